import { Rational } from '../exact/rational.ts';
import type { GateCondition } from '../model/files.ts';
import { daysOverdue } from './actions.ts';
import { counted } from './gate-lists.ts';
import { type GateState, judged, notJudged, type Outcome } from './gate-outcome.ts';

/** How many actions are overdue on the date of the check. Without any action there is nothing to judge. */
export function judgeActionsOverdue(
  { 'at-most': most = Rational.zero }: Extract<GateCondition, { kind: 'actions-overdue' }>,
  { score, on }: GateState,
): Outcome[] {
  const { actions = [] } = score.assessment.actionPlan ?? {};
  if (actions.length === 0) return [notJudged({ kind: 'no-actions' })];
  const late = actions.filter((action) => daysOverdue(action, on) > 0).map(({ id }) => id);
  const note = late.length > 0 ? { note: { kind: 'overdue', ids: late } as const } : {};
  return [judged(counted('actions', 'at-most', most, late.length), note)];
}
