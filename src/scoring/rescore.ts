import { Rational } from '../exact/rational.ts';
import type { TreeNode } from '../model/framework.ts';
import type { TreeScore } from './aggregate.ts';
import type { Lineage } from './lineage.ts';
import type { Score } from './score.ts';

/** A score under the one framework and under the other. */
export interface Shift {
  readonly before: Rational;
  readonly after: Rational;
  /** After − before. */
  readonly difference: Rational;
}

/** What a group or an indicator earned and earns; nothing where it does not exist. Bonuses count as they are, deductions below 0. */
export interface NodeShift {
  readonly before?: TreeNode;
  readonly after?: TreeNode;
  readonly claimed: Shift;
  readonly substantiated: Shift;
}

/** The same answers scored under two frameworks. */
export interface ScoreComparison {
  readonly before: Score;
  readonly after: Score;
  readonly claimed: Shift;
  readonly substantiated: Shift;
  /** What bonuses add and deductions take, after all caps, of the claimed total. */
  readonly bonus: Shift;
  readonly deduction: Shift;
  /** Groups and indicators whose score differs in either view: in the order of the later framework, then what is withdrawn. */
  readonly nodes: readonly NodeShift[];
}

/** Lays the scores of the same answers under two frameworks side by side; points of nodes are those of each one's own framework. */
export function compareScores(before: Score, after: Score, lineage: Lineage): ScoreComparison {
  const stayed = [...lineage.after.values()].map(({ node }) => {
    const former = lineage.back.get(node.id);
    return nodeShift(former === undefined ? undefined : lineage.before.get(former)!.node, node);
  });
  const withdrawn = [...lineage.before.values()]
    .filter(({ node }) => !lineage.forward.has(node.id))
    .map(({ node }) => nodeShift(node, undefined));
  return {
    before,
    after,
    claimed: shift(before.claimed.total, after.claimed.total),
    substantiated: shift(before.substantiated.total, after.substantiated.total),
    bonus: shift(before.claimed.bonus, after.claimed.bonus),
    deduction: shift(before.claimed.deduction, after.claimed.deduction),
    nodes: [...stayed, ...withdrawn].filter(
      ({ claimed, substantiated }) => !claimed.difference.isZero || !substantiated.difference.isZero,
    ),
  };

  function nodeShift(old: TreeNode | undefined, young: TreeNode | undefined): NodeShift {
    const view = (name: 'claimed' | 'substantiated') =>
      shift(earned(old, before[name]), earned(young, after[name]));
    return {
      ...(old && { before: old }),
      ...(young && { after: young }),
      claimed: view('claimed'),
      substantiated: view('substantiated'),
    };
  }
}

function shift(before: Rational, after: Rational): Shift {
  return { before, after, difference: after.minus(before) };
}

/** What a node earns in its own points; bonuses and deductions, which have none, in points of the total before any cap. */
function earned(node: TreeNode | undefined, tree: TreeScore): Rational {
  if (node === undefined) return Rational.zero;
  if (node.kind === 'group' || node.effect === undefined) return tree.nodes.get(node.id)!.score;
  const item = tree.adjustments.items.find(({ indicator }) => indicator.indicator.id === node.id)!;
  return node.effect === 'deduction' ? item.points.negated() : item.points;
}
