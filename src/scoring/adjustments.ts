import { least, Rational, sum } from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Caps, Framework, GroupNode, IndicatorNode } from '../model/framework.ts';
import { pointsOf } from '../rules/amount.ts';
import { type IndicatorScore, scoreIndicator, type View } from './indicator.ts';

export type Effect = NonNullable<IndicatorNode['effect']>;

/** What one bonus or deduction indicator adds or takes before any cap, in points of the total. */
export interface AdjustmentScore {
  readonly effect: Effect;
  readonly indicator: IndicatorScore;
  readonly points: Rational;
}

/** A cap that holds: of a group, or of the whole where `group` is absent. All in points of the total. */
export interface CapScore {
  readonly effect: Effect;
  readonly group?: GroupNode;
  /** What stands below it. */
  readonly sum: Rational;
  readonly cap: Rational;
}

/** Bonuses and deductions, which stand beside the points of the tree. */
export interface Adjustments {
  readonly items: readonly AdjustmentScore[];
  /** Every cap that there is, from the groups up. */
  readonly caps: readonly CapScore[];
  /** What is added to the total, after all caps. */
  readonly bonus: Rational;
  /** What is taken from the total, after all caps. */
  readonly deduction: Rational;
}

/**
 * Scores the bonuses and deductions: each earns share × points; the sum of a group, its own and those of the groups below, is held
 * to the group's cap, and the sum of all to the framework's. A bonus and a deduction never make up for each other below the caps.
 */
export function scoreAdjustments(assessment: Assessment, view: View): Adjustments {
  const { framework } = assessment;
  const items: AdjustmentScore[] = [];
  const caps: CapScore[] = [];
  const total = (effect: Effect) => sumOf(framework, effect, framework.points);
  const [bonus, deduction] = [total('bonus'), total('deduction')];
  return { items, caps, bonus, deduction };

  function sumOf(group: GroupNode | Framework, effect: Effect, points: Rational): Rational {
    const below = group.children.map((child) =>
      child.kind === 'group' ? sumOf(child, effect, child.points) : Rational.zero,
    );
    const own = group.adjustments
      .filter((indicator) => indicator.effect === effect)
      .map((indicator) => {
        const scored = scoreAdjustment(indicator, effect, assessment, view);
        items.push(scored);
        return scored.points;
      });
    return capped(sum([...below, ...own]), group, effect, points);
  }

  function capped(
    points: Rational,
    group: { readonly caps: Caps; readonly kind?: 'group' },
    effect: Effect,
    full: Rational,
  ): Rational {
    const amount = group.caps[effect];
    if (amount === undefined) return points;
    const cap = pointsOf(amount, full);
    const whose = group.kind === 'group' ? { group: group as GroupNode } : {};
    caps.push({ effect, ...whose, sum: points, cap });
    return least(points, cap);
  }
}

function scoreAdjustment(
  node: IndicatorNode,
  effect: Effect,
  assessment: Assessment,
  view: View,
): AdjustmentScore {
  const indicator = scoreIndicator(node, assessment, view);
  const points = indicator.share.times(node.points);
  const rounding = assessment.framework.round;
  // full points stay full, as everywhere
  const isHere = rounding?.at === node.level && !points.equals(node.points);
  return {
    effect,
    indicator,
    points: isHere ? least(round(points, rounding.decimals, rounding.mode), node.points) : points,
  };
}
