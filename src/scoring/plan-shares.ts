import { greatest, type Rational } from '../exact/rational.ts';
import { scaledUp } from './plan-bound.ts';
import type { Model, Setting } from './plan-model.ts';

/** What a share of an action costs. */
interface Price {
  readonly cost: bigint;
  readonly tie: bigint;
}

/** The effort of actions shared out over the indicators that they raise. */
export interface ActionShares {
  /** The share that an indicator has by the actions that are taken. */
  readonly baseOf: (indicator: string) => Rational;
  /** An indicator's part of an action's effort; undefined where the action is settled, or does not raise it any more. */
  readonly priceOf: (decision: number, indicator: string) => Price | undefined;
  /** How many indicators each action that is not settled still raises. */
  readonly raised: ReadonlyMap<number, number>;
}

/**
 * Shares the efforts of actions out by what they bring: the parts add up to the whole, so that a plan which takes parts alone never costs
 * more than one that takes actions as they are.
 */
export function shareOut(model: Model, { taken, refused }: Setting, ties: boolean): ActionShares {
  const { decisions, leaves } = model;
  const bases = new Map<string, Rational>();
  for (const [id, { scored, actions }] of leaves) {
    const given = actions.filter(({ decision }) => taken.has(decision)).map(({ share }) => share);
    bases.set(id, given.reduce(greatest, scored.indicator.share));
  }
  const prices = new Map<number, ReadonlyMap<string, Price>>();
  decisions.forEach((decision, number) => {
    if (decision.kind === 'own' || taken.has(number) || refused.has(number)) return;
    const gains = [...decision.rises].flatMap(([id, { share }]) => {
      const { scored } = leaves.get(id)!;
      const base = bases.get(id)!;
      if (!base.isLessThan(share)) return [];
      const worth = scored.applicable.times(model.impacts.get(id)!);
      return [[id, scaledUp(share.minus(base).times(worth)) + 1n] as const];
    });
    const tie = ties ? model.ties[number]! : 0n;
    prices.set(number, parts(gains, { cost: model.costs[number]![0]!, tie }));
  });
  return {
    baseOf: (id) => bases.get(id)!,
    priceOf: (decision, id) => prices.get(decision)?.get(id),
    raised: new Map([...prices].map(([decision, { size }]) => [decision, size])),
  };
}

/** Parts in proportion, in whole units; what is left over goes to the first. */
function parts(
  gains: readonly (readonly [id: string, gain: bigint])[],
  { cost, tie }: Price,
): ReadonlyMap<string, Price> {
  const all = gains.reduce((total, [, gain]) => total + gain, 0n);
  const made = gains.map(
    ([id, gain]) => [id, { cost: (cost * gain) / all, tie: (tie * gain) / all }] as const,
  );
  const left = made.reduce(
    (rest, [, price]) => ({ cost: rest.cost - price.cost, tie: rest.tie - price.tie }),
    { cost, tie },
  );
  return new Map(
    made.map(([id, price], i) => [
      id,
      i === 0 ? { cost: price.cost + left.cost, tie: price.tie + left.tie } : price,
    ]),
  );
}
