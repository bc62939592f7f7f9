/** The date (YYYY-MM-DD) of a moment in a time zone, which the framework's check has found to exist. */
export function todayIn(timeZone: string, now: number): string {
  // the Swedish locale writes dates the ISO way; the numbering system is fixed so that no locale of the machine matters
  const date = new Intl.DateTimeFormat('sv-SE-u-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  // it writes a year before 1000 with fewer digits
  return date.padStart('YYYY-MM-DD'.length, '0');
}
