import type { DocumentReport } from '../../report/document.ts';
import type { PlanReport, PlanStepReport } from '../../report/plan-report.ts';
import { grouped } from './figures.ts';
import { aboutText, departmentsText, effortText, outcomeText, viewNames } from './plan.ts';
import { estimateTexts } from './plan-notes.ts';
import { listText, pointsText } from './words.ts';

/** Whether the bar asks for anything, what the plan reaches at what effort, and its steps, a line each. */
export function planTexts({ plan, verdict, language }: DocumentReport): string[] {
  const ko = language === 'ko';
  const noBar = ko ? '평가체계에 합격 기준이 없음' : 'The framework sets no bar';
  const noNeed = ko ? '합격선까지 필요 없음' : 'Nothing is needed to reach the bar';
  const needless = verdict.passed === null ? noBar : noNeed;
  if (plan === null) return [needless];
  const isNeeded = plan.target?.kind === 'pass' || verdict.passed === false;
  return [
    ...(isNeeded ? [] : [needless]),
    `${outcomeText(plan)}${riseText(plan)}`,
    ...estimateTexts(plan),
    ...plan.steps.map((step) => stepText(step, plan)),
  ];
}

/** `(증빙으로 확인된 점수 791.68점 → 801.8점)`; empty where there is nothing to do. */
function riseText({ steps, view, before, after, language }: PlanReport): string {
  if (steps.length === 0) return '';
  const to = pointsText(after.total.shown, language);
  if (language === 'ko') return `(${viewNames[view].ko} ${pointsText(before.total.shown, 'ko')} → ${to})`;
  return ` (${view}: ${grouped(before.total.shown)} → ${to})`;
}

/** A step in a line: `F1-22 정보보호 교육(+7점, 1인일): 총무과, 감사담당관 협조`. */
function stepText(step: PlanStepReport, plan: PlanReport): string {
  const { action, cooperating, rises, gain, effort } = step;
  const { language } = plan;
  const ko = language === 'ko';
  const space = ko ? '' : ' ';
  const names = rises.map(({ indicator, title }) => `${indicator} ${title}`).join(', ');
  const ids = rises.map(({ indicator }) => indicator).join(', ');
  const what = action === null ? names : `${action.name}${space}(${ids})`;
  const points = ko ? `+${pointsText(gain.shown, 'ko')}` : `+${grouped(gain.shown)}`;
  const helpers = cooperating.map(({ name }) => name);
  const help =
    helpers.length === 0 ? '' : ko ? `, ${helpers.join('·')} 협조` : `, with ${listText(helpers, 'en')}`;
  const who = departmentsText(step, plan);
  return `${what}${space}(${points}, ${aboutText(step, plan)}${effortText(effort, plan)}): ${who}${help}`;
}
