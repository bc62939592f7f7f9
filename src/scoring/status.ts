import { actionStatuses } from '../checks/life-cycle.ts';
import type { ActionStatus } from '../model/life-cycle.ts';
import { daysOverdue } from './actions.ts';
import { type CertificateState, certificateState } from './certificate.ts';
import type { Score } from './score.ts';
import { type Deadline, deadlineOf, type WindowState, windowState } from './status-cycle.ts';
import { countOpen, type DepartmentStatus, departmentStatus } from './status-departments.ts';
import { isAwardedInCycle, procedureStatus, type StepStatus } from './status-procedure.ts';
import { unprovenIndicators } from './unproven.ts';

/** Where a cycle stands on the day of its assessment. */
export interface Status {
  readonly score: Score;
  readonly deadline?: Deadline;
  readonly window?: WindowState;
  /** Indicators that lack an answer, and that earn less than claimed for want of evidence. */
  readonly open: number;
  readonly unproven: number;
  readonly departments: readonly DepartmentStatus[];
  readonly procedure: readonly StepStatus[];
  /** Absent where the assessment has no certificate, or the framework does not say how long one holds. */
  readonly certificate?: CertificateState;
  /** Whether the certificate is one of this cycle. */
  readonly awarded: boolean;
  /** Absent where there is no action plan. */
  readonly actions?: ActionCounts;
}

/** How many actions there are, by how far they have come. */
export interface ActionCounts {
  readonly byStatus: ReadonlyMap<ActionStatus, number>;
  readonly overdue: number;
}

/**
 * Where a cycle stands. `sheets` are the departments that have a sheet; `now` (milliseconds since 1970-01-01 UTC) is a moment of the assessment's
 * day, and is left out where only the day is known.
 */
export function statusOf(score: Score, sheets: ReadonlySet<string>, now?: number): Status {
  const { assessment } = score;
  const { certificate, framework, cycle, on } = assessment;
  const deadline = deadlineOf(assessment, now);
  const window = windowState(cycle, on);
  const actions = countActions(score);
  return {
    score,
    ...(deadline && { deadline }),
    ...(window && { window }),
    open: countOpen(score),
    unproven: unprovenIndicators(score).length,
    departments: departmentStatus(score, sheets),
    procedure: procedureStatus(score, deadline),
    ...(certificate &&
      framework.certificate && { certificate: certificateState(certificate, framework.certificate, on) }),
    awarded: isAwardedInCycle(assessment, deadline),
    ...(actions && { actions }),
  };
}

function countActions({ assessment: { actionPlan, on } }: Score): ActionCounts | undefined {
  if (actionPlan === undefined) return undefined;
  const { actions } = actionPlan;
  return {
    byStatus: new Map(
      actionStatuses.map((status) => [status, actions.filter((action) => action.status === status).length]),
    ),
    overdue: actions.filter((action) => daysOverdue(action, on) > 0).length,
  };
}
