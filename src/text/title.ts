import type { Language } from '../model/language.ts';

/** A title in one language, or in the other one where it has only that. */
export function titleText(
  title: string | { readonly ko?: string; readonly en?: string },
  language: Language,
): string {
  if (typeof title === 'string') return title;
  return title[language] ?? title[language === 'ko' ? 'en' : 'ko'] ?? '';
}
