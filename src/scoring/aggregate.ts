import { greatest, least, Rational, sum } from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import { type Adjustments, scoreAdjustments } from './adjustments.ts';
import { type IndicatorScore, scoreIndicator, type View } from './indicator.ts';

/** The score of a group or an indicator. */
export interface NodeScore {
  readonly node: TreeNode;
  /** Points earned, after rounding where it happens at this level. */
  readonly score: Rational;
  /** Points that count: 0 where nothing is applicable. */
  readonly applicable: Rational;
  readonly notApplicable: boolean;
  /** The exact score before this node was rounded. */
  readonly unrounded: Rational;
  readonly children: readonly NodeScore[];
  /** Only for an indicator. */
  readonly indicator?: IndicatorScore;
}

/** The score of the whole tree in one view. */
export interface TreeScore {
  /** The total, after rounding. */
  readonly total: Rational;
  /** The total before rounding of the total itself: base + bonus − deduction, held between 0 and the full points. */
  readonly unrounded: Rational;
  /** The score of the points that add up, before bonuses and deductions: full points × earned ÷ applicable. */
  readonly base: Rational;
  readonly adjustments: Adjustments;
  /** What bonuses add, after their caps. */
  readonly bonus: Rational;
  /** What deductions take, after their caps. */
  readonly deduction: Rational;
  /** The sum of the top groups' scores. */
  readonly earned: Rational;
  /** The sum of the points that count in the top groups. */
  readonly applicable: Rational;
  readonly children: readonly NodeScore[];
  /** Every node by id. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
}

/** Scores the tree from the leaves up; formulas in docs/scoring.md. */
export function scoreTree(assessment: Assessment, view: View): TreeScore {
  const { framework } = assessment;
  const nodes = new Map<string, NodeScore>();
  const children = framework.children.map((child) => scoreNode(child, assessment, view, nodes));
  const { score: base } = fill(framework.points, children, true);
  const adjustments = scoreAdjustments(assessment, view);
  for (const { indicator } of adjustments.items) nodes.set(indicator.indicator.id, besideTheTree(indicator));
  const { bonus, deduction } = adjustments;
  const { total, unrounded } = totalOf(base, adjustments, framework);
  return { total, unrounded, base, adjustments, bonus, deduction, ...sumUp(children), children, nodes };
}

/** The total that a base score makes with bonuses and deductions: held between 0 and the full points, then rounded where the total is. */
export function totalOf(
  base: Rational,
  { bonus, deduction }: Pick<Adjustments, 'bonus' | 'deduction'>,
  framework: Framework,
): { readonly total: Rational; readonly unrounded: Rational } {
  const adjusted = greatest(base.plus(bonus).minus(deduction), Rational.zero);
  const unrounded = framework.aboveFull ? adjusted : least(adjusted, framework.points);
  return { total: rounded(unrounded, framework.points, 'total', framework), unrounded };
}

/** A bonus or deduction among the nodes: it has no points there, so that nothing is counted twice. */
function besideTheTree(indicator: IndicatorScore): NodeScore {
  return {
    node: indicator.indicator,
    score: Rational.zero,
    applicable: Rational.zero,
    notApplicable: indicator.notApplicable,
    unrounded: Rational.zero,
    children: [],
    indicator,
  };
}

function scoreNode(
  node: TreeNode,
  assessment: Assessment,
  view: View,
  nodes: Map<string, NodeScore>,
): NodeScore {
  const scored =
    node.kind === 'indicator' ? scoreLeaf(scoreIndicator(node, assessment, view), assessment) : scoreGroup();
  nodes.set(node.id, scored);
  return scored;

  function scoreGroup(): NodeScore {
    const children = (node.kind === 'group' ? node.children : []).map((child) =>
      scoreNode(child, assessment, view, nodes),
    );
    const { framework } = assessment;
    const fills = fillsItsPoints(node.level, framework);
    const { score, applicable } = fill(node.points, children, fills);
    const notApplicable = children.length > 0 && children.every((child) => child.notApplicable);
    return {
      node,
      score: rounded(score, applicable, node.level, framework),
      applicable,
      notApplicable,
      unrounded: score,
      children,
    };
  }
}

function scoreLeaf(indicator: IndicatorScore, { framework }: Assessment): NodeScore {
  const node = indicator.indicator;
  const excluded = indicator.notApplicable && framework.notApplicable.treatAs === 'excluded';
  const applicable = excluded ? Rational.zero : node.points;
  const unrounded = indicator.share.times(applicable);
  return {
    node,
    score: rounded(unrounded, applicable, node.level, framework),
    applicable,
    notApplicable: indicator.notApplicable,
    unrounded,
    children: [],
    indicator,
  };
}

/**
 * The score of a group from its children. A group that fills its own points earns points × Σ earned ÷ Σ applicable, and is
 * out of its parent's reckoning when nothing is applicable; any other earns and counts what its children do.
 */
function fill(
  points: Rational,
  children: readonly NodeScore[],
  fills: boolean,
): { score: Rational; applicable: Rational } {
  const { earned, applicable } = sumUp(children);
  if (!fills) return { score: earned, applicable };
  if (applicable.isZero) return { score: Rational.zero, applicable };
  return { score: points.times(earned).dividedBy(applicable), applicable: points };
}

function sumUp(children: readonly NodeScore[]): { earned: Rational; applicable: Rational } {
  return {
    earned: sum(children.map((child) => child.score)),
    applicable: sum(children.map((child) => child.applicable)),
  };
}

/** Whether groups of a level make up for what is excluded below them. `weighted` does so everywhere, `total` only at the top. */
export function fillsItsPoints(level: string, framework: Framework): boolean {
  if (framework.aggregate === 'weighted') return true;
  const { rescale } = framework.notApplicable;
  if (rescale === 'total') return false;
  const order = framework.levels.map(({ id }) => id);
  return order.indexOf(level) <= order.indexOf(rescale);
}

/** Rounded where it happens at this level; full marks stay full, and nothing is lifted above them that is not above already. */
export function rounded(
  value: Rational,
  full: Rational,
  level: string,
  { round: rounding }: Framework,
): Rational {
  if (rounding?.at !== level || value.equals(full)) return value;
  const nearest = round(value, rounding.decimals, rounding.mode);
  return full.isLessThan(value) ? nearest : least(nearest, full);
}
