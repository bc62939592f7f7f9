import { parseDecimal } from '../exact/decimal.ts';
import { machineDecimal, showDecimal, showDistinct } from '../exact/display.ts';
import type { Rational } from '../exact/rational.ts';
import type { Amount } from './report.ts';

/** One value in all its forms. */
export function toAmount(value: Rational): Amount {
  return { score: machineDecimal(value), exact: value.toString(), shown: showDecimal(value) };
}

/** Values that stand beside each other: different ones never show alike. */
export function toAmounts<const T extends readonly Rational[]>(
  values: T,
): { readonly [I in keyof T]: Amount } {
  const shown = showDistinct(values);
  return values.map((value, i) => ({ ...toAmount(value), shown: shown[i]! })) as { [I in keyof T]: Amount };
}

/**
 * What is lost of some points, shown so that shown score and shown loss give the points: where the score is cut, the loss is not
 * shown smaller than it is.
 */
export function toLoss(points: Rational, score: Rational): Amount {
  const [whole, earned] = showDistinct([points, score]);
  return {
    ...toAmount(points.minus(score)),
    shown: machineDecimal(parseDecimal(whole!)!.minus(parseDecimal(earned!)!)),
  };
}
