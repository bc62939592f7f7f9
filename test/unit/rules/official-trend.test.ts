import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { Rational } from '../../../src/exact/rational.ts';
import { buildScore, oneIndicator, type Plain, ruleFaults, text } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';
import { read, shareOf } from './helpers.ts';

// the expected figures were reckoned apart from the program, with Python's fractions and 60-digit decimals

describe('trend', () => {
  const past = [100, 102, 103, 107, 108];
  it.each([
    // the line is level at 3 and the residuals are 1, −1, −1, 1
    ['population', { actual: 7, past: [4, 2, 2, 4] }, undefined, '4'],
    ['population', { actual: 10, past: [4, 2, 2, 4] }, 'lower', '-7'],
    ['population', { actual: 3, past: [4, 2, 2, 4] }, undefined, '0'],
    ['prediction', { actual: 105, past: [-1, 3, -3, 1] }, undefined, '21'],
  ] as const)('%s of %j, better %s: %s exactly', (deviation, value, better, expected) => {
    expect(read({ kind: 'trend', periods: 4, deviation }, value, better)).toBe(expected);
  });

  it.each([
    ['regression', '2.13615493228764708560'],
    ['prediction', '1.47408694819100398585'],
    ['population', '2.75776415922296314879'],
    [undefined, '2.13615493228764708560'],
  ])('%s is enclosed from below to twenty places, on either side of 0', (deviation, z) => {
    const measure = { kind: 'trend', periods: 5, ...(deviation ? { deviation } : {}) };
    const line = { kind: 'linear', zero: -10, full: 10, measure };
    const expected = parseDecimal(z)!;
    const found = shareOf(line, { actual: 112, past }).times(Rational.of(20)).minus(Rational.of(10));
    expect(found.toString()).toBe(expected.toString());
    const turned = shareOf({ ...line, better: 'lower' }, { actual: 112, past });
    const below = expected.plus(Rational.of(1, 10n ** 20n)).negated();
    expect(turned.times(Rational.of(20)).minus(Rational.of(10)).toString()).toBe(below.toString());
  });

  it('the nine grades of the manual', () => {
    const cuts = ['1.65', '1.179', '0.707', '0.236', '-0.236', '-0.707', '-1.179', '-1.65'].map(figure);
    const awards = ['100%', '90%', '80%', '70%', '60%', '50%', '40%', '30%'];
    const bands = [...cuts.map((cut, i) => ({ 'at-least': cut, award: awards[i] })), { award: '20%' }];
    const rule = { kind: 'bands', bands, measure: { kind: 'trend', periods: 4, deviation: 'population' } };
    const at = (actual: number) => shareOf(rule, { actual, past: [4, 2, 2, 4] }).toString();
    expect([4.65, 4.64, 3.236, 3.2359, 2.764, 2.763, 1.35, 1.34].map(at)).toEqual([
      '1',
      '9/10',
      '7/10',
      '3/5',
      '3/5',
      '1/2',
      '3/10',
      '1/5',
    ]);
  });

  it.each([
    [{ actual: 1, past: [1, 2, 3, 4, 5] }, 'answer/no-spread'],
    [{ actual: 1, past: [1, 1, 1, 1, 1] }, 'answer/no-spread'],
    [{ actual: 1, past: [1, 2, 3, 5] }, 'answer/periods'],
    [{ actual: 1 }, 'answer/missing-field'],
  ])('%j: %s', (value, code) => {
    expect(read({ kind: 'trend', periods: 5 }, value)).toEqual([code]);
  });

  it.each([2, 21])('takes 3 to 20 periods, not %i', (periods) => {
    const rule = { kind: 'linear', zero: 0, full: 1, measure: { kind: 'trend', periods } };
    expect(ruleFaults(rule)).toEqual(['schema/out-of-range']);
  });
});

describe('a figure that is only enclosed earns the lesser award of its ends', () => {
  // σ² = 8/3 and the base is 102: an actual of 103 lies z = √(3/8) = 0.6123724356957945245… above it
  const measure = { kind: 'target-deviation', highest: 1, lowest: 0, deviation: 'population' };
  const value = { actual: 103, past: [98, 100, 102] };
  const low = '0.61237243569579452454';
  const high = '0.61237243569579452455';
  const bands = (...list: Plain[]): Plain => ({
    kind: 'bands',
    measure,
    bands: list.map((band) =>
      Object.fromEntries(
        Object.entries(band).map(([k, v]) => [k, k === 'award' ? v : parseDecimal(v as string)]),
      ),
    ),
  });
  const share = (rule: Plain) => shareOf(rule, value).toString();

  it('where a bound is one of its ends', () => {
    expect(share(bands({ 'at-least': low, award: '100%' }))).toBe('1');
    expect(share(bands({ 'at-least': high, award: '100%' }))).toBe('0');
    expect(share(bands({ 'at-most': high, award: '100%' }))).toBe('1');
    expect(share(bands({ 'at-most': low, award: '100%' }))).toBe('0');
  });
});

describe('shortening', () => {
  it.each([
    [{}, { allowed: 10, actual: 7 }, undefined, '3/10'],
    [{ unit: '%' }, { allowed: 10, actual: 7 }, undefined, '30'],
    [{ unit: '%' }, { allowed: 10, actual: 12 }, undefined, '-20'],
    [{}, { allowed: 10, actual: 0 }, undefined, '1'],
    [{}, { allowed: 10, actual: 7 }, 'lower', '3/10'],
    [{ unit: 'days' }, { allowed: 7, actual: 5 }, undefined, '2/7'],
  ] as const)('%j of %j, better %s: %s', (keys, value, better, expected) => {
    expect(read({ kind: 'shortening', ...keys }, value, better)).toBe(expected);
  });

  it.each([
    [{ allowed: 0, actual: 1 }, 'answer/zero-denominator'],
    [{ allowed: -1, actual: 1 }, 'answer/zero-denominator'],
    [{ allowed: 1 }, 'answer/missing-field'],
    [3, 'answer/wrong-shape'],
  ])('%j: %s', (value, code) => {
    expect(read({ kind: 'shortening' }, value)).toEqual([code]);
  });
});

describe('combine: sum', () => {
  const together = (measure: Plain, ...values: unknown[]) => {
    const rule = { kind: 'linear', zero: 0, full: 1, measure };
    const sheets = Object.fromEntries(values.map((value, i) => [`d${i}`, { X: { value } }]));
    const framework = oneIndicator(rule, 100, { 'answered-by': 'each', combine: 'sum' });
    return text(buildScore({ framework, sheets }).score?.claimed.total);
  };

  it('adds actuals, days, bases and the past period by period', () => {
    expect(together({ kind: 'shortening' }, { allowed: 10, actual: 9 }, { allowed: 30, actual: 23 })).toBe(
      '20',
    );
    const range = { kind: 'target-range', highest: '110%', lowest: '80%' };
    expect(together(range, { actual: 50, past: [40, 50, 53] }, { actual: 55, past: [58, 50, 50] })).toBe(
      '22600/309',
    );
    const plan = { kind: 'long-term-target', years: 5, 'mean-of': 1 };
    expect(together(plan, { actual: 60, base: 50, goal: 75 }, { actual: 55, base: 50, goal: 75 })).toBe(
      '175/2',
    );
  });

  it('a sum that makes no range or has no spread earns nothing', () => {
    const range = { kind: 'target-range', highest: '110%', lowest: '80%' };
    expect(together(range, { actual: 5, past: [1, 1, 1] }, { actual: 5, past: [1, 1, 1] })).toBe('100');
    const deviation = { kind: 'target-deviation', highest: 1, lowest: -2, deviation: 'population' };
    expect(together(deviation, { actual: 9, past: [1, 2, 3] }, { actual: 9, past: [3, 2, 1] })).toBe('0');
  });
});
