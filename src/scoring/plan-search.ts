import { Rational } from '../exact/rational.ts';
import { OutOfWork, type Point, type Work } from './plan-frontier.ts';
import { type BuiltTree, buildTree, type Model, type Purpose, type Setting } from './plan-model.ts';
import { order } from './plan-numbers.ts';
import { greatestSum, leastCost } from './plan-optimum.ts';
import { type Pick, picksOf, type SearchNode, type Sum } from './plan-tree.ts';

/** What a plan is to be: the cheapest whose sum at the root will do, or the one with the greatest sum that costs no more than there is. */
export type Aim =
  | {
      readonly kind: 'least';
      readonly reaches: (sum: Rational) => boolean;
      /** What the least cost is known to be. */
      readonly known?: bigint;
      /** Plans that cost more are not looked for. */
      readonly ceiling?: bigint;
    }
  | { readonly kind: 'most'; readonly room: bigint };

/** A plan as the search sees it: the way of each decision that is taken, what it costs, and the sum at the root. */
export interface Found {
  readonly picks: ReadonlyMap<number, number>;
  readonly cost: bigint;
  readonly tie: bigint;
  readonly sum: Rational;
}

/** The best plan, if there is any; `proven` unless the search had to end before it had looked everywhere. */
export interface Outcome {
  readonly best?: Found;
  readonly proven: boolean;
}

/** To build a tree is as much work as to settle so many parts of it. */
const branchWork = 2000;

/**
 * The best plan. An action that raises several indicators is first thought of as one that can be bought in parts; where the best plan buys a
 * part alone, the search goes on with the action as a whole, and without it.
 */
export function search(model: Model, aim: Aim, purpose: Purpose, setting: Setting, work: Work): Outcome {
  let best: Found | undefined;
  try {
    branch(setting, 0n);
    return { ...(best && { best }), proven: true };
  } catch (error) {
    if (!(error instanceof OutOfWork)) throw error;
    return { ...(best && { best }), proven: false };
  }

  /** Nothing below costs less than `floor`. */
  function branch(given: Setting, floor: bigint): void {
    work.states -= branchWork;
    if (work.states < 0) throw new OutOfWork();
    const built = buildTree(model, given, purpose);
    const relaxed = settle(built, floor);
    if (relaxed === undefined) return;
    const picks = picksOf(relaxed.picks);
    const found = foundOf(picks, relaxed, built, given);
    if (!isBetter({ ...found, cost: relaxed.cost + built.cost, tie: relaxed.tie + built.tie })) return;
    const [partial] = partialActions(picks, built, model);
    if (partial === undefined) {
      best = found;
      return;
    }
    // whole actions reach no less than their parts
    const sum = sumWith(model, found.picks, purpose);
    const fits = sum !== undefined && (aim.kind === 'least' || found.cost <= aim.room);
    if (fits && isBetter({ ...found, sum })) best = { ...found, sum };
    const least = relaxed.cost + built.cost;
    branch({ taken: new Set([...given.taken, partial]), refused: given.refused }, least);
    branch({ taken: given.taken, refused: new Set([...given.refused, partial]) }, least);
  }

  function settle(built: BuiltTree, floor: bigint): Point | undefined {
    if (aim.kind === 'most')
      return built.cost > aim.room ? undefined : greatestSum(built.tree, aim.room - built.cost, work);
    const ceiling = best?.cost ?? aim.known ?? aim.ceiling;
    const isExact = [...built.raised.values()].every((count) => count < 2);
    return leastCost(built.tree, aim.reaches, work, {
      ...(ceiling !== undefined && { ceiling: ceiling - built.cost }),
      floor: (isExact && aim.known !== undefined ? aim.known : floor) - built.cost,
    });
  }

  function foundOf(
    picks: ReadonlyMap<number, readonly Pick[]>,
    { score }: Point,
    built: BuiltTree,
    { taken }: Setting,
  ): Found {
    const given = [...taken].filter((decision) => model.decisions[decision]!.kind === 'action');
    const ways = new Map<number, number>(given.map((decision) => [decision, 0]));
    let { cost, tie } = built;
    for (const [decision, [pick]] of picks) {
      ways.set(decision, pick!.way);
      cost += model.costs[decision]![pick!.way]!;
      tie += purpose.ties ? model.ties[decision]! : 0n;
    }
    return { picks: ways, cost, tie, sum: score };
  }

  function isBetter(found: Found): boolean {
    if (best === undefined) return true;
    const byCost = order(best.cost, found.cost) || order(best.tie, found.tie);
    const bySum = found.sum.compare(best.sum);
    return (aim.kind === 'least' ? byCost || bySum : bySum || byCost) > 0;
  }
}

/** The sum at the root with some decisions taken; undefined where a condition that must hold does not. */
export function sumWith(
  model: Model,
  picks: ReadonlyMap<number, number>,
  purpose: Purpose,
): Rational | undefined {
  const actions = [...picks.keys()].filter((decision) => model.decisions[decision]!.kind === 'action');
  const refused = new Set(model.decisions.keys());
  for (const decision of picks.keys()) refused.delete(decision);
  const { tree } = buildTree(model, { taken: new Set(actions), refused }, purpose);
  return sumOf(tree);

  function sumOf({ members, admits }: Sum): Rational | undefined {
    let total = Rational.zero;
    for (const member of members) {
      const score = scoreOf(member);
      if (score === undefined) return undefined;
      total = total.plus(score);
    }
    return admits?.(total) === false ? undefined : total;
  }

  function wayOf({ decision }: Pick): number {
    return picks.get(decision) ?? -1;
  }

  function scoreOf(node: SearchNode): Rational | undefined {
    if (node.kind === 'choice') {
      // a way that is missing scores no more than the one before it, once it is rounded
      const taken = node.settlements.findLast(({ pick }) => pick && pick.way <= wayOf(pick));
      return (taken ?? node.settlements.find(({ pick }) => pick === undefined))?.score;
    }
    const total = sumOf(node);
    return total && (node.rounding ? node.rounding.finish(total) : total.times(node.factor));
  }
}

/** Actions of which only some parts are bought, the one with the dearest missing part first. */
function partialActions(
  picks: ReadonlyMap<number, readonly Pick[]>,
  { raised }: BuiltTree,
  { costs }: Model,
): number[] {
  const missing = (decision: number) => {
    const all = raised.get(decision) ?? 0;
    const bought = picks.get(decision)?.length ?? 0;
    return all === bought ? 0n : (costs[decision]![0]! * BigInt(all - bought)) / BigInt(all) + 1n;
  };
  return [...picks.keys()]
    .filter((decision) => raised.has(decision) && missing(decision) > 0n)
    .sort((a, b) => order(missing(b), missing(a)) || a - b);
}
