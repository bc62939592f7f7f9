import type { Language, Localized } from '../../model/language.ts';
import type { ActionStatus } from '../../model/life-cycle.ts';
import type {
  ActionPartReport,
  ActionPartState,
  ActionPlanReport,
  ActionReport,
} from '../../report/actions-report.ts';
import type { Amount, GapReport, Report } from '../../report/report.ts';
import { gapStateNames } from '../terms.ts';
import { effortAmount } from './effort.ts';
import { ownPoints } from './gaps.ts';
import { dateText, listText, pointsText } from './words.ts';

/** How far an action has come. */
export const actionStatusNames: Readonly<Record<ActionStatus, Localized>> = {
  reviewing: { ko: '검토중', en: 'under review' },
  planned: { ko: '계획', en: 'planned' },
  'in-progress': { ko: '추진중', en: 'in progress' },
  done: { ko: '완료', en: 'done' },
  'on-hold': { ko: '보류', en: 'on hold' },
};

/** How an indicator of an action stands. */
const partStateNames: Readonly<Record<ActionPartState, Localized>> = {
  ...gapStateNames,
  met: { ko: '충족', en: 'met' },
  'not-applicable': { ko: '해당없음', en: 'not applicable' },
  bonus: { ko: '가점 지표', en: 'bonus' },
  deduction: { ko: '감점 지표', en: 'deduction' },
};

/** What somebody must look at: a date that has passed or is not there, nothing left to improve, done without effect. */
export function remarksOn(action: ActionReport, language: Language): string[] {
  const ko = language === 'ko';
  const { daysOverdue, overdue, orphaned, withoutDue, doneButOpen } = action;
  const found: string[] = [];
  if (overdue)
    found.push(
      ko ? `기한 ${daysOverdue}일 경과` : `${daysOverdue} ${daysOverdue === 1 ? 'day' : 'days'} overdue`,
    );
  if (withoutDue) found.push(ko ? '완료 예정일 없음' : 'no due date');
  if (orphaned) found.push(ko ? '개선할 미흡지표 없음' : 'nothing left to improve');
  if (doneButOpen.length > 0) {
    const ids = doneButOpen.join(', ');
    found.push(ko ? `완료했으나 예상 득점에 미달: ${ids}` : `done, but short of what it expects: ${ids}`);
  }
  return found;
}

/** `2016. 3. 31.까지`, `due 31 March 2016`; none where there is no date. */
export function dueText({ due }: ActionReport, language: Language): string[] {
  if (due === null) return [];
  const date = dateText(due, language);
  return [language === 'ko' ? `${date}까지` : `due ${date}`];
}

/** The action of a gap in a line: `bsc 균형성과평가제도(BSC) 도입 | 추진 정책기획담당관 | 검토중 | 2016. 3. 31.까지`. */
export function actionFacts(action: ActionReport, language: Language): string[] {
  return [
    `${action.id} ${action.title}`,
    ownerText(action, language),
    ...helpText(action, language),
    actionStatusNames[action.status][language],
    ...dueText(action, language),
    ...remarksOn(action, language),
  ];
}

/** `추진 정책기획담당관`, `by Policy Planning Office`. */
export function ownerText({ ownerName }: ActionReport, language: Language): string {
  return language === 'ko' ? `추진 ${ownerName}` : `by ${ownerName}`;
}

/** `협조 총무과·감사담당관`, `with General Affairs and Audit Office`; none where nobody helps. */
export function helpText({ cooperating }: ActionReport, language: Language): string[] {
  if (cooperating.length === 0) return [];
  const names = cooperating.map(({ name }) => name);
  return [language === 'ko' ? `협조 ${names.join('·')}` : `with ${listText(names, language)}`];
}

/** The actions that name a gap, in the order of the file; undefined where the assessment has no file of actions. */
export function actionsOf({ actions }: GapReport, report: Report): ActionReport[] | undefined {
  if (actions === undefined || report.actions === undefined) return undefined;
  return report.actions.items.filter(({ id }) => actions.includes(id));
}

/** `소요 노력 5인일`, `effort 5 person-days`; none where it is not said. */
export function effortText({ effort }: ActionReport, plan: ActionPlanReport, language: Language): string[] {
  if (effort === null) return [];
  const amount = effortAmount(effort, plan.effortUnit, language);
  return [language === 'ko' ? `소요 노력 ${amount}` : `effort ${amount}`];
}

/** Whether an action can still bring something: what it is to improve is not done yet. */
export function isToCome({ type, status }: ActionReport): boolean {
  return type === 'improve' && status !== 'done';
}

/** What an action brings to the total, and what of it is claimed but not evidenced; of a done one, what is still missing. */
export function gainTexts(action: ActionReport, language: Language): string[] {
  const { gain, proof } = action;
  const evidence = pointsText(proof.shown, language);
  return [
    ...gainText(gain, action, language),
    ...(proof.exact === '0'
      ? []
      : [language === 'ko' ? `증빙 보완 ${evidence}` : `${evidence} to be evidenced`]),
  ];
}

/** `총점 예상 상승 12점`; of a done action `총점 미반영 12점`; none where there is nothing to gain. */
export function gainText({ exact, shown }: Amount, { status }: ActionReport, language: Language): string[] {
  if (exact === '0') return [];
  const points = pointsText(shown, language);
  if (status === 'done') return [language === 'ko' ? `총점 미반영 ${points}` : `${points} still missing`];
  return [language === 'ko' ? `총점 예상 상승 ${points}` : `expected gain ${points}`];
}

/** An indicator of an action with how it stands: `F1-02 목표 수립 (미시행, 감점 6점)`. */
export function partText(part: ActionPartReport, report: Report, more: readonly string[] = []): string {
  const { language } = report;
  const ko = language === 'ko';
  const lost = ownPoints(part.lost.shown, report);
  const risk = ownPoints(part.atRisk.shown, report);
  const facts = [
    // said by the points that lack evidence
    ...(part.state === 'no-evidence' ? [] : [partStateNames[part.state][language]]),
    ...(part.lost.exact === '0' ? [] : [ko ? `감점 ${lost}` : `${lost} lost`]),
    ...(part.atRisk.exact === '0' ? [] : [ko ? `증빙 미비 ${risk}` : `${risk} without evidence`]),
    ...more,
  ];
  return `${part.indicator} ${part.title} (${facts.join(', ')})`;
}

/** What an indicator will earn once its action is done: `예상 득점 6점`; none where it earns and evidences that already. */
export function expectedText({ expected, gain, proof }: ActionPartReport, report: Report): string[] {
  if (gain.exact === '0' && proof.exact === '0') return [];
  const points = ownPoints(expected.shown, report);
  return [report.language === 'ko' ? `예상 득점 ${points}` : `${points} expected`];
}

const typeNames = {
  improve: { ko: '검토사항', en: 'For consideration' },
  maintain: { ko: '지속관리사항', en: 'To be kept up' },
} as const;

/** What a type of action is called. */
export function typeName(type: ActionReport['type'], language: Language): string {
  return typeNames[type][language];
}

/** What a type of action is called as a heading: `□ 검토사항`; `ascii` without the sign. */
export function typeHeading(type: ActionReport['type'], language: Language, ascii = false): string {
  return `${language === 'ko' && !ascii ? '□ ' : ''}${typeName(type, language)}`;
}

/** `조치 4건`, `4 actions`; of how many where some are filtered out. */
export function countText({ items, count }: ActionPlanReport, language: Language): string {
  const filtered = items.length < count;
  if (language === 'ko') return `조치 ${filtered ? `${count}건 중 ` : ''}${items.length}건`;
  if (filtered) return `${items.length} of ${count} actions`;
  return `${count} ${count === 1 ? 'action' : 'actions'}`;
}

/** How many actions there are of each status that occurs: `검토중 2건`, `2 under review`. */
export function statusTexts({ items }: ActionPlanReport, language: Language): string[] {
  return Object.entries(actionStatusNames).flatMap(([status, name]) => {
    const count = items.filter((action) => action.status === status).length;
    if (count === 0) return [];
    return [language === 'ko' ? `${name.ko} ${count}건` : `${count} ${name.en}`];
  });
}

/** Why no action is listed. */
export function nothingText({ count }: ActionPlanReport, language: Language): string {
  if (count === 0) return language === 'ko' ? '조치가 없습니다.' : 'There are no actions.';
  return language === 'ko'
    ? `조건에 맞는 조치가 없습니다(전체 ${count}건).`
    : `No action matches the filters (of ${count}).`;
}

/** What the actions bring together, and what somebody must look at: overdue actions, gaps without one. */
export function planTexts(plan: ActionPlanReport, language: Language): string[] {
  const ko = language === 'ko';
  const gain = pointsText(plan.gain.shown, language);
  const counted: [number, Localized<(count: number) => string>][] = [
    [
      plan.items.filter(({ overdue }) => overdue).length,
      { ko: (count) => `기한 경과 ${count}건`, en: (count) => `${count} overdue` },
    ],
    [
      plan.items.filter(({ orphaned }) => orphaned).length,
      {
        ko: (count) => `개선할 미흡지표가 없는 조치 ${count}건`,
        en: (count) => `${count} with nothing left to improve`,
      },
    ],
    [
      // of the whole assessment: beside some of its actions it would mislead
      plan.items.length < plan.count ? 0 : plan.withoutAction.length,
      {
        ko: (count) => `조치 없는 미흡지표 ${count}개`,
        en: (count) => `${count} ${count === 1 ? 'gap' : 'gaps'} without an action`,
      },
    ],
  ];
  return [
    ko ? `총점 예상 상승 합계 ${gain}` : `expected gain ${gain} in all`,
    ...counted.flatMap(([count, text]) => (count === 0 ? [] : [text[language](count)])),
  ];
}
