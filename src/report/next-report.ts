import type { NextReferences } from '../load/next.ts';
import type { Fate } from '../load/rescore.ts';
import type { Language } from '../model/language.ts';
import type { ActionStatus } from '../model/life-cycle.ts';
import type { GapState } from '../scoring/gaps.ts';
import type { ActionFate } from '../scoring/next-actions.ts';
import type { Amount, DiagnosticReport, Location } from './report.ts';
import type { FrameworkSide } from './score-comparison.ts';

/** A cycle, and the folder of its assessment. */
export interface NextSide {
  readonly cycle: string;
  readonly type: 'new' | 'renewal' | null;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly submitBy: string | null;
  readonly folder: string;
  readonly framework: FrameworkSide;
}

/** An answer of the last cycle, which stands in the new sheets as a comment. */
export interface PastAnswerReport {
  readonly department: string;
  readonly departmentName: string;
  readonly before: string;
  readonly after: string | null;
  /** Of the indicator that was answered. */
  readonly title: string;
  readonly fate: Fate;
  /** Why it does not fit. */
  readonly reason: string | null;
  readonly status: string;
  readonly value: string | null;
  readonly location: Location;
}

/** An indicator that the last cycle did not have. */
export interface NewIndicatorReport {
  readonly indicator: string;
  readonly title: string;
  readonly points: string;
  /** The names of the departments that must answer it. */
  readonly departments: readonly string[];
}

/** An action of the last cycle and what becomes of it. */
export interface NextActionReport {
  readonly id: string;
  readonly title: string;
  readonly fate: ActionFate;
  readonly type: 'improve' | 'maintain';
  readonly indicators: readonly string[];
  /** The old ids of indicators that are withdrawn. */
  readonly withdrawn: readonly string[];
  readonly owner: string;
  readonly status: ActionStatus;
  readonly due: string | null;
  /** The day on which it was due, where that has passed. */
  readonly passed: string | null;
}

/** A gap of the last cycle that no action of the new one names. */
export interface NextGapReport {
  readonly before: string;
  readonly after: string;
  readonly title: string;
  readonly state: GapState;
  /** What it lost, in points of the indicator; where these are weights, in points of the total. */
  readonly lost: Amount;
  /** What it claimed without evidence, in the same points. */
  readonly atRisk: Amount;
  /** The name of the lead department; null where every department answers. */
  readonly department: string | null;
}

/** A file of the last cycle that the new one starts without. */
export interface LeftFile {
  readonly kind: 'waivers' | 'baseline' | 'gate';
  readonly path: string;
}

/** What the last cycle has and the new one starts without. */
export interface LeftBehind {
  /** Evidence records. */
  readonly evidence: number;
  /** The paths of the files of reviews. */
  readonly reviews: readonly string[];
  readonly files: readonly LeftFile[];
}

/** Everything that reporters see of a next cycle. */
export interface NextReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly institution: string;
  readonly name: string;
  readonly on: string;
  readonly before: NextSide;
  readonly after: NextSide;
  /** Answers that said something, by what becomes of them. */
  readonly counts: Readonly<Record<Fate, number>>;
  /** Answers that said nothing. */
  readonly unanswered: number;
  /** Every answer of every sheet, in their order. */
  readonly answers: readonly PastAnswerReport[];
  readonly added: readonly NewIndicatorReport[];
  /** Indicators that were given to the first department, since nobody was responsible. */
  readonly assumed: { readonly department: string; readonly indicators: readonly string[] } | null;
  readonly references: NextReferences;
  /** Null where the last cycle has no file of actions. */
  readonly actions: readonly NextActionReport[] | null;
  readonly gaps: readonly NextGapReport[];
  readonly left: LeftBehind;
  readonly written: { readonly files: readonly string[]; readonly dryRun: boolean };
  readonly diagnostics: readonly DiagnosticReport[];
}
