import type { Language, Localized } from '../../model/language.ts';
import type { PlanReport } from '../../report/plan-report.ts';
import { withParticle } from '../../text/particles.ts';
import { shownDifference } from './figures.ts';
import { effortText, targetText, viewNames } from './plan.ts';
import { dateText, listText, pointsText, upperFirst } from './words.ts';

/** What is to be known beside the steps, a line each. */
export function noteTexts(report: PlanReport): string[] {
  const { language, proven, outcome, target, failing, view, richest, budget, hasAdjustments, closed, short } =
    report;
  const ko = language === 'ko';
  const isShort = target?.kind !== 'pass' && outcome !== 'unreachable' && failing.length > 0;
  return [
    ...estimateTexts(report),
    ...(closed === null || report.steps.length === 0 ? [] : [closedText(closed, language)]),
    ...(short.length === 0 ? [] : [shortText(report)]),
    ...(view === 'claimed' ? [] : [ko ? `기준: ${viewNames[view].ko}` : `Planned for ${viewNames[view].en}`]),
    ...(proven
      ? []
      : [
          ko
            ? '더 나은 계획이 없다고 증명하지 못함: 경우가 너무 많아 도중에 멈춤'
            : 'Not proven to be the best: there were too many cases to look at them all',
        ]),
    ...(isShort
      ? [ko ? '판정의 다른 조건은 여전히 충족하지 못함' : 'Other conditions of the verdict still fail']
      : []),
    ...(outcome === 'reached' && richest && budget
      ? [
          ko
            ? `${effortText(budget, report)} 안의 최고 총점은 ${pointsText(richest.total.shown, language)}(${effortText(richest.effort, report)})`
            : `The highest total for ${effortText(budget, report)} is ${pointsText(richest.total.shown, language)} (${effortText(richest.effort, report)})`,
        ]
      : []),
    ...(hasAdjustments && report.steps.length > 0
      ? [ko ? '가점과 감점은 지금과 같다고 봄' : 'Bonuses and deductions are taken to stay as they are']
      : []),
  ];
}

/** That efforts are rules of thumb, where some are: `※ 노력은 조치에 적은 값이 아니라 기본값(어림값)임: 9건 중 8건`. */
export function estimateTexts({ steps, language }: PlanReport): string[] {
  const count = steps.filter(({ estimated }) => estimated).length;
  if (count === 0) return [];
  const all = steps.length;
  if (language === 'ko') {
    const which = all === 1 ? '' : count === all ? `: ${all}건 모두` : `: ${all}건 중 ${count}건`;
    return [`※ 노력은 조치에 적은 값이 아니라 기본값(어림값)임${which}`];
  }
  if (all === 1) return ['The effort of the step is a rule of thumb, not stated in actions.yaml'];
  const which = count === all ? `all ${all}` : `${count} of ${all}`;
  return [`Efforts of ${which} steps are rules of thumb, not stated in actions.yaml`];
}

/** That nothing done from now on counts in this cycle. */
function closedText(closed: string, language: Language): string {
  const day = dateText(closed, language);
  return language === 'ko'
    ? `※ 인정기간이 ${day} 끝나 새 실적은 이번 회차에 인정되지 않음(다음 회차를 위한 계획으로 볼 것)`
    : `The window closed on ${day}: new results do not count in this cycle (take this as a plan for the next one)`;
}

const shortNames: Readonly<Record<PlanReport['view'], Localized>> = {
  claimed: { ko: '자율진단 점수', en: 'the claimed score' },
  substantiated: { ko: '확인 점수', en: 'the substantiated score' },
  reviewed: { ko: '심사 점수', en: 'the reviewed score' },
};

/** The scores that the target is not reached in, and how to plan for the lowest. */
function shortText(report: PlanReport): string {
  const { short, language, target } = report;
  const goal = target!.points.shown;
  const isBelow = short.every(({ total }) => shownDifference(total.shown, goal).isNegative);
  const option = `--view ${short[0]!.view}`;
  const scores = short.map(({ view, total }) => {
    const name = shortNames[view][language];
    return language === 'ko'
      ? `${name} ${pointsText(total.shown, 'ko')}`
      : `${name} (${pointsText(total.shown, 'en')})`;
  });
  if (language === 'ko') {
    const lacks = isBelow
      ? `${pointsText(goal, 'ko')}에 미달함`
      : `${withParticle(targetText(report), '을/를')} 충족하지 못함`;
    return `${scores.join(', ')}은 ${lacks}: ${option}로 계획하십시오`;
  }
  const lacks = isBelow ? `below ${pointsText(goal, 'en')}` : `not there yet`;
  return `${upperFirst(listText(scores, 'en'))} ${short.length === 1 ? 'is' : 'are'} ${lacks}: plan with ${option}`;
}
