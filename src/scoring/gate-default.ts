import type { GateCondition } from '../model/files.ts';
import type { Framework } from '../model/framework.ts';
import type { Gate, PlacedCondition } from '../model/gate.ts';

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

/** The conditions of a gate with the one that holds wherever there is a base: its framework stays, unless the gate itself speaks of it. */
export function conditionsOf({ conditions }: Gate, hasBase: boolean): readonly PlacedCondition[] {
  if (!hasBase || conditions.some(({ condition }) => condition.kind === 'framework-unchanged'))
    return conditions;
  return [...conditions, { condition: { kind: 'framework-unchanged', severity: 'error' } }];
}
