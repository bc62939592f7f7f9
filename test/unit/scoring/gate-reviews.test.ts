import { describe, expect, it } from 'vitest';
import { judgeGate } from '../../../src/scoring/gate.ts';
import type { GateResult } from '../../../src/scoring/gate-outcome.ts';
import { type Parts, type Plain, yamlText } from '../../support/build.ts';
import { Figure } from '../../support/figure.ts';
import { baseOf, check, defaultDate, gateOf } from '../../support/gate.ts';

const framework = {
  points: 12,
  levels: ['indicator'],
  evidence: { required: true },
  indicators: [
    { id: 'X', title: 'X', points: 4, rule: { kind: 'linear', zero: 0, full: 100 } },
    { id: 'E', title: 'E', points: 4, rule: { kind: 'yes-no' }, 'answered-by': 'each' },
    { id: 'Y', title: 'Y', points: 4, rule: { kind: 'yes-no' } },
    { id: 'M', title: 'M', points: 2, effect: 'deduction', rule: { kind: 'per-unit', each: 1 } },
  ],
};
const proof = { document: 'D-1', approved: '2014-03-02' };
const own = { value: 50, evidence: [proof] };
const sheets = {
  one: { X: own, E: { value: true }, Y: { value: 'yes' }, M: { value: 1 } },
  two: { E: { value: 'no' } },
};
const reason = '사유';
const lock = { lock: true, seen: { one: { value: 50 } } };

const review = (indicators: Plain, more: Plain = {}) =>
  yamlText({ kind: 'review', stage: 'internal', reviewer: 'R', date: '2014-08-20', indicators, ...more });

function parts(X: Plain, ...reviews: readonly string[]): Parts {
  const files = Object.fromEntries(reviews.map((each, i) => [`reviews/${i}.yaml`, each]));
  return { framework, sheets: { ...sheets, one: { ...sheets.one, X } }, files };
}

/** What a check of `head` against `base` says of locks: what is broken, then what is loosened. */
function told(head: Parts, base: Parts | undefined, conditions: Parameters<typeof gateOf>[0] = []) {
  const state = check(head);
  const results = judgeGate({
    score: state.score,
    gate: gateOf([{ kind: 'coverage', 'at-least': '0%' }, ...conditions]),
    waivers: [],
    on: defaultDate,
    ...(base && { base: baseOf(check(base), state.score) }),
  });
  return results.filter(({ kind }) => kind === 'locked-unchanged').map(summary);
}

function summary({ passed, judged, note, severity, aspect }: GateResult) {
  const ids = note && 'ids' in note ? note.ids : [];
  return [aspect ?? 'answers', judged ? (passed ? 'passed' : 'failed') : 'not judged', severity, ...ids].join(
    ' ',
  );
}

const both = ['answers passed error', 'loosened passed error'];
const broken = ['answers failed error X', 'loosened passed error'];
const locked = review({ X: lock });

describe('locked-unchanged', () => {
  it('is asked where there is a base and a review on either side', () => {
    const none = parts(own);
    expect(told(none, none)).toEqual([]);
    expect(told(parts(own, locked), undefined)).toEqual([]);
    expect(told(parts(own, locked), none)).toEqual(both);
    expect(told(parts(own, locked), parts(own, locked))).toEqual(both);
    expect(told(none, parts(own, review({})))).toEqual([
      'answers passed error',
      'loosened failed error 0.yaml',
    ]);
  });

  it.each<[string, Plain]>([
    ['the value', { ...own, value: 51 }],
    ['the status', { status: 'not-assessed' }],
    ['the evidence', { ...own, evidence: [{ ...proof, document: 'D-2' }] }],
    ['its dates', { ...own, evidence: [{ ...proof, approved: '2014-03-03' }] }],
    ['more of it', { ...own, evidence: [proof, { document: 'D-3', approved: '2014-03-03' }] }],
    ['the reason', { ...own, reason }],
    ['the approval', { ...own, 'approved-by': '과장' }],
  ])('fails where %s of a locked answer differs from the base', (_, now) => {
    expect(told(parts(now, locked), parts(own, locked))).toEqual(broken);
    // by the lock of one side alone too
    expect(told(parts(now, locked), parts(own))).toEqual(broken);
    expect(told(parts(now), parts(own, locked))).toEqual([
      'answers failed error X',
      'loosened failed error 0.yaml',
    ]);
  });

  it.each<[string, Plain]>([
    ['the figure is spelt otherwise', { ...own, value: new Figure('50.0') }],
    ['a note is added', { ...own, note: '비고' }],
    [
      'the keys stand in another order',
      { evidence: [{ approved: '2014-03-02', document: 'D-1' }], value: 50 },
    ],
  ])('holds where %s', (_, now) => {
    expect(told(parts(now, locked), parts(own, locked))).toEqual(both);
  });

  it('holds where an answer without a lock differs', () => {
    const other = review({ Y: { lock: true, seen: { one: { value: 'yes' } } } });
    expect(told(parts({ ...own, value: 51 }, other), parts(own, other))).toEqual(both);
  });

  it('looks at every department that must answer', () => {
    const each = review({ E: { lock: true, seen: { one: { value: true }, two: { value: 'no' } } } });
    const now = { ...parts(own, each), sheets: { ...sheets, two: { E: { value: 'yes' } } } };
    expect(told(now, parts(own, each))).toEqual(['answers failed error E', 'loosened passed error']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['the lock is gone', [review({ X: { award: 2 } })], ['X']],
    ['the entry is gone', [review({})], ['X']],
    [
      'another answer is said to have been seen',
      [review({ X: { ...lock, seen: { one: { value: 49 } } } })],
      ['X'],
    ],
    ['the review is of another day', [review({ X: lock }, { date: '2014-08-21' })], ['0.yaml']],
    ['the review is of another stage', [review({ X: lock }, { stage: 'cross' })], ['0.yaml']],
    ['the review is somebody else’s', [review({ X: lock }, { reviewer: 'S' })], ['0.yaml']],
    ['the review is put off', [review({ X: lock }, { date: '2015-01-01' })], ['0.yaml']],
    ['what nobody reviews counts more', [review({ X: lock }, { unlisted: 'claimed' })], ['0.yaml']],
  ])('fails where %s', (_, now, ids) => {
    const [answers, loosened] = told(parts(own, ...now), parts(own, locked));
    expect(loosened).toBe(['loosened failed error', ...ids].join(' '));
    // a lock with another answer beside it is broken as well
    expect(answers).toMatch(/^answers (passed|failed)/);
  });

  it.each<[string, Plain, Plain, boolean]>([
    ['more is awarded', { X: { award: 1, reason } }, { X: { award: 1.5, reason } }, false],
    ['less is awarded', { X: { award: 1, reason } }, { X: { award: 0.5, reason } }, true],
    ['the award is spelt otherwise', { X: { award: 1, reason } }, { X: { award: '25%', reason } }, true],
    ['the award is gone', { X: { award: 1, reason } }, { X: { lock: false } }, false],
    ['less is deducted', { M: { award: 2, reason } }, { M: { award: 1 } }, false],
    ['more is deducted', { M: { award: 1 } }, { M: { award: 2, reason } }, true],
    [
      'another answer is found',
      { X: { answer: { value: 5 }, reason } },
      { X: { answer: { value: 6 }, reason } },
      false,
    ],
    ['a finding is added', {}, { X: { award: 1, reason } }, true],
    ['the reason differs', { X: { award: 1, reason } }, { X: { award: 1, reason: '다른 사유' } }, true],
  ])('judges that %s', (_, before, after, passes) => {
    const [, loosened] = told(parts(own, review(after)), parts(own, review(before)));
    expect(loosened!.split(' ')[1]).toBe(passes ? 'passed' : 'failed');
  });

  it('takes a file by another name, and a later review beside it, for no loosening', () => {
    const later = review({ X: { award: 4, reason } }, { stage: 'committee', date: '2014-08-22' });
    expect(told(parts(own, later, locked), parts(own, locked))).toEqual(both);
  });

  it('takes the files of one stage, day and reviewer for one review', () => {
    const [X, Y] = [{ award: 1, reason }, { award: 4 }];
    const E = (...departments: string[]) => ({
      answers: Object.fromEntries(departments.map((each) => [each, { value: true }])),
      reason,
    });
    const whole = parts(own, review({ X, Y, E: E('one', 'two') }));
    const divided = parts(own, review({ X, E: E('one') }), review({ Y, E: E('two') }));
    expect(told(divided, divided)).toEqual(both);
    expect(told(divided, whole)).toEqual(both);
    expect(told(whole, divided)).toEqual(both);
    const less = parts(own, review({ X, E: E('one') }), review({ E: E('two') }));
    expect(told(less, divided)).toEqual([both[0], 'loosened failed error Y']);
    const none = parts(own, review({}, { reviewer: 'S' }));
    expect(told(none, divided)).toEqual([both[0], 'loosened failed error 0.yaml 1.yaml']);
    const more = parts(own, review({ X, E: E('one') }), review({ M: { award: 2, reason } }));
    expect(told(more, parts(own, review({ X, E: E('one') })))).toEqual(both);
  });

  const later = { stage: 'committee', reviewer: 'S', date: '2014-08-21' };
  const answer = (value: number) => ({ answer: { value }, reason });
  const answers = (value: Plain) => ({ answers: value, reason });

  it.each<[string, Plain, Plain, Plain, boolean]>([
    ['a greater award', { X: { award: 1, reason } }, {}, { X: { award: 1.5, reason } }, false],
    ['the same award', { X: { award: 1, reason } }, {}, { X: { award: 1, reason } }, true],
    ['a lesser award', { X: { award: 1, reason } }, {}, { X: { award: 0.5, reason } }, true],
    ['a lesser deduction', { M: { award: 2, reason } }, {}, { M: { award: 1 } }, false],
    ['an award over an answer', { X: answer(25) }, {}, { X: { award: 1, reason } }, false],
    ['an answer over an award', { X: { award: 1, reason } }, {}, { X: answer(25) }, false],
    ['another answer', { X: answer(25) }, {}, { X: answer(24) }, false],
    ['the same answer', { X: answer(25) }, {}, { X: answer(25) }, true],
    [
      'an answer of another department',
      { E: answers({ one: { value: 'no' } }) },
      { E: answers({ two: { value: 'yes' } }) },
      { E: answers({ two: { value: 'yes' }, one: { value: 'yes' } }) },
      false,
    ],
    [
      'a finding of what was listed to be filled in',
      { X: { award: 1, reason } },
      { X: { seen: { one: { value: 50 } } } },
      { X: { award: 2, seen: { one: { value: 50 } } } },
      true,
    ],
    [
      'a finding of what was locked',
      { X: { award: 1, reason } },
      { X: lock },
      { X: { ...lock, award: 2 } },
      false,
    ],
  ])(
    'judges that a later review of the base got %s over an earlier one',
    (_, first, before, after, passes) => {
      const base = parts(own, review(first), review(before, later));
      const [, loosened] = told(parts(own, review(first), review(after, later)), base);
      expect(loosened!.split(' ')[1]).toBe(passes ? 'passed' : 'failed');
      // the same finding by a review of its own is how findings are corrected
      const own3 = review(after, { ...later, date: '2014-08-22' });
      expect(told(parts(own, review(first), review(before, later), own3), base)).toEqual(both);
    },
  );

  it('protects reviews of the base that are dated later than the check', () => {
    const [now, soon] = [review({}), review({ X: { award: 1, reason } }, { date: '2014-09-30' })];
    expect(told(parts(own, now, soon), parts(own, now, soon))).toEqual(both);
    expect(told(parts(own, now), parts(own, now, soon))).toEqual([both[0], 'loosened failed error 1.yaml']);
    expect(told(parts(own), parts(own, soon))).toEqual([both[0], 'loosened failed error 0.yaml']);
    const raised = review({ X: { award: 2 } }, { date: '2014-09-30' });
    expect(told(parts(own, raised), parts(own, soon))).toEqual([both[0], 'loosened failed error X']);
  });

  it.each<[string, string | undefined]>([
    ['is exchanged', 'other'],
    ['is gone', undefined],
    ['is emptied', ''],
  ])('fails where a file of locked evidence %s', (_, text) => {
    const X = { value: 50, evidence: [{ ...proof, file: 'evidence/a.txt' }] };
    const withFile = (found: string | undefined) => {
      const { files, ...rest } = parts(X, locked);
      return { ...rest, files: { ...files, ...(found !== undefined && { 'evidence/a.txt': found }) } };
    };
    expect(told(withFile('own'), withFile('own'))).toEqual(both);
    expect(told(withFile(text), withFile('own'))).toEqual(broken);
    // what the base does not have may lie outside of git
    expect(told(withFile('own'), withFile(text))).toEqual(text === undefined ? both : broken);
  });

  it('works without a base where a gate asks for it', () => {
    const asked = [{ kind: 'locked-unchanged', severity: 'error' }] as const;
    expect(told(parts(own, locked), undefined, asked)).toEqual(['answers passed error']);
    expect(told(parts({ value: 49 }, locked), undefined, asked)).toEqual(['answers failed error X']);
  });

  it('has not passed where there is nothing to judge', () => {
    const asked = [{ kind: 'locked-unchanged', severity: 'error' }] as const;
    const nothing = ['answers not judged error'];
    const unlocked = review({ X: { award: 2 } });
    expect(told(parts(own), undefined, asked)).toEqual(nothing);
    expect(told(parts(own, unlocked), undefined, asked)).toEqual(nothing);
    expect(told(parts(own), parts(own), asked)).toEqual(nothing);
    expect(told(parts(own, unlocked), parts(own, unlocked), asked)).toEqual(both);
  });

  it('may be told of alone, or off', () => {
    const [head, base] = [parts({ value: 49 }, locked), parts(own, locked)];
    expect(told(head, base, [{ kind: 'locked-unchanged', severity: 'warn' }])).toEqual([
      'answers failed warn X',
      'loosened passed warn',
    ]);
    expect(told(head, base, [{ kind: 'locked-unchanged', severity: 'off' }])).toEqual([]);
  });

  it('is asked by the base where the change turns it off', () => {
    const [head, base] = [check(parts({ value: 49 }, locked)), check(parts(own, locked))];
    const gate = gateOf([{ kind: 'locked-unchanged', severity: 'off' }]);
    const results = judgeGate({
      score: head.score,
      gate,
      baseGate: gateOf([{ kind: 'coverage', 'at-least': '0%' }]),
      waivers: [],
      on: defaultDate,
      base: baseOf(base, head.score),
    });
    const asked = results.filter(({ kind }) => kind === 'locked-unchanged');
    expect(asked.map(({ asked: whose, passed }) => [whose, passed])).toEqual([
      ['base', false],
      ['base', true],
    ]);
  });

  it('is not judged where the base cannot be read', () => {
    const { score } = check(parts(own, locked));
    const gate = gateOf([{ kind: 'coverage', 'at-least': '0%' }]);
    const results = judgeGate({ score, gate, waivers: [], on: defaultDate, base: { fault: true } });
    expect(results.filter(({ kind }) => kind === 'locked-unchanged').map(summary)).toEqual([
      'answers not judged error',
    ]);
  });
});
