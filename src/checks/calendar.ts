import { Temporal } from 'temporal-polyfill';
import type { Validity } from '../model/framework.ts';

/** A day and a time of day in some time zone: `2014-08-29`, `18:00`. */
export interface LocalTime {
  readonly date: string;
  readonly time: string;
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

/** A moment (ISO 8601 with its offset) as day and time of day, to the minute, in a time zone. */
export function localTime(moment: string, timeZone: string): LocalTime {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
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
