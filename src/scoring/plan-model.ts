import { greatest, Rational, sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { fillsItsPoints, type NodeScore, rounded, type TreeScore, totalOf } from './aggregate.ts';
import { impacts } from './impact.ts';
import type { Decision, Decisions, Leaf } from './plan-decisions.ts';
import { leastMultiple, order } from './plan-numbers.ts';
import { type ActionShares, shareOut } from './plan-shares.ts';
import type { Choice, SearchNode, Settlement, Sum } from './plan-tree.ts';
import type { Verdict } from './verdict.ts';

/** What a plan is looked for in: the scored tree, and what can be decided about it. */
export interface Model extends Decisions {
  readonly framework: Framework;
  readonly tree: TreeScore;
  /** How many points of the total one point of each node is worth. */
  readonly impacts: ReadonlyMap<string, Rational>;
  /** Points that floors and must-haves ask of nodes; of what is worth no points, all of its share. */
  readonly required: ReadonlyMap<string, Rational>;
  /** Units of cost in one of effort. */
  readonly unit: bigint;
  /** By decision and its way. */
  readonly costs: readonly (readonly bigint[])[];
  /** By decision: fewer steps weigh less, then earlier ones. */
  readonly ties: readonly bigint[];
}

/** What is given in a search: decisions that are taken, and decisions that are not. */
export interface Setting {
  readonly taken: ReadonlySet<number>;
  readonly refused: ReadonlySet<number>;
}

/** What a search tree is built for. */
export interface Purpose {
  /** Whether the conditions beside the bar must hold. */
  readonly conditions: boolean;
  /** Whether plans of equal effort and total are told apart. */
  readonly ties: boolean;
}

/** A search tree, with what the taken actions cost and the actions whose effort is shared out over several indicators. */
export interface BuiltTree extends ActionShares {
  readonly tree: Sum;
  readonly cost: bigint;
  readonly tie: bigint;
}

/** Makes the model of what can be decided. */
export function modelOf(
  { framework }: Assessment,
  tree: TreeScore,
  { conditions }: Verdict,
  { decisions, leaves }: Decisions,
): Model {
  const efforts = decisions.map(effortsOf);
  const unit = efforts.flat().reduce((all, { denominator }) => leastMultiple(all, denominator), 1n);
  const count = BigInt(decisions.length);
  const required = new Map<string, Rational>();
  for (const { kind, id, expected } of conditions)
    if (id !== undefined && (kind === 'floor' || kind === 'must'))
      required.set(id, greatest(expected, required.get(id) ?? expected));
  return {
    framework,
    tree,
    decisions,
    leaves,
    impacts: impacts(framework, tree),
    required,
    unit,
    costs: efforts.map((ways) => ways.map(({ numerator, denominator }) => numerator * (unit / denominator))),
    ties: decisions.map((_, i) => 2n ** count - 2n ** (count - 1n - BigInt(i))),
  };
}

/** The efforts of a decision's ways. */
export function effortsOf(decision: Decision): readonly Rational[] {
  return decision.kind === 'action' ? [decision.effort] : decision.ways.map(({ effort }) => effort);
}

/** The total that a sum of the top groups' scores makes. */
export function totalAt({ framework, tree }: Model, earned: Rational): Rational {
  const base = tree.applicable.isZero
    ? Rational.zero
    : framework.points.times(earned).dividedBy(tree.applicable);
  return totalOf(base, tree, framework).total;
}

/** Builds the tree of what is still to be decided. */
export function buildTree(model: Model, setting: Setting, { conditions, ties }: Purpose): BuiltTree {
  const { framework, tree, leaves } = model;
  const shared = shareOut(model, setting, ties);
  const members = tree.children.map(nodeOf);
  const given = [...setting.taken].filter((decision) => model.decisions[decision]!.kind === 'action');
  return {
    ...shared,
    tree: { kind: 'sum', members, factor: Rational.one },
    cost: given.reduce((total, decision) => total + model.costs[decision]![0]!, 0n),
    tie: ties ? given.reduce((total, decision) => total + model.ties[decision]!, 0n) : 0n,
  };

  function nodeOf(scored: NodeScore): SearchNode {
    if (scored.node.kind === 'group') return groupOf(scored, scored.node.points);
    const leaf = leaves.get(scored.node.id);
    if (leaf === undefined || (leaf.parts.length === 0 && leaf.actions.length === 0))
      return fixed(scored, scored.indicator!.share);
    return leaf.parts.length > 0 && !isWhole(leaf) ? partsOf(leaf) : choiceOf(leaf);
  }

  function groupOf(scored: NodeScore, points: Rational): Sum {
    const { node, children, applicable } = scored;
    const below = sum(children.map((child) => child.applicable));
    const filled = below.isZero ? Rational.zero : points.dividedBy(below);
    const factor = fillsItsPoints(node.level, framework) ? filled : Rational.one;
    return bounded(node.id, children.map(nodeOf), factor, node.level, applicable);
  }

  /** A mean of departments that are decided one by one. Where it is worth no points, its share is added up instead. */
  function partsOf({ scored, parts, rest }: Leaf): Sum {
    const { node, applicable } = scored;
    const worth = applicable.isZero ? Rational.one : applicable;
    const members = parts.map(({ decision, now, weight }): Choice => {
      const stays = { score: now.times(weight).times(worth), cost: 0n, tie: 0n };
      const ways = waysOf(decision, (share) => share.times(weight).times(worth));
      return { kind: 'choice', settlements: open(decision, stays, ways) };
    });
    const constant: Choice = {
      kind: 'choice',
      settlements: [{ score: rest.times(worth), cost: 0n, tie: 0n }],
    };
    const factor = applicable.isZero ? Rational.zero : Rational.one;
    return bounded(node.id, [constant, ...members], factor, node.level, applicable);
  }

  function choiceOf(leaf: Leaf): Choice {
    const { scored, parts, actions } = leaf;
    const score = (share: Rational) => scoreAt(scored, share);
    const [part] = parts;
    if (part !== undefined) {
      const stays = { score: score(part.now), cost: 0n, tie: 0n };
      const settlements = open(part.decision, stays, waysOf(part.decision, score));
      return { kind: 'choice', settlements: sufficient(scored, settlements, part.now) };
    }
    const now = shared.baseOf(scored.node.id);
    const stays: Settlement = { score: score(now), cost: 0n, tie: 0n };
    const ways = actions.flatMap(({ decision, share }): Settlement[] => {
      const price = shared.priceOf(decision, scored.node.id);
      return price ? [{ score: score(share), ...price, pick: { decision, way: 0 } }] : [];
    });
    return { kind: 'choice', settlements: undominated(sufficient(scored, [stays, ...ways], now)) };
  }

  function waysOf(decision: number, score: (share: Rational) => Rational): Settlement[] {
    const own = model.decisions[decision]!;
    if (own.kind === 'action' || setting.refused.has(decision)) return [];
    return own.ways.map(({ share }, way) => ({
      score: score(share),
      cost: model.costs[decision]![way]!,
      tie: ties ? model.ties[decision]! : 0n,
      pick: { decision, way },
    }));
  }

  function open(decision: number, stays: Settlement, ways: readonly Settlement[]): Settlement[] {
    return undominated(setting.taken.has(decision) ? ways : [stays, ...ways]);
  }

  function fixed(scored: NodeScore, share: Rational): Choice {
    return {
      kind: 'choice',
      settlements: sufficient(scored, [{ score: scoreAt(scored, share), cost: 0n, tie: 0n }], share),
    };
  }

  /** The settlements that satisfy what is asked of an indicator; where it is worth no points, only those that earn all of its share. */
  function sufficient(
    scored: NodeScore,
    settlements: readonly Settlement[],
    now: Rational,
  ): readonly Settlement[] {
    const least = requiredOf(scored.node.id);
    if (least === undefined) return settlements;
    if (!scored.applicable.isZero) return settlements.filter(({ score }) => score.isAtLeast(least));
    const share = ({ pick }: Settlement) => (pick ? shareOfPick(pick) : now);
    return settlements.filter((settlement) => share(settlement).equals(Rational.one));
  }

  function shareOfPick({ decision, way }: NonNullable<Settlement['pick']>): Rational {
    const picked = model.decisions[decision]!;
    return picked.kind === 'own' ? picked.ways[way]!.share : Rational.one;
  }

  function requiredOf(id: string): Rational | undefined {
    return conditions ? model.required.get(id) : undefined;
  }

  function bounded(
    id: string,
    members: readonly SearchNode[],
    factor: Rational,
    level: string,
    applicable: Rational,
  ): Sum {
    const least = requiredOf(id);
    const isRounded = framework.round?.at === level;
    const finish = (total: Rational) => rounded(total.times(factor), applicable, level, framework);
    // what is worth no points adds up its share
    const admits = (total: Rational) =>
      applicable.isZero ? total.isAtLeast(Rational.one) : finish(total).isAtLeast(least!);
    return {
      kind: 'sum',
      members,
      factor,
      ...(isRounded && { rounding: { finish, lift: liftOf(framework) } }),
      ...(least !== undefined && { admits }),
    };
  }

  function scoreAt({ node, applicable }: NodeScore, share: Rational): Rational {
    return rounded(share.times(applicable), applicable, node.level, framework);
  }
}

function isWhole({ parts }: Leaf): boolean {
  return parts.length === 1 && parts[0]!.weight.equals(Rational.one);
}

/** The most that rounding adds: half of the last place, or nothing where digits are cut. */
function liftOf({ round }: Framework): Rational {
  if (round === undefined || round.mode === 'down') return Rational.zero;
  return Rational.of(1, 2n * 10n ** BigInt(round.decimals));
}

/** From the cheapest to the dearest, scores rising; of equals the first. */
function undominated(settlements: readonly Settlement[]): Settlement[] {
  const sorted = [...settlements].sort(
    (a, b) => order(a.cost, b.cost) || order(a.tie, b.tie) || b.score.compare(a.score),
  );
  return sorted.filter(
    ({ score }, i) => !sorted.slice(0, i).some((earlier) => earlier.score.isAtLeast(score)),
  );
}
