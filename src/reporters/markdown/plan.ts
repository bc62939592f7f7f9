import type { PlanReport, PlanStepReport } from '../../report/plan-report.ts';
import type { Reporter } from '../reporter.ts';
import { grouped } from '../wording/figures.ts';
import {
  aboutText,
  answerTexts,
  circumstanceTexts,
  departmentsText,
  heldText,
  outcomeText,
  totalsText,
} from '../wording/plan.ts';
import { failingText } from '../wording/plan-conditions.ts';
import { noteTexts } from '../wording/plan-notes.ts';
import { runnerUpText } from '../wording/plan-runner-up.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

/** Indicators that are named one by one where a target cannot be reached. */
const mostHeld = 10;

/** `assess plan` as Markdown. */
export const planMarkdown: Reporter<PlanReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { language, proven } = report;
    const name = language === 'ko' ? '개선계획' : 'Improvement plan';
    const least = language === 'ko' ? '가장 적은 노력' : 'the least effort';
    const title = proven ? `${name}: ${least}` : name;
    return `${blocks(heading(2, title), planBlocks(report))}\n`;
  },
};

/** A plan without its heading, for a chapter of a report: what came of it, the steps, the next best plan, what stands in the way. */
export function planBlocks(report: PlanReport): string {
  const { steps } = report;
  const facts = [outcomeText(report), totalsText(report, '→'), ...noteTexts(report)];
  const next = runnerUpText(report);
  return blocks(
    list(facts.map((text) => item(text))),
    steps.length > 0 ? stepTable(report) : '',
    next === '' ? '' : paragraph(next),
    obstacles(report),
  );
}

function stepTable(report: PlanReport): string {
  const { steps, unit, language } = report;
  const ko = language === 'ko';
  return table(
    [
      { head: ko ? '연번' : 'No.', align: 'right' },
      { head: ko ? '지표' : 'Indicator' },
      { head: ko ? '소관부서' : 'Department' },
      { head: ko ? '득점' : 'Score', align: 'right' },
      { head: ko ? '총점 증가' : 'Gain', align: 'right' },
      { head: ko ? `노력(${unit})` : `Effort (${unit})`, align: 'right' },
      { head: ko ? '노력 1당' : 'Per effort', align: 'right' },
      { head: ko ? '내용' : 'What is done' },
    ],
    steps.flatMap((step, i) => rowsOf(step, i + 1, report)),
  );
}

/** A row for each indicator; the effort stands in the first of a step. */
function rowsOf(step: PlanStepReport, number: number, report: PlanReport): string[][] {
  const { rises, effort, perEffort, action } = step;
  return rises.map((rise, i) => {
    const isFirst = i === 0;
    const what = [
      ...(isFirst && action ? [`${action.id} ${action.name}`] : []),
      ...answerTexts(rise, report, '→'),
      ...(isFirst ? circumstanceTexts(step, report) : []),
    ];
    return [
      isFirst ? String(number) : '',
      `${rise.indicator} ${rise.title}`,
      isFirst ? departmentsText(step, report) : '',
      `${grouped(rise.from.shown)} → ${grouped(rise.to.shown)}`,
      grouped(rise.gain.shown),
      isFirst ? `${aboutText(step, report)}${grouped(effort.shown)}` : '',
      isFirst && perEffort !== null ? grouped(perEffort.shown) : '',
      what.join('; '),
    ];
  });
}

function obstacles(report: PlanReport): string {
  const { failing, held, outcome, language } = report;
  const ko = language === 'ko';
  const shown = outcome === 'unreachable' ? held.slice(0, mostHeld) : [];
  const more = outcome === 'unreachable' ? held.length - shown.length : 0;
  const conditions = outcome === 'already' ? [] : failing;
  return blocks(
    conditions.length === 0 ? '' : paragraph(ko ? '충족하지 못하는 조건' : 'Conditions that fail'),
    list(conditions.map((condition) => item(failingText(condition, report.language)))),
    shown.length === 0 ? '' : paragraph(ko ? '올릴 수 없는 지표' : 'Indicators that stay as they are'),
    list([
      ...shown.map((each) => item(heldText(each, report))),
      ...(more > 0 ? [item(ko ? `이 밖에 ${more}개` : `${more} more`)] : []),
    ]),
  );
}
