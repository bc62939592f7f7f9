import type { Rational } from '../exact/rational.ts';
import type { WorthyChoice } from './plan-blocks.ts';
import { ceiling } from './plan-numbers.ts';

/** Gains are bounded in whole numbers of this part of a point, rounded up. */
export const scale = 10n ** 12n;

/** A value in units of `scale`, rounded up: what is bounded is never taken for less than it is. */
export function scaledUp({ numerator, denominator }: Rational): bigint {
  return ceiling(numerator * scale, denominator);
}

/** A step along the upper hull of a choice: so much more gain for so much more cost, falling in gain by cost. */
interface Increment {
  readonly choice: number;
  readonly gain: bigint;
  readonly cost: bigint;
}

/** What choices can bring or take at the most or the least, where they may be settled in part: the relaxation in real numbers. */
export interface Rest {
  /** The cost of the first way of each. */
  readonly firstCost: bigint;
  /** The least cost that brings a gain above the first ways, rounded up; undefined where all of them bring less. */
  leastCost(gain: bigint): bigint | undefined;
  /** The most gain above the first ways for a cost of 0 or more, rounded up. */
  mostGain(cost: bigint): bigint;
  /** Where among the increments the gain is come to: around it lies what is settled in part, or could be. */
  turnAtGain(gain: bigint): number;
  /** Where among the increments the cost is come to. */
  turnAtCost(cost: bigint): number;
}

/** Bounds over the choices of a search. */
export class Bounds {
  readonly increments: readonly Increment[];
  readonly #choices: readonly WorthyChoice[];

  constructor(choices: readonly WorthyChoice[]) {
    this.#choices = choices;
    this.increments = choices.flatMap(hullOf).sort(byEfficiency);
  }

  /** The bounds over all choices but some, by their index. */
  without(settled: ReadonlySet<number>): Rest {
    const rest = this.increments.filter(({ choice }) => !settled.has(choice));
    const costs = [0n];
    const gains = [0n];
    for (const { cost, gain } of rest) {
      costs.push(costs.at(-1)! + cost);
      gains.push(gains.at(-1)! + gain);
    }
    const firstCost = this.#choices.reduce(
      (total, { index, settlements }) => (settled.has(index) ? total : total + settlements[0]!.cost),
      0n,
    );
    return {
      firstCost,
      leastCost(gain) {
        if (gain <= 0n) return 0n;
        if (gain > gains.at(-1)!) return undefined;
        const whole = firstAtLeast(gains, gain);
        const { cost, gain: gained } = rest[whole - 1]!;
        return costs[whole - 1]! + ceiling(cost * (gain - gains[whole - 1]!), gained);
      },
      mostGain(cost) {
        if (cost >= costs.at(-1)!) return gains.at(-1)!;
        const whole = firstAtLeast(costs, cost + 1n);
        const { cost: spent, gain } = rest[whole - 1]!;
        return gains[whole - 1]! + ceiling(gain * (cost - costs[whole - 1]!), spent);
      },
      turnAtGain: (gain) => firstAtLeast(gains, gain),
      turnAtCost: (cost) => firstAtLeast(costs, cost),
    };
  }
}

/** The gain of a settlement above the first one, for bounds. */
export function gainOf({ settlements, worth }: WorthyChoice, index: number): bigint {
  return scaledUp(settlements[index]!.score.minus(settlements[0]!.score).times(worth));
}

function hullOf(choice: WorthyChoice): Increment[] {
  const { index } = choice;
  const hull: { cost: bigint; gain: bigint }[] = [];
  choice.settlements.forEach(({ cost }, i) => {
    const point = { cost, gain: gainOf(choice, i) };
    if (i > 0 && point.gain <= hull.at(-1)!.gain) return;
    while (hull.length > 1 && !isConcave(hull.at(-2)!, hull.at(-1)!, point)) hull.pop();
    hull.push(point);
  });
  return hull
    .slice(1)
    .map(({ cost, gain }, i) => ({ choice: index, cost: cost - hull[i]!.cost, gain: gain - hull[i]!.gain }));
}

function isConcave(
  a: { cost: bigint; gain: bigint },
  b: { cost: bigint; gain: bigint },
  c: { cost: bigint; gain: bigint },
): boolean {
  return (b.gain - a.gain) * (c.cost - b.cost) > (c.gain - b.gain) * (b.cost - a.cost);
}

/** The most gain by cost first; what costs nothing before all else. */
function byEfficiency(a: Increment, b: Increment): number {
  const [left, right] = [a.gain * b.cost, b.gain * a.cost];
  if (left !== right) return left > right ? -1 : 1;
  return a.choice - b.choice;
}

/** The first index at which rising values come to a value. */
function firstAtLeast(values: readonly bigint[], value: bigint): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
