import { type Rational, sum } from '../../src/exact/rational.ts';
import { scoreTree } from '../../src/scoring/aggregate.ts';
import { applyPlan } from '../../src/scoring/apply-plan.ts';
import type { PlanState } from '../../src/scoring/plan.ts';
import { decisionsOf } from '../../src/scoring/plan-decisions.ts';
import { effortsOf, type Model, modelOf } from '../../src/scoring/plan-model.ts';
import { raisedBy } from '../../src/scoring/plan-steps.ts';
import { goalOf, type PlanOptions } from '../../src/scoring/plan-target.ts';
import type { Score } from '../../src/scoring/score.ts';
import { judgeVerdict } from '../../src/scoring/verdict.ts';

/** One set of decisions with what it comes to, by the scorer itself. */
export interface Tried {
  readonly picks: ReadonlyMap<number, number>;
  readonly effort: Rational;
  readonly state: PlanState;
}

/** What can be decided about a score in a view, where nothing is held back. */
export function modelFor(score: Score, view: NonNullable<PlanOptions['view']>): Model {
  const offering = { locked: new Set<string>(), excluded: new Set<string>() };
  const { assessment } = score;
  const tree = score[view]!;
  return modelOf(assessment, tree, score.verdict[view]!, decisionsOf(assessment, tree, view, offering));
}

/** How many sets of decisions there are. */
export function countOf(model: Model): number {
  return model.decisions.reduce((count, decision) => count * (1 + effortsOf(decision).length), 1);
}

/** Every set of decisions there is, each scored as a whole. */
export function everySet(
  score: Score,
  model: Model,
  view: NonNullable<PlanOptions['view']>,
  mayTake: (decision: number) => boolean = () => true,
): Tried[] {
  const efforts = model.decisions.map(effortsOf);
  const sets = model.decisions.reduce<ReadonlyMap<number, number>[]>(
    (all, _, decision) =>
      mayTake(decision)
        ? all.flatMap((set) => [
            set,
            ...efforts[decision]!.map((_way, way) => new Map(set).set(decision, way)),
          ])
        : all,
    [new Map()],
  );
  return sets.map((picks) => {
    const assessment = applyPlan(score.assessment, raisedBy(model, picks), view);
    const tree = scoreTree(assessment, view);
    return {
      picks,
      effort: sum([...picks].map(([decision, way]) => efforts[decision]![way]!)),
      state: { total: tree.total, verdict: judgeVerdict(assessment, tree) },
    };
  });
}

/** Whether a state is what a plan was asked for. */
export function reaches({ state }: Tried, { target = { kind: 'pass' } }: PlanOptions, score: Score): boolean {
  return target.kind === 'pass'
    ? state.verdict.passed !== false
    : state.total.isAtLeast(goalOf(target, score.assessment.framework));
}

/** The cheapest; of equals the highest total, then the fewest decisions, then the earliest. */
export function cheapest(tried: readonly Tried[]): Tried | undefined {
  return [...tried].sort(
    (a, b) =>
      a.effort.compare(b.effort) ||
      b.state.total.compare(a.state.total) ||
      a.picks.size - b.picks.size ||
      earlier(a, b),
  )[0];
}

/** The highest total; of equals the cheapest. */
export function richest(tried: readonly Tried[]): Tried | undefined {
  return [...tried].sort(
    (a, b) =>
      b.state.total.compare(a.state.total) || a.effort.compare(b.effort) || a.picks.size - b.picks.size,
  )[0];
}

function earlier(a: Tried, b: Tried): number {
  const [left, right] = [a, b].map(({ picks }) => [...picks.keys()].sort((x, y) => x - y)) as [
    number[],
    number[],
  ];
  const at = left.findIndex((decision, i) => decision !== right[i]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}
