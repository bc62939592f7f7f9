import { describe, expect, it } from 'vitest';
import { hasYearThatCounts } from '../../../src/checks/dates.ts';
import { buildScore, type Plain } from '../../support/build.ts';

const framework: Plain = {
  points: 10,
  levels: ['indicator'],
  certificate: { new: '999 years', renewal: '999 years' },
  procedure: [{ id: 'apply', title: 'Apply', ends: 'submit-by' }],
  indicators: [{ id: 'A', title: 'A', points: 10, rule: { kind: 'yes-no' } }],
};

/** What is wrong in an assessment with some keys of its own, errors alone. */
function errorsOf(assessment: Plain): string[] {
  const { diagnostics } = buildScore({ framework, assessment, sheets: { one: { A: { value: true } } } });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('a date that something is counted from', () => {
  const places: readonly (readonly [string, (date: string) => Plain])[] = [
    ['the award', (date) => ({ certificate: { awarded: date, type: 'new' } })],
    ['the deadline', (date) => ({ cycle: { id: 'x', 'submit-by': `${date}T18:00Z` } })],
    ['the window', (date) => ({ cycle: { id: 'x', window: { from: date, to: date } } })],
    ['a step', (date) => ({ cycle: { id: 'x', steps: { apply: { due: date } } } })],
  ];

  it.each(places)('%s: of a year from 1000 to 8999', (_, withDate) => {
    for (const date of ['1000-01-01', '8999-12-31']) expect(errorsOf(withDate(date))).toEqual([]);
    for (const date of ['0000-01-01', '0999-12-31', '9000-01-01', '9999-12-31'])
      expect(new Set(errorsOf(withDate(date)))).toEqual(new Set(['schema/year-range']));
    expect(new Set(errorsOf(withDate('9999-02-29')))).toEqual(new Set(['assessment/impossible-date']));
  });

  it('is not the date of a document, which is only compared', () => {
    const { codes } = buildScore({
      framework: { ...framework, evidence: { required: true } },
      sheets: { one: { A: { value: true, evidence: [{ document: 'D', approved: '0999-12-31' }] } } },
    });
    expect(codes).not.toContain('schema/year-range');
    expect(codes).not.toContain('evidence/missing');
  });

  it('is looked at as far as it is written', () => {
    expect(['1000', '8999', '2014-12', '8999-12'].every(hasYearThatCounts)).toBe(true);
    expect(['0999', '9000', '9000-01'].some(hasYearThatCounts)).toBe(false);
  });
});
