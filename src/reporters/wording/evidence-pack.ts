import type { Language } from '../../model/language.ts';
import type { EvidencePackReport, PackedRecordReport } from '../../report/evidence-report.ts';
import { recordsText, sizeText, stateText } from './evidence.ts';

/** How many files are handed over, and of how many records. */
export function packText({ files, bytes, records, language }: EvidencePackReport): string {
  if (language === 'ko') return `증빙 ${records.length}건, 파일 ${files}개(${sizeText(bytes)})`;
  return `${recordsText(records.length, 'en')}, ${files} ${files === 1 ? 'file' : 'files'} (${sizeText(bytes)})`;
}

/** What became of the records; of what there is none, nothing, but for files: a pack without one is a surprise. */
export function packedText({ records, language }: EvidencePackReport): string[] {
  const count = (is: (record: PackedRecordReport) => boolean) => records.filter(is).length;
  const ko = language === 'ko';
  const packed = count(({ path }) => path !== null);
  const documents = count(({ leftOut, counts }) => leftOut === 'no-file' && counts);
  const left = leftOutRecords(records).length;
  return [
    packed > 0
      ? ko
        ? `파일로 넣은 기록 ${packed}건`
        : `${recordsText(packed, 'en')} with a file`
      : ko
        ? '넣은 파일 없음(목차만 있음)'
        : 'no file of evidence, only the index',
    ...(documents > 0
      ? [
          ko
            ? `문서번호만 있어 목차에만 올린 기록 ${documents}건`
            : `${recordsText(documents, 'en')} in the index alone, by document number`,
        ]
      : []),
    ...(left > 0
      ? [ko ? `유효하지 않아 뺀 기록 ${left}건` : `${recordsText(left, 'en')} left out, for not counting`]
      : []),
  ];
}

/** The records that do not count and are not in the pack. */
export function leftOutRecords(records: readonly PackedRecordReport[]): PackedRecordReport[] {
  return records.filter(({ path, counts }) => path === null && !counts);
}

/** A record's state, and that it was left out for it. */
export function packedStateText(record: PackedRecordReport, language: Language): string {
  const state = stateText(record, language);
  if (record.path !== null || record.counts) return state;
  return language === 'ko' ? `제외: ${state}` : `left out: ${state}`;
}
