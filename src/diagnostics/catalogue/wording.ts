import { en, ko, koWith } from '../../text/quoted.ts';

export { en, ko, koWith } from '../../text/quoted.ts';

/** The accepted names, at most twelve of them. */
export function listed(names: readonly string[], language: 'ko' | 'en'): string {
  const shown = names.slice(0, 12).join(', ');
  const more = names.length - 12;
  if (more <= 0) return shown;
  return language === 'ko' ? `${shown} 외 ${more}개` : `${shown} and ${more} more`;
}

/** What to write instead: the id whose title was written, the likely names where there are any, else all that are accepted. */
export function instead(
  a: { accepted: readonly string[]; suggestions: readonly string[]; meant?: string },
  language: 'ko' | 'en',
): string {
  if (a.meant !== undefined)
    return language === 'ko' ? `${koWith(a.meant, '으로/로')} 적으십시오.` : `Write ${en(a.meant)}.`;
  if (a.suggestions.length > 0) {
    const names = a.suggestions.map((name) => (language === 'ko' ? ko(name) : en(name)));
    return language === 'ko'
      ? `${names.join(' 또는 ')}의 오기인지 확인하십시오.`
      : `Did you mean ${names.join(' or ')}?`;
  }
  if (a.accepted.length === 0)
    return language === 'ko' ? '쓸 수 있는 이름이 없습니다.' : 'There is no name to choose from.';
  return language === 'ko'
    ? `다음 중 하나를 쓰십시오: ${listed(a.accepted, 'ko')}`
    : `Use one of: ${listed(a.accepted, 'en')}.`;
}

/** What to write instead of a number with a unit. */
export function withoutUnit(number: string): { ko: string; en: string } {
  return { ko: `단위 없이 적으십시오: ${number}`, en: `Write it without a unit: ${number}` };
}

/** By how much a sum misses what it should be, the sign spelled out; `difference` is what is missing. */
export function missedBy(difference: string): { ko: string; en: string } {
  const amount = difference.replace(/^[-−]/, '');
  return amount === difference
    ? { ko: `${amount}점 적음`, en: `${amount} too few` }
    : { ko: `${amount}점 많음`, en: `${amount} too many` };
}
