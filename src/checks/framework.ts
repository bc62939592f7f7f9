import { type Issue, issue, locate } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { Rational } from '../exact/rational.ts';
import type { DataPath, Diagnostic } from '../model/diagnostic.ts';
import type { Amount } from '../model/files.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import { amountText, decimalText, exceeds, pointsOf } from '../rules/amount.ts';
import { isTimeZone } from './dates.ts';
import { checkTree } from './tree.ts';
import { checkRenewalLead } from './validity.ts';

/** What is wrong in a framework that its schema cannot say: levels, references, verdict, points and rules. */
export function checkFramework(framework: Framework, nodes: readonly TreeNode[]): Diagnostic[] {
  const { locator } = framework.origin;
  const own = [
    ...checkLevels(framework),
    ...checkTimeZone(framework),
    ...(framework.certificate ? checkRenewalLead(framework.certificate, ['certificate']) : []),
    ...checkVerdict(framework, nodes),
    ...checkAboveFull(framework),
    ...checkWithdrawn(framework),
  ];
  return [...own.map((found) => locate(found, locator)), ...checkTree(framework, nodes)];
}

function checkLevels(framework: Framework): Issue[] {
  const levels = framework.levels.map((level) => level.id);
  const groupLevels = levels.slice(0, -1);
  const found: Issue[] = levels.flatMap((id, i) =>
    id === 'total' || levels.indexOf(id) < i
      ? [issue('framework/duplicate-level', { id }, ['levels', i])]
      : [],
  );
  const { round, notApplicable } = framework;
  const unknown = (level: string, accepted: string[], path: DataPath) =>
    accepted.includes(level)
      ? []
      : [
          issue(
            'framework/unknown-level',
            choice({ level }, level, accepted, () => titlesOf(framework.levels)),
            path,
          ),
        ];
  if (round) found.push(...unknown(round.at, [...levels, 'total'], ['scoring', 'round', 'at']));
  found.push(
    ...unknown(notApplicable.rescale, ['total', ...groupLevels], ['scoring', 'not-applicable', 'rescale']),
  );
  if (framework.aggregate === 'weighted' && notApplicable.rescale !== 'total')
    found.push(
      issue('framework/rescale-ignored', {}, ['scoring', 'not-applicable', 'rescale'], { at: 'key' }),
    );
  if (notApplicable.atMost !== undefined)
    found.push(...aboveFull(notApplicable.atMost, framework, ['scoring', 'not-applicable', 'at-most']));
  return found;
}

function checkAboveFull(framework: Framework): Issue[] {
  const { indicators, aboveFull: allowed, caps } = framework;
  const found: Issue[] = [];
  if (allowed && ![...indicators.values()].some(({ effect }) => effect === 'bonus'))
    found.push(issue('framework/above-full-without-bonus', {}, ['scoring', 'above-full'], { at: 'key' }));
  for (const effect of ['bonus', 'deduction'] as const) {
    const cap = caps[effect];
    if (cap !== undefined) found.push(...aboveFull(cap, framework, ['scoring', 'caps', effect]));
  }
  return found;
}

/** A verdict that is taken over may not speak of what is withdrawn. */
function checkWithdrawn({ withdrawnConditions = [] }: Framework): Issue[] {
  return withdrawnConditions.map((id) =>
    issue('framework/condition-withdrawn', { id }, ['changes', 'withdraw'], { at: 'key' }),
  );
}

function checkTimeZone({ timeZone }: Framework): Issue[] {
  return isTimeZone(timeZone) ? [] : [issue('framework/time-zone', { zone: timeZone }, ['time-zone'])];
}

function checkVerdict(framework: Framework, nodes: readonly TreeNode[]): Issue[] {
  const { bar, bands, floors, must } = framework.verdict;
  const found: Issue[] = bar === undefined ? [] : aboveFull(bar, framework, ['verdict', 'bar']);
  bands.forEach((band, i) => {
    if (!framework.aboveFull)
      found.push(...aboveFull(band.atLeast, framework, ['verdict', 'bands', i, 'at-least']));
    const start = pointsOf(band.atLeast, framework.points);
    const twin = bands.findIndex(
      (other) => other.id === band.id || pointsOf(other.atLeast, framework.points).equals(start),
    );
    if (twin < i) {
      found.push(
        issue(
          'framework/band-overlap',
          { id: band.id, atLeast: amountText(band.atLeast) },
          ['verdict', 'bands', i],
          { related: ['verdict', 'bands', twin] },
        ),
      );
    }
  });
  if (bands.length > 0)
    found.push(...bandsFromZero(bands.map((band) => pointsOf(band.atLeast, framework.points))));
  floors.forEach((floor, i) => {
    const node = nodes.find(({ id }) => id === floor.group);
    if (node && isAdjustment(node))
      found.push(issue('framework/adjustment-condition', { id: node.id }, ['verdict', 'floors', i, 'group']));
    else if (!node) found.push(unknownNode(floor.group, nodes, ['verdict', 'floors', i, 'group']));
    else if (exceeds(floor.atLeast, node.points)) {
      found.push(
        issue(
          'framework/above-points',
          { amount: amountText(floor.atLeast), points: decimalText(node.points) },
          ['verdict', 'floors', i, 'at-least'],
        ),
      );
    }
  });
  must.forEach((id, i) => {
    const indicator = framework.indicators.get(id);
    if (indicator && isAdjustment(indicator))
      found.push(issue('framework/adjustment-condition', { id }, ['verdict', 'must', i]));
    if (!indicator) found.push(unknownNode(id, [...framework.indicators.values()], ['verdict', 'must', i]));
  });
  return found;
}

function isAdjustment(node: TreeNode): boolean {
  return node.kind === 'indicator' && node.effect !== undefined;
}

function bandsFromZero(starts: readonly Rational[]): Issue[] {
  const lowest = starts.reduce((a, b) => (b.isLessThan(a) ? b : a));
  return lowest.isZero
    ? []
    : [issue('framework/bands-from-zero', { least: decimalText(lowest) }, ['verdict', 'bands'])];
}

function unknownNode(id: string, nodes: readonly TreeNode[], path: DataPath): Issue {
  const ids = nodes.map((node) => node.id);
  return issue(
    'framework/unknown-node',
    choice({ id }, id, ids, () => titlesOf(nodes)),
    path,
  );
}

function aboveFull(amount: Amount, { points }: Framework, path: DataPath): Issue[] {
  return exceeds(amount, points)
    ? [issue('framework/above-points', { amount: amountText(amount), points: decimalText(points) }, path)]
    : [];
}
