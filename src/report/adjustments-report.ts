import type { Amount, Location, Scores } from './report.ts';

/** A bonus or deduction indicator, in points of the total. */
export interface AdjustmentReport {
  readonly indicator: string;
  readonly title: string;
  readonly effect: 'bonus' | 'deduction';
  /** The most that it adds or takes. */
  readonly most: string;
  /** What it adds or takes, before any cap. */
  readonly claimed: Amount;
  readonly substantiated: Amount;
  /** Absent where there is no review. */
  readonly reviewed?: Amount;
  /** `unanswered` where some department is silent: a bonus then counts nothing, a deduction in full. */
  readonly state: 'answered' | 'unanswered' | 'not-applicable';
  readonly department: string | null;
  readonly departmentName: string | null;
  readonly location: Location;
}

/** A cap of a group, or of the whole where `group` is null. */
export interface CapReport {
  readonly effect: 'bonus' | 'deduction';
  readonly group: string | null;
  readonly title: string | null;
  /** What stands below it. */
  readonly sum: Amount;
  readonly cap: string;
  /** Whether it holds something back. */
  readonly reached: boolean;
}

/** A part of the total in each view; the reviewed one absent where there is no review. */
export type AdjustedScores = Omit<Scores, 'reviewed'> & { readonly reviewed?: Amount };

/** Bonuses and deductions: total = base + bonus − deduction, held between 0 and the full mark. */
export interface AdjustmentsReport {
  readonly base: AdjustedScores;
  readonly bonus: AdjustedScores;
  readonly deduction: AdjustedScores;
  readonly aboveFull: boolean;
  /** Where the total stops though the sum would go on. */
  readonly held: 'full' | 'zero' | null;
  readonly items: readonly AdjustmentReport[];
  readonly caps: readonly CapReport[];
}
