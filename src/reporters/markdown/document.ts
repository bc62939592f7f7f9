import type { DocumentReport } from '../../report/document.ts';
import type { Report } from '../../report/report.ts';
import type { Reporter } from '../reporter.ts';
import { dateText } from '../wording/words.ts';
import { blocks, heading, paragraph } from './blocks.ts';
import { actionsChapter } from './chapters/actions.ts';
import { annexChapter } from './chapters/annex.ts';
import { overviewChapter } from './chapters/overview.ts';
import { planChapter } from './chapters/plan.ts';
import { previousChapter } from './chapters/previous.ts';
import { resultChapter } from './chapters/result.ts';
import { reviewChapter } from './chapters/review.ts';
import { scheduleChapter } from './chapters/schedule.ts';
import { shortfallsChapter } from './chapters/shortfalls.ts';

/** The report that an official hands in, whole, in Markdown. */
export const documentMarkdown: Reporter<DocumentReport> = {
  name: 'markdown',
  extension: 'md',
  render: (report) =>
    `${blocks(
      heading(1, title(report)),
      paragraph(subtitle(report)),
      ...chaptersOf(report),
      annexChapter(report),
      report.language === 'ko' ? '끝.' : 'End of report.',
    )}\n`,
};

/** A chapter of a report, given its number. */
type Chapter = (report: DocumentReport, number: number) => string;

/** The chapters in their order, numbered from 1; those that the report has nothing for are left out. */
function chaptersOf(report: DocumentReport): string[] {
  const chapters: readonly Chapter[] = [
    overviewChapter,
    resultChapter,
    ...(report.review ? [reviewChapter] : []),
    ...(report.previous || report.previousFault ? [previousChapter] : []),
    shortfallsChapter,
    ...(report.actions && report.actions.count > 0 ? [actionsChapter] : []),
    planChapter,
    (each, number) => scheduleChapter(each, number, chapters.indexOf(shortfallsChapter) + 1),
  ];
  return chapters.map((chapter, i) => chapter(report, i + 1));
}

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
