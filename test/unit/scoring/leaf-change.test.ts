import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import type { Assignment, DepartmentAnswer, EvidenceState } from '../../../src/model/assessment.ts';
import { compareLeaf, pairsOf } from '../../../src/scoring/leaf-change.ts';

const origin = { locator: { file: 'x.yaml', place: () => expect.fail('no place') }, path: [] };
const record = (state: EvidenceState, document = 'A-1', file?: string) => ({
  record: { document, ...(file && { file }) },
  state,
  origin,
});
const answer = (value: unknown, more: Partial<DepartmentAnswer> = {}): DepartmentAnswer => ({
  department: 'one',
  status: 'answered',
  value: value as never,
  evidence: [record('valid')],
  origin,
  ...more,
});
const led = (given: DepartmentAnswer, lead = given.department): Assignment => ({
  lead,
  cooperating: [],
  answers: [given],
});
const each = (...answers: DepartmentAnswer[]): Assignment => ({ cooperating: [], answers });
const cause = (before: Assignment, after: Assignment, required = true) =>
  compareLeaf(before, after, required).cause;

describe('compareLeaf', () => {
  const five = answer(Rational.of(5n));

  it('finds nothing where only words differ', () => {
    const renamed = answer(Rational.of(5n), { note: 'new', evidence: [record('valid', 'B-2')] });
    expect(cause(led(five), led(renamed))).toBeUndefined();
  });

  it('finds another value, another status, and an answer that came or went', () => {
    expect(cause(led(five), led(answer(Rational.of(6n))))).toBe('answers');
    expect(cause(led(five), led(answer(undefined, { status: 'not-implemented' })))).toBe('answers');
    expect(cause(each(five), each(five, answer(true, { department: 'two' })))).toBe('answers');
  });

  it('takes numbers by their value', () => {
    expect(cause(led(five), led(answer(Rational.of(10n, 2n))))).toBeUndefined();
  });

  it('puts applicability above answers, and answers above evidence', () => {
    const away = answer(undefined, { status: 'not-applicable', evidence: [] });
    const two = answer(true, { department: 'two' });
    expect(cause(each(five, two), each(away, { ...two, value: false }))).toBe('applicability');
    expect(cause(led(five), led(answer(Rational.of(6n), { evidence: [] })))).toBe('answers');
  });

  it.each([
    ['evidence/records', [], [record('valid')]],
    ['evidence/records', [record('expired', 'B-2')], [record('valid')]],
    ['evidence/dates', [record('expired')], [record('valid')]],
    ['evidence/dates', [record('valid')], [record('after-window')]],
    ['evidence/dates', [record('valid')], [record('undated')]],
    ['evidence/files', [record('valid')], [record('file-missing')]],
    ['evidence/files', [record('hash-mismatch')], [record('valid')]],
    ['evidence/files', [record('file-unusable')], [record('valid')]],
    // one that counts is enough
    [undefined, [record('valid'), record('expired', 'B-2')], [record('valid')]],
    [undefined, [], [record('expired')]],
  ])('%s', (expected, before, after) => {
    const [old, young] = [led(answer(true, { evidence: before })), led(answer(true, { evidence: after }))];
    expect(cause(old, young)).toBe(expected);
    expect(cause(young, old)).toBe(expected);
    expect(cause(old, young, false)).toBeUndefined();
  });

  it('knows a record by its document and its file, however the name is composed', () => {
    const before = answer(true, { evidence: [record('valid', 'A-1', '증빙.pdf'.normalize('NFC'))] });
    const after = answer(true, { evidence: [record('file-missing', 'A-1', '증빙.pdf'.normalize('NFD'))] });
    expect(cause(led(before), led(after))).toBe('evidence/files');
  });

  it('sees who leads apart from what is answered', () => {
    const moved = compareLeaf(led(five), led({ ...five, department: 'two' }), true);
    expect(moved).toMatchObject({ moved: true });
    expect(moved.cause).toBeUndefined();
  });

  it('pairs departments by id, and a lead with the lead before', () => {
    const two = { ...five, department: 'two' };
    expect(pairsOf(each(five), each(two))).toEqual([
      [five, undefined],
      [undefined, two],
    ]);
    expect(pairsOf(led(five), led(two))).toEqual([[five, two]]);
  });
});
