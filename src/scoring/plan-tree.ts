import type { Rational } from '../exact/rational.ts';

/** A decision that is taken, in one of its ways. */
export interface Pick {
  readonly decision: number;
  /** The index among the ways of the decision; 0 for an action. */
  readonly way: number;
}

/** One way to settle a choice: what is then scored, and what it costs. */
export interface Settlement {
  readonly score: Rational;
  /** Effort in whole units. */
  readonly cost: bigint;
  /** What decides between plans of equal effort and total: the less the better. */
  readonly tie: bigint;
  /** Absent where everything stays as it is. */
  readonly pick?: Pick;
}

/** A leaf of the search: exactly one of its settlements holds. From the cheapest to the dearest, scores rising; none where nothing fits. */
export interface Choice {
  readonly kind: 'choice';
  readonly settlements: readonly Settlement[];
}

/** A sum of members, turned into a score by a function that never falls. */
export interface Sum {
  readonly kind: 'sum';
  readonly members: readonly SearchNode[];
  /** The score is this times the sum, but for rounding. */
  readonly factor: Rational;
  /** Set where the score is rounded. */
  readonly rounding?: {
    /** The score that a sum makes. */
    readonly finish: (sum: Rational) => Rational;
    /** The most by which the score is more than the factor times the sum. */
    readonly lift: Rational;
  };
  /** Whether a sum will do; what is more than a sum that will do does, too. */
  readonly admits?: (sum: Rational) => boolean;
}

export type SearchNode = Choice | Sum;

/** A chain of picks, the last first. */
export interface Picks {
  readonly pick?: Pick;
  readonly inner?: Picks | undefined;
  readonly before?: Picks | undefined;
}

/** The picks of a chain, by decision and its way. */
export function picksOf(chain: Picks | undefined, found = new Map<number, Pick[]>()): Map<number, Pick[]> {
  for (let link = chain; link !== undefined; link = link.before) {
    if (link.pick) found.set(link.pick.decision, [...(found.get(link.pick.decision) ?? []), link.pick]);
    if (link.inner) picksOf(link.inner, found);
  }
  return found;
}
