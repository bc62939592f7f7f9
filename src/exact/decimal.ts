import { Rational } from './rational.ts';

/** The one spelling of a number in our files: no exponent, no plus, no leading zero, no bare point. */
export const decimalPattern = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** The exact value of a decimal as written, such as `12.50`. Undefined for every other spelling. */
export function parseDecimal(text: string): Rational | undefined {
  if (!decimalPattern.test(text)) return undefined;
  const [whole, fraction = ''] = text.split('.') as [string, string?];
  return Rational.of(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

/** The exact share that a percentage such as `62.5%` stands for (0.625). Undefined for every other spelling. */
export function parsePercent(text: string): Rational | undefined {
  if (!text.endsWith('%')) return undefined;
  return parseDecimal(text.slice(0, -1))?.dividedBy(Rational.of(100));
}

/**
 * The decimal digits of a value, cut (never rounded) after `decimals` places, without trailing zeros:
 * cutting never lifts a value over a bar that it does not reach. Negative values are cut towards zero.
 */
export function cutDecimal(value: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const magnitude = value.numerator < 0n ? -value.numerator : value.numerator;
  const scaled = (magnitude * scale) / value.denominator;
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const sign = value.isNegative && scaled !== 0n ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** How many decimal places write a value exactly, or undefined when no finite number does (1/3). */
export function decimalPlaces(value: Rational): number | undefined {
  let rest = value.denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos++;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives++;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
