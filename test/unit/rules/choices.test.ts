import { describe, expect, it } from 'vitest';
import { earned } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';

describe('yes-no', () => {
  const rule = { kind: 'yes-no' };

  it.each([
    ['yes', '100'],
    ['예', '100'],
    [true, '100'],
    ['no', '0'],
    ['아니오', '0'],
    [false, '0'],
  ])('%s earns %s', (value, expected) => {
    expect(earned(rule, value)).toBe(expected);
  });

  it('예 and 아니오 are read however the keyboard composes them', () => {
    expect(earned(rule, '예'.normalize('NFD'))).toBe('100');
    expect(earned(rule, '아니오'.normalize('NFD'))).toBe('0');
  });

  it.each(['Yes', 'YES', 'y', 'on', 'true', '네', '아니요', 1, 0, ['yes'], { yes: true }])(
    '%j is refused',
    (value) => {
      expect(earned(rule, value)).toEqual(['answer/wrong-shape']);
    },
  );
});

describe('levels', () => {
  const rule = {
    kind: 'levels',
    levels: [
      { id: 'A+', award: '100%' },
      { id: 'B', award: '62.5%' },
      { id: '가', award: 3 },
      { id: 'D', award: figure('0.10') },
      { id: 'E', award: 0 },
    ],
  };

  it.each([
    ['A+', '8'],
    ['B', '5'],
    ['가', '3'],
    ['가'.normalize('NFD'), '3'],
    ['D', '1/10'],
    ['E', '0'],
  ])('%s earns %s of 8', (value, expected) => {
    expect(earned(rule, value, 8)).toBe(expected);
  });

  it('a grade that is unknown, or none, is refused', () => {
    expect(earned(rule, 'C', 8)).toEqual(['answer/unknown-level']);
    expect(earned(rule, 'a+', 8)).toEqual(['answer/unknown-level']);
    expect(earned(rule, 3, 8)).toEqual(['answer/wrong-shape']);
    expect(earned(rule, ['B'], 8)).toEqual(['answer/wrong-shape']);
    expect(earned(rule, true, 8)).toEqual(['answer/wrong-shape']);
  });

  it('a grade named twice is refused', () => {
    const twice = {
      kind: 'levels',
      levels: [
        { id: 'A', award: '100%' },
        { id: 'B', award: 0 },
        { id: 'A', award: 1 },
      ],
    };
    expect(earned(twice, 'A')).toEqual(['rule/duplicate-level']);
  });

  it.each([
    [8, []],
    [figure('8.01'), ['rule/award-above-points']],
    ['100%', []],
    ['100.01%', ['rule/award-above-points']],
  ])('an award of %s where there are 8', (award, codes) => {
    const result = earned({ kind: 'levels', levels: [{ id: 'A', award }] }, 'A', 8);
    expect(result).toEqual(codes.length === 0 ? '8' : codes);
  });

  it('of 0 points every award is 0, and none in points can be given', () => {
    const awards = (award: unknown) => ({ kind: 'levels', levels: [{ id: 'A', award }] });
    expect(earned(awards('100%'), 'A', 0)).toBe('0');
    expect(earned(awards(0), 'A', 0)).toBe('0');
    expect(earned(awards(1), 'A', 0)).toEqual(['rule/award-above-points']);
    expect(earned(awards('101%'), 'A', 0)).toEqual(['rule/award-above-points']);
  });
});

describe('checklist', () => {
  const shares = {
    kind: 'checklist',
    parts: [
      { id: 'plan', award: '50%' },
      { id: 'check', award: '30%' },
      { id: 'act', award: '20%' },
    ],
  };

  it.each([
    [{ plan: 'yes', check: 'yes', act: 'yes' }, '10'],
    [{ plan: 'yes', check: 'no', act: '예' }, '7'],
    [{ check: true }, '3'],
    [{ plan: '아니오', check: false, act: 'no' }, '0'],
    [{}, '0'],
    [['plan', 'check', 'act'], '10'],
    [['act', 'plan'], '7'],
    [['check'], '3'],
    [[], '0'],
  ])('%j earns %s of 10', (value, expected) => {
    expect(earned(shares, value, 10)).toBe(expected);
  });

  it('parts without awards weigh the same', () => {
    const equal = { kind: 'checklist', parts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
    expect(earned(equal, ['a'], 10)).toBe('10/3');
    expect(earned(equal, ['a', 'c'], 10)).toBe('20/3');
    expect(earned(equal, { a: 'yes', b: 'yes', c: 'yes' }, 10)).toBe('10');
  });

  it('parts may be worth points', () => {
    const points = {
      kind: 'checklist',
      parts: [
        { id: 'a', award: figure('2.5') },
        { id: 'b', award: '25%' },
        { id: 'c', award: 5 },
      ],
    };
    expect(earned(points, ['a', 'b'], 10)).toBe('5');
    expect(earned(points, ['c'], 10)).toBe('5');
    expect(earned(points, ['a', 'b', 'c'], 10)).toBe('10');
  });

  it.each([
    [['plan', 'nothing'], 'answer/unknown-part'],
    [['plan', 'act', 'plan'], 'answer/part-twice'],
    [['plan', 3], 'answer/wrong-shape'],
    [{ plan: 'yes', nothing: 'no' }, 'answer/unknown-part'],
    [{ plan: 'maybe' }, 'answer/wrong-shape'],
    [{ plan: 1 }, 'answer/wrong-shape'],
    ['plan', 'answer/wrong-shape'],
    ['yes', 'answer/wrong-shape'],
    [3, 'answer/wrong-shape'],
    [true, 'answer/wrong-shape'],
  ])('%j is refused', (value, code) => {
    expect(earned(shares, value, 10)).toEqual([code]);
  });

  it.each([
    [[{ id: 'a', award: '50%' }, { id: 'b' }], ['rule/part-without-award']],
    [[{ id: 'a' }, { id: 'b' }, { id: 'a' }], ['rule/duplicate-part']],
    [
      [
        { id: 'a', award: 5 },
        { id: 'b', award: figure('4.99') },
      ],
      ['rule/parts-sum'],
    ],
    [
      [
        { id: 'a', award: 5 },
        { id: 'b', award: figure('5.01') },
      ],
      ['rule/parts-sum'],
    ],
    [
      [
        { id: 'a', award: '50%' },
        { id: 'b', award: '40%' },
      ],
      ['rule/parts-sum'],
    ],
    [
      [
        { id: 'a', award: 11 },
        { id: 'b', award: 0 },
      ],
      ['rule/award-above-points'],
    ],
    [
      [
        { id: 'a', award: '50%' },
        { id: 'a', award: '50%' },
      ],
      ['rule/duplicate-part'],
    ],
    [
      [
        { id: 'a', award: '60%' },
        { id: 'a', award: '50%' },
      ],
      ['rule/duplicate-part'],
    ],
  ])('parts %j are refused', (parts, codes) => {
    expect(earned({ kind: 'checklist', parts }, [], 10)).toEqual(codes);
  });
});
