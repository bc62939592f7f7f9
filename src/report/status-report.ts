import type { Language } from '../model/language.ts';
import type { ActionStatus } from '../model/life-cycle.ts';
import type { CertificateStanding } from '../scoring/certificate.ts';
import type { StepProof, StepState } from '../scoring/status-procedure.ts';
import type { DiagnosticReport, Report } from './report.ts';

/** A deadline, in the framework's time zone. */
export interface DeadlineReport {
  /** As the file writes it. */
  readonly submitBy: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HH:MM. */
  readonly time: string;
  readonly timeZone: string;
  /** Calendar days: 0 on the day itself, negative after it. */
  readonly daysLeft: number;
  /** Whole minutes, 0 or negative once it has passed; null where only the day is known. */
  readonly minutesLeft: number | null;
  readonly passed: boolean;
}

export interface WindowReport {
  readonly from: string;
  readonly to: string;
  readonly state: 'before' | 'in' | 'after';
  /** To its first day before it, to its last day in it, since its last day after it. */
  readonly days: number;
}

/** What a department has done and what is left for it. */
export interface StatusDepartmentReport {
  readonly id: string;
  readonly name: string;
  readonly coordinates: boolean;
  readonly assigned: number;
  readonly answered: number;
  readonly notApplicable: number;
  readonly open: readonly NamedReport[];
  readonly unproven: number;
  readonly gaps: number;
  readonly overdue: number;
  readonly hasSheet: boolean;
}

/** Something by its id and title. */
export interface NamedReport {
  readonly id: string;
  readonly title: string;
}

/** A step of the procedure. */
export interface StepReport extends NamedReport {
  readonly state: StepState;
  readonly ends: 'answered' | 'submit-by' | 'award' | 'review' | null;
  readonly due: string | null;
  readonly done: string | null;
  readonly proof: StepProof | null;
  /** Whether a review of its stage has been begun, which finds nothing yet, and nothing else shows the step to be done. */
  readonly draft: boolean;
  /** A recorded day that lies after the day asked for. */
  readonly doneLater: string | null;
}

/** The certificate that is held. */
export interface CertificateReport {
  readonly awarded: string;
  readonly type: 'new' | 'renewal';
  readonly number: string | null;
  /** `unknown` where the framework does not say how long a certificate holds. */
  readonly state: CertificateStanding | 'unknown';
  readonly lastDay: string | null;
  readonly renewalFrom: string | null;
  /** To the last day: 0 on it, negative after it. */
  readonly daysLeft: number | null;
  /** Whether it was awarded in this cycle. */
  readonly ofThisCycle: boolean;
}

/** What is to be done next; `renewal` on a day to come, `renewal-due` now, `expired` too late. */
export type NextKind =
  | 'answer'
  | 'evidence'
  | 'bar'
  | 'substantiated'
  | 'reviewed'
  | 'submit'
  | 'record'
  | 'actions'
  | 'step'
  | 'renewal'
  | 'renewal-due'
  | 'expired';

/** One thing to do. What does not concern it is null or empty. */
export interface NextReport {
  readonly kind: NextKind;
  /** How many indicators or actions. */
  readonly count: number | null;
  /** Whose they are, the most first. */
  readonly departments: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly step: NamedReport | null;
  /** The day by which or from which it is to be done. */
  readonly date: string | null;
  /** Days to that day; negative once it has passed. */
  readonly days: number | null;
  /** Points that are missing, for reading. */
  readonly points: string | null;
}

/** Where a cycle stands, in one language: what `assess status` shows. */
export interface StatusReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: Report['framework'];
  readonly assessment: Report['assessment'];
  readonly deadline: DeadlineReport | null;
  readonly window: WindowReport | null;
  readonly total: Report['total'];
  readonly verdict: Pick<Report['verdict'], 'passed' | 'bar' | 'distance'>;
  readonly coverage: Report['coverage'];
  readonly open: number;
  readonly unproven: number;
  readonly gapCount: number;
  /** In the order of the file; only those asked for where some are. */
  readonly departments: readonly StatusDepartmentReport[];
  /** Those with something left to do, the most first. */
  readonly busiest: readonly StatusDepartmentReport[];
  /** How many of the busiest, and of the indicators that each has to answer, a screen shows; null: all. */
  readonly limits: { readonly departments: number; readonly indicators: number } | null;
  readonly procedure: readonly StepReport[];
  readonly certificate: CertificateReport | null;
  readonly actions: {
    readonly byStatus: readonly { readonly status: ActionStatus; readonly count: number }[];
    readonly overdue: number;
  } | null;
  readonly next: readonly NextReport[];
  readonly diagnostics: readonly DiagnosticReport[];
}
