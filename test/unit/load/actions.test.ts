import { describe, expect, test } from 'vitest';
import { type Built, buildScore, text, yamlText } from '../../support/build.ts';
import { answers, leaf, tree } from '../../support/tree.ts';

const framework = tree(10, 1, [leaf('A', 6), leaf('B', 4)]);
const first = { id: 'x', title: 'x', indicators: ['A'], owner: 'one', status: '계획' };

function loaded(files: Readonly<Record<string, string>>): Built {
  return buildScore({ framework, sheets: { one: answers({ A: 50 }) }, files });
}

function fileOf(...actions: readonly object[]): string {
  return yamlText({ kind: 'actions', actions });
}

describe('actions.yaml', () => {
  test('gives its actions with what they expect in points', () => {
    const { score, codes } = loaded({
      'actions.yaml': fileOf({ ...first, indicators: ['A', 'B'], expected: { A: '75%' } }),
    });
    expect(codes).toEqual([]);
    const [action] = score!.assessment.actionPlan!.actions;
    expect(action).toMatchObject({ id: 'x', type: 'improve', status: 'planned', cooperates: [] });
    expect([...action!.expected].map(([id, points]) => [id, text(points)])).toEqual([
      ['A', '9/2'],
      ['B', '4'],
    ]);
  });

  test('may end in .yml, but not lie there under both names', () => {
    const ids = (files: Readonly<Record<string, string>>) =>
      loaded(files).score?.assessment.actionPlan?.actions.map(({ id }) => id);
    expect(ids({ 'actions.yml': fileOf(first) })).toEqual(['x']);
    const both = loaded({ 'actions.yml': fileOf({ ...first, id: 'y' }), 'actions.yaml': fileOf(first) });
    expect(both.codes).toEqual(['file/two-spellings']);
    expect(both.score).toBeUndefined();
    expect(ids({})).toBeUndefined();
    expect(ids({ 'actions.yaml': fileOf() })).toEqual([]);
  });

  test('with an error leaves no score', () => {
    const { score, codes } = loaded({ 'actions.yaml': fileOf({ ...first, owner: 'two' }) });
    expect(codes).toEqual(['action/unknown-department']);
    expect(score).toBeUndefined();
  });

  test('changes no score', () => {
    const plain = loaded({}).score!;
    const { score } = loaded({ 'actions.yaml': fileOf({ ...first, status: 'done' }) });
    expect(text(score!.claimed.total)).toBe(text(plain.claimed.total));
    expect(score!.gaps.map(({ indicator }) => indicator.id)).toEqual(
      plain.gaps.map(({ indicator }) => indicator.id),
    );
  });

  test.each([
    ['an unknown indicator', { indicators: ['Z'] }, ['action/unknown-indicator']],
    ['an indicator twice', { indicators: ['A', 'A'] }, ['action/duplicate-indicator']],
    ['an unknown helper', { cooperates: ['two'] }, ['action/unknown-department']],
    ['the owner as helper', { cooperates: ['one'] }, ['action/owner-cooperates']],
    [
      'an unknown helper twice',
      { cooperates: ['two', 'two'] },
      ['action/unknown-department', 'action/duplicate-cooperating'],
    ],
    ['30 February', { due: '2016-02-30' }, ['action/impossible-date']],
    ['29 February of a leap year', { due: '2016-02-29' }, []],
    ['more than the points', { expected: { A: 6.01 } }, ['action/expected-above-points']],
    ['more than all', { expected: { A: '100.1%' } }, ['action/expected-above-points']],
    ['exactly the points', { expected: { A: 6 } }, []],
    ['points of another indicator', { expected: { B: 1 } }, ['action/expected-not-named']],
  ])('%s', (_name, more, expected) => {
    expect(loaded({ 'actions.yaml': fileOf({ ...first, ...more }) }).codes).toEqual(expected);
  });

  test('two actions of one id', () => {
    expect(loaded({ 'actions.yaml': fileOf(first, { ...first, indicators: ['B'] }) }).codes).toEqual([
      'action/duplicate',
    ]);
  });
});
