import { showDecimal } from '../../exact/display.ts';
import type { Localized } from '../../model/language.ts';
import type {
  PlanAnswerReport,
  PlanReport,
  PlanRiseReport,
  PlanStepName,
  PlanStepReport,
} from '../../report/plan-report.ts';
import type { Amount } from '../../report/report.ts';
import { withParticle } from '../../text/particles.ts';
import { grouped, shownDifference } from './figures.ts';
import { dateText, listText, pointsText } from './words.ts';

/** The scores that a plan can be made for. */
export const viewNames: Readonly<Record<PlanReport['view'], Localized>> = {
  claimed: { ko: '자율진단 점수', en: 'the claimed score' },
  substantiated: { ko: '증빙으로 확인된 점수', en: 'the score that evidence bears out' },
  reviewed: { ko: '심사에서 인정된 점수', en: 'the reviewed score' },
};

const heldNames: Readonly<Record<PlanReport['held'][number]['reason'], Localized>> = {
  locked: { ko: '그대로 두기로 함', en: 'locked' },
  excluded: { ko: '제외함', en: 'excluded' },
  action: { ko: '조치를 쓸 수 없음', en: 'its actions are not offered' },
  department: { ko: '다른 부서가 할 일', en: 'for other departments to do' },
  'not-applicable': { ko: '해당없음으로 답함', en: 'answered not applicable' },
  'no-way': { ko: '더 얻을 답을 만들 수 없음', en: 'no answer can be made up that earns more' },
};

/** `13인일`, `13 person-days`. */
export function effortText(effort: Amount, { unit, language }: PlanReport): string {
  return language === 'ko' ? `${grouped(effort.shown)}${unit}` : `${grouped(effort.shown)} ${unit}`;
}

/** What the plan is for: `합격 기준(800점)`, `등급 「우수」(900점)`, `900점`. */
export function targetText({ target, language }: PlanReport): string {
  if (target === null) return '';
  const ko = language === 'ko';
  const points = pointsText(target.points.shown, language);
  if (target.kind === 'points') return points;
  if (target.kind === 'band')
    return ko ? `등급 「${target.title}」(${points})` : `"${target.title}" (${points})`;
  return ko ? `합격 기준(${points})` : `a pass (${points})`;
}

/** In one sentence what came of it. */
export function outcomeText(report: PlanReport): string {
  const { outcome, steps, language, budget, needed } = report;
  const ko = language === 'ko';
  const target = targetText(report);
  const effort = effortText(report.effort, report);
  const count = ko ? `${steps.length}건` : `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  const total = pointsText(report.after.total.shown, language);
  switch (outcome) {
    case 'already':
      return ko ? `이미 ${withParticle(target, '을/를')} 충족함` : `${capital(target)} is reached already`;
    case 'reached':
      return ko
        ? `${target}까지 가장 적은 노력: ${effort}, ${count}`
        : `The least effort to ${target}: ${effort} in ${count}`;
    case 'over-budget':
      return ko
        ? `${effortText(budget!, report)} 안에서는 ${target}에 이르지 못함: ${effortText(needed!, report)} 필요`
        : `${capital(target)} cannot be reached with ${effortText(budget!, report)}: it takes ${effortText(needed!, report)}`;
    case 'unreachable':
      // where the points would do, a condition does not
      if (!shownDifference(report.after.total.shown, report.target!.points.shown).isNegative)
        return ko
          ? `${target}에 이를 수 없음: 총점은 ${total}까지 오르나 다른 조건을 충족하지 못함`
          : `${capital(target)} cannot be reached: the total comes to ${total}, but a condition fails`;
      return ko
        ? `${target}에 이를 수 없음: 가능한 최고 총점 ${total}`
        : `${capital(target)} cannot be reached: the highest total there is comes to ${total}`;
    case 'richest':
      return ko
        ? `${effortText(budget!, report)} 안의 최고 총점: ${total}(${effort}, ${count})`
        : `The highest total for ${effortText(budget!, report)}: ${total} (${effort} in ${count})`;
  }
}

/** Before and after: `총점 828.04점 → 850.24점, 목표보다 0.24점 높음`. */
export function totalsText(report: PlanReport, arrow: string): string {
  const { before, after, language, target } = report;
  const ko = language === 'ko';
  const now = pointsText(before.total.shown, language);
  const both = `${grouped(before.total.shown)} ${arrow} ${pointsText(after.total.shown, language)}`;
  const change = report.steps.length === 0 ? now : both;
  const head = ko ? `총점 ${change}` : `Total ${change}`;
  if (target === null) return head;
  const off = shownDifference(after.total.shown, target.points.shown);
  const size = pointsText(showDecimal(off.isNegative ? off.negated() : off), language);
  if (off.isZero) return ko ? `${head}, 목표와 같음` : `${head}, exactly the target`;
  if (ko) return `${head}, 목표보다 ${size} ${off.isNegative ? '낮음' : '높음'}`;
  return `${head}, ${size} ${off.isNegative ? 'below' : 'above'} the target`;
}

/** What is to be known beside the steps, a line each. */
export function noteTexts(report: PlanReport): string[] {
  const { language, proven, outcome, target, failing, view, richest, budget, hasAdjustments } = report;
  const ko = language === 'ko';
  const isShort = target?.kind !== 'pass' && outcome !== 'unreachable' && failing.length > 0;
  return [
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

/** An indicator that no step raises, and why. */
export function heldText(
  { id, name, reason, impact }: PlanReport['held'][number],
  { language }: PlanReport,
): string {
  const points = pointsText(impact.shown, language);
  return `${id} ${name}: ${heldNames[reason][language]}, ${language === 'ko' ? `총점 ${points}` : `${points} of the total`}`;
}

/** What is done in a step about one indicator, a text for departments that do the same. */
export function answerTexts({ answers }: PlanRiseReport, { language }: PlanReport, arrow: string): string[] {
  if (answers === null || answers.length === 0) return [];
  const byText = new Map<string, string[]>();
  for (const answer of answers) {
    const text = doingText(answer, language === 'ko', arrow);
    byText.set(text, [...(byText.get(text) ?? []), answer.name]);
  }
  return [...byText].map(([text, names]) => `${namesText(names, language === 'ko')}: ${text}`);
}

function doingText({ words, evidence }: PlanAnswerReport, ko: boolean, arrow: string): string {
  const { now, planned, added } = words;
  if (planned === null) return ko ? '증빙 보완' : 'provide evidence';
  const parts = added.length === 0 ? '' : ` (${ko ? '추가' : 'added'}: ${added.join(', ')})`;
  const proof = evidence ? (ko ? ', 증빙 포함' : ', with evidence') : '';
  return `${now} ${arrow} ${planned}${parts}${proof}`;
}

function namesText(names: readonly string[], ko: boolean): string {
  if (names.length < 4) return names.join(', ');
  return ko
    ? `${names[0]} 등 ${names.length}개 부서`
    : `${names[0]} and ${names.length - 1} other departments`;
}

/** Who acts, shortened where there are many. */
export function departmentsText({ departments }: PlanStepReport, { language }: PlanReport): string {
  return namesText(
    departments.map(({ name }) => name),
    language === 'ko',
  );
}

/** Cooperating departments and the due date of a step, a text each. */
export function circumstanceTexts(
  { action, cooperating }: PlanStepReport,
  { language, by }: PlanReport,
): string[] {
  const ko = language === 'ko';
  const names = cooperating.map(({ name }) => name);
  const due = action?.due ?? null;
  return [
    ...(names.length === 0 ? [] : [ko ? `협조 ${names.join(', ')}` : `with ${listText(names, language)}`]),
    ...(due === null ? [] : [ko ? `기한 ${dateText(due, language)}` : `due ${dateText(due, language)}`]),
    ...(due === null && (action !== null || by !== null) ? [ko ? '기한 미정' : 'no due date'] : []),
  ];
}

/** The plan beside the best one: what it takes, and what differs. Empty where there is none. */
export function runnerUpText(report: PlanReport): string {
  const { runnerUp, language } = report;
  if (runnerUp === null) return '';
  const ko = language === 'ko';
  const both = [...runnerUp.without, ...runnerUp.instead].map(stepName);
  // the same step in another way is told apart by what is earned
  const names = (steps: readonly PlanStepName[]) =>
    steps.map((step) => {
      const name = stepName(step);
      const isTwice = both.indexOf(name) !== both.lastIndexOf(name);
      return isTwice
        ? `${name} (${step.scores.map(({ shown }) => pointsText(shown, language)).join(', ')})`
        : name;
    });
  const [without, instead] = [names(runnerUp.without), names(runnerUp.instead)];
  const figures = `${effortText(runnerUp.effort, report)}, ${pointsText(runnerUp.total.shown, language)}`;
  const doubt = runnerUp.proven ? '' : ko ? '(증명하지 못함)' : ' (not proven)';
  if (ko) {
    const change =
      instead.length === 0
        ? `${without.join(', ')} 없이`
        : `${without.join(', ')} 대신 ${instead.join(', ')}`;
    return `차선: ${figures}${doubt} | ${change}`;
  }
  const change =
    instead.length === 0
      ? `without ${listText(without, language)}`
      : `${listText(instead, language)} instead of ${listText(without, language)}`;
  return `Next best: ${figures}${doubt} | ${change}`;
}

function stepName({ action, indicators, departments }: PlanStepName): string {
  if (action !== null) return action;
  return departments.length === 1 ? `${indicators.join('+')}@${departments[0]}` : indicators.join('+');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
