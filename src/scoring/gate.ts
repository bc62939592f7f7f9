import { subjectOf } from '../checks/gate.ts';
import type { Amount, GateCondition } from '../model/files.ts';
import type { Gate, PlacedCondition } from '../model/gate.ts';
import { amountText } from '../rules/amount.ts';
import { judgeActionsOverdue } from './gate-actions.ts';
import { judgeBaseline, judgeFrameworkUnchanged, judgeNoDrop } from './gate-change.ts';
import { conditionsOf } from './gate-default.ts';
import { judgeEvidenceCondition, judgeGaps, judgeMustHaves, judgeWaivers } from './gate-lists.ts';
import { type GateResult, type GateState, notJudged, type Outcome } from './gate-outcome.ts';
import {
  judgeCoverage,
  judgeDepartment,
  judgeGroup,
  judgeNotApplicable,
  judgeTotal,
  judgeVerdictCondition,
} from './gate-points.ts';
import { judgeLockedUnchanged } from './gate-reviews.ts';
import { isUnanswered } from './gate-shortfalls.ts';

/** What a gate is judged on. */
export interface GateInput extends GateState {
  readonly gate: Gate;
  /** The gate of the base: what the change has taken out of it or loosened is judged all the same. */
  readonly baseGate?: Gate;
}

type Judges = {
  readonly [K in GateCondition['kind']]: (
    condition: Extract<GateCondition, { kind: K }>,
    state: GateState,
  ) => Outcome[];
};

const judges: Judges = {
  verdict: judgeVerdictCondition,
  total: judgeTotal,
  group: judgeGroup,
  department: judgeDepartment,
  coverage: judgeCoverage,
  'not-applicable': judgeNotApplicable,
  gaps: judgeGaps,
  'must-haves': judgeMustHaves,
  'no-drop': judgeNoDrop,
  evidence: judgeEvidenceCondition,
  'actions-overdue': judgeActionsOverdue,
  waivers: judgeWaivers,
  'framework-unchanged': judgeFrameworkUnchanged,
  'locked-unchanged': judgeLockedUnchanged,
};

/**
 * Judges every condition of a gate that is not off, then those of the base's gate that this one does not ask for as strictly, then the
 * baseline. A gate that asks for nothing, and an assessment in which nothing is answered, never pass: a result of its own says so.
 */
export function judgeGate({ gate, baseGate, ...state }: GateInput): GateResult[] {
  const own = conditionsOf(gate, state);
  const loosened =
    baseGate === undefined
      ? []
      : conditionsOf(baseGate, state).filter(
          ({ condition }) => !own.some((other) => asksAsMuch(other.condition, condition)),
        );
  const results = [
    ...own.flatMap((placed) => judgeCondition(placed, 'here', state)),
    ...loosened.flatMap((placed) => judgeCondition(placed, 'base', state)),
    ...judgeBaseline(state),
  ];
  if (gate.conditions.every(({ condition }) => condition.severity === 'off'))
    return [...results, nothing('nothing-to-check')];
  if (isUnanswered(state.score) && isPassed(results)) return [...results, nothing('unanswered')];
  return results;
}

/** Whether results let a state pass: no condition of severity `error` is missed. */
export function isPassed(results: readonly GateResult[]): boolean {
  return results.every(({ severity, passed }) => passed || severity !== 'error');
}

function judgeCondition(
  { condition, origin }: PlacedCondition,
  asked: GateResult['asked'],
  state: GateState,
): GateResult[] {
  const { kind, severity = 'error' } = condition;
  if (severity === 'off') return [];
  const outcomes = judges[kind](condition as never, state);
  return outcomes.map((outcome) => ({
    kind,
    condition,
    severity,
    asked,
    ...outcome,
    ...(origin && { origin }),
  }));
}

function nothing(kind: 'nothing-to-check' | 'unanswered'): GateResult {
  return { kind: 'gate', severity: 'error', asked: 'here', ...notJudged({ kind }) };
}

const strictness = { off: 0, warn: 1, error: 2 } as const;

/** Whether a condition is another one, at least as strictly. */
function asksAsMuch(own: GateCondition, asked: GateCondition): boolean {
  return (
    subjectOf(own) === subjectOf(asked) &&
    figuresOf(own) === figuresOf(asked) &&
    strictness[own.severity ?? 'error'] >= strictness[asked.severity ?? 'error']
  );
}

/** Everything that a condition asks for of its subject, as text. */
function figuresOf(condition: GateCondition): string {
  const text = (amount: Amount | undefined) => (amount === undefined ? '0' : amountText(amount));
  switch (condition.kind) {
    case 'total':
    case 'group':
    case 'department':
    case 'coverage':
      return text(condition['at-least']);
    case 'not-applicable':
    case 'gaps':
    case 'evidence':
    case 'actions-overdue':
      return text(condition['at-most']);
    case 'no-drop':
      return text(condition.tolerance);
    case 'waivers':
      return condition.new ?? 'allowed';
    default:
      return '';
  }
}
