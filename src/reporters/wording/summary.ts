import { showDecimal } from '../../exact/display.ts';
import type { Language } from '../../model/language.ts';
import type { PreviousReport } from '../../report/previous.ts';
import type { IndicatorChange } from '../../report/previous-indicators.ts';
import type { Report } from '../../report/report.ts';
import type { DepartmentDuties, SummaryReport } from '../../report/summary.ts';
import { distanceText } from './distance.ts';
import { grouped, shownDifference } from './figures.ts';
import { heldCertificateTexts } from './held-certificate.ts';
import { fullMarkNotes, previousNotes, scoreShiftText } from './previous.ts';
import { dDay } from './status.ts';
import { nextText } from './status-steps.ts';
import { deadlineText, indicatorsText, listText, lowerFirst, pointsText } from './words.ts';

/** The scores with what they mean, the conditions that are not met, and how much is answered. */
export function resultTexts({ document, answered }: SummaryReport): string[] {
  const { total, verdict, framework, coverage, language } = document;
  const ko = language === 'ko';
  const { claimed, substantiated, reviewed } = total;
  const failed = verdict.conditions.filter(({ passed }) => !passed);
  const names = failed.map(({ id, title }) => (id === null ? '' : `${id} ${title ?? ''}`.trim()));
  const open = shownDifference(claimed.shown, substantiated.shown);
  const risk = open.isZero ? '' : pointsText(showDecimal(open), language);
  const lacking = risk === '' ? '' : ko ? `, 증빙 미비 ${risk}` : `; ${risk} without evidence that counts`;
  return [
    scoreText(ko ? '총점' : 'Total', claimed.shown, verdict.passed, document, true),
    ...(framework.evidenceRequired
      ? [
          scoreText(
            ko ? '확인 점수' : 'Substantiated',
            substantiated.shown,
            verdict.substantiated.passed,
            document,
          ) + lacking,
        ]
      : []),
    ...(reviewed && verdict.reviewed
      ? [scoreText(ko ? '심사 점수' : 'Reviewed', reviewed.shown, verdict.reviewed.passed, document)]
      : []),
    ...(failed.length === 0 ? [] : [conditionText(failed.length, names.filter(Boolean), language)]),
    answersText(coverage, answered, language),
  ];
}

/** `총점 828.04점(만점 1,000점): 합격선 800점을 28.04점 넘음, 합격 기준 충족`. */
function scoreText(
  name: string,
  shown: string,
  passed: boolean | null,
  { total, language }: Report,
  isTotal = false,
): string {
  const ko = language === 'ko';
  const full = pointsText(total.points, language);
  const score = ko
    ? `${name} ${pointsText(shown, language)}${isTotal ? `(만점 ${full})` : ''}`
    : `${name} ${isTotal ? `${grouped(shown)} of ${full}` : pointsText(shown, language)}`;
  const verdict =
    passed === null ? '' : ko ? `합격 기준 ${passed ? '충족' : '미달'}` : passed ? 'pass' : 'fail';
  const distance = total.barShown === null ? '' : distanceText(shown, total.barShown, language);
  const meaning = [distance, verdict].filter((text) => text !== '').join(', ');
  return meaning === '' ? score : `${score}: ${meaning}`;
}

function conditionText(count: number, names: readonly string[], language: Language): string {
  const which = names.length === 0 ? '' : `: ${names.join(', ')}`;
  if (language === 'ko') return `합격선 외 조건 ${count}건 미충족${which}`;
  return `${count} ${count === 1 ? 'condition' : 'conditions'} beside the bar not met${which}`;
}

function answersText(
  { answered, applicable, total }: Report['coverage'],
  percent: string | null,
  language: Language,
): string {
  const excluded = total - applicable;
  if (language === 'ko') {
    const apart = excluded === 0 ? '' : `, 해당없음 ${excluded}개`;
    return `응답률 ${percent === null ? '-' : `${percent}%`}(지표 ${applicable}개 중 ${answered}개 작성${apart})`;
  }
  const apart = excluded === 0 ? '' : `; ${excluded} not applicable`;
  return `Answered: ${percent === null ? '-' : `${percent}%`} (${answered} of ${applicable} indicators${apart})`;
}

/** What changed since the last cycle: what must be known of it first, the scores, the gaps, and what rose and fell most. */
export function previousTexts(previous: PreviousReport, language: Language): string[] {
  const ko = language === 'ko';
  const { gaps, indicators } = previous;
  const [claimed, substantiated] = (['claimed', 'substantiated'] as const).map((score) =>
    scoreShiftText(score, previous, language),
  );
  const notes = previousNotes(previous, language);
  const count = ({ gaps: all }: { readonly gaps: readonly unknown[] }) => all.length;
  const [closed, fresh, staying] = [gaps.closed, gaps.new, gaps.staying].map(count);
  const most = (changes: readonly IndicatorChange[]) => changes.slice(0, 2).map(changeText).join(', ');
  const moved = [
    ...(indicators.rose === 0
      ? []
      : [`${ko ? `향상 ${indicators.rose}개` : `${indicators.rose} rose`}(${most(indicators.mostRisen)})`]),
    ...(indicators.fell === 0
      ? []
      : [`${ko ? `하락 ${indicators.fell}개` : `${indicators.fell} fell`}(${most(indicators.mostFallen)})`]),
  ].map((text) => (ko ? text : text.replace('(', ' (')));
  return [
    ...(notes.length === 0 ? [] : [notes.join(ko ? ', ' : ' ')]),
    ...fullMarkNotes(previous, language),
    ko ? `총점 ${claimed}, 확인 점수 ${substantiated}` : `Total ${claimed}; substantiated ${substantiated}`,
    ko
      ? `미흡지표 해소 ${closed}개, 신규 ${fresh}개, 계속 ${staying}개`
      : `Shortfalls: ${closed} closed, ${fresh} new, ${staying} staying`,
    ...(moved.length === 0 ? [] : [`${ko ? '득점률' : 'By the share of their points'} ${moved.join(', ')}`]),
  ];
}

/** `R-02 5→15`; with the points where these changed too, since it is by their share that it rose or fell. */
function changeText({ id, points, claimed: { before, after } }: IndicatorChange): string {
  const of = (side: 'before' | 'after') => (points.before === points.after ? '' : `/${points[side]}`);
  return `${id.after} ${before!.shown}${of('before')}→${after!.shown}${of('after')}`;
}

/** The deadline, the step that is due, and the certificate. */
export function dateTexts({ document }: SummaryReport): string[] {
  const { status, assessment, language } = document;
  const { deadline, next } = status;
  const ko = language === 'ko';
  const { submitBy } = assessment;
  const [award, ...validity] = heldCertificateTexts(status);
  const certificate = validity.length > 0 ? validity : award === undefined ? [] : [award];
  const facts = [
    ...(submitBy === null || deadline === null
      ? []
      : [`${ko ? '제출기한' : 'Deadline'}: ${deadlineText(submitBy, language)}, ${dDay(deadline.daysLeft)}`]),
    ...next
      .filter(({ kind }) => kind === 'record' || kind === 'step')
      .map((each) => nextText(each, language)),
    ...(certificate.length === 0
      ? []
      : [ko ? certificate.join(', ') : [certificate[0], ...certificate.slice(1).map(lowerFirst)].join('; ')]),
  ];
  if (facts.length > 0) return facts;
  return [
    ko
      ? '제출기한과 절차의 날짜가 적혀 있지 않음'
      : 'Neither a deadline nor a date of the procedure is recorded.',
  ];
}

/** `민원여권과(총괄): 미작성 2개 답변, 지표 3개 증빙 보완, 미흡지표 17개 개선, 협조 4개`. */
export function dutiesText(
  { name, coordinates, open, gaps, unproven, shared, helps, overdue }: DepartmentDuties,
  language: Language,
): string {
  const ko = language === 'ko';
  const who = coordinates ? `${name}${ko ? '(총괄)' : ' (coordinating)'}` : name;
  const duties = [
    ...(open === 0 ? [] : [ko ? `미작성 지표 ${open}개 답변` : `answer ${indicatorsText(open, 'en')}`]),
    ...(overdue === 0
      ? []
      : [
          ko
            ? `기한 지난 조치 ${overdue}건 이행`
            : `carry out ${overdue} overdue ${overdue === 1 ? 'action' : 'actions'}`,
        ]),
    ...(unproven === 0
      ? []
      : [ko ? `지표 ${unproven}개 증빙 보완` : `mend the evidence of ${indicatorsText(unproven, 'en')}`]),
    ...(gaps === 0
      ? []
      : [ko ? `미흡지표 ${gaps}개 개선` : `improve ${gaps} ${gaps === 1 ? 'shortfall' : 'shortfalls'}`]),
    ...(shared === 0
      ? []
      : [ko ? `공통지표 ${shared}개 개선` : `improve ${indicatorsText(shared, 'en')} that all answer`]),
    ...(helps === 0
      ? []
      : [ko ? `다른 부서의 미흡지표 ${helps}개 협조` : `help with ${indicatorsText(helps, 'en')} of others`]),
  ];
  return `${who}: ${ko ? duties.join(', ') : listText(duties, language)}`;
}
