import type { JsonSchema } from './files/common.ts';
import { action } from './output-action-parts.ts';
import {
  amount,
  band,
  condition,
  count,
  date,
  decimal,
  diagnostic,
  digest,
  fraction,
  gapState,
  list,
  location,
  object,
  orNull,
  text,
  verdict,
} from './output-parts.ts';

const scores = { claimed: amount, substantiated: amount, reviewed: orNull(amount) };
const both = object({ claimed: amount, substantiated: amount, reviewed: amount }, ['reviewed']);

/** The schema of `assess score -f json` (JSON Schema 2020-12). Scores are decimal strings with the exact fraction beside. */
export const outputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:score-output',
  title: 'assess score -f json',
  ...object(
    {
      schemaVersion: { const: 1 },
      language: { enum: ['ko', 'en'] },
      framework: object({
        id: text,
        version: text,
        sha256: digest,
        title: text,
        points: decimal,
      }),
      assessment: object({
        institution: text,
        name: text,
        cycle: text,
        on: date,
      }),
      total: object({ points: decimal, applicable: decimal, ...scores }),
      adjustments: orNull(
        object({
          base: both,
          bonus: both,
          deduction: both,
          aboveFull: { type: 'boolean' },
          held: { enum: ['full', 'zero', null] },
          items: list(
            object({
              indicator: text,
              title: text,
              effect: { enum: ['bonus', 'deduction'] },
              most: decimal,
              claimed: amount,
              substantiated: amount,
              state: { enum: ['answered', 'unanswered', 'not-applicable'] },
              department: orNull(text),
              location,
            }),
          ),
          caps: list(
            object({
              effect: { enum: ['bonus', 'deduction'] },
              group: orNull(text),
              sum: amount,
              cap: decimal,
              reached: { type: 'boolean' },
            }),
          ),
        }),
      ),
      verdict: object({
        passed: verdict,
        bar: orNull(decimal),
        distance: orNull(decimal),
        band: orNull(band),
        next: orNull(object({ id: text, title: text, atLeast: decimal, missing: decimal })),
        conditions: list(condition),
        substantiated: object({ passed: verdict, distance: orNull(decimal) }),
        reviewed: orNull(object({ passed: verdict, distance: orNull(decimal) })),
      }),
      coverage: object({ answered: count, applicable: count, total: count }),
      tree: list({ $ref: '#/$defs/node' }),
      gaps: list(
        object(
          {
            indicator: text,
            title: text,
            points: decimal,
            score: decimal,
            lost: decimal,
            atRisk: decimal,
            impact: decimal,
            exact: object({ lost: fraction, atRisk: fraction, impact: fraction }),
            state: gapState,
            department: orNull(text),
            cooperating: list(text),
            actions: list(text),
            location,
          },
          ['actions'],
        ),
      ),
      actions: list(action),
      departments: list(
        object({
          id: text,
          name: text,
          assigned: count,
          answered: count,
          notApplicable: count,
          open: count,
          points: decimal,
          claimed: amount,
          substantiated: amount,
          reviewed: orNull(amount),
          atRisk: amount,
        }),
      ),
      notApplicable: list(
        object({ indicator: text, points: decimal, department: text, reason: text, location }),
      ),
      diagnostics: list(diagnostic),
    },
    ['actions'],
  ),
  $defs: {
    node: object(
      {
        id: text,
        level: text,
        title: text,
        source: orNull(text),
        points: decimal,
        applicable: decimal,
        status: { enum: ['scored', 'not-applicable'] },
        percent: orNull(decimal),
        ...scores,
        lost: amount,
        children: list({ $ref: '#/$defs/node' }),
      },
      ['children'],
    ),
  },
};
