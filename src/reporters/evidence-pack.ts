import type { EvidencePackReport, WrittenPackReport } from '../report/evidence-report.ts';
import { jsonText } from '../text/json.ts';
import { csvText } from './csv.ts';
import { lines } from './pretty/lines.ts';
import type { Reporter } from './reporter.ts';
import { leftOutRecords, packedStateText, packedText, packText } from './wording/evidence-pack.ts';
import { recordText } from './wording/evidence-verdict.ts';

/** `index.csv` of a pack: a row for every record. */
export const packIndexCsv: Reporter<EvidencePackReport> = {
  name: 'csv',
  extension: 'csv',
  render({ records, language }) {
    const heads =
      language === 'ko'
        ? [
            '지표',
            '지표명',
            '부서',
            '문서번호',
            '제목',
            '결재일자',
            '결재권자',
            '상태',
            '설명',
            '파일',
            'SHA-256',
            '크기',
          ]
        : [
            'indicator',
            'indicator title',
            'department',
            'document',
            'title',
            'approved',
            'approver',
            'state',
            'meaning',
            'file',
            'SHA-256',
            'size',
          ];
    const rows = records.map((record) => [
      record.indicator.id,
      record.indicator.name,
      record.department.name,
      record.document,
      record.title,
      record.approved,
      record.approver,
      record.state,
      packedStateText(record, language),
      record.path,
      record.path === null ? null : record.sha256.actual,
      record.path === null ? null : record.size,
    ]);
    return csvText([heads, ...rows]);
  },
};

/** `assess evidence pack` in every form: what was handed over, and what was not. */
export const packReporters: readonly Reporter<WrittenPackReport>[] = [
  {
    name: 'pretty',
    extension: 'txt',
    render(report, context) {
      const { out, language } = report;
      const left = leftOutRecords(report.records).map(
        (record) => `${recordText(record)} (${packedStateText(record, language)})`,
      );
      const shown = [
        ...lines(`${out}: ${packText(report)}`, context).map(context.palette.strong),
        ...packedText(report).flatMap((text) => lines(text, context, 2)),
        ...left.flatMap((text) => lines(text, context, 4)),
      ];
      return `${shown.join('\n')}\n`;
    },
  },
  { name: 'json', extension: 'json', render: (report) => jsonText(report) },
];
