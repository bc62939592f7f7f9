import type { Assessment } from '../model/assessment.ts';
import { deadlineOf } from './status-cycle.ts';
import { isAwardedInCycle } from './status-procedure.ts';

/**
 * The day (YYYY-MM-DD) on which a state of an assessment is judged that was read on a day: that day; but of a cycle whose deadline, or else whose
 * window, had passed by then, the last day of the cycle that it tells of itself, be it a review, a step or the award. Evidence that expires
 * later would otherwise be held against a cycle that is over.
 */
export function dayOfCycle(assessment: Assessment): string {
  const { cycle, reviews = [], certificate, on } = assessment;
  const deadline = deadlineOf(assessment);
  const end = deadline?.local.date ?? cycle.window?.to;
  if (end === undefined || end >= on) return on;
  const steps = [...(cycle.steps?.values() ?? [])].map(({ done }) => done);
  const awarded = isAwardedInCycle(assessment, deadline) ? certificate?.awarded : undefined;
  const days = [...reviews.map(({ date }) => date), ...steps, awarded];
  return days.reduce<string>((last, day) => (day !== undefined && day > last && day <= on ? day : last), end);
}
