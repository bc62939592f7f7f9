import type { Assessment } from '../model/assessment.ts';
import type { ProcedureStep } from '../model/framework.ts';
import { givenReviews } from './review-drafts.ts';
import type { Score } from './score.ts';
import type { Deadline } from './status-cycle.ts';
import { countOpen } from './status-departments.ts';

/**
 * How a step stands: `done`; `unrecorded` where a later one is done, so that it should be; `late` where its day has passed; `current`, the
 * first that is left; `next`, those after it.
 */
export type StepState = 'done' | 'unrecorded' | 'late' | 'current' | 'next';

/** What shows that a step is done: its recorded day, or what its `ends` or `review` asks for. */
export type StepProof = 'recorded' | 'answered' | 'review' | 'award';

/** A step of the procedure on a day. Days are YYYY-MM-DD. */
export interface StepStatus {
  readonly step: ProcedureStep;
  readonly state: StepState;
  /** The planned day; of the step that the deadline ends, where none is planned, that of the deadline. */
  readonly due?: string;
  /** The day on which it was done, where that is known. */
  readonly done?: string;
  /** Present where it is done. */
  readonly proof?: StepProof;
  /** Present where it is not done and a review of its stage has been begun, which finds nothing yet. */
  readonly draft?: true;
  /** A day recorded as done that lies after the day asked for, so that it does not count yet. */
  readonly doneLater?: string;
}

interface Found extends Omit<StepStatus, 'state'> {
  readonly isLate: boolean;
}

/** The steps of a framework's procedure as they stand on the assessment's day; none where it states none. */
export function procedureStatus(scored: Score, deadline: Deadline | undefined): StepStatus[] {
  const found = scored.assessment.framework.procedure.map((step) => lookAt(step, scored, deadline));
  const lastDone = found.findLastIndex(({ proof }) => proof !== undefined);
  return found.map(({ isLate, ...each }, i) => ({ ...each, state: stateOf(each, i, isLate) }));

  function stateOf({ proof }: StepStatus | Omit<StepStatus, 'state'>, i: number, isLate: boolean): StepState {
    if (proof !== undefined) return 'done';
    if (i < lastDone) return 'unrecorded';
    if (isLate) return 'late';
    return i === lastDone + 1 ? 'current' : 'next';
  }
}

/**
 * Whether the certificate that is held was awarded in this cycle, by the day of the assessment: on the day of its deadline (or else the last day
 * of its window) or later. A cycle that states neither tells nothing; there the step's own date must say it.
 */
export function isAwardedInCycle(
  { certificate, cycle, on }: Assessment,
  deadline: Deadline | undefined,
): boolean {
  const from = deadline?.local.date ?? cycle.window?.to;
  if (certificate === undefined || from === undefined) return false;
  return certificate.awarded >= from && certificate.awarded <= on;
}

function lookAt(step: ProcedureStep, scored: Score, deadline: Deadline | undefined): Found {
  const { cycle, on } = scored.assessment;
  const { due: planned, done } = cycle.steps?.get(step.id) ?? {};
  const byDeadline = planned === undefined && step.ends === 'submit-by' ? deadline : undefined;
  const due = planned ?? byDeadline?.local.date;
  const isRecorded = done !== undefined && done <= on;
  return {
    step,
    ...(due !== undefined && { due }),
    ...(isRecorded ? { proof: 'recorded', done } : proofOf(step, scored, deadline)),
    ...(done !== undefined && !isRecorded && { doneLater: done }),
    // a deadline is a moment: on its day the step may be late already, or not yet
    isLate: byDeadline ? byDeadline.passed : due !== undefined && due < on,
  };
}

/** That a deadline has passed proves nothing: the step that it ends needs a recorded day. */
function proofOf(
  { ends, review }: ProcedureStep,
  scored: Score,
  deadline: Deadline | undefined,
): Pick<StepStatus, 'proof' | 'done' | 'draft'> {
  const { assessment, coverage } = scored;
  if (ends === 'answered' && coverage.applicable > 0 && countOpen(scored) === 0) return { proof: 'answered' };
  if (ends === 'award' && isAwardedInCycle(assessment, deadline))
    return { proof: 'award', done: assessment.certificate!.awarded };
  if (review === undefined) return {};
  const last = givenReviews(assessment).findLast(({ stage }) => stage === review);
  if (last) return { proof: 'review', done: last.date };
  return assessment.reviews?.some(({ stage }) => stage === review) ? { draft: true } : {};
}
