import { Rational } from './rational.ts';

/** Two bounds of a value; equal where it is known exactly. */
export interface Enclosure {
  readonly low: Rational;
  readonly high: Rational;
}

/** Digits to which a root that is no fraction is enclosed. */
const digits = 30n;

/**
 * The square root of a fraction of at least 0. Where the root is a fraction `low` and `high` are both it; otherwise they enclose it,
 * no further apart than 10^-30 of it: √(n ÷ d) = √(n × d) ÷ d, and the whole root of n × d × 10^60 is below it by less than 1.
 * Throws a RangeError for a negative value: callers take roots of squares and variances only.
 */
export function squareRoot({ numerator, denominator }: Rational): Enclosure {
  if (numerator < 0n) throw new RangeError('the square root of a negative fraction');
  const [over, under] = [wholeRoot(numerator), wholeRoot(denominator)];
  if (over * over === numerator && under * under === denominator) {
    const root = Rational.of(over, under);
    return { low: root, high: root };
  }
  const root = wholeRoot(numerator * denominator * 10n ** (2n * digits));
  const scale = denominator * 10n ** digits;
  return { low: Rational.of(root, scale), high: Rational.of(root + 1n, scale) };
}

/** An enclosure by values that end within so many decimal places: `low` cut downwards, `high` upwards. */
export function roundOutward({ low, high }: Enclosure, decimals: number): Enclosure {
  const scale = 10n ** BigInt(decimals);
  return {
    low: Rational.of(floor(low.numerator * scale, low.denominator), scale),
    high: Rational.of(-floor(-high.numerator * scale, high.denominator), scale),
  };
}

function floor(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return quotient * denominator > numerator ? quotient - 1n : quotient;
}

/** The greatest whole number whose square is at most `value` (Newton's method from above, which only ever falls). */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  // four bits for each hexadecimal digit: 2 to half of them is no less than the root
  let root = 1n << BigInt(2 * value.toString(16).length);
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
