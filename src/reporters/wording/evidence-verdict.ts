import type { Language, Localized } from '../../model/language.ts';
import type { EvidenceRecordReport, EvidenceVerification } from '../../report/evidence-report.ts';
import type { EvidenceFacts } from '../../scoring/evidence-facts.ts';
import { documentText, recordsText } from './evidence.ts';
import { type EvidenceSection, evidenceSections } from './evidence-sections.ts';

/** The judgement in one line. */
export function verdictText({ counts, passed, strict, language }: EvidenceVerification): string {
  const { records, counting } = counts;
  const bad = records - counting;
  if (language === 'ko') {
    if (records === 0) return '확인할 증빙 없음';
    if (bad > 0) return `증빙 ${records}건 중 ${bad}건 무효`;
    return passed
      ? `증빙 ${records}건 모두 유효`
      : `증빙 ${records}건 모두 유효하나 정리할 것이 있음(--strict)`;
  }
  if (records === 0) return 'No evidence to verify';
  if (bad > 0) return `${bad} of ${recordsText(records, 'en')} ${bad === 1 ? 'does' : 'do'} not count`;
  const all = records === 1 ? 'The only record counts' : `All ${records} records count`;
  return passed || !strict ? all : `${all}, but something is to be tidied up (--strict)`;
}

/** The records that do not count. */
export function uselessRecords({ records }: EvidenceVerification): EvidenceRecordReport[] {
  return records.filter(({ counts }) => !counts);
}

/** Whose record it is and of what. */
export function recordText(record: EvidenceRecordReport): string {
  return `${record.indicator.id} ${record.department.name}: ${documentText(record)}`;
}

/** What was found of a record's file, hash, approval and expiry, each by itself; of what it does not say, nothing. */
export function factsText(record: EvidenceRecordReport, language: Language): string[] {
  const { facts, file, approved, validUntil } = record;
  const ko = language === 'ko';
  const said = (name: string, value: string | null, word: Localized) =>
    `${value === null ? name : `${name} ${value}`}: ${word[language]}`;
  return [
    ...(facts.file === 'none' ? [] : [said(ko ? '파일' : 'file', file, fileWords[facts.file])]),
    ...(facts.file === 'none' && facts.hash === 'none'
      ? []
      : [said(ko ? '해시' : 'hash', null, hashWords[facts.hash])]),
    said(ko ? '결재' : 'approved', approved, approvalWord(facts)),
    ...(facts.validity === 'unlimited'
      ? []
      : [said(ko ? '유효기한' : 'valid until', validUntil, validityWords[facts.validity])]),
  ];
}

/** What is to be told beside the records that do not count. */
export function verificationSections(report: EvidenceVerification): EvidenceSection[] {
  return [...withoutHash(report), ...pointers(report), ...evidenceSections(report)];
}

const fileWords = {
  present: { ko: '있음', en: 'present' },
  missing: { ko: '없음', en: 'missing' },
  unusable: { ko: '사용 불가', en: 'unusable' },
} as const;

const hashWords = {
  matches: { ko: '일치', en: 'matches' },
  differs: { ko: '불일치', en: 'differs' },
  unchecked: { ko: '비교할 파일 없음', en: 'no file to compare' },
  none: { ko: '적지 않음', en: 'none given' },
} as const;

const windowWords = {
  inside: { ko: '인정기간 안', en: 'inside the window' },
  before: { ko: '인정기간 이전', en: 'before the window' },
  after: { ko: '인정기간 이후', en: 'after the window' },
  undated: { ko: '날짜 없음', en: 'no date' },
  open: { ko: '인정기간 없음', en: 'there is no window' },
} as const;

const validityWords = {
  valid: { ko: '지나지 않음', en: 'not expired' },
  expired: { ko: '지남', en: 'expired' },
} as const;

function approvalWord({ window, approval }: EvidenceFacts): Localized {
  if (approval === 'later' && window !== 'after' && window !== 'before')
    return { ko: '기준일 이후', en: 'after the assessment date' };
  return windowWords[window];
}

/** Whose record it is, and its file where that is not its only name. */
function withFile(record: EvidenceRecordReport): string {
  const named = recordText(record);
  return record.document === null && record.title === null ? named : `${named} (${record.file})`;
}

function withoutHash({ records, language }: EvidenceVerification): EvidenceSection[] {
  const found = records.filter(({ facts }) => facts.file !== 'none' && facts.hash === 'none');
  if (found.length === 0) return [];
  return [
    {
      title:
        language === 'ko'
          ? `해시(sha256)를 적지 않은 파일 기록 ${found.length}건`
          : `${recordsText(found.length, 'en')} with a file, but without its sha256`,
      lines: found.map(withFile),
      isWarning: false,
    },
  ];
}

function pointers({ records, language }: EvidenceVerification): EvidenceSection[] {
  const found = records.filter(({ isPointer }) => isPointer);
  if (found.length === 0) return [];
  return [
    {
      title:
        language === 'ko'
          ? `받지 않은 Git LFS 파일 ${found.length}건(「git lfs pull」로 받음)`
          : `${found.length} Git LFS ${found.length === 1 ? 'file was' : 'files were'} not fetched ("git lfs pull" does)`,
      lines: found.map(withFile),
      isWarning: true,
    },
  ];
}
