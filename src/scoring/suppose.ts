import type { Assessment, Assignment, DepartmentAnswer } from '../model/assessment.ts';

/**
 * What is supposed of a department's answer: another value, with evidence that counts or with what there is; evidence alone; or that
 * reviewers find it as it is claimed.
 */
export type Supposed = { readonly value: unknown; readonly proven: boolean } | 'evidence' | 'found';

/** An assignment with some answers as they are supposed to be, by department. */
export function supposeAnswers(assignment: Assignment, supposed: ReadonlyMap<string, Supposed>): Assignment {
  return {
    ...assignment,
    answers: assignment.answers.map((answer) => {
      const found = supposed.get(answer.department);
      return found === undefined ? answer : supposeAnswer(answer, found);
    }),
  };
}

/** The assessment with one indicator's answers as they are supposed to be. */
export function supposeIndicator(
  assessment: Assessment,
  indicator: string,
  supposed: ReadonlyMap<string, Supposed>,
): Assessment {
  const assignment = supposeAnswers(assessment.assignments.get(indicator)!, supposed);
  return { ...assessment, assignments: new Map(assessment.assignments).set(indicator, assignment) };
}

function supposeAnswer(answer: DepartmentAnswer, supposed: Supposed): DepartmentAnswer {
  const evidence: DepartmentAnswer['evidence'] = [{ record: {}, state: 'valid', origin: answer.origin }];
  if (typeof supposed === 'string') return { ...answer, evidence };
  const { department, note, origin } = answer;
  return {
    department,
    status: 'answered',
    value: supposed.value,
    ...(note && { note }),
    evidence: supposed.proven ? evidence : answer.evidence,
    origin,
  };
}
