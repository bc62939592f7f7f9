import type { Report } from '../../report/report.ts';
import { grouped } from '../wording/figures.ts';
import { type Column, table } from './blocks.ts';

/** Who has answered how much and what it claims. The last row holds the indicators that every department answers. */
export function departmentTable({ departments, shared, framework, total, language }: Report): string {
  const ko = language === 'ko';
  const excluded = departments.some(({ notApplicable }) => notApplicable > 0);
  const reviewed = total.reviewed !== null;
  const right = (head: string): Column => ({ head, align: 'right' });
  const columns: Column[] = [
    { head: ko ? '부서' : 'Department' },
    right(ko ? '담당 지표' : 'Assigned'),
    right(ko ? '작성' : 'Answered'),
    ...(excluded ? [right(ko ? '해당없음' : 'Not applicable')] : []),
    right(ko ? '미작성' : 'Unanswered'),
    right(ko ? '배점' : 'Points'),
    right(ko ? '득점' : 'Score'),
    ...(framework.evidenceRequired ? [right(ko ? '증빙 미비 점수' : 'At risk')] : []),
    ...(reviewed ? [right(ko ? '심사 점수' : 'Reviewed')] : []),
  ];
  const rows = departments.map((department) => [
    department.name + (department.coordinates ? (ko ? '(총괄)' : ' (coordinating)') : ''),
    String(department.assigned),
    String(department.answered),
    ...(excluded ? [String(department.notApplicable)] : []),
    String(department.open),
    grouped(department.points.shown),
    grouped(department.claimed.shown),
    ...(framework.evidenceRequired ? [grouped(department.atRisk.shown)] : []),
    ...(reviewed ? [grouped(department.reviewed!.shown)] : []),
  ]);
  if (shared.indicators > 0) {
    rows.push([
      ko ? '모든 부서 공통' : 'Every department',
      String(shared.indicators),
      '-',
      ...(excluded ? ['-'] : []),
      '-',
      grouped(shared.points.shown),
      grouped(shared.claimed.shown),
      ...(framework.evidenceRequired ? [grouped(shared.atRisk.shown)] : []),
      ...(reviewed ? [grouped(shared.reviewed!.shown)] : []),
    ]);
  }
  return table(columns, rows);
}

/** Why the figures of the departments' table do not simply add up; empty where they do. */
export function departmentRemark({ shared, language }: Report): string {
  const count = shared.indicators;
  if (count === 0) return '';
  if (language === 'ko') {
    return `※ 모든 부서가 답하는 지표 ${count}개는 담당 지표와 작성 건수에는 부서마다, 배점과 득점에는 맨 아래 행에만 계상함`;
  }
  const [which, their] = count === 1 ? ['the indicator', 'its'] : [`the ${count} indicators`, 'their'];
  return `Note: each department's assigned and answered include ${which} that every department answers; ${their} points and scores stand in the last row only.`;
}
