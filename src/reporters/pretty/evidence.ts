import type { Language } from '../../model/language.ts';
import type { EvidenceRecordReport, EvidenceReport } from '../../report/evidence-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { countsText, documentText, filesText, recordsText, stateText } from '../wording/evidence.ts';
import { type EvidenceSection, evidenceSections } from '../wording/evidence-sections.ts';
import { lines } from './lines.ts';
import { drawTable } from './table.ts';

/** `assess evidence list` for people: every record with its dates and state, then what is odd about them. */
export const evidencePretty: Reporter<EvidenceReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const files = filesText(report);
    const head = [
      ...lines(countsText(report), context).map(context.palette.strong),
      ...(files === '' ? [] : lines(files, context, 2)),
    ].join('\n');
    const sections = evidenceSections(report).map((section) => sectionText(section, context));
    const parts = report.listed === 'records' ? [recordsPart(report, context), ...sections] : sections;
    const shown = parts.length === 0 ? [nothing(report)] : parts.filter((part) => part !== '');
    return `${[head, ...shown].join('\n\n')}\n`;
  },
};

/** A heading and its lines, each set in by two. */
export function sectionText(
  { title, lines: texts, isWarning }: EvidenceSection,
  context: RenderContext,
): string {
  const paint = isWarning ? context.palette.warn : context.palette.strong;
  return [...lines(title, context).map(paint), ...texts.flatMap((text) => lines(text, context, 2))].join(
    '\n',
  );
}

function recordsPart(report: EvidenceReport, context: RenderContext): string {
  const { records, counts, language } = report;
  if (counts.records === 0) return '';
  if (records.length === 0)
    return language === 'ko'
      ? `조건에 맞는 증빙이 없습니다(전체 ${counts.records}건).`
      : `No record matches the filters (of ${counts.records}).`;
  const part = records.length < counts.records;
  const head = part
    ? [
        language === 'ko'
          ? `${counts.records}건 중 ${records.length}건`
          : `${records.length} of ${recordsText(counts.records, 'en')}`,
      ]
    : [];
  return [...head, recordTable(records, report, context)].join('\n');
}

function recordTable(
  records: readonly EvidenceRecordReport[],
  { language }: EvidenceReport,
  context: RenderContext,
): string {
  const ko = language === 'ko';
  const { palette } = context;
  const hasExpiry = records.some(({ validUntil }) => validUntil !== null);
  const hasFile = records.some(({ file }) => file !== null);
  const paint = (line: string, row: number) => {
    const { counts, isExpiring } = records[row]!;
    if (!counts) return palette.bad(line);
    return isExpiring ? palette.warn(line) : line;
  };
  return drawTable(
    [
      { head: ko ? '지표' : 'Indicator' },
      { head: ko ? '부서' : 'Department', flexible: true },
      { head: ko ? '문서' : 'Document', flexible: true },
      { head: ko ? '결재일자' : 'Approved' },
      ...(hasExpiry ? [{ head: ko ? '유효기한' : 'Valid until', optional: 2 }] : []),
      ...(hasFile ? [{ head: ko ? '파일' : 'File', optional: 1 }] : []),
      { head: ko ? '상태' : 'State', flexible: true, paint },
    ],
    records.map((record) => [
      record.indicator.id,
      record.department.name,
      documentText(record),
      record.approved ?? '',
      ...(hasExpiry ? [record.validUntil ?? ''] : []),
      ...(hasFile ? [presence(record, language)] : []),
      stateText(record, language),
    ]),
    context.width,
    context.ascii,
  );
}

/** Whether the file is there; its name stands in the other formats, and here where there is no document number. */
function presence({ file, size }: EvidenceRecordReport, language: Language): string {
  if (file === null) return '';
  if (language === 'ko') return size === null ? '없음' : '있음';
  return size === null ? 'no' : 'yes';
}

/** Of what was asked for there is nothing. */
function nothing({ listed, language }: EvidenceReport): string {
  if (listed === 'unused')
    return language === 'ko' ? '기록이 가리키지 않는 파일이 없습니다.' : 'Every file is named by a record.';
  return language === 'ko' ? '중복 사용된 문서가 없습니다.' : 'No document is used more than once.';
}
