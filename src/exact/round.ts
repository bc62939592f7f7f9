import { Rational } from './rational.ts';

/** How a half is treated: `half-up` away from zero, `half-even` to the even digit, `down` cuts towards zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'down';

/** The value rounded to `decimals` places in the given mode, exactly. */
export function round(value: Rational, decimals: number, mode: RoundingMode): Rational {
  const scale = 10n ** BigInt(decimals);
  const negative = value.isNegative;
  const numerator = (negative ? -value.numerator : value.numerator) * scale;
  const floor = numerator / value.denominator;
  const twiceRest = 2n * (numerator % value.denominator);
  const up = roundsUp(twiceRest, value.denominator, floor, mode);
  const magnitude = up ? floor + 1n : floor;
  return Rational.of(negative ? -magnitude : magnitude, scale);
}

function roundsUp(twiceRest: bigint, denominator: bigint, floor: bigint, mode: RoundingMode): boolean {
  if (mode === 'down' || twiceRest < denominator) return false;
  if (twiceRest > denominator) return true;
  return mode === 'half-up' || floor % 2n === 1n;
}
