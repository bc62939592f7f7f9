import { type DayRange, knownOf } from '../checks/calendar.ts';
import type { RegisteredInstitution, Registry } from '../model/certificates.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { AwardRecord, AwardStanding, Succession } from '../scoring/certificates.ts';
import type { SelectedCertificates } from '../scoring/certificates-selection.ts';
import type { KnownDays } from '../text/known-dates.ts';
import { titleText } from '../text/title.ts';
import { certificateEvents } from './calendar-certificates.ts';
import type { Calendar } from './calendar-report.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { locationOf } from './location.ts';
import type { DiagnosticReport, Location } from './report.ts';

/** A registry as it introduces itself. */
export interface RegistryHead {
  readonly title: string;
  readonly source: string | null;
  readonly framework: { readonly id: string; readonly version: string; readonly title: string } | null;
  readonly validity: {
    readonly new: string;
    readonly renewal: string;
    readonly countsFrom: 'next-day' | 'award-day';
    readonly renewalLead: string | null;
  };
  readonly timeZone: string;
}

/** An institution of a registry. */
export interface InstitutionReport {
  readonly id: string;
  readonly name: string;
  readonly tier: string | null;
  readonly region: string | null;
}

/** A certificate on a day. Days are YYYY-MM-DD; of a range one is the day, but which one is not known. */
export interface AwardReport {
  readonly institution: InstitutionReport;
  readonly type: 'new' | 'renewal';
  /** As the registry writes it: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly awarded: string;
  readonly number: string | null;
  readonly note: string | null;
  readonly awardedOn: KnownDays;
  readonly lastDay: KnownDays;
  readonly renewalFrom: KnownDays | null;
  readonly state: AwardStanding;
  readonly unsure: 'award' | 'end' | null;
  /** Followed by another one, or perhaps so. */
  readonly followed: boolean;
  /** Ended for certain, and followed by no other. */
  readonly lapsed: boolean;
  readonly daysLeft: { readonly first: number; readonly last: number };
  /** How it follows the certificate before it; null for the first. */
  readonly follows: Succession | null;
  readonly location: Location;
}

/** `assess certificates list`: the certificates of a registry that were asked for. */
export interface CertificateList {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly on: string;
  readonly registry: RegistryHead;
  /** Whether every award was asked for, not only the one of each institution that counts. */
  readonly all: boolean;
  /** How many there are without filters. */
  readonly of: number;
  /** How many institutions have been awarded nothing by the day. */
  readonly withoutAward: number;
  readonly certificates: readonly AwardReport[];
  readonly calendar: Calendar;
  readonly diagnostics: readonly DiagnosticReport[];
}

/** Words the certificates that were picked from a registry on a day. */
export function listCertificates(
  registry: Registry,
  { held, of, withoutAward }: SelectedCertificates,
  { on, all }: { readonly on: string; readonly all: boolean },
  found: readonly Diagnostic[],
  language: Language,
): CertificateList {
  const certificates = held.map(({ institution, record }) =>
    reportCertificate(institution, record, language),
  );
  const head = reportRegistry(registry, language);
  return {
    schemaVersion: 1,
    language,
    on,
    registry: head,
    all,
    of,
    withoutAward,
    certificates,
    calendar: certificateCalendar(head.title, certificates, on, language),
    diagnostics: reportDiagnostics(found, language),
  };
}

/** The last days of certificates, and when their renewals must start, as a calendar of a name. */
export function certificateCalendar(
  name: string,
  certificates: readonly AwardReport[],
  on: string,
  language: Language,
): Calendar {
  const events = certificates.flatMap((certificate) => certificateEvents(certificate, on, language));
  return { schemaVersion: 1, language, name, on, events };
}

/** A registry's head in one language. */
export function reportRegistry(registry: Registry, language: Language): RegistryHead {
  const { title, source, framework, validity, timeZone } = registry;
  const { renewalLead, ...lengths } = validity;
  return {
    title: titleText(title, language),
    source: source ? titleText(source, language) : null,
    framework: framework ? { ...framework, title: titleText(framework.title, language) } : null,
    validity: { ...lengths, renewalLead: renewalLead ?? null },
    timeZone,
  };
}

/** An institution in one language. */
export function reportInstitution(
  { id, name, tier, region }: RegisteredInstitution,
  language: Language,
): InstitutionReport {
  return {
    id,
    name: titleText(name, language),
    tier: tier ?? null,
    region: region ? titleText(region, language) : null,
  };
}

/** A certificate on a day in one language. */
export function reportCertificate(
  institution: RegisteredInstitution,
  { award, renewalFrom, unsure, follows, ...state }: AwardRecord,
  language: Language,
): AwardReport {
  return {
    institution: reportInstitution(institution, language),
    type: award.type,
    awarded: award.awarded,
    number: award.number ?? null,
    note: award.note ? titleText(award.note, language) : null,
    awardedOn: reportDays(state.awardedOn),
    lastDay: reportDays(state.lastDay),
    renewalFrom: renewalFrom ? reportDays(renewalFrom) : null,
    state: state.state,
    unsure: unsure ?? null,
    followed: state.followed,
    lapsed: state.lapsed,
    daysLeft: state.daysLeft,
    follows: follows ?? null,
    location: locationOf(award.origin),
  };
}

/** Days of which one is meant, with what they have in common. */
export function reportDays({ first, last }: DayRange): KnownDays {
  return { first, last, known: knownOf({ first, last }) ?? null };
}
