import type { GateCondition } from '../model/files.ts';
import type { Framework } from '../model/framework.ts';
import type { Gate, PlacedCondition } from '../model/gate.ts';
import type { GateState } from './gate-outcome.ts';
import { hasReviews } from './gate-reviews.ts';

/** The gate of an assessment without a configuration, as docs/gate.md states it. */
export function defaultGate({ evidenceRequired }: Framework, hasBase: boolean): Gate {
  const conditions: GateCondition[] = [
    { kind: 'verdict', severity: 'error' },
    // without evidence there is nothing that these could judge
    ...(evidenceRequired ? [{ kind: 'verdict', score: 'substantiated', severity: 'warn' } as const] : []),
    { kind: 'coverage', 'at-least': '100%', severity: 'warn' },
    ...(evidenceRequired ? [{ kind: 'evidence', severity: 'warn' } as const] : []),
    { kind: 'waivers', severity: 'error' },
    ...(hasBase ? [{ kind: 'no-drop', of: 'total', severity: 'warn' } as const] : []),
  ];
  return { conditions: conditions.map((condition) => ({ condition })) };
}

/**
 * The conditions of a gate with those that hold wherever there is a base, unless the gate itself speaks of them: its framework stays, and where
 * there are reviews what they have locked.
 */
export function conditionsOf(
  { conditions }: Gate,
  state: Pick<GateState, 'score' | 'base'>,
): readonly PlacedCondition[] {
  if (state.base === undefined) return conditions;
  const implied = [
    'framework-unchanged' as const,
    ...(hasReviews(state) ? ['locked-unchanged' as const] : []),
  ].filter((kind) => !conditions.some(({ condition }) => condition.kind === kind));
  return [...conditions, ...implied.map((kind) => ({ condition: { kind, severity: 'error' as const } }))];
}
