import { Rational, sum } from '../exact/rational.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import { fillsItsPoints, type NodeScore, type TreeScore } from './aggregate.ts';

/**
 * How many points of the total one point of each node is worth: the product of points ÷ Σ applicable over the groups above
 * it that fill their own points. With it, total + Σ lost × impact = full points exactly (rounding above the leaves aside).
 */
export function impacts(framework: Framework, tree: TreeScore): ReadonlyMap<string, Rational> {
  const found = new Map<string, Rational>();
  descend(tree.children, factorOf(framework.points, tree.children, true, Rational.one));
  return found;

  function descend(nodes: readonly NodeScore[], factor: Rational): void {
    for (const scored of nodes) {
      found.set(scored.node.id, factor);
      const fills = fillsItsPoints(scored.node.level, framework);
      descend(scored.children, factorOf(scored.node.points, scored.children, fills, factor));
    }
  }
}

/** The points of the total that each indicator is worth while nothing is excluded: the nominal weight of the leaf. */
export function nominalPoints(framework: Framework): ReadonlyMap<string, Rational> {
  const found = new Map<string, Rational>();
  descend(framework.children, framework.points);
  return found;

  function descend(nodes: readonly TreeNode[], points: Rational): void {
    const all = sum(nodes.map((node) => node.points));
    for (const node of nodes) {
      const worth = all.isZero ? Rational.zero : points.times(node.points).dividedBy(all);
      found.set(node.id, worth);
      if (node.kind === 'group') descend(node.children, worth);
    }
  }
}

function factorOf(
  points: Rational,
  children: readonly NodeScore[],
  fills: boolean,
  above: Rational,
): Rational {
  if (!fills) return above;
  const applicable = sum(children.map((child) => child.applicable));
  return applicable.isZero ? Rational.zero : above.times(points).dividedBy(applicable);
}
