import type { Framework } from '../model/framework.ts';
import type { Language } from '../model/language.ts';

/** That some indicators of a framework are no official ones but were reconstructed, as their `source` says; empty where none is. */
export function reconstructedText({ indicators }: Framework, language: Language): string {
  const count = [...indicators.values()].filter(({ source }) => source === 'reconstructed').length;
  if (count === 0) return '';
  const all = indicators.size;
  return language === 'ko'
    ? `※ 이 평가체계의 지표 ${all}개 중 ${count}개는 재구성한 것으로 공식 지표가 아님`
    : `Note: ${count} of the ${all} indicators of this framework ${count === 1 ? 'is' : 'are'} reconstructed, not official.`;
}
