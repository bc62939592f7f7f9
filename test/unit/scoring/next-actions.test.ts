import { describe, expect, it } from 'vitest';
import { traceLineage } from '../../../src/scoring/lineage.ts';
import { gapsToPlan, nextActions } from '../../../src/scoring/next-actions.ts';
import { type Plain, scoreOf, yamlText } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';

const yesNo = { kind: 'yes-no' };

function framework(
  indicators: readonly (readonly [id: string, points: unknown, formerly?: string])[],
): Plain {
  const own = indicators.map(([id, points, formerly]) => ({
    id,
    title: id,
    points,
    rule: yesNo,
    ...(formerly && { formerly }),
  }));
  return { points: 10, levels: ['indicator'], indicators: own };
}

const before = framework([
  ['X', 3],
  ['Y', 3],
  ['Z', 4],
]);
/** X became W with 6 points, Y is withdrawn, Z stays. */
const after = framework([
  ['W', 6, 'X'],
  ['Z', 4],
]);

const action = (more: Plain): Plain => ({ id: 'A', title: 'A', owner: 'one', status: 'planned', ...more });

/** The actions of a plan in the next cycle, whose first day is 2014-09-01. */
function carry(actions: readonly Plain[], next: Plain = after) {
  const list = actions.map((each, i) => ({ ...each, id: `A${i}` }));
  const files = { 'actions.yaml': yamlText({ kind: 'actions', actions: list }) };
  const old = scoreOf({ framework: before, sheets: { one: { Z: { value: 'yes' } } }, files });
  const young = scoreOf({ framework: next, sheets: { one: {} } }).assessment.framework;
  const { framework: own, actionPlan } = old.assessment;
  const lineage = traceLineage(own, young);
  const found = nextActions(actionPlan, { before: own, after: young, lineage, from: '2014-09-01' });
  return { found, gaps: gapsToPlan(old.gaps, found, lineage).map(({ after: id }) => id) };
}

describe('an action in the next cycle', () => {
  it.each([
    ['planned', 'improve', 'carried', 'planned'],
    ['검토중', 'improve', 'carried', 'reviewing'],
    ['추진중', 'maintain', 'carried', 'in-progress'],
    ['on-hold', 'improve', 'carried', 'on-hold'],
    ['완료', 'improve', 'done', 'done'],
    ['done', 'maintain', 'carried', 'planned'],
  ])('that was %s (%s) is %s as %s', (status, type, fate, now) => {
    const [found] = carry([action({ status, type, indicators: ['Z'] })]).found;
    expect(found).toMatchObject({ fate, status: now, indicators: ['Z'], withdrawn: [] });
  });

  it('has the ids of now, and ends with its last indicator', () => {
    const indicators = [['X', 'Y', 'Z'], ['Y'], ['Z', 'X']];
    const { found } = carry(indicators.map((each) => action({ indicators: each })));
    expect(found.map((each) => [each.fate, each.indicators, each.withdrawn])).toEqual([
      ['carried', ['W', 'Z'], ['Y']],
      ['withdrawn', [], ['Y']],
      ['carried', ['Z', 'W'], []],
    ]);
  });

  it.each([
    ['2014-08-31', undefined],
    ['2014-09-01', '2014-09-01'],
    ['2020-01-01', '2020-01-01'],
  ])('that was due %s is due %s', (due, now) => {
    const [found] = carry([action({ due, indicators: ['Z'] })]).found;
    expect(found!.due).toBe(now);
    expect(found!.action.due).toBe(due);
  });

  it.each([
    // all the points are all of them under other points too
    ['X', 3, undefined],
    ['X', '100%', undefined],
    ['X', figure('1.5'), '50%'],
    ['X', 1, '33.3333%'],
    ['X', 0, '0%'],
    ['Z', 1, '1'],
    ['Z', '25%', '1'],
    ['Z', 4, undefined],
  ])('that expects of %s %s expects %s', (id, amount, now) => {
    const [found] = carry([action({ indicators: [id], expected: { [id]: amount } })]).found;
    expect([...found!.expected.values()].map(String)).toEqual(now === undefined ? [] : [now]);
  });
});

describe('a gap to plan for', () => {
  it('is still there, and no action of the next cycle names it', () => {
    expect(carry([]).gaps).toEqual(['W']);
    expect(carry([action({ indicators: ['X'] })]).gaps).toEqual([]);
    // what is done and still falls short needs another action
    expect(carry([action({ indicators: ['X'], status: 'done' })]).gaps).toEqual(['W']);
    expect(carry([action({ indicators: ['X'], type: 'maintain' })]).gaps).toEqual([]);
  });
});
