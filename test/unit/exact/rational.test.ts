import { describe, expect, it } from 'vitest';
import {
  clamp,
  greatest,
  least,
  parseFraction,
  Rational,
  sum,
  toCount,
} from '../../../src/exact/rational.ts';

const of = Rational.of;
const text = (value: Rational | undefined) => value?.toString();

describe('Rational.of', () => {
  it.each([
    [1, 2, '1/2'],
    [2, 4, '1/2'],
    [-2, 4, '-1/2'],
    [2, -4, '-1/2'],
    [-2, -4, '1/2'],
    [0, 5, '0'],
    [0, -5, '0'],
    [6, 3, '2'],
    [-6, 3, '-2'],
    [35, 21, '5/3'],
    [7, 1, '7'],
    [10n ** 30n, 10n ** 29n, '10'],
    [10n ** 30n + 1n, 10n ** 30n, `${10n ** 30n + 1n}/${10n ** 30n}`],
  ] as const)('%s / %s is %s', (numerator, denominator, expected) => {
    expect(text(of(numerator, denominator))).toBe(expected);
  });

  it('has lowest terms and a positive denominator', () => {
    const { numerator, denominator } = of(6, -8);
    expect([numerator, denominator]).toEqual([-3n, 4n]);
  });

  it('has denominator 1 by default', () => {
    expect(text(of(5))).toBe('5');
  });

  it('refuses a denominator of 0 and a number that is no whole one', () => {
    expect(() => of(1, 0)).toThrow('a fraction with denominator 0');
    expect(() => of(0, 0n)).toThrow('a fraction with denominator 0');
    expect(() => of(0.5)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it.each([
    ['plus', of(1, 2), of(1, 3), '5/6'],
    ['plus', of(1, 2), of(-1, 2), '0'],
    ['plus', of(1, 10), of(2, 10), '3/10'],
    ['minus', of(1, 2), of(1, 3), '1/6'],
    ['minus', of(1, 3), of(1, 2), '-1/6'],
    ['minus', of(5), of(-5), '10'],
    ['times', of(2, 3), of(3, 4), '1/2'],
    ['times', of(-2, 3), of(3, 4), '-1/2'],
    ['times', of(-2, 3), of(-3, 4), '1/2'],
    ['times', of(5, 7), of(0), '0'],
    ['dividedBy', of(2, 3), of(3, 4), '8/9'],
    ['dividedBy', of(2, 3), of(-4, 3), '-1/2'],
    ['dividedBy', of(0), of(3, 4), '0'],
  ] as const)('%s: %s and %s', (operation, a, b, expected) => {
    expect(text(a[operation](b))).toBe(expected);
  });

  it('a quotient by 0 is refused', () => {
    expect(() => of(1).dividedBy(Rational.zero)).toThrow(RangeError);
  });

  it('a tenth ten times is one', () => {
    expect(text(sum(Array.from({ length: 10 }, () => of(1, 10))))).toBe('1');
  });

  it('negation turns the sign', () => {
    expect([text(of(1, 3).negated()), text(of(-1, 3).negated()), text(Rational.zero.negated())]).toEqual([
      '-1/3',
      '1/3',
      '0',
    ]);
  });
});

describe('order', () => {
  it.each([
    [of(1, 3), of(1, 2), -1],
    [of(1, 2), of(1, 3), 1],
    [of(2, 4), of(1, 2), 0],
    [of(-1, 2), of(-1, 3), -1],
    [of(-1, 2), of(1, 3), -1],
    [of(1, 2), Rational.zero, 1],
    [of(10n ** 20n, 10n ** 20n + 1n), Rational.one, -1],
  ] as const)('%s against %s is %s', (a, b, order) => {
    expect(a.compare(b)).toBe(order);
    expect(a.equals(b)).toBe(order === 0);
    expect(a.isAtLeast(b)).toBe(order >= 0);
    expect(a.isLessThan(b)).toBe(order < 0);
    expect(text(least(a, b))).toBe(text(order <= 0 ? a : b));
    expect(text(greatest(a, b))).toBe(text(order >= 0 ? a : b));
  });

  it('zero is zero, and only what is below it is negative', () => {
    expect([of(0, 7).isZero, of(1, 7).isZero, of(-1, 7).isZero]).toEqual([true, false, false]);
    expect([of(-1, 7).isNegative, Rational.zero.isNegative, of(1, 7).isNegative]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    [of(-1), '0'],
    [of(0), '0'],
    [of(1, 2), '1/2'],
    [of(1), '1'],
    [of(3, 2), '1'],
  ] as const)('%s held between 0 and 1 is %s', (value, expected) => {
    expect(text(clamp(value, Rational.zero, Rational.one))).toBe(expected);
  });
});

describe('sum, toCount, parseFraction', () => {
  it('the sum of none is 0', () => {
    expect(text(sum([]))).toBe('0');
    expect(text(sum([of(1, 2), of(1, 3), of(1, 6)]))).toBe('1');
  });

  it('a whole number is a count', () => {
    expect([toCount(of(3)), toCount(of(0)), toCount(of(20))]).toEqual([3, 0, 20]);
  });

  it.each(['0', '800', '-3', '3413/4', '-1/3'])('%s is read back', (written) => {
    expect(text(parseFraction(written))).toBe(written);
  });

  it.each(['', '1/0', '1/-2', '1/', '/2', '1/02', '1.5', 'x', '1/2/3', ' 1'])(
    '%j is no fraction',
    (written) => {
      expect(parseFraction(written)).toBeUndefined();
    },
  );

  it('a fraction that can be cancelled is', () => {
    expect(text(parseFraction('10/4'))).toBe('5/2');
  });
});
