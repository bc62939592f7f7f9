import { parseDecimal } from '../exact/decimal.ts';
import { machineDecimal, showDecimal, showPercent } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import type { Language } from '../model/language.ts';
import type { Score } from '../scoring/score.ts';
import { toAmount, toAmounts } from './amounts.ts';
import type { Amount } from './report.ts';
import { reportSide, signed } from './score-comparison.ts';
import type { NamedReport } from './status-report.ts';
import { cellsOf } from './trend-groups.ts';
import type { TrendFigures } from './trend-report.ts';

/** Amounts by their exact value. */
export type Shown = ReadonlyMap<string, Amount>;

/** The totals and bars of all rows, shown so that different ones never look alike. */
export function shownTogether(scores: readonly Score[]): Shown {
  const values = scores.flatMap(({ claimed, substantiated, reviewed, verdict }) => [
    claimed.total,
    substantiated.total,
    ...(reviewed ? [reviewed.total] : []),
    ...(verdict.claimed.bar ? [verdict.claimed.bar] : []),
  ]);
  const distinct = [...new Map(values.map((value) => [value.toString(), value])).values()];
  return new Map(toAmounts(distinct).map((amount) => [amount.exact, amount]));
}

/** What a scored row says. `before` is the scored row before it. */
export function reportFigures(
  score: Score,
  before: Score | undefined,
  isOngoing: boolean,
  columns: readonly NamedReport[],
  shown: Shown,
  language: Language,
): TrendFigures {
  const { assessment, claimed, substantiated, reviewed, verdict, coverage } = score;
  const { institution, cycle, framework, on } = assessment;
  const amount = (value: Rational) => shown.get(value.toString())!;
  const { bar, passed } = verdict.claimed;
  return {
    institution: institution.id,
    cycle: cycle.id,
    on,
    framework: reportSide(framework, language),
    frameworkChanged: before !== undefined && isOtherFramework(before, score),
    claimed: amount(claimed.total),
    substantiated: amount(substantiated.total),
    reviewed: reviewed ? amount(reviewed.total) : null,
    bar: bar ? machineDecimal(bar) : null,
    passed: passed ?? null,
    inProgress: isInProgress(score, isOngoing),
    percent: sharePercent(score),
    change: before && hasSamePoints(before, score) ? changeOf(before, score, shown) : null,
    percentChange: before ? differenceShown(sharePercent(before), sharePercent(score)) : null,
    coverage,
    groups: cellsOf(score, columns),
  };
}

/** Whether a score is no verdict yet: its cycle goes on, not everything is answered, and what is does not pass. */
export function isInProgress({ coverage, verdict }: Score, isOngoing: boolean): boolean {
  return isOngoing && coverage.answered < coverage.applicable && verdict.claimed.passed !== true;
}

/** Whether two assessments were made under frameworks that differ in anything. */
export function isOtherFramework(a: Score, b: Score): boolean {
  return a.assessment.framework.sha256 !== b.assessment.framework.sha256;
}

/** Whether two scores are of as many points, so that they can be subtracted. */
export function hasSamePoints(a: Score, b: Score): boolean {
  return a.assessment.framework.points.equals(b.assessment.framework.points);
}

/** The claimed total as a share of the full points; of none, nothing. */
export function shareOf({ assessment: { framework }, claimed }: Score): Rational {
  return framework.points.isZero ? Rational.zero : claimed.total.dividedBy(framework.points);
}

/** The same as a percentage, cut to one place. */
export function sharePercent(score: Score): string {
  return showPercent(shareOf(score));
}

function changeOf(before: Score, after: Score, shown: Shown): Amount {
  const [old, young] = [before, after].map(({ claimed }) => shown.get(claimed.total.toString())!);
  return {
    ...toAmount(after.claimed.total.minus(before.claimed.total)),
    shown: differenceShown(old!.shown, young!.shown),
  };
}

/** The difference of two figures as they are shown, with its sign. */
function differenceShown(from: string, to: string): string {
  return signed(showDecimal(parseDecimal(to)!.minus(parseDecimal(from)!)));
}
