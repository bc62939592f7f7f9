import { cutDecimal, decimalPlaces } from '../../exact/decimal.ts';
import { Rational } from '../../exact/rational.ts';
import { type Enclosure, roundOutward, squareRoot } from '../../exact/root.ts';
import { decimalText } from '../amount.ts';
import { shareResult } from '../scales/earned.ts';
import { resultText } from './formula.ts';
import type { Step } from './measure.ts';

/** Decimal places to which a figure that comes of a root is enclosed. */
const enclosedPlaces = 20;
/** Decimal places of it that are shown. */
const shownPlaces = 6;

/**
 * A distance in standard deviations: distance ÷ √variance (variance above 0). It is taken as one root, √(distance² ÷ variance) with
 * the sign of the distance, so that it is exact wherever it is a fraction.
 */
export function inDeviations(distance: Rational, variance: Rational): Enclosure {
  const { low, high } = squareRoot(distance.times(distance).dividedBy(variance));
  return distance.isNegative ? { low: high.negated(), high: low.negated() } : { low, high };
}

/** An enclosure moved and stretched: (x − zero) ÷ width, with a width above 0. */
export function along({ low, high }: Enclosure, zero: Rational, width: Rational): Enclosure {
  return { low: low.minus(zero).dividedBy(width), high: high.minus(zero).dividedBy(width) };
}

/** A figure of an enclosure: the exact value, or two bounds of twenty decimal places. */
export function enclosedFigure(enclosure: Enclosure): { readonly value: Rational; readonly upTo?: Rational } {
  if (isExact(enclosure)) return { value: enclosure.low };
  const { low, high } = roundOutward(enclosure, enclosedPlaces);
  return { value: low, upTo: high };
}

/** A result that may be enclosed only: as `resultText` where it is exact, else its first six decimal places, `1.632993…`. */
export function enclosedText(enclosure: Enclosure): string {
  return isExact(enclosure) ? resultText(enclosure.low) : cutText(enclosure.low);
}

/** A square root as text, the radicand exact: `√(8/3) = 1.632993…`. */
export function rootText(radicand: Rational): string {
  const under = decimalText(radicand);
  return `√${/^\d+$/.test(under) ? under : `(${under})`} = ${enclosedText(squareRoot(radicand))}`;
}

/** A scale's step without the twenty places of an enclosed figure and of the share that it earns: six of them stand for all. */
export function cutStep({ label, formula }: Step, figure: Rational, share: Rational): Step {
  const cut = (text: string) =>
    text
      .replaceAll(decimalText(figure), isLong(figure) ? cutText(figure) : decimalText(figure))
      .replaceAll(shareResult(share), isLong(share) ? shareText(share) : shareResult(share));
  return {
    label,
    formula: typeof formula === 'string' ? cut(formula) : { ko: cut(formula.ko), en: cut(formula.en) },
  };
}

function shareText(share: Rational): string {
  return `${cutText(share.times(Rational.of(100)))}%`;
}

/** Whether a value has more decimal places than are shown of an enclosed one. */
function isLong(value: Rational): boolean {
  const places = decimalPlaces(value);
  return places === undefined || places > shownPlaces;
}

function cutText(value: Rational): string {
  const [whole, digits = ''] = cutDecimal(value, shownPlaces).split('.') as [string, string?];
  const sign = value.isNegative && !whole.startsWith('-') ? '-' : '';
  return `${sign}${whole}.${digits.padEnd(shownPlaces, '0')}…`;
}

function isExact({ low, high }: Enclosure): boolean {
  return low.equals(high);
}
