import type { EvidenceReport } from '../../report/evidence-report.ts';
import type { Reporter } from '../reporter.ts';
import { countsText, documentText, filesText, stateText } from '../wording/evidence.ts';
import { evidenceSections } from '../wording/evidence-sections.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

/** `assess evidence list` in Markdown. */
export const evidenceMarkdown: Reporter<EvidenceReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const files = filesText(report);
    return `${blocks(
      heading(2, countsText(report)),
      files === '' ? '' : paragraph(files),
      report.listed === 'records' && report.counts.records > 0 ? recordsBlock(report) : '',
      sectionsBlock(report),
    )}\n`;
  },
};

/** The records as a table. */
export function recordsBlock({ records, language }: EvidenceReport): string {
  const ko = language === 'ko';
  if (records.length === 0) return paragraph(ko ? '해당하는 증빙 없음.' : 'There is no such record.');
  const columns = [
    { head: ko ? '지표' : 'Indicator' },
    { head: ko ? '부서' : 'Department' },
    { head: ko ? '문서' : 'Document' },
    { head: ko ? '결재일자' : 'Approved' },
    { head: ko ? '결재권자' : 'Approver' },
    { head: ko ? '유효기한' : 'Valid until' },
    { head: ko ? '파일' : 'File' },
    { head: ko ? '상태' : 'State' },
  ];
  const rows = records.map((record) => [
    `${record.indicator.id} ${record.indicator.name}`,
    record.department.name,
    documentText(record),
    record.approved ?? '',
    record.approver ?? '',
    record.validUntil ?? '',
    record.file ?? '',
    stateText(record, language),
  ]);
  return table(columns, rows);
}

/** What is odd beside the records, each kind under a heading. */
function sectionsBlock(report: EvidenceReport): string {
  return blocks(
    ...evidenceSections(report).flatMap(({ title, lines }) => [
      heading(3, title),
      list(lines.map((line) => item(line))),
    ]),
  );
}
