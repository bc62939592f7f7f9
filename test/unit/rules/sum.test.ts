import { describe, expect, it } from 'vitest';
import { buildScore, oneIndicator, type Plain, text } from '../../support/build.ts';

/** What departments earn together of 100 points when their figures are added: claimed and substantiated. */
function together(
  rule: Plain,
  answers: readonly Plain[],
  more: Plain = {},
): readonly (string | undefined)[] | readonly string[] {
  const sheets = Object.fromEntries(
    answers.map((answer, i) => [`d${i + 1}`, Object.keys(answer).length > 0 ? { X: answer } : {}]),
  );
  const { score, codes } = buildScore({
    framework: {
      ...oneIndicator(rule, 100, { 'answered-by': 'each', combine: 'sum' }),
      evidence: { required: true },
      ...more,
    },
    sheets,
  });
  return score === undefined ? codes : [text(score.claimed.total), text(score.substantiated.total)];
}

const proof = { evidence: [{ document: 'D-1' }] };
const proven = (value: unknown): Plain => ({ value, ...proof });
const claimed = (value: unknown): Plain => ({ value });
const silent: Plain = {};

describe('combine: sum adds the figures before the rule', () => {
  it.each([
    [{ kind: 'linear', zero: 0, full: 10 }, [proven(3), proven(4)], ['70', '70']],
    [{ kind: 'linear', zero: 0, full: 10 }, [proven(3), claimed(4)], ['70', '30']],
    [{ kind: 'linear', zero: 0, full: 10 }, [proven(8), proven(9)], ['100', '100']],
    [{ kind: 'per-unit', each: '10%' }, [proven(3), proven(4)], ['70', '70']],
    [{ kind: 'bands', bands: [{ 'at-least': 7, award: '60%' }] }, [proven(3), proven(4)], ['60', '60']],
    [{ kind: 'bands', bands: [{ 'at-least': 7, award: '60%' }] }, [proven(3), claimed(4)], ['60', '0']],
    [
      { kind: 'linear', zero: 60, full: 100, measure: { kind: 'ratio', unit: '%' } },
      [proven({ numerator: 9, denominator: 10 }), proven({ numerator: 71, denominator: 90 })],
      ['50', '50'],
    ],
    [
      { kind: 'linear', zero: 0, full: 2, measure: { kind: 'achievement' } },
      [proven({ actual: 1, target: 2 }), proven({ actual: 2, target: 1 })],
      ['50', '50'],
    ],
    [
      { kind: 'linear', zero: 0, full: 100, measure: { kind: 'change', as: 'percent' } },
      [proven({ actual: 12, previous: 10 }), proven({ actual: 18, past: [10] })],
      ['50', '50'],
    ],
    [
      { kind: 'per-unit', each: '10%', measure: { kind: 'streak' } },
      // 3, 3, 5, 6: two in a row
      [proven({ figures: [1, 2, 3, 4] }), proven({ figures: [2, 1, 2, 2] })],
      ['20', '20'],
    ],
  ])('%j of %j', (rule, answers, expected) => {
    expect(together(rule, answers)).toEqual(expected);
  });

  it('a single department’s sum is its figure', () => {
    expect(together({ kind: 'linear', zero: 0, full: 10 }, [proven(3)])).toEqual(['30', '30']);
  });

  it('against a reference the figures are added, not the differences', () => {
    const rule = { kind: 'linear', zero: 0, full: 10, measure: { kind: 'against', reference: 'mean' } };
    const { score } = buildScore({
      framework: oneIndicator(rule, 100, { 'answered-by': 'each', combine: 'sum' }),
      assessment: { references: { mean: { value: 4, source: 'x' } } },
      sheets: { a: { X: { value: 5 } }, b: { X: { value: 6 } } },
    });
    expect(text(score?.claimed.total)).toBe('70');
  });
});

describe('combine: sum where a department is silent', () => {
  it.each([
    // a plain number that can only raise the award counts as 0
    ['linear, rising', { kind: 'linear', zero: 0, full: 10 }, 3, ['30', '30']],
    ['per unit', { kind: 'per-unit', each: '10%' }, 3, ['30', '30']],
    ['steps, rising', { kind: 'bands', bands: [{ 'at-least': 2, award: '60%' }] }, 3, ['60', '60']],
    [
      'open below',
      {
        kind: 'bands',
        bands: [
          { 'at-most': 2, award: '10%' },
          { 'more-than': 2, award: '60%' },
        ],
      },
      3,
      ['60', '60'],
    ],
    // where silence could do good, nothing is earned
    ['linear, falling', { kind: 'linear', zero: 10, full: 0 }, 3, ['0', '0']],
    ['steps, falling', { kind: 'bands', bands: [{ 'at-most': 5, award: '60%' }] }, 3, ['0', '0']],
    [
      'a band in the middle',
      { kind: 'bands', bands: [{ 'at-least': 2, 'at-most': 5, award: '60%' }] },
      3,
      ['0', '0'],
    ],
    [
      'otherwise is best',
      { kind: 'bands', bands: [{ 'at-least': 5, award: '10%' }, { award: '60%' }] },
      3,
      ['0', '0'],
    ],
    [
      'a dent',
      {
        kind: 'bands',
        bands: [
          { 'at-least': 0, award: '50%' },
          { 'at-least': 5, award: '20%' },
          { 'at-least': 9, award: '90%' },
        ],
      },
      3,
      ['0', '0'],
    ],
    [
      'a hole that otherwise fills',
      {
        kind: 'bands',
        bands: [{ 'at-least': 0, below: 5, award: '50%' }, { 'at-least': 9, award: '90%' }, { award: '0%' }],
      },
      3,
      ['0', '0'],
    ],
    [
      'points beside shares',
      {
        kind: 'bands',
        bands: [
          { 'at-least': 0, award: '90%' },
          { 'at-least': 9, award: 50 },
        ],
      },
      3,
      ['0', '0'],
    ],
    [
      'a ratio',
      { kind: 'linear', zero: 0, full: 10, measure: { kind: 'ratio' } },
      { numerator: 3, denominator: 1 },
      ['0', '0'],
    ],
  ])('%s', (_name, rule, value, expected) => {
    expect(together(rule, [proven(value), silent])).toEqual(expected);
    expect(together(rule, [silent, proven(value)])).toEqual(expected);
    expect(together(rule, [proven(value), { status: 'not-implemented' }])).toEqual(expected);
  });

  it('shares and points are compared by what they are worth', () => {
    const bands = [
      { 'at-least': 0, award: 40 },
      { 'at-least': 9, award: '90%' },
    ];
    expect(together({ kind: 'bands', bands }, [proven(10), silent])).toEqual(['90', '90']);
  });

  it('a department to which it does not apply is not silent', () => {
    const away = { status: 'not-applicable', reason: 'x' };
    const rule = { kind: 'linear', zero: 0, full: 10, measure: { kind: 'ratio' } };
    expect(together(rule, [proven({ numerator: 3, denominator: 1 }), away])).toEqual(['30', '30']);
  });

  it('of nobody nothing is earned, even where 0 would earn', () => {
    expect(together({ kind: 'linear', zero: -10, full: 10 }, [silent, silent])).toEqual(['0', '0']);
    expect(together({ kind: 'linear', zero: -10, full: 10 }, [claimed(0), silent])).toEqual(['50', '0']);
  });

  it('a loss counts with or without evidence: leaving it out must not substantiate more than is claimed', () => {
    const rule = { kind: 'linear', zero: 0, full: 10 };
    expect(together(rule, [proven(8), claimed(-3)])).toEqual(['50', '50']);
    expect(together(rule, [proven(8), proven(-3)])).toEqual(['50', '50']);
    expect(together({ kind: 'per-unit', each: '10%' }, [claimed(8), proven(9), claimed(-3)])).toEqual([
      '100',
      '60',
    ]);
    expect(together({ kind: 'linear', zero: 10, full: 0 }, [proven(8), claimed(-3)])).toEqual(['50', '0']);
    expect(together({ kind: 'linear', zero: -10, full: 0 }, [claimed(-3), claimed(-2)])).toEqual(['50', '0']);
  });
});

describe('combine: sum that cannot be computed', () => {
  it('past figures that cancel out to 0 divide nothing', () => {
    const rule = { kind: 'linear', zero: 0, full: 100, measure: { kind: 'change', as: 'percent' } };
    const answers = [proven({ actual: 12, previous: 10 }), proven({ actual: 18, previous: -10 })];
    expect(together(rule, answers)).toEqual(['0', '0']);
  });

  it('series of different lengths are refused', () => {
    const rule = { kind: 'per-unit', each: '10%', measure: { kind: 'streak' } };
    const answers = [proven({ figures: [1, 2, 3] }), proven({ figures: [1, 2] })];
    expect(together(rule, answers)).toEqual(['answer/different-lengths']);
  });

  it('only figures can be added, and only where each department answers', () => {
    expect(together({ kind: 'yes-no' }, [proven('yes')])).toEqual(['rule/sum-needs-figure']);
    const lead = { framework: oneIndicator({ kind: 'linear', zero: 0, full: 1 }, 10, { combine: 'sum' }) };
    expect(buildScore(lead).codes).toEqual(['rule/combine-needs-each']);
  });
});
