import type { Language } from '../model/language.ts';
import type { Amount, DiagnosticReport } from './report.ts';
import type { FrameworkSide } from './score-comparison.ts';
import type { NamedReport } from './status-report.ts';
import type { TrendChart } from './trend-chart.ts';

/** What a group scored in one row. */
export interface TrendCellReport {
  readonly claimed: Amount;
  /** Points that count. */
  readonly points: string;
  /** Of the points that count, cut to one place; null where nothing counts. */
  readonly percent: string | null;
}

/** What a row says that was scored. */
export interface TrendFigures {
  readonly institution: string;
  readonly cycle: string;
  /** The day on which evidence is judged. */
  readonly on: string;
  readonly framework: FrameworkSide;
  /** Whether the framework is another one than in the scored row before, or another edition, or says something else. */
  readonly frameworkChanged: boolean;
  readonly claimed: Amount;
  readonly substantiated: Amount;
  readonly reviewed: Amount | null;
  readonly bar: string | null;
  readonly passed: boolean | null;
  /** Whether that is no verdict yet: the cycle goes on, and not everything is answered. */
  readonly inProgress: boolean;
  /** Claimed, of the full points, cut to one place. */
  readonly percent: string;
  /** Claimed less that of the scored row before, `+2.5`; null for the first, and where the full points differ. */
  readonly change: Amount | null;
  /** The same in percentage points, as far as both are shown; null for the first. */
  readonly percentChange: string | null;
  readonly coverage: { readonly answered: number; readonly applicable: number; readonly total: number };
  /** One for each column, null where the framework has no such group. */
  readonly groups: readonly (TrendCellReport | null)[];
}

/** One state of an assessment. */
export interface TrendRowReport {
  /** A tag, the beginning of a hash, or a folder. */
  readonly label: string;
  readonly kind: 'folder' | 'commit';
  readonly commit: string | null;
  readonly path: string;
  /** `absent` where a commit does not have the assessment. */
  readonly state: 'scored' | 'error' | 'absent';
  readonly figures: TrendFigures | null;
  /** The first error. */
  readonly error: DiagnosticReport | null;
}

/** What a reader has to know of the rows. */
export type TrendNote =
  | 'shallow'
  | 'single'
  | 'institutions'
  | 'framework-changed'
  | 'edited-framework'
  | 'points-differ'
  | 'loop'
  | 'unidentified';

/** Scores over cycles, or over the commits of one: what `assess trend` shows. */
export interface TrendReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  /** Of the last row that was scored; empty where none was. */
  readonly name: string;
  readonly evidenceRequired: boolean;
  readonly by: NamedReport | null;
  readonly columns: readonly NamedReport[];
  /** The earliest first. */
  readonly rows: readonly TrendRowReport[];
  readonly spark: readonly (number | null)[];
  /** The shares between which the sparkline moves; null where nothing was scored. */
  readonly range: { readonly low: string; readonly high: string } | null;
  readonly notes: readonly TrendNote[];
  readonly chart: TrendChart;
}
