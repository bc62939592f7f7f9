import type { EvidencePackReport } from '../../report/evidence-report.ts';
import type { Reporter } from '../reporter.ts';
import { sizeText } from '../wording/evidence.ts';
import { packedStateText, packedText, packText } from '../wording/evidence-pack.ts';
import { dateText } from '../wording/words.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

/** `index.md` of a pack: what is handed over, a row for every record. */
export const packIndexMarkdown: Reporter<EvidencePackReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { assessment, framework, language } = report;
    const ko = language === 'ko';
    const facts = [
      `${ko ? '평가체계' : 'Framework'}: ${framework.title} (${framework.id} ${framework.version})`,
      `${ko ? '회차' : 'Cycle'}: ${assessment.cycle}`,
      `${ko ? '기준일' : 'Assessment date'}: ${dateText(assessment.on, language)}`,
      packText(report),
      ...packedText(report),
    ];
    return `${blocks(
      heading(1, ko ? `${assessment.name} 증빙자료 목차` : `Evidence of ${assessment.name}`),
      list(facts.map((fact) => item(fact))),
      recordsBlock(report),
      paragraph(
        ko
          ? 'SHA-256은 SHA256SUMS에 있음. 「sha256sum -c SHA256SUMS」로 확인할 수 있음.'
          : 'The SHA-256 of every file is in SHA256SUMS: run "sha256sum -c SHA256SUMS" to check them.',
      ),
    )}\n`;
  },
};

function recordsBlock({ records, language }: EvidencePackReport): string {
  const ko = language === 'ko';
  if (records.length === 0) return paragraph(ko ? '증빙 없음.' : 'There is no evidence.');
  const columns = [
    { head: ko ? '지표' : 'Indicator' },
    { head: ko ? '부서' : 'Department' },
    { head: ko ? '문서번호' : 'Document' },
    { head: ko ? '제목' : 'Title' },
    { head: ko ? '결재일자' : 'Approved' },
    { head: ko ? '결재권자' : 'Approver' },
    { head: ko ? '상태' : 'State' },
    { head: ko ? '파일' : 'File' },
    { head: ko ? '크기' : 'Size', align: 'right' },
  ] as const;
  const rows = records.map((record) => [
    `${record.indicator.id} ${record.indicator.name}`,
    record.department.name,
    record.document ?? '',
    record.title ?? '',
    record.approved ?? '',
    record.approver ?? '',
    packedStateText(record, language),
    record.path ?? '',
    record.path === null || record.size === null ? '' : sizeText(record.size),
  ]);
  return table(columns, rows);
}
