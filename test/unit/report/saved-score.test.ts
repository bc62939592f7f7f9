import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../src/report/build.ts';
import { readSavedScore } from '../../../src/report/saved-score.ts';
import { figuresOf } from '../../../src/report/score-figures.ts';
import { scoreJson } from '../../../src/reporters/json.ts';
import { type Plain, scoreOf } from '../../support/build.ts';
import { answers, away, group, leaf, tree } from '../../support/tree.ts';

const report = buildReport(
  scoreOf({
    framework: tree(
      100,
      2,
      [
        group('F', 60, leaf('A', 30), leaf('B', 30), leaf('X', 5, { effect: 'bonus' })),
        group('G', 40, leaf('C', 40), leaf('Y', 6, { effect: 'deduction' })),
      ],
      {
        verdict: {
          bar: 50,
          bands: [
            { id: 'good', 'at-least': 50 },
            { id: 'poor', 'at-least': 0 },
          ],
        },
      },
    ),
    sheets: { one: answers({ A: 33, B: away, C: 25, X: 10, Y: 50 }) },
  }),
  [],
  'ko',
);
const text = scoreJson.render(report, {} as never);
const changed = (change: (data: Record<string, unknown>) => void) => {
  const data = JSON.parse(text) as Record<string, unknown>;
  change(data);
  return JSON.stringify(data);
};

describe('readSavedScore', () => {
  it('reads from what was saved the same figures as from the report itself', () => {
    expect(readSavedScore(text)).toEqual(figuresOf(report));
  });

  it('has every node by id, a deduction below 0', () => {
    const { nodes } = readSavedScore(text)!;
    expect([...nodes.keys()]).toEqual(['F', 'A', 'B', 'G', 'C', 'X', 'Y']);
    expect(`${nodes.get('Y')!.claimed}`).toBe('-3');
    expect(nodes.get('X')).toMatchObject({ kind: 'indicator', effect: 'bonus' });
    expect(nodes.get('F')).toMatchObject({ kind: 'group', effect: null });
  });

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['another version', changed((data) => Object.assign(data, { schemaVersion: 2 }))],
    ['no total', changed((data) => delete data['total'])],
    ['a total that is no fraction', changed((data) => Object.assign(data, { total: total('1,5') }))],
    ['a total divided by 0', changed((data) => Object.assign(data, { total: total('1/0') }))],
    [
      'a verdict that is a text',
      changed((data) => Object.assign(data['verdict'] as Plain, { passed: 'yes' })),
    ],
    ['a tree too deep', changed((data) => Object.assign(data, { tree: [deep(100)] }))],
    [
      'a gap without its place',
      changed((data) => delete (data['gaps'] as Record<string, unknown>[])[0]!['location']),
    ],
  ])('refuses %s', (_, saved) => {
    expect(readSavedScore(saved)).toBeUndefined();
  });
});

function total(exact: string): Plain {
  return { claimed: { exact }, substantiated: { exact } };
}

function deep(levels: number): Plain {
  const node = { id: 'D', level: 'L1', title: 'D', ...total('1') };
  return levels === 0 ? node : { ...node, children: [deep(levels - 1)] };
}
