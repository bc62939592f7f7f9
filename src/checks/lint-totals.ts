import { greatest, least, Rational, sum } from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import type { Framework, GroupNode, IndicatorNode, TreeNode } from '../model/framework.ts';
import { pointsOf } from '../rules/amount.ts';
import { extremes } from '../rules/outcomes.ts';

/** From the worst to the best: of a node in its own points (or weight), of the total in points of the total. */
export interface Range {
  readonly worst: Rational;
  readonly best: Rational;
}

/** What can be scored at all where every indicator is applicable and answered. */
export interface Ranges {
  readonly total: Range;
  /** Every group and indicator whose points add up, by id. */
  readonly nodes: ReadonlyMap<string, Range>;
}

type End = keyof Range;

/**
 * The worst and the best total. At both ends every indicator earns its extreme share; a group earns points × Σ scores ÷ Σ points of its
 * members, which with `aggregate: points` is their sum; the total is base + bonuses − deductions (each held to the caps; at the worst end
 * the least bonuses and the greatest deductions), from 0 to the full mark unless bonuses may lift it above. Rounded as scores are.
 */
export function rangesOf(framework: Framework): Ranges {
  const nodes = new Map<string, Range>();
  for (const child of framework.children) visit(child);
  return { total: { worst: totalAt('worst'), best: totalAt('best') }, nodes };

  function visit(node: TreeNode): void {
    if (node.kind === 'group') for (const child of node.children) visit(child);
    nodes.set(node.id, { worst: scoreAt(node, 'worst'), best: scoreAt(node, 'best') });
  }

  /** The members of a group are known by now. */
  function scoreAt(node: TreeNode, end: End): Rational {
    const score =
      node.kind === 'group' ? filled(node, end) : node.points.times(shareAt(node, end === 'best'));
    return rounded(score, node.points, node.level, framework);
  }

  function filled({ points, children }: Pick<GroupNode, 'points' | 'children'>, end: End): Rational {
    const all = sum(children.map((child) => child.points));
    if (all.isZero) return Rational.zero;
    return points.times(sum(children.map(({ id }) => nodes.get(id)![end]))).dividedBy(all);
  }

  function totalAt(end: End): Rational {
    const bonus = adjustment(framework, 'bonus', end === 'best', framework);
    const deduction = adjustment(framework, 'deduction', end === 'worst', framework);
    const adjusted = greatest(filled(framework, end).plus(bonus).minus(deduction), Rational.zero);
    const total = framework.aboveFull ? adjusted : least(adjusted, framework.points);
    return rounded(total, framework.points, 'total', framework);
  }
}

/** What the bonuses or the deductions of a group and of those below come to, at most or at least, after their caps. */
function adjustment(
  group: GroupNode | Framework,
  effect: 'bonus' | 'deduction',
  atMost: boolean,
  framework: Framework,
): Rational {
  const below = group.children.map((child) =>
    child.kind === 'group' ? adjustment(child, effect, atMost, framework) : Rational.zero,
  );
  const own = group.adjustments
    .filter((indicator) => indicator.effect === effect)
    .map((node) => rounded(node.points.times(shareAt(node, atMost)), node.points, node.level, framework));
  const total = sum([...below, ...own]);
  const cap = group.caps[effect];
  return cap === undefined ? total : least(total, pointsOf(cap, group.points));
}

function shareAt({ rule, points }: IndicatorNode, atMost: boolean): Rational {
  const found = extremes(rule, points);
  return atMost ? found.most : found.least;
}

/** Rounded where scores of a level are; what is not above the full points is not lifted above them. */
function rounded(value: Rational, full: Rational, level: string, { round: rounding }: Framework): Rational {
  if (rounding?.at !== level || value.equals(full)) return value;
  const nearest = round(value, rounding.decimals, rounding.mode);
  return full.isLessThan(value) ? nearest : least(nearest, full);
}
