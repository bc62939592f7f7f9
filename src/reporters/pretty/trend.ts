import type { TrendReport, TrendRowReport } from '../../report/trend-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { sparkline } from '../wording/sparkline.ts';
import {
  errorTexts,
  frameworkText,
  groupCell,
  groupsTitle,
  noteTexts,
  rangeText,
  type TrendColumn,
  trendCells,
  trendHeads,
  trendSigns,
  trendTitle,
} from '../wording/trend.ts';
import { lines } from './lines.ts';
import { type Column, drawTable } from './table.ts';

/** Groups that stand side by side in one table. */
const mostGroups = 6;

/** `assess trend` for people: a row for each state, a sparkline, and what to know of them. */
export const trendPretty: Reporter<TrendReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const blocks = [
      [
        ...lines(trendTitle(report), context).map(context.palette.strong),
        ...(frameworkText(report) === '' ? [] : lines(frameworkText(report), context, 2)),
        ...lines(`${sparkline(report.spark, context.ascii)}  ${rangeText(report)}`, context, 2),
      ].join('\n'),
      rowTable(report, context),
      ...groupTables(report, context),
      errorTexts(report)
        .flatMap((text) => lines(text, context).map(context.palette.bad))
        .join('\n'),
      noteTexts(report, trendSigns(report.language, context.ascii))
        .flatMap((text) => lines(text, context))
        .join('\n'),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  },
};

const settings: Readonly<Record<TrendColumn, Omit<Column, 'head'>>> = {
  label: { flexible: true },
  on: {},
  framework: { flexible: true, optional: 4 },
  claimed: { align: 'right', decimals: true },
  change: { align: 'right', decimals: true },
  percent: { align: 'right', decimals: true },
  substantiated: { align: 'right', decimals: true, optional: 5 },
  reviewed: { align: 'right', decimals: true, optional: 6 },
  points: { align: 'right', optional: 3 },
  passed: {},
  answered: { align: 'right' },
};

function rowTable(report: TrendReport, context: RenderContext): string {
  const { rows, language } = report;
  const heads = trendHeads(report);
  const names = (Object.keys(heads) as TrendColumn[]).filter((name) => heads[name] !== null);
  const isOfCycles = rows.every(({ kind }) => kind === 'folder');
  const cells = rows.map((row) => trendCells(row, report, trendSigns(language, context.ascii)));
  return drawTable(
    names.map((name) => ({
      head: heads[name]!,
      ...settings[name],
      // the day of a commit is worth more than how far it had come, that of a cycle less
      ...(name === 'on' && { optional: isOfCycles ? 1 : 2 }),
      ...(name === 'answered' && { optional: isOfCycles ? 2 : 1 }),
      ...(name === 'passed' && { paint: (line: string, i: number) => paintVerdict(line, rows[i]!, context) }),
    })),
    cells.map((row) => names.map((name) => row[name])),
    context.width,
    context.ascii,
  );
}

function paintVerdict(line: string, { figures }: TrendRowReport, { palette }: RenderContext): string {
  if (figures === null || figures.passed === null || figures.inProgress) return line;
  return figures.passed ? palette.good(line) : palette.bad(line);
}

/** The groups as columns, by their ids, as many tables as they need; their titles stand below. */
function groupTables(report: TrendReport, context: RenderContext): string[] {
  const { columns, rows, by } = report;
  if (by === null || columns.length === 0) return [];
  const signs = trendSigns(report.language, context.ascii);
  const starts = columns.map((_, i) => i).filter((i) => i % mostGroups === 0);
  return starts.map((start) => {
    const shown = columns.slice(start, start + mostGroups);
    const table = drawTable(
      [
        { head: trendHeads(report).label!, flexible: true },
        ...shown.map(({ id }) => ({ head: id, align: 'right', decimals: true }) as const),
      ],
      rows.map(({ label, figures }) => [
        label,
        ...shown.map((_, i) => (figures === null ? '' : groupCell(figures.groups[start + i]!, signs))),
      ]),
      context.width,
      context.ascii,
    );
    const legend = shown.map(({ id, title }) => `${id} ${title}`).join(', ');
    return [
      ...lines(groupsTitle(report), context).map(context.palette.strong),
      table,
      ...lines(legend, context).map(context.palette.faint),
    ].join('\n');
  });
}
