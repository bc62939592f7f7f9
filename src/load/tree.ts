import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isPortablePath } from '../checks/evidence.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { issue, locate } from '../diagnostics/issue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Group, Indicator, Rule } from '../model/files.ts';
import type { FormerId, GroupNode, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Origin } from '../model/place.ts';
import { loadDocument } from './document.ts';
import type { FileSystem } from './host.ts';
import { splitMembers } from './members.ts';

/** Stands in for a named scale until all scales are known; a framework in which one stays is never scored. */
const unresolved: Rule = { kind: 'yes-no' };

/** Reads parts of a tree from a framework's files: groups as they are nested, indicators in place or from files beside. */
export class TreeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly hash = createHash('sha256');
  private readonly included = new Set<string>();

  constructor(
    /** The ids of the levels from the top; the last is the leaf. */
    private readonly levels: readonly string[],
    private readonly folder: string,
    private readonly files: FileSystem,
  ) {}

  /** The members of a group (of the framework at depth 0): its groups, then its indicators. `id` is the group's. */
  readMembers(
    parent: Pick<Group, 'groups' | 'indicators'>,
    origin: Origin,
    depth: number,
    id: string,
  ): TreeNode[] {
    const groups = (parent.groups ?? []).map((group, i) =>
      this.readGroup(group, { locator: origin.locator, path: [...origin.path, 'groups', i] }, depth),
    );
    return [...groups, ...this.readIndicators(parent.indicators, origin, id)];
  }

  /** The level of a group at a depth; one below the last group level has none: checkTree says so. */
  levelAt(depth: number): string {
    return depth < this.levels.length - 1 ? this.levels[depth]! : '';
  }

  get leafLevel(): string {
    return this.levels.at(-1)!;
  }

  private readGroup(group: Group, origin: Origin, depth: number): GroupNode {
    const { id, title, points, source, description } = group;
    return {
      kind: 'group',
      id,
      title,
      points,
      ...(source && { source }),
      ...(description && { description }),
      formerly: formerIds(group),
      caps: group.caps ?? {},
      level: this.levelAt(depth),
      ...splitMembers(this.readMembers(group, origin, depth + 1, id)),
      origin,
    };
  }

  private readIndicators(
    listed: string | Indicator[] | undefined,
    origin: Origin,
    group: string,
  ): TreeNode[] {
    if (listed === undefined) return [];
    const path = [...origin.path, 'indicators'];
    if (typeof listed !== 'string')
      return listed.map((each, i) =>
        this.readIndicator(each, { locator: origin.locator, path: [...path, i] }),
      );
    const mention = origin.locator.place(path);
    if (!isPortablePath(listed)) return this.fail(diagnose('file/outside', { path: listed }, mention));
    if (this.included.has(listed))
      return this.fail(diagnose('framework/included-twice', { path: listed }, mention));
    this.included.add(listed);
    const loaded = loadDocument('indicators', join(this.folder, listed), this.folder, this.files, mention);
    this.diagnostics.push(...loaded.diagnostics);
    if (!loaded.value) return [];
    this.hash.update(loaded.value.bytes);
    const { file, source } = loaded.value;
    if (file.group !== group) {
      return this.fail(
        locate(issue('framework/wrong-group', { found: file.group, expected: group }, ['group']), source),
      );
    }
    return file.indicators.map((each, i) =>
      this.readIndicator(each, { locator: source, path: ['indicators', i] }),
    );
  }

  private readIndicator(file: Indicator, origin: Origin): IndicatorNode {
    if (file.combine !== undefined && file['answered-by'] !== 'each') {
      this.diagnostics.push(
        locate(issue('rule/combine-needs-each', {}, [...origin.path, 'combine']), origin.locator),
      );
    }
    return toIndicator(file, this.leafLevel, origin);
  }

  private fail(found: Diagnostic): [] {
    this.diagnostics.push(found);
    return [];
  }
}

/** An indicator as its file says it; a named scale is put in later. */
function toIndicator(file: Indicator, level: string, origin: Origin): IndicatorNode {
  const { id, title, points, source, basis, guidance, effect } = file;
  return {
    kind: 'indicator',
    id,
    level,
    title,
    points,
    ...(source && { source }),
    ...(basis && { basis }),
    ...(guidance && { guidance }),
    evidence: file.evidence ?? [],
    answeredBy: file['answered-by'] ?? 'lead',
    combine: file.combine ?? 'mean',
    mayBeNotApplicable: file['not-applicable'] !== 'forbidden',
    mayBeWaived: file.waiver !== 'forbidden',
    ...(effect && { effect }),
    formerly: formerIds(file),
    ...ruleOf(file.rule),
    origin,
  };
}

/** The rule of an indicator, with what it was written as where it names a scale. */
export function ruleOf(rule: Indicator['rule']): Pick<IndicatorNode, 'rule' | 'named'> {
  return rule.kind === 'scale' ? { rule: unresolved, named: rule } : { rule };
}

function formerIds({ formerly }: { readonly formerly?: string }): readonly FormerId[] {
  return formerly === undefined ? [] : [{ id: formerly }];
}
