import type { Rational } from '../exact/rational.ts';
import type { Work } from './plan-frontier.ts';
import { type Model, type Setting, totalAt } from './plan-model.ts';
import { type Aim, type Found, type Outcome, search, sumWith } from './plan-search.ts';

/** Nothing is given. */
export const free: Setting = { taken: new Set(), refused: new Set() };

/** What a total must come to, and whether the conditions beside the bar must hold. */
export interface Goal {
  readonly total: Rational;
  readonly conditions: boolean;
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
  { total, conditions }: Goal,
  work: Work,
  setting: Setting,
  ceiling?: bigint,
): Outcome {
  const aim: Aim = {
    kind: 'least',
    reaches: reachesTotal(model, total),
    ...(ceiling !== undefined && { ceiling }),
  };
  return search(model, aim, { conditions, ties: false }, setting, work);
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
  { conditions }: Goal,
  work: Work,
  setting: Setting,
): Outcome {
  const reaches = reachesTotal(model, totalAt(model, found.sum));
  const aim: Aim = { kind: 'least', reaches, known: found.cost };
  const { best, proven } = search(model, aim, { conditions, ties: true }, setting, work);
  return { best: best ?? found, proven };
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
