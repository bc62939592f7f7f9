import type { ReviewComparisonReport, ReviewDifference } from '../../report/review-report.ts';
import type { Reporter } from '../reporter.ts';
import { grouped } from '../wording/figures.ts';
import {
  claimRow,
  countColumns,
  countsText,
  differenceShown,
  differencesTitle,
  findingText,
  fromBar,
  overUnder,
  reviewLine,
  reviewsTitle,
  safeNote,
  scoreShown,
  sharedName,
  totalNames,
} from '../wording/review.ts';
import { dateText } from '../wording/words.ts';
import { blocks, type Column, heading, item, list, paragraph, table } from './blocks.ts';
import { verdictWord } from './verdict.ts';

/** `assess review compare` in Markdown. */
export const reviewComparisonMarkdown: Reporter<ReviewComparisonReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { language, reviews } = report;
    const ko = language === 'ko';
    return `${blocks(
      heading(2, ko ? '심사 결과 비교' : 'Claims and reviews'),
      paragraph(subject(report)),
      paragraph(reviewsTitle(report)),
      list(reviews.map((review, i) => item(reviewLine(review, i === reviews.length - 1, language)))),
      reviewTotalsTable(report),
      paragraph(safeNote(language)),
      heading(3, differencesTitle(report)),
      paragraph(countsText(report.counts, language)),
      differencesTable(report),
      ...departments(report),
    )}\n`;
  },
};

function subject({ assessment, framework, language }: ReviewComparisonReport): string {
  const on = dateText(assessment.on, language);
  const day = language === 'ko' ? `기준일 ${on}` : `as of ${on}`;
  return [assessment.name, framework.title, assessment.cycle, day].join(' · ');
}

/** The total as claimed, substantiated, reviewed and safe, each with its distance from the bar and its verdict. */
export function reviewTotalsTable(report: ReviewComparisonReport): string {
  const { totals, bar, language } = report;
  const ko = language === 'ko';
  const isJudged = totals.some(({ passed }) => passed !== null);
  const columns: Column[] = [
    { head: ko ? '총점' : 'Total' },
    right(ko ? '점수' : 'Points'),
    ...(bar === null ? [] : [right(ko ? '합격선 대비' : 'From the bar')]),
    ...(isJudged ? [{ head: ko ? '판정' : 'Verdict' }] : []),
  ];
  const rows = totals.map((total) => [
    totalNames[total.view][language],
    grouped(total.total.shown),
    ...(bar === null ? [] : [fromBar(total, report)]),
    ...(isJudged ? [verdictWord(total.passed, language) ?? ''] : []),
  ]);
  return table(columns, rows);
}

/** The indicators that count otherwise than they are claimed, with who found it and why; empty where there are none. */
export function differencesTable({ differences, framework, language }: ReviewComparisonReport): string {
  if (differences.length === 0) return '';
  const ko = language === 'ko';
  const proven = framework.evidenceRequired;
  const columns: Column[] = [
    { head: ko ? '지표' : 'Indicator' },
    { head: ko ? '소관부서' : 'Department' },
    right(ko ? '배점' : 'Points'),
    right(ko ? '득점' : 'Claimed'),
    ...(proven ? [right(ko ? '확인 점수' : 'Substantiated')] : []),
    right(ko ? '심사 점수' : 'Reviewed'),
    right(ko ? '차이' : 'Difference'),
    { head: ko ? '심사와 사유' : 'Review and reason' },
  ];
  const row = (each: ReviewDifference) => [
    `${each.indicator} ${each.title}`,
    each.departmentName ?? sharedName(language),
    grouped(each.points),
    scoreShown(each, each.claimed, each.applies.claimed, language),
    ...(proven ? [scoreShown(each, each.substantiated, each.applies.claimed, language)] : []),
    scoreShown(each, each.reviewed, each.applies.reviewed, language),
    differenceShown(each),
    findingText(each, language),
  ];
  return table(columns, differences.map(row));
}

function departments(report: ReviewComparisonReport): string[] {
  const claims = claimsTable(report);
  if (claims === '') return [];
  return [
    heading(3, report.language === 'ko' ? '부서별 심사 결과' : 'By department'),
    claims,
    list(overUnder(report).map((text) => item(text))),
  ];
}

/** How far each department's claims stood up; empty where no department leads anything. */
export function claimsTable(report: ReviewComparisonReport): string {
  const { language, shared } = report;
  const ko = language === 'ko';
  const counted = countColumns(report);
  const rows = [
    ...report.departments.map((department) => claimRow(department.name, department, counted)),
    ...(shared === null ? [] : [claimRow(sharedName(language), shared, counted)]),
  ];
  if (rows.length === 0) return '';
  const columns: Column[] = [
    { head: ko ? '부서' : 'Department' },
    right(ko ? '득점' : 'Claimed'),
    right(ko ? '심사 점수' : 'Reviewed'),
    right(ko ? '인정률' : 'Stood'),
    ...counted.map(({ head }) => right(head)),
  ];
  return table(columns, rows);
}

function right(head: string): Column {
  return { head, align: 'right' };
}
