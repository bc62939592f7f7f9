import type { EvidenceVerification } from '../../report/evidence-report.ts';
import type { Reporter } from '../reporter.ts';
import { filesText, stateText } from '../wording/evidence.ts';
import { factsText, recordText, verdictText, verificationSections } from '../wording/evidence-verdict.ts';
import { dateText } from '../wording/words.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

/** `assess evidence verify` in Markdown: the judgement, a row for every record, and what else is to be told. */
export const evidenceVerdictMarkdown: Reporter<EvidenceVerification> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { passed, assessment, language } = report;
    const ko = language === 'ko';
    const verdict = passed ? (ko ? '통과' : 'passed') : ko ? '불통과' : 'failed';
    const facts = [
      `${ko ? '기준일' : 'Assessment date'}: ${dateText(assessment.on, language)}`,
      filesText(report),
    ].filter((each) => each !== '');
    return `${blocks(
      heading(2, `${ko ? '증빙 확인' : 'Evidence'} ${verdict}: ${verdictText(report)}`),
      paragraph(facts.join(' · ')),
      recordsBlock(report),
      ...verificationSections(report).flatMap(({ title, lines }) => [
        heading(3, title),
        list(lines.map((line) => item(line))),
      ]),
    )}\n`;
  },
};

function recordsBlock({ records, language }: EvidenceVerification): string {
  if (records.length === 0) return '';
  const ko = language === 'ko';
  const columns = [
    { head: ko ? '증빙' : 'Evidence' },
    { head: ko ? '확인' : 'Found' },
    { head: ko ? '상태' : 'State' },
  ];
  const rows = records.map((record) => [
    recordText(record),
    factsText(record, language).join('\n'),
    stateText(record, language),
  ]);
  return table(columns, rows);
}
