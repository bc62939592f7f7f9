import { describe, expect, it } from 'vitest';
import { buildScore, text } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';
import { group, leaf, nodesOf, scoreTree, tree } from '../../support/tree.ts';

const weighted = { scoring: { aggregate: 'weighted' } };

describe('points add up, at any depth', () => {
  it('one level', () => {
    const score = scoreTree(tree(10, 1, [leaf('A', 3), leaf('B', 7)]), { A: 50, B: 10 });
    expect(text(score.claimed.total)).toBe('11/5');
    expect(nodesOf(score, 'A', 'B')).toEqual(['3/2 of 3', '7/10 of 7']);
  });

  it('two levels', () => {
    const framework = tree(10, 2, [
      group('A', 4, leaf('A1', 1), leaf('A2', 3)),
      group('B', 6, leaf('B1', 6)),
    ]);
    const score = scoreTree(framework, { A1: 100, A2: 50, B1: 25 });
    expect(nodesOf(score, 'A', 'B')).toEqual(['5/2 of 4', '3/2 of 6']);
    expect(text(score.claimed.total)).toBe('4');
  });

  it('five levels', () => {
    const deep = group(
      'A',
      8,
      group(
        'B',
        8,
        group('C', 5, group('D', 5, leaf('E', 2), leaf('F', 3))),
        group('G', 3, group('H', 3, leaf('I', 3))),
      ),
    );
    const score = scoreTree(tree(8, 5, [deep]), { E: 50, F: 100, I: 20 });
    expect(nodesOf(score, 'D', 'C', 'H', 'G', 'B', 'A')).toEqual([
      '4 of 5',
      '4 of 5',
      '3/5 of 3',
      '3/5 of 3',
      '23/5 of 8',
      '23/5 of 8',
    ]);
    expect(text(score.claimed.total)).toBe('23/5');
  });

  it('an uneven tree: indicators beside groups, at every height', () => {
    const framework = tree(20, 4, [
      group('A', 12, group('B', 7, group('C', 4, leaf('C1', 4)), leaf('B1', 3)), leaf('A1', 5)),
      leaf('T1', 8),
    ]);
    const score = scoreTree(framework, { C1: 50, B1: 100, A1: 20, T1: 75 });
    expect(nodesOf(score, 'C', 'B', 'A', 'T1')).toEqual(['2 of 4', '5 of 7', '6 of 12', '6 of 8']);
    expect(text(score.claimed.total)).toBe('12');
    expect(score.claimed.children.map(({ node }) => node.id)).toEqual(['A', 'T1']);
  });

  it('thirds are kept exactly: nothing is rounded unless the framework says so', () => {
    const third = { rule: { kind: 'checklist', parts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } };
    const framework = tree(3, 1, [leaf('A', 1, third), leaf('B', 1, third), leaf('C', 1, third)]);
    expect(text(scoreTree(framework, { A: ['a'], B: ['a'], C: ['a'] }).claimed.total)).toBe('1');
    expect(text(scoreTree(framework, { A: ['a'], B: ['a'], C: [] }).claimed.total)).toBe('2/3');
  });

  it('decimal points add up exactly', () => {
    const tenth = figure('0.1');
    const framework = tree(figure('0.3'), 1, [leaf('A', tenth), leaf('B', tenth), leaf('C', tenth)]);
    expect(text(scoreTree(framework, { A: 100, B: 100, C: 100 }).claimed.total)).toBe('3/10');
  });

  it('what is not answered earns nothing', () => {
    const framework = tree(10, 1, [leaf('A', 3), leaf('B', 7)]);
    expect(text(scoreTree(framework, {}).claimed.total)).toBe('0');
    for (const status of ['unanswered', 'not-implemented', 'not-assessed']) {
      expect(text(scoreTree(framework, { A: 100, B: { status } }).claimed.total)).toBe('3');
    }
  });

  it.each([
    [tree(10, 1, [leaf('A', 3), leaf('B', 6)]), 'framework/points-sum'],
    [tree(10, 1, [leaf('A', 3), leaf('B', figure('7.0000000001'))]), 'framework/points-sum'],
    [tree(10, 2, [group('G', 10, leaf('A', 3))]), 'framework/points-sum'],
    [tree(0, 1, [leaf('A', 0)], weighted), 'framework/no-weight'],
    [tree(10, 2, [group('G', 10, leaf('A', 0))], weighted), 'framework/no-weight'],
    [tree(10, 2, [group('G', 10, group('H', 10, leaf('A', 10)))]), 'framework/too-deep'],
    [tree(10, 2, [{ id: 'G', title: 'G', points: 10 }]), 'framework/empty-group'],
    [tree(10, 1, [leaf('A', 5), leaf('A', 5)]), 'framework/duplicate-id'],
    [tree(10, 2, [group('A', 10, leaf('A', 10))]), 'framework/duplicate-id'],
  ])('%j: %s', (framework, code) => {
    expect(buildScore({ framework }).codes).toContain(code);
    expect(buildScore({ framework }).score).toBeUndefined();
  });
});

describe('weights are shared out', () => {
  it('one level: full points × Σ weight × share ÷ Σ weight', () => {
    const score = scoreTree(tree(100, 1, [leaf('A', 1), leaf('B', 2)], weighted), { A: 100, B: 25 });
    // (1 + 1/2) ÷ 3 × 100
    expect(text(score.claimed.total)).toBe('50');
    expect(text(score.claimed.earned)).toBe('3/2');
    expect(text(score.claimed.applicable)).toBe('3');
  });

  it('each group fills its own points, whatever its members weigh', () => {
    const framework = tree(
      60,
      3,
      [
        group('A', 1, group('B', 5, leaf('B1', 3), leaf('B2', 1)), leaf('A1', 5)),
        group('C', 2, leaf('C1', 7)),
      ],
      weighted,
    );
    const score = scoreTree(framework, { B1: 100, B2: 0, A1: 50, C1: 10 });
    // B: 5 × 3/4 = 15/4; A: 1 × (15/4 + 5/2) ÷ 10 = 5/8; C: 2 × 1/10; total: 60 × (5/8 + 1/5) ÷ 3 = 33/2
    expect(nodesOf(score, 'B1', 'B', 'A', 'C')).toEqual(['3 of 3', '15/4 of 5', '5/8 of 1', '1/5 of 2']);
    expect(text(score.claimed.total)).toBe('33/2');
  });

  it('a weight of 0 counts for nothing', () => {
    const framework = tree(10, 1, [leaf('A', 0), leaf('B', 4)], weighted);
    expect(text(scoreTree(framework, { A: 0, B: 100 }).claimed.total)).toBe('10');
    expect(text(scoreTree(framework, { A: 100, B: 50 }).claimed.total)).toBe('5');
  });

  it('weights that happen to add up give what points give', () => {
    const members = [group('A', 4, leaf('A1', 1), leaf('A2', 3)), group('B', 6, leaf('B1', 6))];
    const table = { A1: 30, A2: 55, B1: 85 };
    const [points, weights] = [tree(10, 2, members), tree(10, 2, members, weighted)];
    expect(text(scoreTree(weights, table).claimed.total)).toBe(text(scoreTree(points, table).claimed.total));
  });
});

describe('the tree in files', () => {
  it('indicators may stand in a file beside', () => {
    const framework = {
      points: 10,
      levels: ['area', 'indicator'],
      groups: [{ id: 'A', title: 'A', points: 10, indicators: 'A.yaml' }],
    };
    const file =
      'kind: indicators\ngroup: A\nindicators: [{ id: A1, title: x, points: 10, rule: { kind: yes-no } }]\n';
    const parts = {
      framework,
      sheets: { one: { A1: { value: 'yes' } } },
      files: { 'framework/A.yaml': file },
    };
    expect(text(buildScore(parts).score?.claimed.total)).toBe('10');
    expect(buildScore({ framework }).codes).toEqual(['file/missing']);
  });
});
