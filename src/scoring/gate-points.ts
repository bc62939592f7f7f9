import { parsePercent } from '../exact/decimal.ts';
import { Rational, sum } from '../exact/rational.ts';
import type { Amount, GateCondition } from '../model/files.ts';
import { pointsOf } from '../rules/amount.ts';
import type { DepartmentScore } from './departments.ts';
import {
  type GateFigures,
  type GateState,
  type GateSubject,
  judged,
  notJudged,
  type Outcome,
} from './gate-outcome.ts';
import { isUnanswered } from './gate-shortfalls.ts';
import { nominalPoints } from './impact.ts';
import { placedNodes } from './lineage.ts';

type Of<K extends GateCondition['kind']> = Extract<GateCondition, { kind: K }>;

/** The framework's own verdict. */
export function judgeVerdictCondition(
  { score: view = 'claimed' }: Of<'verdict'>,
  { score }: GateState,
): Outcome[] {
  const { passed, bar, conditions } = score.verdict[view];
  if (passed === undefined) return [notJudged({ kind: 'asks-nothing' })];
  if (isUnanswered(score)) return [notJudged({ kind: 'unanswered' })];
  const unmet = conditions.filter((condition) => !condition.passed);
  const actual = score[view].total;
  return [
    {
      ...(bar && { figures: { unit: 'points', limit: 'at-least', expected: bar, actual } }),
      judged: true,
      passed,
      ...(unmet.length > 0 && { note: { kind: 'unmet', conditions: unmet } }),
    },
  ];
}

/** The total against points, or a share of the full points. */
export function judgeTotal(condition: Of<'total'>, { score }: GateState): Outcome[] {
  if (isUnanswered(score)) return [notJudged({ kind: 'unanswered' })];
  const { score: view = 'claimed', 'at-least': amount } = condition;
  const { points } = score.assessment.framework;
  return [judged(pointFigures('points', amount, points, score[view].total))];
}

/** A group, or every group of a level; a share is one of its applicable points, as with floors. */
export function judgeGroup(condition: Of<'group'>, state: GateState): Outcome[] {
  const { group, level } = condition;
  if (level === undefined) return [judgeNode(group!, condition, state)];
  const nodes = [...placedNodes(state.score.assessment.framework).values()].map(({ node }) => node);
  const groups = nodes.filter((node) => node.kind === 'group' && node.level === level);
  if (groups.length === 0) return [notJudged({ kind: 'no-groups', level })];
  return groups.map(({ id }) => judgeNode(id, condition, state));
}

function judgeNode(id: string, condition: Of<'group'>, { score }: GateState): Outcome {
  const scored = score[condition.score ?? 'claimed'].nodes.get(id);
  if (scored === undefined) return notJudged({ kind: 'unknown', ids: [id] });
  const subject = { node: scored.node };
  if (scored.notApplicable || scored.applicable.isZero)
    return notJudged({ kind: 'nothing-applicable' }, { subject });
  return judged(pointFigures('own', condition['at-least'], scored.applicable, scored.score), { subject });
}

/** What a department leads, or each that leads anything applicable; a share is one of those points. */
export function judgeDepartment(condition: Of<'department'>, { score }: GateState): Outcome[] {
  const { department } = condition;
  if (department === undefined) {
    const leading = score.departments.filter(({ points }) => !points.isZero);
    if (leading.length === 0) return [notJudged({ kind: 'nobody-leads' })];
    return leading.map((scored) => judgeLed(scored, condition));
  }
  const scored = score.departments.find((each) => each.department.id === department);
  if (scored === undefined) return [notJudged({ kind: 'unknown', ids: [department] })];
  return [judgeLed(scored, condition)];
}

function judgeLed(scored: DepartmentScore, condition: Of<'department'>): Outcome {
  const subject: GateSubject = { department: scored.department };
  if (scored.points.isZero) return notJudged({ kind: 'leads-nothing' }, { subject });
  const earned = scored[condition.score ?? 'claimed'];
  return judged(pointFigures('own', condition['at-least'], scored.points, earned), { subject });
}

function pointFigures(
  unit: 'points' | 'own',
  amount: Amount,
  whole: Rational,
  actual: Rational,
): GateFigures {
  return {
    unit,
    limit: 'at-least',
    expected: pointsOf(amount, whole),
    actual,
    ...(typeof amount === 'string' && { of: { share: amount, whole } }),
  };
}

/** The share of the applicable indicators that is answered by all who must. */
export function judgeCoverage({ 'at-least': least }: Of<'coverage'>, { score }: GateState): Outcome[] {
  const { answered, applicable } = score.coverage;
  if (applicable === 0) return [notJudged({ kind: 'nothing-applicable' })];
  return [
    judged({
      unit: 'share',
      limit: 'at-least',
      expected: parsePercent(least)!,
      actual: Rational.of(answered, applicable),
      counts: { part: answered, whole: applicable },
    }),
  ];
}

/** What is not applicable, by what it is worth of the total while nothing is left out. */
export function judgeNotApplicable(
  { 'at-most': most }: Of<'not-applicable'>,
  { score }: GateState,
): Outcome[] {
  if (isUnanswered(score)) return [notJudged({ kind: 'unanswered' })];
  const { framework } = score.assessment;
  const worth = nominalPoints(framework);
  const taken = [...framework.indicators.keys()].filter((id) => score.claimed.nodes.get(id)!.notApplicable);
  return [
    judged({
      unit: 'points',
      limit: 'at-most',
      expected: pointsOf(most, framework.points),
      // bonuses and deductions are worth no points of the tree
      actual: sum(taken.map((id) => worth.get(id) ?? Rational.zero)),
      ...(typeof most === 'string' && { of: { share: most, whole: framework.points } }),
    }),
  ];
}
