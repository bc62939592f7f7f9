import { type DayRange, possibleDays } from '../checks/calendar.ts';
import type { CertificateAward, RegisteredInstitution, Registry } from '../model/certificates.ts';
import type { Validity } from '../model/framework.ts';
import type { HeldCertificate } from '../model/life-cycle.ts';
import { byCodeUnits } from '../text/order.ts';
import { certificateState } from './certificate.ts';

/** How a certificate stands on a day, as far as the date of its award tells. */
export type AwardStanding = 'not-yet' | 'valid' | 'expiring' | 'uncertain' | 'expired';

/** A certificate on a day where its award is known to the day, the month or the year; days are YYYY-MM-DD. */
export interface AwardState {
  /** The days on which it may have been awarded. */
  readonly awardedOn: DayRange;
  /** The days of which one is its last. */
  readonly lastDay: DayRange;
  /** The days of which one is that on which its renewal must start; absent where no lead is stated. */
  readonly renewalFrom?: DayRange;
  readonly state: AwardStanding;
  /** What an uncertain state is uncertain of: whether it has been awarded yet, or whether it has ended. */
  readonly unsure?: 'award' | 'end';
  /** Days from the day asked for to the first and to the last of `lastDay`; negative after them. */
  readonly daysLeft: { readonly first: number; readonly last: number };
}

/** Whether there was no certificate for a while between an award and the one before it, as far as their dates tell. */
export type Succession = 'continuous' | 'gap' | 'unknown';

/** An award in the history of its institution. */
export interface AwardRecord extends AwardState {
  readonly award: CertificateAward;
  /** How it follows the awards before it; absent for the first. */
  readonly follows?: Succession;
  /** One that ends later has been awarded by the day asked for, or may have been. */
  readonly followed: boolean;
  /** It has ended for certain, and is not followed. */
  readonly lapsed: boolean;
}

/** A certificate with the institution that holds it. */
export interface HeldRecord {
  readonly institution: RegisteredInstitution;
  readonly record: AwardRecord;
}

/** The certificates of an institution, the oldest first. */
export interface CertificateHistory {
  readonly institution: RegisteredInstitution;
  readonly records: readonly AwardRecord[];
  /** The one that counts on the day asked for; absent where none can have been awarded by then. */
  readonly current?: AwardRecord;
}

/**
 * How a certificate stands on a day, seen from the first and from the last day on which it may have been awarded. It holds where it holds from
 * both; a renewal is due as soon as it may be.
 */
export function awardState(
  { awarded, type }: Pick<HeldCertificate, 'awarded' | 'type'>,
  validity: Validity,
  on: string,
): AwardState {
  const awardedOn = possibleDays(awarded);
  const first = certificateState({ awarded: awardedOn.first, type }, validity, on);
  const last = certificateState({ awarded: awardedOn.last, type }, validity, on);
  const renewal =
    first.renewalFrom === undefined || last.renewalFrom === undefined
      ? undefined
      : { first: first.renewalFrom, last: last.renewalFrom };
  const range = {
    awardedOn,
    lastDay: { first: first.lastDay, last: last.lastDay },
    ...(renewal && { renewalFrom: renewal }),
    daysLeft: { first: first.daysLeft, last: last.daysLeft },
  };
  if (first.state === 'not-yet') return { ...range, state: 'not-yet' };
  if (last.state === 'not-yet') return { ...range, state: 'uncertain', unsure: 'award' };
  if (last.state === 'expired') return { ...range, state: 'expired' };
  if (first.state === 'expired') return { ...range, state: 'uncertain', unsure: 'end' };
  return { ...range, state: first.state };
}

/** The history of every institution on a day, in the order of the registry. */
export function historiesOf({ institutions, awards, validity }: Registry, on: string): CertificateHistory[] {
  const byInstitution = new Map<string, CertificateAward[]>(institutions.map(({ id }) => [id, []]));
  for (const award of awards) byInstitution.get(award.institution)?.push(award);
  return institutions.map((institution) => {
    const states = byInstitution
      .get(institution.id)!
      .map((award) => ({ award, ...awardState(award, validity, on) }))
      .sort((a, b) => byCodeUnits(a.awardedOn.first, b.awardedOn.first));
    const longest = longestOf(states.filter(({ state }) => state !== 'not-yet'));
    let before: DayRange | undefined;
    const records = states.map((state): AwardRecord => {
      const followed = longest !== undefined && endsAfter(longest, state);
      const follows = before && succession(before, state);
      before = before ? laterOf(before, state.lastDay) : state.lastDay;
      return {
        ...state,
        ...(follows && { follows }),
        followed,
        lapsed: state.state === 'expired' && !followed,
      };
    });
    const current = currentOf(records);
    return { institution, records, ...(current && { current }) };
  });
}

/** By the end of their validity, then by institution and award: for `sort`. */
export function byEnd(a: HeldRecord, b: HeldRecord): number {
  return (
    byCodeUnits(a.record.lastDay.first, b.record.lastDay.first) ||
    byCodeUnits(a.record.lastDay.last, b.record.lastDay.last) ||
    byCodeUnits(a.institution.id, b.institution.id) ||
    byCodeUnits(a.record.awardedOn.first, b.record.awardedOn.first)
  );
}

/** Of those that certainly hold the one that does so the longest; where none does, of those that may hold, or else have held. */
function currentOf(records: readonly AwardRecord[]): AwardRecord | undefined {
  const standings: readonly (readonly AwardStanding[])[] = [
    ['valid', 'expiring'],
    ['uncertain'],
    ['expired'],
  ];
  return standings
    .map((among) => longestOf(records.filter(({ state }) => among.includes(state))))
    .find((found) => found !== undefined);
}

/** The one that ends last; undefined of none. */
function longestOf<T extends AwardState>([first, ...others]: readonly T[]): T | undefined {
  return first && others.reduce((longest, each) => (endsAfter(each, longest) ? each : longest), first);
}

/** By the first day on which they may end, then by the last. */
function endsAfter({ lastDay: one }: AwardState, { lastDay: other }: AwardState): boolean {
  return (byCodeUnits(one.first, other.first) || byCodeUnits(one.last, other.last)) > 0;
}

/** The days of which one is the last on which either of two certificates holds. */
function laterOf(one: DayRange, other: DayRange): DayRange {
  return {
    first: one.first > other.first ? one.first : other.first,
    last: one.last > other.last ? one.last : other.last,
  };
}

/** How an award follows certificates of which the last ends on one of some days. */
function succession(before: DayRange, { awardedOn }: AwardState): Succession {
  if (awardedOn.last <= before.first) return 'continuous';
  return awardedOn.first > before.last ? 'gap' : 'unknown';
}
