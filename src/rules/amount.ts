import { decimalPlaces, parsePercent } from '../exact/decimal.ts';
import { machineDecimal } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import type { Amount } from '../model/files.ts';

/** The share (0 = nothing, 1 = all) of `points` that an amount stands for: `50%` is ½, `3` is 3 ÷ points. Points of 0 have no shares: 0. */
export function shareOf(amount: Amount, points: Rational): Rational {
  if (typeof amount === 'string') return parsePercent(amount) ?? Rational.zero;
  return points.isZero ? Rational.zero : amount.dividedBy(points);
}

/** The points that an amount stands for: `50%` is half of `points`, `3` is 3. */
export function pointsOf(amount: Amount, points: Rational): Rational {
  return typeof amount === 'string' ? (parsePercent(amount) ?? Rational.zero).times(points) : amount;
}

/** Whether an amount is more than all of `points`. */
export function exceeds(amount: Amount, points: Rational): boolean {
  return (
    points.isLessThan(pointsOf(amount, points)) ||
    (typeof amount === 'string' && Rational.one.isLessThan(shareOf(amount, points)))
  );
}

/** An amount as it is written, `50%` or `3`. */
export function amountText(amount: Amount): string {
  return typeof amount === 'string' ? amount : decimalText(amount);
}

/** A figure as a decimal where it ends, else as a fraction. */
export function decimalText(value: Rational): string {
  return decimalPlaces(value) === undefined ? value.toString() : machineDecimal(value);
}

/** A share for people: a percentage where it ends, else the exact fraction. */
export function shareText(share: Rational): string {
  const percent = share.times(Rational.of(100));
  return decimalPlaces(percent) === undefined ? share.toString() : `${machineDecimal(percent)}%`;
}
