import type { Language } from '../model/language.ts';
import type { HeldReason } from '../scoring/plan-decisions.ts';
import type { PlanOutcome } from '../scoring/plan-target.ts';
import type { Amount, ConditionReport } from './report.ts';

/** An answer now and as it is planned, in words: of figures those that differ. */
export interface AnswerChange {
  readonly now: string;
  /** Null where the answer stays as it is. */
  readonly planned: string | null;
  /** The parts of a checklist that are met in addition. */
  readonly added: readonly string[];
}

/** What a department answers once a step is done. */
export interface PlanAnswerReport {
  readonly department: string;
  readonly name: string;
  /** As a sheet writes it; null where the answer stays as it is and evidence is added. */
  readonly value: string | null;
  readonly evidence: boolean;
  /** Set where reviewers are to find the answer as it is claimed: for the first time, or where they found less. */
  readonly found: 'first' | 'again' | null;
  readonly words: AnswerChange;
}

/** What a step makes of one indicator; `from` and `to` in its own points. */
export interface PlanRiseReport {
  readonly indicator: string;
  readonly title: string;
  readonly points: string;
  readonly from: Amount;
  readonly to: Amount;
  /** Points of the total, before any rounding. */
  readonly gain: Amount;
  /** Null where an action says no more than what is earned. */
  readonly answers: readonly PlanAnswerReport[] | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A step of a plan. */
export interface PlanStepReport {
  /** Null where an indicator is raised by itself. */
  readonly action: (Named & { readonly due: string | null }) | null;
  /** Who acts. */
  readonly departments: readonly Named[];
  readonly cooperating: readonly Named[];
  readonly rises: readonly PlanRiseReport[];
  readonly effort: Amount;
  /** Whether the effort is our rule of thumb: no action states it. */
  readonly estimated: boolean;
  readonly gain: Amount;
  /** Points of the total for one of effort; null where it takes none. */
  readonly perEffort: Amount | null;
}

/** A step in short: what names it, and its effort. */
export interface PlanStepName {
  readonly action: string | null;
  readonly indicators: readonly string[];
  readonly departments: readonly string[];
  /** The departments by name. */
  readonly words: readonly string[];
  /** What each indicator then earns, in its own points. */
  readonly scores: readonly Amount[];
  readonly effort: Amount;
}

/** A total with the verdict on it; `distance` from the goal, null where there is none. */
export interface PlanStateReport {
  readonly total: Amount;
  readonly passed: boolean | null;
  readonly distance: string | null;
}

/** Everything that reporters see of a plan: plain data, in order, in one language. */
export interface PlanReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly framework: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly points: string;
  };
  readonly assessment: {
    readonly institution: string;
    readonly name: string;
    readonly cycle: string;
    readonly on: string;
  };
  readonly view: 'claimed' | 'substantiated' | 'reviewed';
  /** Null where the highest total for a budget is asked for. */
  readonly target: {
    readonly kind: 'pass' | 'points' | 'band';
    /** Of a grade. */
    readonly title: string | null;
    readonly points: Amount;
  } | null;
  readonly budget: Amount | null;
  /** The last day on which an action may be due; null where any will do. */
  readonly by: string | null;
  readonly unit: string;
  readonly outcome: PlanOutcome;
  /** Whether it is proven that nothing is better. */
  readonly proven: boolean;
  readonly before: PlanStateReport;
  readonly after: PlanStateReport;
  readonly effort: Amount;
  /** Those that bring the most for their effort first. */
  readonly steps: readonly PlanStepReport[];
  /** The best plan that leaves some step undone. */
  readonly runnerUp: {
    readonly effort: Amount;
    readonly total: Amount;
    readonly proven: boolean;
    readonly without: readonly PlanStepName[];
    readonly instead: readonly PlanStepName[];
  } | null;
  /** The effort that the target takes, where that is over the budget; not `proven` where it may take less. */
  readonly needed: (Amount & { readonly proven: boolean }) | null;
  /** The last day whose results count, where it is before the date of the scoring. */
  readonly closed: string | null;
  /** The other scores that fall short of a target which the claimed one reaches already, the lowest first. */
  readonly short: readonly { readonly view: PlanReport['view']; readonly total: Amount }[];
  /** The highest total within the budget. */
  readonly richest: { readonly total: Amount; readonly effort: Amount } | null;
  /** Conditions of the verdict that do not hold afterwards. */
  readonly failing: readonly ConditionReport[];
  /** Indicators below their points that no step raises, those that lack the most first. */
  readonly held: readonly (Named & { readonly reason: HeldReason; readonly impact: Amount })[];
  /** Whether there are bonuses or deductions: they stay as they are. */
  readonly hasAdjustments: boolean;
}
