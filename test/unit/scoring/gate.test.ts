import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import type { GateCondition } from '../../../src/model/files.ts';
import { isPassed, judgeGate } from '../../../src/scoring/gate.ts';
import { defaultGate } from '../../../src/scoring/gate-default.ts';
import type { Plain } from '../../support/build.ts';
import { baseOf, type CheckParts, check, gateOf, results, told } from '../../support/gate.ts';
import { answers, away, group, leaf, tree } from '../../support/tree.ts';

const members = [group('A', 6, leaf('A1', 4), leaf('A2', 2)), group('B', 4, leaf('B1', 4))];
const framework = tree(10, 2, members);
const assessment: Plain = {
  departments: [
    { id: 'one', name: '하나', coordinates: true },
    { id: 'two', name: '둘' },
    { id: 'idle', name: '셋' },
  ],
  responsible: { B: 'two' },
};

/** A earns 3.5 of 6 and B 2 of 4 unless the answers say otherwise. */
function parts(table: Plain = {}, more: Partial<CheckParts> = {}): CheckParts {
  const { A1 = 75, A2 = 25, B1 = 50 } = table;
  const given = (entries: Plain) =>
    answers(Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== 'open')));
  const sheets = { one: given({ A1, A2 }), two: given({ B1 }) };
  return { framework, assessment, sheets, ...more };
}

const tell = (condition: Plain, table: Plain = {}, more: Partial<CheckParts> = {}) =>
  told(results(parts(table, { conditions: [condition], ...more })));

const open = { A1: 'open', A2: 'open', B1: 'open' };
const gone = { A1: away, A2: away, B1: away };
const record = { document: 'D-1', title: '문서', approved: '2014-01-02' };
const needed = { ...framework, evidence: { required: true } };

describe('the verdict of the framework', () => {
  const judged = (verdict: Plain, table: Plain = {}, more: Plain = {}) =>
    tell({ kind: 'verdict', ...more }, table, { framework: { ...framework, verdict } });

  it.each<[Plain, string]>([
    [{ bar: 5.5 }, 'verdict passed 11/2 of 11/2'],
    [{ bar: 5.51 }, 'verdict failed 11/2 of 551/100'],
    [{ bar: '55%' }, 'verdict passed 11/2 of 11/2'],
    [{ bar: 5, floors: [{ group: 'A', 'at-least': 4 }] }, 'verdict failed 11/2 of 5'],
    [{ must: ['A1'] }, 'verdict failed'],
  ])('%j', (verdict, expected) => {
    expect(judged(verdict)).toEqual([expected]);
  });

  it('is not judged where the framework asks for nothing, or nothing is answered', () => {
    expect(tell({ kind: 'verdict' })).toEqual(['verdict not judged (asks-nothing)']);
    expect(judged({ bar: 0 }, open)).toEqual(['verdict not judged (unanswered)']);
  });

  it('of what is substantiated', () => {
    const more = { framework: { ...needed, verdict: { bar: 5 } } };
    expect(tell({ kind: 'verdict' }, {}, more)).toEqual(['verdict passed 11/2 of 5']);
    expect(tell({ kind: 'verdict', score: 'substantiated' }, {}, more)).toEqual(['verdict failed 0 of 5']);
  });
});

describe('points', () => {
  it.each<[Plain, readonly string[]]>([
    [{ kind: 'total', 'at-least': 5.5 }, ['total passed 11/2 of 11/2']],
    [{ kind: 'total', 'at-least': 5.5001 }, ['total failed 11/2 of 55001/10000']],
    [{ kind: 'total', 'at-least': '55%' }, ['total passed 11/2 of 11/2']],
    [{ kind: 'total', 'at-least': 6, severity: 'warn' }, ['total failed 11/2 of 6 warn']],
    [{ kind: 'group', group: 'A', 'at-least': 3.5 }, ['group A passed 7/2 of 7/2']],
    [{ kind: 'group', group: 'A', 'at-least': 3.51 }, ['group A failed 7/2 of 351/100']],
    [{ kind: 'group', group: 'A1', 'at-least': '75%' }, ['group A1 passed 3 of 3']],
    [
      { kind: 'group', level: 'L1', 'at-least': '51%' },
      ['group A passed 7/2 of 153/50', 'group B failed 2 of 51/25'],
    ],
    [{ kind: 'department', department: 'two', 'at-least': 2 }, ['department two passed 2 of 2']],
    [{ kind: 'department', department: 'two', 'at-least': 2.1 }, ['department two failed 2 of 21/10']],
    [
      { kind: 'department', 'at-least': '50%' },
      ['department one passed 7/2 of 3', 'department two passed 2 of 2'],
    ],
  ])('%j', (condition, expected) => {
    expect(tell(condition)).toEqual(expected);
  });

  it('a share is one of what applies', () => {
    const half = { kind: 'group', group: 'A', 'at-least': '50%' };
    expect(tell(half, { A1: away })).toEqual(['group A failed 1/2 of 1']);
    expect(tell({ kind: 'department', department: 'one', 'at-least': '50%' }, { A1: away })).toEqual([
      'department one failed 1/2 of 1',
    ]);
  });

  it('where nothing applies there is nothing to judge', () => {
    const table = { B1: away };
    expect(tell({ kind: 'group', group: 'B', 'at-least': 0 }, table)).toEqual([
      'group B not judged (nothing-applicable)',
    ]);
    expect(tell({ kind: 'department', department: 'two', 'at-least': 0 }, table)).toEqual([
      'department two not judged (leads-nothing)',
    ]);
    expect(tell({ kind: 'department', department: 'idle', 'at-least': 0 })).toEqual([
      'department idle not judged (leads-nothing)',
    ]);
    expect(tell({ kind: 'department', 'at-least': 0 }, gone)).toContain(
      'department not judged (nobody-leads)',
    );
    expect(tell({ kind: 'total', 'at-least': 0 }, open)).toContain('total not judged (unanswered)');
  });
});

describe('coverage and what is not applicable', () => {
  it.each<[Plain, Plain, readonly string[]]>([
    [{ 'at-least': '100%' }, {}, ['coverage passed 1 of 1']],
    [{ 'at-least': '100%' }, { A2: 'open' }, ['coverage failed 2/3 of 1']],
    [{ 'at-least': '66.66%' }, { A2: 'open' }, ['coverage passed 2/3 of 3333/5000']],
    [{ 'at-least': '66.67%' }, { A2: 'open' }, ['coverage failed 2/3 of 6667/10000']],
    [{ 'at-least': '100%' }, { A2: away }, ['coverage passed 1 of 1']],
  ])('%j of %j', (more, table, expected) => {
    expect(tell({ kind: 'coverage', ...more }, table)).toEqual(expected);
  });

  it('has nothing to judge where nothing applies', () => {
    expect(tell({ kind: 'coverage', 'at-least': '0%' }, gone)[0]).toBe(
      'coverage not judged (nothing-applicable)',
    );
  });

  it.each<[unknown, string]>([
    [2, 'not-applicable passed 2 of 2'],
    [1.99, 'not-applicable failed 2 of 199/100'],
    ['20%', 'not-applicable passed 2 of 2'],
    ['19.9%', 'not-applicable failed 2 of 199/100'],
  ])('at most %s of the points', (most, expected) => {
    expect(tell({ kind: 'not-applicable', 'at-most': most }, { A2: away })).toEqual([expected]);
  });

  it('is not judged where everything is', () => {
    expect(tell({ kind: 'not-applicable', 'at-most': '100%' }, gone)[0]).toBe(
      'not-applicable not judged (unanswered)',
    );
  });
});

describe('gaps', () => {
  it.each<[Plain, Plain, string]>([
    [{ 'at-most': 3 }, {}, 'gaps passed 3 of 3'],
    [{ 'at-most': 2 }, {}, 'gaps failed 3 of 2'],
    [{ 'at-most': 0 }, { A1: 100, A2: 100, B1: 100 }, 'gaps passed 0 of 0'],
    [{ 'at-most': 0, states: ['unanswered'] }, {}, 'gaps passed 0 of 0'],
    [{ 'at-most': 0, states: ['unanswered'] }, { A2: 'open' }, 'gaps failed 1 of 0'],
    [{ 'at-most': 1, states: ['partial'] }, { A1: 0, A2: 'open' }, 'gaps passed 1 of 1'],
    [{ 'at-most': 0, states: ['not-met', 'unanswered'] }, { A1: 0, A2: 'open' }, 'gaps failed 2 of 0'],
    [{ 'at-most': 1, department: 'two' }, {}, 'gaps passed 1 of 1'],
    [{ 'at-most': 0, department: 'idle' }, {}, 'gaps passed 0 of 0'],
  ])('%j of %j', (more, table, expected) => {
    expect(tell({ kind: 'gaps', ...more }, table)).toEqual([expected]);
  });

  it('in part met without evidence count as both', () => {
    const more = { framework: needed };
    const states = (name: string) => ({ kind: 'gaps', states: [name], 'at-most': 0 });
    expect(tell(states('partial'), {}, more)).toEqual(['gaps failed 3 of 0']);
    expect(tell(states('no-evidence'), {}, more)).toEqual(['gaps failed 3 of 0']);
  });

  it('that are waived are not counted, on their last day too', () => {
    const waiver = { reason: '예산', approver: '과장', until: '2014-08-29' };
    const none = { kind: 'gaps', 'at-most': 0 };
    const left = (on: string, ...waivers: Plain[]) => tell(none, {}, { waivers, on });
    const all = { ...waiver, finding: 'gap/partial' };
    expect(left('2014-08-29', all)).toEqual(['gaps passed 0 of 0']);
    expect(left('2014-08-30', all)).toEqual(['gaps failed 3 of 0']);
    expect(left('2014-08-29', { ...all, until: '8월까지' })).toEqual(['gaps failed 3 of 0']);
    expect(left('2014-08-29', { ...waiver, indicator: 'A1' })).toEqual(['gaps failed 2 of 0']);
    expect(left('2014-08-29', { ...all, department: 'two' })).toEqual(['gaps failed 2 of 0']);
    expect(left('2014-08-29', { ...waiver, finding: 'gap/not-met' })).toEqual(['gaps failed 3 of 0']);
  });

  it('a waiver of a kind leaves out what may not be waived', () => {
    const strict = tree(10, 2, [
      group('A', 6, leaf('A1', 4, { waiver: 'forbidden' }), leaf('A2', 2)),
      group('B', 4, leaf('B1', 4)),
    ]);
    const waivers = [{ finding: 'gap/partial', reason: '예산', approver: '과장', until: '2015-01-01' }];
    expect(tell({ kind: 'gaps', 'at-most': 0 }, {}, { framework: strict, waivers })).toEqual([
      'gaps failed 1 of 0',
    ]);
  });

  it('of several departments go only when all of them are waived', () => {
    const shared = tree(4, 1, [leaf('E', 4, { 'answered-by': 'each' })]);
    const sheets = { one: answers({ E: 50 }), two: answers({ E: 100 }), idle: answers({ E: 0 }) };
    const waiver = { indicator: 'E', reason: '예산', approver: '과장', until: '2015-01-01' };
    const count = (...waivers: Plain[]) =>
      told(
        results({
          framework: shared,
          assessment: { departments: assessment['departments'] },
          sheets,
          waivers,
          conditions: [{ kind: 'gaps', 'at-most': 0 }],
        }),
      );
    expect(count({ ...waiver, department: 'one' })).toEqual(['gaps failed 1 of 0']);
    expect(count({ ...waiver, department: 'one' }, { ...waiver, department: 'idle' })).toEqual([
      'gaps passed 0 of 0',
    ]);
  });
});

describe('must-haves', () => {
  const musts = { ...framework, verdict: { must: ['A1', 'B1'] } };
  it.each<[Plain, Plain, string]>([
    [{}, {}, 'must-haves passed 2 of 2'],
    [{}, { A1: 0 }, 'must-haves passed 2 of 2'],
    [{}, { A1: 'open' }, 'must-haves failed 1 of 2'],
    [{}, { A1: away }, 'must-haves failed 1 of 2'],
    [{}, { A1: { status: 'not-implemented' } }, 'must-haves failed 1 of 2'],
    [{ indicators: ['A2'] }, { A1: 'open' }, 'must-haves passed 1 of 1'],
  ])('%j of %j', (more, table, expected) => {
    expect(tell({ kind: 'must-haves', ...more }, table, { framework: musts })).toEqual([expected]);
  });

  it('are not judged where there are none', () => {
    expect(tell({ kind: 'must-haves' })).toEqual(['must-haves not judged (no-must-haves)']);
  });
});

describe('evidence', () => {
  const good = { value: 75, evidence: [record] };
  const bad = { value: 75, evidence: [{ ...record, 'valid-until': '2014-08-28' }, record] };
  const evidence = (table: Plain, more: Plain = {}, rest: Partial<CheckParts> = {}) =>
    tell({ kind: 'evidence', ...more }, { ...open, ...table }, { framework: needed, ...rest });

  it('counts the records that do not count', () => {
    expect(evidence({ A1: good })).toEqual(['evidence passed 0 of 0']);
    expect(evidence({ A1: bad })).toEqual(['evidence failed 1 of 0']);
    expect(evidence({ A1: bad, B1: bad }, { 'at-most': 2 })).toEqual(['evidence passed 2 of 2']);
    expect(evidence({ A1: bad, B1: bad }, { 'at-most': 1 })).toEqual(['evidence failed 2 of 1']);
  });

  it('counts an answer without any record as one: taking a bad one out mends nothing', () => {
    expect(evidence({ A1: { value: 75 } })).toEqual(['evidence failed 1 of 0']);
    expect(evidence({ A1: { value: 75, evidence: [] } })).toEqual(['evidence failed 1 of 0']);
    // what earns nothing has nothing to prove
    expect(evidence({ A1: { value: 0 }, B1: good })).toEqual(['evidence passed 0 of 0']);
  });

  it('leaves out what is waived', () => {
    const waiver = { indicator: 'A1', reason: '예산', approver: '과장', until: '2015-01-01' };
    const left = (more: Plain) => evidence({ A1: bad }, {}, { waivers: [{ ...waiver, ...more }] });
    expect(left({})).toEqual(['evidence passed 0 of 0']);
    expect(left({ finding: 'evidence/expired' })).toEqual(['evidence passed 0 of 0']);
    expect(left({ finding: 'evidence/undated' })).toEqual(['evidence failed 1 of 0']);
  });

  it('is not judged where none is needed', () => {
    expect(tell({ kind: 'evidence' })).toEqual(['evidence not judged (no-evidence-asked)']);
    expect(evidence(open)[0]).toBe('evidence not judged (nothing-needs-evidence)');
  });
});

describe('a gate as a whole', () => {
  it('with every condition off has nothing to check', () => {
    const found = results(parts({}, { conditions: [{ kind: 'total', 'at-least': 1, severity: 'off' }] }));
    expect(told(found)).toEqual(['gate not judged (nothing-to-check)']);
    expect(isPassed(found)).toBe(false);
  });

  it('passes with a condition of severity warn that is missed', () => {
    const warned = { kind: 'total', 'at-least': 10, severity: 'warn' };
    expect(isPassed(results(parts({}, { conditions: [warned] })))).toBe(true);
  });

  it('never passes an assessment in which nothing is answered', () => {
    for (const table of [open, gone]) {
      const found = results(parts(table, { conditions: [{ kind: 'waivers' }] }));
      expect(told(found)).toEqual(['waivers passed 0 of 0', 'gate not judged (unanswered)']);
      expect(isPassed(found)).toBe(false);
    }
  });
});

describe('the default gate', () => {
  const conditionsOf = (evidence: boolean, hasBase: boolean) =>
    defaultGate({ evidenceRequired: evidence } as never, hasBase).conditions.map(
      ({ condition: { kind, severity } }) => `${kind} ${severity}`,
    );

  it('asks for the verdict first', () => {
    expect(conditionsOf(true, true)).toEqual([
      'verdict error',
      'verdict warn',
      'coverage warn',
      'evidence warn',
      'waivers error',
      'no-drop warn',
    ]);
    expect(conditionsOf(false, false)).toEqual(['verdict error', 'coverage warn', 'waivers error']);
  });

  it('is judged like any other', () => {
    const { score } = check(parts({}, { framework: { ...framework, verdict: { bar: 5 } } }));
    const gate = defaultGate(score.assessment.framework, false);
    expect(told(judgeGate({ gate, score, waivers: [], on: '2014-08-29' }))).toEqual([
      'verdict passed 11/2 of 5',
      'coverage passed 1 of 1 warn',
      'waivers passed 0 of 0',
    ]);
  });
});

describe("the base's gate", () => {
  const asked = (...conditions: GateCondition[]) => gateOf(conditions);
  const total = (least: string, severity: 'error' | 'warn' | 'off' = 'error'): GateCondition => ({
    kind: 'total',
    severity,
    'at-least': least,
  });
  const against = (gate: readonly GateCondition[], base: readonly GateCondition[]) => {
    const { score } = check(parts());
    const input = { score, waivers: [], on: '2014-08-29' };
    return told(judgeGate({ ...input, gate: asked(...gate), baseGate: asked(...base) }));
  };

  it('is judged where this one is looser', () => {
    const verdict: GateCondition = { kind: 'waivers' };
    expect(against([total('50%')], [total('60%')])).toEqual([
      'total passed 11/2 of 5',
      'base: total failed 11/2 of 6',
    ]);
    expect(against([total('60%', 'warn')], [total('60%')])).toEqual([
      'total failed 11/2 of 6 warn',
      'base: total failed 11/2 of 6',
    ]);
    expect(against([verdict], [total('60%')])).toEqual([
      'waivers passed 0 of 0',
      'base: total failed 11/2 of 6',
    ]);
    expect(against([total('60%')], [total('60%', 'warn')])).toEqual(['total failed 11/2 of 6']);
    expect(against([total('60%')], [total('60%')])).toEqual(['total failed 11/2 of 6']);
    expect(against([verdict], [total('60%', 'off')])).toEqual(['waivers passed 0 of 0']);
  });

  it('names what is gone', () => {
    const names: readonly GateCondition[] = [
      { kind: 'group', group: 'Z', 'at-least': '10%' },
      { kind: 'department', department: 'z', 'at-least': '10%' },
      { kind: 'gaps', department: 'z', 'at-most': Rational.zero },
      { kind: 'must-haves', indicators: ['Z1'] },
      { kind: 'group', level: 'z', 'at-least': '10%' },
    ];
    expect(against([total('50%')], names).slice(1)).toEqual([
      'base: group not judged (unknown)',
      'base: department not judged (unknown)',
      'base: gaps not judged (unknown)',
      'base: must-haves not judged (unknown)',
      'base: group not judged (no-groups)',
    ]);
  });

  it('cannot be told to look away from the framework', () => {
    const base = check(parts());
    const { score } = check(parts());
    const input = { score, waivers: [], on: '2014-08-29', base: baseOf(base, score, false) };
    const gate = asked(total('50%'), { kind: 'framework-unchanged', severity: 'off' });
    expect(told(judgeGate({ ...input, gate }))).toEqual(['total passed 11/2 of 5']);
    expect(told(judgeGate({ ...input, gate, baseGate: asked(total('50%')) }))).toEqual([
      'total passed 11/2 of 5',
      'base: framework-unchanged failed',
    ]);
  });
});
