import type { AwardCounts } from '../checks/certificates.ts';
import type { Registry } from '../model/certificates.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { HeldRecord } from '../scoring/certificates.ts';
import type { CountProof, RegistryProof } from '../scoring/certificates-proof.ts';
import { type AwardReport, type RegistryHead, reportCertificate, reportRegistry } from './certificates.ts';
import { reportDiagnostics } from './diagnostics.ts';
import type { DiagnosticReport } from './report.ts';

/** A renewal and the award that it renews, as the registry writes its date; null where it renews nothing. */
export interface RenewalReport {
  readonly certificate: AwardReport;
  readonly earlier: string | null;
}

/** `assess certificates check`: what is proven of a registry, and which certificates need somebody. */
export interface RegistryCheck {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly on: string;
  readonly registry: RegistryHead;
  readonly passed: boolean;
  readonly institutions: number;
  readonly years: readonly (AwardCounts & { readonly year: string })[];
  readonly counts: readonly (CountProof & { readonly same: boolean })[];
  readonly renewals: readonly RenewalReport[];
  readonly lapsed: readonly AwardReport[];
  readonly expiring: readonly AwardReport[];
  readonly uncertain: readonly AwardReport[];
  readonly diagnostics: readonly DiagnosticReport[];
}

/** Words what was proven of a registry. */
export function reportCheck(
  registry: Registry,
  proof: RegistryProof,
  found: readonly Diagnostic[],
  language: Language,
): RegistryCheck {
  const reported = ({ institution, record }: HeldRecord) => reportCertificate(institution, record, language);
  return {
    schemaVersion: 1,
    language,
    on: proof.on,
    registry: reportRegistry(registry, language),
    passed: proof.passed,
    institutions: registry.institutions.length,
    years: proof.years,
    counts: proof.counts.map((count) => ({ ...count, same: count.printed === count.counted })),
    renewals: proof.renewals.map((renewal) => ({
      certificate: reported(renewal),
      earlier: renewal.earlier?.awarded ?? null,
    })),
    lapsed: proof.lapsed.map(reported),
    expiring: proof.expiring.map(reported),
    uncertain: proof.uncertain.map(reported),
    diagnostics: reportDiagnostics(found, language),
  };
}
