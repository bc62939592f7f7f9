import type { EvidenceReport } from '../report/evidence-report.ts';
import { csvText } from './csv.ts';
import type { Reporter } from './reporter.ts';
import { stateText } from './wording/evidence.ts';

/** `assess evidence list` for spreadsheets: a row for each record, use of a document or file, as was asked for. */
export const evidenceCsv: Reporter<EvidenceReport> = {
  name: 'csv',
  extension: 'csv',
  render: (report) => csvText({ records, shared, unused }[report.listed](report)),
};

type Rows = (string | number | null)[][];

function records({ records, language }: EvidenceReport): Rows {
  const heads =
    language === 'ko'
      ? [
          '지표',
          '지표명',
          '부서',
          '부서명',
          '문서번호',
          '제목',
          '결재일자',
          '결재권자',
          '유효기한',
          '파일',
          '크기',
          'SHA-256',
          '상태',
          '설명',
        ]
      : [
          'indicator',
          'indicator title',
          'department',
          'department name',
          'document',
          'title',
          'approved',
          'approver',
          'valid until',
          'file',
          'size',
          'SHA-256',
          'state',
          'meaning',
        ];
  const rows = records.map((record) => [
    record.indicator.id,
    record.indicator.name,
    record.department.id,
    record.department.name,
    record.document,
    record.title,
    record.approved,
    record.approver,
    record.validUntil,
    record.file,
    record.size,
    record.sha256.actual,
    record.state,
    stateText(record, language),
  ]);
  return [heads, ...rows];
}

function shared({ shared, language }: EvidenceReport): Rows {
  const heads = language === 'ko' ? ['기준', '이름', '지표', '파일'] : ['by', 'name', 'indicator', 'files'];
  const rows = shared.flatMap(({ by, name, indicators, files }) =>
    indicators.map((indicator) => [by, name, indicator, files.join(', ')]),
  );
  return [heads, ...rows];
}

function unused({ unused, language }: EvidenceReport): Rows {
  const heads = language === 'ko' ? ['파일', '크기', 'SHA-256'] : ['file', 'size', 'SHA-256'];
  return [heads, ...unused.map(({ file, size, sha256 }) => [file, size, sha256])];
}
