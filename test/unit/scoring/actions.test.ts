import { describe, expect, test } from 'vitest';
import { actionStates, gainOf, gapsWithoutAction } from '../../../src/scoring/actions.ts';
import type { Score } from '../../../src/scoring/score.ts';
import { type Parts, type Plain, scoreOf, text, yamlText } from '../../support/build.ts';
import { answers, away, group, leaf, tree } from '../../support/tree.ts';

const on = '2014-08-29';
const framework = tree(100, 1, [leaf('A', 40), leaf('B', 30), leaf('C', 20), leaf('D', 10)]);
const halfway = { A: 50, B: 0, C: away, D: 100 };

function action(id: string, indicators: readonly string[], more: Plain = {}): Plain {
  return { id, title: id, indicators, owner: 'one', status: 'reviewing', ...more };
}

function scored(actions: readonly Plain[], table: Plain = halfway, more: Partial<Parts> = {}): Score {
  return scoreOf({
    framework,
    sheets: { one: answers(table) },
    files: { 'actions.yaml': yamlText({ kind: 'actions', actions }) },
    on,
    ...more,
  });
}

function stateOf(given: Plain, table: Plain = halfway, more: Partial<Parts> = {}) {
  return actionStates(scored([given], table, more))[0]!;
}

describe('what an action brings', () => {
  test('in points of the total, where excluded points raise the worth of the others', () => {
    // 20 of 100 points do not apply, so each other point is worth 5/4
    const state = stateOf(action('x', ['A', 'B'], { expected: { A: '75%' } }));
    expect(state.parts.map(({ expected, gain }) => [text(expected), text(gain)])).toEqual([
      ['30', '10'],
      ['30', '30'],
    ]);
    expect([text(state.lost), text(state.gain)]).toEqual(['125/2', '50']);
  });

  test('where points are weights', () => {
    const weighted = tree(100, 2, [group('G', 3, leaf('A', 1), leaf('B', 1)), group('H', 1, leaf('C', 2))], {
      scoring: { aggregate: 'weighted' },
    });
    // A and B are worth 75 ÷ 2 each
    const state = stateOf(
      action('x', ['A', 'B'], { expected: { A: '80%' } }),
      { A: 50, B: 0, C: 100 },
      {
        framework: weighted,
      },
    );
    expect(state.parts.map(({ impactOfGain }) => text(impactOfGain))).toEqual(['45/4', '75/2']);
    expect([text(state.lost), text(state.gain)]).toEqual(['225/4', '195/4']);
  });

  test('is nothing where it expects no more than there is, where nothing applies, and where it only keeps up', () => {
    const gains = (given: Plain) => text(stateOf(given).gain);
    expect(gains(action('x', ['A'], { expected: { A: 20 } }))).toBe('0');
    expect(gains(action('x', ['A'], { expected: { A: 5 } }))).toBe('0');
    expect(gains(action('x', ['C']))).toBe('0');
    expect(gains(action('x', ['B'], { type: 'maintain' }))).toBe('0');
  });

  test('counts evidence apart from points', () => {
    const required = { ...framework, evidence: { required: true } };
    // A claims 20 of 40 without evidence; the action expects 30
    const state = stateOf(
      action('x', ['A'], { expected: { A: 30 } }),
      { A: 50, B: 0, C: 0, D: 0 },
      {
        framework: required,
      },
    );
    expect([text(state.gain), text(state.proof)]).toEqual(['10', '20']);
  });

  test('adds up over actions, an indicator once, those done or on hold not at all', () => {
    const states = actionStates(
      scored([
        action('a', ['A'], { expected: { A: 30 } }),
        action('b', ['A', 'B'], { expected: { A: 25, B: 10 } }),
        action('c', ['B'], { status: 'on-hold' }),
        action('d', ['B'], { status: 'done' }),
      ]),
    );
    // A 10 and B 10, each times 5/4
    expect(text(gainOf(states))).toBe('25');
    expect(text(gainOf([...states].reverse()))).toBe('25');
    expect(text(gainOf([]))).toBe('0');
  });
});

describe('an action is overdue', () => {
  test.each([
    ['2014-08-29', 'planned', 0],
    ['2014-08-28', 'planned', 1],
    ['2014-08-28', '추진중', 1],
    ['2013-08-29', 'on-hold', 365],
    ['2014-08-28', 'done', 0],
    ['2014-08-30', 'reviewing', 0],
    [undefined, 'planned', 0],
  ])('due %s, %s: %i days', (due, status, days) => {
    expect(stateOf(action('x', ['A'], { status, ...(due && { due }) })).daysOverdue).toBe(days);
  });

  test('without a date it is told only where somebody has promised it', () => {
    const withoutDue = (status: string) => stateOf(action('x', ['A'], { status })).withoutDue;
    expect(['reviewing', 'planned', 'in-progress', 'done', 'on-hold'].map(withoutDue)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(stateOf(action('x', ['A'], { status: 'planned', due: on })).withoutDue).toBe(false);
  });
});

describe('an action has nothing left to improve', () => {
  test.each<[Plain, boolean]>([
    [action('x', ['D']), true],
    [action('x', ['C']), true],
    [action('x', ['C', 'D']), true],
    [action('x', ['A', 'D']), false],
    [action('x', ['D'], { status: 'on-hold' }), true],
    [action('x', ['D'], { status: 'done' }), false],
    [action('x', ['D'], { type: 'maintain' }), false],
  ])('%j: %s', (given, expected) => {
    expect(stateOf(given).orphaned).toBe(expected);
  });

  test('but evidence may be missing still', () => {
    const required = { ...framework, evidence: { required: true } };
    expect(stateOf(action('x', ['D']), { D: 100 }, { framework: required }).orphaned).toBe(false);
  });

  test('a bonus is no gap, and can always be raised while it applies', () => {
    const more = {
      framework: tree(100, 1, [leaf('A', 100), leaf('X', 5, { effect: 'bonus' })]),
    };
    expect(stateOf(action('x', ['X']), { A: 100, X: 100 }, more).orphaned).toBe(false);
    expect(text(stateOf(action('x', ['X']), { A: 0, X: 0 }, more).gain)).toBe('0');
    expect(stateOf(action('x', ['X']), { A: 100, X: away }, more).orphaned).toBe(true);
  });
});

describe('a done action', () => {
  const open = (given: Plain, table: Plain = halfway, more: Partial<Parts> = {}) =>
    stateOf(given, table, more).doneButOpen.map(({ id }) => id);

  test('names the indicators that miss what it expects', () => {
    expect(open(action('x', ['A', 'B', 'D'], { status: 'done', expected: { A: 20 } }))).toEqual(['B']);
    expect(open(action('x', ['A', 'B'], { status: 'in-progress' }))).toEqual([]);
    expect(open(action('x', ['A'], { status: 'done', type: 'maintain' }))).toEqual([]);
  });

  test('has not done all while evidence is missing', () => {
    const required = { framework: { ...framework, evidence: { required: true } } };
    expect(open(action('x', ['D'], { status: 'done' }), { D: 100 }, required)).toEqual(['D']);
  });
});

test('a gap without an action is one that none names, of whatever type or status', () => {
  const without = (...actions: readonly Plain[]) =>
    gapsWithoutAction(scored(actions)).map(({ indicator }) => indicator.id);
  expect(without()).toEqual(['B', 'A']);
  expect(without(action('x', ['A'], { status: 'done' }))).toEqual(['B']);
  expect(without(action('x', ['D', 'B'], { type: 'maintain' }))).toEqual(['A']);
});
