import type { Language } from '../model/language.ts';
import type { ReviewStage } from '../model/life-cycle.ts';
import type { ReviewOutcome } from '../scoring/review-comparison.ts';
import type { Amount, AssessmentReport, FrameworkReport, Location } from './report.ts';

/** One review that counts. */
export interface ReviewReport {
  readonly stage: ReviewStage;
  readonly reviewer: string;
  readonly date: string;
  readonly file: string;
  /** How many indicators it finds something of. */
  readonly indicators: number;
  readonly unlisted: 'substantiated' | 'claimed' | 'zero';
}

/** The total as one looks at it. */
export interface ReviewTotal {
  /** `safe`: while each indicator counts the lesser of what is substantiated and what is reviewed. */
  readonly view: 'claimed' | 'substantiated' | 'reviewed' | 'safe';
  readonly total: Amount;
  /** Total − bar; null where the framework has no bar. */
  readonly distance: string | null;
  /** Null where the framework asks for nothing. */
  readonly passed: boolean | null;
}

/** An indicator whose reviewed score is not what is claimed. */
export interface ReviewDifference {
  readonly indicator: string;
  readonly title: string;
  readonly points: string;
  readonly effect: 'bonus' | 'deduction' | null;
  readonly outcome: ReviewOutcome;
  readonly claimed: Amount;
  readonly substantiated: Amount;
  readonly reviewed: Amount;
  /** Whether it applies to its department, and to the reviewers. */
  readonly applies: { readonly claimed: boolean; readonly reviewed: boolean };
  /** How much more of its points is left than is claimed: negative where less is; null where it applies on one side alone. */
  readonly difference: Amount | null;
  /** The lead department; null where every department answers. */
  readonly department: string | null;
  readonly departmentName: string | null;
  /** Who found it, and why; null where no review speaks of it. */
  readonly review: Pick<ReviewReport, 'stage' | 'reviewer' | 'date' | 'file'> | null;
  readonly reason: string | null;
  readonly location: Location | null;
}

/** How many claims stood, and by how much others were too high or too low, in points of the indicators. */
export interface ClaimReport {
  readonly counts: Readonly<Record<ReviewOutcome, number>>;
  /** Of what applies on both sides, without bonuses and deductions; so is `reviewed`. */
  readonly claimed: Amount;
  readonly reviewed: Amount;
  /** Reviewed ÷ claimed as a percentage, cut to one place; null where nothing is claimed, or nothing was reviewed. */
  readonly percent: string | null;
  readonly over: Amount;
  readonly under: Amount;
}

export interface DepartmentClaims extends ClaimReport {
  readonly id: string;
  readonly name: string;
}

/** Everything that reporters see of one `assess review compare`, in one language. */
export interface ReviewComparisonReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: FrameworkReport;
  readonly assessment: AssessmentReport;
  /** The last stage that counts, where one was asked for. */
  readonly stage: ReviewStage | null;
  readonly bar: string | null;
  readonly barShown: string | null;
  readonly totals: readonly ReviewTotal[];
  readonly reviews: readonly ReviewReport[];
  /** Possibly filtered; `differenceCount` is how many there are. In the order of the framework. */
  readonly differences: readonly ReviewDifference[];
  readonly differenceCount: number;
  /** Over all indicators. */
  readonly counts: Readonly<Record<ReviewOutcome, number>>;
  /** Those that lead an indicator, possibly filtered. */
  readonly departments: readonly DepartmentClaims[];
  /** The indicators that every department answers; null where there are none, or one department is asked for. */
  readonly shared: ClaimReport | null;
}
