import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import type { GateCondition } from '../../../src/model/files.ts';
import type { Waiver } from '../../../src/model/gate.ts';
import { judgeGate } from '../../../src/scoring/gate.ts';
import type { GateBase } from '../../../src/scoring/gate-outcome.ts';
import { isNewWaiver } from '../../../src/scoring/waivers.ts';
import type { Plain } from '../../support/build.ts';
import { baseOf, type Checked, type CheckParts, check, gateOf, told } from '../../support/gate.ts';
import { answers, away, group, leaf, tree } from '../../support/tree.ts';

const framework = tree(10, 2, [group('A', 6, leaf('A1', 6)), group('B', 4, leaf('B1', 4))]);
const assessment: Plain = {
  departments: [
    { id: 'one', name: '하나', coordinates: true },
    { id: 'two', name: '둘' },
  ],
  responsible: { B: 'two' },
};

function state(a: unknown, b: unknown, more: Partial<CheckParts> = {}): Checked {
  const table = (id: string, value: unknown) => (value === 'open' ? {} : answers({ [id]: value }));
  return check({ framework, assessment, sheets: { one: table('A1', a), two: table('B1', b) }, ...more });
}

function tell(condition: GateCondition, head: Checked, base?: GateBase): string[] {
  const more = { ...(base && { base }), ...(head.baseline && { baseline: head.baseline }) };
  const input = { score: head.score, waivers: head.waivers ?? [], on: '2014-08-29', ...more };
  return told(judgeGate({ ...input, gate: gateOf([condition]) }));
}

const drop = (
  of: string,
  more: Partial<Extract<GateCondition, { kind: 'no-drop' }>> = {},
): GateCondition => ({
  kind: 'no-drop',
  of,
  ...more,
});
const unchanged = 'framework-unchanged passed';

describe('no drop', () => {
  const base = state(50, 50);
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['total', 50, 50, ['no-drop passed 5 of 5']],
    ['total', 50, 49.99, ['no-drop failed 12499/2500 of 5']],
    ['total', 0, 100, ['no-drop failed 4 of 5']],
    ['L1', 60, 49, ['no-drop A passed 18/5 of 3', 'no-drop B failed 49/25 of 2']],
    ['department', 60, 49, ['no-drop one passed 18/5 of 3', 'no-drop two failed 49/25 of 2']],
  ])('of %s to %s and %s', (of, a, b, expected) => {
    const head = state(a, b);
    expect(tell(drop(of), head, baseOf(base, head.score))).toEqual([...expected, unchanged]);
  });

  it('of less than the tolerance is none', () => {
    const tolerance = Rational.of(1, 2);
    const to = (b: number) => {
      const head = state(50, b);
      return tell(drop('total', { tolerance }), head, baseOf(base, head.score))[0];
    };
    expect(to(37.5)).toBe('no-drop passed 9/2 of 9/2');
    expect(to(37.49)).toBe('no-drop failed 11249/2500 of 9/2');
  });

  it('needs a base that can be read', () => {
    expect(tell(drop('total'), state(50, 50))).toEqual(['no-drop not judged (no-base)']);
    expect(tell(drop('total'), state(50, 50), { fault: true })).toEqual([
      'no-drop not judged (base-fault)',
      'framework-unchanged not judged (base-fault)',
    ]);
  });

  it('a group that is withdrawn has dropped to nothing, one that is new has not', () => {
    const young = tree(10, 2, [group('A', 6, leaf('A1', 6)), group('C', 4, leaf('C1', 4))]);
    const head = check({
      framework: young,
      assessment: { departments: assessment['departments'] },
      sheets: { one: answers({ A1: 50, C1: 50 }), two: {} },
    });
    expect(tell(drop('L1'), head, baseOf(base, head.score)).slice(0, -1)).toEqual([
      'no-drop A passed 3 of 3',
      'no-drop B failed 0 of 2',
    ]);
  });

  it('has nothing to compare where nothing applied', () => {
    const nothing = state(away, away);
    const head = state(50, 50);
    for (const of of ['total', 'L1', 'department'])
      expect(tell(drop(of), head, baseOf(nothing, head.score))[0]).toBe(
        'no-drop not judged (nothing-to-compare)',
      );
  });
});

describe('the framework', () => {
  const same: GateCondition = { kind: 'framework-unchanged', severity: 'warn' };

  it('is that of the base', () => {
    const head = state(50, 50);
    expect(tell(same, head, baseOf(head, head.score))).toEqual([`${unchanged} warn`]);
    expect(tell(same, head, baseOf(head, head.score, false))).toEqual(['framework-unchanged failed warn']);
    expect(tell(same, head)).toEqual(['framework-unchanged not judged (no-base) warn']);
  });

  it('is looked at without being asked', () => {
    const head = state(50, 50);
    const warn: GateCondition = { kind: 'waivers' };
    expect(tell(warn, head, baseOf(head, head.score, false))).toEqual([
      'waivers passed 0 of 0',
      'framework-unchanged failed',
    ]);
  });
});

describe('waivers', () => {
  const waiver = { indicator: 'A1', reason: '예산', approver: '과장', until: '2014-08-29' };
  const none: GateCondition = { kind: 'waivers', new: 'forbidden' };

  it('hold on their last day and no longer', () => {
    const at = (until: string) =>
      tell({ kind: 'waivers' }, state(50, 50, { waivers: [{ ...waiver, until }] }))[0];
    expect(at('2014-08-29')).toBe('waivers passed 0 of 0');
    expect(at('2014-08-28')).toBe('waivers failed 1 of 0');
    expect(at('무기한')).toBe('waivers failed 1 of 0');
  });

  it('may be forbidden to grow', () => {
    const [old, head] = [state(50, 50), state(50, 50, { waivers: [waiver] })];
    expect(tell(none, head, baseOf(old, head.score))).toEqual([
      'waivers passed 0 of 0',
      'waivers failed 1 of 0',
      unchanged,
    ]);
    expect(tell(none, head, baseOf(head, head.score))[1]).toBe('waivers passed 0 of 0');
    expect(tell(none, head)[1]).toBe('waivers not judged (no-base)');
    const { waivers: _left, ...unread } = old;
    expect(tell(none, head, baseOf(unread, head.score))[1]).toBe('waivers not judged (base-fault)');
  });

  it('are new when they cover more, or for longer', () => {
    const of = (more: Plain) => ({ ...waiver, isDated: true, ...more }) as unknown as Waiver;
    const whole = of({});
    // what was approved is the reason too, and by whom
    expect(isNewWaiver(of({}), [whole], undefined)).toBe(false);
    expect(isNewWaiver(of({ reason: '다름' }), [whole], undefined)).toBe(true);
    expect(isNewWaiver(of({ approver: '다른 과장' }), [whole], undefined)).toBe(true);
    expect(isNewWaiver(of({ until: '2014-08-28' }), [whole], undefined)).toBe(false);
    expect(isNewWaiver(of({ until: '2014-08-30' }), [whole], undefined)).toBe(true);
    expect(isNewWaiver(of({ department: 'one' }), [whole], undefined)).toBe(false);
    expect(isNewWaiver(whole, [of({ department: 'one' })], undefined)).toBe(true);
    expect(isNewWaiver(of({ indicator: 'B1' }), [whole], undefined)).toBe(true);
    expect(isNewWaiver(of({ until: '곧', isDated: false }), [whole], undefined)).toBe(false);
    expect(isNewWaiver(whole, [of({ until: '곧', isDated: false })], undefined)).toBe(true);
  });
});

describe('a baseline', () => {
  const listed = (...lines: string[]) => ['kind: baseline', 'departments:', ...lines, ''].join('\n');
  const known = listed(
    '  one: { A1: { state: partial, lost: 3 } }',
    '  two: { B1: { state: partial, lost: 2 } }',
  );
  const gaps: GateCondition = { kind: 'gaps', 'at-most': Rational.zero };
  const waivers: GateCondition = { kind: 'waivers' };
  const asked = (a: unknown, b: unknown, baseline: string) =>
    tell(waivers, state(a, b, { baseline })).slice(1);

  it('tolerates what it lists, exactly as bad', () => {
    expect(tell(gaps, state(50, 50, { baseline: known }))).toEqual([
      'gaps passed 0 of 0',
      'baseline-new passed 0 of 0',
    ]);
    expect(asked(49.999, 50, known)).toEqual(['baseline-new failed 1 of 0']);
    expect(asked(100, 51, known)).toEqual(['baseline-new passed 0 of 0']);
    expect(asked(50, 50, listed('  one: { A1: { state: partial, lost: 3 } }'))).toEqual([
      'baseline-new failed 1 of 0',
    ]);
  });

  it('may not tolerate more than that of the base', () => {
    const grown = (mine: string, theirs: string) => {
      const [head, base] = [state(50, 50, { baseline: mine }), state(50, 50, { baseline: theirs })];
      return tell(waivers, head, baseOf(base, head.score)).at(-1);
    };
    const one = listed('  one: { A1: { state: partial, lost: 3 } }');
    expect(grown(known, known)).toBe('baseline-grown passed 0 of 0');
    expect(grown(one, known)).toBe('baseline-grown passed 0 of 0');
    expect(grown(known, one)).toBe('baseline-grown failed 1 of 0');
    expect(grown(known, known.replace('lost: 3', 'lost: 2.99'))).toBe('baseline-grown failed 1 of 0');
    expect(grown(known.replace('lost: 3', 'lost: 3, at-risk: 1'), known)).toBe(
      'baseline-grown failed 1 of 0',
    );
  });

  it('cannot be compared with a base that cannot be read', () => {
    const head = state(50, 50, { baseline: known });
    expect(tell(waivers, head, { fault: true }).at(-1)).toBe('baseline-grown not judged (base-fault)');
  });
});
