import { greatest, Rational, sum } from '../exact/rational.ts';
import { type Model, totalAt } from './plan-model.ts';
import type { Goal } from './plan-optima.ts';
import { type Found, sumWith } from './plan-search.ts';

/** A plan as the way of each decision that is taken. */
type Picks = ReadonlyMap<number, number>;

/** A change of one decision: to another way, or not to take it any more. */
interface Move {
  readonly decision: number;
  readonly way: number | undefined;
  /** Points of the total that it adds or takes away, before any rounding; 0 or more. */
  readonly points: Rational;
  /** What it costs or saves, 0 or more. */
  readonly cost: bigint;
}

/** Every decision in its furthest way: nothing comes to more. */
export function everything(model: Model): Picks {
  return new Map(model.decisions.map((_, number) => [number, model.costs[number]!.length - 1]));
}

/**
 * A plan that reaches a goal, for where a search ends early: the better one of what brings the most for its effort until the goal is reached,
 * and of everything, each without what can be spared. Undefined where everything together does not reach it.
 */
export function knownPlan(model: Model, goal: Goal): Found | undefined {
  const all = everything(model);
  if (!reaches(model, all, goal)) return undefined;
  let built: Picks = new Map();
  while (!reaches(model, built, goal)) {
    const [next] = rises(model, built);
    // what a condition asks for may be worth no points
    built = next === undefined ? all : moved(built, next);
  }
  return betterOf(foundBy(model, thinned(model, built, goal)), foundBy(model, thinned(model, all, goal)));
}

/** A plan that spends what is left of the room, on what brings the most for its effort first; and spares what adds nothing to its total. */
export function filledUp(model: Model, found: Found, room: bigint): Found {
  let picks = found.picks;
  let left = room - found.cost;
  for (;;) {
    const next = rises(model, picks).find(({ cost }) => cost <= left);
    if (next === undefined) break;
    picks = moved(picks, next);
    left -= next.cost;
  }
  const total = totalAt(model, foundBy(model, picks).sum);
  return foundBy(model, thinned(model, picks, { total, conditions: false }));
}

/** Whether a plan reaches a goal. */
export function reaches(model: Model, picks: Picks, { total, conditions, something }: Goal): boolean {
  const made = sumWith(model, picks, { conditions, ties: false });
  if (made === undefined || !totalAt(model, made).isAtLeast(total)) return false;
  return !something || isAboutPoints(model, picks);
}

/** Whether a plan takes a decision about an indicator that is worth points. */
export function isAboutPoints(model: Model, picks: Picks): boolean {
  return [...picks.keys()].some((number) => !isFree(model, number));
}

/** Whether a decision is about nothing that is worth points. */
export function isFree(model: Model, number: number): boolean {
  return raisedBy(model, number).every((id) => model.leaves.get(id)!.scored.applicable.isZero);
}

/** A plan less what can be spared of it: what brings the least for its effort first. */
function thinned(model: Model, from: Picks, goal: Goal): Picks {
  let picks = from;
  // what could not be spared once cannot be spared later
  const needed = new Set<number>();
  for (;;) {
    const next = falls(model, picks, needed).at(-1);
    if (next === undefined) return picks;
    const fewer = moved(picks, next);
    if (reaches(model, fewer, goal)) picks = fewer;
    else needed.add(next.decision);
  }
}

/** All ways to go further that add points, those that add the most for their cost first. */
function rises(model: Model, picks: Picks): Move[] {
  const moves = model.costs.flatMap((costs, decision) => {
    const now = picks.get(decision);
    const spent = now === undefined ? 0n : costs[now]!;
    return costs.flatMap((cost, way): Move[] =>
      way > (now ?? -1)
        ? [{ decision, way, points: pointsBetween(model, picks, decision, way), cost: cost - spent }]
        : [],
    );
  });
  return byWorth(moves.filter(({ points }) => !points.isZero));
}

/** Each costly decision a way less far, those that take away the most for what they save first. */
function falls(model: Model, picks: Picks, needed: ReadonlySet<number>): Move[] {
  return byWorth(
    [...picks].flatMap(([decision, now]): Move[] => {
      const costs = model.costs[decision]!;
      const way = now === 0 ? undefined : now - 1;
      const cost = costs[now]! - (way === undefined ? 0n : costs[way]!);
      if (cost <= 0n || needed.has(decision)) return [];
      return [{ decision, way, points: pointsBetween(model, picks, decision, way), cost }];
    }),
  );
}

function byWorth(moves: Move[]): Move[] {
  return moves.sort((a, b) => {
    const byRatio = b.points.times(Rational.of(a.cost)).compare(a.points.times(Rational.of(b.cost)));
    return byRatio || a.decision - b.decision;
  });
}

function moved(picks: Picks, { decision, way }: Move): Picks {
  const others = new Map(picks);
  if (way === undefined) others.delete(decision);
  else others.set(decision, way);
  return others;
}

function pointsBetween(model: Model, picks: Picks, decision: number, way: number | undefined): Rational {
  const after = moved(picks, { decision, way, points: Rational.zero, cost: 0n });
  const change = sum(
    raisedBy(model, decision).map((id) => {
      const worth = model.leaves.get(id)!.scored.applicable.times(model.impacts.get(id)!);
      return shareWith(model, id, after)
        .minus(shareWith(model, id, picks))
        .times(worth);
    }),
  );
  return change.isNegative ? change.negated() : change;
}

/** What share of its points an indicator earns by a plan. */
function shareWith({ leaves, decisions }: Model, id: string, picks: Picks): Rational {
  const { scored, parts, rest, actions } = leaves.get(id)!;
  if (parts.length > 0)
    return parts.reduce((total, { decision, now, weight }) => {
      const [made, way] = [decisions[decision]!, picks.get(decision)];
      const share = way === undefined || made.kind === 'action' ? now : made.ways[way]!.share;
      return total.plus(share.times(weight));
    }, rest);
  const taken = actions.filter(({ decision }) => picks.has(decision)).map(({ share }) => share);
  return taken.reduce(greatest, scored.indicator.share);
}

function raisedBy({ decisions }: Model, number: number): readonly string[] {
  const decision = decisions[number]!;
  return decision.kind === 'own' ? [decision.indicator] : [...decision.rises.keys()];
}

function foundBy(model: Model, picks: Picks): Found {
  return {
    picks,
    sum: sumWith(model, picks, { conditions: false, ties: false })!,
    tie: 0n,
    cost: [...picks].reduce((all, [decision, way]) => all + model.costs[decision]![way]!, 0n),
  };
}

function betterOf(a: Found, b: Found): Found {
  return b.cost < a.cost || (b.cost === a.cost && a.sum.isLessThan(b.sum)) ? b : a;
}
