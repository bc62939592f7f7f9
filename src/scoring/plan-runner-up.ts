import type { Rational } from '../exact/rational.ts';
import { type Model, type Setting, totalAt } from './plan-model.ts';
import { order } from './plan-numbers.ts';
import { cheapestPlan, type Goal, richestPlan } from './plan-optima.ts';
import type { Found, Outcome } from './plan-search.ts';

/** What a plan was looked for: the cheapest that reaches a goal, or the highest total for so much. */
export type Quest =
  | { readonly kind: 'cheapest'; readonly goal: Goal }
  | { readonly kind: 'richest'; readonly room: bigint };

/**
 * The best plan that leaves at least one decision of the best one undone. All other plans lie in the cells of a partition: what leaves the first
 * decision undone; what takes the first and leaves the second; and so on.
 */
export function runnerUpOf(model: Model, best: Found, quest: Quest): Outcome {
  const decisions = [...best.picks.keys()].sort((a, b) => a - b);
  let second: Found | undefined;
  let isProven = true;
  decisions.forEach((decision, i) => {
    const cell: Setting = { taken: new Set(decisions.slice(0, i)), refused: new Set([decision]) };
    const found = inCell(cell);
    isProven &&= found.proven;
    if (found.best && (second === undefined || isBetter(found.best, second))) second = found.best;
  });
  return { ...(second && { best: second }), proven: isProven };

  function inCell(cell: Setting): Outcome {
    return quest.kind === 'cheapest'
      ? cheapestPlan(model, quest.goal, cell, second?.cost)
      : richestPlan(model, quest.room, cell);
  }

  function isBetter(a: Found, b: Found): boolean {
    const byCost = order(a.cost, b.cost);
    const byTotal = totalOf(b).compare(totalOf(a));
    const first = quest.kind === 'cheapest' ? byCost || byTotal : byTotal || byCost;
    return (first || order(a.tie, b.tie)) < 0;
  }

  function totalOf({ sum }: Found): Rational {
    return totalAt(model, sum);
  }
}
