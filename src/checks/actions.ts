import { type Issue, issue } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { Assessment } from '../model/assessment.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { ActionsFile } from '../model/files.ts';
import { amountText, decimalText, exceeds } from '../rules/amount.ts';
import { checkDay } from './days.ts';

type ActionFile = ActionsFile['actions'][number];

/** What is wrong in `actions.yaml` against its assessment. */
export function checkActions({ actions }: ActionsFile, assessment: Assessment): Issue[] {
  const found = actions.flatMap((action, i) => {
    const path: DataPath = ['actions', i];
    return [
      ...checkIndicators(action, path, assessment),
      ...checkDepartments(action, path, assessment),
      ...checkExpected(action, path, assessment),
      ...checkDue(action, path),
    ];
  });
  return [...found, ...checkDuplicates(actions)];
}

function checkIndicators({ id, indicators }: ActionFile, path: DataPath, { framework }: Assessment): Issue[] {
  const known = framework.indicators;
  return indicators.flatMap((indicator, i) => {
    const here: DataPath = [...path, 'indicators', i];
    const first = indicators.indexOf(indicator);
    if (first < i) {
      const related: DataPath = [...path, 'indicators', first];
      return [issue('action/duplicate-indicator', { action: id, indicator }, here, { related })];
    }
    if (known.has(indicator)) return [];
    const args = choice({ indicator }, indicator, [...known.keys()], () => titlesOf(known.values()));
    return [issue('action/unknown-indicator', args, here)];
  });
}

function checkDepartments(
  { id, owner, cooperates = [] }: ActionFile,
  path: DataPath,
  { departments }: Assessment,
): Issue[] {
  const ids = departments.map((department) => department.id);
  const titles = () => titlesOf(departments.map((each) => ({ id: each.id, title: each.name })));
  const unknown = (department: string, at: DataPath) =>
    ids.includes(department)
      ? []
      : [issue('action/unknown-department', choice({ department }, department, ids, titles), at)];
  return [
    ...unknown(owner, [...path, 'owner']),
    ...cooperates.flatMap((department, i) => {
      const here: DataPath = [...path, 'cooperates', i];
      const args = { action: id, department };
      if (department === owner)
        return [issue('action/owner-cooperates', args, here, { related: [...path, 'owner'] })];
      const first = cooperates.indexOf(department);
      if (first === i) return unknown(department, here);
      return [issue('action/duplicate-cooperating', args, here, { related: [...path, 'cooperates', first] })];
    }),
  ];
}

function checkExpected(
  { id, indicators, expected = {} }: ActionFile,
  path: DataPath,
  { framework }: Assessment,
): Issue[] {
  return Object.entries(expected).flatMap(([indicator, amount]) => {
    const here: DataPath = [...path, 'expected', indicator];
    if (!indicators.includes(indicator)) {
      return [issue('action/expected-not-named', { action: id, indicator }, here, { at: 'key' })];
    }
    const points = framework.indicators.get(indicator)?.points;
    if (points === undefined || !exceeds(amount, points)) return [];
    const args = { indicator, figure: amountText(amount), points: decimalText(points) };
    return [issue('action/expected-above-points', args, here)];
  });
}

function checkDue({ due }: ActionFile, path: DataPath): Issue[] {
  return due === undefined ? [] : checkDay(due, [...path, 'due'], 'action/impossible-date');
}

function checkDuplicates(actions: readonly ActionFile[]): Issue[] {
  const first = new Map<string, number>();
  return actions.flatMap(({ id }, i) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, i);
      return [];
    }
    const related: DataPath = ['actions', earlier, 'id'];
    return [issue('action/duplicate', { action: id }, ['actions', i, 'id'], { related })];
  });
}
