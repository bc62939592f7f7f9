import type { WhatIfReport } from '../../report/what-if-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
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
import { arrowOf } from './comparison.ts';
import { lines } from './lines.ts';
import { drawTable } from './table.ts';

/** `assess what-if` for people: what is supposed, what the totals would be, and every score that would differ. */
export const whatIfPretty: Reporter<WhatIfReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const parts = [supposed(report, context), head(report, context), changes(report, context)];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  },
};

function supposed({ suppositions, language }: WhatIfReport, context: RenderContext): string {
  const ko = language === 'ko';
  const count = suppositions.length;
  const title = ko ? `가정한 답 ${count}건` : `${count} supposed ${count === 1 ? 'answer' : 'answers'}`;
  return [
    ...lines(title, context).map(context.palette.strong),
    ...suppositions.flatMap((each) => lines(suppositionText(each, arrowOf(context)), context, 2)),
  ].join('\n');
}

function head(report: WhatIfReport, context: RenderContext): string {
  const { after, failing } = report;
  const { palette } = context;
  const arrow = arrowOf(context);
  const signs = symbols(context.ascii);
  const sign = after.passed === null ? '' : `${after.passed ? signs.passed : signs.failed} `;
  const paint = after.passed === false ? palette.bad : palette.good;
  const note = evidenceNote(report);
  const band = bandChange(report, arrow);
  return [
    ...lines(`${sign}${verdictChange(report, arrow)}`, context).map((line) => palette.strong(paint(line))),
    ...viewsIn(report).flatMap((view) => lines(totalChange(report, view, arrow), context, 2)),
    ...(band === '' ? [] : lines(band, context, 2)),
    ...failing.flatMap((condition) =>
      lines(`${signs.failed} ${failingText(condition, report.language)}`, context, 2).map(palette.bad),
    ),
    ...(note === '' ? [] : lines(note, context, 2)),
  ].join('\n');
}

function changes(report: WhatIfReport, context: RenderContext): string {
  const { changed, language } = report;
  const ko = language === 'ko';
  if (changed.length === 0)
    return lines(ko ? '달라지는 점수가 없습니다.' : 'No score differs.', context).join('\n');
  const hasProof = viewsIn(report).includes('substantiated');
  const arrow = arrowOf(context);
  return drawTable(
    [
      { head: ko ? '달라지는 점수' : 'Score that differs', flexible: true },
      { head: ko ? '득점' : 'Claimed', align: 'right' },
      { head: ko ? '증감' : 'Change', align: 'right', decimals: true },
      ...(hasProof
        ? [{ head: ko ? '증빙 확인' : 'Substantiated', align: 'right', optional: 1 } as const]
        : []),
    ],
    changed.map((each) => [
      `${each.isGroup ? '' : '  '}${each.id} ${each.title}`,
      scoreChange(each, 'claimed', language, arrow),
      scoreDifference(each),
      ...(hasProof ? [scoreChange(each, 'substantiated', language, arrow)] : []),
    ]),
    context.width,
    context.ascii,
  );
}
