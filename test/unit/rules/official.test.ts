import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { type Plain, ruleFaults } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';
import { read, shareOf } from './helpers.ts';

// the expected figures were reckoned apart from the program, with Python's fractions and 60-digit decimals

describe('target-range', () => {
  const higher = { kind: 'target-range', highest: '110%', lowest: '80%' };
  const lower = { kind: 'target-range', highest: '90%', lowest: '120%' };
  it.each([
    // the last figure is above the mean: 103; the mean is above the last: 301/3
    [higher, { actual: 105, past: [98, 100, 103] }, undefined, '226/309'],
    [higher, { actual: 105, past: [103, 100, 98] }, undefined, '106/129'],
    [higher, { actual: 120, past: [98, 100, 103] }, undefined, '376/309'],
    [higher, { actual: 70, past: [98, 100, 103] }, undefined, '-124/309'],
    [higher, { actual: figure('113.3'), past: [98, 100, 103] }, undefined, '1'],
    [higher, { actual: figure('82.4'), past: [98, 100, 103] }, undefined, '0'],
    [lower, { actual: 90, past: [110, 100, 90] }, 'lower', '2/3'],
    [lower, { actual: 98, past: [110, 100, 90] }, 'lower', '10/27'],
    [lower, { actual: 110, past: [90, 100, 110] }, 'lower', '1/3'],
    [{ ...higher, highest: '120%', 'mean-of': 2 }, { actual: 5, past: [4, 6] }, undefined, '1/12'],
  ] as const)('%j of %j, better %s: %s', (measure, value, better, expected) => {
    expect(read(measure, value, better)).toBe(expected);
  });

  it.each([
    [{ actual: 1, past: [1, 2] }, 'answer/periods'],
    [{ actual: 1, past: [1, 2, 3, 4] }, 'answer/periods'],
    [{ actual: 1, past: [-3, -2, -1] }, 'answer/no-range'],
    [{ actual: 1, past: [0, 0, 0] }, 'answer/no-range'],
    [{ actual: 1 }, 'answer/missing-field'],
    [{ past: [1, 2, 3] }, 'answer/missing-field'],
    [{ actual: 1, past: 3 }, 'answer/not-a-series'],
    [{ actual: 1, past: [1, 2, 3], target: 4 }, 'answer/unknown-field'],
    [105, 'answer/wrong-shape'],
  ])('%j: %s', (value, code) => {
    expect(read(higher, value)).toEqual([code]);
  });

  it('the base is of the direction: of 0 and 3 the lesser makes no range, the greater does', () => {
    const value = { actual: 1, past: [3, 3, 0] };
    expect(read(lower, value, 'lower')).toEqual(['answer/no-range']);
    expect(read(higher, value)).toBe('-1');
  });

  it.each([
    [{ highest: '80%', lowest: '80%' }, undefined, ['rule/target-order']],
    [{ highest: '80%', lowest: '110%' }, undefined, ['rule/target-order']],
    [{ highest: '110%', lowest: '80%' }, 'lower', ['rule/target-order']],
    [{ highest: '80%', lowest: '80%' }, 'lower', ['rule/target-order']],
    [{ highest: '80%', lowest: '110%' }, 'lower', []],
    [{ highest: '110%', lowest: '80%' }, undefined, []],
    [{ highest: 110, lowest: '80%' }, undefined, ['schema/wrong-type']],
    [{ highest: '-10%', lowest: '80%' }, undefined, ['schema/bad-form']],
    [{ highest: '110%' }, undefined, ['schema/missing-key']],
    [{ highest: '110%', lowest: '80%', 'mean-of': 1 }, undefined, ['schema/out-of-range']],
    [{ highest: '110%', lowest: '80%', 'mean-of': 21 }, undefined, ['schema/out-of-range']],
  ] as const)('the definition %j, better %s: %j', (keys, better, codes) => {
    const measure = { kind: 'target-range', ...keys };
    const rule = { kind: 'linear', zero: 0, full: 1, base: '20%', measure, ...(better ? { better } : {}) };
    expect(ruleFaults(rule)).toEqual(codes);
  });
});

describe('target-deviation', () => {
  const usual = { kind: 'target-deviation', highest: 1, lowest: -2, deviation: 'population' };
  const sample = { ...usual, deviation: 'sample' };
  it.each([
    [{ ...usual, 'deviation-of': 4 }, { actual: 103, past: [98, 102, 98, 102] }, undefined, '5/6'],
    [{ ...sample, highest: 2 }, { actual: 103, past: [99, 100, 101] }, undefined, '1'],
    [sample, { actual: 101, past: [99, 100, 101] }, undefined, '2/3'],
    [sample, { actual: 98, past: [101, 100, 99] }, 'lower', '1'],
    [sample, { actual: figure('99.5'), past: [101, 100, 99] }, 'lower', '1/2'],
    [sample, { actual: 101, past: [101, 100, 99] }, 'lower', '0'],
    // at the base value itself z is 0, whatever the root
    [usual, { actual: 103, past: [98, 100, 103] }, undefined, '2/3'],
  ] as const)('%j of %j, better %s: %s exactly', (measure, value, better, expected) => {
    expect(read(measure, value, better)).toBe(expected);
  });

  it.each([
    [usual, { actual: 105, past: [98, 100, 103] }, '0.99110950892819174299'],
    [sample, { actual: 105, past: [98, 100, 103] }, '0.93157313807967542797'],
    [
      { ...usual, 'deviation-of': 5 },
      { actual: 105, past: [90, 95, 98, 100, 103] },
      '0.81664042355528251633',
    ],
  ])('%j of %j is enclosed from below to twenty places', (measure, value, expected) => {
    const share = shareOf({ kind: 'linear', zero: 0, full: 1, measure }, value);
    expect(share.toString()).toBe(parseDecimal(expected)!.toString());
  });

  it.each([
    [usual, { actual: 1, past: [5, 5, 5] }, 'answer/no-spread'],
    [{ ...usual, 'deviation-of': 2 }, { actual: 1, past: [4, 5, 5] }, 'answer/no-spread'],
    [{ ...usual, 'deviation-of': 5 }, { actual: 1, past: [1, 2, 3] }, 'answer/periods'],
    [{ ...usual, 'deviation-of': 2 }, { actual: 1, past: [1, 2] }, 'answer/periods'],
    [usual, 3, 'answer/wrong-shape'],
  ])('%j of %j: %s', (measure, value, code) => {
    expect(read(measure, value)).toEqual([code]);
  });

  it.each([
    [{ highest: 1, lowest: 1 }, ['rule/target-order']],
    [{ highest: -2, lowest: 1 }, ['rule/target-order']],
    [{ highest: 1, lowest: -2, deviation: undefined }, ['schema/missing-key']],
    [{ highest: 1, lowest: -2, deviation: 'both' }, ['schema/not-accepted']],
    [{ highest: 1, lowest: -2, 'deviation-of': 1 }, ['schema/out-of-range']],
  ])('the definition %j: %j', (keys, codes) => {
    const { deviation = 'population', ...rest } = keys as Plain;
    const own = 'deviation' in keys && keys.deviation === undefined ? rest : { deviation, ...rest };
    for (const better of ['higher', 'lower']) {
      const rule = {
        kind: 'linear',
        zero: 0,
        full: 1,
        better,
        measure: { kind: 'target-deviation', ...own },
      };
      expect(ruleFaults(rule)).toEqual(codes);
    }
  });
});

describe('long-term-target', () => {
  const plan = { kind: 'long-term-target', years: 5 };
  const ratios = [figure('0.8'), figure('0.9')];
  it.each([
    [plan, { actual: 115, base: 100, goal: 150, ratios }, undefined, '13/15'],
    [plan, { actual: 90, base: 100, goal: 50, ratios }, 'lower', '47/60'],
    [{ ...plan, 'mean-of': 1 }, { actual: 115, base: 100, goal: 150 }, undefined, '7/8'],
    [{ ...plan, 'mean-of': 1 }, { actual: 150, base: 100, goal: 150 }, undefined, '7/4'],
    [{ ...plan, 'mean-of': 1 }, { actual: 70, base: 100, goal: 150 }, undefined, '-1/4'],
    [
      { ...plan, span: 1, weight: '30%', 'mean-of': 2 },
      { actual: 115, base: 100, goal: 150, ratios: [figure('0.8')] },
      undefined,
      '437/400',
    ],
    [{ ...plan, weight: '100%' }, { actual: 115, base: 100, goal: 150, ratios }, undefined, '7/8'],
    [{ ...plan, weight: '0%' }, { actual: 115, base: 100, goal: 150, ratios }, undefined, '103/120'],
  ] as const)('%j of %j, better %s: %s', (measure, value, better, expected) => {
    expect(read(measure, value, better)).toBe(expected);
  });

  it.each([
    [plan, { actual: 1, base: 1, goal: 1, ratios }, undefined, 'answer/no-range'],
    [plan, { actual: 1, base: 2, goal: 1, ratios }, undefined, 'answer/goal-direction'],
    [plan, { actual: 1, base: 1, goal: 2, ratios }, 'lower', 'answer/goal-direction'],
    [plan, { actual: 1, base: 1, goal: 2 }, undefined, 'answer/missing-field'],
    [plan, { actual: 1, base: 1, goal: 2, ratios: [1] }, undefined, 'answer/ratio-years'],
    [plan, { actual: 1, base: 1, goal: 2, ratios: [1, 1, 1] }, undefined, 'answer/ratio-years'],
    [{ ...plan, 'mean-of': 1 }, { actual: 1, base: 1, goal: 2, ratios }, undefined, 'answer/unknown-field'],
    [plan, 7, undefined, 'answer/wrong-shape'],
  ] as const)('%j of %j, better %s: %s', (measure, value, better, code) => {
    expect(read(measure, value, better)).toEqual([code]);
  });

  it.each([
    [{ years: 5, weight: '101%' }, ['rule/weight-above-whole']],
    [{ years: 5, weight: '100%' }, []],
    [{ years: 0 }, ['schema/out-of-range']],
    [{ years: 51 }, ['schema/out-of-range']],
    [{ years: 5, span: 0 }, ['schema/out-of-range']],
    [{}, ['schema/missing-key']],
  ])('the definition %j: %j', (keys, codes) => {
    const rule = { kind: 'linear', zero: 0, full: 1, measure: { kind: 'long-term-target', ...keys } };
    expect(ruleFaults(rule)).toEqual(codes);
  });
});
