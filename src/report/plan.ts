import { machineDecimal } from '../exact/display.ts';
import type { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Language } from '../model/language.ts';
import type { Plan, PlanState } from '../scoring/plan.ts';
import type { PlanRise, PlanStep } from '../scoring/plan-steps.ts';
import { judgementOf } from '../scoring/reviewed.ts';
import { titleText } from '../text/title.ts';
import { toAmount, toAmounts, toTotals } from './amounts.ts';
import { answerChange } from './plan-answers.ts';
import type {
  PlanAnswerReport,
  PlanReport,
  PlanRiseReport,
  PlanStateReport,
  PlanStepName,
  PlanStepReport,
} from './plan-report.ts';
import { valueText } from './value-text.ts';
import { reportCondition } from './verdict.ts';

const defaultUnit = { ko: '인일', en: 'person-days' } as const;

/** Makes the one value that reporters see of a plan, in one language. */
export function reportPlan(plan: Plan, language: Language): PlanReport {
  const { score, view, target, goal, options, before, after, runnerUp, richest } = plan;
  const { assessment } = score;
  const { framework, institution, cycle, on, actionPlan } = assessment;
  const [start, end, best, other] = toTotals(
    [before, after, richest ?? after, runnerUp ?? after].map(({ total }) => total),
    goal,
  ).scores;
  return {
    schemaVersion: 1,
    language,
    framework: {
      id: framework.id,
      version: framework.version,
      title: titleText(framework.title, language),
      points: machineDecimal(framework.points),
    },
    assessment: {
      institution: institution.id,
      name: titleText(institution.name, language),
      cycle: cycle.id,
      on,
    },
    view,
    target:
      target && goal
        ? {
            kind: target.kind,
            title: target.kind === 'band' ? titleText(target.band.title ?? target.band.id, language) : null,
            points: toAmount(goal),
          }
        : null,
    budget: options.budget ? toAmount(options.budget) : null,
    by: options.by ?? null,
    unit: titleText(actionPlan?.effortUnit ?? defaultUnit, language),
    outcome: plan.outcome,
    proven: plan.proven,
    before: { ...reportState(before, goal), total: start! },
    after: { ...reportState(after, goal), total: end! },
    effort: toAmount(plan.effort),
    steps: plan.steps.map((step) => reportStep(step, assessment, language)),
    runnerUp: runnerUp
      ? {
          effort: toAmount(runnerUp.effort),
          total: other!,
          proven: runnerUp.proven,
          without: runnerUp.without.map((step) => nameStep(step, assessment, language)),
          instead: runnerUp.instead.map((step) => nameStep(step, assessment, language)),
        }
      : null,
    needed: plan.needed ? { ...toAmount(plan.needed.effort), proven: plan.needed.proven } : null,
    closed: cycle.window && cycle.window.to < on ? cycle.window.to : null,
    short: shortViews(plan),
    richest: richest ? { total: best!, effort: toAmount(richest.effort) } : null,
    failing: reportFailing(plan, language),
    held: [...plan.held]
      .sort((a, b) => b.impact.compare(a.impact))
      .map(({ indicator, reason, impact }) => ({
        id: indicator,
        name: titleText(framework.indicators.get(indicator)!.title, language),
        reason,
        impact: toAmount(impact),
      })),
    hasAdjustments: [...framework.indicators.values()].some(({ effect }) => effect !== undefined),
  };
}

/** Where the claimed score is there already, the others that a plan would still have to raise. */
function shortViews({ outcome, view, target, goal, score }: Plan): PlanReport['short'] {
  if (outcome !== 'already' || view !== 'claimed' || !target || !goal) return [];
  const others = (['substantiated', 'reviewed'] as const).flatMap((other) => {
    const [tree, verdict] = [score[other], score.verdict[other]];
    if (!tree || !verdict) return [];
    const isThere = target.kind === 'pass' ? verdict.passed !== false : tree.total.isAtLeast(goal);
    return isThere ? [] : [{ view: other, total: tree.total }];
  });
  others.sort((a, b) => a.total.compare(b.total));
  const { scores } = toTotals(
    others.map(({ total }) => total),
    goal,
  );
  return others.map(({ view: other }, i) => ({ view: other, total: scores[i]! }));
}

function reportState(
  { total, verdict }: PlanState,
  goal: Rational | undefined,
): Omit<PlanStateReport, 'total'> {
  return {
    passed: verdict.passed ?? null,
    distance: goal ? machineDecimal(total.minus(goal)) : null,
  };
}

/** Steps change the figures of a condition, but neither titles nor what applies. */
function reportFailing({ failing, score, view }: Plan, language: Language): PlanReport['failing'] {
  return failing.map((condition) => reportCondition(condition, score.assessment, score[view]!, language));
}

function reportStep(step: PlanStep, assessment: Assessment, language: Language): PlanStepReport {
  const { decision, rises } = step;
  const action = decision.kind === 'action' ? decision.action : undefined;
  const acting = actingIn(step, assessment);
  const helping = [
    ...(action?.cooperates ?? []),
    ...rises.flatMap(({ indicator }) => assessment.assignments.get(indicator.id)!.cooperating),
  ];
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: nameOf(id, assessment, language) }));
  return {
    action: action
      ? { id: action.id, name: titleText(action.title, language), due: action.due ?? null }
      : null,
    departments: named(acting),
    cooperating: named([...new Set(helping)].filter((id) => !acting.includes(id))),
    rises: rises.map((rise) => reportRise(rise, assessment, language)),
    effort: toAmount(step.effort),
    estimated: action?.effort === undefined,
    gain: toAmount(step.gain),
    perEffort: step.perEffort ? toAmount(step.perEffort) : null,
  };
}

function reportRise(rise: PlanRise, assessment: Assessment, language: Language): PlanRiseReport {
  const { indicator, from, to, gain, answers } = rise;
  const [before, after] = toAmounts([from, to]);
  return {
    indicator: indicator.id,
    title: titleText(indicator.title, language),
    points: machineDecimal(indicator.points),
    from: before,
    to: after,
    gain: toAmount(gain),
    answers: answers
      ? [...answers].map(([department, supposed]): PlanAnswerReport => {
          const own = assessment.assignments
            .get(indicator.id)!
            .answers.find((each) => each.department === department)!;
          const planned = typeof supposed === 'string' ? undefined : supposed;
          return {
            department,
            name: nameOf(department, assessment, language),
            value: planned ? valueText(planned.value) : null,
            evidence: planned?.proven ?? supposed === 'evidence',
            found: supposed === 'found' ? foundBefore(indicator.id, assessment) : null,
            words: answerChange(own, planned, indicator, language),
          };
        })
      : null,
  };
}

function foundBefore(indicator: string, assessment: Assessment): 'first' | 'again' {
  return judgementOf(indicator, assessment) === undefined ? 'first' : 'again';
}

function nameStep(step: PlanStep, assessment: Assessment, language: Language): PlanStepName {
  const { decision, rises, effort } = step;
  const departments = actingIn(step, assessment);
  return {
    action: decision.kind === 'action' ? decision.action.id : null,
    indicators: rises.map(({ indicator }) => indicator.id),
    departments,
    words: departments.map((id) => nameOf(id, assessment, language)),
    scores: rises.map(({ to }) => toAmount(to)),
    effort: toAmount(effort),
  };
}

/** The departments that act: the action's owner, or those whose answers change. */
function actingIn({ decision, rises }: PlanStep, { departments }: Assessment): readonly string[] {
  if (decision.kind === 'action') return [decision.action.owner];
  const acting = new Set(rises.flatMap(({ answers }) => [...(answers?.keys() ?? [])]));
  return departments.map(({ id }) => id).filter((id) => acting.has(id));
}

function nameOf(id: string, { departments }: Assessment, language: Language): string {
  return titleText(departments.find((department) => department.id === id)?.name ?? id, language);
}
