import type { StatusReport, StepReport } from '../../report/status-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { statusFacts } from '../wording/status.ts';
import { moreDepartments, openLine, statusTitle } from '../wording/status-departments.ts';
import { nextText, stepText } from '../wording/status-steps.ts';
import { diagnosticCountLine } from './headline.ts';
import { labelled, lines } from './lines.ts';
import { type Column, drawTable } from './table.ts';

/** `assess status` for people: where the cycle stands, on one screen. */
export const statusPretty: Reporter<StatusReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const blocks = [
      overview(report, context),
      procedureBlock(report, context),
      nextBlock(report, context),
      departmentBlock(report, context),
      diagnosticCountLine(report, context),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  },
};

function overview(report: StatusReport, context: RenderContext): string {
  const { framework } = report;
  return [
    ...lines(framework.title, context).map(context.palette.strong),
    ...lines(statusTitle(report), context),
    ...statusFacts(report).flatMap(({ name, text }) => labelled(name, text, context)),
  ].join('\n');
}

const signs = {
  unicode: { done: '✓', unrecorded: '?', late: '!', current: '▶', next: '·' },
  ascii: { done: '[v]', unrecorded: '[?]', late: '[!]', current: '[>]', next: '[ ]' },
} as const;

function procedureBlock(report: StatusReport, context: RenderContext): string {
  const { procedure, language } = report;
  if (procedure.length === 0) return '';
  const sign = signs[context.ascii ? 'ascii' : 'unicode'];
  return [
    ...lines(language === 'ko' ? '절차' : 'Procedure', context).map(context.palette.strong),
    ...procedure.flatMap((step) =>
      lines(`${sign[step.state]} ${step.title}: ${stepText(step, report)}`, context, 2).map(
        paintOf(step, context),
      ),
    ),
  ].join('\n');
}

function paintOf({ state }: StepReport, { palette }: RenderContext): (line: string) => string {
  return {
    done: palette.good,
    unrecorded: palette.warn,
    late: palette.bad,
    current: palette.strong,
    next: palette.faint,
  }[state];
}

function nextBlock({ next, language }: StatusReport, context: RenderContext): string {
  const ko = language === 'ko';
  const head = lines(ko ? '할 일' : 'To do', context).map(context.palette.strong);
  const items = next.length === 0 ? [ko ? '없음' : 'nothing'] : next.map((each) => nextText(each, language));
  // the lines after the first stand under its text
  const bulleted = (text: string) =>
    lines(text, context, 4).map((line, i) => (i === 0 ? line.replace(/^ {4}/, '  - ') : line));
  return [...head, ...items.flatMap(bulleted)].join('\n');
}

/** The departments with something left to do, and what they have still to answer. */
function departmentBlock(report: StatusReport, context: RenderContext): string {
  const { busiest, departments, limits, language } = report;
  const ko = language === 'ko';
  if (busiest.length === 0) return '';
  const shown = busiest.slice(0, limits?.departments);
  const right = (head: string, more: Partial<Column> = {}): Column => ({ head, align: 'right', ...more });
  const late = departments.some(({ overdue }) => overdue > 0);
  const excluded = shown.some(({ notApplicable }) => notApplicable > 0);
  const proof = report.framework.evidenceRequired;
  const table = drawTable(
    [
      { head: ko ? '부서' : 'Department', flexible: true },
      right(ko ? '담당' : 'All', { optional: 1 }),
      right(ko ? '작성' : 'Done'),
      ...(excluded ? [right(ko ? '해당없음' : 'N/A', { optional: 0 })] : []),
      right(ko ? '미작성' : 'Open'),
      ...(proof ? [right(ko ? '증빙 미비' : 'Unproven')] : []),
      right(ko ? '미흡' : 'Gaps'),
      ...(late ? [right(ko ? '기한 경과' : 'Overdue')] : []),
      { head: ko ? '자료' : 'Sheet', optional: 2 },
    ],
    shown.map((each) => [
      each.name,
      String(each.assigned),
      String(each.answered),
      ...(excluded ? [String(each.notApplicable)] : []),
      String(each.open.length),
      ...(proof ? [String(each.unproven)] : []),
      String(each.gaps),
      ...(late ? [String(each.overdue)] : []),
      each.hasSheet ? (ko ? '있음' : 'yes') : ko ? '없음' : 'none',
    ]),
    context.width,
    context.ascii,
  );
  const open = shown.flatMap((each) => {
    const text = openLine(each, limits?.indicators, language);
    return text === '' ? [] : lines(text, context, 2);
  });
  return [table, ...lines(moreDepartments(report), context).filter((line) => line !== ''), ...open].join(
    '\n',
  );
}
