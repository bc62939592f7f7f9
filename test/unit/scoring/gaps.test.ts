import { describe, expect, it } from 'vitest';
import type { Score } from '../../../src/scoring/score.ts';
import { type Plain, scoreOf, text } from '../../support/build.ts';
import { answers, away, group, leaf, scoreTree, tree } from '../../support/tree.ts';

const proof = { evidence: [{ document: 'D' }] };
const proven = (value: unknown) => ({ value, ...proof });

/** Each gap as `id state lost atRisk impact`. */
function gapsOf(score: Score): string[] {
  return score.gaps.map(({ indicator, state, lost, atRisk, impact }) =>
    [indicator.id, state, text(lost), text(atRisk), text(impact)].join(' '),
  );
}

describe('gaps', () => {
  const members = [leaf('A', 10), leaf('B', 20), leaf('C', 30), leaf('D', 40)];
  const plain = tree(100, 1, members);
  const strict = tree(100, 1, members, { evidence: { required: true } });

  it('each state, what it loses and what is at risk', () => {
    const table = { A: 0, B: 25, C: { status: 'not-implemented' } };
    expect(gapsOf(scoreTree(plain, table))).toEqual([
      'D unanswered 40 0 40',
      'C not-implemented 30 0 30',
      'B partial 15 0 15',
      'A not-met 10 0 10',
    ]);
    expect(gapsOf(scoreTree(plain, { ...table, D: { status: 'not-assessed' } }))[0]).toBe(
      'D not-assessed 40 0 40',
    );
    expect(gapsOf(scoreTree(plain, { ...table, D: { status: 'unanswered' } }))[0]).toBe(
      'D unanswered 40 0 40',
    );
  });

  it('full marks have none; without evidence they are at risk', () => {
    const table = { A: 100, B: proven(100), C: 50, D: proven(75) };
    expect(gapsOf(scoreTree(strict, table))).toEqual([
      'C partial 15 15 15',
      'D partial 10 0 10',
      'A no-evidence 0 10 0',
    ]);
    expect(gapsOf(scoreTree(plain, table))).toEqual(['C partial 15 0 15', 'D partial 10 0 10']);
    expect(gapsOf(scoreTree(plain, { A: 100, B: 100, C: 100, D: 100 }))).toEqual([]);
  });

  it('come by what they are worth, then by what is at risk, then in the order of the framework', () => {
    const even = tree(
      40,
      1,
      ['A', 'B', 'C', 'D'].map((id) => leaf(id, 10)),
      { evidence: { required: true } },
    );
    const table = { A: proven(50), B: 50, C: proven(50), D: 0 };
    expect(scoreTree(even, table).gaps.map(({ indicator }) => indicator.id)).toEqual(['D', 'B', 'A', 'C']);
  });

  it('an indicator to which nothing applies is none, unless it counts as 0', () => {
    expect(gapsOf(scoreTree(plain, { A: away, B: 100, C: 100, D: 100 }))).toEqual([]);
    const as = (how: string) => tree(100, 1, members, { scoring: { 'not-applicable': { 'treat-as': how } } });
    const table = { A: away, B: 100, C: 100, D: 100 };
    expect(gapsOf(scoreTree(as('zero'), table))).toEqual(['A not-met 10 0 10']);
    expect(gapsOf(scoreTree(as('full'), table))).toEqual([]);
    const [gap] = scoreTree(as('zero'), table).gaps;
    expect(gap?.parts.map(({ state }) => state)).toEqual(['not-met']);
  });

  it('full marks that count as such without evidence are at risk', () => {
    const as = tree(100, 1, members, {
      scoring: { 'not-applicable': { 'treat-as': 'full' } },
      evidence: { required: true },
    });
    expect(gapsOf(scoreTree(as, { A: away, B: proven(100), C: proven(100), D: proven(100) }))).toEqual([]);
  });

  it('what rounding gives is not lost, what it takes is', () => {
    const rounded = (mode: string) =>
      tree(10, 1, [leaf('A', 10)], { scoring: { round: { at: 'L1', decimals: 0, mode } } });
    expect(gapsOf(scoreTree(rounded('half-up'), { A: 95 }))).toEqual([]);
    expect(gapsOf(scoreTree(rounded('down'), { A: 99 }))).toEqual(['A partial 1 0 1']);
    expect(gapsOf(scoreTree(rounded('down'), { A: 9 }))).toEqual(['A partial 10 0 10']);
  });
});

describe('the impact of a gap', () => {
  const members = [group('A', 60, leaf('A1', 20), leaf('A2', 40)), group('B', 40, leaf('B1', 40))];

  it('grows with what is excluded, at the top or within its level', () => {
    const rescale = (level: string) =>
      tree(100, 2, members, { scoring: { 'not-applicable': { rescale: level } } });
    const table = { A1: 50, A2: away, B1: 90 };
    expect(gapsOf(scoreTree(rescale('total'), table))).toEqual([
      'A1 partial 10 0 50/3',
      'B1 partial 4 0 20/3',
    ]);
    expect(gapsOf(scoreTree(rescale('L1'), table))).toEqual(['A1 partial 10 0 30', 'B1 partial 4 0 4']);
  });

  it('is the weight of the indicator where weights are given', () => {
    const weights = tree(
      100,
      2,
      [group('A', 1, leaf('A1', 3), leaf('A2', 1)), group('B', 3, leaf('B1', 7))],
      {
        scoring: { aggregate: 'weighted' },
      },
    );
    // A1 is worth 100 × 1/4 × 3/4, B1 100 × 3/4
    expect(gapsOf(scoreTree(weights, { A1: 0, A2: 100, B1: 50 }))).toEqual([
      'B1 partial 7/2 0 75/2',
      'A1 not-met 3 0 75/4',
    ]);
    expect(gapsOf(scoreTree(weights, { A1: 0, A2: away, B1: away }))).toEqual(['A1 not-met 3 0 100']);
  });

  it('orders the gaps of weights; points are ordered by the points that are lost', () => {
    const rescale = tree(100, 2, members, { scoring: { 'not-applicable': { rescale: 'L1' } } });
    const points = scoreTree(rescale, { A1: 50, A2: away, B1: 70 });
    expect(gapsOf(points)).toEqual(['B1 partial 12 0 12', 'A1 partial 10 0 30']);
    const weights = (proof: boolean) =>
      tree(100, 2, [group('A', 1, leaf('A1', 9)), group('B', 3, leaf('B1', 1), leaf('B2', 1))], {
        scoring: { aggregate: 'weighted' },
        evidence: { required: proof },
      });
    expect(gapsOf(scoreTree(weights(false), { A1: 50, B1: 0, B2: 100 }))).toEqual([
      'B1 not-met 1 0 75/2',
      'A1 partial 9/2 0 25/2',
    ]);
    const risks = scoreTree(weights(true), { A1: 100, B1: 100, B2: proven(100) });
    expect(gapsOf(risks)).toEqual(['B1 no-evidence 0 1 0', 'A1 no-evidence 0 9 0']);
    expect(risks.gaps.map(({ impactAtRisk }) => text(impactAtRisk))).toEqual(['75/2', '25']);
  });

  it('of an indicator below a weight of 0 is nothing', () => {
    const weights = tree(100, 2, [group('A', 0, leaf('A1', 3)), group('B', 3, leaf('B1', 7))], {
      scoring: { aggregate: 'weighted' },
    });
    expect(gapsOf(scoreTree(weights, { A1: 0, B1: 100 }))).toEqual(['A1 not-met 3 0 0']);
  });
});

describe('gaps of several departments', () => {
  const each = (combine: string, more: Plain = {}) =>
    tree(10, 1, [leaf('A', 10, { 'answered-by': 'each', combine, ...more })], {
      evidence: { required: true },
    });
  const score = (combine: string, ...given: readonly unknown[]) =>
    scoreOf({
      framework: each(combine),
      sheets: Object.fromEntries(
        given.map((value, i) => [`d${i + 1}`, value === undefined ? {} : answers({ A: value })]),
      ),
    });
  const states = (found: Score) =>
    found.gaps.map(({ state, parts }) => [
      state,
      ...parts.map((part) => `${part.answer.department} ${part.state}`),
    ]);

  it('name the departments that fall short, in their order', () => {
    expect(
      states(
        score(
          'mean',
          proven(100),
          proven(50),
          undefined,
          { status: 'not-implemented' },
          away,
          100,
          proven(0),
        ),
      ),
    ).toEqual([
      ['partial', 'd2 partial', 'd3 unanswered', 'd4 not-implemented', 'd6 no-evidence', 'd7 not-met'],
    ]);
  });

  it('where nothing is earned the least state of all is the indicator’s', () => {
    expect(states(score('all', proven(100), proven(0), { status: 'not-assessed' }))).toEqual([
      ['not-assessed', 'd2 not-met', 'd3 not-assessed'],
    ]);
    expect(states(score('all', undefined, { status: 'not-implemented' }))[0]![0]).toBe('unanswered');
    expect(states(score('all', { status: 'not-assessed' }, { status: 'not-implemented' }))[0]![0]).toBe(
      'not-implemented',
    );
    expect(states(score('all', proven(0), proven(100)))).toEqual([['not-met', 'd1 not-met']]);
  });

  it('where all is earned only evidence is missing', () => {
    expect(states(score('any', 100, undefined))).toEqual([['no-evidence', 'd1 no-evidence']]);
    expect(states(score('any', 100, proven(100)))).toEqual([]);
  });
});
