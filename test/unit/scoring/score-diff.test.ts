import { describe, expect, it } from 'vitest';
import { diffScores } from '../../../src/scoring/score-diff.ts';
import { type Parts, type Plain, scoreOf } from '../../support/build.ts';
import { answers, away, group, leaf, tree } from '../../support/tree.ts';

const base: Parts = {
  framework: tree(100, 2, [group('F', 60, leaf('A', 30), leaf('B', 30)), group('G', 40, leaf('C', 40))]),
  sheets: { one: answers({ A: 50, B: 100, C: 25 }) },
};
const withAnswers = (table: Plain): Parts => ({ ...base, sheets: { one: answers(table) } });

/** What the causes of a figure add, as text: both views, or one where they are alike. */
function causes(before: Parts, after: Parts, name = 'total'): Record<string, string> {
  const found = diffScores(scoreOf(before), scoreOf(after)).causes.get(name) ?? [];
  return Object.fromEntries(
    found.map(({ cause, claimed, substantiated }) => [
      cause,
      claimed.equals(substantiated) ? `${claimed}` : `${claimed} ${substantiated}`,
    ]),
  );
}

describe('diffScores', () => {
  it('finds nothing between the same', () => {
    const diff = diffScores(scoreOf(base), scoreOf(base));
    expect([diff.causes.size, diff.transition.present]).toEqual([0, []]);
  });

  it('shares what two causes do together', () => {
    // A 15 → 30 and B away: (15 + 30 + 10) = 55 of 100; A alone 70; B alone 25 ÷ 70 × 100; both 40 ÷ 70 × 100
    const after = withAnswers({ A: 100, B: away, C: 25 });
    // answers ½ (15 + 1500/70) = 255/14; applicability ½ ((2500/70 − 55) + (4000/70 − 70)) = −225/14
    expect(causes(base, after)).toEqual({ answers: '255/14', applicability: '-225/14' });
    expect(causes(after, base)).toEqual({ answers: '-255/14', applicability: '225/14' });
    expect(causes(base, after, 'node:F')).toEqual({ answers: '15', applicability: '-30' });
  });

  it('holds a changed rule and an answer that does not fit the former one together', () => {
    const rule = { kind: 'yes-no' };
    const framework = tree(100, 2, [
      group('F', 60, { ...leaf('A', 30), rule }, leaf('B', 30)),
      group('G', 40, leaf('C', 40)),
    ]);
    const after = { framework, sheets: { one: answers({ A: true, B: 100, C: 25 }) } };
    expect(causes(base, after)).toEqual({ 'framework/rules': '15' });
  });

  it('tells who leads apart from the score', () => {
    const departments = ['one', 'two'].map((id, i) => ({ id, name: id, coordinates: i === 0 }));
    const before = { ...base, assessment: { departments } };
    const after = {
      ...base,
      assessment: { departments, responsible: { G: 'two' } },
      sheets: { one: answers({ A: 50, B: 100 }), two: answers({ C: 25 }) },
    };
    expect(causes(before, after)).toEqual({});
    expect(causes(before, after, 'department:one')).toEqual({ responsibility: '-10' });
    expect(causes(before, after, 'department:two')).toEqual({ responsibility: '10' });
  });

  it('names what a withdrawn indicator had by its former id, and what a new one has by its own', () => {
    const framework = tree(100, 2, [
      group('F', 60, leaf('A', 30), leaf('D', 30)),
      group('G', 40, leaf('C', 40)),
    ]);
    const after = { framework, sheets: { one: answers({ A: 50, D: 10, C: 25 }) } };
    expect(causes(base, after, 'node:~B')).toEqual({ 'framework/withdrawn': '-30' });
    expect(causes(base, after, 'node:D')).toEqual({ 'framework/added': '3' });
    expect(causes(base, after, 'node:F')).toEqual({ 'framework/added': '3', 'framework/withdrawn': '-30' });
  });

  it('moves an indicator to another group by the way of scoring', () => {
    const framework = tree(100, 2, [
      group('F', 30, leaf('A', 30)),
      group('G', 70, leaf('B', 30), leaf('C', 40)),
    ]);
    expect(causes(base, { ...base, framework }, 'node:F')).toEqual({ 'framework/scoring': '-30' });
    expect(causes(base, { ...base, framework }, 'node:G')).toEqual({ 'framework/scoring': '30' });
    expect(causes(base, { ...base, framework })).toEqual({});
  });

  it('lays on rounding exactly what rounding makes', () => {
    const round = { at: 'total', decimals: 0, mode: 'half-up' };
    const framework = { ...base.framework, scoring: { round } };
    const [before, after] = [
      { ...withAnswers({ A: 51, B: 0, C: 0 }), framework },
      { ...withAnswers({ A: 52, B: 0, C: 0 }), framework },
    ];
    // 15.3 → 15.6, shown as 15 → 16
    expect(causes(before, after)).toEqual({ answers: '3/10', rounding: '7/10' });
  });

  it('keeps kinds of evidence apart as long as there is room, and one kind alone under its own name', () => {
    const required = { ...base.framework, evidence: { required: true } };
    const before = { ...base, framework: required };
    const evidence = [{ document: 'A-1' }];
    const after = {
      framework: required,
      sheets: { one: { ...answers({ B: 100, C: 25 }), A: { value: 50, evidence } } },
    };
    expect(causes(before, after)).toEqual({ 'evidence/records': '0 15' });
  });
});
