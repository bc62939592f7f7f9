import { machineDecimal } from '../exact/display.ts';
import type { Language } from '../model/language.ts';
import type { Review, ReviewEntry, ReviewStage } from '../model/life-cycle.ts';
import { pointsIn } from '../scoring/node-points.ts';
import { unlistedOf } from '../scoring/reviewed.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { locationOf } from './location.ts';
import type { Location } from './report.ts';
import { valueText } from './value-text.ts';

/** What one review says of an indicator. */
export interface ExplainedReview {
  readonly stage: ReviewStage;
  readonly reviewer: string;
  readonly date: string;
  /** Points of the indicator; null where the review awards none. */
  readonly award: string | null;
  /** The answers as reviewed; empty where it gives none. */
  readonly answers: readonly {
    readonly department: string;
    readonly name: string;
    readonly status: string;
    readonly value: string | null;
  }[];
  readonly reason: string | null;
  readonly locked: boolean;
  readonly location: Location;
}

/** What reviewers made of an indicator. */
export interface ReviewExplanation {
  /** The reviewed score in points of the indicator; of a bonus or deduction before any cap. */
  readonly score: string;
  readonly exact: string;
  readonly applies: boolean;
  /** Those that speak of it, in the order in which they count. */
  readonly reviews: readonly ExplainedReview[];
  /** What it counts while none of them finds anything. */
  readonly unlisted: Review['unlisted'];
}

/** Explains what the reviews make of an indicator; undefined where there is no review. */
export function explainReview(
  { assessment, reviewed }: Score,
  id: string,
  language: Language,
): ReviewExplanation | undefined {
  if (reviewed === undefined) return undefined;
  const names = new Map(
    assessment.departments.map(({ id: each, name }) => [each, titleText(name, language)]),
  );
  const points = pointsIn(reviewed, id);
  return {
    score: machineDecimal(points),
    exact: points.toString(),
    applies: !reviewed.nodes.get(id)!.notApplicable,
    reviews: assessment.reviews!.flatMap((review) => {
      const entry = review.entries.get(id);
      const speaks = entry && (entry.award !== undefined || entry.answers !== undefined || entry.locked);
      return speaks ? [explainEntry(review, entry, names, language)] : [];
    }),
    unlisted: unlistedOf(assessment),
  };
}

function explainEntry(
  { stage, reviewer, date }: Review,
  { award, answers, reason, locked, origin }: ReviewEntry,
  names: ReadonlyMap<string, string>,
  language: Language,
): ExplainedReview {
  return {
    stage,
    reviewer: titleText(reviewer, language),
    date,
    award: award === undefined ? null : machineDecimal(award),
    answers: [...(answers ?? [])].map(([department, { status, value }]) => ({
      department,
      name: names.get(department)!,
      status,
      value: status === 'answered' ? valueText(value) : null,
    })),
    reason: reason ? titleText(reason, language) : null,
    locked,
    location: locationOf(origin),
  };
}
