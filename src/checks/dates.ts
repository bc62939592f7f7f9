/** Whether a date of the form YYYY-MM-DD (as the schema has checked) exists in the calendar. */
export function isCalendarDate(date: string): boolean {
  const [year, month, day] = numbersOf(date);
  return day <= daysIn(month, year);
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && isCalendarDate(text);
}

/** The first and the last year of a date that something is counted from: with 999 years more, the longest length of time, it still has four digits. */
export const yearsThatCount = { first: 1000, last: 8999 } as const;

/** Whether the year of a date, written as far as it is known (`2014`, `2014-12`), is one that can be counted from. */
export function hasYearThatCounts(date: string): boolean {
  return date >= String(yearsThatCount.first) && date < String(yearsThatCount.last + 1);
}

/** Whether a name is that of a time zone, as IANA names them. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** How many days `to` lies after `from`: 0 on the same day, negative before it. Both are days of the calendar, YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The days up to a date, from a fixed day of the Gregorian calendar: with March as the first month a leap day is a year's last. */
function dayNumber(date: string): number {
  const [year, month, day] = numbersOf(date);
  const shifted = month > 2 ? year : year - 1;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const months = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * shifted + leaps + months + day;
}

function numbersOf(date: string): [year: number, month: number, day: number] {
  return date.split('-').map(Number) as [number, number, number];
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
