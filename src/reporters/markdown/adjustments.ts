import type { Report } from '../../report/report.ts';
import {
  adjustmentFigure,
  adjustmentText,
  capText,
  effectName,
  silentDeductionText,
} from '../wording/adjustments.ts';
import { blocks, item, list, table } from './blocks.ts';

/** The bonuses and deductions: how the total comes from the base, each of them, and the caps that hold; empty where there are none. */
export function adjustmentBlock(report: Report): string {
  const { adjustments, language } = report;
  if (adjustments === null) return '';
  const ko = language === 'ko';
  const silent = silentDeductionText(report);
  const held = adjustments.caps.filter(({ reached }) => reached);
  return blocks(
    list([
      item(adjustmentText(report)),
      ...(silent === '' ? [] : [item(silent)]),
      ...held.map((cap) => item(capText(cap, report))),
    ]),
    table(
      [
        { head: ko ? '지표' : 'Indicator' },
        { head: ko ? '구분' : 'Kind' },
        { head: ko ? '최대' : 'Most', align: 'right' },
        { head: ko ? '반영' : 'Counted', align: 'right' },
        { head: ko ? '소관부서' : 'Department' },
      ],
      adjustments.items.map((each) => [
        `${each.indicator} ${each.title}`,
        effectName(each.effect, report),
        each.most,
        adjustmentFigure(each, report),
        each.departmentName ?? (ko ? '모든 부서' : 'every department'),
      ]),
    ),
  );
}
