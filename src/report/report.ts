import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { ConditionKind } from '../scoring/verdict.ts';
import type { ActionPlanReport } from './actions-report.ts';
import type { AdjustmentsReport } from './adjustments-report.ts';
import type { GapReport } from './gap-report.ts';

export type { GapPartReport, GapReport } from './gap-report.ts';

/** A score in the forms that outputs need. All are texts: no reporter computes with points. */
export interface Amount {
  /** Decimal digits, all of them where the value ends, else cut to six places. */
  readonly score: string;
  /** The exact value, `3413/4`. */
  readonly exact: string;
  /** As people read it: cut (never rounded up) where it does not end, and unlike its neighbours. */
  readonly shown: string;
}

/** The scores that stand side by side. */
export interface Scores {
  readonly claimed: Amount;
  readonly substantiated: Amount;
  /** Null while no review has been given. */
  readonly reviewed: Amount | null;
}

/** A place in a file, for machines. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface FrameworkReport {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly title: string;
  readonly points: string;
  readonly levels: readonly { readonly id: string; readonly title: string }[];
  readonly aggregate: 'points' | 'weighted';
  readonly evidenceRequired: boolean;
  readonly certificate: { readonly new: string; readonly renewal: string } | null;
}

export interface AssessmentReport {
  readonly institution: string;
  readonly name: string;
  readonly tier: string | null;
  readonly cycle: string;
  readonly type: 'new' | 'renewal' | null;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly submitBy: string | null;
  readonly on: string;
  /** The coordinating department's name. */
  readonly coordinator: string | null;
}

/** A condition beside the bar. For `answered` the figures count indicators, else points. */
export interface ConditionReport {
  readonly kind: ConditionKind;
  readonly id: string | null;
  readonly title: string | null;
  readonly expected: string;
  readonly actual: string;
  /** How far it is met: negative by what is missing (of a limit: by what is too much). */
  readonly distance: string;
  /** The same as percentages, `60%`, where the framework asks for a share. */
  readonly shares?: { readonly expected: string; readonly actual: string };
  /** Whether there was anything to judge: a group with nothing applicable does not pass. */
  readonly judged: boolean;
  readonly passed: boolean;
}

export interface BandReport {
  readonly id: string;
  readonly title: string;
  readonly atLeast: string;
}

export interface VerdictReport {
  /** Null where the framework asks for nothing. */
  readonly passed: boolean | null;
  readonly bar: string | null;
  /** Total − bar, `53.25` or `-0.005`. */
  readonly distance: string | null;
  readonly band: BandReport | null;
  readonly next: (BandReport & { readonly missing: string }) | null;
  readonly conditions: readonly ConditionReport[];
  /** The same judgement over the substantiated total. */
  readonly substantiated: {
    readonly passed: boolean | null;
    readonly distance: string | null;
  };
  /** The same over the reviewed total; null where there is no review. */
  readonly reviewed: {
    readonly passed: boolean | null;
    readonly distance: string | null;
  } | null;
}

/** A group or an indicator with its scores. */
export interface NodeReport extends Scores {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly source: string | null;
  readonly points: string;
  /** Points that count: less than `points` where something is excluded. */
  readonly applicable: string;
  readonly status: 'scored' | 'not-applicable';
  /** Claimed score as a percentage of the applicable points, cut to one place; null where nothing is applicable. */
  readonly percent: string | null;
  /** Applicable points − claimed score. */
  readonly lost: Amount;
  /** Absent for an indicator. */
  readonly children?: readonly NodeReport[];
}

export interface DepartmentReport {
  readonly id: string;
  readonly name: string;
  readonly coordinates: boolean;
  readonly assigned: number;
  readonly answered: number;
  readonly notApplicable: number;
  /** Assigned − answered − not applicable. */
  readonly open: number;
  /** Applicable points of the indicators that it leads. */
  readonly points: Amount;
  readonly claimed: Amount;
  readonly substantiated: Amount;
  /** Null where there is no review. */
  readonly reviewed: Amount | null;
  /** Claimed − substantiated: points at risk for want of evidence. */
  readonly atRisk: Amount;
}

/** An answer that takes an indicator out of the reckoning. */
export interface NotApplicableReport {
  readonly indicator: string;
  readonly title: string;
  readonly points: string;
  readonly department: string;
  readonly departmentName: string;
  readonly reason: string;
  readonly approvedBy: string | null;
  readonly location: Location;
}

/** A diagnostic with its texts in the report's language. */
export interface DiagnosticReport {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly help: string;
  readonly location: { readonly file: string; readonly line?: number; readonly column?: number };
  readonly place: Place | null;
  readonly related: Place | null;
}

/** Everything that reporters see of a scored assessment: plain data, in order, in one language. */
export interface Report {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: FrameworkReport;
  readonly assessment: AssessmentReport;
  /** `shown` of the total, the substantiated total and the bar never print alike unless they are equal. */
  readonly total: Scores & {
    readonly points: string;
    readonly applicable: string;
    readonly barShown: string | null;
    readonly rounded: boolean;
  };
  /** Null where the framework has no bonus and no deduction. */
  readonly adjustments: AdjustmentsReport | null;
  readonly verdict: VerdictReport;
  readonly coverage: { readonly answered: number; readonly applicable: number; readonly total: number };
  readonly tree: readonly NodeReport[];
  /** Possibly filtered; `gapCount` is how many there are. */
  readonly gaps: readonly GapReport[];
  readonly gapCount: number;
  /** Absent where there is no file of actions. */
  readonly actions?: ActionPlanReport;
  readonly departments: readonly DepartmentReport[];
  /** Indicators that every department answers: their points belong to no single department. */
  readonly shared: {
    readonly indicators: number;
    readonly points: Amount;
    readonly claimed: Amount;
    readonly substantiated: Amount;
    readonly reviewed: Amount | null;
    readonly atRisk: Amount;
  };
  readonly notApplicable: readonly NotApplicableReport[];
  readonly diagnostics: readonly DiagnosticReport[];
}
