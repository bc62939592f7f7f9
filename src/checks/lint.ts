import { type Issue, locateAll } from '../diagnostics/issue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Locator } from '../model/place.ts';
import { lintRules } from './lint-rules.ts';
import { lintTexts } from './lint-texts.ts';
import { lintVerdict } from './lint-verdict.ts';

/** Something odd in one of a framework's files; the path of the issue is from the root of that file. */
export interface Finding {
  readonly locator: Locator;
  readonly issue: Issue;
}

/**
 * What is odd, though not wrong, in a framework without errors: warnings for its author (area `lint`). `nodes` are all its groups and
 * indicators in the order of the tree. Of one file at most a hundred are given.
 */
export function lintFramework(framework: Framework, nodes: readonly TreeNode[]): Diagnostic[] {
  const found = [...lintRules(framework), ...lintVerdict(framework, nodes), ...lintTexts(framework, nodes)];
  const byFile = new Map<Locator, Issue[]>();
  for (const { locator, issue } of found) byFile.set(locator, [...(byFile.get(locator) ?? []), issue]);
  return [...byFile].flatMap(([locator, issues]) => locateAll(issues, locator));
}
