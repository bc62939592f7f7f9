import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { Rational } from '../../../src/exact/rational.ts';
import { loadFramework } from '../../../src/load/framework.ts';
import type { Rule } from '../../../src/model/files.ts';
import { answerFor, extremes, outcomesReached, ruleOutcomes } from '../../../src/rules/outcomes.ts';
import { judge } from '../../../src/rules/rule.ts';
import { readSource } from '../../../src/source/read-source.ts';
import { root, testHost } from '../../support/host.ts';

const points = Rational.of(10);
const none = new Map<string, Rational>();

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

/** Each outcome as `key: least…most`, in brackets where it cannot be reached. */
function told(plain: unknown, worth = points): string[] {
  return ruleOutcomes(rule(plain), worth).map(({ key, least, most, reachable }) =>
    reachable ? `${key}: ${least}…${most}` : `(${key})`,
  );
}

function reached(plain: unknown, value: unknown): readonly string[] {
  return outcomesReached(exact(value), rule(plain), points, none);
}

/** The value of an answer as the loader reads it. */
function read(text: string): unknown {
  return readSource('answer', new TextEncoder().encode(text)).document?.values;
}

const streak = { kind: 'streak' };
const steps = [
  { 'at-least': 10, award: '100%' },
  { 'at-least': 5, award: 5 },
];

describe('the outcomes of a choice', () => {
  it('yes-no', () => {
    expect(told({ kind: 'yes-no' })).toEqual(['yes: 1…1', 'no: 0…0']);
    expect(['yes', '예', true, 'no', '아니오'].map((value) => reached({ kind: 'yes-no' }, value))).toEqual([
      ['yes'],
      ['yes'],
      ['yes'],
      ['no'],
      ['no'],
    ]);
  });

  it('levels, whatever they earn', () => {
    const graded = {
      kind: 'levels',
      levels: [
        { id: '가', title: { ko: '우수', en: 'good' }, award: '100%' },
        { id: '1', award: 4 },
        { id: 'null', award: '0%' },
      ],
    };
    expect(told(graded)).toEqual(['가: 1…1', '1: 2/5…2/5', 'null: 0…0']);
    expect(ruleOutcomes(rule(graded), points).map(({ label }) => label)).toEqual([
      { ko: '가 (우수)', en: '가 (good)' },
      { ko: '1', en: '1' },
      { ko: 'null', en: 'null' },
    ]);
    expect(reached(graded, '가'.normalize('NFD'))).toEqual(['가']);
    expect(['가', '1', 'null', 'B'].map((key) => answerFor(rule(graded), points, key))).toEqual([
      '가',
      '"1"',
      '"null"',
      undefined,
    ]);
  });

  it('a checklist: each part met or not, with what the whole answer can earn then', () => {
    const list = {
      kind: 'checklist',
      parts: [
        { id: 'plan', award: '50%' },
        { id: 'check', award: 3 },
        { id: 'report', award: '20%' },
        { id: 'extra', award: '0%' },
      ],
    };
    expect(told(list)).toEqual([
      'plan:met: 1/2…1',
      'plan:not-met: 0…1/2',
      'check:met: 3/10…1',
      'check:not-met: 0…7/10',
      'report:met: 1/5…1',
      'report:not-met: 0…4/5',
      'extra:met: 0…1',
      'extra:not-met: 0…1',
    ]);
    const [met, not] = ruleOutcomes(rule(list), points);
    expect([met!.label, not!.label]).toEqual([
      { ko: 'plan 충족', en: 'plan met' },
      { ko: 'plan 미충족', en: 'plan not met' },
    ]);
    const halves = ['plan:met', 'check:not-met', 'report:met', 'extra:not-met'];
    expect(reached(list, ['plan', 'report'])).toEqual(halves);
    expect(reached(list, { plan: 'yes', check: 'no', report: true })).toEqual(halves);
    expect(answerFor(rule(list), points, 'check:met')).toBe(
      '{ plan: no, check: yes, report: no, extra: no }',
    );
    expect(answerFor(rule(list), points, 'check:not-met')).toBe(
      '{ plan: yes, check: no, report: yes, extra: yes }',
    );
    expect(told({ kind: 'checklist', parts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })[0]).toBe(
      'a:met: 1/3…1',
    );
  });
});

describe('the outcomes of bands', () => {
  it('every band as it is written, and what lies in none', () => {
    expect(told({ kind: 'bands', bands: steps })).toEqual(['band-1: 1…1', 'band-2: 1/2…1/2', 'outside: 0…0']);
    expect([10, 9.99, 5, 4.99].map((value) => reached({ kind: 'bands', bands: steps }, value))).toEqual([
      ['band-1'],
      ['band-2'],
      ['band-2'],
      ['outside'],
    ]);
    const labels = ruleOutcomes(rule({ kind: 'bands', bands: steps }), points).map(({ label }) => label.ko);
    expect(labels).toEqual(['10 이상', '5 이상', '어느 구간에도 들지 않음']);
  });

  it('a band without bounds takes the rest; where bands leave nothing over, nothing is outside', () => {
    expect(told({ kind: 'bands', bands: [{ award: '20%' }, ...steps] })).toEqual([
      'band-1: 1/5…1/5',
      'band-2: 1…1',
      'band-3: 1/2…1/2',
    ]);
    const whole = [
      { below: 5, award: '0%' },
      { 'at-least': 5, 'at-most': 9, award: '50%' },
      { 'more-than': 9, award: '100%' },
    ];
    expect(told({ kind: 'bands', bands: whole })).toEqual(['band-1: 0…0', 'band-2: 1/2…1/2', 'band-3: 1…1']);
    expect(told({ kind: 'bands', bands: [...whole, { award: '10%' }] }).at(-1)).toBe('(band-4)');
    expect(told({ kind: 'bands', bands: [{ award: '30%' }] })).toEqual(['band-1: 3/10…3/10']);
  });

  it('a single figure may be left over between two bands', () => {
    const around = [
      { below: 10, award: '50%' },
      { 'more-than': 10, 'at-most': 20, award: '100%' },
      { award: '0%' },
    ];
    expect(told({ kind: 'bands', bands: around })).toEqual(['band-1: 1/2…1/2', 'band-2: 1…1', 'band-3: 0…0']);
    expect(reached({ kind: 'bands', bands: around }, 10)).toEqual(['band-3']);
    expect(answerFor(rule({ kind: 'bands', bands: around }), points, 'band-3')).toBe('10');
  });

  it('a streak is a whole number from 0', () => {
    const counted = (...bands: object[]) => told({ kind: 'bands', measure: streak, bands });
    expect(counted({ 'at-least': 3, award: '100%' }, { 'at-least': 0, award: '0%' })).toEqual([
      'band-1: 1…1',
      'band-2: 0…0',
    ]);
    expect(
      counted(
        { 'at-least': 2, award: '100%' },
        { 'more-than': 1, award: '60%' },
        { 'at-least': 0, award: '40%' },
        { 'at-least': -3, award: '0%' },
      ),
    ).toEqual(['band-1: 1…1', '(band-2)', 'band-3: 2/5…2/5', '(band-4)']);
    expect(counted({ 'more-than': 0, award: '100%' })).toEqual(['band-1: 1…1', 'outside: 0…0']);
    expect(counted({ 'at-most': -0.5, award: '100%' })).toEqual(['(band-1)', 'outside: 0…0']);
    // the same bounds leave room for a ratio
    const bands = [
      { 'at-least': 2, award: '100%' },
      { 'more-than': 1, award: '60%' },
    ];
    expect(told({ kind: 'bands', measure: { kind: 'ratio' }, bands })).toEqual([
      'band-1: 1…1',
      'band-2: 3/5…3/5',
      'outside: 0…0',
    ]);
  });
});

describe('the outcomes of a line and of counting', () => {
  it('linear: at or beyond zero, between, at or beyond full', () => {
    const rising = { kind: 'linear', zero: 60, full: 100, base: '20%' };
    expect(told(rising)).toEqual(['zero: 1/5…1/5', 'between: 1/5…1', 'full: 1…1']);
    expect([-5, 60, 60.01, 99.9, 100, 200].map((value) => reached(rising, value)[0])).toEqual([
      'zero',
      'zero',
      'between',
      'between',
      'full',
      'full',
    ]);
    const falling = { kind: 'linear', zero: 30, full: 10, better: 'lower' };
    expect([31, 30, 20, 10, 0].map((value) => reached(falling, value)[0])).toEqual([
      'zero',
      'zero',
      'between',
      'full',
      'full',
    ]);
    expect(ruleOutcomes(rule(falling), points).map(({ label }) => label.en)).toEqual([
      'at least 30',
      'more than 10 and below 30',
      'at most 10',
    ]);
  });

  it('linear over a streak: the shares of whole numbers only', () => {
    const counted = { kind: 'linear', zero: -2, full: 6, measure: streak };
    expect(told(counted)).toEqual(['(zero)', 'between: 1/4…7/8', 'full: 1…1']);
    expect(extremes(rule(counted), points)).toEqual({ least: Rational.of(1, 4), most: Rational.one });
    expect(told({ kind: 'linear', zero: 0, full: 1, measure: streak })).toEqual([
      'zero: 0…0',
      '(between)',
      'full: 1…1',
    ]);
    expect(told({ kind: 'linear', zero: 5, full: -1, measure: streak })).toEqual([
      'zero: 0…0',
      'between: 1/6…5/6',
      '(full)',
    ]);
  });

  it('per-unit: nothing, something, the cap', () => {
    const each = { kind: 'per-unit', each: 3, 'at-most': '80%' };
    expect(told(each)).toEqual(['none: 0…0', 'each: 0…4/5', 'cap: 4/5…4/5']);
    expect([-1, 0, 1, 2.6, 3].map((value) => reached(each, value)[0])).toEqual([
      'none',
      'none',
      'each',
      'each',
      'cap',
    ]);
    expect(told({ ...each, measure: streak })).toEqual(['none: 0…0', 'each: 3/10…3/5', 'cap: 4/5…4/5']);
    expect(told({ kind: 'per-unit', each: '0%' })).toEqual(['none: 0…0', 'each: 0…0', '(cap)']);
    expect(told({ kind: 'per-unit', each: '10%', 'at-most': '0%' })).toEqual([
      'none: 0…0',
      '(each)',
      'cap: 0…0',
    ]);
    expect(told({ kind: 'per-unit', each: '100%', measure: streak })).toEqual([
      'none: 0…0',
      '(each)',
      'cap: 1…1',
    ]);
  });

  it('a figure that a root only encloses has the outcome of the end that is judged', () => {
    const z = { kind: 'trend', periods: 3 };
    const banded = { kind: 'bands', measure: z, bands: [{ 'at-least': 0, award: '100%' }] };
    expect(reached(banded, { actual: 5, past: [1, 2, 4] })).toEqual(['outside']);
    expect(reached(banded, { actual: 6, past: [1, 2, 4] })).toEqual(['band-1']);
  });
});

describe('extremes', () => {
  it.each([
    [{ kind: 'yes-no' }, '0', '1'],
    [{ kind: 'bands', bands: steps }, '0', '1'],
    [{ kind: 'bands', bands: [...steps, { award: '10%' }] }, '1/10', '1'],
    [{ kind: 'bands', bands: [{ 'at-least': 0, award: '70%' }], measure: streak }, '7/10', '7/10'],
    [{ kind: 'linear', zero: 0, full: 5, base: '20%' }, '1/5', '1'],
    [{ kind: 'per-unit', each: 1, 'at-most': 8 }, '0', '4/5'],
    [{ kind: 'checklist', parts: [{ id: 'a' }] }, '0', '1'],
  ])('%j earns from %s to %s', (plain, least, most) => {
    const found = extremes(rule(plain), points);
    expect([`${found.least}`, `${found.most}`]).toEqual([least, most]);
  });
});

describe('an answer for an outcome', () => {
  const measures = [
    undefined,
    { kind: 'ratio', unit: '%' },
    { kind: 'achievement' },
    { kind: 'change', 'mean-of': 3, as: 'percent' },
    streak,
    { kind: 'streak', 'mean-of': 3, 'keep-counts': true },
    { kind: 'target-range', highest: '110%', lowest: '80%' },
    { kind: 'target-deviation', highest: 2, lowest: -2, deviation: 'population' },
    { kind: 'long-term-target', years: 5 },
    { kind: 'trend', periods: 5 },
    { kind: 'shortening', unit: '%' },
  ];
  const scales = [
    {
      kind: 'bands',
      bands: [
        { 'at-least': 3, award: '100%' },
        { 'more-than': 0, award: '40%' },
      ],
    },
    { kind: 'bands', bands: [{ 'at-least': 1, 'at-most': 2, award: '100%' }, { award: '5%' }] },
    { kind: 'linear', zero: 0, full: 4 },
    { kind: 'per-unit', each: 3 },
  ];
  const rules = measures.flatMap((measure) =>
    scales.map((scale) => (measure === undefined ? scale : { ...scale, measure })),
  );

  it.each(rules)('%j', (plain) => {
    const each = rule(plain);
    let looked = 0;
    for (const { key, least, most, reachable } of ruleOutcomes(each, points)) {
      const text = answerFor(each, points, key);
      expect(text === undefined, `${key}: ${text}`).toBe(!reachable);
      if (text === undefined) continue;
      expect(outcomesReached(read(text), each, points, none), text).toEqual([key]);
      const { share } = judge(read(text), each, points, none);
      expect(share.isAtLeast(least) && most.isAtLeast(share), `${key}: ${share}`).toBe(true);
      looked++;
    }
    expect(looked).toBeGreaterThan(1);
    expect(answerFor(each, points, 'nothing-of-that-name')).toBeUndefined();
  });

  it('what hangs on a reference, and a streak longer than examples go, has none', () => {
    const against = rule({ kind: 'linear', zero: 0, full: 5, measure: { kind: 'against', reference: 'r' } });
    expect(answerFor(against, points, 'full')).toBeUndefined();
    expect(outcomesReached(Rational.of(7), against, points, new Map([['r', Rational.of(2)]]))).toEqual([
      'full',
    ]);
    const long = rule({ kind: 'linear', zero: 0, full: 13, measure: streak });
    expect(answerFor(long, points, 'full')).toBeUndefined();
    expect(told({ kind: 'linear', zero: 0, full: 13, measure: streak }).at(-1)).toBe('full: 1…1');
  });

  it('an answer that does not fit has no outcome', () => {
    expect(reached({ kind: 'yes-no' }, 'maybe')).toEqual([]);
    expect(reached({ kind: 'bands', bands: steps, measure: { kind: 'ratio' } }, 7)).toEqual([]);
  });

  it.each(['indicators/minwon-2014', 'examples/quick-start/framework'])('every outcome in %s', (folder) => {
    const { value } = loadFramework(join(root, folder), testHost(root));
    let looked = 0;
    for (const indicator of value!.indicators.values()) {
      for (const { key, reachable } of ruleOutcomes(indicator.rule, indicator.points)) {
        expect(reachable, `${indicator.id} ${key}`).toBe(true);
        const text = answerFor(indicator.rule, indicator.points, key);
        const isAgainst = 'measure' in indicator.rule && indicator.rule.measure?.kind === 'against';
        expect(text === undefined, `${indicator.id} ${key}`).toBe(isAgainst);
        if (text === undefined) continue;
        const found = outcomesReached(read(text), indicator.rule, indicator.points, none);
        expect(found, `${indicator.id}: ${text}`).toContain(key);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(20);
  });
});
