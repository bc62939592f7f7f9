import { Figure } from './figure.ts';

/** A fraction of the oracle's own, so that it shares no arithmetic with what it checks. Not reduced; the bottom is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const [t, b] = [BigInt(top), BigInt(bottom)];
  if (b === 0n) throw new Error('divided by 0');
  return b < 0n ? { top: -t, bottom: -b } : { top: t, bottom: b };
}

export const nought = fraction(0);
export const whole = fraction(1);
export const hundred = fraction(100);

/** The number that stands in a file. */
export function written(value: unknown): Fraction {
  if (typeof value !== 'number' && !(value instanceof Figure)) throw new Error(`no number: ${String(value)}`);
  const [integer = '', decimals = ''] = String(value).split('.');
  return fraction(BigInt(integer + decimals), 10n ** BigInt(decimals.length));
}

export function add(...terms: readonly Fraction[]): Fraction {
  return terms.reduce((a, b) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom), nought);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { top: -b.top, bottom: b.bottom });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function within(low: Fraction, value: Fraction, high: Fraction): Fraction {
  return order(value, low) < 0 ? low : order(value, high) > 0 ? high : value;
}

/** Rounded to whole multiples of 1/10^places: the neighbours below and above are weighed against each other. */
export function roundTo(value: Fraction, places: number, mode: string): Fraction {
  const unit = fraction(1n, 10n ** BigInt(places));
  const steps = (value.top * unit.bottom) / value.bottom;
  const [low, high] = [multiply(unit, fraction(steps)), multiply(unit, fraction(steps + 1n))];
  const nearer = order(subtract(value, low), subtract(high, value));
  const takesHigh =
    mode !== 'down' && (nearer > 0 || (nearer === 0 && (mode === 'half-up' || steps % 2n !== 0n)));
  return takesHigh ? high : low;
}

/** In lowest terms, `3/4` or `3`. */
export function shown({ top, bottom }: Fraction): string {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return bottom / divisor === 1n ? `${top / divisor}` : `${top / divisor}/${bottom / divisor}`;
}
