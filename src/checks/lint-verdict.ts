import { type Issue, issue } from '../diagnostics/issue.ts';
import type { Floor, Framework, TreeNode } from '../model/framework.ts';
import { decimalText, pointsOf } from '../rules/amount.ts';
import type { Finding } from './lint.ts';
import { type Ranges, rangesOf } from './lint-totals.ts';

/** Conditions of the verdict that nobody can meet, or that everybody meets who answers, and bands that no total falls into. */
export function lintVerdict(framework: Framework, nodes: readonly TreeNode[]): Finding[] {
  const ranges = rangesOf(framework);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = [
    ...lintBar(framework, ranges),
    ...lintBands(framework, ranges),
    ...framework.verdict.floors.flatMap((floor, i) => lintFloor(floor, i, byId, ranges)),
    ...framework.verdict.must.flatMap((id, i) => lintMust(id, i, byId, ranges)),
  ];
  return found.map((each) => ({ locator: framework.origin.locator, issue: each }));
}

function lintBar({ verdict, points }: Framework, { total }: Ranges): Issue[] {
  if (verdict.bar === undefined) return [];
  const bar = pointsOf(verdict.bar, points);
  const path = ['verdict', 'bar'];
  if (total.best.isLessThan(bar))
    return [issue('lint/bar-unreachable', { bar: decimalText(bar), best: decimalText(total.best) }, path)];
  if (bar.isZero || total.worst.isAtLeast(bar))
    return [issue('lint/bar-trivial', { bar: decimalText(bar), worst: decimalText(total.worst) }, path)];
  return [];
}

/** A band reaches up to the start of the next one. */
function lintBands({ verdict, points }: Framework, { total }: Ranges): Issue[] {
  const starts = verdict.bands.map((band) => pointsOf(band.atLeast, points));
  return verdict.bands.flatMap((band, i) => {
    const start = starts[i]!;
    const [next] = starts.filter((each) => start.isLessThan(each)).sort((a, b) => a.compare(b));
    const path = ['verdict', 'bands', i];
    const unreachable = (of: 'above' | 'below', limit: typeof start, end: typeof start) =>
      issue(
        'lint/unreachable-band',
        { of, band: band.id, limit: decimalText(limit), total: decimalText(end) },
        path,
      );
    if (total.best.isLessThan(start)) return [unreachable('above', start, total.best)];
    if (next !== undefined && total.worst.isAtLeast(next)) return [unreachable('below', next, total.worst)];
    return [];
  });
}

function lintFloor(floor: Floor, i: number, nodes: ReadonlyMap<string, TreeNode>, ranges: Ranges): Issue[] {
  const [node, range] = [nodes.get(floor.group), ranges.nodes.get(floor.group)];
  if (!node || !range) return [];
  const least = pointsOf(floor.atLeast, node.points);
  const path = ['verdict', 'floors', i];
  const args = { id: node.id, floor: decimalText(least) };
  // what is worth no points never passes
  if (node.points.isZero || range.best.isLessThan(least))
    return [issue('lint/floor-unreachable', { ...args, best: decimalText(range.best) }, path)];
  if (least.isZero || range.worst.isAtLeast(least))
    return [issue('lint/floor-trivial', { ...args, worst: decimalText(range.worst) }, path)];
  return [];
}

function lintMust(id: string, i: number, nodes: ReadonlyMap<string, TreeNode>, ranges: Ranges): Issue[] {
  const [node, range] = [nodes.get(id), ranges.nodes.get(id)];
  if (!node || !range?.best.isLessThan(node.points)) return [];
  const args = { id, points: decimalText(node.points), best: decimalText(range.best) };
  return [issue('lint/must-unreachable', args, ['verdict', 'must', i])];
}
