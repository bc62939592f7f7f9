import type { WhatIfReport } from '../../report/what-if-report.ts';
import type { Reporter } from '../reporter.ts';
import { failingText } from '../wording/plan-conditions.ts';
import {
  bandChange,
  evidenceNote,
  scoreChange,
  scoreDifference,
  suppositionText,
  totalChange,
  verdictChange,
  viewsIn,
} from '../wording/what-if.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

const arrow = '→';

/** `assess what-if` as Markdown. */
export const whatIfMarkdown: Reporter<WhatIfReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { suppositions, language, failing } = report;
    const ko = language === 'ko';
    const facts = [
      ...viewsIn(report).map((view) => totalChange(report, view, arrow)),
      bandChange(report, arrow),
      ...failing.map((condition) => failingText(condition, language)),
      evidenceNote(report),
    ].filter((text) => text !== '');
    return `${blocks(
      heading(2, `${ko ? '가정 채점' : 'What if'}: ${verdictChange(report, arrow)}`),
      list(facts.map((text) => item(text))),
      paragraph(ko ? '가정한 답' : 'Supposed answers'),
      list(suppositions.map((each) => item(suppositionText(each, arrow)))),
      changes(report),
    )}\n`;
  },
};

function changes(report: WhatIfReport): string {
  const { changed, language } = report;
  const ko = language === 'ko';
  if (changed.length === 0) return paragraph(ko ? '달라지는 점수가 없음.' : 'No score differs.');
  const hasProof = viewsIn(report).includes('substantiated');
  return table(
    [
      { head: ko ? '구분' : 'Score' },
      { head: ko ? '득점' : 'Claimed', align: 'right' },
      { head: ko ? '증감' : 'Change', align: 'right' },
      ...(hasProof ? [{ head: ko ? '증빙 확인' : 'Substantiated', align: 'right' } as const] : []),
    ],
    changed.map((each) => [
      `${each.id} ${each.title}`,
      scoreChange(each, 'claimed', language, arrow),
      scoreDifference(each),
      ...(hasProof ? [scoreChange(each, 'substantiated', language, arrow)] : []),
    ]),
  );
}
