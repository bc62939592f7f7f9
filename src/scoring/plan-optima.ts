import type { Rational } from '../exact/rational.ts';
import type { Work } from './plan-frontier.ts';
import { filledUp, isAboutPoints, isFree, knownPlan } from './plan-known.ts';
import { type Model, type Setting, totalAt } from './plan-model.ts';
import { order } from './plan-numbers.ts';
import { type Aim, type Found, type Outcome, search } from './plan-search.ts';

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
 * No `best` where there is none; where it is not proven, the best one that is known.
 */
export function cheapestPlan(
  model: Model,
  goal: Goal,
  work: Work,
  setting: Setting = free,
  ceiling?: bigint,
): Outcome {
  const first = cheapestTotal(model, goal, work, setting, ceiling);
  const found = first.best;
  if (first.proven && found) return settleTies(model, found, goal, work, setting);
  if (first.proven || setting !== free) return first;
  const known = [found, knownPlan(model, goal)].flatMap((each) => each ?? []);
  const [best] = known.sort((a, b) => compareCheapest(model, a, b));
  return { ...(best && { best }), proven: false };
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
  const isNothing = something && found.best && !isAboutPoints(model, found.best.picks);
  return isNothing ? cheapestStep(model, goal, work, setting) : found;
}

/** The cheapest plan that takes at least one decision about points. */
function cheapestStep(model: Model, goal: Goal, work: Work, { taken, refused }: Setting): Outcome {
  let best: Found | undefined;
  let isProven = true;
  model.decisions.forEach((_, number) => {
    if (isFree(model, number) || refused.has(number)) return;
    const setting = { taken: new Set([...taken, number]), refused };
    const found = cheapestPlan(model, { ...goal, something: false }, work, setting, best?.cost);
    isProven &&= found.proven;
    if (found.best && (best === undefined || compareCheapest(model, found.best, best) < 0)) best = found.best;
  });
  return { ...(best && { best }), proven: isProven };
}

/** Below 0 where the first plan is the cheaper one, or as cheap and better. */
export function compareCheapest(model: Model, a: Found, b: Found): number {
  return order(a.cost, b.cost) || compareTotals(model, a, b) || order(a.tie, b.tie);
}

/** Below 0 where the first plan has the higher total, or the same for less. */
function compareRichest(model: Model, a: Found, b: Found): number {
  return compareTotals(model, a, b) || order(a.cost, b.cost) || order(a.tie, b.tie);
}

function compareTotals(model: Model, a: Found, b: Found): number {
  return totalAt(model, b.sum).compare(totalAt(model, a.sum));
}

/**
 * The plan with the highest total that costs no more than there is; of several the cheapest, and so on as above. Where it is not proven, the
 * best one that is known, with nothing left that could still be spent.
 */
export function richestPlan(model: Model, room: bigint, work: Work, setting: Setting = free): Outcome {
  const aim: Aim = { kind: 'most', room };
  const { best, proven } = search(model, aim, { conditions: false, ties: false }, setting, work);
  if (!proven) return setting === free ? knownRichest(model, room, best) : { ...(best && { best }), proven };
  if (best === undefined) return { proven };
  const total = totalAt(model, best.sum);
  // what rounding makes equal may cost less
  const cheapest = cheapestPlan(model, { total, conditions: false }, work, setting, best.cost);
  const isCheaper = cheapest.best && cheapest.best.cost <= best.cost;
  return { best: isCheaper ? cheapest.best : best, proven: cheapest.proven };
}

function knownRichest(model: Model, room: bigint, found: Found | undefined): Outcome {
  const nothing: Found = { picks: new Map(), cost: 0n, tie: 0n, sum: model.tree.earned };
  const known = [found, found && filledUp(model, found, room), filledUp(model, nothing, room)];
  const [best] = known.flatMap((each) => each ?? []).sort((a, b) => compareRichest(model, a, b));
  if (best === undefined) return { proven: false };
  const cheaper = knownPlan(model, { total: totalAt(model, best.sum), conditions: false });
  return { best: cheaper && cheaper.cost < best.cost ? cheaper : best, proven: false };
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
  const isNothing = something && best && !isAboutPoints(model, best.picks);
  return { best: isNothing ? found : (best ?? found), proven };
}

function reachesTotal(model: Model, total: Rational): (sum: Rational) => boolean {
  return (sum) => totalAt(model, sum).isAtLeast(total);
}
