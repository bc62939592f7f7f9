import { showDecimal } from '../../exact/display.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Language } from '../../model/language.ts';
import { englishDate, koreanDate } from '../../text/dates.ts';
import { grouped } from './figures.ts';

/** `12점`, `12 points`, `1 point`; the figure is a decimal as it is shown. */
export function pointsText(shown: string, language: Language): string {
  if (language === 'ko') return `${grouped(shown)}점`;
  return `${grouped(shown)} ${shown === '1' ? 'point' : 'points'}`;
}

/** An exact value in points, cut for reading. */
export function valueText(value: Rational, language: Language): string {
  return pointsText(showDecimal(value), language);
}

/** `지표 3개`, `3 indicators`. */
export function indicatorsText(count: number, language: Language): string {
  if (language === 'ko') return `지표 ${count}개`;
  return `${count} ${count === 1 ? 'indicator' : 'indicators'}`;
}

/** How many nodes a level has: `3개 영역`, `3 areas`; names that are not a plain English noun are not bent. */
export function levelCountText(count: number, title: string, language: Language): string {
  if (language === 'ko') return `${count}개 ${title}`;
  const noun = lowerFirst(title);
  if (!/^[a-z ]+$/.test(noun) || noun.endsWith('s')) return `${count} × ${title}`;
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.replace(/(?<=[^aeiou])y$/, 'ie')}s`;
}

/** A title inside a sentence: `Area` becomes `area`, `BSC goal` stays. */
export function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** Items with commas, and `and` before the last in English. */
export function listText(items: readonly string[], language: Language): string {
  if (language === 'ko' || items.length < 2) return items.join(', ');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A date in words. */
export function dateText(date: string, language: Language): string {
  return language === 'ko' ? koreanDate(date) : englishDate(date);
}

const weekdays = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/**
 * A deadline such as `2014-08-29T18:00+09:00` with its weekday: `2014. 8. 29.(금) 18:00`. Day and time are those of its own
 * place; the offset from UTC is named unless it is Korea's in a Korean text.
 */
export function deadlineText(deadline: string, language: Language): string {
  const [, date = '', time = '', offset = ''] = /^([\d-]+)T(\d\d:\d\d)(?::\d\d)?(.*)$/.exec(deadline) ?? [];
  const day = weekdayName(date, language);
  const zone = offset === 'Z' ? 'UTC' : `UTC${offset}`;
  if (language === 'en') return `${time} (${zone}) on ${day}, ${englishDate(date)}`;
  return `${koreanDate(date)}(${day}) ${time}${offset === '+09:00' ? '' : `(${zone})`}`;
}

/** The day of the week of a date: `금`, `Friday`. */
export function weekdayName(date: string, language: Language): string {
  return weekdays[language][weekday(date)] ?? '';
}

/** 0 for Sunday, by Sakamoto's rule for the Gregorian calendar: no time zone can move the day. */
function weekday(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const counted = month < 3 ? year - 1 : year;
  const leaps = Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400);
  return (counted + leaps + offset + day) % 7;
}

const units = { year: '년', month: '개월', day: '일' } as const;

/** A length of time such as `2 years`: `2년`. */
export function durationText(duration: string, language: Language): string {
  const [, count, unit] = /^(\d+) (year|month|day)s?$/.exec(duration) ?? [];
  if (count === undefined || unit === undefined) return duration;
  return language === 'ko'
    ? `${count}${units[unit as keyof typeof units]}`
    : `${count} ${unit}${count === '1' ? '' : 's'}`;
}

/** `Scores over cycles`: English words at the beginning of a heading. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
