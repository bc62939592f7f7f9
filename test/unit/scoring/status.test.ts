import { describe, expect, it, test } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { Validity } from '../../../src/model/framework.ts';
import { certificateState } from '../../../src/scoring/certificate.ts';
import { statusOf } from '../../../src/scoring/status.ts';
import { deadlineOf, windowState } from '../../../src/scoring/status-cycle.ts';
import { dayOfCycle } from '../../../src/scoring/trend-day.ts';
import { type Plain, scoreOf } from '../../support/build.ts';

describe('a certificate on a day', () => {
  const validity: Validity = {
    new: '2 years',
    renewal: '3 years',
    countsFrom: 'next-day',
    renewalLead: '12 months',
  };
  const held = { awarded: '2014-12-08', type: 'new' } as const;

  test.each([
    ['2014-12-07', 'not-yet', 732],
    ['2014-12-08', 'valid', 731],
    ['2015-12-07', 'valid', 367],
    ['2015-12-08', 'expiring', 366],
    ['2016-12-08', 'expiring', 0],
    ['2016-12-09', 'expired', -1],
  ])('%s', (on, state, daysLeft) => {
    expect(certificateState(held, validity, on)).toEqual({
      lastDay: '2016-12-08',
      renewalFrom: '2015-12-08',
      state,
      daysLeft,
    });
  });

  it('holds as long as its type does, and is never due where no lead is stated', () => {
    const { renewalLead: _lead, ...without } = validity;
    expect(certificateState({ ...held, type: 'renewal' }, without, '2017-12-08')).toEqual({
      lastDay: '2017-12-08',
      state: 'valid',
      daysLeft: 0,
    });
  });

  it('counts from the award where the framework says so', () => {
    const sameDay = { ...validity, countsFrom: 'award-day' } as const;
    expect(certificateState(held, sameDay, '2016-12-08').state).toBe('expired');
  });
});

describe('a deadline', () => {
  const cycle = (submitBy: string, timeZone: string, on: string) =>
    ({ cycle: { id: 'x', submitBy }, framework: { timeZone }, on }) as unknown as Assessment;
  const at = (moment: string) => Date.parse(moment);

  it('is shown in the time zone of the framework, however it is written', () => {
    // New York is at UTC−4 until 2:00 on 2 November 2014, then at UTC−5
    const before = deadlineOf(cycle('2014-11-02T05:59Z', 'America/New_York', '2014-11-01'));
    expect(before).toMatchObject({
      local: { date: '2014-11-02', time: '01:59' },
      daysLeft: 1,
      passed: false,
    });
    const after = deadlineOf(cycle('2014-11-02T07:00Z', 'America/New_York', '2014-11-03'));
    expect(after).toMatchObject({ local: { date: '2014-11-02', time: '02:00' }, daysLeft: -1, passed: true });
    const spring = deadlineOf(cycle('2014-03-09T16:00+09:00', 'America/New_York', '2014-03-09'));
    expect(spring).toMatchObject({ local: { date: '2014-03-09', time: '03:00' }, daysLeft: 0 });
    const elsewhere = deadlineOf(cycle('2014-08-29T23:30-07:00', 'Asia/Seoul', '2014-08-29'));
    expect(elsewhere).toMatchObject({ local: { date: '2014-08-30', time: '15:30' }, daysLeft: 1 });
  });

  it('counts an hour that a clock repeats', () => {
    // from 00:30 to 03:00 on the day on which 1:00 to 2:00 comes twice
    const found = deadlineOf(
      cycle('2014-11-02T03:00-05:00', 'America/New_York', '2014-11-02'),
      at('2014-11-02T00:30-04:00'),
    );
    expect(found?.minutesLeft).toBe(210);
  });

  it.each([
    ['2014-08-29T17:59:01+09:00', 0, false],
    ['2014-08-29T17:58:30+09:00', 1, false],
    ['2014-08-29T18:00+09:00', 0, false],
    ['2014-08-29T18:00:01+09:00', 0, true],
    ['2014-08-29T18:00:59+09:00', 0, true],
    ['2014-08-29T18:01+09:00', -1, true],
    ['2014-08-29T19:30:30+09:00', -90, true],
  ])('%s', (moment, minutesLeft, passed) => {
    const found = deadlineOf(cycle('2014-08-29T18:00+09:00', 'Asia/Seoul', '2014-08-29'), at(moment));
    expect(found?.minutesLeft).toBe(minutesLeft);
    expect(Object.is(found?.minutesLeft, -0)).toBe(false);
    expect(found?.passed).toBe(passed);
  });

  it('has not passed on its own day where only that is known', () => {
    const found = deadlineOf(cycle('2014-08-29T00:00+09:00', 'Asia/Seoul', '2014-08-29'));
    expect(found).toMatchObject({ daysLeft: 0, passed: false });
    expect(found).not.toHaveProperty('minutesLeft');
  });
});

test.each([
  ['2013-08-31', 'before', 1],
  ['2013-09-01', 'in', 362],
  ['2014-08-29', 'in', 0],
  ['2014-08-30', 'after', 1],
])('the window of evidence on %s', (on, state, days) => {
  const window = { from: '2013-09-01', to: '2014-08-29' };
  expect(windowState({ id: 'x', window }, on)).toEqual({ ...window, state, days });
});

const framework: Plain = {
  points: 20,
  levels: ['indicator'],
  evidence: { required: true },
  procedure: [
    { id: 'answers', title: 'Answers', ends: 'answered' },
    { id: 'apply', title: 'Apply', ends: 'submit-by' },
    { id: 'review', title: 'Review', review: 'cross' },
    { id: 'visit', title: 'Visit' },
    { id: 'award', title: 'Award', ends: 'award' },
  ],
  certificate: { new: '2 years', renewal: '3 years' },
  indicators: [
    { id: 'X', title: 'X', points: 10, rule: { kind: 'yes-no' } },
    { id: 'Y', title: 'Y', points: 10, rule: { kind: 'yes-no' } },
    { id: 'B', title: 'B', points: 3, effect: 'bonus', rule: { kind: 'yes-no' } },
    { id: 'D', title: 'D', points: 3, effect: 'deduction', rule: { kind: 'yes-no' } },
  ],
};
const proof = [{ document: '1', approved: '2014-02-03' }];
const complete = { X: { value: true, evidence: proof }, Y: { value: false }, D: { value: false } };

function status(
  cycle: Plain,
  { on = '2014-09-10', sheet = complete, more = {}, files = {} }: Record<string, unknown> = {},
) {
  return statusOf(
    scoreOf({
      framework,
      assessment: { cycle: { id: '2014', ...cycle }, ...(more as Plain) },
      sheets: { one: sheet as Plain },
      files: files as Record<string, string>,
      on: on as string,
    }),
    new Set(['one']),
  );
}

const submit = { 'submit-by': '2014-08-29T18:00+09:00' };
const states = (found: ReturnType<typeof status>) => found.procedure.map(({ state }) => state);

describe('the steps of a procedure', () => {
  it('are not done by a deadline that has passed', () => {
    expect(states(status(submit))).toEqual(['done', 'late', 'next', 'next', 'next']);
    expect(states(status(submit, { on: '2014-08-29' }))).toEqual(['done', 'current', 'next', 'next', 'next']);
  });

  it('are done on a recorded day, once it has come', () => {
    const steps = { apply: { done: '2014-08-28' }, visit: { due: '2014-09-09' } };
    expect(states(status({ ...submit, steps }))).toEqual(['done', 'done', 'current', 'late', 'next']);
    const before = status({ ...submit, steps }, { on: '2014-08-27' });
    expect(states(before)).toEqual(['done', 'current', 'next', 'next', 'next']);
    expect(before.procedure[1]).toMatchObject({ doneLater: '2014-08-28' });
    expect(before.procedure[1]).not.toHaveProperty('done');
  });

  it('are done by a review of their stage', () => {
    const review = 'kind: review\nstage: cross\nreviewer: R\ndate: 2014-09-05\nindicators: {}\n';
    const files = { 'reviews/cross.yaml': review };
    const found = status(submit, { files });
    expect(states(found)).toEqual(['done', 'unrecorded', 'done', 'current', 'next']);
    expect(found.procedure[2]).toMatchObject({ proof: 'review', done: '2014-09-05' });
    expect(states(status(submit, { files, on: '2014-09-04' }))[2]).toBe('next');
  });

  it.each([
    ['2014-08-28', false],
    ['2014-08-29', true],
    ['2014-12-08', true],
    ['2014-12-11', false],
  ])('are done by a certificate of the cycle: awarded on %s', (awarded, isDone) => {
    const found = status(submit, { on: '2014-12-10', more: { certificate: { awarded } } });
    expect(found.awarded).toBe(isDone);
    expect(states(found)[4]).toBe(isDone ? 'done' : 'next');
  });

  it('may be late on a planned day before the deadline', () => {
    const steps = { apply: { due: '2014-08-20' } };
    expect(states(status({ ...submit, steps }, { on: '2014-08-21' }))[1]).toBe('late');
  });

  it('are open while a deduction is, which silence takes whole, but not for a bonus', () => {
    const { D: _deduction, ...silent } = complete;
    const found = status(submit, { sheet: silent });
    expect(found.open).toBe(1);
    expect(found.departments[0]).toMatchObject({ assigned: 3, answered: 2, unproven: 0 });
    expect(found.departments[0]?.open.map(({ id }) => id)).toEqual(['D']);
    expect(states(found)[0]).toBe('current');
    expect(status(submit).departments[0]).toMatchObject({ assigned: 3, answered: 3, open: [] });
  });
});

test('what claims nothing needs no evidence', () => {
  const found = status(submit, { sheet: { ...complete, Y: { value: true }, B: { value: true } } });
  // Y and the bonus; the deduction is denied, X has evidence
  expect(found.unproven).toBe(2);
  expect(found.departments[0]).toMatchObject({ assigned: 4, unproven: 2 });
});

describe('the day on which a cycle is judged', () => {
  const day = (cycle: Plain, more: Record<string, unknown> = {}) =>
    dayOfCycle(status(cycle, { on: '2015-06-01', ...more }).score.assessment);

  it('is the day asked for while the cycle goes on, or where nothing says when it ends', () => {
    expect(day({})).toBe('2015-06-01');
    expect(day({ 'submit-by': '2015-06-01T18:00+09:00' })).toBe('2015-06-01');
    expect(day({ window: { from: '2014-09-01', to: '2015-08-31' } })).toBe('2015-06-01');
  });

  it('is the last day that a cycle tells of itself once it is over', () => {
    const window = { from: '2013-09-01', to: '2014-08-15' };
    expect(day({ window })).toBe('2014-08-15');
    expect(day({ window, ...submit })).toBe('2014-08-29');
    const steps = { visit: { done: '2014-10-21' }, award: { due: '2015-01-01', done: '2016-01-01' } };
    expect(day({ ...submit, steps })).toBe('2014-10-21');
    expect(day({ ...submit, steps }, { more: { certificate: { awarded: '2014-12-08' } } })).toBe(
      '2014-12-08',
    );
    expect(day({ ...submit, steps }, { more: { certificate: { awarded: '2012-12-08' } } })).toBe(
      '2014-10-21',
    );
    const review = 'kind: review\nstage: cross\nreviewer: R\ndate: 2014-11-05\nindicators: {}\n';
    expect(day({ ...submit, steps }, { files: { 'reviews/cross.yaml': review } })).toBe('2014-11-05');
  });
});
