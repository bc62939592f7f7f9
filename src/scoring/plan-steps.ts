import { greatest, type Rational, sum } from '../exact/rational.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Raised } from './apply-plan.ts';
import type { Decision, Leaf } from './plan-decisions.ts';
import { effortsOf, type Model } from './plan-model.ts';
import type { Supposed } from './suppose.ts';

/** What a step makes of one indicator. */
export interface PlanRise {
  readonly indicator: IndicatorNode;
  /** Points of the indicator before and after the step, not rounded. */
  readonly from: Rational;
  readonly to: Rational;
  /** What the step adds to the total by this indicator, before any rounding. */
  readonly gain: Rational;
  /** The answers that earn it, by department; absent where an action says no more than what is earned. */
  readonly answers?: ReadonlyMap<string, Supposed>;
}

/** A decision that a plan takes. */
export interface PlanStep {
  readonly decision: Decision;
  readonly rises: readonly PlanRise[];
  readonly effort: Rational;
  /** Points of the total, before any rounding. */
  readonly gain: Rational;
  /** Points of the total for one of effort; absent where it takes none. */
  readonly perEffort?: Rational;
}

/** The steps of a plan, those that bring the most for their effort first, then in the order of the framework. */
export function stepsOf(model: Model, picks: ReadonlyMap<number, number>): PlanStep[] {
  const now = new Map([...model.leaves].map(([id, { scored }]) => [id, scored.indicator.share]));
  const decided = [...picks].sort(([a], [b]) => a - b);
  const steps = decided.map(([number, way]): PlanStep => {
    const decision = model.decisions[number]!;
    const rises = risesOf(decision, number, way);
    const effort = effortsOf(decision)[way]!;
    const gain = sum(rises.map((rise) => rise.gain));
    const perEffort = effort.isZero ? undefined : gain.dividedBy(effort);
    return { decision, rises, effort, gain, ...(perEffort && { perEffort }) };
  });
  return steps.sort((a, b) => {
    if (a.perEffort === undefined || b.perEffort === undefined)
      return (a.perEffort === undefined ? 0 : 1) - (b.perEffort === undefined ? 0 : 1);
    return b.perEffort.compare(a.perEffort);
  });

  function risesOf(decision: Decision, number: number, way: number): PlanRise[] {
    if (decision.kind === 'own') {
      const { share, answers } = decision.ways[way]!;
      const part = model.leaves.get(decision.indicator)!.parts.find((each) => each.decision === number)!;
      const more = share.minus(part.now).times(part.weight);
      return [rise(decision.indicator, now.get(decision.indicator)!.plus(more), answers)];
    }
    return [...decision.rises].flatMap(([id, { share, answers }]) => {
      const before = now.get(id)!;
      return before.isLessThan(share) ? [rise(id, share, answers)] : [];
    });
  }

  function rise(id: string, to: Rational, answers: PlanRise['answers']): PlanRise {
    const { scored } = model.leaves.get(id)!;
    const from = now.get(id)!;
    now.set(id, to);
    const points = (share: Rational) => share.times(scored.applicable);
    return {
      indicator: scored.indicator.indicator,
      from: points(from),
      to: points(to),
      gain: points(to.minus(from)).times(model.impacts.get(id)!),
      ...(answers && { answers }),
    };
  }
}

/** What each indicator earns by a plan, with the answers that earn it. */
export function raisedBy(model: Model, picks: ReadonlyMap<number, number>): Raised[] {
  return [...model.leaves].flatMap(([indicator, leaf]): Raised[] => {
    const own = leaf.parts.filter(({ decision }) => picks.has(decision));
    if (own.length > 0) return [raisedByParts(indicator, leaf, own)];
    const taken = leaf.actions.filter(({ decision }) => picks.has(decision));
    if (taken.length === 0) return [];
    const share = taken.map((each) => each.share).reduce(greatest);
    const strongest = taken.find((each) => each.share.equals(share))!;
    const action = model.decisions[strongest.decision]!;
    const answers = action.kind === 'action' ? action.rises.get(indicator)?.answers : undefined;
    return [{ indicator, share, ...(answers && { answers }) }];
  });

  function raisedByParts(indicator: string, leaf: Leaf, own: Leaf['parts']): Raised {
    const answers = new Map<string, Supposed>();
    const shares = leaf.parts.map(({ decision, now, weight }) => {
      const way = picks.get(decision);
      const made = model.decisions[decision]!;
      if (way === undefined || made.kind === 'action') return now.times(weight);
      if (own.some((each) => each.decision === decision))
        for (const [department, supposed] of made.ways[way]!.answers) answers.set(department, supposed);
      return made.ways[way]!.share.times(weight);
    });
    return { indicator, share: leaf.rest.plus(sum(shares)), answers };
  }
}
