import type { Assessment } from '../model/assessment.ts';
import { givenReviews } from './review-drafts.ts';
import { deadlineOf } from './status-cycle.ts';
import { isAwardedInCycle } from './status-procedure.ts';

/**
 * The day (YYYY-MM-DD) on which a state of an assessment is judged that was read on a day: that day; but of a cycle whose deadline, or else whose
 * window, had passed by then, the last day of the cycle that it tells of itself, be it a review, a step or the award. Evidence that expires
 * later would otherwise be held against a cycle that is over.
 */
export function dayOfCycle(assessment: Assessment): string {
  const { cycle, certificate, on } = assessment;
  const deadline = deadlineOf(assessment);
  const end = endOf(assessment);
  if (end === undefined || end >= on) return on;
  const steps = [...(cycle.steps?.values() ?? [])].map(({ done }) => done);
  const awarded = isAwardedInCycle(assessment, deadline) ? certificate?.awarded : undefined;
  const days = [...givenReviews(assessment).map(({ date }) => date), ...steps, awarded];
  return days.reduce<string>((last, day) => (day !== undefined && day > last && day <= on ? day : last), end);
}

/** Whether its day is before the end of its cycle, or that end, so that what is not answered may yet be; not where the cycle has no end. */
export function isOngoing(assessment: Assessment): boolean {
  const end = endOf(assessment);
  return end !== undefined && end >= assessment.on;
}

function endOf(assessment: Assessment): string | undefined {
  return deadlineOf(assessment)?.local.date ?? assessment.cycle.window?.to;
}
