import { machineDecimal, showPercent } from '../exact/display.ts';
import type { GroupNode, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toAmount } from './amounts.ts';
import type { NamedReport } from './status-report.ts';
import type { TrendCellReport } from './trend-report.ts';

/** The group levels that some scores have, by id, each once. */
export function groupLevels(scores: readonly Score[]): string[] {
  const ids = scores.flatMap(({ assessment }) =>
    assessment.framework.levels.slice(0, -1).map(({ id }) => id),
  );
  return [...new Set(ids)];
}

/** The groups of a level, each once by its id, under its latest title: those of the last score first, in the order of its framework. */
export function columnsOf(level: string, scores: readonly Score[], language: Language): NamedReport[] {
  const found = new Map<string, NamedReport>();
  for (const { assessment } of [...scores].reverse())
    for (const { id, title } of groupsAt(level, assessment.framework.children))
      if (!found.has(id)) found.set(id, { id, title: titleText(title, language) });
  return [...found.values()];
}

/** What the groups scored that are columns; null where the framework has no group of that id. */
export function cellsOf({ claimed }: Score, columns: readonly NamedReport[]): (TrendCellReport | null)[] {
  return columns.map(({ id }) => {
    const node = claimed.nodes.get(id);
    if (node?.node.kind !== 'group') return null;
    const { score, applicable } = node;
    return {
      claimed: toAmount(score),
      points: machineDecimal(applicable),
      percent: applicable.isZero ? null : showPercent(score.dividedBy(applicable)),
    };
  });
}

function groupsAt(level: string, nodes: readonly TreeNode[]): GroupNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'group' ? [...(node.level === level ? [node] : []), ...groupsAt(level, node.children)] : [],
  );
}
