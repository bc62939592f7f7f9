import type { Rational } from '../exact/rational.ts';
import type { Department } from '../model/assessment.ts';
import type { GateCondition } from '../model/files.ts';
import type { TreeNode } from '../model/framework.ts';
import type { Baseline, Waiver } from '../model/gate.ts';
import type { Origin } from '../model/place.ts';
import type { Lineage } from './lineage.ts';
import type { Score } from './score.ts';
import type { Condition } from './verdict.ts';

/** The state that a check compares with, as far as it could be read. */
export type GateBase =
  | {
      readonly score: Score;
      /** From the base's framework to that of the state that is checked. */
      readonly lineage: Lineage;
      /** Whether both are scored by the same framework. */
      readonly frameworkSame: boolean;
      /** Absent where they could not be read. */
      readonly waivers?: readonly Waiver[];
      /** The baseline at the same place; absent where there is none. */
      readonly baseline?: Baseline;
    }
  | { readonly fault: true };

/** What conditions are judged on. */
export interface GateState {
  readonly score: Score;
  readonly waivers: readonly Waiver[];
  readonly baseline?: Baseline;
  /** Absent where the check compares with nothing. */
  readonly base?: GateBase;
  /** The date on which it is judged, YYYY-MM-DD. */
  readonly on: string;
}

/** What figures count: points of the total, points of a group or a department, or things. */
export type GateUnit =
  | 'points'
  | 'own'
  | 'share'
  | 'indicators'
  | 'records'
  | 'waivers'
  | 'entries'
  | 'actions';

/** What is asked and what there is, exactly. */
export interface GateFigures {
  readonly unit: GateUnit;
  readonly limit: 'at-least' | 'at-most';
  readonly expected: Rational;
  readonly actual: Rational;
  /** The whole of which `expected` is a share, where it is written as one. */
  readonly of?: { readonly share: string; readonly whole: Rational };
  /** What a share is made of. */
  readonly counts?: { readonly part: number; readonly whole: number };
}

/** Why a condition could not be judged, or what else a reader needs. */
export type GateNote =
  | {
      readonly kind:
        | 'asks-nothing'
        | 'unanswered'
        | 'nothing-applicable'
        | 'leads-nothing'
        | 'nobody-leads'
        | 'no-must-haves'
        | 'no-evidence-asked'
        | 'nothing-needs-evidence'
        | 'no-actions'
        | 'no-locks'
        | 'no-base'
        | 'base-fault'
        | 'nothing-to-compare'
        | 'nothing-to-check';
    }
  | { readonly kind: 'unknown'; readonly ids: readonly string[] }
  | { readonly kind: 'no-groups'; readonly level: string }
  | { readonly kind: 'unmet'; readonly conditions: readonly Condition[] }
  | {
      readonly kind: 'unanswered-must' | 'fresh' | 'grown' | 'locked-changed' | 'loosened' | 'overdue';
      readonly ids: readonly string[];
    }
  | { readonly kind: 'left-out'; readonly waived: number; readonly tolerated: number }
  | { readonly kind: 'dropped'; readonly before: Rational; readonly tolerance: Rational }
  | { readonly kind: 'withdrawn' };

/** What is judged where a condition is over several. */
export type GateSubject = { readonly node: TreeNode } | { readonly department: Department };

/** One thing that a condition asks for, judged. */
export interface Outcome {
  readonly subject?: GateSubject;
  /** Tells apart what a condition asks for beside its first demand. */
  readonly aspect?: 'new' | 'loosened';
  readonly figures?: GateFigures;
  readonly judged: boolean;
  readonly passed: boolean;
  readonly note?: GateNote;
}

/** A condition of the gate with what came out, or what a check asks for by itself. */
export interface GateResult extends Outcome {
  readonly kind: GateCondition['kind'] | 'baseline-new' | 'baseline-grown' | 'gate';
  /** Absent for what no condition asks for. */
  readonly condition?: GateCondition;
  readonly severity: 'error' | 'warn';
  /** Whose gate asks for it: that of the state that is checked, or that of the base. */
  readonly asked: 'here' | 'base';
  readonly origin?: Origin;
}

/** Judges figures: what is exactly at the limit passes. */
export function judged(
  figures: GateFigures,
  more: Pick<Outcome, 'subject' | 'aspect' | 'note'> = {},
): Outcome {
  const { limit, expected, actual } = figures;
  const passed = limit === 'at-least' ? actual.isAtLeast(expected) : expected.isAtLeast(actual);
  return { figures, judged: true, passed, ...more };
}

/** What has nothing to judge has not passed. */
export function notJudged(note: GateNote, more: Pick<Outcome, 'subject' | 'aspect'> = {}): Outcome {
  return { judged: false, passed: false, note, ...more };
}
