import type { TrendReport } from '../../report/trend-report.ts';
import type { Reporter } from '../reporter.ts';
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
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

const figures: readonly TrendColumn[] = [
  'claimed',
  'change',
  'percent',
  'substantiated',
  'reviewed',
  'points',
  'answered',
];

/** Scores over cycles or commits, in Markdown. */
export const trendMarkdown: Reporter<TrendReport> = {
  name: 'markdown',
  extension: 'md',
  render(report, { ascii }) {
    return `${blocks(
      heading(2, trendTitle(report)),
      paragraph(frameworkText(report)),
      paragraph(`${sparkline(report.spark, ascii)} ${rangeText(report)}`.trim()),
      rowTable(report, ascii),
      ...groupBlocks(report, ascii),
      list(
        [...errorTexts(report), ...noteTexts(report, trendSigns(report.language, ascii))].map((text) =>
          item(text),
        ),
      ),
    )}\n`;
  },
};

function rowTable(report: TrendReport, ascii: boolean): string {
  const { rows, language } = report;
  const heads = trendHeads(report);
  const names = (Object.keys(heads) as TrendColumn[]).filter((name) => heads[name] !== null);
  return table(
    names.map((name) => ({ head: heads[name]!, ...(figures.includes(name) && { align: 'right' as const }) })),
    rows.map((row) => {
      const cells = trendCells(row, report, trendSigns(language, ascii));
      return names.map((name) => cells[name]);
    }),
  );
}

function groupBlocks(report: TrendReport, ascii: boolean): string[] {
  const { columns, rows, by, language } = report;
  const signs = trendSigns(language, ascii);
  if (by === null || columns.length === 0) return [];
  return [
    heading(3, groupsTitle(report)),
    table(
      [{ head: by.title }, ...rows.map(({ label }) => ({ head: label, align: 'right' as const }))],
      columns.map(({ id, title }, i) => [
        `${id} ${title}`,
        ...rows.map((row) => (row.figures === null ? '' : groupCell(row.figures.groups[i]!, signs))),
      ]),
    ),
  ];
}
