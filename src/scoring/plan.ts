import { Rational } from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import { scoreTree } from './aggregate.ts';
import { applyPlan } from './apply-plan.ts';
import { choosePlan } from './plan-choice.ts';
import { decisionsOf, type HeldReason, type Offering } from './plan-decisions.ts';
import { type Model, modelOf, totalAt } from './plan-model.ts';
import type { PlanView } from './plan-offers.ts';
import { besideAnother } from './plan-runner-up.ts';
import type { Found, Outcome } from './plan-search.ts';
import { type PlanStep, raisedBy, stepsOf } from './plan-steps.ts';
import { goalOf, type PlanOptions, type PlanOutcome, type PlanTarget } from './plan-target.ts';
import type { Score } from './score.ts';
import { type Condition, judgeVerdict, type Verdict } from './verdict.ts';

/** A total with the verdict on it. */
export interface PlanState {
  readonly total: Rational;
  readonly verdict: Verdict;
}

/** A plan beside the best one. */
export interface OtherPlan {
  readonly effort: Rational;
  readonly total: Rational;
  /** Steps of the best plan that it does without, or takes in another way. */
  readonly without: readonly PlanStep[];
  /** Steps that it takes instead. */
  readonly instead: readonly PlanStep[];
}

/** An indicator below its points that no decision raises. */
export interface HeldIndicator {
  readonly indicator: string;
  readonly reason: HeldReason;
  /** Points of the total that it lacks. */
  readonly impact: Rational;
}

/** A plan, with everything that there is to say of it. */
export interface Plan {
  readonly score: Score;
  readonly view: PlanView;
  /** Absent where the highest total for a budget is asked for. */
  readonly target?: PlanTarget;
  /** The total that the target asks for. */
  readonly goal?: Rational;
  readonly options: PlanOptions;
  readonly outcome: PlanOutcome;
  readonly steps: readonly PlanStep[];
  readonly effort: Rational;
  readonly before: PlanState;
  /** As the scorer itself scores the assessment with the steps carried out. */
  readonly after: PlanState;
  /** Whether nothing better is left: false where the search had to end early. */
  readonly proven: boolean;
  /** The best plan that leaves some step of this one undone; absent where there is none. */
  readonly runnerUp?: OtherPlan & { readonly proven: boolean };
  /** Of a target that is over the budget: the effort that it takes; not `proven` where it may take less. */
  readonly needed?: { readonly effort: Rational; readonly proven: boolean };
  /** The highest total within the budget, where one is given. */
  readonly richest?: { readonly total: Rational; readonly effort: Rational };
  /** Conditions of the verdict that do not hold afterwards. */
  readonly failing: readonly Condition[];
  readonly held: readonly HeldIndicator[];
}

/**
 * Finds the cheapest set of steps that reaches a target, or the highest total for a budget: exactly, by the framework's own arithmetic.
 * Ids that do not exist are passed over. Throws an Error where the scorer comes to another total than the search, which is a bug.
 */
export function planFor(score: Score, options: PlanOptions = {}): Plan {
  const { assessment } = score;
  const view = options.view ?? 'claimed';
  const tree = score[view];
  const verdict = score.verdict[view];
  if (tree === undefined || verdict === undefined) throw new Error('nothing has been reviewed');
  const offering = offeringOf(options, assessment);
  const model = modelOf(assessment, tree, verdict, decisionsOf(assessment, tree, view, offering));
  const target = options.target ?? (options.budget === undefined ? { kind: 'pass' as const } : undefined);
  const goal = target && goalOf(target, assessment.framework);
  const { chosen, second } = besideAnother(model, choosePlan(model, { ...options, target, verdict }));
  const after = carriedOut(assessment, model, chosen.found, view);
  // a framework without bar or conditions asks for nothing once something is answered
  if (chosen.outcome === 'reached' && target?.kind === 'pass' && after.verdict.passed === false)
    throw new Error('a plan that should pass does not');
  const steps = stepsOf(model, chosen.found.picks);
  return {
    score,
    view,
    ...(target && { target }),
    ...(goal && { goal }),
    options,
    outcome: chosen.outcome,
    steps,
    effort: effortOf(model, chosen.found),
    before: { total: tree.total, verdict },
    after,
    proven: chosen.proven && isMonotone(assessment.framework),
    ...runnerUp(model, second, steps),
    ...(chosen.needed && {
      needed: {
        effort: effortOf(model, chosen.needed.found),
        proven: chosen.needed.proven && isMonotone(assessment.framework),
      },
    }),
    ...(chosen.richest && {
      richest: {
        total: totalAt(model, chosen.richest.sum),
        effort: effortOf(model, chosen.richest),
      },
    }),
    failing: after.verdict.conditions.filter(({ passed }) => !passed),
    held: heldBack(model),
  };
}

/** The assessment with a plan carried out, scored by the scorer itself. */
function carriedOut(assessment: Assessment, model: Model, found: Found, view: PlanView): PlanState {
  const after = applyPlan(assessment, raisedBy(model, found.picks), view);
  const tree = scoreTree(after, view);
  if (!tree.total.equals(totalAt(model, found.sum)))
    throw new Error(`the plan comes to ${totalAt(model, found.sum)}, the score to ${tree.total}`);
  return { total: tree.total, verdict: judgeVerdict(after, tree) };
}

function runnerUp(
  model: Model,
  { best, proven }: Outcome,
  steps: readonly PlanStep[],
): Pick<Plan, 'runnerUp'> {
  if (best === undefined) return {};
  const others = stepsOf(model, best.picks);
  const isIn = (step: PlanStep, list: readonly PlanStep[]) =>
    list.some(({ decision, effort }) => decision === step.decision && effort.equals(step.effort));
  return {
    runnerUp: {
      effort: effortOf(model, best),
      total: totalAt(model, best.sum),
      without: steps.filter((step) => !isIn(step, others)),
      instead: others.filter((step) => !isIn(step, steps)),
      proven,
    },
  };
}

function heldBack({ leaves, impacts }: Model): HeldIndicator[] {
  return [...leaves].flatMap(([indicator, { held, scored }]) => {
    if (held === undefined) return [];
    const lacking = scored.applicable.minus(scored.score);
    return [{ indicator, reason: held, impact: lacking.times(impacts.get(indicator)!) }];
  });
}

function offeringOf(
  { lock = [], exclude = [], departments, by }: PlanOptions,
  assessment: Assessment,
): Offering {
  const { children } = assessment.framework;
  return {
    locked: new Set(lock.flatMap((id) => indicatorsOf(id, children))),
    excluded: new Set(exclude.flatMap((id) => [id, ...indicatorsOf(id, children)])),
    ...(departments && { departments: new Set(departments) }),
    ...(by !== undefined && { by }),
  };
}

/** The indicators that an id names: itself, or all below a group. */
function indicatorsOf(id: string, nodes: readonly TreeNode[], isWithin = false): string[] {
  return nodes.flatMap((node) => {
    const isNamed = isWithin || node.id === id;
    if (node.kind === 'group') return indicatorsOf(id, node.children, isNamed);
    return isNamed ? [node.id] : [];
  });
}

function effortOf({ unit }: Model, { cost }: Found): Rational {
  return Rational.of(cost, unit);
}

/** Whether more is never less: where bonuses lift the total above full points that are not on the grid of its rounding, it may be. */
function isMonotone({ aboveFull, round: rounding, points }: Framework): boolean {
  if (!aboveFull || rounding?.at !== 'total') return true;
  return round(points, rounding.decimals, 'down').equals(points);
}
