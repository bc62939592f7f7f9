import { hasFinding, inOrder } from '../checks/reviews.ts';
import type { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Title } from '../model/files.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Review, ReviewEntry, ReviewedAnswer } from '../model/life-cycle.ts';
import { answerIdentity, dataIdentity } from '../rules/answer-identity.ts';
import type { Lineage } from './lineage.ts';
import { judgementOf } from './reviewed.ts';

type Reviewed = Pick<Assessment, 'reviews' | 'upcomingReviews'>;

/** All reviews of an assessment in the order in which they count, with those after its date. */
export function allReviews({ reviews = [], upcomingReviews = [] }: Reviewed): Review[] {
  return inOrder([...reviews, ...upcomingReviews]);
}

/**
 * What reviews of the base are gone or milder with what they do not list, by file, and what they found or locked that is gone, easier, or set
 * aside by a finding that was added to a later one of them, by indicator. Files of one stage, day and reviewer are one review.
 */
export function loosenedReviews(former: Assessment, now: Reviewed, { forward }: Lineage): string[] {
  const before = allReviews(former);
  const own = allReviews(now);
  const found = before.flatMap((first, i) => {
    const was = before.filter((other) => isSameReview(first, other));
    if (was[0] !== first) return [];
    const is = own.filter((other) => isSameReview(first, other));
    if (is.length === 0) return was.map(fileName);
    // what reviews of one stage and day do not list, they all count alike
    const isMilder = strictness[is[0]!.unlisted] < strictness[first.unlisted];
    const earlier = { reviews: before.slice(0, i) };
    const ids = [...former.framework.indicators.values()].filter((indicator) => {
      const { id } = indicator;
      const [old, young] = [saidOf(id, was), saidOf(forward.get(id) ?? id, is)];
      return hasLost(old, young, indicator) || setsAside(judgementOf(id, earlier), old, young, indicator);
    });
    return [...(isMilder ? [fileName(first)] : []), ...ids.map(({ id }) => id)];
  });
  return [...new Set(found)];
}

const strictness = { claimed: 0, substantiated: 1, zero: 2 } as const;

/** A review is the same one while it is of the same stage and day, by the same reviewer, whatever its files are called. */
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

/** What the files of one review say of an indicator. */
interface Said {
  readonly award?: Rational;
  /** By department; empty where none is given. */
  readonly answers: ReadonlyMap<string, ReviewedAnswer>;
  readonly locks: readonly ReviewEntry[];
  /** Whether it is listed to be filled in: without a finding, and not locked. */
  readonly isOpen: boolean;
}

function saidOf(indicator: string, files: readonly Review[]): Said {
  const entries = files.flatMap(({ entries: all }) => all.get(indicator) ?? []);
  const award = entries.find((entry) => entry.award !== undefined)?.award;
  return {
    ...(award && { award }),
    answers: new Map(entries.flatMap(({ answers }) => [...(answers ?? [])])),
    locks: entries.filter(({ locked }) => locked),
    isOpen: entries.length > 0 && !entries.some((entry) => hasFinding(entry) || entry.locked),
  };
}

/** Whether a finding or a lock is gone, or the finding is easier than it was. */
function hasLost(was: Said, is: Said, indicator: IndicatorNode): boolean {
  const seenIn = ({ seen }: ReviewEntry) =>
    dataIdentity([...seen].map(([department, answer]) => [department, said(answer, indicator)]).sort());
  const kept = new Set(is.locks.map(seenIn));
  if (was.locks.some((entry) => !kept.has(seenIn(entry)))) return true;
  const isOther = ([department, answer]: [string, ReviewedAnswer]) => {
    const found = is.answers.get(department);
    return found === undefined || said(found, indicator) !== said(answer, indicator);
  };
  if ([...was.answers].some(isOther)) return true;
  return was.award !== undefined && (is.award === undefined || isEasier(is.award, was.award, indicator));
}

/**
 * Whether a finding was added that says something else than the earlier one it takes the place of; less may always be awarded. What a review
 * lists to be filled in is no addition, and a review of a later stage or day is another one.
 */
function setsAside(
  earlier: Pick<ReviewEntry, 'award' | 'answers'> | undefined,
  was: Said,
  is: Said,
  indicator: IndicatorNode,
): boolean {
  if (earlier === undefined || was.isOpen || was.award !== undefined) return false;
  const added = [...is.answers].filter(([department]) => !was.answers.has(department));
  if (earlier.award !== undefined) {
    if (is.award !== undefined) return isEasier(is.award, earlier.award, indicator);
    return was.answers.size === 0 && added.length > 0;
  }
  if (is.award !== undefined) return was.answers.size === 0;
  return added.some(([department, answer]) => {
    const found = earlier.answers?.get(department);
    return found !== undefined && said(found, indicator) !== said(answer, indicator);
  });
}

function isEasier(award: Rational, before: Rational, { effect }: IndicatorNode): boolean {
  return effect === 'deduction' ? award.isLessThan(before) : before.isLessThan(award);
}

function said(answer: ReviewedAnswer, { rule }: IndicatorNode): string {
  return answerIdentity(answer, rule);
}
