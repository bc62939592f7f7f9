import type { Rational } from '../exact/rational.ts';
import type { Evidence, Title } from './files.ts';
import type { Framework } from './framework.ts';
import type { ActionPlan, HeldCertificate, Review, StepDates } from './life-cycle.ts';
import type { Origin } from './place.ts';

export interface Department {
  readonly id: string;
  readonly name: Title;
  readonly coordinates: boolean;
  /** Who reviews its answers, as CODEOWNERS names them; absent where nobody is named. */
  readonly reviewers?: readonly string[];
}

/** What an answer says of itself; `answered` means that it has a value. */
export type AnswerStatus = 'answered' | 'unanswered' | 'not-implemented' | 'not-assessed' | 'not-applicable';

/** Why an evidence record counts or does not. */
export type EvidenceState =
  | 'valid'
  | 'undated'
  | 'before-window'
  | 'after-window'
  | 'not-yet-approved'
  | 'expired'
  | 'file-missing'
  | 'file-unusable'
  | 'hash-mismatch';

/** The file of an evidence record as it was found. */
export interface FoundFile {
  /** From the assessment's folder, with `/`, as the disk spells it: Hangul may be decomposed. */
  readonly path: string;
  /** Of a Git LFS pointer those of the file that it names. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface EvidenceRecord {
  readonly record: Evidence;
  readonly state: EvidenceState;
  /** Absent where the record names no file, or none that can be used. */
  readonly found?: FoundFile;
  readonly origin: Origin;
}

/** One department's answer to one indicator. */
export interface DepartmentAnswer {
  readonly department: string;
  readonly status: AnswerStatus;
  /** The answer as written, numbers exact; its shape fits the indicator's rule. Only with `answered`. */
  readonly value?: unknown;
  readonly reason?: Title;
  readonly approvedBy?: string;
  readonly note?: Title;
  readonly evidence: readonly EvidenceRecord[];
  readonly origin: Origin;
}

export interface Cycle {
  readonly id: string;
  readonly type?: 'new' | 'renewal';
  readonly window?: { readonly from: string; readonly to: string };
  readonly submitBy?: string;
  /** Dates of the steps of the procedure, by the step's id. */
  readonly steps?: ReadonlyMap<string, StepDates>;
}

/** Who answers an indicator, who helps, and what they said. */
export interface Assignment {
  /** The lead department; absent where every department answers. */
  readonly lead?: string;
  readonly cooperating: readonly string[];
  /** One entry for each department that must answer, in the order of the departments. */
  readonly answers: readonly DepartmentAnswer[];
}

/** An assessment, checked: every answer fits the framework and comes from a department that may give it. */
export interface Assessment {
  readonly framework: Framework;
  /** The files that the framework was read from, by their real paths. */
  readonly frameworkFiles: ReadonlySet<string>;
  readonly institution: { readonly id: string; readonly name: Title; readonly tier?: string };
  readonly cycle: Cycle;
  /** The date on which evidence is judged, YYYY-MM-DD. */
  readonly on: string;
  readonly departments: readonly Department[];
  readonly references: ReadonlyMap<string, Rational>;
  /** One entry for every indicator of the framework, in its order. */
  readonly assignments: ReadonlyMap<string, Assignment>;
  /** The reviews that have been given by `on`: by stage, then by date, so that what a later one says holds. Absent: none. */
  readonly reviews?: readonly Review[];
  /** The reviews after `on`, in the same order: they count for nothing yet. Absent: none. */
  readonly upcomingReviews?: readonly Review[];
  /** The actions; absent where there is no such file. */
  readonly actionPlan?: ActionPlan;
  /** The certificate that the institution holds. */
  readonly certificate?: HeldCertificate;
  /** The folder of the last cycle's assessment, as the file writes it: relative to this one. */
  readonly previous?: string;
  /** How many departments have a sheet. */
  readonly sheets: number;
  readonly origin: Origin;
}
