import type { JsonSchema } from './files/common.ts';
import {
  amount,
  condition,
  date,
  decimal,
  flag,
  fraction,
  list,
  object,
  orNull,
  text,
  verdict,
} from './output-parts.ts';

const named = object({ id: text, name: text });
const state = object({ total: amount, passed: verdict, distance: orNull(decimal) });
const stepName = object({
  action: orNull(text),
  indicators: list(text),
  departments: list(text),
  scores: list(amount),
  effort: amount,
});

const step = object({
  action: orNull(object({ id: text, name: text, due: orNull(date) })),
  departments: list(named),
  cooperating: list(named),
  rises: list(
    object({
      indicator: text,
      title: text,
      points: decimal,
      from: amount,
      to: amount,
      gain: amount,
      answers: orNull(
        list(
          object({
            department: text,
            name: text,
            value: orNull(text),
            evidence: flag,
            found: orNull({ enum: ['first', 'again'] }),
          }),
        ),
      ),
    }),
  ),
  effort: amount,
  estimated: flag,
  gain: amount,
  perEffort: orNull(amount),
});

/** The schema of `assess plan -f json` (JSON Schema 2020-12). */
export const planOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:plan-output',
  title: 'assess plan -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    framework: object({ id: text, version: text, title: text, points: decimal }),
    assessment: object({ institution: text, name: text, cycle: text, on: date }),
    view: { enum: ['claimed', 'substantiated', 'reviewed'] },
    target: orNull(
      object({ kind: { enum: ['pass', 'points', 'band'] }, title: orNull(text), points: amount }),
    ),
    budget: orNull(amount),
    by: orNull(date),
    unit: text,
    outcome: { enum: ['already', 'reached', 'over-budget', 'unreachable', 'richest'] },
    proven: flag,
    before: state,
    after: state,
    effort: amount,
    steps: list(step),
    runnerUp: orNull(
      object({
        effort: amount,
        total: amount,
        proven: flag,
        without: list(stepName),
        instead: list(stepName),
      }),
    ),
    needed: orNull(object({ score: decimal, exact: fraction, proven: flag })),
    closed: orNull(date),
    short: list(object({ view: { enum: ['substantiated', 'reviewed'] }, total: amount })),
    richest: orNull(object({ total: amount, effort: amount })),
    failing: list(condition),
    held: list(
      object({
        id: text,
        name: text,
        reason: { enum: ['locked', 'excluded', 'action', 'department', 'not-applicable', 'no-way'] },
        impact: amount,
      }),
    ),
    hasAdjustments: flag,
  }),
};
