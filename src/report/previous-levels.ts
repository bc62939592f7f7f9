import type { Lineage } from '../scoring/lineage.ts';
import { type CycleShift, type Cycles, cycleShift } from './previous-shift.ts';
import type { NodeReport, Report } from './report.ts';

/** A group in the last cycle and in this one. */
export interface GroupChange {
  readonly id: Cycles<string>;
  readonly title: string;
  readonly points: Cycles<string>;
  /** Claimed score as a percentage of the applicable points; null also where nothing is applicable. */
  readonly percent: Cycles<string>;
  readonly claimed: CycleShift;
  readonly substantiated: CycleShift;
}

/** The groups of one level, in the order of this cycle's framework, then those that it no longer has. */
export interface LevelChanges {
  readonly level: string;
  readonly title: string;
  readonly groups: readonly GroupChange[];
}

/** Every level above the indicators, from the top; then levels that only the last cycle had. */
export function reportLevelChanges(before: Report, after: Report, lineage: Lineage): LevelChanges[] {
  const [old, young] = [groupsOf(before), groupsOf(after)];
  const changes = [
    ...[...young.values()].map((node) => ({
      level: node.level,
      group: groupChange(old.get(lineage.back.get(node.id) ?? ''), node),
    })),
    ...[...old.values()]
      .filter(({ id }) => !lineage.forward.has(id))
      .map((node) => ({ level: node.level, group: groupChange(node, undefined) })),
  ];
  const titles = new Map(
    [...before.framework.levels, ...after.framework.levels].map((each) => [each.id, each.title]),
  );
  const order = [...new Set([...after.framework.levels, ...before.framework.levels].map(({ id }) => id))];
  return order.flatMap((level) => {
    const groups = changes.filter((change) => change.level === level).map(({ group }) => group);
    return groups.length === 0 ? [] : [{ level, title: titles.get(level)!, groups }];
  });
}

function groupChange(old: NodeReport | undefined, young: NodeReport | undefined): GroupChange {
  return {
    id: { before: old?.id ?? null, after: young?.id ?? null },
    title: (young ?? old)!.title,
    points: { before: old?.points ?? null, after: young?.points ?? null },
    percent: { before: old?.percent ?? null, after: young?.percent ?? null },
    claimed: cycleShift(old?.claimed ?? null, young?.claimed ?? null),
    substantiated: cycleShift(old?.substantiated ?? null, young?.substantiated ?? null),
  };
}

/** Every group and indicator of a tree by id, each group before its members. */
export function nodesOf(nodes: readonly NodeReport[]): ReadonlyMap<string, NodeReport> {
  const found = new Map<string, NodeReport>();
  const descend = (node: NodeReport) => {
    found.set(node.id, node);
    node.children?.forEach(descend);
  };
  nodes.forEach(descend);
  return found;
}

function groupsOf({ tree }: Report): Map<string, NodeReport> {
  return new Map([...nodesOf(tree)].filter(([, { children }]) => children !== undefined));
}
