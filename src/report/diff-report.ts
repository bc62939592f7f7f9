import type { Language } from '../model/language.ts';
import type { GapState } from '../scoring/gaps.ts';
import type { FrameworkDiffReport } from './framework-diff.ts';
import type { Amount, DiagnosticReport, Location } from './report.ts';
import type { FrameworkSide, OutcomeReport, ShiftReport } from './score-comparison.ts';

/** What moved a score. `mixed` only where a side is a saved result, which does not hold what is needed to tell causes apart. */
export type Cause =
  | 'answers'
  | 'applicability'
  | 'framework'
  | 'evidence'
  | 'references'
  | 'responsibility'
  | 'rounding'
  | 'mixed';

/** Which part of a framework or of evidence a cause is; other causes have none. */
export type CauseKind =
  | 'points'
  | 'rules'
  | 'added'
  | 'withdrawn'
  | 'scoring'
  | 'records'
  | 'dates'
  | 'files'
  | null;

/** What one cause adds to a change, with its sign. The shown parts of one change add up to the shown change. */
export interface CausePartReport {
  readonly cause: Cause;
  readonly kind: CauseKind;
  readonly claimed: Amount;
  readonly substantiated: Amount;
}

/** One answer, reference figure or other entry that differs and so belongs to a cause. */
export interface CauseItemReport {
  readonly cause: Cause;
  readonly kind: CauseKind;
  /** The indicator, by its later id; null where the entry is of none, such as a reference figure. */
  readonly indicator: string | null;
  readonly title: string;
  /** Whose answer it is; null where it is nobody's. */
  readonly department: string | null;
  readonly departmentName: string | null;
  /** What it said and says, as people read it: `부분: 3/10`, `미시행`, `증빙 1건(유효)`; null where there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where it stands now, or stood where it is gone. */
  readonly location: Location | null;
}

/** A group, an indicator or a department of which a score differs. */
export interface NodeChangeReport {
  readonly kind: 'group' | 'indicator' | 'department';
  /** The level's title, or that of departments. */
  readonly level: string;
  /** The id before and after; null where it does not exist. */
  readonly before: string | null;
  readonly after: string | null;
  readonly title: string;
  /** How many groups stand above it; null for a department, a bonus and a deduction. */
  readonly depth: number | null;
  readonly effect: 'bonus' | 'deduction' | null;
  /** In its own points; of a department the points of the indicators that it leads. */
  readonly claimed: ShiftReport;
  readonly substantiated: ShiftReport;
  /** They add up to the change. Empty where a side is a saved result. */
  readonly causes: readonly CausePartReport[];
}

/** A gap that is new, closed, or differs. */
export interface GapChangeReport {
  readonly change: 'new' | 'closed' | 'changed';
  readonly indicator: string;
  readonly title: string;
  readonly department: string | null;
  readonly departmentName: string | null;
  /** Null where there was or is no gap. */
  readonly before: GapSideReport | null;
  readonly after: GapSideReport | null;
  /** After − before of the points lost of the total: negative is better. */
  readonly difference: Amount;
  readonly location: Location | null;
}

export interface GapSideReport {
  readonly state: GapState;
  readonly lost: Amount;
  readonly atRisk: Amount;
  /** What `lost` means for the total. */
  readonly impact: Amount;
}

/** One side of a comparison. */
export interface DiffSideReport extends OutcomeReport {
  /** As it was named: `main`, `HEAD~1`, a folder, `result.json`; empty for the working tree. */
  readonly label: string;
  readonly kind: 'commit' | 'working-tree' | 'folder' | 'saved';
  /** The full hash of a commit. */
  readonly commit: string | null;
  /** The folder of the assessment in that commit, as messages show it: it may have moved. */
  readonly path: string;
  readonly on: string;
  readonly framework: FrameworkSide;
  readonly coverage: { readonly answered: number; readonly applicable: number; readonly total: number };
  readonly gapCount: number;
}

/** Everything that reporters see of two states of an assessment, in one language. */
export interface DiffReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly institution: string;
  readonly name: string;
  readonly cycle: string;
  readonly before: DiffSideReport;
  readonly after: DiffSideReport;
  /** Whether no score, gap, verdict, framework or answer differs. */
  readonly same: boolean;
  /** Whether points of indicators are weights on either side, so that changes of nodes do not add up. */
  readonly weighted: boolean;
  readonly claimed: ShiftReport;
  readonly substantiated: ShiftReport;
  /** Only where both sides have been reviewed. */
  readonly reviewed?: ShiftReport;
  /** What bonuses add and deductions take after all caps; null where neither side has any. */
  readonly bonus: ShiftReport | null;
  readonly deduction: ShiftReport | null;
  /** The parts of the change of the total; they add up to it. In a fixed order; what moved nothing is left out. */
  readonly causes: readonly CausePartReport[];
  /** What differs in answers, evidence, applicability, reference figures and responsibility, in the order of the framework. */
  readonly items: readonly CauseItemReport[];
  /** In the order of the later framework, then what is withdrawn. */
  readonly groups: readonly NodeChangeReport[];
  readonly indicators: readonly NodeChangeReport[];
  readonly departments: readonly NodeChangeReport[];
  readonly gaps: {
    readonly new: readonly GapChangeReport[];
    readonly closed: readonly GapChangeReport[];
    readonly changed: readonly GapChangeReport[];
  };
  /** What differs in the framework; null where it says the same, or where a side is a saved result. */
  readonly framework: FrameworkDiffReport | null;
  /** Whether the frameworks differ, also where a saved result cannot say in what. */
  readonly frameworkChanged: boolean;
  readonly diagnostics: readonly DiagnosticReport[];
}
