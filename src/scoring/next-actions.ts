import { cutDecimal } from '../exact/decimal.ts';
import { Rational } from '../exact/rational.ts';
import type { Amount } from '../model/files.ts';
import type { Framework } from '../model/framework.ts';
import type { Action, ActionPlan, ActionStatus } from '../model/life-cycle.ts';
import { shareOf } from '../rules/amount.ts';
import type { Gap } from './gaps.ts';
import type { Lineage } from './lineage.ts';

/** What becomes of an action in the next cycle: it goes on, it was done, or all its indicators are withdrawn. */
export type ActionFate = 'carried' | 'done' | 'withdrawn';

/** An action of the last cycle as the next one takes it over. */
export interface NextAction {
  /** As it was. */
  readonly action: Action;
  readonly fate: ActionFate;
  /** Its indicators by the ids that they have now. */
  readonly indicators: readonly string[];
  /** The old ids of those that are withdrawn. */
  readonly withdrawn: readonly string[];
  /** Upkeep that was done is planned anew; any other action has the status that it had. */
  readonly status: ActionStatus;
  /** When it is to be done; absent where it has no day, or one that passed before the new cycle. */
  readonly due?: string;
  /** What it expects to earn, by the new ids; only where that is not all the points. */
  readonly expected: ReadonlyMap<string, Amount>;
}

/** Where actions go on. */
export interface NextCycleGround {
  readonly before: Framework;
  readonly after: Framework;
  readonly lineage: Lineage;
  /** The first day of the new cycle or, where it is later, the day of the run, YYYY-MM-DD: what was due before it has passed. */
  readonly from: string;
}

/** What becomes of each action of a plan, in the order of the file. */
export function nextActions(plan: ActionPlan | undefined, ground: NextCycleGround): NextAction[] {
  return (plan?.actions ?? []).map((action) => {
    const { lineage, from } = ground;
    const indicators = action.indicators.flatMap((id) => lineage.forward.get(id) ?? []);
    const withdrawn = action.indicators.filter((id) => !lineage.forward.has(id));
    const isDone = action.status === 'done';
    const goesOn = !isDone || action.type === 'maintain';
    const fate = !goesOn ? 'done' : indicators.length === 0 ? 'withdrawn' : 'carried';
    const hasDue = action.due !== undefined && action.due >= from;
    return {
      action,
      fate,
      indicators,
      withdrawn,
      status: isDone && goesOn ? 'planned' : action.status,
      ...(hasDue && { due: action.due }),
      expected: expectedOf(action, ground),
    };
  });
}

/** The gaps of the last cycle whose indicators are still there and that no action of the next one names, in their order. */
export function gapsToPlan(
  gaps: readonly Gap[],
  actions: readonly NextAction[],
  { forward }: Lineage,
): (Gap & { readonly after: string })[] {
  const named = new Set(
    actions.filter(({ fate }) => fate === 'carried').flatMap(({ indicators }) => indicators),
  );
  return gaps.flatMap((gap) => {
    const after = forward.get(gap.indicator.id);
    return after === undefined || named.has(after) ? [] : [{ ...gap, after }];
  });
}

/** Where an indicator has other points now, what is expected of it is the same share of them, cut to four places of a percent. */
function expectedOf(
  { indicators, expected }: Action,
  { before, after, lineage }: NextCycleGround,
): ReadonlyMap<string, Amount> {
  const found = indicators.flatMap((id): [string, Amount][] => {
    const now = lineage.forward.get(id);
    const old = before.indicators.get(id)?.points;
    const amount = expected.get(id);
    if (now === undefined || old === undefined || amount === undefined || amount.equals(old)) return [];
    if (after.indicators.get(now)!.points.equals(old)) return [[now, amount]];
    return [[now, `${cutDecimal(shareOf(amount, old).times(Rational.of(100)), 4)}%`]];
  });
  return new Map(found);
}
