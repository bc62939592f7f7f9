import { hasFinding } from '../checks/reviews.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Review } from '../model/life-cycle.ts';

/**
 * The reviews that say something, in their order: all but the drafts. A draft lists indicators to review and finds nothing of any of them, nor
 * does it say anything new of those that it does not list.
 */
export function givenReviews({ reviews = [] }: Pick<Assessment, 'reviews'>): readonly Review[] {
  return reviews.filter((review, i) => !isDraft(review, reviews[i - 1]));
}

/** A review without any entry objects to nothing: that is a result. `review start` repeats the `unlisted` of the review before: that is none. */
function isDraft({ entries, statesUnlisted, unlisted }: Review, before: Review | undefined): boolean {
  const isNew = statesUnlisted === true && unlisted !== before?.unlisted;
  return entries.size > 0 && !isNew && ![...entries.values()].some(hasFinding);
}
