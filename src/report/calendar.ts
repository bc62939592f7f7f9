import { inUtc, localTime, shiftDate } from '../checks/calendar.ts';
import { daysBetween } from '../checks/dates.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Language } from '../model/language.ts';
import { awardState } from '../scoring/certificates.ts';
import { byCodeUnits } from '../text/order.ts';
import { titleText } from '../text/title.ts';
import { certificateEvents } from './calendar-certificates.ts';
import type { Calendar, CalendarEvent, EventKind } from './calendar-report.ts';
import { reportDays } from './certificates.ts';

/** What is due within weeks is reminded of so many days ahead. */
const remindDays = 7;

/** A day of an assessment's cycle, before it is put into the calendar. */
interface DueDay {
  /** What tells it from the others of its kind. */
  readonly id?: string;
  readonly kind: EventKind;
  readonly date: string;
  /** ISO 8601 with its offset. */
  readonly moment?: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly done: boolean;
}

/** Everything that has a date in an assessment: deadline, window, steps of the procedure, actions, certificate. */
export function buildCalendar(assessment: Assessment, language: Language): Calendar {
  const { institution, cycle, on, framework } = assessment;
  const name = titleText(institution.name, language);
  const days = [
    ...cycleDays(assessment, language),
    ...stepDays(assessment, language),
    ...actionDays(assessment, language),
  ];
  const toEvent = ({ id, kind, date, moment, title, details, done }: DueDay): CalendarEvent => ({
    uid: `${[institution.id, cycle.id, kind, ...(id === undefined ? [] : [id])].join('.')}@assess`,
    kind,
    date,
    latest: null,
    nextDay: shiftDate(date, '1 day'),
    time: moment === undefined ? null : localTime(moment, framework.timeZone).time,
    utc: moment === undefined ? null : inUtc(moment),
    since: date,
    title,
    context: `${name} ${cycle.id}`,
    details,
    daysLeft: daysBetween(on, date),
    done,
    remindDays,
  });
  return {
    schemaVersion: 1,
    language,
    name: { ko: `${name} ${cycle.id} 일정`, en: `${name}, ${cycle.id}: dates` }[language],
    on,
    events: [...days.map(toEvent), ...heldEvents(assessment, language)].sort(inOrder),
  };
}

function cycleDays(assessment: Assessment, language: Language): DueDay[] {
  const { cycle, framework } = assessment;
  const { submitBy, window } = cycle;
  const about = titleText(framework.title, language);
  const deadline = submitBy === undefined ? undefined : localTime(submitBy, framework.timeZone);
  return [
    ...(window
      ? [
          {
            kind: 'window-end' as const,
            date: window.to,
            title: { ko: '실적 인정기간의 마지막 날', en: 'Last day of the window of evidence' }[language],
            details: [about, `${window.from} ~ ${window.to}`],
            done: false,
          },
        ]
      : []),
    ...(deadline && submitBy !== undefined
      ? [
          {
            kind: 'submit-by' as const,
            date: deadline.date,
            moment: submitBy,
            title: { ko: '제출기한', en: 'Deadline for handing in' }[language],
            details: [about, `${deadline.date} ${deadline.time} (${framework.timeZone})`],
            done: isHandedIn(assessment),
          },
        ]
      : []),
  ];
}

/** Whether the step that the deadline ends, or one after it, is recorded as done. */
function isHandedIn(assessment: Assessment): boolean {
  const { procedure } = assessment.framework;
  const application = procedure.findIndex(({ ends }) => ends === 'submit-by');
  return application >= 0 && procedure.slice(application).some(({ id }) => isRecorded(id, assessment));
}

/** Whether a step is recorded as done, on the assessment's day or before it. */
function isRecorded(step: string, { cycle, on }: Assessment): boolean {
  const done = cycle.steps?.get(step)?.done;
  return done !== undefined && done <= on;
}

function stepDays(assessment: Assessment, language: Language): DueDay[] {
  const { cycle, framework } = assessment;
  return framework.procedure.flatMap(({ id, title }) => {
    const { due } = cycle.steps?.get(id) ?? {};
    if (due === undefined) return [];
    const name = titleText(title, language);
    return [
      {
        id,
        kind: 'step-due' as const,
        date: due,
        title: { ko: `절차: ${name}`, en: `Step: ${name}` }[language],
        details: [titleText(framework.title, language)],
        done: isRecorded(id, assessment),
      },
    ];
  });
}

function actionDays({ actionPlan, departments }: Assessment, language: Language): DueDay[] {
  const names = new Map(departments.map(({ id, name }) => [id, titleText(name, language)]));
  return (actionPlan?.actions ?? []).flatMap(({ id, title, due, owner, indicators, status }) => {
    if (due === undefined) return [];
    const [who, which] = [names.get(owner) ?? owner, indicators.join(', ')];
    return [
      {
        id,
        kind: 'action-due' as const,
        date: due,
        title: { ko: `조치: ${titleText(title, 'ko')}`, en: `Action: ${titleText(title, 'en')}` }[language],
        details: [
          { ko: `담당부서: ${who}`, en: `owner: ${who}` }[language],
          { ko: `지표: ${which}`, en: `indicators: ${which}` }[language],
        ],
        done: status === 'done',
      },
    ];
  });
}

function heldEvents(
  { certificate, institution, framework, on }: Assessment,
  language: Language,
): CalendarEvent[] {
  if (!certificate || !framework.certificate) return [];
  const { awardedOn, lastDay, renewalFrom, state } = awardState(certificate, framework.certificate, on);
  // what is awarded later is not held yet
  if (state === 'not-yet') return [];
  const held = {
    ...certificate,
    institution: { id: institution.id, name: titleText(institution.name, language) },
    awardedOn: reportDays(awardedOn),
    lastDay: reportDays(lastDay),
    renewalFrom: renewalFrom ? reportDays(renewalFrom) : null,
    followed: false,
  };
  return certificateEvents(held, on, language);
}

/** By day; on one day what has a time comes last, in the order of the times. */
function inOrder(a: CalendarEvent, b: CalendarEvent): number {
  return byCodeUnits(a.date, b.date) || byCodeUnits(a.time ?? '', b.time ?? '');
}
