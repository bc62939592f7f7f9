import type { Rational } from '../exact/rational.ts';
import type { TreeScore } from './aggregate.ts';

/** What a group or an indicator earns in its own points; of a bonus or deduction what it adds or takes before any cap. */
export function pointsIn(tree: TreeScore, id: string): Rational {
  const beside = tree.adjustments.items.find(({ indicator }) => indicator.indicator.id === id);
  return beside?.points ?? tree.nodes.get(id)!.score;
}
