import { parseDecimal } from '../exact/decimal.ts';
import { showDecimal, showPercent } from '../exact/display.ts';
import { parseFraction, Rational } from '../exact/rational.ts';
import type { Score } from '../scoring/score.ts';
import { toAmount } from './amounts.ts';
import type { Amount, Report } from './report.ts';
import { signed } from './score-comparison.ts';

/** A cycle's assessment, scored and worded. */
export interface ScoredCycle {
  readonly score: Score;
  readonly report: Report;
}

/** Something in the last cycle and in this one; null in the cycle that does not have it. */
export interface Cycles<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** A score in the last cycle and in this one; the difference bears its sign, and is null where there is only one of them. */
export interface CycleShift extends Cycles<Amount> {
  readonly difference: Amount | null;
}

/**
 * Lays two scores beside each other as the reports of their cycles show them. The difference is shown as that of the figures shown;
 * where these are alike and the scores are not, as what it is, so that it never looks like none.
 */
export function cycleShift(before: Amount | null, after: Amount | null): CycleShift {
  if (before === null || after === null) return { before, after, difference: null };
  const difference = parseFraction(after.exact)!.minus(parseFraction(before.exact)!);
  const between = parseDecimal(after.shown)!.minus(parseDecimal(before.shown)!);
  const shown = showDecimal(between.isZero ? difference : between);
  return { before, after, difference: { ...toAmount(difference), shown: signed(shown) } };
}

/** A score in both cycles as a percentage of each one's full mark, cut to one place; null in the cycle whose full mark is 0. */
export function shareShift(
  { before, after }: Cycles<Amount>,
  full: { readonly before: Rational; readonly after: Rational },
): CycleShift {
  const percent = (amount: Amount | null, points: Rational): Amount | null => {
    if (amount === null || points.isZero) return null;
    const share = parseFraction(amount.exact)!.dividedBy(points);
    return { ...toAmount(share.times(Rational.of(100))), shown: showPercent(share) };
  };
  return cycleShift(percent(before, full.before), percent(after, full.after));
}
