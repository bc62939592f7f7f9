import type { Score } from '../../src/scoring/score.ts';
import { type Parts, type Plain, scoreOf, text } from './build.ts';

/** An indicator whose answer is the percentage of its points that it earns. */
export function leaf(id: string, points: unknown, more: Plain = {}): Plain {
  return { id, title: id, points, rule: { kind: 'linear', zero: 0, full: 100 }, ...more };
}

/** A group; its members are groups and indicators as they come. */
export function group(id: string, points: unknown, ...members: readonly Plain[]): Plain {
  return { id, title: id, points, ...membersOf(members) };
}

/** The members under `groups` and `indicators`. */
export function membersOf(members: readonly Plain[]): Plain {
  const groups = members.filter((member) => !('rule' in member));
  const indicators = members.filter((member) => 'rule' in member);
  return { ...(groups.length > 0 ? { groups } : {}), ...(indicators.length > 0 ? { indicators } : {}) };
}

/** A framework with `depth` levels: L1, L2, … */
export function tree(points: unknown, depth: number, members: readonly Plain[], more: Plain = {}): Plain {
  return {
    points,
    levels: Array.from({ length: depth }, (_, i) => `L${i + 1}`),
    ...membersOf(members),
    ...more,
  };
}

/** Not applicable, in a table of answers. */
export const away: Plain = { status: 'not-applicable', reason: 'x' };

/** A department's answers: a number or another value, or a whole answer such as `away`. */
export function answers(table: Plain): Plain {
  return Object.fromEntries(
    Object.entries(table).map(([id, value]) => [id, isAnswer(value) ? value : { value }]),
  );
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('status' in value || 'value' in value);
}

/** The score of one department's answers. */
export function scoreTree(framework: Plain, table: Plain, more: Partial<Parts> = {}): Score {
  return scoreOf({ framework, sheets: { one: answers(table) }, ...more });
}

/** The claimed scores of nodes, with their applicable points: `3/4` as `score/applicable`. */
export function nodesOf(score: Score, ...ids: readonly string[]): string[] {
  return ids.map((id) => {
    const node = score.claimed.nodes.get(id)!;
    return `${text(node.score)} of ${text(node.applicable)}${node.notApplicable ? ' n/a' : ''}`;
  });
}
