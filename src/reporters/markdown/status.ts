import type { StatusReport } from '../../report/status-report.ts';
import type { Reporter } from '../reporter.ts';
import { statusFacts } from '../wording/status.ts';
import { moreDepartments, openLine, statusTitle } from '../wording/status-departments.ts';
import { nextText, stepText } from '../wording/status-steps.ts';
import { blocks, type Column, heading, item, leadItem, list, paragraph, table } from './blocks.ts';

/** Where a cycle stands, in Markdown. */
export const statusMarkdown: Reporter<StatusReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { language, next } = report;
    const ko = language === 'ko';
    const items =
      next.length === 0 ? [ko ? '없음' : 'nothing'] : next.map((each) => nextText(each, language));
    return `${blocks(
      heading(2, `${ko ? '진행 상황' : 'Status'}: ${statusTitle(report)}`),
      list(statusFacts(report).map(({ name, text }) => leadItem(name, text))),
      heading(3, ko ? '할 일' : 'To do'),
      list(items.map((text) => item(text))),
      ...procedureBlocks(report),
      ...departmentBlocks(report),
    )}\n`;
  },
};

function procedureBlocks(report: StatusReport): string[] {
  const { procedure, language } = report;
  if (procedure.length === 0) return [];
  const ko = language === 'ko';
  const columns: Column[] = [{ head: ko ? '단계' : 'Step' }, { head: ko ? '상태' : 'State' }];
  return [
    heading(3, ko ? '절차' : 'Procedure'),
    table(
      columns,
      procedure.map((step) => [step.title, stepText(step, report)]),
    ),
  ];
}

function departmentBlocks(report: StatusReport): string[] {
  const { busiest, limits, departments, language } = report;
  if (busiest.length === 0) return [];
  const ko = language === 'ko';
  const shown = busiest.slice(0, limits?.departments);
  const late = departments.some(({ overdue }) => overdue > 0);
  const proof = report.framework.evidenceRequired;
  const right = (head: string): Column => ({ head, align: 'right' });
  const open = shown
    .map((each) => openLine(each, limits?.indicators, language))
    .filter((text) => text !== '');
  return [
    heading(3, ko ? '부서별 현황' : 'Departments'),
    table(
      [
        { head: ko ? '부서' : 'Department' },
        right(ko ? '담당 지표' : 'Assigned'),
        right(ko ? '작성' : 'Answered'),
        right(ko ? '해당없음' : 'Not applicable'),
        right(ko ? '미작성' : 'Open'),
        ...(proof ? [right(ko ? '증빙 미비' : 'Unproven')] : []),
        right(ko ? '미흡지표' : 'Gaps'),
        ...(late ? [right(ko ? '기한 지난 조치' : 'Overdue actions')] : []),
        { head: ko ? '부서 자료' : 'Sheet' },
      ],
      shown.map((each) => [
        each.name,
        String(each.assigned),
        String(each.answered),
        String(each.notApplicable),
        String(each.open.length),
        ...(proof ? [String(each.unproven)] : []),
        String(each.gaps),
        ...(late ? [String(each.overdue)] : []),
        each.hasSheet ? (ko ? '있음' : 'yes') : ko ? '없음' : 'none',
      ]),
    ),
    ...(moreDepartments(report) === '' ? [] : [paragraph(moreDepartments(report))]),
    ...(open.length === 0 ? [] : [list(open.map((text) => item(text)))]),
  ];
}
