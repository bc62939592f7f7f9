import type { AnswerStatus, Department } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { daysOverdue } from './actions.ts';
import type { Gap } from './gaps.ts';
import type { IndicatorScore, PartScore } from './indicator.ts';
import type { Score } from './score.ts';
import { unprovenIndicators } from './unproven.ts';

/** What a department has done and what it has still to do. A bonus counts only where it is answered. */
export interface DepartmentStatus {
  readonly department: Department;
  readonly assigned: number;
  readonly answered: number;
  readonly notApplicable: number;
  /** The indicators that it has still to answer, in the order of the framework. */
  readonly open: readonly IndicatorNode[];
  /** How many of its answers lack the evidence for what is claimed. */
  readonly unproven: number;
  /** How many gaps are its own: its answer falls short, or the figures of all departments together do. */
  readonly gaps: number;
  /** How many of its actions are overdue. */
  readonly overdue: number;
  readonly hasSheet: boolean;
}

/** The departments in their order. `sheets` are the ids of those that have one. */
export function departmentStatus(scored: Score, sheets: ReadonlySet<string>): DepartmentStatus[] {
  const { assessment } = scored;
  const late = (assessment.actionPlan?.actions ?? []).filter(
    (action) => daysOverdue(action, assessment.on) > 0,
  );
  const unproven = unprovenIndicators(scored);
  return assessment.departments.map((department) => {
    const own = leavesOf(scored).flatMap((indicator) => partOf(department.id, indicator));
    const count = (status: AnswerStatus) => own.filter(({ part }) => part.answer.status === status).length;
    const open = own.filter(({ part }) => part.answer.status === 'unanswered');
    const notApplicable = count('not-applicable');
    return {
      department,
      assigned: own.length,
      answered: own.length - open.length - notApplicable,
      notApplicable,
      open: open.map(({ indicator }) => indicator),
      unproven: unproven.filter(({ answers }) => answers.some((each) => each.department === department.id))
        .length,
      gaps: scored.gaps.filter((gap) => isTheirs(gap, department.id, scored)).length,
      overdue: late.filter(({ owner }) => owner === department.id).length,
      hasSheet: sheets.has(department.id),
    };
  });
}

/** How many indicators some department has still to answer: no bonuses, but deductions, which silence takes whole. */
export function countOpen(scored: Score): number {
  return leavesOf(scored).filter(({ parts }) => parts.some(({ answer }) => answer.status === 'unanswered'))
    .length;
}

interface OwnPart {
  readonly indicator: IndicatorNode;
  readonly part: PartScore;
}

function partOf(department: string, { indicator, parts }: IndicatorScore): OwnPart[] {
  return parts.flatMap((part) => (part.answer.department === department ? [{ indicator, part }] : []));
}

/** Where the departments' figures are added and none of them is at fault, the gap is everybody's. */
function isTheirs({ indicator, parts }: Gap, department: string, { assessment }: Score): boolean {
  const { lead } = assessment.assignments.get(indicator.id)!;
  if (parts.some(({ answer }) => answer.department === department)) return true;
  return lead === undefined ? parts.length === 0 : lead === department;
}

/** The indicators with the answers that count. Nobody needs to answer a bonus: silence about one is left out. */
function leavesOf({ claimed }: Score): IndicatorScore[] {
  return [...claimed.nodes.values()].flatMap(({ indicator }) => {
    if (indicator === undefined) return [];
    if (indicator.indicator.effect !== 'bonus') return [indicator];
    return [{ ...indicator, parts: indicator.parts.filter(({ answer }) => answer.status !== 'unanswered') }];
  });
}
