import { Rational, toCount } from '../exact/rational.ts';
import { round } from '../exact/round.ts';

/** How many heights a sparkline has. */
export const sparkHeights = 8;

/**
 * The heights of some values, from 0 (the least of them) to 7 (the greatest), each rounded to the nearest; in the middle where all are alike.
 * Undefined stays null.
 */
export function sparkLevels(values: readonly (Rational | undefined)[]): (number | null)[] {
  const known = values.filter((value) => value !== undefined);
  const low = known.reduce((a, b) => (b.isLessThan(a) ? b : a), known[0] ?? Rational.zero);
  const high = known.reduce((a, b) => (a.isLessThan(b) ? b : a), low);
  const span = high.minus(low);
  const top = Rational.of(sparkHeights - 1);
  return values.map((value) => {
    if (value === undefined) return null;
    const share = span.isZero ? Rational.of(1, 2) : value.minus(low).dividedBy(span);
    return toCount(round(share.times(top), 0, 'half-up'));
  });
}
