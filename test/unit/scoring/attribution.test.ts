import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational, sum } from '../../../src/exact/rational.ts';
import { attribute, type Figures, mostFactors } from '../../../src/scoring/attribution.ts';

const figures = (values: Record<string, number>): Figures =>
  new Map(Object.entries(values).map(([name, value]) => [name, Rational.of(BigInt(value))]));

/** The parts of `x`, as text, where the states of `x` are given in the order of their bit sets. */
function partsOf(...states: number[]): string[] {
  const parts = attribute(Math.log2(states.length), (changed) => figures({ x: states[changed]! }));
  return parts.map((part) => `${part.get('x') ?? 0}`);
}

describe('attribute', () => {
  it('gives one factor all', () => {
    expect(partsOf(3, 10)).toEqual(['7']);
  });

  it('adds where factors do not meet', () => {
    expect(partsOf(0, 5, 2, 7)).toEqual(['5', '2']);
  });

  it('halves what two do only together', () => {
    expect(partsOf(0, 0, 0, 9)).toEqual(['9/2', '9/2']);
  });

  it('takes the mean over all six orders of three', () => {
    // with bits c b a: v(a) = 6, v(b) = 0, v(ab) = 12, v(c) = 0, v(ac) = 6, v(bc) = 0, v(abc) = 18
    const parts = partsOf(0, 6, 0, 12, 0, 6, 0, 18);
    // orders abc acb bac bca cab cba: a 6 6 12 18 6 18, b 6 12 0 0 12 0, c 6 0 6 0 0 0
    expect(parts).toEqual(['11', '5', '2']);
  });

  it('counts a name that is missing as 0 and leaves out what moves nothing', () => {
    const states = [figures({ old: 4, same: 1 }), figures({ young: 6, same: 1 })];
    const [part] = attribute(1, (changed) => states[changed]!);
    expect([...part!].map(([name, value]) => `${name} ${value}`)).toEqual(['young 6', 'old -4']);
  });

  it('has no parts where nothing changed, and refuses too many factors', () => {
    expect(attribute(0, () => figures({ x: 1 }))).toEqual([]);
    expect(() => attribute(mostFactors + 1, () => figures({}))).toThrow(RangeError);
  });

  it('is the mean over all orders, walked one by one; adds up; is the negative on the way back', () => {
    const games = fc
      .integer({ min: 1, max: 4 })
      .chain((count) =>
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2 ** count, maxLength: 2 ** count }),
      );
    fc.assert(
      fc.property(games, (states) => {
        const count = Math.log2(states.length);
        const walked = Array.from({ length: count }, () => 0);
        const orders = ordersOf(Array.from({ length: count }, (_, i) => i));
        for (const order of orders) {
          let set = 0;
          for (const factor of order) {
            const next = set | (1 << factor);
            walked[factor] = walked[factor]! + states[next]! - states[set]!;
            set = next;
          }
        }
        const parts = partsOf(...states);
        const mean = (total: number) => `${Rational.of(BigInt(total), BigInt(orders.length))}`;
        expect(parts).toEqual(walked.map(mean));
        expect(partsOf(...[...states].reverse())).toEqual(walked.map((total) => mean(-total)));
        const exact = attribute(count, (changed) => figures({ x: states[changed]! }));
        expect(`${sum(exact.map((part) => part.get('x') ?? Rational.zero))}`).toBe(
          `${states.at(-1)! - states[0]!}`,
        );
      }),
    );
  });
});

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    ordersOf(items.filter((each) => each !== item)).map((rest) => [item, ...rest]),
  );
}
