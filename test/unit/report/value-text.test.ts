import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { valueText, valueWords } from '../../../src/report/value-text.ts';

const n = (value: number) => Rational.of(value);

describe('an answer as text', () => {
  it.each([
    ['yes', 'yes', 'yes', 'yes'],
    [true, 'true', 'true', 'true'],
    [n(12), '12', '12', '12'],
    [['plan', 'check'], '[plan, check]', '[plan, check]', '[plan, check]'],
    [{ plan: 'yes' }, '{ plan: yes }', '{ plan: yes }', '{ plan: yes }'],
    [
      { numerator: n(21), denominator: n(29) },
      '{ numerator: 21, denominator: 29 }',
      '분자 21, 분모 29',
      'numerator 21, denominator 29',
    ],
    [
      { actual: n(5), past: [n(3), n(4)] },
      '{ actual: 5, past: [3, 4] }',
      '실적 5, 이전 실적 3 → 4',
      'actual 5, past 3 → 4',
    ],
    [{ figures: [n(1), n(2)] }, '{ figures: [1, 2] }', '기간별 실적 1 → 2', 'figures 1 → 2'],
  ])('answer %#', (value, yaml, ko, en) => {
    expect([valueText(value), valueWords(value, 'ko'), valueWords(value, 'en')]).toEqual([yaml, ko, en]);
  });
});
