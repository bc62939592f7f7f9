import type { Report } from '../../report/report.ts';
import type { Reporter } from '../reporter.ts';
import { dateText } from '../wording/words.ts';
import { blocks, heading, paragraph } from './blocks.ts';
import { annexChapter } from './chapters/annex.ts';
import { overviewChapter } from './chapters/overview.ts';
import { planChapter } from './chapters/plan.ts';
import { resultChapter } from './chapters/result.ts';
import { shortfallsChapter } from './chapters/shortfalls.ts';

/** The report that an official hands in, whole, in Markdown. */
export const documentMarkdown: Reporter<Report> = {
  name: 'markdown',
  extension: 'md',
  render: (report) =>
    `${blocks(
      heading(1, title(report)),
      paragraph(subtitle(report)),
      overviewChapter(report),
      resultChapter(report),
      shortfallsChapter(report),
      planChapter(report),
      annexChapter(report),
      report.language === 'ko' ? '끝.' : 'End of report.',
    )}\n`,
};

function title({ framework, assessment, language }: Report): string {
  return language === 'ko'
    ? `${assessment.name} 「${framework.title}」 자율진단 결과 보고`
    : `${framework.title}: self-assessment report of ${assessment.name}`;
}

/** The date that the report speaks of, and who coordinates. */
function subtitle({ assessment, language }: Report): string {
  const ko = language === 'ko';
  const date = dateText(assessment.on, language);
  const coordinator =
    assessment.coordinator === null
      ? []
      : [`${ko ? '총괄부서' : 'Coordinating department'}: ${assessment.coordinator}`];
  return [`${ko ? '보고일' : 'Date'}: ${date}`, ...coordinator].join(' · ');
}
