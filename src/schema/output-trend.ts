import type { JsonSchema } from './files/common.ts';
import {
  amount,
  count,
  date,
  decimal,
  diagnostic,
  digest,
  flag,
  list,
  object,
  orNull,
  text,
  verdict,
} from './output-parts.ts';

const named = object({ id: text, title: text });

/** The schema of `assess trend -f json` (JSON Schema 2020-12). Scores are decimal strings with the exact fraction beside. */
export const trendOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:trend-output',
  title: 'assess trend -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    name: text,
    evidenceRequired: flag,
    by: orNull(named),
    columns: list(named),
    rows: list(
      object({
        label: text,
        kind: { enum: ['folder', 'commit'] },
        commit: orNull({ type: 'string', pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$' }),
        path: text,
        state: { enum: ['scored', 'error', 'absent'] },
        figures: orNull(
          object({
            institution: text,
            cycle: text,
            on: date,
            framework: object({ id: text, version: text, sha256: digest, title: text, points: decimal }),
            frameworkChanged: flag,
            claimed: amount,
            substantiated: amount,
            reviewed: orNull(amount),
            bar: orNull(decimal),
            passed: verdict,
            inProgress: flag,
            percent: decimal,
            change: orNull(amount),
            percentChange: orNull({ type: 'string', pattern: '^[+-]?(0|[1-9]\\d*)(\\.\\d+)?$' }),
            coverage: object({ answered: count, applicable: count, total: count }),
            groups: list(orNull(object({ claimed: amount, points: decimal, percent: orNull(decimal) }))),
          }),
        ),
        error: orNull(diagnostic),
      }),
    ),
    notes: list({
      enum: [
        'shallow',
        'single',
        'institutions',
        'framework-changed',
        'edited-framework',
        'points-differ',
        'loop',
        'unidentified',
      ],
    }),
  }),
};
