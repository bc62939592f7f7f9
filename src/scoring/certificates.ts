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
  /** How it follows the award before it; absent for the first. */
  readonly follows?: Succession;
  /** A later one has been awarded by the day asked for, or may have been. */
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
    const records = states.map((state, i): AwardRecord => {
      const earlier = states[i - 1];
      const later = states[i + 1];
      const followed = later !== undefined && later.state !== 'not-yet';
      return {
        ...state,
        ...(earlier && { follows: succession(earlier, state) }),
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

/** The latest that can have been awarded; where that is not certain, the one before it if that certainly holds. */
function currentOf(records: readonly AwardRecord[]): AwardRecord | undefined {
  const awarded = records.filter(({ state }) => state !== 'not-yet');
  const latest = awarded.at(-1);
  const before = awarded.at(-2);
  const holds = before?.state === 'valid' || before?.state === 'expiring';
  return latest?.unsure === 'award' && holds ? before : latest;
}

function succession(earlier: AwardState, later: AwardState): Succession {
  if (later.awardedOn.last <= earlier.lastDay.first) return 'continuous';
  return later.awardedOn.first > earlier.lastDay.last ? 'gap' : 'unknown';
}
