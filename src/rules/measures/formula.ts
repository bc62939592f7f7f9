import { cutDecimal, decimalPlaces } from '../../exact/decimal.ts';
import { machineDecimal } from '../../exact/display.ts';
import type { Rational } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';

/** Decimal places that a result shows in full. */
const mostPlaces = 12;

/** A result: its decimal where that ends (cut to six places where it has more than twelve), else the fraction and the first digits beside it, `2000/23 (86.956521…)`. */
export function resultText(value: Rational): string {
  const places = decimalPlaces(value);
  if (places !== undefined && places <= mostPlaces) return machineDecimal(value);
  const [whole, digits = ''] = cutDecimal(value, 6).split('.') as [string, string?];
  const first = `${whole}.${digits.padEnd(6, '0')}…`;
  // of the bounds that enclose a root nobody reads all twenty places
  return places === undefined ? `${value} (${first})` : first;
}

/** A figure that is subtracted: a negative one in brackets, `5 − (-3)`. */
export function subtrahend(value: Rational): string {
  return value.isNegative ? `(${decimalText(value)})` : decimalText(value);
}

/** A figure that is divided, multiplied or divided by: a negative one or a fraction in brackets, `12 ÷ (3440/3)`. */
export function factor(value: Rational): string {
  return decimalPlaces(value) === undefined ? `(${value})` : subtrahend(value);
}
