import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { Rational } from '../../../src/exact/rational.ts';
import type { Rule } from '../../../src/model/files.ts';
import { answerExample, answerFault, judge } from '../../../src/rules/rule.ts';

const points = Rational.of(10);
const references = new Map([['fires', Rational.of(55)]]);

/** A plain value with its numbers exact, as the files give it. */
function exact(value: unknown): unknown {
  if (typeof value === 'number') return parseDecimal(String(value));
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, exact(part)]));
}

function rule(plain: unknown): Rule {
  return exact(plain) as Rule;
}

/** The Korean formulas of an answer's steps. */
function formulas(plain: unknown, value: unknown): string[] {
  const { steps } = judge(exact(value), rule(plain), points, references);
  return steps.map(({ formula }) => (typeof formula === 'string' ? formula : formula.ko));
}

const steps = [
  { 'at-least': 10, award: '100%' },
  { 'at-least': 5, award: 5 },
];

describe('the steps of a judgement', () => {
  it.each([
    [{ kind: 'bands', bands: steps }, 7, ['7', '5 ≤ x < 10 → 5점(50%)']],
    [{ kind: 'bands', bands: steps }, 12, ['12', '10 ≤ x → 100%']],
    [{ kind: 'bands', bands: steps }, 2, ['2', '어느 구간에도 들지 않음 → 0%']],
    [{ kind: 'bands', bands: [...steps, { award: '10%' }] }, 2, ['2', '그 밖 → 10%']],
    [
      { kind: 'linear', zero: -10, full: 110, measure: { kind: 'ratio', unit: '%' } },
      { numerator: 60, denominator: 69 },
      ['60 ÷ 69 × 100 = 2000/23 (86.956521…)', '(2000/23 − (-10)) ÷ (110 − (-10)) → 223/276 (0.807971…)'],
    ],
    [
      { kind: 'linear', zero: 0, full: 11, measure: { kind: 'change', 'mean-of': 3, as: 'percent' } },
      { actual: 1210, past: [1100, 1140, 1200] },
      [
        '(1100 + 1140 + 1200) ÷ 3 = 3440/3 (1146.666666…)',
        '(1210 − 3440/3) ÷ (3440/3) × 100 = 475/86 (5.523255…)',
        '(475/86 − 0) ÷ (11 − 0) → 475/946 (0.502114…)',
      ],
    ],
    [
      { kind: 'linear', zero: 0, full: 10, measure: { kind: 'change' } },
      { actual: 2, previous: -3 },
      ['2 − (-3) = 5', '(5 − 0) ÷ (10 − 0) → 50%'],
    ],
    [
      { kind: 'per-unit', each: '10%', measure: { kind: 'ratio' } },
      { numerator: 10, denominator: 11 },
      ['10 ÷ 11 = 10/11 (0.909090…)', '(10/11) × 10% (≤ 100%) → 1/11 (0.090909…)'],
    ],
    [{ kind: 'levels', levels: [{ id: 'A', award: 5 }] }, 'A', ['A → 5점(50%)']],
  ])('%j of %j', (plain, value, expected) => {
    expect(formulas(plain, value)).toEqual(expected);
  });
});

describe('the example of an answer earns full marks', () => {
  const ratio = { kind: 'ratio', unit: '%' };
  const streak = { kind: 'streak', 'mean-of': 2 };
  it.each([
    [{ kind: 'yes-no' }, 'yes'],
    [
      {
        kind: 'levels',
        levels: [
          { id: 'C', award: 1 },
          { id: 'A', award: '100%' },
        ],
      },
      'A',
    ],
    [{ kind: 'linear', zero: 30, full: 60 }, '60'],
    [
      { kind: 'linear', zero: 100, full: 99.95, better: 'lower', measure: ratio },
      '{ numerator: 9995, denominator: 10000 }',
    ],
    [
      { kind: 'linear', zero: 80, full: 120, measure: { kind: 'achievement', unit: '%' } },
      '{ actual: 120, target: 100 }',
    ],
    [
      { kind: 'linear', zero: 0.5, full: 1.2, better: 'lower', measure: { kind: 'achievement' } },
      '{ actual: 100, target: 120 }',
    ],
    [
      { kind: 'linear', zero: 0, full: 5, better: 'lower', measure: { kind: 'change', as: 'percent' } },
      '{ actual: 95, previous: 100 }',
    ],
    [{ kind: 'linear', zero: 0, full: 3, measure: streak }, '{ figures: [10, 11, 12, 13, 14] }'],
    [
      { kind: 'linear', zero: 0, full: 3, better: 'lower', measure: streak },
      '{ figures: [14, 13, 12, 11, 10] }',
    ],
    [{ kind: 'per-unit', each: '30%' }, '4'],
    [{ kind: 'per-unit', each: 2, 'at-most': '100%' }, '5'],
    [{ kind: 'bands', bands: steps }, '10'],
    [
      {
        kind: 'bands',
        bands: [
          { 'at-most': 3, award: '100%' },
          { 'at-most': 5, award: '50%' },
        ],
      },
      '3',
    ],
    [{ kind: 'bands', bands: [{ 'more-than': 3, below: 4, award: '100%' }] }, '3.5'],
    [{ kind: 'bands', bands: [{ 'more-than': 3, award: '100%' }] }, '4'],
    [{ kind: 'bands', bands: [{ 'at-least': 3, award: '0%' }, { award: '100%' }] }, '2'],
  ])('%j', (plain, expected) => {
    const text = answerExample(rule(plain), points);
    expect(text).toBe(expected);
    const written = text.replaceAll(/([a-z]+):/g, '"$1":');
    const value = exact(/^[a-zA-Z]+$/.test(text) ? text : JSON.parse(written));
    expect(answerFault(value, rule(plain), references)).toBeUndefined();
    expect(judge(value, rule(plain), points, references).share.toString()).toBe('1');
  });
});
