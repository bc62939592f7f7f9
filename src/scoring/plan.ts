import { Rational } from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import { scoreTree, type TreeScore } from './aggregate.ts';
import { applyPlan } from './apply-plan.ts';
import { decisionsOf, type HeldReason, type Offering } from './plan-decisions.ts';
import { effortsOf, type Model, modelOf, totalAt } from './plan-model.ts';
import type { PlanView } from './plan-offers.ts';
import { cheapestPlan, everything, type Goal, richestPlan } from './plan-optima.ts';
import { type Quest, runnerUpOf } from './plan-runner-up.ts';
import { type Found, sumWith } from './plan-search.ts';
import { type PlanStep, raisedBy, stepsOf } from './plan-steps.ts';
import { goalOf, type PlanTarget } from './plan-target.ts';
import type { Score } from './score.ts';
import { type Condition, judgeVerdict, type Verdict } from './verdict.ts';

/** What is asked of a plan. */
export interface PlanOptions {
  /** `claimed` where it is left out. */
  readonly view?: PlanView;
  /** Left out: to pass; with a budget alone: the highest total. */
  readonly target?: PlanTarget;
  /** The effort that there is. */
  readonly budget?: Rational;
  /** Indicators and groups that stay as they are, with every action that names one. */
  readonly lock?: readonly string[];
  /** Indicators, groups and actions that are not offered. */
  readonly exclude?: readonly string[];
  /** The departments that act. */
  readonly departments?: readonly string[];
  /** YYYY-MM-DD: actions that are due later are not offered. */
  readonly by?: string;
}

/**
 * `already`: there is nothing to do. `reached`: the steps reach the target. `over-budget`, `unreachable`: they do not, and are the best within
 * the budget, or the cheapest to the highest total there is. `richest`: no target was asked for.
 */
export type PlanOutcome = 'already' | 'reached' | 'over-budget' | 'unreachable' | 'richest';

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
  /** Of a target that is over the budget: the effort that it takes. */
  readonly needed?: Rational;
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
  const chosen = choose(model, options, target, tree, verdict);
  const after = carriedOut(assessment, model, chosen.found, view);
  if (chosen.outcome === 'reached' && target?.kind === 'pass' && after.verdict.passed !== true)
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
    ...runnerUp(model, chosen, steps),
    ...(chosen.needed && { needed: effortOf(model, chosen.needed) }),
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

interface Chosen {
  readonly outcome: PlanOutcome;
  readonly found: Found;
  readonly proven: boolean;
  /** What it was looked for; absent where there is nothing to look for. */
  readonly quest?: Quest;
  readonly needed?: Found;
  readonly richest?: Found;
}

function choose(
  model: Model,
  { budget }: PlanOptions,
  target: PlanTarget | undefined,
  tree: TreeScore,
  verdict: Verdict,
): Chosen {
  const nothing: Found = { picks: new Map(), cost: 0n, tie: 0n, sum: tree.earned };
  const room = budget && inUnits(budget, model);
  const rich = room === undefined ? undefined : richestPlan(model, room);
  const richest = rich?.best ?? nothing;
  const withRichest = rich ? { richest } : {};
  if (target === undefined)
    return {
      outcome: 'richest',
      found: richest,
      proven: rich!.proven,
      quest: { kind: 'richest', room: room! },
      ...withRichest,
    };
  const total = goalOf(target, model.framework);
  const conditions = target.kind === 'pass';
  const isThere = conditions ? verdict.passed !== false : tree.total.isAtLeast(total);
  if (isThere) return { outcome: 'already', found: nothing, proven: true, ...withRichest };
  const goal: Goal = { total, conditions };
  const cheapest =
    conditions && isBeyondPlans(verdict, model) ? { proven: true } : cheapestPlan(model, goal);
  const best = 'best' in cheapest ? cheapest.best : undefined;
  if (best === undefined) return farthest(model, nothing, cheapest.proven, room, withRichest);
  // a verdict asks that something is answered, whatever the points
  const found = best.picks.size === 0 ? (cheapestStep(model) ?? best) : best;
  if (room === undefined || found.cost <= room)
    return {
      outcome: 'reached',
      found,
      proven: cheapest.proven,
      quest: { kind: 'cheapest', goal },
      ...withRichest,
    };
  return {
    outcome: 'over-budget',
    found: richest,
    proven: cheapest.proven && rich!.proven,
    needed: found,
    ...withRichest,
  };
}

/** The cheapest way to the highest total that there is, or within the budget. */
function farthest(
  model: Model,
  nothing: Found,
  isProven: boolean,
  room: bigint | undefined,
  more: Pick<Chosen, 'richest'>,
): Chosen {
  const outcome = 'unreachable';
  if (room !== undefined) return { outcome, found: more.richest!, proven: isProven, ...more };
  const most = sumWith(model, everything(model), { conditions: false, ties: false })!;
  const { best, proven } = cheapestPlan(model, { total: totalAt(model, most), conditions: false });
  return { outcome, found: best ?? nothing, proven: isProven && proven };
}

/** Whether a condition fails that no step can change: too much is not applicable, or there is nothing to judge. */
function isBeyondPlans({ conditions }: Verdict, { framework }: Model): boolean {
  return conditions.some(
    ({ kind, id, judged, passed }) =>
      !passed &&
      (kind === 'not-applicable-limit' ||
        (kind !== 'answered' && !judged) ||
        framework.indicators.get(id ?? '')?.effect !== undefined),
  );
}

/** The least that can be done at all; of equals what brings the most, then what comes first. */
function cheapestStep(model: Model): Found | undefined {
  const all = model.decisions.flatMap((decision, number) =>
    effortsOf(decision).map((_, way): Found => {
      const picks = new Map([[number, way]]);
      const sum = sumWith(model, picks, { conditions: false, ties: false })!;
      return { picks, cost: model.costs[number]![way]!, tie: 0n, sum };
    }),
  );
  return all.sort((a, b) => (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : b.sum.compare(a.sum)))[0];
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
  { quest, found }: Chosen,
  steps: readonly PlanStep[],
): Pick<Plan, 'runnerUp'> {
  if (quest === undefined) return {};
  const { best, proven } = runnerUpOf(model, found, quest);
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

function offeringOf({ lock = [], exclude = [], departments, by }: PlanOptions, assessment: Assessment): Offering {
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

/** Whole units of cost that an effort is enough for. */
function inUnits(effort: Rational, { unit }: Model): bigint {
  const { numerator, denominator } = effort.times(Rational.of(unit));
  return numerator / denominator;
}

/** Whether more is never less: where bonuses lift the total above full points that are not on the grid of its rounding, it may be. */
function isMonotone({ aboveFull, round: rounding, points }: Framework): boolean {
  if (!aboveFull || rounding?.at !== 'total') return true;
  return round(points, rounding.decimals, 'down').equals(points);
}
