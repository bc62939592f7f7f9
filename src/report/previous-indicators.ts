import { showDecimal } from '../exact/display.ts';
import type { Rational } from '../exact/rational.ts';
import type { NodeScore } from '../scoring/aggregate.ts';
import { impacts } from '../scoring/impact.ts';
import type { Lineage } from '../scoring/lineage.ts';
import { toAmount } from './amounts.ts';
import { nodesOf } from './previous-levels.ts';
import { type CycleShift, type Cycles, cycleShift, type ScoredCycle } from './previous-shift.ts';
import type { Amount, NodeReport } from './report.ts';
import { signed } from './score-comparison.ts';

/** An indicator that earns another share of its points than in the last cycle. */
export interface IndicatorChange {
  readonly id: Cycles<string>;
  readonly title: string;
  /** The department that leads it now; null where every department answers. */
  readonly department: string | null;
  readonly departmentName: string | null;
  readonly points: Cycles<string>;
  readonly claimed: CycleShift;
  /** What the change of its share means for this cycle's total, in points of it, with its sign. */
  readonly impact: Amount;
}

/** The indicators that both cycles have, and to which they apply in both. */
export interface IndicatorChanges {
  readonly rose: number;
  readonly fell: number;
  readonly same: number;
  /** Those that count in one of the cycles alone: not applicable, new or withdrawn in the other. */
  readonly apart: number;
  /** The greatest rises first, in the order of the framework where they are equal; at most `mostChanges`. */
  readonly mostRisen: readonly IndicatorChange[];
  /** The greatest falls first. */
  readonly mostFallen: readonly IndicatorChange[];
}

/** How many risen and how many fallen indicators are named. */
export const mostChanges = 10;

/** An indicator with its scores in both cycles. */
interface Pair {
  readonly before: NodeScore;
  readonly after: NodeScore;
  readonly impact: Rational;
}

/** Finds what rose and what fell. Bonuses and deductions, which have no share of the points, are left out. */
export function reportIndicatorChanges(
  before: ScoredCycle,
  after: ScoredCycle,
  lineage: Lineage,
): IndicatorChanges {
  const [{ score: earlier }, { score: later }] = [before, after];
  const worth = impacts(later.assessment.framework, later.claimed);
  const pairs: Pair[] = [];
  let apart = 0;
  for (const [id, { effect }] of later.assessment.framework.indicators) {
    const young = later.claimed.nodes.get(id)!;
    const old = earlier.claimed.nodes.get(lineage.back.get(id) ?? '');
    if (effect !== undefined) continue;
    if (!old || old.applicable.isZero || young.applicable.isZero) apart++;
    else pairs.push({ before: old, after: young, impact: riseOf(old, young).times(worth.get(id)!) });
  }
  apart += [...earlier.assessment.framework.indicators.values()].filter(
    ({ id, effect }) => effect === undefined && !lineage.forward.has(id),
  ).length;
  const rose = pairs.filter(({ impact }) => !impact.isZero && !impact.isNegative);
  const fell = pairs.filter(({ impact }) => impact.isNegative);
  const [oldNodes, youngNodes] = [nodesOf(before.report.tree), nodesOf(after.report.tree)];
  const words = (pair: Pair) =>
    reportIndicator(pair, oldNodes.get(pair.before.node.id)!, youngNodes.get(pair.after.node.id)!, after);
  return {
    rose: rose.length,
    fell: fell.length,
    same: pairs.length - rose.length - fell.length,
    apart,
    mostRisen: rose
      .sort((a, b) => b.impact.compare(a.impact))
      .slice(0, mostChanges)
      .map(words),
    mostFallen: fell
      .sort((a, b) => a.impact.compare(b.impact))
      .slice(0, mostChanges)
      .map(words),
  };
}

/** By how many points of this cycle's indicator its share rose: an indicator that is worth more now did not improve by that. */
function riseOf(before: NodeScore, after: NodeScore): Rational {
  return after.score.minus(before.score.dividedBy(before.applicable).times(after.applicable));
}

function reportIndicator(
  { impact }: Pair,
  before: NodeReport,
  after: NodeReport,
  { score: { assessment }, report }: ScoredCycle,
): IndicatorChange {
  const { lead } = assessment.assignments.get(after.id)!;
  return {
    id: { before: before.id, after: after.id },
    title: after.title,
    department: lead ?? null,
    departmentName: report.departments.find(({ id }) => id === lead)?.name ?? null,
    points: { before: before.points, after: after.points },
    claimed: cycleShift(before.claimed, after.claimed),
    impact: { ...toAmount(impact), shown: signed(showDecimal(impact)) },
  };
}
