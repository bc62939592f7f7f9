import type { Language } from '../model/language.ts';
import { englishDate, koreanDate } from './dates.ts';

/** Days (YYYY-MM-DD) of which one is meant; `known` is what they have in common where they are a day, a month or a year. */
export interface KnownDays {
  readonly first: string;
  readonly last: string;
  readonly known: string | null;
}

/** A date (YYYY-MM-DD) in words. */
export function dateWords(date: string, language: Language): string {
  return language === 'ko' ? koreanDate(date) : englishDate(date);
}

/** A date as far as it is known (`2014`, `2014-12`, `2014-12-08`) in words: `2014년`, `2014년 12월`, `2014. 12. 8.`. */
export function knownDateWords(known: string, language: Language): string {
  const [year = '', month, day] = known.split('-');
  if (day !== undefined) return dateWords(known, language);
  if (month === undefined) return language === 'ko' ? `${year}년` : year;
  return language === 'ko'
    ? `${year}년 ${month.replace(/^0/, '')}월`
    : englishDate(`${known}-01`).replace(/^1 /, '');
}

/** Days of which one is meant, in words: `2016. 12. 8.`, `2016년 중`, else the first and the last. */
export function daysWords({ first, last, known }: KnownDays, language: Language): string {
  if (first === last) return dateWords(first, language);
  if (known !== null)
    return language === 'ko' ? `${knownDateWords(known, 'ko')} 중` : `in ${knownDateWords(known, 'en')}`;
  const [from, to] = [dateWords(first, language), dateWords(last, language)];
  return language === 'ko' ? `${from}부터 ${to}까지 가운데 하루` : `between ${from} and ${to}`;
}

/** The same for a column: `2016-12-08`, `2016년 중`, `2016-12-30 ~ 2017-12-29`. */
export function daysShort(days: KnownDays, language: Language): string {
  const { first, last, known } = days;
  if (first === last) return first;
  return known === null ? `${first} ~ ${last}` : daysWords(days, language);
}
