import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import type { Rule } from '../../../src/model/files.ts';
import { answerExample, answerFault, checkRule, judge } from '../../../src/rules/rule.ts';
import type { Plain } from '../../support/build.ts';
import { exact, shareOf } from './helpers.ts';

describe('the steps show roots with their radicands, and no long decimals', () => {
  const formulas = (rule: Plain, value: unknown) =>
    judge(exact(value), exact(rule) as Rule, Rational.of(10), new Map()).steps.map(({ formula }) =>
      typeof formula === 'string' ? formula : formula.ko,
    );

  it('of a target deviation', () => {
    const measure = { kind: 'target-deviation', highest: 1, lowest: -2, deviation: 'population' };
    const rule = { kind: 'linear', zero: 0, full: 1, base: '20%', measure };
    expect(formulas(rule, { actual: 105, past: [98, 100, 103] })).toEqual([
      '(98 + 100 + 103) ÷ 3 = 301/3 (100.333333…)',
      'max(103, 301/3) = 103',
      '(98 − 301/3)² + (100 − 301/3)² + (103 − 301/3)² = 38/3 (12.666666…)',
      '√(38/3 ÷ 3) = √(38/9) = 2.054804…',
      '103 + 1 × 2.054804… = 105.054804…',
      '103 + (-2) × 2.054804… = 98.890390…',
      '(105 − 98.890390…) ÷ (105.054804… − 98.890390…) = 0.991109…',
      '0.2 + (1 − 0.2) × (0.991109… − 0) ÷ (1 − 0) → 99.288760…%',
    ]);
  });

  it('of every measure whose root is no fraction', () => {
    const measures = [
      { kind: 'trend', periods: 3 },
      { kind: 'trend', periods: 3, deviation: 'prediction' },
      { kind: 'target-deviation', highest: 3, lowest: -7, deviation: 'population' },
    ];
    for (const measure of measures) {
      for (const scale of [
        { kind: 'linear', zero: -3, full: 4 },
        { kind: 'per-unit', each: '33%' },
        { kind: 'linear', zero: 0, full: 7, better: 'lower' },
      ]) {
        for (const line of formulas({ ...scale, measure }, { actual: 5, past: [3, 5, 4] }))
          expect(line).not.toMatch(/\d\.\d{7,}|\d{15,}/);
      }
    }
  });
});

describe('the example of an answer earns full marks', () => {
  const answer = (rule: Plain) => {
    const found = answerExample(exact(rule) as Rule, Rational.of(10));
    return exact(JSON.parse(found.replaceAll(/([a-z]+):/g, '"$1":')));
  };
  const counts = Array.from({ length: 19 }, (_, i) => i + 2);
  const measures = [
    { kind: 'target-range', highest: '120%', lowest: '80%' },
    { kind: 'target-range', highest: '112.5%', lowest: '80%', 'mean-of': 20 },
    ...counts.flatMap((n) =>
      ['population', 'sample'].flatMap((deviation) => [
        { kind: 'target-deviation', highest: 1, lowest: -2, deviation, 'deviation-of': n },
        { kind: 'target-deviation', highest: 2, lowest: 0.5, deviation, 'mean-of': n },
      ]),
    ),
    ...counts.slice(1).flatMap((periods) =>
      [{}, { deviation: 'prediction' }, { deviation: 'population' }].map((more) => ({
        kind: 'trend',
        periods,
        ...more,
      })),
    ),
    { kind: 'long-term-target', years: 3 },
    { kind: 'long-term-target', years: 50, 'mean-of': 1, span: 1.5 },
    { kind: 'shortening' },
    { kind: 'shortening', unit: '%' },
  ];

  it.each(measures)('%j', (measure) => {
    for (const better of measure.kind === 'target-range' ? ['higher'] : ['higher', 'lower']) {
      for (const full of [1, 0.9, -0.3]) {
        const rule = { kind: 'linear', zero: full - 2, full, better, measure };
        expect(checkRule(exact(rule) as Rule, Rational.of(10))).toEqual([]);
        expect(answerFault(answer(rule), exact(rule) as Rule, new Map())).toBeUndefined();
        expect(shareOf(rule, answer(rule)).toString()).toBe('1');
      }
    }
  });

  it('the figure itself, and not just beyond it, but for these numbers of figures', () => {
    const exactly = (measure: Plain) => {
      // a rule in which only the figure 1 itself earns everything
      const rule = { kind: 'bands', measure, bands: [{ 'at-least': 1, 'at-most': 1, award: '100%' }] };
      return shareOf(rule, answer(rule)).toString() === '1';
    };
    const deviations = (deviation: string) =>
      counts.filter(
        (n) => !exactly({ kind: 'target-deviation', highest: 1, lowest: -2, deviation, 'mean-of': n }),
      );
    const trends = (more: Plain) =>
      counts.slice(1).filter((periods) => !exactly({ kind: 'trend', periods, ...more }));
    expect(deviations('population')).toEqual([3]);
    expect(deviations('sample')).toEqual([2]);
    expect(trends({})).toEqual([3, 4, 5]);
    expect(trends({ deviation: 'population' })).toEqual([3]);
    expect(trends({ deviation: 'prediction' })).toEqual([3, ...counts.filter((n) => n > 8)]);
    expect(exactly({ kind: 'target-range', highest: '110%', lowest: '80%' })).toBe(true);
    expect(exactly({ kind: 'long-term-target', years: 7 })).toBe(true);
    expect(exactly({ kind: 'shortening', unit: '%' })).toBe(true);
  });
});
