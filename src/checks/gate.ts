import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import { parsePercent } from '../exact/decimal.ts';
import { Rational, sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { Amount, GateCondition, GateFile } from '../model/files.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import { amountText, decimalText, exceeds } from '../rules/amount.ts';

/** What is wrong in a gate against the assessment that it checks. `nodes` are all groups and indicators of the framework. */
export function checkGate(file: GateFile, assessment: Assessment, nodes: readonly TreeNode[]): Issue[] {
  const context = { assessment, nodes: nodes.filter((node) => !isAdjustment(node)) };
  const found = file.conditions.flatMap((condition, i) => [
    ...checkNames(condition, ['conditions', i], context),
    ...checkAmount(condition, ['conditions', i], context),
  ]);
  return [...found, ...checkDuplicates(file.conditions)];
}

/** What a condition looks at, whatever it asks for: two of the same subject say the same, or contradict each other. */
export function subjectOf(condition: GateCondition): string {
  const { kind } = condition;
  switch (condition.kind) {
    case 'verdict':
    case 'total':
      return join(kind, condition.score);
    case 'group':
      return join(kind, condition.score, condition.group ?? '', condition.level ?? '');
    case 'department':
      return join(kind, condition.score, condition.department ?? '');
    case 'gaps':
      return join(kind, undefined, condition.department ?? '', ...sorted(condition.states));
    case 'must-haves':
      return join(kind, undefined, ...sorted(condition.indicators));
    case 'no-drop':
      return join(kind, condition.score, condition.of);
    default:
      return kind;
  }
}

interface Context {
  readonly assessment: Assessment;
  /** The groups and indicators whose points add up. */
  readonly nodes: readonly TreeNode[];
}

function checkNames(condition: GateCondition, path: DataPath, { assessment, nodes }: Context): Issue[] {
  switch (condition.kind) {
    case 'group': {
      const { group, level } = condition;
      if ((group === undefined) === (level === undefined))
        return [issue('gate/group-or-level', { given: group === undefined ? 'none' : 'both' }, path)];
      if (level !== undefined)
        return unknownLevel(level, groupLevels(assessment.framework), [...path, 'level'], assessment);
      const ids = nodes.map(({ id }) => id);
      if (ids.includes(group!)) return [];
      const args = choice({ id: group! }, group!, ids, () => titlesOf(nodes));
      return [issue('gate/unknown-node', args, [...path, 'group'])];
    }
    case 'department':
    case 'gaps':
      return unknownDepartment(condition.department, [...path, 'department'], assessment);
    case 'must-haves':
      return (condition.indicators ?? []).flatMap((id, i) =>
        unknownIndicator(id, [...path, 'indicators', i], assessment),
      );
    case 'no-drop': {
      const accepted = ['total', 'department', ...groupLevels(assessment.framework)];
      return unknownLevel(condition.of, accepted, [...path, 'of'], assessment);
    }
    default:
      return [];
  }
}

function unknownLevel(
  level: string,
  accepted: readonly string[],
  path: DataPath,
  { framework }: Assessment,
): Issue[] {
  if (accepted.includes(level)) return [];
  const titles = () => titlesOf(framework.levels.filter(({ id }) => accepted.includes(id)));
  return [issue('gate/unknown-level', choice({ level }, level, accepted, titles), path)];
}

function unknownDepartment(
  department: string | undefined,
  path: DataPath,
  { departments }: Assessment,
): Issue[] {
  const ids = departments.map(({ id }) => id);
  if (department === undefined || ids.includes(department)) return [];
  const titles = () => titlesOf(departments.map(({ id, name }) => ({ id, title: name })));
  return [issue('gate/unknown-department', choice({ department }, department, ids, titles), path)];
}

function unknownIndicator(indicator: string, path: DataPath, { framework }: Assessment): Issue[] {
  const { indicators } = framework;
  if (indicators.has(indicator)) return [];
  const args = choice({ indicator }, indicator, [...indicators.keys()], () => titlesOf(indicators.values()));
  return [issue('gate/unknown-indicator', args, path)];
}

/** The levels whose nodes are groups: all but the last. */
function groupLevels({ levels }: Framework): string[] {
  return levels.slice(0, -1).map(({ id }) => id);
}

/** Nothing may be asked for that no answer can reach. */
function checkAmount(condition: GateCondition, path: DataPath, { assessment, nodes }: Context): Issue[] {
  const { framework } = assessment;
  if (!('at-least' in condition)) return [];
  const amount = condition['at-least'];
  const limits = limitsOf();
  const missed = limits.find(({ points }) => exceeds(amount, points));
  if (missed === undefined) return [];
  const { name, points } = missed;
  const args = { amount: amountText(amount), points: pointsText(amount, points), name };
  return [issue('gate/never-met', args, [...path, 'at-least'])];

  function limitsOf(): { name: string; points: Rational }[] {
    switch (condition.kind) {
      case 'total':
        return framework.aboveFull ? [] : [{ name: '', points: framework.points }];
      case 'group':
        return nodes
          .filter(({ id, level, kind }) =>
            condition.level === undefined
              ? id === condition.group
              : kind === 'group' && level === condition.level,
          )
          .map(({ id, points }) => ({ name: id, points }));
      case 'department':
        return ledPoints(assessment)
          .filter(({ name }) => condition.department === undefined || name === condition.department)
          .filter(({ points }) => !points.isZero);
      default:
        return [{ name: '', points: Rational.one }];
    }
  }
}

/** The points of the indicators that each department leads. */
function ledPoints({
  departments,
  assignments,
  framework,
}: Assessment): { name: string; points: Rational }[] {
  return departments.map(({ id }) => ({
    name: id,
    points: sum(
      [...framework.indicators.values()]
        .filter((indicator) => !isAdjustment(indicator) && assignments.get(indicator.id)?.lead === id)
        .map(({ points }) => points),
    ),
  }));
}

function pointsText(amount: Amount, points: Rational): string {
  const isShare =
    typeof amount === 'string' && Rational.one.isLessThan(parsePercent(amount) ?? Rational.zero);
  return isShare ? '100%' : decimalText(points);
}

function checkDuplicates(conditions: readonly GateCondition[]): Issue[] {
  const first = new Map<string, number>();
  return conditions.flatMap((condition, i) => {
    const subject = subjectOf(condition);
    const earlier = first.get(subject);
    if (earlier === undefined) {
      first.set(subject, i);
      return [];
    }
    const related: DataPath = ['conditions', earlier];
    return [issue('gate/duplicate', { kind: condition.kind }, ['conditions', i], { related })];
  });
}

function join(kind: string, score: string | undefined, ...rest: readonly string[]): string {
  return [kind, score ?? 'claimed', ...rest].join(' ');
}

function sorted(names: readonly string[] | undefined): string[] {
  return [...new Set(names)].sort();
}

function isAdjustment(node: TreeNode): boolean {
  return node.kind === 'indicator' && node.effect !== undefined;
}
