import type { Language } from '../../model/language.ts';
import type {
  ContradictionReport,
  EvidenceRecordReport,
  EvidenceReport,
  SharedEvidenceReport,
  UnusedFileReport,
} from '../../report/evidence-report.ts';
import { evidenceStateNames } from '../../report/terms.ts';
import { en, ko } from '../../text/quoted.ts';
import { grouped } from './figures.ts';
import { dateText, listText } from './words.ts';

/** How many records there are and how many count. */
export function countsText({ counts, assessment, language }: EvidenceReport): string {
  const { records, counting } = counts;
  const on = dateText(assessment.on, language);
  if (records === 0)
    return language === 'ko' ? `증빙 없음 (기준일 ${on})` : `No evidence (assessment date ${on})`;
  return language === 'ko'
    ? `증빙 ${records}건: 유효 ${counting}건, 무효 ${records - counting}건 (기준일 ${on})`
    : `${recordsText(records, 'en')}: ${counting} count, ${records - counting} not (assessment date ${on})`;
}

/** How many records name no file, or one without its hash, or one that was not fetched; empty where there is nothing to tell. */
export function filesText({ counts, language }: EvidenceReport): string {
  const { records, withFile, withoutHash, pointers } = counts;
  if (records === 0) return '';
  const isKorean = language === 'ko';
  const facts = [
    isKorean ? `파일 있는 기록 ${withFile}건` : `${withFile} with a file`,
    isKorean ? `문서번호만 ${records - withFile}건` : `${records - withFile} with a document number alone`,
    ...(withoutHash === 0 ? [] : [isKorean ? `해시 없음 ${withoutHash}건` : `${withoutHash} without a hash`]),
    ...(pointers === 0
      ? []
      : [
          isKorean
            ? `받지 않은 Git LFS 파일 ${pointers}건`
            : `${pointers} Git LFS ${pointers === 1 ? 'file' : 'files'} not fetched`,
        ]),
  ];
  return facts.join(', ');
}

/** `1 record`, `70 records`, `70건`. */
export function recordsText(count: number, language: Language): string {
  if (language === 'ko') return `${count}건`;
  return `${count} ${count === 1 ? 'record' : 'records'}`;
}

/** Why a record counts or does not, and how long it still will where that is soon. */
export function stateText(record: EvidenceRecordReport, language: Language): string {
  const name = evidenceStateNames[record.state][language];
  const notes = [
    ...(record.isExpiring ? [daysLeftText(record.facts.daysLeft!, language)] : []),
    ...(record.isPointer ? [language === 'ko' ? 'LFS 파일 없음' : 'LFS file not fetched'] : []),
  ];
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
}

/** How many days a document still counts: 0 on its last day. */
export function daysLeftText(days: number, language: Language): string {
  if (language === 'ko') return days === 0 ? '오늘까지' : `${days}일 남음`;
  return days === 0 ? 'until today' : `${days} ${days === 1 ? 'day' : 'days'} left`;
}

/** A document by its number and its title. */
export function documentText({ document, title, file }: EvidenceRecordReport): string {
  const named = [document, title].filter((each) => each !== null).join(' ');
  return named === '' ? (file ?? '') : named;
}

/** A document that is used for several indicators, or lies there under several names. */
export function sharedText(
  { by, name, indicators, files }: SharedEvidenceReport,
  language: Language,
): string {
  const ids = indicators.join(', ');
  if (language === 'ko') {
    if (by === 'content') return `내용이 같은 파일 ${files.map(ko).join(', ')}: ${ids}`;
    return `${by === 'document' ? '문서' : '파일'} ${ko(name)}: ${ids}`;
  }
  if (by === 'content') return `files of the same content, ${listText(files.map(en), 'en')}: ${ids}`;
  return `${by} ${en(name)}: ${ids}`;
}

const keyNames = {
  approved: { ko: '결재일자', en: 'date of approval' },
  'valid-until': { ko: '유효기한', en: 'last valid day' },
  title: { ko: '제목', en: 'title' },
} as const;

/** What records of one document say differently of it. */
export function contradictionText({ document, key, said }: ContradictionReport, language: Language): string {
  const name = keyNames[key][language];
  const values = said.map(({ value, indicators }) => `${value} (${indicators.join(', ')})`);
  return language === 'ko'
    ? `문서 ${ko(document)}의 ${name}: ${values.join(' / ')}`
    : `${name} of document ${en(document)}: ${values.join(' / ')}`;
}

/** A file with its size, where that is known. */
export function unusedText({ file, size }: UnusedFileReport, language: Language): string {
  if (size === null) return language === 'ko' ? `${file} (사용할 수 없음)` : `${file} (unusable)`;
  return `${file} (${sizeText(size)})`;
}

/** A number of bytes as people read it, cut: `34 KiB`. */
export function sizeText(bytes: number): string {
  const units = ['KiB', 'MiB', 'GiB'] as const;
  let size = bytes;
  let unit = 'B';
  for (const larger of units) {
    if (size < 1024) break;
    size = Math.floor(size / 1024);
    unit = larger;
  }
  return `${grouped(String(size))} ${unit}`;
}
