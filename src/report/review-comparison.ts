import { hasFinding } from '../checks/reviews.ts';
import { machineDecimal, showPercent } from '../exact/display.ts';
import { type Rational, sum } from '../exact/rational.ts';
import type { Language } from '../model/language.ts';
import type { Review, ReviewStage } from '../model/life-cycle.ts';
import {
  compareReviewed,
  type ReviewComparison,
  type ReviewedIndicator,
  recordOf,
} from '../scoring/review-comparison.ts';
import { givenReviews } from '../scoring/review-drafts.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toAmount, toAmounts, toTotals } from './amounts.ts';
import { buildReport } from './build.ts';
import { locationOf } from './location.ts';
import type {
  ClaimReport,
  DepartmentClaims,
  ReviewComparisonReport,
  ReviewDifference,
  ReviewReport,
  ReviewTotal,
} from './review-report.ts';

/** What is asked for: some departments (none: all), and up to which stage. */
export interface ComparisonChoice {
  readonly departments: readonly string[];
  readonly stage?: ReviewStage;
}

/** Words and cuts, for one language, how what is claimed stood up to its reviews. The assessment has reviews. */
export function buildReviewComparison(
  score: Score,
  { departments: chosen, stage }: ComparisonChoice,
  language: Language,
): ReviewComparisonReport {
  const { framework, assessment } = buildReport(score, [], language);
  const comparison = compareReviewed(score);
  const { indicators } = comparison;
  const isAsked = ({ indicator }: ReviewedIndicator) => {
    const { lead, answers } = score.assessment.assignments.get(indicator.id)!;
    if (chosen.length === 0) return true;
    return lead === undefined
      ? answers.some(({ department }) => chosen.includes(department))
      : chosen.includes(lead);
  };
  const differing = indicators.filter(isDifferent);
  const shared = indicators.filter(({ indicator }) => indicator.answeredBy === 'each');
  const { bar, barShown, totals } = reportTotals(score, comparison);
  return {
    schemaVersion: 1,
    language,
    framework,
    assessment,
    stage: stage ?? null,
    bar,
    barShown,
    totals,
    reviews: givenReviews(score.assessment).map((review) => reportReview(review, language)),
    differences: differing.filter(isAsked).map((each) => reportDifference(each, score, language)),
    differenceCount: differing.length,
    counts: recordOf(indicators).counts,
    departments: reportDepartments(indicators, score, language).filter(
      ({ id }) => chosen.length === 0 || chosen.includes(id),
    ),
    shared: chosen.length > 0 || shared.length === 0 ? null : reportClaims(shared),
  };
}

/** What was reviewed as it is claimed is no difference, nor is what only counts as claimed for want of a review. */
function isDifferent({ difference }: ReviewedIndicator): boolean {
  return difference?.isZero !== true;
}

function reportTotals({ claimed, substantiated, reviewed, verdict }: Score, { safe }: ReviewComparison) {
  const { bar } = verdict.claimed;
  const views: readonly [ReviewTotal['view'], Rational, typeof verdict.claimed][] = [
    ['claimed', claimed.total, verdict.claimed],
    ['substantiated', substantiated.total, verdict.substantiated],
    ['reviewed', reviewed!.total, verdict.reviewed!],
    ['safe', safe.tree.total, safe.verdict],
  ];
  const { scores, barShown } = toTotals(
    views.map(([, total]) => total),
    bar,
  );
  const totals = views.map(
    ([view, , { distance, passed }], i): ReviewTotal => ({
      view,
      total: scores[i]!,
      distance: distance === undefined ? null : machineDecimal(distance),
      passed: passed ?? null,
    }),
  );
  return { bar: bar === undefined ? null : machineDecimal(bar), barShown, totals };
}

function reportReview(review: Review, language: Language): ReviewReport {
  const { stage, date, file, unlisted, reviewer, entries } = review;
  const indicators = [...entries.values()].filter(hasFinding).length;
  return { stage, reviewer: titleText(reviewer, language), date, file, indicators, unlisted };
}

function reportDifference(
  { indicator, judgement, outcome, applies, difference, ...points }: ReviewedIndicator,
  { assessment }: Score,
  language: Language,
): ReviewDifference {
  const { id, title, effect } = indicator;
  const lead = assessment.departments.find((each) => each.id === assessment.assignments.get(id)!.lead);
  const [claimed, substantiated, reviewed] = toAmounts([
    points.claimed,
    points.substantiated,
    points.reviewed,
  ]);
  return {
    indicator: id,
    title: titleText(title, language),
    points: machineDecimal(indicator.points),
    effect: effect ?? null,
    outcome,
    claimed,
    substantiated,
    reviewed,
    applies,
    difference: difference ? toAmount(difference) : null,
    department: lead?.id ?? null,
    departmentName: lead ? titleText(lead.name, language) : null,
    review: judgement ? reviewOf(judgement.review, language) : null,
    reason: judgement?.reason ? titleText(judgement.reason, language) : null,
    location: judgement ? locationOf(judgement.origin) : null,
  };
}

function reviewOf({ stage, reviewer, date, file }: Review, language: Language) {
  return { stage, reviewer: titleText(reviewer, language), date, file };
}

/** The departments that lead an indicator, in their order. */
function reportDepartments(
  indicators: readonly ReviewedIndicator[],
  { assessment }: Score,
  language: Language,
): DepartmentClaims[] {
  return assessment.departments.flatMap(({ id, name }) => {
    const led = indicators.filter(({ indicator }) => assessment.assignments.get(indicator.id)!.lead === id);
    return led.length === 0 ? [] : [{ id, name: titleText(name, language), ...reportClaims(led) }];
  });
}

/**
 * Bonuses and deductions count among the claims, but not in the scores, which are those of the tree. Nor does what applies on one side alone:
 * it would lift the share where a claim that it does not apply was turned down.
 */
function reportClaims(indicators: readonly ReviewedIndicator[]): ClaimReport {
  const { counts, over, under } = recordOf(indicators);
  const inTree = indicators.filter(
    ({ indicator, applies }) => indicator.effect === undefined && applies.claimed === applies.reviewed,
  );
  const own = sum(inTree.map((each) => each.claimed));
  const found = sum(inTree.map((each) => each.reviewed));
  const [claimed, reviewed] = toAmounts([own, found]);
  const isReviewed = inTree.some(({ outcome }) => outcome !== 'not-reviewed');
  return {
    counts,
    claimed,
    reviewed,
    percent: own.isZero || !isReviewed ? null : showPercent(found.dividedBy(own)),
    over: toAmount(over),
    under: toAmount(under),
  };
}
