import { decimalPlaces } from '../../exact/decimal.ts';
import { machineDecimal } from '../../exact/display.ts';
import type { Rational } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';

/** A result: its decimal where that ends, else the fraction and the first digits beside it, `2000/23 (86.956521…)`. */
export function resultText(value: Rational): string {
  const decimal = machineDecimal(value);
  if (decimalPlaces(value) !== undefined) return decimal;
  const [whole, digits = ''] = decimal.split('.') as [string, string?];
  return `${value} (${whole}.${digits.padEnd(6, '0')}…)`;
}

/** A figure that is subtracted: a negative one in brackets, `5 − (-3)`. */
export function subtrahend(value: Rational): string {
  return value.isNegative ? `(${decimalText(value)})` : decimalText(value);
}

/** A figure that is divided, multiplied or divided by: a negative one or a fraction in brackets, `12 ÷ (3440/3)`. */
export function factor(value: Rational): string {
  return decimalPlaces(value) === undefined ? `(${value})` : subtrahend(value);
}
