import { describe, expect, it } from 'vitest';
import { buildScore, type Plain, text } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';
import { away, group, leaf, nodesOf, scoreTree, tree } from '../../support/tree.ts';

const members = [group('A', 5, leaf('A1', 2), leaf('A2', 3)), group('B', 5, leaf('B1', 5))];
const table = { A1: figure('33.25'), A2: figure('33.35'), B1: figure('10.1') };
// exactly: A1 = 0.665, A2 = 1.0005, A = 1.6655, B1 = 0.505, total = 2.1705

function framework(at: string, decimals: number, mode: string, more: Plain = {}): Plain {
  return tree(10, 2, members, { scoring: { round: { at, decimals, mode }, ...more } });
}

describe('rounding happens once, at the level that is named', () => {
  it.each([
    // at, places, mode, A1, A, B, total
    ['L2', 2, 'half-up', '67/100', '167/100', '51/100', '109/50'],
    ['L2', 2, 'half-even', '33/50', '83/50', '1/2', '54/25'],
    ['L2', 2, 'down', '33/50', '83/50', '1/2', '54/25'],
    ['L1', 2, 'half-up', '133/200', '167/100', '51/100', '109/50'],
    ['L1', 2, 'half-even', '133/200', '167/100', '1/2', '217/100'],
    ['L1', 2, 'down', '133/200', '83/50', '1/2', '54/25'],
    ['total', 2, 'half-up', '133/200', '3331/2000', '101/200', '217/100'],
    ['total', 3, 'half-up', '133/200', '3331/2000', '101/200', '2171/1000'],
    ['total', 3, 'half-even', '133/200', '3331/2000', '101/200', '217/100'],
    ['total', 3, 'down', '133/200', '3331/2000', '101/200', '217/100'],
    ['total', 0, 'half-up', '133/200', '3331/2000', '101/200', '2'],
    ['L2', 0, 'half-up', '1', '2', '1', '3'],
    ['L2', 0, 'down', '0', '1', '0', '1'],
  ])('at %s to %s places, %s', (at, decimals, mode, a1, a, b, total) => {
    const { claimed } = scoreTree(framework(at, decimals, mode), table);
    const scores = ['A1', 'A', 'B'].map((id) => text(claimed.nodes.get(id)!.score));
    expect([...scores, text(claimed.total)]).toEqual([a1, a, b, total]);
  });

  it('the value before it stays at hand', () => {
    const { claimed } = scoreTree(framework('L1', 2, 'half-up'), table);
    expect(text(claimed.nodes.get('A')!.unrounded)).toBe('3331/2000');
    const total = scoreTree(framework('total', 2, 'half-up'), table).claimed;
    expect([text(total.unrounded), text(total.total)]).toEqual(['4341/2000', '217/100']);
  });

  it('the top is filled with rounded values', () => {
    const { claimed } = scoreTree(framework('L2', 2, 'half-up'), { ...table, A2: away });
    // 10 × (0.67 + 0.51) ÷ 7
    expect(text(claimed.total)).toBe('59/35');
  });

  it('a group that fills its own points is rounded after that', () => {
    const rule = { 'not-applicable': { rescale: 'L1' } };
    const { claimed } = scoreTree(framework('L1', 2, 'half-up', rule), {
      ...table,
      A1: figure('33.3'),
      A2: away,
    });
    // A: 5 × 0.666 ÷ 2 = 1.665
    expect([text(claimed.nodes.get('A')!.unrounded), text(claimed.nodes.get('A')!.score)]).toEqual([
      '333/200',
      '167/100',
    ]);
  });

  it('both views are rounded', () => {
    const parts = { ...framework('L2', 2, 'half-up'), evidence: { required: true } };
    const score = scoreTree(parts, {
      ...table,
      A1: { value: figure('33.25'), evidence: [{ document: 'D' }] },
    });
    expect(text(score.substantiated.total)).toBe('67/100');
  });

  it('an unknown level is refused', () => {
    expect(buildScore({ framework: framework('L3', 2, 'down') }).codes).toEqual(['framework/unknown-level']);
    expect(buildScore({ framework: framework('L2', 11, 'down') }).codes).toEqual(['schema/out-of-range']);
  });
});

describe('points with more places than are rounded to', () => {
  const fine = (at: string, mode: string) =>
    tree(
      figure('0.675'),
      2,
      [group('A', figure('0.675'), leaf('A1', figure('0.336')), leaf('A2', figure('0.339')))],
      {
        scoring: { round: { at, decimals: 2, mode } },
      },
    );

  it.each(['L2', 'L1', 'total'])('full marks at %s are the full points, not less and not more', (at) => {
    for (const mode of ['half-up', 'half-even', 'down']) {
      const score = scoreTree(fine(at, mode), { A1: 100, A2: 100 });
      expect(nodesOf(score, 'A1', 'A')).toEqual(['42/125 of 42/125', '27/40 of 27/40']);
      expect(text(score.claimed.total)).toBe('27/40');
      expect(score.gaps).toEqual([]);
    }
  });

  it('less than full marks are never lifted above the points', () => {
    const score = scoreTree(fine('L2', 'half-up'), { A1: figure('99.9'), A2: 0 });
    expect(nodesOf(score, 'A1')).toEqual(['42/125 of 42/125']);
    const down = scoreTree(fine('L2', 'down'), { A1: figure('99.9'), A2: 0 });
    expect(nodesOf(down, 'A1')).toEqual(['33/100 of 42/125']);
  });
});
