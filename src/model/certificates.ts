import type { Title } from './files.ts';
import type { Validity } from './framework.ts';
import type { HeldCertificate } from './life-cycle.ts';
import type { Origin } from './place.ts';

/** An institution of a registry of certificates. */
export interface RegisteredInstitution {
  readonly id: string;
  readonly name: Title;
  readonly tier?: string;
  readonly region?: Title;
  readonly origin: Origin;
}

/** One award of a certificate; `awarded` as far as it is known: `2014`, `2014-12` or `2014-12-08`. */
export interface CertificateAward extends HeldCertificate {
  /** The id of the institution. */
  readonly institution: string;
  readonly note?: Title;
  readonly origin: Origin;
}

/** How many certificates were awarded in a year, as somebody printed it. */
export interface PrintedCount {
  /** YYYY. */
  readonly year: string;
  readonly total: number;
  readonly new?: number;
  readonly renewal?: number;
}

/** A registry of certificates, checked: every award is of an institution that it lists, and no two of one institution may be the same. */
export interface Registry {
  readonly title: Title;
  readonly source?: Title;
  /** The framework whose validity holds; absent where the registry states its own. */
  readonly framework?: { readonly id: string; readonly version: string; readonly title: Title };
  readonly validity: Validity;
  readonly timeZone: string;
  readonly institutions: readonly RegisteredInstitution[];
  /** In the order of the file. */
  readonly awards: readonly CertificateAward[];
  readonly printed: readonly PrintedCount[];
  readonly origin: Origin;
}
