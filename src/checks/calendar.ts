import { Temporal } from 'temporal-polyfill';
import type { Validity } from '../model/framework.ts';
import type { HeldCertificate } from '../model/life-cycle.ts';
import { isDate } from './dates.ts';

/** A day and a time of day in some time zone: `2014-08-29`, `18:00`. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
}

/** The first and the last of some days, YYYY-MM-DD. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/**
 * The date (YYYY-MM-DD) that lies a length of time (`2 years`, `6 months`, `90 days`) after a date, or before it. Where the month has no such
 * day, its last day: 29 February and a year give 28 February.
 */
export function shiftDate(date: string, length: string, direction: 'after' | 'before' = 'after'): string {
  const from = Temporal.PlainDate.from(date);
  const duration = durationOf(length);
  return (direction === 'after' ? from.add(duration) : from.subtract(duration)).toString();
}

/**
 * The last day on which a certificate holds that was awarded on a date (YYYY-MM-DD, in the framework's time zone). Counted as articles 157 and
 * 160 of the Korean Civil Act count: the first day that counts is the day after the award (or the day itself where the framework says so), the
 * last one is the day before the same day of the last month, or the last day of that month where it has no such day.
 */
export function lastValidDay(awarded: string, length: string, countsFrom: Validity['countsFrom']): string {
  const award = Temporal.PlainDate.from(awarded);
  const first = countsFrom === 'next-day' ? award.add({ days: 1 }) : award;
  const duration = durationOf(length);
  const same = first.add(duration);
  const isMissing = duration.days === 0 && same.day < first.day;
  return (isMissing ? same : same.subtract({ days: 1 })).toString();
}

/**
 * Whether a length of time is shorter than another one wherever in the calendar both begin: `90 days` are not always shorter than `3 months`,
 * which may have 89.
 */
export function isShorter(length: string, other: string): boolean {
  // months and years have the fewest days from the first of these on, the most from the second
  return ['2097-02-01', '2015-07-01'].every(
    (relativeTo) => Temporal.Duration.compare(durationOf(length), durationOf(other), { relativeTo }) < 0,
  );
}

/** A moment (ISO 8601 with its offset) as day and time of day, to the minute, in a time zone. */
export function localTime(moment: string, timeZone: string): LocalTime {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** A moment (ISO 8601 with its offset) in UTC, to the second: `2014-08-29T09:00:00Z`. */
export function inUtc(moment: string): string {
  return Temporal.Instant.from(moment).toString({ smallestUnit: 'second' });
}

/** The days, YYYY-MM-DD, among which one lies that is known to the year (`2014`), the month (`2014-12`) or the day. */
export function possibleDays(known: string): DayRange {
  if (known.length === 'YYYY'.length) return { first: `${known}-01-01`, last: `${known}-12-31` };
  if (known.length > 'YYYY-MM'.length) return { first: known, last: known };
  const first = `${known}-01`;
  return { first, last: shiftDate(shiftDate(first, '1 month'), '1 day', 'before') };
}

/** What days have in common of which one is meant: the day, the month or the year that they are; undefined where they are none of these. */
export function knownOf({ first, last }: DayRange): string | undefined {
  // beyond the years of four digits a text tells neither month nor year by its length
  if (!isDate(first) || !isDate(last)) return undefined;
  const candidates = [first, first.slice(0, 'YYYY-MM'.length), first.slice(0, 'YYYY'.length)];
  return candidates.find((known) => {
    const days = possibleDays(known);
    return days.first === first && days.last === last;
  });
}

/** The days of which one is the last on which a certificate holds; one and the same where the day of its award is known. */
export function possibleLastDays(
  { awarded, type }: Pick<HeldCertificate, 'awarded' | 'type'>,
  { countsFrom, ...lengths }: Validity,
): DayRange {
  const { first, last } = possibleDays(awarded);
  return {
    first: lastValidDay(first, lengths[type], countsFrom),
    last: lastValidDay(last, lengths[type], countsFrom),
  };
}

/** The whole minutes from one moment to another (milliseconds since 1970-01-01 UTC, and ISO 8601 with its offset), cut towards the earlier: negative once it has passed. */
export function minutesUntil(moment: string, now: number): number {
  return Math.floor((Temporal.Instant.from(moment).epochMilliseconds - now) / 60_000);
}

function durationOf(length: string): Temporal.Duration {
  const [count, unit = ''] = length.split(' ');
  return Temporal.Duration.from(`P${count}${unit.charAt(0).toUpperCase()}`);
}
