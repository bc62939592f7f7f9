import { greatest, least, Rational, sum } from '../exact/rational.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Step } from '../rules/measures/measure.ts';
import { type Enclosed, judge, judgeSum } from '../rules/rule.ts';
import { judgementOf, reviewedAnswers, silenced, unlistedOf } from './reviewed.ts';

/**
 * `claimed` takes the answers at their word; `substantiated` only those whose evidence counts; `reviewed` what reviewers award, and where none
 * of them has spoken what the last review says of such indicators; `safe` the lesser of substantiated and reviewed, and where nobody has
 * reviewed what is substantiated.
 */
export type View = AnswerView | 'reviewed' | 'safe';
/** The views that the departments' answers alone decide. */
export type AnswerView = 'claimed' | 'substantiated';

/** What one department's answer earns by itself. */
export interface PartScore {
  readonly answer: DepartmentAnswer;
  /** Share of the points from 0 to 1; with `combine: sum` what the answer would earn alone. */
  readonly share: Rational;
  readonly steps: readonly Step[];
  /** Whether the answer has evidence that counts, or needs none. */
  readonly substantiated: boolean;
}

/** What an indicator earns, before its points and any rounding are applied. */
export interface IndicatorScore {
  readonly indicator: IndicatorNode;
  /** Share of the points from 0 to 1. */
  readonly share: Rational;
  readonly notApplicable: boolean;
  readonly parts: readonly PartScore[];
  /** The steps of a combined figure (`combine: sum`); otherwise those of the parts say it all. */
  readonly steps: readonly Step[];
  /** Whether the share is a reviewer's award, whatever the answers say. */
  readonly awarded?: true;
}

/** Scores one indicator: each department's answer by the rule, then the departments together by `combine`. */
export function scoreIndicator(indicator: IndicatorNode, assessment: Assessment, view: View): IndicatorScore {
  if (view === 'reviewed') return scoreReviewed(indicator, assessment);
  if (view === 'safe') return scoreSafe(indicator, assessment);
  return scoreAnswers(indicator, assessment, view);
}

function scoreAnswers(
  indicator: IndicatorNode,
  assessment: Assessment,
  view: AnswerView,
  answers: readonly DepartmentAnswer[] = assessment.assignments.get(indicator.id)?.answers ?? [],
): IndicatorScore {
  const parts = answers.map((answer) => scorePart(answer, indicator, assessment));
  const applicable = parts.filter(({ answer }) => answer.status !== 'not-applicable');
  if (applicable.length === 0 && parts.length > 0) {
    const share = indicator.effect ? Rational.zero : treatedAs(assessment);
    return { indicator, share, notApplicable: true, parts, steps: [] };
  }
  const { share, steps } = combine(indicator, applicable, assessment, view);
  return { indicator, share, notApplicable: false, parts, steps };
}

/**
 * An award counts as it is, also where the department holds the indicator not applicable; an answer as reviewed is judged by the rule, and needs
 * no evidence any more.
 */
function scoreReviewed(indicator: IndicatorNode, assessment: Assessment): IndicatorScore {
  const { award, answers } = judgementOf(indicator.id, assessment) ?? {};
  const unlisted = unlistedOf(assessment);
  const view = unlisted === 'claimed' ? 'claimed' : 'substantiated';
  if (answers !== undefined)
    return scoreAnswers(indicator, assessment, view, reviewedAnswers(indicator, answers, assessment));
  const given = assessment.assignments.get(indicator.id)!.answers;
  const isSilenced = award === undefined && unlisted === 'zero';
  const own = scoreAnswers(indicator, assessment, view, isSilenced ? given.map(silenced) : given);
  if (award === undefined) return own;
  const share = indicator.points.isZero ? Rational.zero : award.dividedBy(indicator.points);
  return { ...own, share, notApplicable: false, steps: [], awarded: true };
}

/** Whether it applies at all, the reviewers decide. */
function scoreSafe(indicator: IndicatorNode, assessment: Assessment): IndicatorScore {
  const proven = scoreAnswers(indicator, assessment, 'substantiated');
  if (judgementOf(indicator.id, assessment) === undefined) return proven;
  const reviewed = scoreReviewed(indicator, assessment);
  if (reviewed.notApplicable !== proven.notApplicable) return reviewed;
  const isLess = reviewed.share.isLessThan(proven.share);
  return isLess === (indicator.effect === 'deduction') ? proven : reviewed;
}

function scorePart(answer: DepartmentAnswer, indicator: IndicatorNode, assessment: Assessment): PartScore {
  const substantiated =
    !assessment.framework.evidenceRequired || answer.evidence.some(({ state }) => state === 'valid');
  if (answer.status !== 'answered')
    return { answer, share: silentShare(indicator, answer), steps: [], substantiated };
  const judgement = judge(
    answer.value,
    indicator.rule,
    indicator.points,
    assessment.references,
    enclosedOf(indicator),
  );
  return { answer, ...judgement, substantiated };
}

function combine(
  indicator: IndicatorNode,
  parts: readonly PartScore[],
  assessment: Assessment,
  view: AnswerView,
): { share: Rational; steps: readonly Step[] } {
  const counts = (part: PartScore) =>
    part.answer.status === 'answered' &&
    // what is owned up to is deducted, proven or not
    (view === 'claimed' || part.substantiated || indicator.effect === 'deduction');
  if (indicator.answeredBy === 'each' && indicator.combine === 'sum') {
    // a loss counts without evidence too: leaving it out would substantiate more than is claimed
    const counted = parts.some(counts) ? parts.filter((part) => counts(part) || isLoss(part.answer)) : [];
    const values = counted.map(({ answer }) => answer.value);
    const isSilent = !parts.every(counts);
    if (indicator.effect === 'deduction' && isSilent) return { share: Rational.one, steps: [] };
    return judgeSum(
      values,
      isSilent,
      indicator.rule,
      indicator.points,
      assessment.references,
      enclosedOf(indicator),
    );
  }
  const shares = parts.map((part) => (counts(part) ? part.share : silentShare(indicator, part.answer)));
  return { share: combineShares(shares, indicator.combine), steps: [] };
}

function enclosedOf({ effect }: IndicatorNode): Enclosed {
  return effect === 'deduction' ? 'greater' : 'lesser';
}

/** What counts where nothing is answered: nothing, but all of a deduction, which nobody escapes by silence. */
function silentShare({ effect }: IndicatorNode, { status }: DepartmentAnswer): Rational {
  return effect === 'deduction' && status !== 'not-applicable' ? Rational.one : Rational.zero;
}

function isLoss({ value }: DepartmentAnswer): boolean {
  return value instanceof Rational && value.isNegative;
}

/** The mean of the departments' shares, the least (`all`) or the greatest (`any`) of them; 0 for none. */
function combineShares(shares: readonly Rational[], how: 'mean' | 'all' | 'any' | 'sum'): Rational {
  if (shares.length === 0) return Rational.zero;
  if (how === 'all') return shares.reduce(least);
  if (how === 'any') return shares.reduce(greatest);
  return sum(shares).dividedBy(Rational.of(shares.length));
}

/** The share that a not-applicable indicator gets where the framework does not exclude it. */
function treatedAs(assessment: Assessment): Rational {
  return assessment.framework.notApplicable.treatAs === 'full' ? Rational.one : Rational.zero;
}
