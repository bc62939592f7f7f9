import type { Rational } from '../exact/rational.ts';
import type { Decision } from './plan-decisions.ts';
import type { Work } from './plan-frontier.ts';
import { type Model, type Setting, totalAt } from './plan-model.ts';
import { order } from './plan-numbers.ts';
import { type Aim, type Found, type Outcome, search, sumWith } from './plan-search.ts';

/** Nothing is given. */
export const free: Setting = { taken: new Set(), refused: new Set() };

/** What a total must come to, and whether the conditions beside the bar must hold. */
export interface Goal {
  readonly total: Rational;
  readonly conditions: boolean;
  /** Whether some decision about points must be taken, even where the total is there: a verdict asks that something is answered. */
  readonly something?: boolean;
}

/**
 * The cheapest plan that reaches a goal; of several the one with the highest total, then with the fewest steps, then with the earliest.
 * No `best` where there is none; where it is not proven, what was found until then.
 */
export function cheapestPlan(
  model: Model,
  goal: Goal,
  work: Work,
  setting: Setting = free,
  ceiling?: bigint,
): Outcome {
  const first = cheapestTotal(model, goal, work, setting, ceiling);
  const found = first.best ?? (first.proven ? undefined : thinned(model, goal, setting));
  if (found === undefined) return { proven: first.proven };
  return first.proven ? settleTies(model, found, goal, work, setting) : { best: found, proven: false };
}

/** The least effort that reaches a goal and the highest total for it, by any of the plans that are as good as that. */
export function cheapestTotal(
  model: Model,
  goal: Goal,
  work: Work,
  setting: Setting,
  ceiling?: bigint,
): Outcome {
  const { total, conditions, something } = goal;
  const aim: Aim = {
    kind: 'least',
    reaches: reachesTotal(model, total),
    ...(ceiling !== undefined && { ceiling }),
  };
  const found = search(model, aim, { conditions, ties: false }, setting, work);
  const isNothing = something && found.best && !isAboutPoints(model, found.best);
  return isNothing ? cheapestStep(model, goal, work, setting) : found;
}

/** The cheapest plan that takes at least one decision about points. */
function cheapestStep(model: Model, goal: Goal, work: Work, { taken, refused }: Setting): Outcome {
  let best: Found | undefined;
  let isProven = true;
  model.decisions.forEach((decision, number) => {
    if (isFree(model, decision) || refused.has(number)) return;
    const setting = { taken: new Set([...taken, number]), refused };
    const found = cheapestPlan(model, { ...goal, something: false }, work, setting, best?.cost);
    isProven &&= found.proven;
    if (found.best && (best === undefined || isBefore(model, found.best, best))) best = found.best;
  });
  return { ...(best && { best }), proven: isProven };
}

/** Whether a plan takes a decision about an indicator that is worth points. */
function isAboutPoints(model: Model, { picks }: Found): boolean {
  return [...picks.keys()].some((number) => !isFree(model, model.decisions[number]!));
}

function isFree({ leaves }: Model, decision: Decision): boolean {
  const ids = decision.kind === 'own' ? [decision.indicator] : [...decision.rises.keys()];
  return ids.every((id) => leaves.get(id)!.scored.applicable.isZero);
}

function isBefore(model: Model, a: Found, b: Found): boolean {
  const byTotal = totalAt(model, b.sum).compare(totalAt(model, a.sum));
  return (order(a.cost, b.cost) || byTotal || order(a.tie, b.tie)) < 0;
}

/** The plan with the highest total that costs no more than there is; of several the cheapest, and so on as above. */
export function richestPlan(model: Model, room: bigint, work: Work, setting: Setting = free): Outcome {
  const aim: Aim = { kind: 'most', room };
  const { best, proven } = search(model, aim, { conditions: false, ties: false }, setting, work);
  if (best === undefined) return { proven };
  const total = totalAt(model, best.sum);
  // what rounding makes equal may cost less
  const cheapest = cheapestPlan(model, { total, conditions: false }, work, setting, best.cost);
  return { best: cheapest.best ?? best, proven: proven && cheapest.proven };
}

/** Every decision in its furthest way: nothing comes to more. */
export function everything(model: Model, { refused }: Setting = free): ReadonlyMap<number, number> {
  return new Map(
    model.decisions.flatMap((decision, number) =>
      refused.has(number) ? [] : [[number, decision.kind === 'own' ? decision.ways.length - 1 : 0] as const],
    ),
  );
}

/** Among the plans of the same effort and total the one with the fewest steps, then with the earliest. */
export function settleTies(
  model: Model,
  found: Found,
  { conditions, something }: Goal,
  work: Work,
  setting: Setting,
): Outcome {
  const reaches = reachesTotal(model, totalAt(model, found.sum));
  const aim: Aim = { kind: 'least', reaches, known: found.cost };
  const { best, proven } = search(model, aim, { conditions, ties: true }, setting, work);
  const isNothing = something && best && !isAboutPoints(model, best);
  return { best: isNothing ? found : (best ?? found), proven };
}

function reachesTotal(model: Model, total: Rational): (sum: Rational) => boolean {
  return (sum) => totalAt(model, sum).isAtLeast(total);
}

/** A plan that reaches a goal, for where the search ends early: everything, less what can be spared, the dearest first. */
function thinned(model: Model, { total, conditions }: Goal, setting: Setting): Found | undefined {
  const purpose = { conditions, ties: false };
  let picks = everything(model, setting);
  let sum = reached(picks);
  if (sum === undefined) return undefined;
  const cost = (decision: number) => model.costs[decision]![picks.get(decision)!]!;
  for (const decision of [...picks.keys()].sort((a, b) => (cost(b) > cost(a) ? 1 : -1))) {
    if (setting.taken.has(decision)) continue;
    const fewer = new Map([...picks].filter(([each]) => each !== decision));
    const rest = reached(fewer);
    if (rest === undefined) continue;
    picks = fewer;
    sum = rest;
  }
  return {
    picks,
    sum,
    tie: 0n,
    cost: [...picks].reduce((all, [decision, way]) => all + model.costs[decision]![way]!, 0n),
  };

  function reached(tried: ReadonlyMap<number, number>): Rational | undefined {
    const made = sumWith(model, tried, purpose);
    return made !== undefined && totalAt(model, made).isAtLeast(total) ? made : undefined;
  }
}
