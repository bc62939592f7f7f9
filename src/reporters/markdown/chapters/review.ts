import { showDecimal } from '../../../exact/display.ts';
import type { DocumentReport } from '../../../report/document.ts';
import type { NodeReport } from '../../../report/report.ts';
import type { ReviewComparisonReport } from '../../../report/review-report.ts';
import { grouped, nodesAt, shownDifference, signedText } from '../../wording/figures.ts';
import { countsText, differencesTitle, overUnder, reviewLine } from '../../wording/review.ts';
import { lowerFirst } from '../../wording/words.ts';
import { blocks, type Column, heading, item, list, paragraph, table } from '../blocks.ts';
import { withEvenChanges } from '../comparison.ts';
import { claimsTable, differencesTable, reviewTotalsTable } from '../review-comparison.ts';
import { chapterHeading } from './chapter.ts';

/** A part of the chapter. */
interface Section {
  readonly title: string;
  readonly body: string;
}

/** The chapter of what reviewers found: their stages, what is left of the claims, and how far each department's stood up. */
export function reviewChapter(report: DocumentReport, number: number): string {
  const { review, language } = report;
  if (review === null) return '';
  const sections = [
    conduct(review),
    totals(review),
    ...areas(report),
    findings(review),
    departments(review),
  ].filter(({ body }) => body !== '');
  return blocks(
    chapterHeading(number, { ko: '심사 결과', en: 'Review' }, language),
    ...sections.map(({ title, body }, i) => blocks(heading(3, title, i + 1), body)),
  );
}

function conduct({ reviews, language }: ReviewComparisonReport): Section {
  const lines = reviews.map((review, i) => item(reviewLine(review, i === reviews.length - 1, language)));
  return { title: language === 'ko' ? '심사 경과' : 'Reviews', body: list(lines) };
}

/** What the safe score is, since nobody else calls it so. */
const safeNote = {
  ko: '※ 안전 점수는 지표마다 확인 점수와 심사 점수 중 낮은 쪽으로, 심사하지 않은 지표는 확인 점수로 채점한 총점임',
  en: 'Note: the safe score counts the lesser of substantiated and reviewed for each indicator, and where nobody has reviewed it what is substantiated.',
};

function totals(review: ReviewComparisonReport): Section {
  const { language } = review;
  return {
    title: language === 'ko' ? '점수 비교' : 'Scores',
    body: blocks(reviewTotalsTable(review), paragraph(safeNote[language])),
  };
}

/** What is claimed, evidenced and awarded in each group of the highest level. */
function areas({ framework, tree, language }: DocumentReport): Section[] {
  const ko = language === 'ko';
  const [level] = framework.levels;
  const nodes = level === undefined || framework.levels.length === 1 ? [] : nodesAt(level.id, tree);
  if (level === undefined || nodes.length === 0) return [];
  const right = (head: string): Column => ({ head, align: 'right' });
  const columns = [
    { head: ko ? '구분' : 'Group' },
    right(ko ? '득점' : 'Claimed'),
    right(ko ? '확인 점수' : 'Substantiated'),
    right(ko ? '심사 점수' : 'Reviewed'),
    right(ko ? '차이' : 'Difference'),
  ];
  return [
    {
      title: ko ? `${level.title}별 심사 결과` : `By ${lowerFirst(level.title)}`,
      body: table(columns, withEvenChanges(nodes.map(areaRow))),
    },
  ];
}

function areaRow({ id, title, claimed, substantiated, reviewed }: NodeReport): string[] {
  const found = reviewed?.shown ?? claimed.shown;
  return [
    `${id} ${title}`,
    grouped(claimed.shown),
    grouped(substantiated.shown),
    grouped(found),
    signedText(showDecimal(shownDifference(found, claimed.shown))),
  ];
}

/** The indicators that count otherwise than they are claimed, with who found it and why. */
function findings(review: ReviewComparisonReport): Section {
  return {
    title: differencesTitle(review),
    body: blocks(paragraph(countsText(review.counts, review.language)), differencesTable(review)),
  };
}

function departments(review: ReviewComparisonReport): Section {
  return {
    title: review.language === 'ko' ? '부서별 심사 결과' : 'By department',
    body: blocks(claimsTable(review), list(overUnder(review).map((text) => item(text)))),
  };
}
