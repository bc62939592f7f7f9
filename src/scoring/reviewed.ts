import { Rational } from '../exact/rational.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Review, ReviewEntry, ReviewedAnswer } from '../model/life-cycle.ts';
import { givenReviews } from './review-drafts.ts';

/** What the reviews together find of an indicator, and the last of them that found something. */
export interface ReviewJudgement extends ReviewEntry {
  readonly review: Review;
}

/**
 * What the reviews find of an indicator; undefined where none awards anything. The last award holds, or the last answer as reviewed of each
 * department: a later review that speaks of one department leaves what an earlier one found of another.
 */
export function judgementOf(
  indicator: string,
  { reviews = [] }: Pick<Assessment, 'reviews'>,
): ReviewJudgement | undefined {
  let found: ReviewJudgement | undefined;
  for (const review of [...reviews].reverse()) {
    const entry = review.entries.get(indicator);
    if (entry?.award !== undefined) return found ?? { ...entry, review };
    if (entry?.answers === undefined) continue;
    const answers = new Map([...entry.answers, ...(found?.answers ?? [])]);
    found = { ...(found ?? { ...entry, review }), answers };
  }
  return found;
}

/**
 * An indicator's answers as they were reviewed. A reviewed answer counts without evidence: the reviewer has seen it. Departments of which no
 * review speaks keep their own, unless what nobody has reviewed is to count nothing.
 */
export function reviewedAnswers(
  { id, combine }: IndicatorNode,
  reviewed: ReadonlyMap<string, ReviewedAnswer>,
  assessment: Pick<Assessment, 'assignments' | 'reviews'>,
): readonly DepartmentAnswer[] {
  const isSilenced = unlistedOf(assessment) === 'zero';
  return assessment.assignments.get(id)!.answers.map((answer): DepartmentAnswer => {
    const found = reviewed.get(answer.department);
    const { value, ...rest } = answer;
    if (found !== undefined)
      return { ...rest, ...found, evidence: [{ record: {}, state: 'valid', origin: answer.origin }] };
    // a loss that is added up with the others would be a gain if it were left out
    const isLoss = combine === 'sum' && value instanceof Rational && value.isNegative;
    return isSilenced && !isLoss ? silenced(answer) : answer;
  });
}

/** An answer that is not to count: as if it had not been given, unless it says that the indicator does not apply. */
export function silenced(answer: DepartmentAnswer): DepartmentAnswer {
  const { value: _own, ...rest } = answer;
  return answer.status === 'answered' ? { ...rest, status: 'unanswered' } : answer;
}

/** What an indicator counts that no review speaks of, as the last review says that is no draft. */
export function unlistedOf(assessment: Pick<Assessment, 'reviews'>): Review['unlisted'] {
  return givenReviews(assessment).at(-1)?.unlisted ?? 'substantiated';
}
