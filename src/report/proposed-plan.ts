import { type Plan, planFor } from '../scoring/plan.ts';
import type { PlanView } from '../scoring/plan-offers.ts';
import type { PlanTarget } from '../scoring/plan-target.ts';
import type { Score } from '../scoring/score.ts';

/**
 * The plan that a report proposes: to a target where one is asked for; else to a pass where a score falls short of it, else to the next grade
 * where there is one. To a pass it starts from the lowest of the scores that fall short, to points or a grade from what is claimed, by which
 * grades are given. Undefined where there is nothing to plan for.
 */
export function proposedPlan(score: Score, asked?: PlanTarget): Plan | undefined {
  const failing = views.filter((view) => score.verdict[view]?.passed === false);
  const target = asked ?? targetOf(score, failing);
  if (target === undefined) return undefined;
  const view = target.kind === 'pass' ? lowest(score, failing) : 'claimed';
  return planFor(score, { target, view });
}

/** From what is claimed to what is awarded: the first of equal scores is the lowest. */
const views: readonly PlanView[] = ['claimed', 'substantiated', 'reviewed'];

function targetOf({ verdict }: Score, failing: readonly PlanView[]): PlanTarget | undefined {
  if (failing.length > 0) return { kind: 'pass' };
  const { next } = verdict.claimed;
  return next && { kind: 'band', band: next.band };
}

function lowest(score: Score, failing: readonly PlanView[]): PlanView {
  const total = (view: PlanView) => score[view]!.total;
  return failing.reduce(
    (least, view) => (total(view).isLessThan(total(least)) ? view : least),
    failing[0] ?? 'claimed',
  );
}
