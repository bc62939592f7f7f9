import { daysBetween } from '../checks/dates.ts';
import type { Language } from '../model/language.ts';
import type { Status } from '../scoring/status.ts';
import type { DepartmentStatus } from '../scoring/status-departments.ts';
import type { StepStatus } from '../scoring/status-procedure.ts';
import { titleText } from '../text/title.ts';
import { toLoss } from './amounts.ts';
import type { NextKind, NextReport } from './status-report.ts';

/** What is to be done next, derived from where the cycle stands: the application first, then the steps, then the certificate. */
export function nextSteps(status: Status, language: Language): NextReport[] {
  return [
    ...(isApplicationOpen(status) ? beforeApplication(status, language) : []),
    ...reviewedShort(status),
    ...unrecorded(status, language),
    ...overdueActions(status, language),
    ...furtherStep(status, language),
    ...renewal(status),
  ];
}

/**
 * Answers can be mended until the application has been made; where no step says so, until the deadline. It has been made, recorded or not, where
 * a step after it is done, or the certificate has been awarded.
 */
function isApplicationOpen({ procedure, deadline, awarded }: Status): boolean {
  const application = procedure.find(({ step }) => step.ends === 'submit-by');
  if (awarded) return false;
  return application
    ? application.state !== 'done' && application.state !== 'unrecorded'
    : deadline?.passed !== true;
}

function beforeApplication(status: Status, language: Language): NextReport[] {
  const { deadline, open, unproven, score } = status;
  const { bar } = score.verdict.claimed;
  const { total } = score.claimed;
  const proven = score.substantiated.total;
  return [
    ...(open > 0
      ? [next('answer', { count: open, ...owners(status, ({ open: own }) => own.length, language) })]
      : []),
    ...(unproven > 0
      ? [
          next('evidence', {
            count: unproven,
            ...owners(status, (department) => department.unproven, language),
          }),
        ]
      : []),
    ...(bar && total.isLessThan(bar) ? [next('bar', { points: toLoss(bar, total).shown })] : []),
    ...(bar && proven.isLessThan(bar) && proven.isLessThan(total)
      ? [next('substantiated', { points: toLoss(bar, proven).shown })]
      : []),
    ...(deadline && !deadline.passed
      ? [next('submit', { date: deadline.local.date, days: deadline.daysLeft })]
      : []),
  ];
}

/** What reviewers cut is of weight until the award, also once nothing can be handed in any more. */
function reviewedShort({ score: { verdict, reviewed }, awarded }: Status): NextReport[] {
  const { bar } = verdict.claimed;
  if (awarded || bar === undefined || !reviewed?.total.isLessThan(bar)) return [];
  return [next('reviewed', { points: toLoss(bar, reviewed.total).shown })];
}

/** Steps that should be done, of which the file does not say so. */
function unrecorded({ procedure, deadline }: Status, language: Language): NextReport[] {
  return procedure
    .filter(
      ({ step, state }) =>
        state === 'unrecorded' || (state === 'late' && step.ends === 'submit-by' && deadline?.passed),
    )
    .map(({ step }) => next('record', { step: named(step, language) }));
}

function overdueActions(status: Status, language: Language): NextReport[] {
  const count = status.actions?.overdue ?? 0;
  if (count === 0) return [];
  return [next('actions', { count, ...owners(status, ({ overdue }) => overdue, language) })];
}

/** The step that is due after the answers and the application, which have been spoken of. */
function furtherStep({ procedure, score }: Status, language: Language): NextReport[] {
  const isSpokenOf = ({ step }: StepStatus) => step.ends === 'answered' || step.ends === 'submit-by';
  const found = procedure.find(
    (each) => (each.state === 'current' || each.state === 'late') && !isSpokenOf(each),
  );
  if (found === undefined) return [];
  const { step, due } = found;
  const date = due === undefined ? {} : { date: due, days: daysBetween(score.assessment.on, due) };
  return [next('step', { step: named(step, language), ...date })];
}

function renewal({ certificate, score }: Status): NextReport[] {
  if (certificate === undefined || certificate.state === 'not-yet') return [];
  const { state, renewalFrom, lastDay } = certificate;
  const kind = ({ valid: 'renewal', expiring: 'renewal-due', expired: 'expired' } as const)[state];
  const date = state === 'valid' ? renewalFrom : lastDay;
  return date === undefined ? [] : [next(kind, { date, days: daysBetween(score.assessment.on, date) })];
}

function owners(
  { departments }: Status,
  count: (department: DepartmentStatus) => number,
  language: Language,
): Pick<NextReport, 'departments'> {
  const found = departments.flatMap((each) => {
    const { id, name } = each.department;
    return count(each) > 0 ? [{ id, name: titleText(name, language), count: count(each) }] : [];
  });
  return { departments: found.sort((a, b) => b.count - a.count) };
}

function named({ id, title }: StepStatus['step'], language: Language) {
  return { id, title: titleText(title, language) };
}

function next(kind: NextKind, more: Partial<NextReport>): NextReport {
  return { kind, count: null, departments: [], step: null, date: null, days: null, points: null, ...more };
}
