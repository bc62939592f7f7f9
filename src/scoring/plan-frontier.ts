import { Rational } from '../exact/rational.ts';
import type { Block, Blocks, Entry } from './plan-blocks.ts';
import { type Bounds, gainOf, type Rest, scaledUp } from './plan-bound.ts';
import { leastMultiple, order } from './plan-numbers.ts';
import type { Picks } from './plan-tree.ts';

/** How many parts of trees searches may settle together; they end when none is left. */
export interface Work {
  states: number;
}

/** Thrown where a search has come to the end of its work. */
export class OutOfWork extends Error {}

/** A settled part of the tree that nothing else beats: no other costs less and scores more. */
export interface Point {
  readonly cost: bigint;
  readonly tie: bigint;
  readonly score: Rational;
  readonly picks: Picks | undefined;
}

/**
 * What is looked for. `keeps`: whether a part that is settled can belong to it: by its cost, the bound of its gain, and what the rest of the tree can
 * bring. It may say yes too often, never no.
 */
export interface Sieve {
  readonly keeps: (cost: bigint, gain: bigint, rest: Rest) => boolean;
  /** Where among the increments of the bounds what is looked for turns. */
  readonly turn: number;
}

interface State {
  readonly cost: bigint;
  readonly tie: bigint;
  /** Of the block's sum, in its own units. */
  readonly sum: bigint;
  /** At the root, above the first ways, in units of the bounds. */
  readonly gain: bigint;
  readonly picks: Picks | undefined;
}

/**
 * The frontier of the root: for each cost (and tie) the greatest sum, among all ways to settle the tree that `keeps` lets through. Each
 * score is the sum of the root.
 */
export function frontierOf({ root }: Blocks, bounds: Bounds, { keeps, turn }: Sieve, work: Work): Point[] {
  return frontier(root);

  function frontier(block: Block): Point[] {
    const terms = block.entries.map((entry) => ({ entry, ways: waysOf(entry) }));
    const unit = unitOf(block.constant, terms);
    const inUnits = (value: Rational) => value.numerator * (unit / value.denominator);
    let states: State[] = [{ cost: 0n, tie: 0n, sum: inUnits(block.constant), gain: 0n, picks: undefined }];
    const settled = new Set<number>();
    for (const { entry, ways } of inOrder(terms, bounds, turn)) {
      settle(entry, settled);
      const rest = bounds.without(settled);
      const inner = entry.block !== undefined;
      const steps = ways.map((way) => ({ ...way, sum: inUnits(way.score.times(entry.factor)) }));
      const next: State[] = [];
      for (const state of states)
        for (const step of steps) {
          const [cost, gain] = [state.cost + step.cost, state.gain + step.gain];
          if (!keeps(cost, gain, rest)) continue;
          if (work.states-- <= 0) throw new OutOfWork();
          const picks = step.picks
            ? inner
              ? { inner: step.picks, before: state.picks }
              : { ...step.picks, before: state.picks }
            : state.picks;
          next.push({ cost, gain, tie: state.tie + step.tie, sum: state.sum + step.sum, picks });
        }
      states = undominated(next);
    }
    const points = states.flatMap(({ cost, tie, sum, picks }) => {
      const total = Rational.of(sum, unit);
      if (block.admits?.(total) === false) return [];
      return [{ cost, tie, score: block.finish(total), picks }];
    });
    return rising(points);
  }

  function waysOf({ choice, block }: Entry): (Point & { readonly gain: bigint })[] {
    if (block !== undefined)
      return frontier(block).map((point) => ({
        ...point,
        gain: scaledUp(point.score.minus(block.now).times(block.worth)),
      }));
    return choice!.settlements.map(({ cost, tie, score, pick }, i) => ({
      cost,
      tie,
      score,
      gain: gainOf(choice!, i),
      picks: pick && { pick },
    }));
  }
}

/** The least unit in which all scores of a block are whole. */
function unitOf(
  constant: Rational,
  terms: readonly { readonly entry: Entry; readonly ways: readonly Point[] }[],
): bigint {
  let unit = constant.denominator;
  for (const { entry, ways } of terms)
    for (const { score } of ways) unit = leastMultiple(unit, score.times(entry.factor).denominator);
  return unit;
}

function settle({ choice, block }: Entry, settled: Set<number>): void {
  if (choice) settled.add(choice.index);
  for (const entry of block?.entries ?? []) settle(entry, settled);
}

/** Blocks first; then the choices that are the surest to be settled one way or the other, far from where the bound turns. */
function inOrder<T extends { readonly entry: Entry }>(
  terms: readonly T[],
  { increments }: Bounds,
  turn: number,
): T[] {
  const distance = new Map<number, number>();
  increments.forEach(({ choice }, i) => {
    distance.set(choice, Math.min(distance.get(choice) ?? increments.length, Math.abs(i - turn)));
  });
  const rank = ({ entry }: T) =>
    entry.choice === undefined ? increments.length + 1 : (distance.get(entry.choice.index) ?? 0);
  return [...terms].sort((a, b) => rank(b) - rank(a));
}

/** Of states in order of cost and tie those with a greater sum than all before. */
function undominated(states: State[]): State[] {
  states.sort((a, b) => order(a.cost, b.cost) || order(a.tie, b.tie) || order(b.sum, a.sum));
  const kept: State[] = [];
  for (const state of states) if (kept.length === 0 || kept.at(-1)!.sum < state.sum) kept.push(state);
  return kept;
}

/** The same for scores: rounding makes some of them equal. */
function rising(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points)
    if (kept.length === 0 || kept.at(-1)!.score.isLessThan(point.score)) kept.push(point);
  return kept;
}
