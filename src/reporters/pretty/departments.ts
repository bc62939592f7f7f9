import type { Report } from '../../report/report.ts';
import type { RenderContext } from '../reporter.ts';
import { drawTable } from './table.ts';

/** Who has answered how much, what they claim, and what is at risk for want of evidence. */
export function departmentTable(report: Report, context: RenderContext): string {
  const ko = report.language === 'ko';
  const { shared } = report;
  const reviewed = report.total.reviewed !== null;
  const rows = report.departments.map((department) => [
    department.name + (department.coordinates ? (ko ? ' (총괄)' : ' (coordinates)') : ''),
    `${department.answered + department.notApplicable}/${department.assigned}`,
    String(department.open),
    department.points.shown,
    department.claimed.shown,
    department.atRisk.shown,
    ...(reviewed ? [department.reviewed!.shown] : []),
  ]);
  if (shared.indicators > 0) {
    const name = ko
      ? `모든 부서 공통 (지표 ${shared.indicators}개)`
      : `every department (${shared.indicators} ${shared.indicators === 1 ? 'indicator' : 'indicators'})`;
    rows.push([
      name,
      '',
      '',
      shared.points.shown,
      shared.claimed.shown,
      shared.atRisk.shown,
      ...(reviewed ? [shared.reviewed!.shown] : []),
    ]);
  }
  return drawTable(
    [
      { head: ko ? '부서' : 'Department', flexible: true },
      { head: ko ? '응답' : 'Answered', align: 'right' },
      {
        head: ko ? '미작성' : 'Open',
        align: 'right',
        paint: (line) => (/^[0.]*$/.test(line.trim()) ? line : context.palette.warn(line)),
      },
      { head: ko ? '배점' : 'Points', align: 'right', optional: 1 },
      { head: ko ? '득점' : 'Claimed', align: 'right', decimals: true },
      {
        head: ko ? '증빙 미비' : 'At risk',
        align: 'right',
        decimals: true,
        paint: (line) => (/^[0.]*$/.test(line.trim()) ? line : context.palette.warn(line)),
      },
      ...(reviewed ? [{ head: ko ? '심사' : 'Reviewed', align: 'right', decimals: true } as const] : []),
    ],
    rows,
    context.width,
    context.ascii,
  );
}
