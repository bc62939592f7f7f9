import type { JsonSchema } from './files/common.ts';
import {
  amount,
  condition,
  date,
  decimal,
  flag,
  list,
  object,
  orNull,
  text,
  verdict,
} from './output-parts.ts';

const scores = object({ claimed: amount, substantiated: amount, reviewed: orNull(amount) });
const side = object({
  total: scores,
  passed: verdict,
  distance: orNull(decimal),
  substantiated: object({ passed: verdict, distance: orNull(decimal) }),
  band: orNull(text),
});

/** The schema of `assess what-if -f json` (JSON Schema 2020-12). */
export const whatIfOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:what-if-output',
  title: 'assess what-if -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    framework: object({ id: text, version: text, title: text, points: decimal, evidenceRequired: flag }),
    assessment: object({ institution: text, name: text, cycle: text, on: date }),
    bar: orNull(amount),
    suppositions: list(
      object({
        indicator: text,
        title: text,
        department: text,
        name: text,
        before: text,
        after: text,
        substantiated: flag,
        claims: flag,
      }),
    ),
    before: side,
    after: side,
    changed: list(
      object({
        id: text,
        level: text,
        title: text,
        isGroup: flag,
        before: scores,
        after: scores,
        applicable: orNull(object({ before: scores, after: scores })),
      }),
    ),
    failing: list(condition),
  }),
};
