import type { Language } from '../model/language.ts';

/** What a date of a calendar is. */
export type EventKind =
  | 'submit-by'
  | 'window-end'
  | 'step-due'
  | 'action-due'
  | 'renewal-start'
  | 'certificate-end';

/** A date that somebody must keep. */
export interface CalendarEvent {
  /** The same for the same date of the same thing, whenever and wherever the calendar is made. */
  readonly uid: string;
  readonly kind: EventKind;
  /** YYYY-MM-DD: the day, or the first of the days that are possible. */
  readonly date: string;
  /** The last of the days that are possible; null where the day is known. */
  readonly latest: string | null;
  /** The day after `date`, on which a calendar ends it. */
  readonly nextDay: string;
  /** HH:MM of a moment, in the time zone of the framework; null for a whole day. */
  readonly time: string | null;
  /** The moment in UTC, to the second: 2014-08-29T09:00:00Z. */
  readonly utc: string | null;
  /** The day from which the event has been known, YYYY-MM-DD: no clock has a say in a calendar. */
  readonly since: string;
  readonly title: string;
  /** Whose date it is, where the title does not say; a calendar that is merged into another must. */
  readonly context: string | null;
  readonly details: readonly string[];
  /** Days from the day asked for, negative once it has passed. */
  readonly daysLeft: number;
  /** Whether nothing is left to do for it. */
  readonly done: boolean;
  /** So many days ahead calendars remind of it. */
  readonly remindDays: number;
}

/** Dates in their order. */
export interface Calendar {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly name: string;
  /** The day asked for, YYYY-MM-DD. */
  readonly on: string;
  readonly events: readonly CalendarEvent[];
}
