import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildScore, type Plain, text } from '../../support/build.ts';
import { leaf, tree } from '../../support/tree.ts';

const framework = tree(10, 1, [leaf('A', 10)], { evidence: { required: true } });
const window = { from: '2013-09-01', to: '2014-08-29' };
const content = 'the plan';
const sha256 = createHash('sha256').update(content).digest('hex');
const files = { 'evidence/plan.txt': content, 'evidence/empty.txt': '' };

/** The states of the records, what is substantiated of 10 points, and the codes. */
function look(evidence: readonly Plain[], on = '2014-08-29', cycle: Plain = { id: '2014', window }) {
  const { score, codes } = buildScore({
    framework,
    assessment: { cycle },
    sheets: { one: { A: { value: 50, evidence } } },
    files,
    on,
  });
  const records = score?.assessment.assignments.get('A')?.answers[0]?.evidence ?? [];
  return {
    states: records.map(({ state }) => state),
    proven: text(score?.substantiated.total),
    claimed: text(score?.claimed.total),
    codes,
  };
}

const dated = (approved: string, more: Plain = {}) => ({ document: 'D', approved, ...more });

describe('an evidence record counts', () => {
  it.each([
    // the ends of the window are in it
    [dated('2013-08-31'), '2014-08-29', 'before-window'],
    [dated('2013-09-01'), '2014-08-29', 'valid'],
    [dated('2014-08-29'), '2014-08-29', 'valid'],
    [dated('2014-08-30'), '2014-12-31', 'after-window'],
    // what is approved on the day counts, what is approved later does not yet
    [dated('2014-03-02'), '2014-03-01', 'not-yet-approved'],
    [dated('2014-03-02'), '2014-03-02', 'valid'],
    [dated('2014-03-02'), '2014-03-03', 'valid'],
    // the last valid day counts
    [dated('2014-03-02', { 'valid-until': '2014-06-30' }), '2014-06-30', 'valid'],
    [dated('2014-03-02', { 'valid-until': '2014-06-30' }), '2014-07-01', 'expired'],
    [{ document: 'D' }, '2014-08-29', 'undated'],
    [{ document: 'D', 'valid-until': '2014-06-30' }, '2014-07-01', 'undated'],
    [{ file: 'evidence/plan.txt', approved: '2014-03-02' }, '2014-08-29', 'valid'],
    [{ file: 'evidence/plan.txt', approved: '2014-03-02', sha256 }, '2014-08-29', 'valid'],
    [
      {
        file: 'evidence/plan.txt',
        approved: '2014-03-02',
        sha256: sha256.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      },
      '2014-08-29',
      'hash-mismatch',
    ],
    [{ file: 'evidence/none.txt', approved: '2014-03-02' }, '2014-08-29', 'file-missing'],
    [{ file: 'evidence/empty.txt', approved: '2014-03-02' }, '2014-08-29', 'file-unusable'],
    [{ file: 'evidence', approved: '2014-03-02' }, '2014-08-29', 'file-unusable'],
  ])('%j on %s: %s', (record, on, state) => {
    const found = look([record], on);
    expect(found.states).toEqual([state]);
    expect([found.claimed, found.proven]).toEqual(['5', state === 'valid' ? '5' : '0']);
    expect(found.codes).toEqual(state === 'valid' ? [] : [`evidence/${state}`]);
  });

  it.each([
    // the hash of a file that is not named is nothing to compare
    [[{ document: 'D', approved: '2014-03-02', sha256 }], ['valid'], ['evidence/hash-without-file']],
    [
      [{ document: 'D', approved: '2014-03-02', 'valid-until': '2014-03-01' }],
      ['expired'],
      ['evidence/never-valid', 'evidence/expired'],
    ],
    [
      [{ document: 'D', approved: '2014-03-02', 'valid-until': '2014-03-02' }],
      ['expired'],
      ['evidence/expired'],
    ],
    [[dated('2014-03-02'), dated('2014-03-02')], ['valid', 'valid'], ['evidence/duplicate']],
    [
      [
        { document: ' 가나 1', approved: '2014-03-02' },
        { document: '가나  1'.normalize('NFD'), approved: '2014-03-03' },
      ],
      ['valid', 'valid'],
      ['evidence/duplicate'],
    ],
    [
      [
        { document: 'D', file: 'evidence/plan.txt', approved: '2014-03-02' },
        { document: 'D', file: './evidence/plan.txt', approved: '2014-03-02' },
      ],
      ['valid', 'valid'],
      ['evidence/duplicate'],
    ],
    // one document may have several files, and one file belong to several documents
    [
      [
        { document: 'D', approved: '2014-03-02' },
        { document: 'D', file: 'evidence/plan.txt', approved: '2014-03-02' },
        { document: 'E', file: 'evidence/plan.txt', approved: '2014-03-02' },
      ],
      ['valid', 'valid', 'valid'],
      [],
    ],
  ])('%j: %j, told: %j', (records, states, codes) => {
    const found = look(records, '2014-08-29');
    expect(found.states).toEqual(states);
    expect(found.codes).toEqual(codes);
  });

  it('without a window any approval up to the day counts, dated or not', () => {
    const cycle = { id: '2014' };
    expect(look([{ document: 'D' }], '2014-08-29', cycle).states).toEqual(['valid']);
    expect(look([dated('1999-01-01')], '2014-08-29', cycle).states).toEqual(['valid']);
    expect(look([dated('2014-08-30')], '2014-08-29', cycle).states).toEqual(['not-yet-approved']);
    expect(look([{ document: 'D', 'valid-until': '2014-08-28' }], '2014-08-29', cycle).states).toEqual([
      'expired',
    ]);
    expect(look([{ document: 'D', 'valid-until': '2014-08-29' }], '2014-08-29', cycle).states).toEqual([
      'valid',
    ]);
  });

  it('one record that counts is enough', () => {
    const found = look([dated('2013-01-01'), dated('2014-03-02'), { document: 'D' }]);
    expect(found.states).toEqual(['before-window', 'valid', 'undated']);
    expect(found.proven).toBe('5');
    expect(look([]).proven).toBe('0');
  });

  it('where none is required the answer is taken at its word', () => {
    const free = tree(10, 1, [leaf('A', 10)]);
    const { score } = buildScore({ framework: free, sheets: { one: { A: { value: 50 } } } });
    expect(text(score?.substantiated.total)).toBe('5');
  });

  it.each([
    [dated('2014-02-30'), 'assessment/impossible-date'],
    [dated('2014-03-02', { 'valid-until': '2014-06-31' }), 'assessment/impossible-date'],
    [{ file: '../secret.txt', approved: '2014-03-02' }, 'file/outside'],
    [{ file: '/etc/passwd', approved: '2014-03-02' }, 'file/outside'],
    [{ title: 'x' }, 'schema/needs-one-of'],
  ])('%j is refused: %s', (record, code) => {
    const found = look([record]);
    expect(found.codes).toContain(code);
    expect(found.claimed).toBeUndefined();
  });

  it('leap days exist in leap years', () => {
    const cycle = (day: string) => look([dated(day)], '2017-01-01', { id: 'x' }).codes;
    expect([cycle('2016-02-29'), cycle('2015-02-29'), cycle('2000-02-29'), cycle('1900-02-29')]).toEqual([
      [],
      ['assessment/impossible-date'],
      [],
      ['assessment/impossible-date'],
    ]);
  });
});

describe('the cycle', () => {
  it.each([
    [{ id: 'x', window: { from: '2014-08-29', to: '2013-09-01' } }, ['assessment/window-order']],
    [{ id: 'x', window: { from: '2014-08-29', to: '2014-08-29' } }, []],
    [{ id: 'x', window, 'submit-by': '2013-08-31T18:00+09:00' }, ['assessment/deadline-before-window']],
    [{ id: 'x', window, 'submit-by': '2013-09-01T18:00+09:00' }, []],
    [{ id: 'x', window: { from: '2013-09-31', to: '2014-08-29' } }, ['assessment/impossible-date']],
  ])('%j: %j', (cycle, codes) => {
    expect(buildScore({ framework, assessment: { cycle }, sheets: { one: {} } }).codes).toEqual(codes);
  });
});
