import { describe, expect, it } from 'vitest';
import { buildScore, type Plain, text } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';
import { answers, away, group, leaf, scoreTree, tree } from '../../support/tree.ts';

const members = [group('A', 600, leaf('A1', 400), leaf('A2', 200)), group('B', 400, leaf('B1', 400))];

function verdict(rule: Plain | undefined, table: Plain, scoring: Plain = {}) {
  return scoreTree(tree(1000, 2, members, { ...(rule ? { verdict: rule } : {}), scoring }), table).verdict
    .claimed;
}

/** Answers that earn just so many points of 1,000. */
const earning = (points: string) => {
  const rest = { A1: 100, A2: 100 };
  return { ...rest, B1: figure(points) };
};

describe('the bar', () => {
  it.each([
    // 600 + 4 × the figure
    ['50', true, '0'],
    ['50.0000000001', true, '1/2500000000'],
    ['49.9999999999', false, '-1/2500000000'],
    ['49.99875', false, '-1/200'],
    ['100', true, '200'],
    ['0', false, '-200'],
  ])('of 800 with %s %%: passed %s, distance %s', (given, passed, distance) => {
    for (const bar of [800, '80%', figure('800.0')]) {
      const found = verdict({ bar }, earning(given));
      expect([found.passed, text(found.distance), text(found.bar)]).toEqual([passed, distance, '800']);
    }
  });

  it('is compared after rounding: 799.995 passes only where the framework rounds it up', () => {
    const given = earning('49.99875');
    expect(
      verdict({ bar: 800 }, given, { round: { at: 'total', decimals: 2, mode: 'half-up' } }).passed,
    ).toBe(true);
    expect(verdict({ bar: 800 }, given, { round: { at: 'total', decimals: 2, mode: 'down' } }).passed).toBe(
      false,
    );
    expect(verdict({ bar: 800 }, given, { round: { at: 'L2', decimals: 2, mode: 'half-up' } }).passed).toBe(
      true,
    );
  });

  it('may be absent: then there is nothing to pass', () => {
    const found = verdict(undefined, earning('50'));
    expect(found).toEqual({ conditions: [] });
  });

  it('of more than the full points is refused', () => {
    const codes = (bar: unknown) =>
      buildScore({ framework: tree(1000, 2, members, { verdict: { bar } }) }).codes;
    expect(codes(1001)).toEqual(['framework/above-points']);
    expect(codes('100.1%')).toEqual(['framework/above-points']);
    expect(codes(1000)).toEqual([]);
    expect(codes('100%')).toEqual([]);
  });

  it('both views have their own verdict', () => {
    const framework = tree(1000, 2, members, { verdict: { bar: 600 }, evidence: { required: true } });
    const proven = (value: number) => ({ value, evidence: [{ document: 'D' }] });
    const { verdict: both } = scoreTree(framework, { A1: proven(100), A2: proven(50), B1: 100 });
    expect([both.claimed.passed, both.substantiated.passed]).toEqual([true, false]);
    expect([text(both.claimed.distance), text(both.substantiated.distance)]).toEqual(['300', '-100']);
  });
});

describe('nothing passes by silence', () => {
  it('an empty assessment fails, even at a bar of 0 and where no bar is asked', () => {
    for (const rule of [{ bar: 0 }, undefined]) {
      const found = verdict(rule, {});
      expect(found.passed).toBe(false);
      expect(found.conditions.map(({ kind, passed }) => [kind, passed])).toEqual([['answered', false]]);
    }
  });

  it('an answer that something is not done is no answer to judge', () => {
    expect(
      verdict({ bar: 0 }, { A1: { status: 'not-implemented' }, A2: { status: 'not-assessed' } }).passed,
    ).toBe(false);
    expect(verdict({ bar: 0 }, { A1: 0 }).passed).toBe(true);
  });

  it('0 of 0 never passes', () => {
    expect(verdict({ bar: 0 }, { A1: away, A2: away, B1: away }).passed).toBe(false);
    expect(
      verdict({ bar: 0 }, { A1: away, A2: away, B1: away }, { 'not-applicable': { 'treat-as': 'full' } })
        .passed,
    ).toBe(false);
    const worthless = tree(10, 1, [leaf('A', 10), leaf('B', 0)], { verdict: { bar: 0 } });
    expect(scoreTree(worthless, { A: away, B: 100 }).verdict.claimed.passed).toBe(false);
    expect(scoreTree(worthless, { A: 0, B: away }).verdict.claimed.passed).toBe(true);
  });
});

describe('bands', () => {
  const bands = [
    { id: 'gold', 'at-least': 900 },
    { id: 'none', 'at-least': 0 },
    { id: 'silver', 'at-least': '80%' },
  ];

  it.each([
    ['50', 'silver', 'gold', '100'],
    ['49.9999999999', 'none', 'silver', '1/2500000000'],
    ['75', 'gold', undefined, undefined],
    ['74.75', 'silver', 'gold', '1'],
    ['100', 'gold', undefined, undefined],
  ])('with %s %%: %s, next %s after %s points', (given, band, next, missing) => {
    const found = verdict({ bands }, earning(given));
    expect([found.band?.id, found.next?.band.id, text(found.next?.missing)]).toEqual([band, next, missing]);
    expect(found.passed).toBeUndefined();
  });

  it('0 is in the lowest', () => {
    expect(verdict({ bands }, { A1: 0 }).band?.id).toBe('none');
  });

  it.each([
    [
      [
        { id: 'a', 'at-least': 0 },
        { id: 'a', 'at-least': 5 },
      ],
      'framework/band-overlap',
    ],
    [
      [
        { id: 'a', 'at-least': 0 },
        { id: 'b', 'at-least': '0%' },
      ],
      'framework/band-overlap',
    ],
    [
      [
        { id: 'a', 'at-least': 0 },
        { id: 'b', 'at-least': 800 },
        { id: 'c', 'at-least': '80%' },
      ],
      'framework/band-overlap',
    ],
    [[{ id: 'a', 'at-least': figure('0.1') }], 'framework/bands-from-zero'],
    [
      [
        { id: 'a', 'at-least': 0 },
        { id: 'b', 'at-least': 1001 },
      ],
      'framework/above-points',
    ],
  ])('%j: %s', (list, code) => {
    expect(buildScore({ framework: tree(1000, 2, members, { verdict: { bands: list } }) }).codes).toEqual([
      code,
    ]);
  });
});

describe('floors', () => {
  const floor = (atLeast: unknown, table: Plain, group = 'A', scoring: Plain = {}) => {
    const found = verdict({ bar: 0, floors: [{ group, 'at-least': atLeast }] }, table, scoring);
    const condition = found.conditions.find(({ kind }) => kind === 'floor')!;
    expect(found.passed).toBe(condition.passed);
    return [text(condition.expected), text(condition.actual), condition.passed];
  };

  it('in points or as a share, exactly met or missed by a hair', () => {
    const given = { A1: 50, A2: 80, B1: 0 };
    expect(floor(360, given)).toEqual(['360', '360', true]);
    expect(floor('60%', given)).toEqual(['360', '360', true]);
    expect(floor(figure('360.0000000001'), given)).toEqual(['3600000000001/10000000000', '360', false]);
    expect(floor('60%', { ...given, A2: figure('79.9999999999') })[2]).toBe(false);
    expect(floor('60%', { ...given, A2: figure('80.0000000001') })[2]).toBe(true);
    expect(floor(0, { A1: 0 })).toEqual(['0', '0', true]);
  });

  it('of an indicator', () => {
    expect(floor('50%', { A1: 50 }, 'A1')).toEqual(['200', '200', true]);
    expect(floor('50%', { A1: 49 }, 'A1')).toEqual(['200', '196', false]);
  });

  it('a share is asked of the applicable points, points are asked as they are', () => {
    const given = { A1: 60, A2: away, B1: 0 };
    expect(floor('60%', given)).toEqual(['240', '240', true]);
    expect(floor(360, given)).toEqual(['360', '240', false]);
    // where the group fills its own points, of those: 600 × 240 ÷ 400
    expect(floor(360, given, 'A', { 'not-applicable': { rescale: 'L1' } })).toEqual(['360', '360', true]);
    expect(floor('60%', given, 'A', { 'not-applicable': { rescale: 'L1' } })).toEqual(['360', '360', true]);
  });

  it('a group with nothing applicable does not pass', () => {
    expect(floor('60%', { A1: away, A2: away, B1: 100 })).toEqual(['0', '0', false]);
    expect(floor(0, { A1: away, A2: away, B1: 100 })).toEqual(['0', '0', false]);
    expect(floor('60%', { A1: away, B1: 100 }, 'A1')[2]).toBe(false);
  });

  it('nor does one that is treated as full, or that is worth nothing', () => {
    const full = { 'not-applicable': { 'treat-as': 'full' } };
    expect(floor('60%', { A1: away, A2: away, B1: 100 }, 'A', full)).toEqual(['360', '600', false]);
    const worthless = tree(10, 2, [group('A', 10, leaf('A1', 10)), group('Z', 0, leaf('Z1', 0))], {
      verdict: { floors: [{ group: 'Z', 'at-least': 0 }] },
    });
    expect(scoreTree(worthless, { A1: 100, Z1: 100 }).verdict.claimed.passed).toBe(false);
  });

  it('holds beside the bar: a missed floor fails whatever the total', () => {
    const rule = {
      bar: 600,
      floors: [
        { group: 'B', 'at-least': '1%' },
        { group: 'A', 'at-least': '100%' },
      ],
    };
    expect(verdict(rule, { A1: 100, A2: 100, B1: 0 }).passed).toBe(false);
    expect(verdict(rule, { A1: 100, A2: 100, B1: 1 }).passed).toBe(true);
    expect(verdict({ floors: rule.floors }, { A1: 100, A2: 100, B1: 1 }).passed).toBe(true);
    expect(verdict({ ...rule, bar: 605 }, { A1: 100, A2: 100, B1: 1 }).passed).toBe(false);
  });

  it.each([
    [{ floors: [{ group: 'C', 'at-least': 1 }] }, 'framework/unknown-node'],
    [{ floors: [{ group: 'A', 'at-least': 601 }] }, 'framework/above-points'],
    [{ floors: [{ group: 'A', 'at-least': '101%' }] }, 'framework/above-points'],
    [{ must: ['A'] }, 'framework/unknown-node'],
    [{ must: ['A3'] }, 'framework/unknown-node'],
  ])('%j: %s', (rule, code) => {
    expect(buildScore({ framework: tree(1000, 2, members, { verdict: rule }) }).codes).toEqual([code]);
  });
});

describe('must', () => {
  const must = (table: Plain, scoring: Plain = {}) => {
    const found = verdict({ bar: 100, must: ['A2'] }, table, scoring);
    const { expected, actual, passed } = found.conditions[0]!;
    expect(found.passed).toBe(passed);
    return [text(expected), text(actual), passed];
  };

  it('asks for the full points, no less', () => {
    expect(must({ A1: 100, A2: 100 })).toEqual(['200', '200', true]);
    expect(must({ A1: 100, A2: figure('99.9999999999') })[2]).toBe(false);
    expect(must({ A1: 100 })).toEqual(['200', '0', false]);
  });

  it('not-applicable does not satisfy it, not even where it is treated as full', () => {
    expect(must({ A1: 100, A2: away })[2]).toBe(false);
    expect(must({ A1: 100, A2: away }, { 'not-applicable': { 'treat-as': 'full' } })).toEqual([
      '200',
      '200',
      false,
    ]);
  });
});

describe('the conditions', () => {
  it('say whether there was anything to judge', () => {
    const judged = (table: Plain) =>
      verdict({ bar: 1, floors: [{ group: 'A', 'at-least': 1 }], must: ['A1'] }, table).conditions.map(
        (each) => [each.judged, each.passed],
      );
    expect(judged({ A1: 50, A2: 50, B1: 50 })).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(judged({ A1: away, A2: away, B1: 50 })).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  it('stand in the order floors, must, limit, answered', () => {
    const framework = tree(1000, 2, members, {
      verdict: { bar: 1, floors: [{ group: 'B', 'at-least': 1 }], must: ['B1'] },
      scoring: { 'not-applicable': { 'at-most': 10 } },
    });
    const found = buildScore({ framework, sheets: { one: answers({}) } }).score!.verdict.claimed;
    expect(found.conditions.map(({ kind, id }) => [kind, id])).toEqual([
      ['floor', 'B'],
      ['must', 'B1'],
      ['not-applicable-limit', undefined],
      ['answered', undefined],
    ]);
  });
});
