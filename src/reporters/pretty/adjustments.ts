import type { Report } from '../../report/report.ts';
import type { RenderContext } from '../reporter.ts';
import { adjustmentFigure, capText, effectName } from '../wording/adjustments.ts';
import { lines } from './lines.ts';
import { drawTable } from './table.ts';

/** The bonuses and deductions, apart from the points that add up; empty where there are none. */
export function adjustmentTable(report: Report, context: RenderContext): string {
  const { adjustments, language } = report;
  if (adjustments === null) return '';
  const ko = language === 'ko';
  const drawn = drawTable(
    [
      { head: ko ? '가점·감점' : 'Bonus, deduction', flexible: true },
      { head: ko ? '구분' : 'Kind' },
      { head: ko ? '최대' : 'Most', align: 'right' },
      { head: ko ? '반영' : 'Counted', align: 'right' },
      { head: ko ? '소관부서' : 'Department', flexible: true, optional: 1 },
    ],
    adjustments.items.map((item) => [
      `${item.indicator} ${item.title}`,
      effectName(item.effect, report),
      item.most,
      adjustmentFigure(item, report),
      item.departmentName ?? (ko ? '모든 부서' : 'every department'),
    ]),
    context.width,
    context.ascii,
  );
  const caps = adjustments.caps
    .filter(({ reached }) => reached)
    .flatMap((cap) => lines(capText(cap, report), context));
  return [drawn, ...caps].join('\n');
}
