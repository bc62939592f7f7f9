const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Writes a date as Korean official documents do: `2014-08-29` becomes `2014. 8. 29.`.
 *
 * Works on the text alone, so that no time zone can move the day. Text that is not `YYYY-MM-DD` is returned
 * unchanged: a wrong date is shown as it was written.
 */
export function koreanDate(date: string): string {
  const parts = ISO_DATE.exec(date);
  return parts ? `${parts[1]}. ${Number(parts[2])}. ${Number(parts[3])}.` : date;
}

/**
 * Writes a date in English: `2014-08-29` becomes `29 August 2014`.
 *
 * Works on the text alone, so that neither time zone nor locale has a say. Text that is not `YYYY-MM-DD` with a
 * month from 01 to 12 is returned unchanged.
 */
export function englishDate(date: string): string {
  const parts = ISO_DATE.exec(date);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : date;
}
