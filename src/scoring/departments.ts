import { Rational } from '../exact/rational.ts';
import type { Assessment, Department } from '../model/assessment.ts';
import type { TreeScore } from './aggregate.ts';

/** What a department has to answer and what its answers earn. */
export interface DepartmentScore {
  readonly department: Department;
  /** Indicators that it must answer: those it leads and those that every department answers. */
  readonly assigned: number;
  readonly answered: number;
  readonly notApplicable: number;
  /** Points of the applicable indicators that it leads. */
  readonly points: Rational;
  readonly claimed: Rational;
  readonly substantiated: Rational;
  /** Absent where there is no review. */
  readonly reviewed?: Rational;
}

/** The departments in their order. Indicators that every department answers count as answers, but their points are nobody's own. */
export function scoreDepartments(
  assessment: Assessment,
  claimed: TreeScore,
  substantiated: TreeScore,
  reviewed?: TreeScore,
): DepartmentScore[] {
  return assessment.departments.map((department) => {
    let [assigned, answered, notApplicable] = [0, 0, 0];
    let [points, own, proven] = [Rational.zero, Rational.zero, Rational.zero];
    let awarded = Rational.zero;
    for (const [id, { lead, answers }] of assessment.assignments) {
      const answer = answers.find((given) => given.department === department.id);
      if (answer === undefined) continue;
      assigned++;
      if (answer.status === 'not-applicable') notApplicable++;
      else if (answer.status !== 'unanswered') answered++;
      if (lead === department.id) {
        points = points.plus(claimed.nodes.get(id)!.applicable);
        own = own.plus(claimed.nodes.get(id)!.score);
        proven = proven.plus(substantiated.nodes.get(id)!.score);
        if (reviewed) awarded = awarded.plus(reviewed.nodes.get(id)!.score);
      }
    }
    const scores = { points, claimed: own, substantiated: proven, ...(reviewed && { reviewed: awarded }) };
    return { department, assigned, answered, notApplicable, ...scores };
  });
}
