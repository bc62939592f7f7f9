import type { EvidenceState } from '../model/assessment.ts';
import type { Localized } from '../model/language.ts';
import type { ReviewStage } from '../model/life-cycle.ts';

/** What an answer's status is called. */
export const answerStatusNames: Readonly<Record<string, Localized>> = {
  answered: { ko: '응답', en: 'answered' },
  unanswered: { ko: '미작성', en: 'unanswered' },
  'not-implemented': { ko: '미시행', en: 'not implemented' },
  'not-assessed': { ko: '미평가', en: 'not assessed' },
  'not-applicable': { ko: '해당없음', en: 'not applicable' },
};

/** Why an evidence record does not count. */
export const evidenceStateNames: Readonly<Record<EvidenceState, Localized>> = {
  valid: { ko: '유효', en: 'valid' },
  undated: { ko: '결재일자 없음', en: 'no date of approval' },
  'before-window': { ko: '인정기간 이전 결재', en: 'approved before the window' },
  'after-window': { ko: '인정기간 이후 결재', en: 'approved after the window' },
  'not-yet-approved': { ko: '기준일 이후 결재', en: 'approved after the assessment date' },
  expired: { ko: '유효기한 경과', en: 'expired' },
  'file-missing': { ko: '파일 없음', en: 'file missing' },
  'file-unusable': { ko: '파일 사용 불가', en: 'file unusable' },
  'hash-mismatch': { ko: '파일 해시 불일치', en: 'file hash differs' },
};

/** What the stages of review are called. */
export const reviewStageNames: Readonly<Record<ReviewStage, Localized>> = {
  internal: { ko: '내부심사', en: 'internal review' },
  cross: { ko: '교차심사', en: 'cross review' },
  document: { ko: '서면심사', en: 'document review' },
  'on-site': { ko: '현지심사', en: 'on-site review' },
  committee: { ko: '위원회심사', en: 'committee review' },
};
