import { describe, expect, test } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { buildScore, type Plain, scoreOf } from '../../support/build.ts';

const yesNo = { kind: 'yes-no' };
const bonus = (id: string, points: number, rule: Plain = yesNo) => ({
  id,
  title: id,
  points,
  effect: 'bonus',
  rule,
});
const deduction = (id: string, points: number, rule: Plain = yesNo) => ({
  id,
  title: id,
  points,
  effect: 'deduction',
  rule,
});

/** 100 points in two indicators, with what stands beside them. */
function framework(beside: readonly Plain[], more: Plain = {}, group: Plain = {}): Plain {
  return {
    points: 100,
    levels: ['area', 'indicator'],
    groups: [
      {
        id: 'F',
        title: 'F',
        points: 100,
        indicators: [
          { id: 'F1', title: 'F1', points: 60, rule: yesNo },
          { id: 'F2', title: 'F2', points: 40, rule: { kind: 'linear', zero: 0, full: 4 } },
          ...beside,
        ],
        ...group,
      },
    ],
    ...more,
  };
}

function totals(parts: Parameters<typeof scoreOf>[0]) {
  const { claimed } = scoreOf(parts);
  return [claimed.base, claimed.bonus, claimed.deduction, claimed.total].map(String);
}

describe('bonuses and deductions', () => {
  test('stand beside the points: base + bonus − deduction', () => {
    const parts = {
      framework: framework([
        bonus('B1', 2, { kind: 'per-unit', each: 0.5 }),
        deduction('D1', 4, { kind: 'per-unit', each: 0.5 }),
      ]),
      sheets: { one: { F1: { value: 'yes' }, F2: { value: 1 }, B1: { value: 3 }, D1: { value: 1 } } },
    };
    expect(totals(parts)).toEqual(['70', '3/2', '1/2', '71']);
    const { claimed, gaps, coverage } = scoreOf(parts);
    expect(claimed.nodes.get('F')!.score.toString()).toBe('70');
    expect(gaps.map(({ indicator }) => indicator.id)).toEqual(['F2']);
    expect(coverage).toEqual({ answered: 2, applicable: 2, total: 2 });
  });

  test('are held to the cap of their group, then to that of the whole', () => {
    const beside = [bonus('B1', 2), bonus('B2', 2), deduction('D1', 5), deduction('D2', 5)];
    const sheets = {
      one: {
        F1: { value: 'yes' },
        F2: { value: 0 },
        B1: { value: 'yes' },
        B2: { value: 'yes' },
        D1: { value: 'yes' },
        D2: { value: 'no' },
      },
    };
    const group = { caps: { bonus: 3 } };
    expect(totals({ framework: framework(beside, {}, group), sheets })).toEqual(['60', '3', '5', '58']);
    const more = { scoring: { caps: { bonus: 1, deduction: '2%' } } };
    expect(totals({ framework: framework(beside, more, group), sheets })).toEqual(['60', '1', '2', '59']);
  });

  test('lift a total above the full mark only where the framework says so, and never below 0', () => {
    const sheets = { one: { F1: { value: 'yes' }, F2: { value: 4 }, B1: { value: 'yes' } } };
    expect(totals({ framework: framework([bonus('B1', 5)]), sheets })).toEqual(['100', '5', '0', '100']);
    const above = { scoring: { 'above-full': 'allowed' } };
    expect(totals({ framework: framework([bonus('B1', 5)], above), sheets })).toEqual([
      '100',
      '5',
      '0',
      '105',
    ]);
    const worst = { one: { F1: { value: 'no' }, F2: { value: 0 }, D1: { value: 'yes' } } };
    expect(totals({ framework: framework([deduction('D1', 5)]), sheets: worst })).toEqual([
      '0',
      '0',
      '5',
      '0',
    ]);
  });

  test('nobody escapes a deduction by silence; a bonus is not given for it', () => {
    const parts = (answer: Plain) => ({
      framework: framework([bonus('B1', 2), deduction('D1', 5, { kind: 'per-unit', each: 1 })]),
      sheets: { one: { F1: { value: 'yes' }, F2: { value: 4 }, ...answer } },
    });
    expect(totals(parts({}))).toEqual(['100', '0', '5', '95']);
    expect(totals(parts({ D1: { status: 'not-assessed' } }))).toEqual(['100', '0', '5', '95']);
    expect(totals(parts({ D1: { value: 0 } }))).toEqual(['100', '0', '0', '100']);
    expect(totals(parts({ D1: { status: 'not-applicable', reason: 'none' } }))).toEqual([
      '100',
      '0',
      '0',
      '100',
    ]);
  });

  test.each([
    ['mean', '5/2'],
    ['all', '0'],
    ['any', '5'],
  ])('a silent department counts in full where every one answers: %s', (combine, taken) => {
    const each = { ...deduction('D1', 5), 'answered-by': 'each', combine };
    const sheets = { one: { F1: { value: 'yes' }, F2: { value: 4 }, D1: { value: 'no' } }, two: {} };
    expect(totals({ framework: framework([each]), sheets })[2]).toBe(taken);
  });

  test('a silent department makes a deduction over added figures count in full', () => {
    const each = {
      ...deduction('D1', 5, { kind: 'per-unit', each: 1 }),
      'answered-by': 'each',
      combine: 'sum',
    };
    const answers = { F1: { value: 'yes' }, F2: { value: 4 }, D1: { value: 1 } };
    expect(totals({ framework: framework([each]), sheets: { one: answers, two: {} } })[2]).toBe('5');
    expect(
      totals({ framework: framework([each]), sheets: { one: answers, two: { D1: { value: 1 } } } })[2],
    ).toBe('2');
  });

  test('a bonus without evidence is claimed, not substantiated; a deduction counts in both', () => {
    const { claimed, substantiated } = scoreOf({
      framework: framework([bonus('B1', 2), deduction('D1', 5)], { evidence: { required: true } }),
      sheets: {
        one: {
          F1: { value: 'yes', evidence: [{ document: 'A-1' }] },
          F2: { value: 4 },
          B1: { value: 'yes' },
          D1: { value: 'no' },
        },
      },
    });
    expect([claimed.total, substantiated.total].map(String)).toEqual(['100', '60']);
    expect([claimed.bonus, substantiated.bonus, substantiated.deduction].map(String)).toEqual([
      '2',
      '0',
      '0',
    ]);
  });

  test('are rounded once, where the framework rounds', () => {
    const third = { kind: 'linear', zero: 0, full: 3 };
    const sheets = { one: { F1: { value: 'yes' }, F2: { value: 0 }, B1: { value: 1 }, B2: { value: 1 } } };
    const rounded = (at: string) => ({
      framework: framework([bonus('B1', 1, third), bonus('B2', 1, third)], {
        scoring: { round: { at, decimals: 2, mode: 'half-up' } },
      }),
      sheets,
    });
    expect(totals(rounded('indicator'))).toEqual(['60', '33/50', '0', '3033/50']);
    expect(totals(rounded('total'))).toEqual(['60', '2/3', '0', '6067/100']);
  });

  test('where a figure is only enclosed, a bonus counts the lesser end and a deduction the greater', () => {
    const rule = {
      kind: 'linear',
      zero: -10,
      full: 10,
      measure: { kind: 'trend', periods: 4 },
    };
    // z is irrational: each share lies above the bonus and below the deduction, no further apart than the twentieth place
    const value = { actual: 12, past: [10, 11, 10, 13] };
    const { claimed } = scoreOf({
      framework: framework([bonus('B1', 1, rule), deduction('D1', 1, rule)]),
      sheets: { one: { F1: { value: 'yes' }, F2: { value: 0 }, B1: { value }, D1: { value } } },
    });
    const apart = claimed.deduction.minus(claimed.bonus);
    expect(apart.isZero || apart.isNegative).toBe(false);
    expect(apart.isLessThan(Rational.of(1n, 10n ** 19n))).toBe(true);
  });

  test('full points stay full where they would be rounded, and no total is rounded above the full mark', () => {
    const round = { at: 'indicator', decimals: 0, mode: 'down' };
    const sheets = { one: { F1: { value: 'yes' }, F2: { value: 0 }, B1: { value: 'yes' } } };
    const parts = { framework: framework([bonus('B1', 2.5)], { scoring: { round } }), sheets };
    expect(totals(parts)).toEqual(['60', '5/2', '0', '125/2']);
    const half = {
      points: 2.5,
      levels: ['indicator'],
      scoring: { round: { at: 'total', decimals: 0, mode: 'half-up' } },
      indicators: [{ id: 'F1', title: 'F1', points: 2.5, rule: yesNo }, bonus('B1', 2.5)],
    };
    const away = { one: { F1: { status: 'not-applicable', reason: 'none' }, B1: { value: 'yes' } } };
    expect(totals({ framework: half, sheets: away })).toEqual(['0', '5/2', '0', '5/2']);
  });

  test('a group of them alone is worth 0 points', () => {
    const groups = [
      { id: 'F', title: 'F', points: 100, indicators: [{ id: 'F1', title: 'F1', points: 100, rule: yesNo }] },
      { id: 'B', title: 'B', points: 0, indicators: [bonus('B1', 3)] },
    ];
    const sheets = { one: { F1: { value: 'no' }, B1: { value: 'yes' } } };
    expect(totals({ framework: framework([], { groups }), sheets })).toEqual(['0', '3', '0', '3']);
    const worth = groups.map((group) => (group.id === 'B' ? { ...group, points: 3 } : group));
    expect(buildScore({ framework: framework([], { points: 103, groups: worth }) }).codes).toEqual([
      'framework/empty-group',
    ]);
  });

  test('points of the total are added as they are where points are weights', () => {
    const weighted = framework([bonus('B1', 2)], { scoring: { aggregate: 'weighted' } });
    const sheets = { one: { F1: { value: 'yes' }, F2: { value: 0 }, B1: { value: 'yes' } } };
    expect(totals({ framework: weighted, sheets })).toEqual(['60', '2', '0', '62']);
  });

  test('cannot be conditions', () => {
    const { codes } = buildScore({
      framework: framework([bonus('B1', 2)], {
        verdict: { must: ['B1'], floors: [{ group: 'B1', 'at-least': 1 }] },
      }),
    });
    expect(codes).toEqual(['framework/adjustment-condition', 'framework/adjustment-condition']);
  });

  test('alone they are nothing to pass by', () => {
    const { verdict } = scoreOf({
      framework: framework([bonus('B1', 50)], { verdict: { bar: 40 } }),
      sheets: { one: { B1: { value: 'yes' } } },
    });
    expect(verdict.claimed.passed).toBe(false);
  });
});

test('a must-have worth 0 points must still be met', () => {
  const passed = (answer: Plain) =>
    scoreOf({
      framework: {
        points: 10,
        levels: ['indicator'],
        verdict: { bar: 5, must: ['Z'] },
        indicators: [
          { id: 'A', title: 'A', points: 10, rule: yesNo },
          { id: 'Z', title: 'Z', points: 0, rule: yesNo },
        ],
      },
      sheets: { one: { A: { value: 'yes' }, ...answer } },
    }).verdict.claimed.passed;
  expect([passed({}), passed({ Z: { value: 'no' } }), passed({ Z: { value: 'yes' } })]).toEqual([
    false,
    false,
    true,
  ]);
});
