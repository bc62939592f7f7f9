import type { Parts, Plain } from '../support/build.ts';
import { Figure } from '../support/figure.ts';
import { fraction, multiply, written } from '../support/fraction.ts';
import { leavesOf, membersOf } from '../support/oracle.ts';
import { decimalOf, split } from './assessments.ts';

/** The framework with every indicator and group put through `change`, the members before their group. */
export function changeNodes(framework: Plain, change: (node: Plain) => readonly Plain[]): Plain {
  const descend = (node: Plain): Plain => {
    const { groups: _groups, indicators: _indicators, ...rest } = node;
    return {
      ...rest,
      ...split(membersOf(node).flatMap((child) => change('rule' in child ? child : descend(child)))),
    };
  };
  return descend(framework);
}

/** The parts with a changed framework. */
export function withFramework(parts: Parts, change: (node: Plain) => readonly Plain[]): Parts {
  return { ...parts, framework: changeNodes(parts.framework, change) };
}

/** The parts with each answer put through `change`; undefined takes it out. */
export function changeAnswers(
  parts: Parts,
  change: (answer: Plain, indicator: string, department: string) => Plain | undefined,
): Parts {
  const sheets = Object.entries(parts.sheets ?? {}).map(([department, answers]) => {
    const changed = Object.entries(answers).flatMap(([id, answer]) => {
      const next = change(answer as Plain, id, department);
      return next === undefined ? [] : [[id, next] as const];
    });
    return [department, Object.fromEntries(changed)] as const;
  });
  return { ...parts, sheets: Object.fromEntries(sheets) };
}

/** The parts with one indicator's rule and answer replaced: one department answers it with a percentage of its points. */
export function withPercentage(parts: Parts, id: string, percentage: Figure): Parts {
  const changed = withFramework(parts, (node) => {
    if (node['id'] !== id) return [node];
    return [{ id, title: id, points: node['points'], rule: { kind: 'linear', zero: 0, full: 100 } }];
  });
  const others = changeAnswers(changed, (answer, indicator) => (indicator === id ? undefined : answer));
  const responsible = { ...(parts.assessment?.['responsible'] as Plain), [id]: 'main' };
  const main = { ...others.sheets?.['main'], [id]: { value: percentage } };
  return { ...others, assessment: { ...parts.assessment, responsible }, sheets: { ...others.sheets, main } };
}

/** All mappings with their keys the other way round; lists stay as they are. */
export function keysReversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(keysReversed) as T;
  if (typeof value !== 'object' || value === null || value instanceof Figure) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, keysReversed(inner)] as const);
  return Object.fromEntries(entries.reverse()) as T;
}

/** All strings put through `change`, values and keys alike. */
export function changeStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((inner) => changeStrings(inner, change)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Figure) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [change(key), changeStrings(inner, change)]),
  ) as T;
}

/** Every number of points times `factor`: of the framework, its groups and indicators; awards that are shares stay. */
export function scaled(parts: Parts, factor: number): Parts {
  const times = (points: unknown) => decimalOf(multiply(written(points), fraction(factor)));
  const changed = withFramework(parts, (node) => [{ ...node, points: times(node['points']) }]);
  return { ...changed, framework: { ...changed.framework, points: times(parts.framework['points']) } };
}

/** The ids of all indicators. */
export function indicatorIds(parts: Parts): string[] {
  return leavesOf(parts.framework).map(({ id }) => id as string);
}
