import type { Language } from '../../model/language.ts';
import { grouped } from './figures.ts';

/** An effort in its unit: `13인일`, `1 person-day`. Units that somebody named stand as they are. */
export function effortAmount(shown: string, unit: string, language: Language): string {
  if (language === 'ko') return `${grouped(shown)}${unit}`;
  return `${grouped(shown)} ${shown === '1' && unit === 'person-days' ? 'person-day' : unit}`;
}
