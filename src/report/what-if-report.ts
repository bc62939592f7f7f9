import type { Language } from '../model/language.ts';
import type { Amount, ConditionReport, Scores } from './report.ts';

/** An answer that is supposed; `before` and `after` in words, as a document has them. */
export interface SuppositionReport {
  readonly indicator: string;
  readonly title: string;
  readonly department: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Whether it has evidence that counts, or needs none. */
  readonly substantiated: boolean;
  /** Whether it claims points, for which evidence is asked. */
  readonly claims: boolean;
}

/** The points that count of a group or an indicator; null of a bonus or a deduction, which has none of its own. */
export interface Applicable {
  readonly before: Scores;
  readonly after: Scores;
}

/** A group or an indicator whose score differs, or the points that count of it. */
export interface ChangedNodeReport {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly isGroup: boolean;
  readonly before: Scores;
  readonly after: Scores;
  readonly applicable: Applicable | null;
}

/** One side: the totals, the verdict, and the points from the bar (negative below it; null without a bar). */
export interface WhatIfSideReport {
  readonly total: Scores;
  readonly passed: boolean | null;
  readonly distance: string | null;
  readonly substantiated: { readonly passed: boolean | null; readonly distance: string | null };
  readonly band: string | null;
}

/** Everything that reporters see of what would be: plain data, in order, in one language. */
export interface WhatIfReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly points: string;
    readonly evidenceRequired: boolean;
  };
  readonly assessment: {
    readonly institution: string;
    readonly name: string;
    readonly cycle: string;
    readonly on: string;
  };
  readonly bar: Amount | null;
  readonly suppositions: readonly SuppositionReport[];
  readonly before: WhatIfSideReport;
  readonly after: WhatIfSideReport;
  /** Groups and indicators whose score differs, in the order of the tree; of bonuses and deductions, points of the total. */
  readonly changed: readonly ChangedNodeReport[];
  /** Conditions beside the bar that do not hold afterwards. */
  readonly failing: readonly ConditionReport[];
}
