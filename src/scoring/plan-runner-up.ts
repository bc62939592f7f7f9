import type { Chosen } from './plan-choice.ts';
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

/** How often a plan that is not proven gives way to a better one that turns up beside it. */
const mostTurns = 3;

/**
 * The plan that is chosen with the next best one. Where it is not proven, a better one may turn up beside it, and is chosen instead; all of that
 * is the work of one search.
 */
export function besideAnother(model: Model, first: Chosen): { chosen: Chosen; second: Outcome } {
  const { quest } = first;
  if (quest === undefined) return { chosen: first, second: { proven: true } };
  const work: Work = { states: mostStates };
  let chosen = first;
  let second = runnerUpOf(model, chosen.found, quest, work);
  for (let turn = 0; turn < mostTurns && second.best && !chosen.proven; turn++) {
    const { found } = chosen;
    if (comparePlans(model, quest, second.best, found) >= 0) break;
    const better = second.best;
    chosen = replaced(chosen, better);
    second = runnerUpOf(model, better, quest, work);
    const lacks = [...better.picks.keys()].some((decision) => !found.picks.has(decision));
    // what it took the place of is beside it
    if (lacks && (!second.best || comparePlans(model, quest, found, second.best) < 0))
      second = { best: found, proven: false };
  }
  const isBetter = second.best && comparePlans(model, quest, second.best, chosen.found) < 0;
  return isBetter && second.best
    ? { chosen: replaced(chosen, second.best), second: { proven: false } }
    : { chosen, second };
}

function replaced(chosen: Chosen, found: Found): Chosen {
  return { ...chosen, found, ...(chosen.outcome === 'richest' && { richest: found }) };
}

/** Below 0 where the first is the better plan for what is asked. */
function comparePlans(model: Model, { kind }: Quest, a: Found, b: Found): number {
  const byCost = order(a.cost, b.cost);
  const byTotal = totalAt(model, b.sum).compare(totalAt(model, a.sum));
  return kind === 'cheapest' ? byCost || byTotal : byTotal || byCost;
}

/**
 * The best plan that leaves at least one decision of the best one undone. All other plans lie in the cells of a partition: what leaves the
 * decision undone that brings the least for its effort; what takes that and leaves the next; and so on. What is found in the first cells
 * leaves little to look for in the others.
 */
function runnerUpOf(model: Model, best: Found, quest: Quest, work: Work): Outcome {
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
    const than = seconds[0] ? comparePlans(model, quest, found, seconds[0].found) : -1;
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
}
