import { Rational, sum, toCount } from '../../exact/rational.ts';
import { type Enclosure, roundOutward, squareRoot } from '../../exact/root.ts';
import { decimalText } from '../amount.ts';
import { baseOf } from './targets.ts';

/**
 * Deviations that add up to 0 and follow no trend (Σ e = 0 and Σ x × e = 0), so that a level line runs through them. Their squares
 * add up to a square times 1, 6, 14, 5, 10, 2, 3, 7, 11, 13, 15, 17, 19, 30, 70, 105 or 210: where a measure divides by that, its
 * deviation is a whole number or a fraction.
 */
const levelPatterns: readonly (readonly number[])[] = [
  [-1, 1, 1, -1],
  [-1, 2, -1],
  [-2, 3, 0, -1],
  [-1, 3, -3, 1],
  [-2, 2, 1, 0, -1],
  [-1, 0, 2, -1, 1, -1],
  [-2, 1, 1, 1, 1, -2],
  [-3, 1, 2, 2, 1, -3],
  [-4, 3, 3, 1, -3],
  [-4, 1, 3, 3, 1, -4],
  [-4, 3, 5, -3, -1],
  [-3, 4, 3, -3, -4, 3],
  [-5, 3, 5, 1, -4],
  [-3, 4, 1, -2],
  [-4, 7, -2, -1],
  [-9, 7, 13, -11],
  [-9, 8, 5, 2, -6],
];

/** Deviations that only add up to 0: the squares of the first two are 2 and 3 times a square. */
const patterns: readonly (readonly number[])[] = [[-1, 1], [-1, -1, -1, 3], ...levelPatterns];

const hundred = Rational.of(100);
/** Decimal places of an example that is only rounded to reach the figure. */
const examplePlaces = 4;

/**
 * An answer `{ actual, past }` whose actual lies `z` deviations (√(Σ e² ÷ divisor) of the last `spread` figures) on the better side of
 * the base value: exactly where some pattern has a deviation that is a fraction, else just beyond.
 */
export function deviationExample(wanted: {
  readonly length: number;
  readonly spread: number;
  readonly divisor: number;
  readonly z: Rational;
  readonly better: 'higher' | 'lower';
}): string {
  const { length, spread, better } = wanted;
  const pattern = fitting(patterns, spread, Rational.of(1, wanted.divisor));
  const ordered = padded(pattern.offsets, spread).sort((a, b) => (better === 'lower' ? b - a : a - b));
  // the best figure comes last, so that it is the base value however many the mean is of
  const past = [...Array.from({ length: length - spread }, () => 0), ...ordered].map(figureAt);
  return exampleText(baseOf(past, better), past, pattern.deviation, wanted);
}

/** An answer `{ actual, past }` that lies `z` deviations (√(Σ e² × factor)) on the better side of what the past predicts. */
export function trendExample(wanted: {
  readonly length: number;
  readonly factor: Rational;
  readonly z: Rational;
  readonly better: 'higher' | 'lower';
}): string {
  const pattern = fitting(levelPatterns, wanted.length, wanted.factor);
  const past = padded(pattern.offsets, wanted.length).map(figureAt);
  return exampleText(hundred, past, pattern.deviation, wanted);
}

interface Pattern {
  readonly offsets: readonly number[];
  readonly deviation: Enclosure;
}

/** The first pattern with a deviation that ends as a decimal, its figures made so many times larger; else the first that fits. */
function fitting(from: readonly (readonly number[])[], length: number, factor: Rational): Pattern {
  const all = from
    .filter((offsets) => offsets.length <= length)
    .map((offsets): Pattern => ({ offsets, deviation: deviationOf(offsets, factor) }));
  const exact = all.find(({ deviation }) => deviation.low.equals(deviation.high));
  if (exact === undefined) return all[0]!;
  const times = Rational.of(exact.deviation.low.denominator);
  const deviation = exact.deviation.low.times(times);
  return {
    offsets: exact.offsets.map((offset) => offset * toCount(times)),
    deviation: { low: deviation, high: deviation },
  };
}

function deviationOf(offsets: readonly number[], factor: Rational): Enclosure {
  return squareRoot(sum(offsets.map((offset) => Rational.of(offset * offset))).times(factor));
}

function exampleText(
  from: Rational,
  past: readonly Rational[],
  { low, high }: Enclosure,
  { z, better }: { readonly z: Rational; readonly better: 'higher' | 'lower' },
): string {
  const way = z.times(z.isNegative ? low : high);
  // upwards: where the deviation is no fraction the example lies just beyond the figure
  const distance = low.equals(high) ? way : roundOutward({ low: way, high: way }, examplePlaces).high;
  const actual = better === 'lower' ? from.minus(distance) : from.plus(distance);
  return `{ actual: ${decimalText(actual)}, past: [${past.map(decimalText).join(', ')}] }`;
}

function padded(offsets: readonly number[], length: number): number[] {
  return [...offsets, ...Array.from({ length: length - offsets.length }, () => 0)];
}

function figureAt(offset: number): Rational {
  return hundred.plus(Rational.of(offset));
}
