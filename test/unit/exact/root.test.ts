import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { roundOutward, squareRoot } from '../../../src/exact/root.ts';

const of = Rational.of;
const square = (value: Rational) => value.times(value);

describe('squareRoot', () => {
  it.each([
    [0, 1, '0'],
    [1, 1, '1'],
    [4, 1, '2'],
    [9, 16, '3/4'],
    [8, 18, '2/3'],
    [1, 1000000, '1/1000'],
    [10n ** 80n, 1, `${10n ** 40n}`],
  ])('of %s/%s is a fraction', (numerator, denominator, root) => {
    const { low, high } = squareRoot(of(numerator, denominator));
    expect([low.toString(), high.toString()]).toEqual([root, root]);
  });

  it.each([
    [2, 1],
    [3, 1],
    [8, 3],
    [1, 2],
    [10n ** 81n, 1],
    [1, 10n ** 81n],
    [10n ** 40n + 1n, 1],
    [(10n ** 30n) ** 2n - 1n, 7],
  ])(
    'of %s/%s lies strictly between bounds that are at most 10^-30 of it apart',
    (numerator, denominator) => {
      const value = of(numerator, denominator);
      const { low, high } = squareRoot(value);
      expect(square(low).isLessThan(value)).toBe(true);
      expect(value.isLessThan(square(high))).toBe(true);
      expect(low.times(of(1, 10n ** 30n)).isAtLeast(high.minus(low))).toBe(true);
    },
  );

  it('√2 to thirty places', () => {
    const { low } = squareRoot(of(2));
    expect((low.numerator * 10n ** 30n) / low.denominator).toBe(1414213562373095048801688724209n);
  });

  it('of a negative fraction there is none', () => {
    expect(() => squareRoot(of(-1))).toThrow(RangeError);
  });
});

describe('roundOutward', () => {
  it.each([
    ['1/3', '2/3', 2, '33/100', '67/100'],
    ['-2/3', '-1/3', 2, '-67/100', '-33/100'],
    ['-1/3', '1/3', 0, '-1', '1'],
    ['1/4', '1/4', 2, '1/4', '1/4'],
    ['-1/4', '5/4', 2, '-1/4', '5/4'],
  ])('[%s, %s] to %i places', (low, high, places, down, up) => {
    const exact = (text: string) => {
      const [n, d = '1'] = text.split('/') as [string, string?];
      return of(BigInt(n), BigInt(d));
    };
    const found = roundOutward({ low: exact(low), high: exact(high) }, places);
    expect([found.low.toString(), found.high.toString()]).toEqual([down, up]);
  });
});
