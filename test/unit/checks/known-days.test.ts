import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inUtc,
  knownOf,
  lastValidDay,
  possibleDays,
  possibleLastDays,
  shiftDate,
} from '../../../src/checks/calendar.ts';

describe('a date as far as it is known', () => {
  const table = [
    ['2014', '2014-01-01', '2014-12-31'],
    ['2014-12', '2014-12-01', '2014-12-31'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['2014-02', '2014-02-01', '2014-02-28'],
    ['2014-12-08', '2014-12-08', '2014-12-08'],
  ] as const;

  test.each(table)('%s', (known, first, last) => {
    expect(possibleDays(known)).toEqual({ first, last });
    expect(knownOf({ first, last })).toBe(known);
  });

  test.each([
    ['2014-01-01', '2015-12-31'],
    ['2014-01-02', '2014-12-31'],
    ['2014-02-01', '2014-02-27'],
    ['+010001-01-01', '+010001-12-31'],
  ])('%s to %s have nothing in common', (first, last) => {
    expect(knownOf({ first, last })).toBeUndefined();
  });
});

describe('the last days of a certificate whose award is known to the year', () => {
  const validity = { new: '2 years', renewal: '3 years', countsFrom: 'next-day' } as const;

  test('are a year again where the day after the award counts', () => {
    expect(possibleLastDays({ awarded: '2012', type: 'new' }, validity)).toEqual({
      first: '2014-01-01',
      last: '2014-12-31',
    });
    expect(possibleLastDays({ awarded: '2014', type: 'renewal' }, validity)).toEqual({
      first: '2017-01-01',
      last: '2017-12-31',
    });
  });

  test('lie a day earlier where the day of the award counts', () => {
    expect(
      possibleLastDays({ awarded: '2012', type: 'new' }, { ...validity, countsFrom: 'award-day' }),
    ).toEqual({
      first: '2013-12-31',
      last: '2014-12-30',
    });
  });
});

const days = fc
  .tuple(fc.integer({ min: 2000, max: 2032 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, day]) => shiftDate(`${year}-01-01`, `${day} days`));
const lengths = fc.constantFrom(
  '1 day',
  '90 days',
  '1 month',
  '6 months',
  '12 months',
  '1 year',
  '2 years',
  '3 years',
);

test('a later award never ends earlier', () => {
  fc.assert(
    fc.property(days, lengths, fc.constantFrom('next-day', 'award-day'), (awarded, length, countsFrom) => {
      const next = shiftDate(awarded, '1 day');
      expect(lastValidDay(next, length, countsFrom) >= lastValidDay(awarded, length, countsFrom)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('a moment in UTC', () => {
  expect(inUtc('2014-08-29T18:00+09:00')).toBe('2014-08-29T09:00:00Z');
  expect(inUtc('2014-08-29T00:30:15+09:00')).toBe('2014-08-28T15:30:15Z');
  expect(inUtc('2014-08-29T18:00Z')).toBe('2014-08-29T18:00:00Z');
});
