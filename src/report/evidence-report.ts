import type { EvidenceState } from '../model/assessment.ts';
import type { Language } from '../model/language.ts';
import type { EvidenceFacts } from '../scoring/evidence-facts.ts';
import type { Amount, AssessmentReport, Location } from './report.ts';

/** An indicator or a department by its id and its name. */
export interface NamedReport {
  readonly id: string;
  readonly name: string;
}

/** One evidence record. */
export interface EvidenceRecordReport {
  readonly indicator: NamedReport;
  readonly department: NamedReport;
  readonly document: string | null;
  readonly title: string | null;
  /** Dates, YYYY-MM-DD. */
  readonly approved: string | null;
  readonly approver: string | null;
  readonly validUntil: string | null;
  readonly file: string | null;
  /** Bytes; null where there is no file that can be used. */
  readonly size: number | null;
  readonly sha256: { readonly given: string | null; readonly actual: string | null };
  readonly state: EvidenceState;
  readonly counts: boolean;
  readonly facts: EvidenceFacts;
  /** A Git LFS pointer whose file was not fetched; hash and size are those of that file. */
  readonly isPointer: boolean;
  readonly isExpiring: boolean;
  readonly location: Location;
}

/** Records that mean one document, by their places in `records`. */
export interface SharedEvidenceReport {
  readonly by: 'document' | 'file' | 'content';
  readonly name: string;
  readonly indicators: readonly string[];
  /** The files, where they have several names. */
  readonly files: readonly string[];
}

/** What records of one document number say differently. */
export interface ContradictionReport {
  readonly document: string;
  readonly key: 'approved' | 'valid-until' | 'title';
  readonly said: readonly { readonly value: string; readonly indicators: readonly string[] }[];
}

/** A file that no record names. */
export interface UnusedFileReport {
  readonly file: string;
  readonly size: number | null;
  readonly sha256: string | null;
}

/** How many records there are, and of which kind. */
export interface EvidenceCounts {
  readonly records: number;
  readonly counting: number;
  readonly withFile: number;
  /** With a file, but without its hash. */
  readonly withoutHash: number;
  readonly expiring: number;
  readonly pointers: number;
}

/** The evidence of an assessment: plain data, in order, in one language. */
export interface EvidenceReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: { readonly id: string; readonly version: string; readonly evidenceRequired: boolean };
  readonly assessment: AssessmentReport;
  /** What is listed: the records, what is used for several indicators, or the files that no record names. */
  readonly listed: 'records' | 'shared' | 'unused';
  /** Days after the assessment date within which what expires is told. */
  readonly within: number;
  /** Of all records, also where `records` is filtered. */
  readonly counts: EvidenceCounts;
  readonly records: readonly EvidenceRecordReport[];
  readonly shared: readonly SharedEvidenceReport[];
  readonly contradictions: readonly ContradictionReport[];
  readonly unused: readonly UnusedFileReport[];
  /** Whether there are more files than were looked at. */
  readonly unusedIsCut: boolean;
  /** Answers without a record that counts, of indicators that earn less for it: `atRisk`, which all answers of an indicator share. */
  readonly unproven: readonly {
    readonly indicator: NamedReport;
    readonly department: NamedReport;
    readonly atRisk: Amount;
  }[];
}

/** The evidence as a judgement. */
export interface EvidenceVerification extends EvidenceReport {
  /** Whether unreferenced files and file records without a hash fail too. */
  readonly strict: boolean;
  readonly passed: boolean;
}

/** A record with its place in a pack. */
export interface PackedRecordReport extends EvidenceRecordReport {
  /** In the pack, with `/`; null where there is nothing of it but the index. */
  readonly path: string | null;
  /** Why it is not in the pack: it names no file, or it does not count, which its state explains. */
  readonly leftOut: 'no-file' | 'invalid' | null;
}

/** What is handed over. */
export interface EvidencePackReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: { readonly id: string; readonly version: string; readonly title: string };
  readonly assessment: AssessmentReport;
  readonly records: readonly PackedRecordReport[];
  /** How many files of evidence are in it, and how many bytes these have. */
  readonly files: number;
  readonly bytes: number;
}

/** A pack that was written. */
export interface WrittenPackReport extends EvidencePackReport {
  /** Where, as it was named. */
  readonly out: string;
  readonly kind: 'zip' | 'folder';
}
