import type { Calendar, CalendarEvent } from '../report/calendar-report.ts';
import { inert } from '../text/terminal.ts';
import type { Reporter } from './reporter.ts';

/** Octets of a line, without its end. */
const longest = 75;

/** A calendar as iCalendar (RFC 5545); what is done is left out. */
export const calendarIcs: Reporter<Calendar> = { name: 'ics', extension: 'ics', render: icsText };

/** The dates of a list or a history of certificates as iCalendar. */
export const certificatesIcs: Reporter<{ readonly calendar: Calendar }> = {
  name: 'ics',
  extension: 'ics',
  render: ({ calendar }) => icsText(calendar),
};

function icsText({ name, language, events }: Calendar): string {
  const content = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//assess//assess//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.filter(({ done }) => !done).flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return content.map((line) => `${folded(line)}\r\n`).join('');
}

/** A moment is an event without a length; a day ends where the next one begins. Neither makes anybody look busy. */
function eventLines(event: CalendarEvent): string[] {
  const { uid, since, date, nextDay, utc, title, context, details, remindDays } = event;
  const summary = escaped(context === null ? title : `${title} (${context})`);
  // a day that is the last of the year 9999 has no next one that a calendar could write; without an end it is a day as well
  const end = nextDay.length === date.length ? [`DTEND;VALUE=DATE:${compact(nextDay)}`] : [];
  const days = [`DTSTART;VALUE=DATE:${compact(date)}`, ...end];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(since)}T000000Z`,
    ...(utc === null ? days : [`DTSTART:${compact(utc)}`]),
    `SUMMARY:${summary}`,
    ...(details.length === 0 ? [] : [`DESCRIPTION:${details.map(escaped).join('\\n')}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    `TRIGGER:-P${remindDays}D`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** `2014-08-29T09:00:00Z` as `20140829T090000Z`. */
function compact(moment: string): string {
  return moment.replace(/[-:]/g, '');
}

/** A text of a property: nothing in it ends the line, the value or the calendar. */
function escaped(text: string): string {
  return inert(text).replace(/[\\;,]/g, '\\$&');
}

/** A line in pieces of at most 75 octets of UTF-8, of which each but the first begins with a space; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longest) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
