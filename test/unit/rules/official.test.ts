import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { parseFraction, Rational } from '../../../src/exact/rational.ts';
import type { Rule } from '../../../src/model/files.ts';
import { answerExample, answerFault, checkRule, judge } from '../../../src/rules/rule.ts';
import { buildScore, earned, oneIndicator, type Plain, ruleFaults, text } from '../../support/build.ts';
import { Figure, figure } from '../../support/figure.ts';

// the expected figures were reckoned apart from the program, with Python's fractions and 60-digit decimals

/** The figure, seen through a straight line from −1000 to 1000 over 2000 points: the points are the figure + 1000. */
function read(measure: Plain, value: unknown, better?: 'lower') {
  const rule = { kind: 'linear', zero: -1000, full: 1000, measure, ...(better ? { better } : {}) };
  const points = earned(rule, value, 2000);
  return typeof points === 'string' ? parseFraction(points)!.minus(Rational.of(1000)).toString() : points;
}

/** A plain value with its numbers exact, as the files give it. */
function exact(value: unknown): unknown {
  if (typeof value === 'number') return parseDecimal(String(value));
  if (value instanceof Figure) return parseDecimal(value.text);
  if (value instanceof Rational) return value;
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, exact(part)]));
}

/** The share of an answer to a rule worth 10 points. */
function shareOf(rule: Plain, value: unknown): Rational {
  return judge(exact(value), exact(rule) as Rule, Rational.of(10), new Map()).share;
}

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
