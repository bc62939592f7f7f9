import type { Rational } from '../exact/rational.ts';
import { type Plan, planFor } from '../scoring/plan.ts';
import type { PlanView } from '../scoring/plan-offers.ts';
import { goalOf, type PlanTarget } from '../scoring/plan-target.ts';
import type { Score } from '../scoring/score.ts';

/**
 * The plan that a report proposes: to a target where one is asked for; else to a pass where a score falls short of it, else to the next grade
 * where there is one. It starts from the lowest of the scores that miss the target. Undefined where there is nothing to plan for.
 */
export function proposedPlan(score: Score, asked?: PlanTarget): Plan | undefined {
  const target = asked ?? targetOf(score);
  if (target === undefined) return undefined;
  return planFor(score, { target, view: lowest(score, (view) => misses(score, view, target)) });
}

function targetOf(score: Score): PlanTarget | undefined {
  if (views(score).some((view) => misses(score, view, { kind: 'pass' }))) return { kind: 'pass' };
  const next = score.verdict.claimed.next;
  return next && { kind: 'band', band: next.band };
}

function misses(score: Score, view: PlanView, target: PlanTarget): boolean {
  if (target.kind === 'pass') return score.verdict[view]!.passed === false;
  return totalOf(score, view).isLessThan(goalOf(target, score.assessment.framework));
}

/** The view with the least total among those asked for, the first of equals; what is claimed where there is none. */
function lowest(score: Score, isAsked: (view: PlanView) => boolean): PlanView {
  const asked = views(score).filter(isAsked);
  return asked.reduce(
    (least, view) => (totalOf(score, view).isLessThan(totalOf(score, least)) ? view : least),
    asked[0] ?? 'claimed',
  );
}

function totalOf(score: Score, view: PlanView): Rational {
  return score[view]!.total;
}

function views({ reviewed }: Score): readonly PlanView[] {
  return reviewed ? ['claimed', 'substantiated', 'reviewed'] : ['claimed', 'substantiated'];
}
