import { Rational } from '../exact/rational.ts';

/** Figures by name, such as the total and the scores of groups; a name that is missing counts 0. */
export type Figures = ReadonlyMap<string, Rational>;

/** As many factors can be told apart: the number of states doubles with each. */
export const mostFactors = 8;

/**
 * Shares out the change of figures among the factors that changed: `evaluate` gives the figures of the state in which exactly the factors of a bit
 * set are as they are after (0: as before; all bits: as after). Each factor gets the mean of what changing it does over all orders in
 * which the factors could have been changed (the Shapley value). So the parts add up to the change exactly, a factor that
 * moves nothing gets 0, a factor alone gets all, and the way back has the same parts with the other sign.
 * Source: L. S. Shapley, "A Value for n-Person Games", 1953.
 */
export function attribute(
  count: number,
  evaluate: (changed: number) => Figures,
): readonly ReadonlyMap<string, Rational>[] {
  if (count > mostFactors) throw new RangeError(`${count} factors`);
  const states = Array.from({ length: 1 << count }, (_, changed) => evaluate(changed));
  const weights = Array.from({ length: count }, (_, size) => weightOf(size, count));
  return Array.from({ length: count }, (_, factor) => {
    const parts = new Map<string, Rational>();
    for (let changed = 0; changed < states.length; changed++) {
      if (changed & (1 << factor)) continue;
      const [without, having] = [states[changed]!, states[changed | (1 << factor)]!];
      const weight = weights[sizeOf(changed)]!;
      for (const [name, difference] of differences(without, having))
        parts.set(name, (parts.get(name) ?? Rational.zero).plus(difference.times(weight)));
    }
    return parts;
  });
}

/** The share of the orders in which exactly a given set of `size` factors comes before one: size! (n − 1 − size)! ÷ n!. */
function weightOf(size: number, count: number): Rational {
  return Rational.of(factorial(size) * factorial(count - 1 - size), factorial(count));
}

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) size++;
  return size;
}

/** What differs between two states, by name. */
function* differences(before: Figures, after: Figures): Iterable<readonly [string, Rational]> {
  for (const [name, value] of after) {
    const difference = value.minus(before.get(name) ?? Rational.zero);
    if (!difference.isZero) yield [name, difference];
  }
  for (const [name, value] of before) {
    if (!after.has(name) && !value.isZero) yield [name, value.negated()];
  }
}
