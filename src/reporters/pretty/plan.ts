import type { PlanReport, PlanStepReport } from '../../report/plan-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import { grouped } from '../wording/figures.ts';
import {
  answerTexts,
  circumstanceTexts,
  departmentsText,
  heldText,
  outcomeText,
  ownerTexts,
  totalsText,
} from '../wording/plan.ts';
import { failingText } from '../wording/plan-conditions.ts';
import { noteTexts } from '../wording/plan-notes.ts';
import { runnerUpText } from '../wording/plan-runner-up.ts';
import { arrowOf } from './comparison.ts';
import { lines } from './lines.ts';
import { drawTable } from './table.ts';

/** Indicators that are named one by one where a target cannot be reached. */
const mostHeld = 10;

/** `assess plan` for people: what came of it, the steps as a table and what is done in each, the next best plan. */
export const planPretty: Reporter<PlanReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const parts = [
      head(report, context),
      report.steps.length > 0 ? stepTable(report, context) : '',
      report.steps.flatMap((step, i) => doing(step, i + 1, report, context)).join('\n'),
      lines(runnerUpText(report), context).join('\n'),
      obstacles(report, context),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  },
};

function head(report: PlanReport, context: RenderContext): string {
  const { framework, assessment, outcome } = report;
  const { palette } = context;
  const isThere = outcome === 'already' || outcome === 'reached' || outcome === 'richest';
  const sign = symbols(context.ascii)[isThere ? 'passed' : 'failed'];
  return [
    ...lines(`${framework.title} | ${assessment.name} | ${assessment.cycle}`, context).map(palette.strong),
    '',
    ...lines(`${sign} ${outcomeText(report)}`, context).map((line) =>
      palette.strong(isThere ? palette.good(line) : palette.bad(line)),
    ),
    ...lines(totalsText(report, arrowOf(context)), context, 2),
    ...noteTexts(report).flatMap((text) => lines(text, context, 2)),
  ].join('\n');
}

/** A row for each step; an action with several indicators has a row for each of them below its own. */
function stepTable(report: PlanReport, context: RenderContext): string {
  const ko = report.language === 'ko';
  const rows = report.steps.flatMap((step, i) => rowsOf(step, i + 1, report, context));
  return drawTable(
    [
      { head: ko ? '연번' : 'No.', align: 'right' },
      { head: ko ? '지표' : 'Indicator', flexible: true, least: 24 },
      { head: ko ? '소관부서' : 'Department', flexible: true, optional: 2 },
      { head: ko ? '득점' : 'Score', align: 'right' },
      { head: ko ? '총점 증가' : 'Gain', align: 'right', decimals: true },
      { head: ko ? '노력' : 'Effort', align: 'right', decimals: true },
      { head: ko ? '노력 1당' : 'Per effort', align: 'right', decimals: true, optional: 1 },
    ],
    rows,
    context.width,
    context.ascii,
  );
}

function rowsOf(
  step: PlanStepReport,
  number: number,
  report: PlanReport,
  context: RenderContext,
): string[][] {
  const { action, rises, effort, estimated, gain, perEffort } = step;
  const figures = [
    `+${grouped(gain.shown)}`,
    `${estimated ? '~' : ''}${grouped(effort.shown)}`,
    perEffort === null ? '' : grouped(perEffort.shown),
  ];
  const scored = ({ from, to }: PlanStepReport['rises'][number]) =>
    `${grouped(from.shown)} ${arrowOf(context)} ${grouped(to.shown)}`;
  const [first] = rises;
  const department = departmentsText(step, report);
  if (action === null || rises.length === 1)
    return [[String(number), `${first!.indicator} ${first!.title}`, department, scored(first!), ...figures]];
  return [
    [String(number), `${action.id} ${action.name}`, department, '', ...figures],
    ...rises.map((rise) => [
      '',
      `  ${rise.indicator} ${rise.title}`,
      '',
      scored(rise),
      `+${grouped(rise.gain.shown)}`,
      '',
      '',
    ]),
  ];
}

/** What is done in a step. */
function doing(step: PlanStepReport, number: number, report: PlanReport, context: RenderContext): string[] {
  const { action, rises } = step;
  const facts = rises.flatMap((rise) =>
    answerTexts(rise, report, arrowOf(context)).map((text) =>
      rises.length > 1 ? `${rise.indicator} ${text}` : text,
    ),
  );
  const name = action === null || rises.length > 1 ? '' : `${action.id} ${action.name}`;
  const all = [
    ...(name === '' ? [] : [name]),
    ...ownerTexts(step, report),
    ...facts,
    ...circumstanceTexts(step, report),
  ];
  if (all.length === 0) return [];
  const label = action === null || rises.length === 1 ? rises[0]!.indicator : action.id;
  return lines(`${number}. ${label} | ${all.join(' | ')}`, context);
}

/** What stands in the way of a target, or of a pass. */
function obstacles(report: PlanReport, context: RenderContext): string {
  const { failing, held, outcome, language } = report;
  const ko = language === 'ko';
  const conditions =
    outcome === 'already' ? [] : failing.map((condition) => failingText(condition, report.language));
  const barred =
    outcome === 'unreachable' ? held.slice(0, mostHeld).map((each) => heldText(each, report)) : [];
  const more = outcome === 'unreachable' ? held.length - barred.length : 0;
  return [
    ...list(ko ? '충족하지 못하는 조건' : 'Conditions that fail', conditions, context),
    ...list(ko ? '올릴 수 없는 지표' : 'Indicators that stay as they are', barred, context),
    ...(more > 0 ? lines(ko ? `이 밖에 ${more}개` : `${more} more`, context, 2) : []),
  ].join('\n');
}

function list(title: string, texts: readonly string[], context: RenderContext): string[] {
  if (texts.length === 0) return [];
  return [
    ...lines(title, context).map(context.palette.strong),
    ...texts.flatMap((text) => lines(text, context, 2)),
  ];
}
