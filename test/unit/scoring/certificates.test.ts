import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleDays, shiftDate } from '../../../src/checks/calendar.ts';
import { loadRegistry } from '../../../src/load/certificates.ts';
import type { Registry } from '../../../src/model/certificates.ts';
import type { Validity } from '../../../src/model/framework.ts';
import { certificateState } from '../../../src/scoring/certificate.ts';
import { awardState, type CertificateHistory, historiesOf } from '../../../src/scoring/certificates.ts';
import { memoryHost, yamlText } from '../../support/build.ts';

const validity: Validity = {
  new: '2 years',
  renewal: '3 years',
  countsFrom: 'next-day',
  renewalLead: '12 months',
};

describe('a certificate on a day', () => {
  const table = [
    ['2012', '2011-12-31', 'not-yet', undefined],
    ['2012', '2012-01-01', 'uncertain', 'award'],
    ['2012', '2012-12-30', 'uncertain', 'award'],
    // renewal may be due from 2013-01-01, awarded on 2012-01-01 and ending on 2014-01-01
    ['2012', '2012-12-31', 'valid', undefined],
    ['2012', '2013-01-01', 'expiring', undefined],
    ['2012', '2014-01-01', 'expiring', undefined],
    ['2012', '2014-01-02', 'uncertain', 'end'],
    ['2012', '2014-12-31', 'uncertain', 'end'],
    ['2012', '2015-01-01', 'expired', undefined],
    ['2014-12', '2014-12-15', 'uncertain', 'award'],
    ['2014-12', '2014-12-31', 'valid', undefined],
    ['2014-12', '2016-12-15', 'uncertain', 'end'],
    ['2014-12-08', '2014-12-07', 'not-yet', undefined],
    ['2014-12-08', '2014-12-08', 'valid', undefined],
    ['2014-12-08', '2015-12-07', 'valid', undefined],
    ['2014-12-08', '2015-12-08', 'expiring', undefined],
    ['2014-12-08', '2016-12-08', 'expiring', undefined],
    ['2014-12-08', '2016-12-09', 'expired', undefined],
  ] as const;

  test.each(table)('awarded %s, on %s', (awarded, on, state, unsure) => {
    const found = awardState({ awarded, type: 'new' }, validity, on);
    expect([found.state, found.unsure]).toEqual([state, unsure]);
  });

  test('says what holds of every day on which it may have been awarded, and of no more', () => {
    const known = fc.constantFrom('2012', '2012-02', '2013-12', '2012-02-29', '2015');
    const lengths = fc.constantFrom('1 month', '90 days', '1 year', '2 years');
    const leads = fc.constantFrom(undefined, '30 days', '6 months');
    const countsFrom = fc.constantFrom('next-day' as const, 'award-day' as const);
    const offset = fc.integer({ min: -20, max: 1500 });
    fc.assert(
      fc.property(known, lengths, leads, countsFrom, offset, (awarded, length, renewalLead, from, days) => {
        const asked: Validity = {
          new: length,
          renewal: length,
          countsFrom: from,
          ...(renewalLead && { renewalLead }),
        };
        const { first } = possibleDays(awarded);
        const on = days < 0 ? shiftDate(first, `${-days} days`, 'before') : shiftDate(first, `${days} days`);
        const states = new Set(
          everyDay(awarded).map((day) => certificateState({ awarded: day, type: 'new' }, asked, on).state),
        );
        const holds = [...states].every((state) => state === 'valid' || state === 'expiring');
        const expected = holds
          ? states.has('expiring')
            ? 'expiring'
            : 'valid'
          : states.size === 1
            ? [...states][0]
            : 'uncertain';
        expect(awardState({ awarded, type: 'new' }, asked, on).state).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});

function everyDay(awarded: string): string[] {
  const { first, last } = possibleDays(awarded);
  const days = [first];
  while (days.at(-1)! < last) days.push(shiftDate(days.at(-1)!, '1 day'));
  return days;
}

function registryOf(
  awards: readonly object[],
  institutions: readonly object[] = [{ id: 'a', name: 'A' }],
): Registry {
  const text = yamlText({
    kind: 'certificates',
    title: 'Test',
    validity: { new: '2 years', renewal: '3 years' },
    institutions,
    awards,
  });
  const { value, diagnostics } = loadRegistry('certificates.yaml', memoryHost({ 'certificates.yaml': text }));
  if (!value) throw new Error(diagnostics.map(({ code }) => code).join());
  return value;
}

function currentOn(registry: Registry, on: string): string | undefined {
  return historiesOf(registry, on)[0]?.current?.award.awarded;
}

describe('the history of an institution', () => {
  const renewed = registryOf([
    { institution: 'a', type: 'renewal', awarded: '2016-03-01' },
    { institution: 'a', type: 'new', awarded: '2014-06-01' },
  ]);

  test('is in the order of the dates, whatever that of the file', () => {
    const [history] = historiesOf(renewed, '2016-04-01');
    expect(history!.records.map(({ award, follows }) => [award.awarded, follows])).toEqual([
      ['2014-06-01', undefined],
      ['2016-03-01', 'continuous'],
    ]);
  });

  test('has the latest award in force, from the day of that award', () => {
    expect(currentOn(renewed, '2014-05-31')).toBeUndefined();
    expect(currentOn(renewed, '2016-02-29')).toBe('2014-06-01');
    expect(currentOn(renewed, '2016-03-01')).toBe('2016-03-01');
  });

  test('keeps to a certificate that certainly holds while the next may not have been awarded', () => {
    const registry = registryOf([
      { institution: 'a', type: 'new', awarded: '2013-05-01' },
      { institution: 'a', type: 'renewal', awarded: '"2014"'.replaceAll('"', '') },
    ]);
    expect(currentOn(registry, '2014-06-01')).toBe('2013-05-01');
    expect(currentOn(registry, '2014-12-31')).toBe('2014');
  });

  test.each([
    ['2016-06-01', 'continuous'],
    ['2016-06-02', 'gap'],
    ['2016-06', 'unknown'],
    ['2016', 'unknown'],
    ['2016-05', 'continuous'],
    ['2017', 'gap'],
  ])('a renewal of %s after one that ends on 2016-06-01: %s', (awarded, follows) => {
    const registry = registryOf([
      { institution: 'a', type: 'new', awarded: '2014-06-01' },
      { institution: 'a', type: 'renewal', awarded },
    ]);
    expect(historiesOf(registry, '2018-01-01')[0]!.records[1]!.follows).toBe(follows);
  });

  test('has lapsed when it has certainly ended and nothing can have followed', () => {
    const lapsed = (registry: Registry, on: string) =>
      historiesOf(registry, on)[0]!.records.map((record) => record.lapsed);
    const once = registryOf([{ institution: 'a', type: 'new', awarded: '2012' }]);
    expect(lapsed(once, '2014-12-31')).toEqual([false]);
    expect(lapsed(once, '2015-01-01')).toEqual([true]);
    const late = registryOf([
      { institution: 'a', type: 'new', awarded: '2012' },
      { institution: 'a', type: 'renewal', awarded: '2015' },
    ]);
    // the renewal may have been awarded on the first day of the year
    expect(lapsed(late, '2015-01-01')).toEqual([false, false]);
  });

  describe('of which one that was awarded earlier ends later', () => {
    const overlapping = registryOf([
      { institution: 'a', type: 'new', awarded: '2012-01-05' },
      { institution: 'a', type: 'renewal', awarded: '2013-01-05' },
      { institution: 'a', type: 'new', awarded: '2013-02-01' },
    ]);
    const recordsOn = (on: string) => historiesOf(overlapping, on)[0]!.records;

    test.each([
      ['2013-02-01', '2013-01-05'],
      ['2015-06-01', '2013-01-05'],
      ['2016-01-05', '2013-01-05'],
      ['2016-01-06', '2013-01-05'],
    ])('on %s that of %s counts', (on, awarded) => {
      expect(currentOn(overlapping, on)).toBe(awarded);
    });

    test('has not lapsed before that end, and then once', () => {
      expect(recordsOn('2016-01-05').map(({ lapsed }) => lapsed)).toEqual([false, false, false]);
      expect(recordsOn('2016-01-06').map(({ lapsed }) => lapsed)).toEqual([false, true, false]);
      expect(recordsOn('2015-06-01').map(({ followed }) => followed)).toEqual([true, false, true]);
    });

    test('is followed without a gap until that end', () => {
      const later = registryOf([
        ...overlapping.awards.map(({ institution, type, awarded }) => ({ institution, type, awarded })),
        { institution: 'a', type: 'renewal', awarded: '2015-12-01' },
      ]);
      expect(historiesOf(later, '2016-01-01')[0]!.records.at(-1)!.follows).toBe('continuous');
    });
  });

  test('at any day counts the certificate that certainly holds the longest', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => shiftDate('2012-01-01', `${days} days`));
    const award = fc.record({ type: fc.constantFrom('new', 'renewal'), awarded: day });
    const awards = fc.uniqueArray(award, { minLength: 1, maxLength: 5, selector: ({ awarded }) => awarded });
    fc.assert(
      fc.property(awards, fc.integer({ min: 0, max: 3000 }), (given, days) => {
        const inOrder = [...given].sort((a, b) => (a.awarded < b.awarded ? -1 : 1));
        const listed = inOrder.map((each, i) => ({
          institution: 'a',
          ...each,
          ...(i === 0 && { type: 'new' }),
        }));
        const on = shiftDate('2012-01-01', `${days} days`);
        const [{ records, current }] = historiesOf(registryOf(listed), on) as [CertificateHistory];
        const held = records.filter(({ state }) => state !== 'not-yet').map(({ lastDay }) => lastDay.first);
        const last = [...held].sort().at(-1);
        expect(current?.lastDay.first).toBe(last);
        expect(records.some(({ lapsed }) => lapsed)).toBe(last !== undefined && last < on);
      }),
      { numRuns: 60 },
    );
  });
});
