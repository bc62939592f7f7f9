import type { Localized } from '../model/language.ts';

export { gapStateNames } from '../report/state-names.ts';

/** How the departments' answers become one. */
export const combineNames: Readonly<Record<'mean' | 'all' | 'any' | 'sum', Localized>> = {
  mean: { ko: '모든 부서가 답하고 평균으로 결합', en: 'every department answers; the mean counts' },
  all: { ko: '모든 부서가 답하고 가장 낮은 값으로 결합', en: 'every department answers; the least counts' },
  any: {
    ko: '모든 부서가 답하고 가장 높은 값으로 결합',
    en: 'every department answers; the greatest counts',
  },
  sum: { ko: '모든 부서가 답하고 수치를 합산', en: 'every department answers; the figures are added' },
};

/** Where a part of a framework comes from. */
export const sourceNames: Readonly<Record<string, Localized>> = {
  published: { ko: '공표 자료', en: 'published' },
  seed: { ko: '최초 문서(2014년 보고)', en: 'the founding document (the 2014 report)' },
  statute: { ko: '법령', en: 'statute' },
  press: { ko: '언론 보도', en: 'press' },
  reconstructed: { ko: '재구성(공식 지표 아님)', en: 'reconstructed (not the official text)' },
};
