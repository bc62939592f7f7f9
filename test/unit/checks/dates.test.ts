import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysBetween, isDate } from '../../../src/checks/dates.ts';

describe('days between two dates', () => {
  it.each([
    ['2014-08-29', '2014-08-29', 0],
    ['2014-08-29', '2014-08-30', 1],
    ['2014-08-29', '2014-08-28', -1],
    ['2014-12-31', '2015-01-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2100-02-28', '2100-03-01', 1],
    ['2024-01-01', '2025-01-01', 366],
    ['1970-01-01', '2026-11-23', 20_780],
    ['0001-01-01', '9999-12-31', 3_652_058],
  ])('%s to %s: %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(daysBetween(to, from)).toBe(days === 0 ? 0 : -days);
  });

  test('are those of the calendar of the machine', () => {
    const day = fc.integer({ min: -100_000, max: 100_000 });
    const dateOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(dateOf(a), dateOf(b))).toBe(b - a);
      }),
    );
  });
});

test.each(['2014-02-29', '2014-13-01', '2014-00-10', '2014-1-1', '14-01-01', '2014-01-01 ', '', 'never'])(
  '%j is no date',
  (text) => {
    expect(isDate(text)).toBe(false);
  },
);

test('a leap day is a date', () => {
  expect(isDate('2024-02-29')).toBe(true);
});
