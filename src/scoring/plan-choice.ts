import { Rational } from '../exact/rational.ts';
import type { Work } from './plan-frontier.ts';
import { everything, reaches } from './plan-known.ts';
import { type Model, totalAt } from './plan-model.ts';
import { cheapestPlan, compareCheapest, type Goal, richestPlan } from './plan-optima.ts';
import type { Quest } from './plan-runner-up.ts';
import { type Found, type Outcome, sumWith } from './plan-search.ts';
import { goalOf, type PlanOptions, type PlanOutcome, type PlanTarget } from './plan-target.ts';
import type { Verdict } from './verdict.ts';

/** Parts of trees that may be settled until a search is given up. */
const mostStates = 1_500_000;

/** The plan that is chosen, and what came of the target and the budget. */
export interface Chosen {
  readonly outcome: PlanOutcome;
  readonly found: Found;
  readonly proven: boolean;
  /** What it was looked for; absent where nothing else is to be put beside it. */
  readonly quest?: Quest;
  /** The cheapest plan that reaches the target, where that is over the budget; `proven` unless a cheaper one may be left. */
  readonly needed?: { readonly found: Found; readonly proven: boolean };
  /** The plan with the highest total within the budget, where there is one; beside one that reaches the target only where it is proven. */
  readonly richest?: Found;
}

/** What is asked: a target, or none where the highest total for a budget is asked for; and the verdict as it is. */
export interface Question extends Pick<PlanOptions, 'budget'> {
  readonly target: PlanTarget | undefined;
  readonly verdict: Verdict;
}

/** Chooses the plan that is asked for. */
export function choosePlan(model: Model, { budget, target, verdict }: Question): Chosen {
  const room = budget && inUnits(budget, model);
  // two searches share the work that one of them may take
  const share = room !== undefined && target !== undefined ? 2 : 1;
  const work: Work = { states: mostStates / share };
  const rich = room === undefined ? undefined : richestPlan(model, room, work);
  if (share > 1) work.states = Math.max(work.states, 0) + mostStates / share;
  const richest = rich?.best;
  const common = { proven: rich?.proven ?? true, ...(richest && { richest }) };
  if (target === undefined) {
    const quest: Quest = { kind: 'richest', room: room ?? 0n };
    return { ...common, outcome: 'richest', found: richest ?? nothingOf(model), quest };
  }
  const conditions = target.kind === 'pass';
  const goal: Goal = {
    total: goalOf(target, model.framework),
    conditions,
    something: conditions && verdict.conditions.some(({ kind }) => kind === 'answered'),
  };
  if (isReached(model, goal, verdict))
    return { ...common, outcome: 'already', found: nothingOf(model), proven: true };
  const { best: cheapest, proven } = cheapestTo(model, goal, verdict, work);
  const best = proven ? cheapest : cheaperOf(model, goal, cheapest, richest);
  if (best === undefined) return { ...common, ...farthest(model, proven, richest, work) };
  const isProven = common.proven && proven;
  if (room === undefined || best.cost <= room) {
    // beside a plan that reaches the target only what is known to be the highest total is said
    return {
      ...(rich?.proven && richest && { richest }),
      outcome: 'reached',
      found: best,
      proven,
      quest: { kind: 'cheapest', goal },
    };
  }
  return {
    ...common,
    outcome: 'over-budget',
    found: richest ?? nothingOf(model),
    proven: isProven,
    needed: { found: best, proven },
  };
}

function nothingOf({ tree }: Model): Found {
  return { picks: new Map(), cost: 0n, tie: 0n, sum: tree.earned };
}

function isReached({ tree }: Model, { total, conditions }: Goal, { passed }: Verdict): boolean {
  return conditions ? passed !== false : tree.total.isAtLeast(total);
}

function cheapestTo(model: Model, goal: Goal, verdict: Verdict, work: Work): Outcome {
  if (goal.conditions && isBeyondPlans(verdict, model)) return { proven: true };
  return cheapestPlan(model, goal, work);
}

/** The cheaper one of the plans that are known to reach a goal: the highest total for a budget may do so as well. */
function cheaperOf(
  model: Model,
  goal: Goal,
  cheapest: Found | undefined,
  richest: Found | undefined,
): Found | undefined {
  if (richest === undefined || !reaches(model, richest.picks, goal)) return cheapest;
  return cheapest === undefined || compareCheapest(model, richest, cheapest) < 0 ? richest : cheapest;
}

/** Whether a condition fails that no step can change: too much is not applicable, or there is nothing to judge. */
function isBeyondPlans({ conditions }: Verdict, { framework }: Model): boolean {
  return conditions.some(
    ({ kind, id, judged, passed }) =>
      !passed &&
      (kind === 'not-applicable-limit' ||
        (kind !== 'answered' && !judged) ||
        framework.indicators.get(id ?? '')?.effect !== undefined),
  );
}

/** The cheapest way to the highest total that there is, or within the budget. */
function farthest(model: Model, isProven: boolean, richest: Found | undefined, work: Work): Chosen {
  const outcome = 'unreachable';
  if (richest !== undefined) return { outcome, found: richest, proven: isProven };
  const most = sumWith(model, everything(model), { conditions: false, ties: false }) ?? Rational.zero;
  const { best, proven } = cheapestPlan(model, { total: totalAt(model, most), conditions: false }, work);
  if (best === undefined && proven) throw new Error('what all steps together reach cannot be reached');
  return { outcome, found: best ?? nothingOf(model), proven: isProven && proven };
}

/** Whole units of cost that an effort is enough for. */
function inUnits(effort: Rational, { unit }: Model): bigint {
  const { numerator, denominator } = effort.times(Rational.of(unit));
  return numerator / denominator;
}
