import { brokenLocks } from '../checks/reviews.ts';
import type { Assignment, DepartmentAnswer } from '../model/assessment.ts';
import type { GateCondition } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Review } from '../model/life-cycle.ts';
import { answerIdentity, dataIdentity } from '../rules/answer-identity.ts';
import { counted } from './gate-lists.ts';
import { type GateBase, type GateState, judged, notJudged, type Outcome } from './gate-outcome.ts';
import { allReviews, loosenedReviews } from './loosened-reviews.ts';

type Of<K extends GateCondition['kind']> = Extract<GateCondition, { kind: K }>;
type Readable = Exclude<GateBase, { readonly fault: true }>;

/** Whether a check has reviews to protect: its own, or those of its base; also those after its date. */
export function hasReviews({ score, base }: Pick<GateState, 'score' | 'base'>): boolean {
  const former = base === undefined || 'fault' in base ? [] : allReviews(base.score.assessment);
  return former.length > 0 || allReviews(score.assessment).length > 0;
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
  const isLocked = (score.assessment.reviews ?? []).some((review) => locksOf(review).length > 0);
  if (base === undefined ? !isLocked : !hasReviews({ score, base })) return [notJudged({ kind: 'no-locks' })];
  const since = brokenLocks(score.assessment).map(({ indicator }) => indicator);
  const changed = [...new Set([...since, ...(base ? changedUnderLock(base, score.assessment) : [])])];
  const answers = judged(
    counted('indicators', 'at-most', 0, changed.length),
    changed.length > 0 ? { note: { kind: 'locked-changed', ids: changed } } : {},
  );
  if (base === undefined) return [answers];
  const loosened = loosenedReviews(base.score.assessment, score.assessment, base.lineage);
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
  const own = reviews.flatMap(locksOf).map(({ indicator }) => ({
    now: indicator,
    was: lineage.back.get(indicator),
  }));
  const before = (former.reviews ?? []).flatMap(locksOf).map(({ indicator }) => ({
    now: lineage.forward.get(indicator),
    was: indicator,
  }));
  return [...before, ...own].flatMap(({ now, was }) => {
    // what the framework adds or withdraws has no answer to compare with
    if (now === undefined || was === undefined) return now === undefined ? [was!] : [];
    const indicator = framework.indicators.get(now);
    const [old, young] = [former.assignments.get(was), assignments.get(now)];
    if (!indicator || !old || !young) return [now];
    const isSame = identityOf(old, indicator) === identityOf(young, indicator);
    return isSame && hasSameFiles(old, young) ? [] : [now];
  });
}

function locksOf({ entries }: Review) {
  return [...entries.values()].filter(({ locked }) => locked);
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

/**
 * Whether the files of the same records are what they were: a record stays as it is while its file is exchanged. Where the base has no file, as
 * where evidence is not kept in git, there is nothing to compare with.
 */
function hasSameFiles(before: Assignment, after: Assignment): boolean {
  const [old, young] = [before, after].map(({ answers }) => answers.flatMap(({ evidence }) => evidence));
  return old!.every(
    ({ state, found }, i) => state === 'file-missing' || found?.sha256 === young![i]?.found?.sha256,
  );
}
