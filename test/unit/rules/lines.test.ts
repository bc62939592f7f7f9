import { describe, expect, it } from 'vitest';
import { earned, ruleFaults } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';

describe('linear', () => {
  const rising = { kind: 'linear', zero: 2, full: 12 };
  const falling = { kind: 'linear', zero: 12, full: 2 };
  const negative = { kind: 'linear', zero: -10, full: -4 };
  const based = { kind: 'linear', zero: 80, full: 110, base: '20%' };
  const basedInPoints = { kind: 'linear', zero: 0, full: 10, base: 25 };
  const basedFalling = { kind: 'linear', zero: 120, full: 90, base: '20%', better: 'lower' };

  it.each([
    [rising, 1, '0'],
    [rising, 2, '0'],
    [rising, 3, '10'],
    [rising, figure('2.5'), '5'],
    [rising, 12, '100'],
    [rising, 13, '100'],
    [rising, -100, '0'],
    [falling, 13, '0'],
    [falling, 12, '0'],
    [falling, 11, '10'],
    [falling, 2, '100'],
    [falling, 0, '100'],
    [negative, -10, '0'],
    [negative, -8, '100/3'],
    [negative, -4, '100'],
    [negative, 0, '100'],
    [based, 70, '20'],
    [based, 80, '20'],
    [based, 95, '60'],
    [based, 110, '100'],
    [based, 200, '100'],
    [based, 81, '68/3'],
    [basedInPoints, 0, '25'],
    [basedInPoints, 5, '125/2'],
    [basedInPoints, 10, '100'],
    [basedFalling, 130, '20'],
    [basedFalling, 105, '60'],
    [basedFalling, 90, '100'],
  ])('%j: %s earns %s of 100', (rule, value, expected) => {
    expect(earned(rule, value)).toBe(expected);
  });

  it('a base in points is a share of the indicator’s points', () => {
    expect(earned({ kind: 'linear', zero: 0, full: 10, base: 1 }, 5, 4)).toBe('5/2');
    expect(earned({ kind: 'linear', zero: 0, full: 10, base: '25%' }, 5, 4)).toBe('5/2');
  });

  it.each([
    [{ zero: 3, full: 3 }, ['rule/linear-flat']],
    [{ zero: 0, full: 3, base: '101%' }, ['rule/award-above-points']],
    [{ zero: 0, full: 3, base: 101 }, ['rule/award-above-points']],
    [{ zero: 0, full: 3, better: 'lower' }, ['rule/direction']],
    [{ zero: 3, full: 0, better: 'higher' }, ['rule/direction']],
    [{ zero: 3, full: 3, better: 'lower' }, ['rule/linear-flat']],
    [{ zero: 0, full: 3, measure: { kind: 'ratio' }, better: 'lower' }, ['rule/direction']],
    [{ zero: 3, full: 0, measure: { kind: 'achievement' }, better: 'lower' }, ['rule/direction']],
    [{ zero: 3, full: 0, measure: { kind: 'change' }, better: 'lower' }, ['rule/direction']],
    [{ zero: 3, full: 0, measure: { kind: 'streak' }, better: 'lower' }, ['rule/direction']],
    [{ zero: 3, full: 0, measure: { kind: 'streak' }, better: 'higher' }, ['rule/direction']],
  ])('%j is refused', (rule, codes) => {
    expect(ruleFaults({ kind: 'linear', ...rule })).toEqual(codes);
  });

  it('the direction may be said or left out', () => {
    for (const better of [{}, { better: 'higher' }]) expect(earned({ ...rising, ...better }, 7)).toBe('50');
    for (const better of [{}, { better: 'lower' }]) expect(earned({ ...falling, ...better }, 7)).toBe('50');
  });
});

describe('per-unit', () => {
  it.each([
    [{ each: '10%' }, 0, '0'],
    [{ each: '10%' }, 3, '30'],
    [{ each: '10%' }, figure('2.5'), '25'],
    [{ each: '10%' }, 10, '100'],
    [{ each: '10%' }, 11, '100'],
    [{ each: '10%' }, -3, '0'],
    [{ each: 4 }, 3, '12'],
    [{ each: 4 }, 26, '100'],
    [{ each: 4, 'at-most': '50%' }, 12, '48'],
    [{ each: 4, 'at-most': '50%' }, 13, '50'],
    [{ each: 4, 'at-most': 10 }, 3, '10'],
    [{ each: 4, 'at-most': 10 }, 2, '8'],
    [{ each: '100%' }, 1, '100'],
    [{ each: 100, 'at-most': 100 }, 1, '100'],
    [{ each: '10%', 'at-most': 0 }, 5, '0'],
  ])('%j: %s earns %s of 100', (rule, value, expected) => {
    expect(earned({ kind: 'per-unit', ...rule }, value)).toBe(expected);
  });

  it('each is so much of the indicator’s points', () => {
    expect(earned({ kind: 'per-unit', each: figure('0.5') }, 3, 6)).toBe('3/2');
    expect(earned({ kind: 'per-unit', each: '10%', 'at-most': '50%' }, 4, 6)).toBe('12/5');
  });

  it('takes its figure from a measure', () => {
    const rule = { kind: 'per-unit', each: '20%', measure: { kind: 'streak' } };
    expect(earned(rule, { figures: [1, 2, 3] })).toBe('40');
  });

  it.each([
    [{ each: '101%' }, ['rule/award-above-points']],
    [{ each: 101 }, ['rule/award-above-points']],
    [{ each: 1, 'at-most': 101 }, ['rule/award-above-points']],
    [{ each: 101, 'at-most': '101%' }, ['rule/award-above-points', 'rule/award-above-points']],
  ])('%j is refused', (rule, codes) => {
    expect(ruleFaults({ kind: 'per-unit', ...rule })).toEqual(codes);
  });
});
