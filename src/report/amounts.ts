import { parseDecimal } from '../exact/decimal.ts';
import { machineDecimal, showAgainst, showDecimal, showDistinct } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
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

/** The totals and the bar; each total with as many places as its distance from the bar needs. */
export function toTotals(
  values: readonly Rational[],
  bar: Rational | undefined,
): { readonly scores: readonly Amount[]; readonly barShown: string | null } {
  const amounts = toAmounts([...values, bar ?? Rational.zero]);
  const [scores, barAmount] = [amounts.slice(0, -1), amounts.at(-1)!];
  if (bar === undefined) return { scores, barShown: null };
  const shown = values.map((value) => showAgainst(value, bar));
  const clash = values.some((value, i) =>
    values.some((other, j) => shown[i] === shown[j] && !value.equals(other)),
  );
  return {
    scores: clash ? scores : scores.map((amount, i) => ({ ...amount, shown: shown[i]! })),
    barShown: barAmount.shown,
  };
}
