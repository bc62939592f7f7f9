import type { Framework } from '../model/framework.ts';
import type { Expectation, Vector, VectorScore } from '../model/vectors.ts';
import type { Adjustments } from './adjustments.ts';
import type { NodeScore } from './aggregate.ts';
import { type Score, score } from './score.ts';
import type { Condition } from './verdict.ts';

/** What came out of a vector, in the terms in which one expects. Only what is claimed counts. */
export interface Outturn {
  readonly total: VectorScore;
  readonly bonus: VectorScore;
  readonly deduction: VectorScore;
  /** Absent where the framework asks for nothing. */
  readonly passed?: boolean;
  readonly band?: string;
  /** In the order of the verdict: the bar first. */
  readonly failed: readonly string[];
  /** Every group and indicator. */
  readonly scores: ReadonlyMap<string, VectorScore>;
}

/** A value that is expected or came out; absent where nothing did. */
export type VectorValue = VectorScore | boolean | string | readonly string[] | undefined;

/** Something that came out otherwise than expected. */
export interface Difference {
  /** Where it stands under `expect`: `['total']`, `['scores', 'F1']`. */
  readonly path: readonly string[];
  readonly expected: VectorValue;
  readonly actual: VectorValue;
}

/** A vector with what came out. */
export interface VectorResult {
  readonly vector: Vector;
  readonly score: Score;
  readonly outturn: Outturn;
  readonly differences: readonly Difference[];
  /** Whether it expects something and all of that came out. */
  readonly passed: boolean;
}

/** Scores a vector's answers and compares what comes out with what it expects, exactly. */
export function runVector(vector: Vector): VectorResult {
  const scored = score(vector.assessment);
  const outturn = outturnOf(scored);
  const differences = vector.expected ? compare(vector.expected, outturn) : [];
  const passed = vector.expected !== undefined && differences.length === 0;
  return { vector, score: scored, outturn, differences, passed };
}

function outturnOf({ assessment, claimed, verdict }: Score): Outturn {
  const { passed, band, distance, conditions } = verdict.claimed;
  const isShort = distance?.isNegative ?? false;
  const failed = conditions.filter((condition) => !condition.passed).map(nameOf);
  return {
    total: claimed.total,
    bonus: claimed.bonus,
    deduction: claimed.deduction,
    ...(passed === undefined ? {} : { passed }),
    ...(band === undefined ? {} : { band: band.id }),
    failed: [...new Set([...(isShort ? ['bar'] : []), ...failed])],
    scores: new Map([
      ...[...claimed.nodes.values()].map(
        (scored) => [scored.node.id, scoreOf(scored, assessment.framework)] as const,
      ),
      ...claimed.adjustments.items.map((item) => [item.indicator.indicator.id, adjustmentOf(item)] as const),
    ]),
  };
}

/** The name of a condition under `failed`. */
function nameOf({ kind, id }: Condition): string {
  if (kind === 'not-applicable-limit') return 'limit';
  return kind === 'answered' ? 'answered' : id!;
}

/** What does not apply has no score, unless the framework gives it one. */
function scoreOf({ notApplicable, score: own }: NodeScore, { notApplicable: rule }: Framework): VectorScore {
  return notApplicable && rule.treatAs === 'excluded' ? 'n/a' : own;
}

function adjustmentOf({ indicator, points }: Adjustments['items'][number]): VectorScore {
  return indicator.notApplicable ? 'n/a' : points;
}

function compare(expected: Expectation, outturn: Outturn): Difference[] {
  const plain = (['total', 'bonus', 'deduction', 'passed', 'band'] as const).map((key) =>
    differenceOf([key], expected[key], outturn[key]),
  );
  const scores = [...expected.scores].map(([id, wanted]) =>
    differenceOf(['scores', id], wanted, outturn.scores.get(id)),
  );
  return [...plain, failedDifference(expected.failed, outturn.failed), ...scores].filter(
    (difference) => difference !== undefined,
  );
}

function differenceOf(
  path: readonly string[],
  expected: VectorScore | boolean | string | undefined,
  actual: VectorScore | boolean | string | undefined,
): Difference | undefined {
  if (expected === undefined) return undefined;
  const isSame =
    typeof expected === 'object' && typeof actual === 'object'
      ? expected.equals(actual)
      : expected === actual;
  return isSame ? undefined : { path, expected, actual };
}

/** The order of the conditions says nothing. */
function failedDifference(
  expected: readonly string[] | undefined,
  actual: readonly string[],
): Difference | undefined {
  if (expected === undefined) return undefined;
  const wanted = new Set(expected);
  const isSame = wanted.size === actual.length && actual.every((name) => wanted.has(name));
  return isSame ? undefined : { path: ['failed'], expected, actual };
}
