import type { Framework, IndicatorNode } from '../model/framework.ts';
import { answerFor, outcomesReached } from '../rules/outcomes.ts';
import type { VectorCoverage } from '../scoring/vector-coverage.ts';
import { readSource } from '../source/read-source.ts';

/** A vector that is to be written. */
export interface PlannedVector {
  readonly id: string;
  readonly others: 'unanswered' | 'full';
  /** Indicator to the text of its answer: `value: 3`, `status: unanswered`. */
  readonly answers: ReadonlyMap<string, string>;
}

/** The outcomes of an indicator for which no answer can be made up. */
export interface LeftOut {
  readonly indicator: string;
  readonly outcomes: readonly string[];
}

/** What is still to be reached, as vectors, and what must be written by hand. */
export interface Scaffold {
  readonly vectors: readonly PlannedVector[];
  readonly left: readonly LeftOut[];
}

/**
 * As few vectors as reach every outcome that `coverage` lacks: the k-th takes the k-th missing outcome of each indicator, and all else is
 * full. `notFull` are the indicators that must be listed under `others: full`; `id` names the k-th vector (from 1).
 */
export function planVectors(
  framework: Framework,
  coverage: VectorCoverage,
  notFull: readonly string[],
  id: (k: number) => string,
): Scaffold {
  const planned = coverage.indicators.map(({ indicator, outcomes }) => ({
    indicator,
    ...answersFor(
      indicator,
      outcomes.filter(({ reached }) => !reached).map(({ outcome }) => outcome.key),
    ),
  }));
  const most = Math.max(0, ...planned.map(({ answers }) => answers.length));
  const vectors = Array.from({ length: most }, (_, k): PlannedVector => {
    const taken = planned.flatMap(({ indicator, answers }) =>
      answers[k] === undefined ? [] : [[indicator.id, `value: ${answers[k]}`] as const],
    );
    return { id: id(k + 1), others: 'full', answers: new Map([...unanswered(notFull), ...taken]) };
  });
  const order = [...framework.indicators.keys()];
  return {
    vectors: vectors.map((vector) => ({ ...vector, answers: inOrder(vector.answers, order) })),
    left: planned
      .filter(({ left }) => left.length > 0)
      .map(({ indicator, left }) => ({ indicator: indicator.id, outcomes: left })),
  };
}

/** The indicators that cannot be full as answers that say nothing. */
export function unanswered(notFull: readonly string[]): [string, string][] {
  return notFull.map((id) => [id, 'status: unanswered']);
}

/** An answer for each outcome that none of those before has already. */
function answersFor(
  { rule, points }: IndicatorNode,
  missing: readonly string[],
): { answers: readonly string[]; left: readonly string[] } {
  const reached = new Set<string>();
  const answers: string[] = [];
  const left: string[] = [];
  for (const key of missing) {
    if (reached.has(key)) continue;
    const text = answerFor(rule, points, key);
    if (text === undefined) {
      left.push(key);
      continue;
    }
    answers.push(text);
    const value = readSource('answer', new TextEncoder().encode(text)).document?.values;
    for (const each of outcomesReached(value, rule, points, new Map())) reached.add(each);
  }
  return { answers, left };
}

function inOrder(
  answers: ReadonlyMap<string, string>,
  order: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(order.flatMap((id) => (answers.has(id) ? [[id, answers.get(id)!]] : [])));
}
