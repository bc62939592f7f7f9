import { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { scoreTree, type TreeScore } from './aggregate.ts';
import { pointsIn } from './node-points.ts';
import { judgementOf, type ReviewJudgement } from './reviewed.ts';
import type { Score } from './score.ts';
import { judgeVerdict, type Verdict } from './verdict.ts';

/**
 * What became of a claim: it stood, less or more of it was found, the indicator applies though it was claimed not to, or the other way round,
 * or nobody has looked at it.
 */
export const reviewOutcomes = [
  'confirmed',
  'cut',
  'raised',
  'made-applicable',
  'taken-out',
  'not-reviewed',
] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** One indicator as its department claims it and as it was reviewed, in its own points; of a bonus or deduction before any cap. */
export interface ReviewedIndicator {
  readonly indicator: IndicatorNode;
  /** What the reviews find of it; absent where none does. */
  readonly judgement?: ReviewJudgement;
  readonly claimed: Rational;
  readonly substantiated: Rational;
  readonly reviewed: Rational;
  /** Whether it applies: to its department, and to the reviewers. */
  readonly applies: { readonly claimed: boolean; readonly reviewed: boolean };
  /** By how much more of its points is left than is claimed: reviewed − claimed, of a deduction claimed − reviewed. Absent where it applies in one alone. */
  readonly difference?: Rational;
  readonly outcome: ReviewOutcome;
}

/** How claims and reviews of an assessment compare. */
export interface ReviewComparison {
  /** Every indicator in the order of the framework. */
  readonly indicators: readonly ReviewedIndicator[];
  /** The total while each indicator counts the lesser of what is substantiated and what is reviewed. */
  readonly safe: { readonly tree: TreeScore; readonly verdict: Verdict };
}

/** Compares what is claimed with what was reviewed; the assessment has reviews. */
export function compareReviewed(score: Score): ReviewComparison {
  const { assessment } = score;
  const tree = scoreTree(assessment, 'safe');
  return {
    indicators: [...assessment.framework.indicators.values()].map((node) => compareIndicator(node, score)),
    safe: { tree, verdict: judgeVerdict(assessment, tree) },
  };
}

/** The assessment as of a stage: with the reviews up to it and no later ones. */
export function asOfStage(
  { reviews = [], ...assessment }: Assessment,
  isUpTo: (stage: (typeof reviews)[number]['stage']) => boolean,
): Assessment {
  const kept = reviews.filter(({ stage }) => isUpTo(stage));
  return { ...assessment, ...(kept.length > 0 && { reviews: kept }) };
}

function compareIndicator(
  indicator: IndicatorNode,
  { assessment, claimed, substantiated, reviewed }: Score,
): ReviewedIndicator {
  const { id } = indicator;
  const judgement = judgementOf(id, assessment);
  const own = pointsIn(claimed, id);
  const found = pointsIn(reviewed!, id);
  const applies = {
    claimed: !claimed.nodes.get(id)!.notApplicable,
    reviewed: !reviewed!.nodes.get(id)!.notApplicable,
  };
  const difference = indicator.effect === 'deduction' ? own.minus(found) : found.minus(own);
  return {
    indicator,
    ...(judgement && { judgement }),
    claimed: own,
    substantiated: pointsIn(substantiated, id),
    reviewed: found,
    applies,
    ...(applies.claimed === applies.reviewed && { difference }),
    outcome: judgement === undefined ? 'not-reviewed' : outcomeOf(applies, difference),
  };
}

/** Points that count on one side alone are neither more nor less than there. */
function outcomeOf({ claimed, reviewed }: ReviewedIndicator['applies'], difference: Rational): ReviewOutcome {
  if (claimed !== reviewed) return reviewed ? 'made-applicable' : 'taken-out';
  return difference.isZero ? 'confirmed' : difference.isNegative ? 'cut' : 'raised';
}

/** What claims of some indicators came to: how many stood, and by how much others were too high or too low. */
export interface ClaimRecord {
  readonly counts: Readonly<Record<ReviewOutcome, number>>;
  /** Points that reviewers took off what was claimed. */
  readonly over: Rational;
  /** Points that they found beyond it. */
  readonly under: Rational;
}

/** The record of some indicators, bonuses and deductions among them. */
export function recordOf(indicators: readonly ReviewedIndicator[]): ClaimRecord {
  const counts = {
    confirmed: 0,
    cut: 0,
    raised: 0,
    'made-applicable': 0,
    'taken-out': 0,
    'not-reviewed': 0,
  };
  let [over, under] = [Rational.zero, Rational.zero];
  for (const { outcome, difference } of indicators) {
    counts[outcome]++;
    if (difference === undefined) continue;
    if (outcome === 'cut') over = over.minus(difference);
    if (outcome === 'raised') under = under.plus(difference);
  }
  return { counts, over, under };
}
