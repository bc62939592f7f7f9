import { diagnose } from '../diagnostics/diagnose.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Review, ReviewEntry } from '../model/life-cycle.ts';
import type { Origin } from '../model/place.ts';
import { answerIdentity } from '../rules/answer-identity.ts';
import { reviewStages } from './life-cycle.ts';

/** Reviews in the order in which they count: by stage, then by date, so that what a later one says holds. */
export function inOrder(reviews: readonly Review[]): Review[] {
  const rank = ({ stage }: Review) => reviewStages.indexOf(stage);
  // what is the same day and stage never contradicts itself: its order shows in lists alone
  return [...reviews].sort((a, b) => rank(a) - rank(b) || compare(a.date, b.date) || compare(a.file, b.file));
}

/** What contradicts itself between reviews of the same stage and day. */
export function checkTogether(reviews: readonly Review[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const earlier = new Map<string, Review[]>();
  for (const review of inOrder(reviews)) {
    const key = `${review.stage} ${review.date}`;
    const others = earlier.get(key) ?? [];
    earlier.set(key, [...others, review]);
    if (others[0] && others[0].unlisted !== review.unlisted) found.push(unlistedDiffers(review, others[0]));
    for (const entry of review.entries.values()) {
      const other = others.find(({ entries }) => contradicts(entries.get(entry.indicator), entry));
      if (other !== undefined) found.push(twice(entry, other));
    }
  }
  return found;
}

/** Two findings of one indicator, unless each is of other departments' answers. */
function contradicts(a: ReviewEntry | undefined, b: ReviewEntry): boolean {
  if (a === undefined || !hasFinding(a) || !hasFinding(b)) return false;
  if (a.award !== undefined || b.award !== undefined) return true;
  return [...a.answers!.keys()].some((department) => b.answers!.has(department));
}

/** Whether an entry awards something or says what an answer should have been. */
export function hasFinding({ award, answers }: ReviewEntry): boolean {
  return award !== undefined || answers !== undefined;
}

function unlistedDiffers(review: Review, other: Review): Diagnostic {
  const args = { file: other.file, here: review.unlisted, there: other.unlisted };
  const place = ({ origin: { locator } }: Review) => locator.place(['unlisted'], 'key');
  return diagnose('review/unlisted-differs', args, place(review), place(other));
}

function twice({ indicator, origin }: ReviewEntry, other: Review): Diagnostic {
  const args = { indicator, file: other.file };
  return diagnose('review/twice', args, keyPlace(origin), keyPlace(other.entries.get(indicator)!.origin));
}

/** An answer that is locked, and is not what it was when it was reviewed. */
export interface BrokenLock {
  readonly indicator: string;
  readonly answer: DepartmentAnswer;
  /** The entry that locks it. */
  readonly entry: ReviewEntry;
}

/** Every answer that differs from what the last review that locks it has seen, in the order of the framework. */
export function brokenLocks({ framework, assignments, reviews = [] }: Assessment): BrokenLock[] {
  return [...framework.indicators.values()].flatMap(({ id, rule }) => {
    const entry = lockOf(id, reviews);
    if (entry === undefined) return [];
    return assignments
      .get(id)!
      .answers.filter((answer) => {
        const seen = entry.seen.get(answer.department);
        return seen === undefined || answerIdentity(seen, rule) !== answerIdentity(answer, rule);
      })
      .map((answer) => ({ indicator: id, answer, entry }));
  });
}

/** The last entry that locks an indicator; undefined where none does. */
function lockOf(indicator: string, reviews: readonly Review[]): ReviewEntry | undefined {
  return reviews.findLast(({ entries }) => entries.get(indicator)?.locked)?.entries.get(indicator);
}

/** Says of every answer that has changed under a lock where it stands and who locked it. */
export function checkLocks(assessment: Assessment): Diagnostic[] {
  return brokenLocks(assessment).map(({ indicator, answer, entry }) => {
    const { department, origin } = answer;
    const place = origin.locator.place(origin.path, 'key');
    const related = entry.origin.locator.place([...entry.origin.path, 'seen', department], 'key');
    return diagnose('review/locked-answer-changed', { indicator, department }, place, related);
  });
}

function keyPlace({ locator, path }: Origin) {
  return locator.place(path, 'key');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
