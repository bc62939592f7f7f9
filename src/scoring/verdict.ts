import { Rational, sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Band, Floor } from '../model/framework.ts';
import { pointsOf } from '../rules/amount.ts';
import type { TreeScore } from './aggregate.ts';
import { nominalPoints } from './impact.ts';

/** What has to hold beside the bar. `answered`: that there is anything to judge at all. */
export type ConditionKind = 'floor' | 'must' | 'not-applicable-limit' | 'answered';

/** One condition with what it asks for and what there is, in points (`answered`: in indicators). */
export interface Condition {
  readonly kind: ConditionKind;
  /** The group or indicator that it is about. */
  readonly id?: string;
  readonly expected: Rational;
  readonly actual: Rational;
  /** Whether there was anything to judge: what is wholly not-applicable does not pass. */
  readonly judged: boolean;
  readonly passed: boolean;
}

/** The verdict in one view. `passed` is undefined where the framework asks for nothing. */
export interface Verdict {
  readonly passed?: boolean;
  readonly bar?: Rational;
  /** Total − bar: negative while points are missing. */
  readonly distance?: Rational;
  readonly band?: Band;
  /** The band above, and the points still missing for it. */
  readonly next?: { readonly band: Band; readonly missing: Rational };
  readonly conditions: readonly Condition[];
}

/** Judges a scored tree: every comparison is exact, and 0 of 0 never passes. */
export function judgeVerdict(assessment: Assessment, tree: TreeScore): Verdict {
  const { framework } = assessment;
  const { bar: barAmount, floors, must } = framework.verdict;
  const bar = barAmount === undefined ? undefined : pointsOf(barAmount, framework.points);
  const limit = notApplicableLimit(assessment, tree);
  const conditions = [
    ...floors.map((floor) => judgeFloor(floor, tree)),
    ...must.map((id) => judgeMust(id, tree)),
    ...(limit ? [limit] : []),
    ...somethingAnswered(tree),
  ];
  const asksNothing = bar === undefined && conditions.length === 0;
  const reached = bar === undefined || tree.total.isAtLeast(bar);
  return {
    ...(asksNothing ? {} : { passed: reached && conditions.every(({ passed }) => passed) }),
    ...(bar === undefined ? {} : { bar, distance: tree.total.minus(bar) }),
    ...bandsAt(framework.verdict.bands, tree.total, framework.points),
    conditions,
  };
}

/** A share is asked of the applicable points, points are asked as they are; a group with nothing applicable does not pass. */
function judgeFloor(floor: Floor, tree: TreeScore): Condition {
  const scored = tree.nodes.get(floor.group)!;
  const expected =
    typeof floor.atLeast === 'string' ? pointsOf(floor.atLeast, scored.applicable) : floor.atLeast;
  const judged = !scored.notApplicable && !scored.applicable.isZero;
  const passed = judged && scored.score.isAtLeast(expected);
  return { kind: 'floor', id: floor.group, expected, actual: scored.score, judged, passed };
}

/** A must-have earns its full points; not-applicable does not satisfy it. */
function judgeMust(id: string, tree: TreeScore): Condition {
  const scored = tree.nodes.get(id)!;
  const judged = !scored.notApplicable;
  // what is worth no points earns them by any answer: there its rule must give all
  const isFull = scored.node.points.isZero
    ? scored.indicator!.share.equals(Rational.one)
    : scored.score.isAtLeast(scored.node.points);
  const passed = judged && isFull;
  return { kind: 'must', id, expected: scored.node.points, actual: scored.score, judged, passed };
}

function notApplicableLimit({ framework }: Assessment, tree: TreeScore): Condition | undefined {
  const { atMost } = framework.notApplicable;
  if (atMost === undefined) return undefined;
  const expected = pointsOf(atMost, framework.points);
  const worth = nominalPoints(framework);
  const taken = [...framework.indicators.keys()].filter((id) => tree.nodes.get(id)!.notApplicable);
  // bonuses and deductions are worth no points of the tree
  const actual = sum(taken.map((id) => worth.get(id) ?? Rational.zero));
  return { kind: 'not-applicable-limit', expected, actual, judged: true, passed: expected.isAtLeast(actual) };
}

/** Where nothing applicable that is worth anything has been answered, nor awarded by a reviewer, there is nothing to pass. */
function somethingAnswered(tree: TreeScore): Condition[] {
  const answered = [...tree.nodes.values()].filter(
    ({ indicator, notApplicable, applicable }) =>
      indicator &&
      !notApplicable &&
      !applicable.isZero &&
      ((indicator.awarded && !indicator.share.isZero) ||
        indicator.parts.some(({ answer }) => answer.status === 'answered')),
  );
  if (answered.length > 0) return [];
  return [{ kind: 'answered', expected: Rational.one, actual: Rational.zero, judged: false, passed: false }];
}

function bandsAt(bands: readonly Band[], total: Rational, points: Rational): Pick<Verdict, 'band' | 'next'> {
  const start = (band: Band) => pointsOf(band.atLeast, points);
  const ordered = [...bands].sort((a, b) => start(a).compare(start(b)));
  const band = ordered.filter((candidate) => total.isAtLeast(start(candidate))).at(-1);
  const next = ordered.find((candidate) => total.isLessThan(start(candidate)));
  return {
    ...(band ? { band } : {}),
    ...(next ? { next: { band: next, missing: start(next).minus(total) } } : {}),
  };
}
