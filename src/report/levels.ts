import type { Level } from '../model/framework.ts';
import type { Language, Localized } from '../model/language.ts';
import { titleText } from '../text/title.ts';

/** What common level names are called; a framework may give its own title. */
const known: Readonly<Record<string, Localized>> = {
  area: { ko: '영역', en: 'Area' },
  item: { ko: '진단항목', en: 'Item' },
  indicator: { ko: '세부지표', en: 'Indicator' },
  category: { ko: '부문', en: 'Category' },
  group: { ko: '묶음', en: 'Group' },
};

/** The title of a level: its own, else the catalogue's, else its id. */
export function levelTitle(level: Level, language: Language): string {
  if (level.title !== undefined) return titleText(level.title, language);
  return known[level.id]?.[language] ?? level.id;
}
