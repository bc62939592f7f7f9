import { Rational } from '../exact/rational.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { NodeScore, TreeScore } from './aggregate.ts';
import { impacts } from './impact.ts';
import type { IndicatorScore, PartScore } from './indicator.ts';

/** Why an indicator is below its points, from the least to the most that is there. */
export const gapStates = [
  'unanswered',
  'not-implemented',
  'not-assessed',
  'not-met',
  'partial',
  'no-evidence',
] as const;
export type GapState = (typeof gapStates)[number];

/** What one department's answer contributes to a gap. */
export interface GapPart {
  readonly answer: DepartmentAnswer;
  readonly state: GapState;
}

/** An indicator below its points. */
export interface Gap {
  readonly indicator: IndicatorNode;
  readonly state: GapState;
  /** Points of the indicator that the answers do not claim. */
  readonly lost: Rational;
  /** Points claimed without evidence that counts. */
  readonly atRisk: Rational;
  /** What `lost` means for the total: the same, unless excluded points or weights change its worth. */
  readonly impact: Rational;
  /** What `atRisk` means for the total. */
  readonly impactAtRisk: Rational;
  /** The answers to mend, in the order of the departments. */
  readonly parts: readonly GapPart[];
}

/**
 * Every indicator below its points, the most lost points first, then the most at risk, then in the order of the tree. Where points
 * are weights, what is lost of the total counts.
 */
export function findGaps(assessment: Assessment, claimed: TreeScore, substantiated: TreeScore): Gap[] {
  const worth = impacts(assessment.framework, claimed);
  const gaps = [...assessment.framework.indicators.values()].flatMap((indicator) => {
    const scored = claimed.nodes.get(indicator.id)!;
    const lost = scored.applicable.minus(scored.score);
    const atRisk = scored.score.minus(substantiated.nodes.get(indicator.id)!.score);
    if (lost.isZero && atRisk.isZero) return [];
    const parts = partsOf(scored, lost, atRisk);
    return [
      {
        indicator,
        state: stateOf(scored, lost, parts),
        lost,
        atRisk,
        impact: lost.times(worth.get(indicator.id)!),
        impactAtRisk: atRisk.times(worth.get(indicator.id)!),
        parts,
      },
    ];
  });
  const weighted = assessment.framework.aggregate === 'weighted';
  const worthOf = (gap: Gap) => (weighted ? gap.impact : gap.lost);
  const riskOf = (gap: Gap) => (weighted ? gap.impactAtRisk : gap.atRisk);
  return gaps.sort((a, b) => worthOf(b).compare(worthOf(a)) || riskOf(b).compare(riskOf(a)));
}

/** The answers that mending would help. A not-applicable one falls short only where the framework counts it as 0. */
function partsOf(scored: NodeScore, lost: Rational, atRisk: Rational): GapPart[] {
  return (scored.indicator?.parts ?? []).flatMap((part) => {
    const state = scored.notApplicable ? 'not-met' : stateAmong(part, scored.indicator!, lost, atRisk);
    return state === undefined ? [] : [{ answer: part.answer, state }];
  });
}

/** Why one answer of an indicator falls short, where mending it would help: that depends on how the answers become one. */
function stateAmong(
  part: PartScore,
  { indicator: { answeredBy, combine } }: IndicatorScore,
  lost: Rational,
  atRisk: Rational,
): GapState | undefined {
  const state = partState(part);
  if (answeredBy !== 'each') return state;
  switch (combine) {
    case 'mean':
      return state;
    case 'any':
      return lost.isZero && state !== 'no-evidence' ? undefined : state;
    case 'all':
      return state === 'no-evidence' && atRisk.isZero ? undefined : state;
    case 'sum':
      if (part.answer.status !== 'answered') return state;
      return part.substantiated || atRisk.isZero ? undefined : 'no-evidence';
  }
}

/** Why a single answer falls short; undefined where it does not. */
function partState({ answer, share, substantiated }: PartScore): GapState | undefined {
  if (answer.status === 'not-applicable') return undefined;
  if (answer.status !== 'answered') return answer.status;
  if (share.isZero) return 'not-met';
  if (share.isLessThan(Rational.one)) return 'partial';
  return substantiated ? undefined : 'no-evidence';
}

/** One department's state is the indicator's; of several, partial where something is earned, else the first of the list. */
function stateOf(scored: NodeScore, lost: Rational, parts: readonly GapPart[]): GapState {
  if (lost.isZero) return 'no-evidence';
  if (!scored.score.isZero) return 'partial';
  const states: readonly GapState[] = parts.map(({ state }) => state);
  return gapStates.find((state) => states.includes(state)) ?? 'not-met';
}
