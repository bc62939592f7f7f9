import { showDecimal } from '../../exact/display.ts';
import type { Localized } from '../../model/language.ts';
import type {
  PlanAnswerReport,
  PlanReport,
  PlanRiseReport,
  PlanStepReport,
} from '../../report/plan-report.ts';
import type { Amount } from '../../report/report.ts';
import { withParticle } from '../../text/particles.ts';
import { grouped, shownDifference } from './figures.ts';
import { dateText, listText, pointsText, upperFirst } from './words.ts';

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

/** `13인일`, `13 person-days`, `1 person-day`. */
export function effortText(effort: Amount, { unit, language }: PlanReport): string {
  if (language === 'ko') return `${grouped(effort.shown)}${unit}`;
  const isOne = effort.shown === '1' && unit === 'person-days';
  return `${grouped(effort.shown)} ${isOne ? 'person-day' : unit}`;
}

/** What stands before an effort in a document where no action states it: `약 `. */
export function aboutText({ estimated }: PlanStepReport, { language }: PlanReport): string {
  if (!estimated) return '';
  return language === 'ko' ? '약 ' : 'about ';
}

/** What the plan is for: `합격 기준(800점)`, `등급 「우수」(900점)`, `900점`. */
export function targetText({ target, language }: PlanReport): string {
  if (target === null) return '';
  const ko = language === 'ko';
  // what was asked for is said with all its digits
  if (target.kind === 'points') return pointsText(target.points.score, language);
  const points = pointsText(target.points.shown, language);
  if (target.kind === 'band')
    return ko ? `등급 「${target.title}」(${points})` : `"${target.title}" (${points})`;
  return ko ? `합격 기준(${points})` : `a pass (${points})`;
}

/** In one sentence what came of it. */
export function outcomeText(report: PlanReport): string {
  const { outcome, steps, language, budget, needed, proven } = report;
  const ko = language === 'ko';
  const target = targetText(report);
  const effort = effortText(report.effort, report);
  const count = ko ? `${steps.length}건` : `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  const total = pointsText(report.after.total.shown, language);
  switch (outcome) {
    case 'already':
      return ko ? `이미 ${withParticle(target, '을/를')} 충족함` : `${upperFirst(target)} is reached already`;
    case 'reached':
      if (!proven)
        return ko
          ? `${target}까지 알려진 가장 적은 노력(증명되지 않음): ${effort}, ${count}`
          : `The least effort found to ${target} (not proven): ${effort} in ${count}`;
      return ko
        ? `${target}까지 가장 적은 노력: ${effort}, ${count}`
        : `The least effort to ${target}: ${effort} in ${count}`;
    case 'over-budget':
      if (!needed!.proven)
        return ko
          ? `${effortText(budget!, report)} 안에서 ${target}에 이르는 계획을 찾지 못함: 알려진 가장 나은 계획은 ${effortText(needed!, report)} 필요(증명되지 않음)`
          : `No plan within ${effortText(budget!, report)} was found that reaches ${target}: the best one known takes ${effortText(needed!, report)} (not proven)`;
      return ko
        ? `${effortText(budget!, report)} 안에서는 ${target}에 이르지 못함: ${effortText(needed!, report)} 필요`
        : `${upperFirst(target)} cannot be reached with ${effortText(budget!, report)}: it takes ${effortText(needed!, report)}`;
    case 'unreachable':
      // where the points would do, a condition does not
      if (!shownDifference(report.after.total.shown, report.target!.points.shown).isNegative)
        return ko
          ? `${target}에 이를 수 없음: 총점은 ${total}까지 오르나 다른 조건을 충족하지 못함`
          : `${upperFirst(target)} cannot be reached: the total comes to ${total}, but a condition fails`;
      return ko
        ? `${target}에 이를 수 없음: 가능한 최고 총점 ${total}`
        : `${upperFirst(target)} cannot be reached: the highest total there is comes to ${total}`;
    case 'richest':
      if (!proven)
        return ko
          ? `${effortText(budget!, report)} 안에서 알려진 최고 총점(증명되지 않음): ${total}(${effort}, ${count})`
          : `The highest total found for ${effortText(budget!, report)} (not proven): ${total} (${effort} in ${count})`;
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

function doingText({ words, evidence, found }: PlanAnswerReport, ko: boolean, arrow: string): string {
  const { now, planned, added } = words;
  if (found === 'again') return ko ? '심사에서 다시 인정받음' : 'have the review find it again as claimed';
  if (found === 'first') return ko ? '심사에서 인정받음' : 'have the review find it as claimed';
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

/** Whose an action is, where none of its answers is theirs: a narrow table does not say it. */
export function ownerTexts(step: PlanStepReport, report: PlanReport): string[] {
  const { action, departments, rises } = step;
  const answering = rises.flatMap(({ answers }) => (answers ?? []).map(({ department }) => department));
  if (action === null || departments.every(({ id }) => answering.includes(id))) return [];
  const names = departmentsText(step, report);
  return [report.language === 'ko' ? `담당 ${names}` : `by ${names}`];
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
