import { Rational } from '../exact/rational.ts';
import type { DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Gap } from './gaps.ts';
import type { PartScore } from './indicator.ts';
import { pointsIn } from './node-points.ts';
import type { Score } from './score.ts';

/** An indicator whose substantiated score is below the claimed one. */
export interface UnprovenIndicator {
  readonly indicator: IndicatorNode;
  /** What that is of the total where points are weights, otherwise in points of the indicator; of a bonus before any cap. */
  readonly atRisk: Rational;
  /** The answers that lack the evidence, in the order of the departments. */
  readonly answers: readonly DepartmentAnswer[];
}

/**
 * Everything that lowers the substantiated score below the claimed one, in the order of the framework: the gaps with points at risk, and bonuses. What
 * an answer would earn alone says nothing of it: where figures are added, one that earns nothing by itself can carry the indicator.
 */
export function unprovenIndicators(score: Score): UnprovenIndicator[] {
  const { assessment, claimed, substantiated } = score;
  const gaps = new Map(score.gaps.map((gap) => [gap.indicator.id, gap]));
  return [...assessment.framework.indicators.values()].flatMap((indicator) => {
    const { id } = indicator;
    const atRisk = atRiskOf(indicator, gaps.get(id), score);
    if (atRisk.isZero) return [];
    const { parts } = claimed.nodes.get(id)!.indicator!;
    const proven = substantiated.nodes.get(id)!.indicator!.share;
    const answers = parts
      .filter((part) => lacksEvidence(part, indicator, proven))
      .map(({ answer }) => answer);
    return [{ indicator, atRisk, answers }];
  });
}

/** A deduction that is owned up to is taken, proven or not. */
function atRiskOf(
  { id, effect }: IndicatorNode,
  gap: Gap | undefined,
  { assessment, claimed, substantiated }: Score,
): Rational {
  if (effect === 'bonus') return pointsIn(claimed, id).minus(pointsIn(substantiated, id));
  if (effect === 'deduction' || gap === undefined) return Rational.zero;
  return assessment.framework.aggregate === 'weighted' ? gap.impactAtRisk : gap.atRisk;
}

/** Of answers of which the best counts, those no better than a proven one need no evidence. */
function lacksEvidence(
  { answer, share, substantiated }: PartScore,
  { answeredBy, combine }: IndicatorNode,
  proven: Rational,
): boolean {
  if (answer.status !== 'answered' || substantiated) return false;
  if (answeredBy === 'each' && combine === 'sum') return true;
  const isOutdone = answeredBy === 'each' && combine === 'any' && proven.isAtLeast(share);
  return !share.isZero && !isOutdone;
}
