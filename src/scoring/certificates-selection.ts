import type { Registry } from '../model/certificates.ts';
import type { Title } from '../model/files.ts';
import { type AwardRecord, byEnd, type HeldRecord, historiesOf } from './certificates.ts';

/** The states by which certificates can be asked for. */
export const certificateStatuses = ['valid', 'expiring', 'uncertain', 'expired', 'lapsed'] as const;

/** Which certificates are asked for; of an empty list every one. */
export interface CertificateSelection {
  /** Every award; else the one certificate of each institution that counts on the day. */
  readonly all: boolean;
  readonly statuses: readonly string[];
  /** YYYY of the award. */
  readonly years: readonly string[];
  /** In whatever language. */
  readonly regions: readonly string[];
  readonly tiers: readonly string[];
  readonly types: readonly string[];
}

/** The certificates asked for, and out of how many. */
export interface SelectedCertificates {
  /** By the end of their validity, then by institution. */
  readonly held: readonly HeldRecord[];
  readonly of: number;
  /** Institutions of which nothing can have been awarded by the day. */
  readonly withoutAward: number;
}

/** Picks the certificates of a registry on a day (YYYY-MM-DD). */
export function selectCertificates(
  registry: Registry,
  on: string,
  selection: CertificateSelection,
): SelectedCertificates {
  const histories = historiesOf(registry, on);
  const candidates = histories.flatMap(({ institution, records, current }) => {
    const kept = selection.all ? records : current ? [current] : [];
    return kept.map((record) => ({ institution, record }));
  });
  return {
    held: candidates.filter((each) => isAskedFor(each, selection)).sort(byEnd),
    of: candidates.length,
    withoutAward: histories.filter(({ current }) => current === undefined).length,
  };
}

/** Every text of the titles, in whatever language, each once. */
export function textsOf(titles: readonly (Title | undefined)[]): string[] {
  const texts = titles.flatMap((title) =>
    typeof title === 'string' ? [title] : [title?.ko, title?.en].filter((text) => text !== undefined),
  );
  return [...new Set(texts)];
}

function isAskedFor({ institution, record }: HeldRecord, selection: CertificateSelection): boolean {
  const { statuses, years, regions, tiers, types } = selection;
  const { awarded, type } = record.award;
  const among = (asked: readonly string[], ...names: readonly string[]) =>
    asked.length === 0 || names.some((name) => asked.includes(name));
  return (
    among(statuses, ...statusesOf(record)) &&
    among(years, awarded.slice(0, 'YYYY'.length)) &&
    among(regions, ...textsOf([institution.region])) &&
    among(tiers, ...(institution.tier === undefined ? [] : [institution.tier])) &&
    among(types, type)
  );
}

/** What has lapsed has expired as well. */
function statusesOf({ state, lapsed }: AwardRecord): string[] {
  return lapsed ? [state, 'lapsed'] : [state];
}
