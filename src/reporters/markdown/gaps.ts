import type { Report } from '../../report/report.ts';
import type { Reporter } from '../reporter.ts';
import { sumGaps } from '../wording/figures.ts';
import { lossText } from '../wording/gaps.ts';
import { blocks, heading, paragraph } from './blocks.ts';
import { gapFootnote } from './footnotes.ts';
import { gapTable } from './gap-table.ts';
import { verdictBlock } from './score.ts';

/** Every gap of the report as one table in Markdown, in the report's order. */
export const gapsMarkdown: Reporter<Report> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { gaps, language } = report;
    const ko = language === 'ko';
    if (gaps.length === 0)
      return `${blocks(heading(2, ko ? '미흡지표 없음' : 'No gaps'), paragraph(nothing(report)), verdictBlock(report))}\n`;
    const lost = lossText(sumGaps(gaps, report).lost, report);
    const title = ko
      ? `미흡지표 ${gaps.length}개, ${lost}`
      : `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}, ${lost}`;
    return `${blocks(heading(2, title), verdictBlock(report), gapTable(gaps, report, true), gapFootnote(report))}\n`;
  },
};

function nothing({ gapCount, language }: Report): string {
  const ko = language === 'ko';
  if (gapCount > 0)
    return ko
      ? `조건에 맞는 지표가 없음(전체 미흡지표 ${gapCount}개).`
      : `No gap matches the filters (of ${gapCount}).`;
  return ko ? '감점되거나 증빙이 미비한 지표가 없음.' : 'No indicator loses points or lacks evidence.';
}
