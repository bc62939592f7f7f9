import { type AwardCounts, countKinds, countsByYear, noAwards } from '../checks/certificates.ts';
import type { CertificateAward, RegisteredInstitution, Registry } from '../model/certificates.ts';
import {
  type AwardRecord,
  byEnd,
  type CertificateHistory,
  type HeldRecord,
  historiesOf,
} from './certificates.ts';

/** A printed count beside what the list comes to. */
export interface CountProof {
  /** YYYY. */
  readonly year: string;
  readonly what: (typeof countKinds)[number];
  readonly printed: number;
  readonly counted: number;
}

/** A renewal with the award before it; without one it renews nothing. */
export interface RenewalProof {
  readonly institution: RegisteredInstitution;
  readonly record: AwardRecord;
  readonly earlier?: CertificateAward;
}

/** What can be proven of a registry on a day (YYYY-MM-DD). */
export interface RegistryProof {
  readonly on: string;
  readonly counts: readonly CountProof[];
  /** What is listed of every year, the earliest first. */
  readonly years: readonly (AwardCounts & { readonly year: string })[];
  readonly renewals: readonly RenewalProof[];
  /** Certificates that have ended without another one. */
  readonly lapsed: readonly HeldRecord[];
  /** Certificates whose renewal must have started. */
  readonly expiring: readonly HeldRecord[];
  /** Certificates of which nobody can say on that day whether they hold. */
  readonly uncertain: readonly HeldRecord[];
  /** Every count is as printed, and every renewal renews something. */
  readonly passed: boolean;
}

/** Compares a registry with what was printed, looks for what each renewal renews, and says which certificates need somebody on a day. */
export function proveRegistry(registry: Registry, on: string): RegistryProof {
  const { awards, printed } = registry;
  const histories = historiesOf(registry, on);
  const years = countsByYear(awards);
  const counts = printed.flatMap(({ year, ...given }) => {
    const found = years.get(year) ?? noAwards;
    return countKinds.flatMap((what) => {
      const count = given[what];
      return count === undefined ? [] : [{ year, what, printed: count, counted: found[what] }];
    });
  });
  const renewals = histories.flatMap(renewalsOf);
  const current = histories
    .flatMap(({ institution, current: record }) => (record ? [{ institution, record }] : []))
    .sort(byEnd);
  return {
    on,
    counts,
    years: [...years].map(([year, found]) => ({ year, ...found })),
    renewals,
    lapsed: current.filter(({ record }) => record.lapsed),
    expiring: current.filter(({ record }) => record.state === 'expiring'),
    uncertain: current.filter(({ record }) => record.state === 'uncertain'),
    passed:
      counts.every(({ printed: given, counted }) => given === counted) &&
      renewals.every(({ earlier }) => earlier !== undefined),
  };
}

function renewalsOf({ institution, records }: CertificateHistory): RenewalProof[] {
  return records.flatMap((record, i) => {
    if (record.award.type !== 'renewal') return [];
    const earlier = records[i - 1]?.award;
    return [{ institution, record, ...(earlier && { earlier }) }];
  });
}
