import type { Rational } from '../exact/rational.ts';
import type { Work } from './plan-frontier.ts';
import { type Model, type Setting, totalAt } from './plan-model.ts';
import { order } from './plan-numbers.ts';
import { cheapestTotal, type Goal, richestPlan, settleTies } from './plan-optima.ts';
import type { Found, Outcome } from './plan-search.ts';
import { stepsOf } from './plan-steps.ts';

/** What a plan was looked for: the cheapest that reaches a goal, or the highest total for so much. */
export type Quest =
  | { readonly kind: 'cheapest'; readonly goal: Goal }
  | { readonly kind: 'richest'; readonly room: bigint };

/** Parts of trees that may be settled until the search is given up. */
const mostStates = 500_000;

/**
 * The best plan that leaves at least one decision of the best one undone. All other plans lie in the cells of a partition: what leaves the
 * decision undone that brings the least for its effort; what takes that and leaves the next; and so on. What is found in the first cells
 * leaves little to look for in the others.
 */
export function runnerUpOf(model: Model, best: Found, quest: Quest): Outcome {
  const work: Work = { states: mostStates };
  const decisions = stepsOf(model, best.picks)
    .map(({ decision }) => model.decisions.indexOf(decision))
    .reverse();
  let seconds: { readonly found: Found; readonly cell: Setting }[] = [];
  let isProven = true;
  decisions.forEach((decision, i) => {
    const cell: Setting = { taken: new Set(decisions.slice(0, i)), refused: new Set([decision]) };
    const { best: found, proven } = inCell(cell, seconds[0]?.found.cost);
    isProven &&= proven;
    if (found === undefined) return;
    const than = seconds[0] ? compare(found, seconds[0].found) : -1;
    if (than < 0) seconds = [{ found, cell }];
    else if (than === 0) seconds.push({ found, cell });
  });
  if (seconds.length === 0 || !isProven)
    return { ...(seconds[0] && { best: seconds[0].found }), proven: isProven };
  const settled = seconds.map(({ found, cell }) =>
    quest.kind === 'richest'
      ? { best: found, proven: true }
      : settleTies(model, found, quest.goal, work, cell),
  );
  const [first] = settled.flatMap((each) => each.best ?? []).sort((a, b) => order(a.tie, b.tie));
  return { best: first!, proven: settled.every(({ proven }) => proven) };

  function inCell(cell: Setting, ceiling: bigint | undefined): Outcome {
    return quest.kind === 'cheapest'
      ? cheapestTotal(model, quest.goal, work, cell, ceiling)
      : richestPlan(model, quest.room, work, cell);
  }

  /** Below 0 where the first is the better one. */
  function compare(a: Found, b: Found): number {
    const byCost = order(a.cost, b.cost);
    const byTotal = totalOf(b).compare(totalOf(a));
    return quest.kind === 'cheapest' ? byCost || byTotal : byTotal || byCost;
  }

  function totalOf({ sum }: Found): Rational {
    return totalAt(model, sum);
  }
}
