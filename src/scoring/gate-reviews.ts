import { brokenLocks } from '../checks/reviews.ts';
import type { Assignment, DepartmentAnswer } from '../model/assessment.ts';
import type { GateCondition, Title } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Review, ReviewEntry, ReviewedAnswer } from '../model/life-cycle.ts';
import { answerIdentity, dataIdentity } from '../rules/answer-identity.ts';
import { counted } from './gate-lists.ts';
import { type GateBase, type GateState, judged, notJudged, type Outcome } from './gate-outcome.ts';

type Of<K extends GateCondition['kind']> = Extract<GateCondition, { kind: K }>;
type Readable = Exclude<GateBase, { readonly fault: true }>;

/** Whether a check has reviews to protect: its own, or those of its base. */
export function hasReviews({ score, base }: Pick<GateState, 'score' | 'base'>): boolean {
  const former = base === undefined || 'fault' in base ? undefined : base.score.assessment.reviews;
  return [score.assessment.reviews, former].some((reviews) => reviews !== undefined && reviews.length > 0);
}

/**
 * What is locked stays: no answer differs from what was seen when it was locked, and with a base none differs from that of the base, and none
 * of its reviews is gone or says less.
 */
export function judgeLockedUnchanged(
  _condition: Of<'locked-unchanged'>,
  { score, base }: GateState,
): Outcome[] {
  if (base !== undefined && 'fault' in base) return [notJudged({ kind: 'base-fault' })];
  const since = brokenLocks(score.assessment).map(({ indicator }) => indicator);
  const changed = [...new Set([...since, ...(base ? changedUnderLock(base, score.assessment) : [])])];
  const answers = judged(
    counted('indicators', 'at-most', 0, changed.length),
    changed.length > 0 ? { note: { kind: 'locked-changed', ids: changed } } : {},
  );
  if (base === undefined) return [answers];
  const loosened = loosenedReviews(base, score.assessment.reviews ?? []);
  const reviews = judged(counted('entries', 'at-most', 0, loosened.length), {
    aspect: 'loosened',
    ...(loosened.length > 0 && { note: { kind: 'loosened', ids: loosened } }),
  });
  return [answers, reviews];
}

/** The indicators that a review of either side locks, and whose answers are not those of the base; by their ids now, else as they were. */
function changedUnderLock(
  { score: { assessment: former }, lineage }: Readable,
  { framework, assignments, reviews = [] }: GateState['score']['assessment'],
): string[] {
  const locks = (list: readonly Review[]) =>
    list.flatMap(({ entries }) => [...entries.values()].filter(({ locked }) => locked));
  const own = locks(reviews).map(({ indicator }) => ({
    now: indicator,
    was: lineage.back.get(indicator),
  }));
  const before = locks(former.reviews ?? []).map(({ indicator }) => ({
    now: lineage.forward.get(indicator),
    was: indicator,
  }));
  return [...before, ...own].flatMap(({ now, was }) => {
    // what the framework adds or withdraws has no answer to compare with
    if (now === undefined || was === undefined) return now === undefined ? [was!] : [];
    const indicator = framework.indicators.get(now);
    const [old, young] = [former.assignments.get(was), assignments.get(now)];
    if (!indicator || !old || !young) return [now];
    return identityOf(old, indicator) === identityOf(young, indicator) ? [] : [now];
  });
}

/** Everything of an indicator's answers that a review has looked at. */
function identityOf({ answers }: Assignment, { rule }: IndicatorNode): string {
  return dataIdentity(answers.map((answer) => answerParts(answer, rule)));
}

function answerParts(answer: DepartmentAnswer, rule: IndicatorNode['rule']): unknown {
  const { department, reason, approvedBy, evidence } = answer;
  const records = evidence.map(({ record }) => record);
  return [department, answerIdentity(answer, rule), reason ?? null, approvedBy ?? null, records];
}

/** What reviews of the base are gone, by file, and what they said that is gone or easier now, by indicator. */
function loosenedReviews(
  { score: { assessment: former }, lineage }: Readable,
  reviews: readonly Review[],
): string[] {
  const found = (former.reviews ?? []).flatMap((review) => {
    const now = reviews.find((other) => isSameReview(review, other));
    if (now === undefined) return [fileName(review)];
    const entries = [...review.entries.values()].filter((entry) => {
      const id = lineage.forward.get(entry.indicator) ?? entry.indicator;
      const indicator = former.framework.indicators.get(entry.indicator)!;
      return isLooser(entry, now.entries.get(id), indicator);
    });
    const isLessStrict = strictness[now.unlisted] < strictness[review.unlisted];
    return [...(isLessStrict ? [fileName(review)] : []), ...entries.map(({ indicator }) => indicator)];
  });
  return [...new Set(found)];
}

const strictness = { claimed: 0, substantiated: 1, zero: 2 } as const;

/** A review is the same one while it is of the same stage and day, by the same reviewer, whatever its file is called. */
function isSameReview(a: Review, b: Review): boolean {
  return a.stage === b.stage && a.date === b.date && titleKey(a.reviewer) === titleKey(b.reviewer);
}

function titleKey(title: Title): string {
  return dataIdentity(title);
}

/** The name of a review's file, without its folders: the base's stand elsewhere. */
function fileName({ file }: Review): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Whether what an entry asked for is gone, or less than it was. */
function isLooser(
  before: ReviewEntry,
  now: ReviewEntry | undefined,
  { effect, rule }: IndicatorNode,
): boolean {
  const seen = (answers: ReadonlyMap<string, ReviewedAnswer> | undefined) =>
    dataIdentity(
      [...(answers ?? [])].map(([department, answer]) => [department, answerIdentity(answer, rule)]).sort(),
    );
  if (before.locked && (!now?.locked || seen(before.seen) !== seen(now.seen))) return true;
  if (before.answers && seen(before.answers) !== seen(now?.answers)) return true;
  if (before.award === undefined) return false;
  if (now?.award === undefined) return true;
  return effect === 'deduction' ? now.award.isLessThan(before.award) : before.award.isLessThan(now.award);
}
