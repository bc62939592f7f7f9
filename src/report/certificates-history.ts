import type { Registry } from '../model/certificates.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { CertificateHistory } from '../scoring/certificates.ts';
import type { Calendar } from './calendar-report.ts';
import {
  type AwardReport,
  certificateCalendar,
  type InstitutionReport,
  type RegistryHead,
  reportCertificate,
  reportInstitution,
  reportRegistry,
} from './certificates.ts';
import { reportDiagnostics } from './diagnostics.ts';
import type { DiagnosticReport } from './report.ts';

/** `assess certificates show`: the certificates of one institution, the oldest first. */
export interface InstitutionHistory {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly on: string;
  readonly registry: RegistryHead;
  readonly institution: InstitutionReport;
  readonly certificates: readonly AwardReport[];
  /** Which of them counts on the day; null where none does. */
  readonly current: number | null;
  readonly calendar: Calendar;
  readonly diagnostics: readonly DiagnosticReport[];
}

/** Words the history of an institution on a day. */
export function showHistory(
  registry: Registry,
  { institution, records, current }: CertificateHistory,
  on: string,
  found: readonly Diagnostic[],
  language: Language,
): InstitutionHistory {
  const certificates = records.map((record) => reportCertificate(institution, record, language));
  const shown = reportInstitution(institution, language);
  return {
    schemaVersion: 1,
    language,
    on,
    registry: reportRegistry(registry, language),
    institution: shown,
    certificates,
    current: current ? records.indexOf(current) : null,
    calendar: certificateCalendar(shown.name, certificates, on, language),
    diagnostics: reportDiagnostics(found, language),
  };
}
