import type { Localized } from '../model/language.ts';
import type { GapState } from '../scoring/gaps.ts';

/** What a gap's state is called. */
export const gapStateNames: Readonly<Record<GapState, Localized>> = {
  unanswered: { ko: '미작성', en: 'unanswered' },
  'not-implemented': { ko: '미시행', en: 'not implemented' },
  'not-assessed': { ko: '미평가', en: 'not assessed' },
  'not-met': { ko: '미충족', en: 'not met' },
  partial: { ko: '부분', en: 'partial' },
  'no-evidence': { ko: '증빙 미비', en: 'no evidence' },
};
