import type { Language, Localized } from '../../../model/language.ts';
import { heading } from '../blocks.ts';

const numerals = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ'] as const;

/** The heading of a chapter, counted from 1: `Ⅲ. 미흡지표`, in English `3. Shortfalls`. */
export function chapterHeading(number: number, title: Localized, language: Language): string {
  return language === 'ko'
    ? heading(2, `${chapterNumber(number, language)}. ${title.ko}`)
    : heading(2, title.en, number);
}

/** The number of a chapter, as another chapter refers to it: `Ⅲ`, in English `3`. */
export function chapterNumber(number: number, language: Language): string {
  return language === 'ko' ? numerals[number - 1]! : String(number);
}
