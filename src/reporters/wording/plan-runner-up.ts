import type { PlanReport, PlanStepName } from '../../report/plan-report.ts';
import { effortText } from './plan.ts';
import { listText, pointsText } from './words.ts';

/** The plan beside the best one: `차선안(4인일, 900.9점): F2-16(감사담당관) 대신 F2-01(감사담당관)`. Empty where there is none. */
export function runnerUpText(report: PlanReport): string {
  const { runnerUp, language } = report;
  if (runnerUp === null) return '';
  const ko = language === 'ko';
  const both = [...runnerUp.without, ...runnerUp.instead].map((step) => stepName(step, ko));
  const names = (steps: readonly PlanStepName[]) =>
    steps.map((step) => {
      const name = stepName(step, ko);
      // the same step in another way is told apart by what is earned
      if (both.indexOf(name) === both.lastIndexOf(name)) return name;
      return stepName(
        step,
        ko,
        step.scores.map(({ shown }) => pointsText(shown, language)),
      );
    });
  const [without, instead] = [names(runnerUp.without), names(runnerUp.instead)];
  const figures = [
    effortText(runnerUp.effort, report),
    pointsText(runnerUp.total.shown, language),
    ...(runnerUp.proven ? [] : [ko ? '증명하지 못함' : 'not proven']),
  ].join(', ');
  if (ko) {
    const change =
      instead.length === 0
        ? `${without.join(', ')} 없이`
        : `${without.join(', ')} 대신 ${instead.join(', ')}`;
    return `차선안(${figures}): ${change}`;
  }
  const change =
    instead.length === 0
      ? `without ${listText(without, language)}`
      : `${listText(instead, language)} instead of ${listText(without, language)}`;
  return `Next best (${figures}): ${change}`;
}

/** `F2-16(감사담당관)`; an action by its id. */
function stepName(
  { action, indicators, departments, words }: PlanStepName,
  ko: boolean,
  scores: readonly string[] = [],
): string {
  const beside = [...(action === null && departments.length === 1 ? words : []), ...scores].join(', ');
  const name = action ?? indicators.join('+');
  return beside === '' ? name : `${name}${ko ? '' : ' '}(${beside})`;
}
