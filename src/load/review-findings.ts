import { checkLocks } from '../checks/reviews.ts';
import { checkSums } from '../checks/sums.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Assessment, Assignment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReviewEntry } from '../model/life-cycle.ts';
import { decimalText } from '../rules/amount.ts';
import { answerIdentity } from '../rules/answer-identity.ts';
import { scoreTree, type TreeScore } from '../scoring/aggregate.ts';
import { pointsIn } from '../scoring/node-points.ts';
import { judgementOf, reviewedAnswers } from '../scoring/reviewed.ts';

/**
 * What is wrong with the reviews of an assessment whose files are right by themselves: findings without a reason, answers that changed under a
 * lock, and answers as reviewed that cannot be added up.
 */
export function findInReviews(assessment: Assessment): Diagnostic[] {
  if (!assessment.reviews?.length) return [];
  return [...checkReviewedSums(assessment), ...checkReasons(assessment), ...checkLocks(assessment)];
}

/** Where departments' figures are added, those that a review puts in their place must fit each other too. */
function checkReviewedSums(assessment: Assessment): Diagnostic[] {
  const { framework, assignments } = assessment;
  const reviewed = [...assignments].map(([id, assignment]): [string, Assignment] => {
    const judgement = judgementOf(id, assessment);
    const indicator = framework.indicators.get(id)!;
    if (judgement?.answers === undefined) return [id, assignment];
    const { answers: given, origin } = judgement;
    const answers = reviewedAnswers(indicator, given, assessment).map((answer) => {
      if (!given.has(answer.department)) return answer;
      const path = [...origin.path, 'answers', answer.department];
      return { ...answer, origin: { locator: origin.locator, path } };
    });
    return [id, { ...assignment, answers }];
  });
  return checkSums(framework, new Map(reviewed));
}

function checkReasons(assessment: Assessment): Diagnostic[] {
  const claimed = scoreTree(assessment, 'claimed');
  return assessment.reviews!.flatMap(({ entries }) =>
    [...entries.values()]
      .filter(({ reason }) => reason === undefined)
      .flatMap((entry) => withoutReason(entry, claimed, assessment)),
  );
}

function withoutReason(
  entry: ReviewEntry,
  claimed: TreeScore,
  { framework, assignments }: Assessment,
): Diagnostic[] {
  const { indicator, award, answers, origin } = entry;
  if (award !== undefined) {
    const { notApplicable } = claimed.nodes.get(indicator)!;
    const own = pointsIn(claimed, indicator);
    if (!notApplicable && own.equals(award)) return [];
    const args = { indicator, award: decimalText(award), claimed: notApplicable ? '' : decimalText(own) };
    return [diagnose('review/award-without-reason', args, origin.locator.place([...origin.path, 'award']))];
  }
  const { rule } = framework.indicators.get(indicator)!;
  const isOther = assignments.get(indicator)!.answers.some((answer) => {
    const found = answers?.get(answer.department);
    return found !== undefined && answerIdentity(found, rule) !== answerIdentity(answer, rule);
  });
  if (!isOther) return [];
  const args = { indicator, award: '', claimed: '' };
  return [diagnose('review/award-without-reason', args, origin.locator.place(origin.path, 'key'))];
}
