import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { addReadings } from '../../../src/rules/measures/reading.ts';

const of = (...terms: readonly number[]) => terms.map((term) => Rational.of(term));

describe('addReadings', () => {
  it('adds name by name, series place by place', () => {
    const [a, b, c] = [1, 2, 3].map((n) => ({ actual: Rational.of(n), past: of(n, 10 * n) }));
    expect(addReadings([a!, b!, c!])).toEqual({ actual: Rational.of(6), past: of(6, 60) });
    expect(addReadings([a!])).toEqual(a);
  });

  it('of none, or of series that differ in length, there is no sum', () => {
    expect(addReadings([])).toBeUndefined();
    expect(addReadings([{ figures: of(1, 2) }, { figures: of(1, 2, 3) }])).toBeUndefined();
    expect(addReadings([{ figures: of(1, 2, 3) }, { figures: of(1, 2) }])).toBeUndefined();
    expect(addReadings([{ actual: Rational.one }, { figures: of(1) }])).toBeUndefined();
  });
});
