import type { GapReport, Report } from '../../report/report.ts';
import { gapStateNames } from '../terms.ts';
import { actionFacts, actionsOf } from '../wording/actions.ts';
import { grouped } from '../wording/figures.ts';
import { isWeighted } from '../wording/gaps.ts';
import { type Column, table } from './blocks.ts';

/** Gaps as rows, numbered. `full`: with the cooperating departments, the actions where there are any, and the place in the file. */
export function gapTable(gaps: readonly GapReport[], report: Report, full: boolean): string {
  const { language } = report;
  const ko = language === 'ko';
  const weighted = isWeighted(report);
  const risk = gaps.some(({ atRisk }) => atRisk !== '0');
  const planned = full && report.actions !== undefined;
  const columns: Column[] = [
    { head: ko ? '연번' : 'No.', align: 'right' },
    { head: ko ? '지표' : 'Indicator' },
    { head: ko ? '상태' : 'State' },
    { head: ko ? '감점' : 'Lost', align: 'right' },
    ...(weighted ? [{ head: ko ? '총점 영향' : 'Effect on total', align: 'right' } as const] : []),
    ...(risk ? [{ head: ko ? '증빙 미비 점수' : 'At risk', align: 'right' } as const] : []),
    { head: ko ? '소관부서' : 'Lead' },
    ...(full ? [{ head: ko ? '협조부서' : 'Cooperating' }] : []),
    ...(planned ? [{ head: ko ? '조치' : 'Action' }] : []),
    ...(full ? [{ head: ko ? '위치' : 'Place' }] : []),
  ];
  return table(
    columns,
    gaps.map((gap, i) => [
      String(i + 1),
      `${gap.indicator} ${gap.title}`,
      gapStateNames[gap.state][language],
      grouped(gap.lostShown),
      ...(weighted ? [grouped(gap.impactShown)] : []),
      ...(risk ? [grouped(gap.atRiskShown)] : []),
      leadName(gap, report),
      ...(full ? [gap.cooperating.map(({ name }) => name).join(', ')] : []),
      ...(planned ? [actionCell(gap, report)] : []),
      ...(full ? [`${gap.location.file}:${gap.location.line}`] : []),
    ]),
  );
}

/** A line for each action that names the gap, or that there is none. */
function actionCell(gap: GapReport, report: Report): string {
  const { language } = report;
  const actions = actionsOf(gap, report)!;
  if (actions.length === 0) return language === 'ko' ? '없음' : 'none';
  return actions.map((action) => actionFacts(action, language).join(', ')).join('\n');
}

/** The lead department's name, or that every department answers. */
export function leadName(
  { departmentName }: Pick<GapReport, 'departmentName'>,
  { language }: Pick<Report, 'language'>,
): string {
  return departmentName ?? (language === 'ko' ? '모든 부서' : 'every department');
}
