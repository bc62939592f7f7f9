import type { ReviewComparisonReport, ReviewDifference } from '../../report/review-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import { grouped } from '../wording/figures.ts';
import {
  claimRow,
  countColumns,
  countsText,
  differenceShown,
  differencesTitle,
  findingText,
  fromBar,
  outcomeNames,
  overUnder,
  pointsOf,
  reviewLine,
  reviewsTitle,
  safeNote,
  scoreShown,
  sharedName,
  totalNames,
} from '../wording/review.ts';
import { arrowOf } from './comparison.ts';
import { headline } from './headline.ts';
import { lines } from './lines.ts';
import { type Column, drawTable } from './table.ts';

/** `assess review compare` for people: the totals, every indicator that was reviewed otherwise than it is claimed, and the departments. */
export const reviewComparisonPretty: Reporter<ReviewComparisonReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const sections = [
      headline(report, context),
      reviewsBlock(report, context),
      [totalsTable(report, context), ...lines(safeNote(report.language), context)].join('\n'),
      [
        ...lines(differencesTitle(report), context).map(context.palette.strong),
        ...lines(countsText(report.counts, report.language), context, 2),
      ].join('\n'),
      ...report.differences.map((each, i) => differenceLines(each, i + 1, report, context).join('\n')),
      departmentsBlock(report, context),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
  },
};

function reviewsBlock(report: ReviewComparisonReport, context: RenderContext): string {
  const { reviews, language } = report;
  return [
    ...lines(reviewsTitle(report), context).map(context.palette.strong),
    ...reviews.flatMap((review, i) => [
      ...lines(reviewLine(review, i === reviews.length - 1, language), context, 2),
      ...lines(review.file, context, 4).map(context.palette.place),
    ]),
  ].join('\n');
}

function totalsTable(report: ReviewComparisonReport, context: RenderContext): string {
  const { totals, bar, language } = report;
  const ko = language === 'ko';
  const signs = symbols(context.ascii);
  const isJudged = totals.some(({ passed }) => passed !== null);
  const words = ko ? ['충족', '미충족'] : ['pass', 'fail'];
  const paint = (line: string, row: number) =>
    totals[row]!.passed ? context.palette.good(line) : context.palette.bad(line);
  const columns: Column[] = [
    { head: ko ? '총점' : 'Total', flexible: true },
    { head: ko ? '점수' : 'Points', align: 'right', decimals: true },
    ...(bar === null ? [] : [{ head: ko ? '합격선 대비' : 'From the bar', align: 'right' } as const]),
    ...(isJudged ? [{ head: ko ? '합격 기준' : 'Verdict', paint }] : []),
  ];
  const rows = totals.map((total) => [
    totalNames[total.view][language],
    grouped(total.total.shown),
    ...(bar === null ? [] : [fromBar(total, report)]),
    ...(isJudged ? [total.passed ? `${signs.passed} ${words[0]}` : `${signs.failed} ${words[1]}`] : []),
  ]);
  return drawTable(columns, rows, context.width, context.ascii);
}

function differenceLines(
  difference: ReviewDifference,
  number: number,
  { language, framework }: ReviewComparisonReport,
  context: RenderContext,
): string[] {
  const ko = language === 'ko';
  const { claimed, substantiated, reviewed, applies, departmentName, location, outcome } = difference;
  const [from, to] = [
    scoreShown(difference, claimed, applies.claimed, language),
    scoreShown(difference, reviewed, applies.reviewed, language),
  ];
  const by = differenceShown(difference);
  const proven = scoreShown(difference, substantiated, applies.claimed, language);
  const facts = [
    `${outcomeNames[outcome][language]}: ${from} ${arrowOf(context)} ${to}${by === '' ? '' : ` (${by})`}`,
    pointsOf(difference, framework.aggregate === 'weighted', language),
    ...(framework.evidenceRequired ? [ko ? `확인 ${proven}` : `substantiated ${proven}`] : []),
    departmentName ?? sharedName(language),
  ];
  return [
    ...lines(`${number}. ${difference.indicator} ${difference.title}`, context).map(context.palette.strong),
    ...lines(facts.join(' | '), context, 3),
    ...(difference.review === null ? [] : lines(findingText(difference, language), context, 3)),
    ...(location === null
      ? []
      : lines(`${location.file}:${location.line}:${location.column}`, context, 3).map(context.palette.place)),
  ];
}

function departmentsBlock(report: ReviewComparisonReport, context: RenderContext): string {
  const { departments, shared, language } = report;
  const ko = language === 'ko';
  const counted = countColumns(report);
  const rows = [
    ...departments.map((department) => claimRow(department.name, department, counted)),
    ...(shared === null ? [] : [claimRow(sharedName(language), shared, counted)]),
  ];
  if (rows.length === 0) return '';
  const table = drawTable(
    [
      { head: ko ? '부서' : 'Department', flexible: true },
      { head: ko ? '득점' : 'Claimed', align: 'right', decimals: true },
      { head: ko ? '심사' : 'Reviewed', align: 'right', decimals: true },
      { head: ko ? '인정률' : 'Stood', align: 'right', decimals: true },
      ...counted.map(({ head, importance }): Column => ({ head, align: 'right', optional: importance })),
    ],
    rows,
    context.width,
    context.ascii,
  );
  return [table, ...overUnder(report).flatMap((text) => lines(text, context))].join('\n');
}
