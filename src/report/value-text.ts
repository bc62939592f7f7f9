import { Rational } from '../exact/rational.ts';
import { decimalText } from '../rules/amount.ts';

/** An answer's value as YAML flow text: `{ numerator: 12, denominator: 100 }`. */
export function valueText(value: unknown): string {
  if (value instanceof Rational) return decimalText(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([name, part]) => `${name}: ${valueText(part)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return String(value);
}
