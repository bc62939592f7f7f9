import { Rational } from '../exact/rational.ts';
import { type Blocks, blocksOf } from './plan-blocks.ts';
import { Bounds, type Rest, scale, scaledUp } from './plan-bound.ts';
import { frontierOf, OutOfWork, type Point, type Work } from './plan-frontier.ts';
import type { Sum } from './plan-tree.ts';

/** The limits that are tried one after the other lie so far from the bound towards what is known to do, in parts of the way. */
const attempts = [4096n, 1024n, 512n, 256n, 128n, 64n, 32n, 16n, 8n, 4n, 2n, 1n];

/** What is known of the least cost: it is no less than `floor`, and more than `ceiling` is not looked for. */
export interface Known {
  readonly floor?: bigint;
  readonly ceiling?: bigint;
}

/**
 * The way to settle a tree at the least cost (then tie, then with the greatest sum) whose sum at the root will do; undefined where there is
 * none. `reaches` never turns false again for a greater sum. Throws OutOfWork.
 */
export function leastCost(
  tree: Sum,
  reaches: (sum: Rational) => boolean,
  work: Work,
  { floor = 0n, ceiling }: Known = {},
): Point | undefined {
  const laid = prepared(tree);
  if (laid === undefined) return undefined;
  const { blocks, bounds, most } = laid;
  if (!reaches(most.sum)) return undefined;
  const needed = neededGain(blocks, reaches, most.sum);
  const all = bounds.without(new Set());
  const bound = all.leastCost(needed);
  if (bound === undefined) return undefined;
  const low = all.firstCost + bound;
  const turn = all.turnAtGain(needed);
  for (const limit of limitsBetween(low < floor ? floor : low, ceiling ?? most.cost)) {
    const keeps = (cost: bigint, gain: bigint, rest: Rest) => {
      const more = rest.leastCost(needed - gain);
      return more !== undefined && cost + rest.firstCost + more <= limit;
    };
    const points = frontierOf(blocks, bounds, { keeps, turn }, work).filter(({ score }) => reaches(score));
    // sorted by cost and tie, sums rising: all of one cost come one after the other
    const [first] = points;
    if (first !== undefined)
      return points.filter(({ cost, tie }) => cost === first.cost && tie === first.tie).at(-1);
  }
  return undefined;
}

/** The way to settle a tree with the greatest sum, then at the least cost, that costs `room` at the most. Throws OutOfWork. */
export function greatestSum(tree: Sum, room: bigint, work: Work): Point | undefined {
  const laid = prepared(tree);
  if (laid === undefined) return undefined;
  const { blocks, bounds } = laid;
  const slack = scaledUp(blocks.slack);
  const all = bounds.without(new Set());
  if (all.firstCost > room) return undefined;
  const high = all.mostGain(room - all.firstCost) + slack;
  const turn = all.turnAtCost(room - all.firstCost);
  // nothing is kept that cannot gain so much; at last everything is
  const limits = limitsBetween(0n, high).map((below) => high - below);
  for (const limit of [...limits, undefined]) {
    const keeps = (cost: bigint, gain: bigint, rest: Rest) =>
      cost + rest.firstCost <= room &&
      (limit === undefined || gain + rest.mostGain(room - cost - rest.firstCost) + slack >= limit);
    const best = frontierOf(blocks, bounds, { keeps, turn }, work).at(-1);
    const gained = best && -scaledUp(blocks.root.now.minus(best.score));
    if (gained !== undefined && (limit === undefined || gained >= limit)) return best;
  }
  return undefined;
}

function prepared(
  tree: Sum,
): { blocks: Blocks; bounds: Bounds; most: { sum: Rational; cost: bigint } } | undefined {
  const blocks = blocksOf(tree);
  if (blocks === undefined) return undefined;
  const bounds = new Bounds(blocks.choices);
  const cost = blocks.choices.reduce((total, { settlements }) => total + settlements.at(-1)!.cost, 0n);
  return { blocks, bounds, most: { sum: mostOf(blocks), cost } };
}

/** The sum at the root where every choice is settled in its last way. */
function mostOf({ root }: Blocks): Rational {
  const sumOf = (block: Blocks['root']): Rational =>
    block.entries.reduce((total, { factor, choice, block: inner }) => {
      const score = inner ? inner.finish(sumOf(inner)) : choice!.settlements.at(-1)!.score;
      return total.plus(score.times(factor));
    }, block.constant);
  return sumOf(root);
}

/** A gain above the first ways that every sum that will do has at least: in units of the bounds, rounded down, less what rounding adds. */
function neededGain({ root, slack }: Blocks, reaches: (sum: Rational) => boolean, most: Rational): bigint {
  // between whole units: the lower one does not do, the upper one does
  let [low, high] = [-1n, scaledUp(most)];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (reaches(Rational.of(middle, scale))) high = middle;
    else low = middle;
  }
  return low - scaledUp(root.now) - scaledUp(slack);
}

/** Rising limits from a bound to what is known to do: the first are close to the bound, for there most of them lie. */
function limitsBetween(low: bigint, high: bigint): bigint[] {
  if (high < low) return [];
  return [...new Set(attempts.map((part) => low + (high - low) / part))];
}

export { OutOfWork };
