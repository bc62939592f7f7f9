import { diagnose } from '../diagnostics/diagnose.ts';
import { issue, locate, under } from '../diagnostics/issue.ts';
import { type Rational, sum } from '../exact/rational.ts';
import type { DataPath, Diagnostic, Place } from '../model/diagnostic.ts';
import type { Framework, GroupNode, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Origin } from '../model/place.ts';
import { decimalText } from '../rules/amount.ts';
import { checkRule } from '../rules/rule.ts';
import { isFigureRule } from '../rules/scales/index.ts';

/** What is wrong in the tree: ids, depth, points that do not add up, rules that cannot be computed. */
export function checkTree(framework: Framework, nodes: readonly TreeNode[]): Diagnostic[] {
  const root = {
    id: framework.id,
    points: framework.points,
    children: framework.children,
    adjustments: framework.adjustments,
    origin: framework.origin,
  };
  return [
    ...duplicateIds(nodes),
    ...checkMembers(root, framework),
    ...nodes.flatMap((node) => (node.kind === 'group' ? checkGroup(node, framework) : checkIndicator(node))),
  ];
}

function duplicateIds(nodes: readonly TreeNode[]): Diagnostic[] {
  const seen = new Map<string, TreeNode>();
  return nodes.flatMap((node) => {
    const first = seen.get(node.id);
    if (first === undefined) {
      seen.set(node.id, node);
      return [];
    }
    return [
      diagnose(
        'framework/duplicate-id',
        { id: node.id },
        placeOf(node.origin, 'id'),
        placeOf(first.origin, 'id'),
      ),
    ];
  });
}

function checkGroup(group: GroupNode, framework: Framework): Diagnostic[] {
  return [...checkCaps(group, framework), ...checkDepth(group, framework), ...checkMembers(group, framework)];
}

/** A cap of a group is in points of the total: a share needs points of its own that mean the same. */
function checkCaps({ id, points, caps, origin }: GroupNode, { aggregate }: Framework): Diagnostic[] {
  return (['bonus', 'deduction'] as const).flatMap((effect) => {
    const isShare = typeof caps[effect] === 'string';
    if (!isShare || (aggregate === 'points' && !points.isZero)) return [];
    const place = origin.locator.place([...origin.path, 'caps', effect]);
    return [diagnose('framework/cap-share', { id }, place)];
  });
}

/** A group stands above the leaf level; the loader gives a group below it no level. */
function checkDepth(group: GroupNode, framework: Framework): Diagnostic[] {
  if (group.level !== '') return [];
  return [
    diagnose(
      'framework/too-deep',
      { id: group.id, levels: framework.levels.length },
      placeOf(group.origin, 'id'),
    ),
  ];
}

interface Parent {
  readonly id: string;
  readonly points: Rational;
  readonly children: readonly TreeNode[];
  readonly adjustments: readonly IndicatorNode[];
  readonly inherited?: true;
  readonly origin: Origin;
}

/** In a framework of points the members add up to their parent; in a weighted one some weight is more than 0. */
function checkMembers(parent: Parent, framework: Framework): Diagnostic[] {
  const { id, points, children, adjustments } = parent;
  const at = (key: 'id' | 'points') => membersPlace(parent, key, framework);
  // a group of bonuses and deductions alone is worth no points itself
  if (children.length === 0 && adjustments.length > 0 && points.isZero) return [];
  if (children.length === 0) return [diagnose('framework/empty-group', { id }, ...at('id'))];
  const total = sum(children.map((child) => child.points));
  if (framework.aggregate === 'weighted')
    return total.isZero ? [diagnose('framework/no-weight', { id }, ...at('id'))] : [];
  if (total.equals(points)) return [];
  const figures = {
    points: decimalText(points),
    sum: decimalText(total),
    difference: decimalText(points.minus(total)),
  };
  return [diagnose('framework/points-sum', { id, ...figures }, ...at('points'))];
}

/**
 * Where a fault of a group's members is mended. What an edition takes over was right where it stands: there the edition's changes are
 * at fault, and the place that they concern is the second one.
 */
function membersPlace(
  { inherited, origin }: Parent,
  key: 'id' | 'points',
  { base, origin: own }: Framework,
): readonly [Place, Place?] {
  const place = placeOf(origin, key);
  if (inherited) return [changesPlace(own), place];
  const isTakenOver = base !== undefined && origin === own && (key === 'id' || !isPresent(own, key));
  return [isTakenOver ? changesPlace(own) : place];
}

/** The changes of an edition; one without any has only changed its head. */
function changesPlace({ locator, path }: Origin) {
  const key = isPresent({ locator, path }, 'changes') ? 'changes' : 'extends';
  return locator.place([...path, key], 'key');
}

/** Whether a key is there: one that is not is placed where its mapping is. */
function isPresent({ locator, path }: Origin, key: string): boolean {
  const [found, parent] = [locator.place([...path, key], 'key'), locator.place(path, 'key')];
  return found.line !== parent.line || found.column !== parent.column;
}

function checkIndicator(indicator: IndicatorNode): Diagnostic[] {
  const { rule, origin, answeredBy, combine } = indicator;
  const found = checkRule(rule, indicator.points).map((inner) =>
    // of a named scale only what its measure and direction do to it stands at the indicator
    indicator.named && inner.path[0] !== 'measure' && inner.path[0] !== 'better'
      ? issue(inner.code, inner.arguments, ['rule', 'scale'])
      : under(['rule'], inner),
  );
  if (answeredBy === 'each' && combine === 'sum' && !isFigureRule(rule)) {
    found.push(issue('rule/sum-needs-figure', { kind: rule.kind }, ['combine']));
  }
  return found.map((inner) => locate(under(origin.path, inner), origin.locator));
}

function placeOf(origin: Origin, key: string) {
  const path: DataPath = [...origin.path, key];
  return origin.locator.place(path, 'value');
}
