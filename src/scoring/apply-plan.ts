import type { Rational } from '../exact/rational.ts';
import type { Assessment, Assignment } from '../model/assessment.ts';
import type { Framework, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Review, ReviewEntry, ReviewedAnswer } from '../model/life-cycle.ts';
import { scoreIndicator } from './indicator.ts';
import type { PlanView } from './plan-offers.ts';
import { unlistedOf } from './reviewed.ts';
import { type Supposed, supposeAnswers } from './suppose.ts';

/** What one indicator earns once a plan is carried out. */
export interface Raised {
  readonly indicator: string;
  /** Share of the points. */
  readonly share: Rational;
  /** The answers that earn it; absent where an action says no more than what is earned. */
  readonly answers?: ReadonlyMap<string, Supposed>;
}

/**
 * The assessment as it is once some indicators are raised, for the scorer to score: with the answers in their place. Where no answer is known
 * that earns just what an action expects, the indicator is judged by a single grade worth just that. In the reviewed view it is a review
 * after all others that finds the answers, and awards what was awarded before.
 */
export function applyPlan(assessment: Assessment, raised: readonly Raised[], view: PlanView): Assessment {
  if (view === 'reviewed') return reviewedAgain(assessment, raised);
  const assignments = new Map(assessment.assignments);
  const graded = new Map<string, IndicatorNode>();
  for (const { indicator, share, answers } of raised) {
    const assignment = assignments.get(indicator)!;
    const node = assessment.framework.indicators.get(indicator)!;
    if (answers === undefined) graded.set(indicator, gradedBy(node, share));
    const given = answers ?? gradesOf(assignment);
    assignments.set(indicator, supposeAnswers(assignment, given));
  }
  return { ...assessment, framework: withNodes(assessment.framework, graded), assignments };
}

const grade = 'expected';

/** The indicator with a rule of one grade, which is worth a share of its points to whoever answers. */
function gradedBy(node: IndicatorNode, share: Rational): IndicatorNode {
  const award = node.points.isZero ? '100%' : share.times(node.points);
  return { ...node, combine: 'all', rule: { kind: 'levels', levels: [{ id: grade, award }] } };
}

function gradesOf({ answers }: Pick<Assignment, 'answers'>): ReadonlyMap<string, Supposed> {
  return new Map(
    answers
      .filter(({ status }) => status !== 'not-applicable')
      .map(({ department }) => [department, { value: grade, proven: true }]),
  );
}

function withNodes(framework: Framework, nodes: ReadonlyMap<string, IndicatorNode>): Framework {
  if (nodes.size === 0) return framework;
  const replaced = (node: TreeNode): TreeNode =>
    node.kind === 'group' ? { ...node, children: node.children.map(replaced) } : (nodes.get(node.id) ?? node);
  return {
    ...framework,
    children: framework.children.map(replaced),
    indicators: new Map([...framework.indicators].map(([id, node]) => [id, nodes.get(id) ?? node])),
  };
}

function reviewedAgain(assessment: Assessment, raised: readonly Raised[]): Assessment {
  if (raised.length === 0) return assessment;
  const { reviews = [], framework, on, origin } = assessment;
  const graded = new Map<string, IndicatorNode>();
  const entries = raised.map(({ indicator, share, answers }): [string, ReviewEntry] => {
    const node = framework.indicators.get(indicator)!;
    const entry = { indicator, locked: false, seen: new Map(), origin };
    const scored = scoreIndicator(node, assessment, 'reviewed');
    if (scored.awarded) return [indicator, { ...entry, award: share.times(node.points) }];
    if (answers === undefined) graded.set(indicator, gradedBy(node, share));
    const given = answers ?? gradesOf({ answers: scored.parts.map(({ answer }) => answer) });
    return [indicator, { ...entry, answers: foundOf(assessment.assignments.get(indicator)!, given) }];
  });
  const last: Review = {
    stage: 'committee',
    reviewer: '',
    date: on,
    unlisted: unlistedOf(assessment),
    entries: new Map(entries),
    file: '',
    origin,
  };
  return { ...assessment, framework: withNodes(framework, graded), reviews: [...reviews, last] };
}

/** What reviewers find then: the answers that are planned, and those that stay as they are. */
function foundOf(
  { answers }: Assignment,
  given: ReadonlyMap<string, Supposed>,
): ReadonlyMap<string, ReviewedAnswer> {
  return new Map(
    [...given].map(([department, supposed]) => {
      const own = answers.find((answer) => answer.department === department)!;
      const value = typeof supposed === 'string' ? own.value : supposed.value;
      return [department, { status: 'answered' as const, value }];
    }),
  );
}
