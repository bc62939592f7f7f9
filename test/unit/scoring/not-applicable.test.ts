import { describe, expect, it } from 'vitest';
import { buildScore, type Plain, text } from '../../support/build.ts';
import { answers, away, group, leaf, nodesOf, scoreTree, tree } from '../../support/tree.ts';

const members = [
  group('A', 60, group('A1', 40, leaf('A11', 10), leaf('A12', 30)), group('A2', 20, leaf('A21', 20))),
  group('B', 40, group('B1', 40, leaf('B11', 15), leaf('B12', 25))),
];

function framework(rule: Plain, more: Plain = {}): Plain {
  return tree(100, 3, members, { scoring: { 'not-applicable': rule }, ...more });
}

const table = { A11: 50, A12: away, A21: 100, B11: 20, B12: 60 };

describe('excluded: the indicator leaves both sides', () => {
  it('rescale: total makes up for it once, at the top', () => {
    for (const rule of [{}, { rescale: 'total' }, { 'treat-as': 'excluded' }]) {
      const score = scoreTree(framework(rule), table);
      expect(nodesOf(score, 'A12', 'A1', 'A2', 'A', 'B')).toEqual([
        '0 of 0 n/a',
        '5 of 10',
        '20 of 20',
        '25 of 30',
        '18 of 40',
      ]);
      // 100 × 43 ÷ 70
      expect(text(score.claimed.total)).toBe('430/7');
      expect([text(score.claimed.earned), text(score.claimed.applicable)]).toEqual(['43', '70']);
    }
  });

  it('rescale: a level fills its groups and those above', () => {
    // L1: A = 60 × 25 ÷ 30 = 50, B = 18
    const top = scoreTree(framework({ rescale: 'L1' }), table);
    expect(nodesOf(top, 'A1', 'A', 'B')).toEqual(['5 of 10', '50 of 60', '18 of 40']);
    expect(text(top.claimed.total)).toBe('68');
    // L2: A1 = 40 × 5 ÷ 10 = 20, A = 40, B = 18
    const low = scoreTree(framework({ rescale: 'L2' }), table);
    expect(nodesOf(low, 'A1', 'A2', 'A', 'B')).toEqual(['20 of 40', '20 of 20', '40 of 60', '18 of 40']);
    expect(text(low.claimed.total)).toBe('58');
  });

  it('a group with nothing applicable leaves its parent', () => {
    const whole = { ...table, A11: away };
    for (const rescale of ['L1', 'L2']) {
      const score = scoreTree(framework({ rescale }), whole);
      // A = 60 × 20 ÷ 20
      expect(nodesOf(score, 'A1', 'A')).toEqual(['0 of 0 n/a', '60 of 60']);
      expect(text(score.claimed.total)).toBe('78');
    }
    // B alone: 100 × 18 ÷ 40
    const half = { ...whole, A21: away };
    for (const rescale of ['total', 'L1', 'L2']) {
      const score = scoreTree(framework({ rescale }), half);
      expect(nodesOf(score, 'A', 'B')).toEqual(['0 of 0 n/a', '18 of 40']);
      expect(text(score.claimed.total)).toBe('45');
    }
  });

  it('where nothing at all is applicable the total is 0', () => {
    const none = { A11: away, A12: away, A21: away, B11: away, B12: away };
    for (const rescale of ['total', 'L1', 'L2']) {
      const score = scoreTree(framework({ rescale }, { verdict: { bar: 0 } }), none);
      expect([text(score.claimed.total), text(score.claimed.applicable)]).toEqual(['0', '0']);
      expect(score.verdict.claimed.passed).toBe(false);
    }
  });

  it('weighted shares out at every level', () => {
    const score = scoreTree(tree(100, 3, members, { scoring: { aggregate: 'weighted' } }), table);
    expect(nodesOf(score, 'A1', 'A')).toEqual(['20 of 40', '40 of 60']);
    expect(text(score.claimed.total)).toBe('58');
    const half = scoreTree(tree(100, 3, members, { scoring: { aggregate: 'weighted' } }), {
      ...table,
      A11: away,
      A21: away,
    });
    expect(text(half.claimed.total)).toBe('45');
  });

  it('an uneven tree is filled at the level, indicators beside groups as well', () => {
    const uneven = (rescale: string) =>
      tree(100, 3, [group('A', 60, group('A1', 20, leaf('A11', 20)), leaf('A2', 40)), leaf('B', 40)], {
        scoring: { 'not-applicable': { rescale } },
      });
    const given = { A11: 50, A2: away, B: 100 };
    expect(text(scoreTree(uneven('total'), given).claimed.total)).toBe('250/3');
    expect(text(scoreTree(uneven('L1'), given).claimed.total)).toBe('70');
    expect(text(scoreTree(uneven('L2'), given).claimed.total)).toBe('70');
  });
});

describe('full, zero, forbidden', () => {
  it('full gives all points, zero none; both count', () => {
    const full = scoreTree(framework({ 'treat-as': 'full' }), table);
    expect(nodesOf(full, 'A12', 'A1', 'A')).toEqual(['30 of 30 n/a', '35 of 40', '55 of 60']);
    expect(text(full.claimed.total)).toBe('73');
    const zero = scoreTree(framework({ 'treat-as': 'zero' }), table);
    expect(nodesOf(zero, 'A12', 'A1', 'A')).toEqual(['0 of 30 n/a', '5 of 40', '25 of 60']);
    expect(text(zero.claimed.total)).toBe('43');
  });

  it('full needs no evidence', () => {
    const score = scoreTree(framework({ 'treat-as': 'full' }, { evidence: { required: true } }), table);
    expect(text(score.substantiated.total)).toBe('30');
  });

  it('forbidden refuses the answer, for all indicators or for one', () => {
    const codes = (parts: Plain, given: Plain) =>
      buildScore({ framework: parts, sheets: { one: answers(given) } }).codes;
    expect(codes(framework({ 'treat-as': 'forbidden' }), table)).toEqual(['answer/not-applicable-forbidden']);
    const one = tree(10, 1, [
      leaf('A', 4, { 'not-applicable': 'forbidden' }),
      leaf('B', 6, { 'not-applicable': 'allowed' }),
    ]);
    expect(codes(one, { A: away, B: 5 })).toEqual(['answer/not-applicable-forbidden']);
    expect(codes(one, { A: 5, B: away })).toEqual([]);
  });

  it('not-applicable needs a reason', () => {
    const given = { A11: { status: 'not-applicable' } };
    expect(buildScore({ framework: framework({}), sheets: { one: answers(given) } }).codes).toEqual([
      'answer/reason-missing',
    ]);
  });
});

describe('the limit of not-applicable points', () => {
  const limit = (atMost: unknown, given: Plain, more: Plain = {}) => {
    const score = scoreTree(framework({ 'at-most': atMost, ...more }, { verdict: { bar: 10 } }), given);
    const found = score.verdict.claimed.conditions.find(({ kind }) => kind === 'not-applicable-limit');
    return [text(found?.expected), text(found?.actual), found?.passed, score.verdict.claimed.passed];
  };

  it('is met when exactly reached, and exceeded by a hair', () => {
    expect(limit(30, table)).toEqual(['30', '30', true, true]);
    expect(limit('30%', table)).toEqual(['30', '30', true, true]);
    expect(limit('29.9999999999%', table)).toEqual(['299999999999/10000000000', '30', false, false]);
    expect(limit(29, table)).toEqual(['29', '30', false, false]);
    expect(limit(0, { ...table, A12: 100 })).toEqual(['0', '0', true, true]);
  });

  it('adds up the indicators, and asks after them where they are treated as full or zero too', () => {
    expect(limit(50, { ...table, B11: away })).toEqual(['50', '45', true, true]);
    expect(limit(40, { ...table, B11: away }, { 'treat-as': 'full' })).toEqual(['40', '45', false, false]);
    expect(limit(40, { ...table, B11: away }, { 'treat-as': 'zero' })).toEqual(['40', '45', false, false]);
  });

  it('of weights counts what they are worth of the full points', () => {
    const weights = tree(
      100,
      2,
      [group('A', 1, leaf('A1', 3), leaf('A2', 1)), group('B', 3, leaf('B1', 7))],
      {
        scoring: { aggregate: 'weighted', 'not-applicable': { 'at-most': 20 } },
        verdict: { bar: 10 },
      },
    );
    const conditions = scoreTree(weights, { A1: away, A2: 100, B1: 100 }).verdict.claimed.conditions;
    // 100 × 1/4 × 3/4
    expect(conditions.map(({ actual, passed }) => [text(actual), passed])).toEqual([['75/4', true]]);
  });

  it('is not asked where the framework names none', () => {
    expect(scoreTree(framework({}), table).verdict.claimed.conditions).toEqual([]);
  });
});
