import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Review, ReviewEntry, ReviewedAnswer } from '../model/life-cycle.ts';

/** What the last review that awards something of an indicator says; undefined where none does. */
export function judgementOf(
  indicator: string,
  { reviews = [] }: Assessment,
): (ReviewEntry & { readonly review: Review }) | undefined {
  for (const review of [...reviews].reverse()) {
    const entry = review.entries.get(indicator);
    if (entry && (entry.award !== undefined || entry.answers !== undefined)) return { ...entry, review };
  }
  return undefined;
}

/** The assessment with one indicator's answers as they were reviewed. A reviewed answer counts without evidence: the reviewer has seen it. */
export function reviewedAnswers(
  indicator: IndicatorNode,
  reviewed: ReadonlyMap<string, ReviewedAnswer>,
  assessment: Assessment,
): Assessment {
  const assignment = assessment.assignments.get(indicator.id)!;
  const answers = assignment.answers.map((answer): DepartmentAnswer => {
    const found = reviewed.get(answer.department);
    if (found === undefined) return answer;
    const { value: _own, ...rest } = answer;
    return { ...rest, ...found, evidence: [{ record: {}, state: 'valid', origin: answer.origin }] };
  });
  return {
    ...assessment,
    assignments: new Map(assessment.assignments).set(indicator.id, { ...assignment, answers }),
  };
}
