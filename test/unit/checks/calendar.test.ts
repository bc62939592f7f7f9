import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isShorter, lastValidDay, localTime, minutesUntil, shiftDate } from '../../../src/checks/calendar.ts';

describe('the last day of a certificate, counted by hand', () => {
  // awarded, length, last day from the day after, last day from the day itself
  const table = [
    ['2014-12-08', '2 years', '2016-12-08', '2016-12-07'],
    ['2016-12-09', '3 years', '2019-12-09', '2019-12-08'],
    ['2014-12-31', '2 years', '2016-12-31', '2016-12-30'],
    ['2015-01-01', '2 years', '2017-01-01', '2016-12-31'],
    // from 29 February, which 2014 does not have: the month's last day
    ['2012-02-28', '2 years', '2014-02-28', '2014-02-27'],
    ['2012-02-29', '2 years', '2014-02-28', '2014-02-28'],
    ['2012-02-29', '4 years', '2016-02-29', '2016-02-28'],
    // from 1 March 2013: the day before 1 March 2016
    ['2013-02-28', '3 years', '2016-02-29', '2016-02-27'],
    ['2014-08-30', '6 months', '2015-02-28', '2015-02-28'],
    ['2014-08-31', '6 months', '2015-02-28', '2015-02-28'],
    ['2014-12-08', '90 days', '2015-03-08', '2015-03-07'],
  ] as const;
  test.each(table)('%s + %s', (awarded, length, next, same) => {
    expect(lastValidDay(awarded, length, 'next-day')).toBe(next);
    expect(lastValidDay(awarded, length, 'award-day')).toBe(same);
  });
});

test('a length of time before and after a date', () => {
  expect(shiftDate('2016-12-08', '12 months', 'before')).toBe('2015-12-08');
  expect(shiftDate('2016-02-29', '1 year', 'before')).toBe('2015-02-28');
  expect(shiftDate('2014-08-31', '6 months')).toBe('2015-02-28');
});

test('a moment in a time zone', () => {
  expect(localTime('2014-08-29T18:00+09:00', 'Asia/Seoul')).toEqual({ date: '2014-08-29', time: '18:00' });
  expect(localTime('2014-08-29T18:00Z', 'Asia/Seoul')).toEqual({ date: '2014-08-30', time: '03:00' });
  expect(localTime('2014-11-02T01:30-04:00', 'America/New_York')).toEqual({
    date: '2014-11-02',
    time: '01:30',
  });
});

test('minutes until a moment', () => {
  const deadline = '2014-08-29T18:00+09:00';
  const at = (time: string) => Date.parse(time);
  expect(minutesUntil(deadline, at('2014-08-29T17:59:00+09:00'))).toBe(1);
  expect(minutesUntil(deadline, at('2014-08-29T17:59:30+09:00'))).toBe(0);
  expect(minutesUntil(deadline, at('2014-08-29T18:00:00+09:00'))).toBe(0);
  expect(minutesUntil(deadline, at('2014-08-29T18:00:01+09:00'))).toBe(-1);
});

describe('a length of time is shorter than another', () => {
  test.each([
    ['2 years', '3 years', true],
    ['24 months', '2 years', false],
    ['23 months', '2 years', true],
    ['27 days', '1 month', true],
    ['28 days', '1 month', false],
    ['88 days', '3 months', true],
    ['89 days', '3 months', false],
    ['3 months', '93 days', true],
    ['3 months', '92 days', false],
    ['364 days', '1 year', true],
    ['365 days', '1 year', false],
    ['1 year', '366 days', false],
    ['1 year', '367 days', true],
  ])('%s, %s: %s', (one, other, shorter) => {
    expect(isShorter(one, other)).toBe(shorter);
  });

  test('so that what starts so long before an end lies after its beginning', () => {
    const count = fc.integer({ min: 1, max: 48 });
    const length = fc
      .tuple(count, fc.constantFrom('days', 'months'))
      .map(([n, unit]) => (unit === 'days' ? `${n * 29} days` : `${n} months`));
    const day = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(length, length, day, (lead, validity, days) => {
        fc.pre(isShorter(lead, validity));
        const awarded = shiftDate('2011-01-01', `${days} days`);
        const last = lastValidDay(awarded, validity, 'next-day');
        expect(shiftDate(last, lead, 'before') > awarded).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
