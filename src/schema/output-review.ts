import type { JsonSchema } from './files/common.ts';
import {
  amount,
  count,
  date,
  decimal,
  digest,
  flag,
  list,
  location,
  object,
  orNull,
  text,
  verdict,
} from './output-parts.ts';

const stage: JsonSchema = { enum: ['internal', 'cross', 'document', 'on-site', 'committee'] };
const counts = object({
  confirmed: count,
  cut: count,
  raised: count,
  madeApplicable: count,
  takenOut: count,
  notReviewed: count,
});
const claims: Record<string, JsonSchema> = {
  claimed: amount,
  reviewed: amount,
  percent: orNull(decimal),
  over: amount,
  under: amount,
  counts,
};

/** The schema of `assess review compare -f json` (JSON Schema 2020-12). Scores are decimal strings with the exact fraction beside. */
export const reviewOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:review-output',
  title: 'assess review compare -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    framework: object({ id: text, version: text, sha256: digest, title: text, points: decimal }),
    assessment: object({ institution: text, name: text, cycle: text, on: date }),
    stage: orNull(stage),
    bar: orNull(decimal),
    totals: list(
      object({
        view: { enum: ['claimed', 'substantiated', 'reviewed', 'safe'] },
        total: amount,
        distance: orNull(decimal),
        passed: verdict,
      }),
    ),
    reviews: list(
      object({
        stage,
        reviewer: text,
        date,
        file: text,
        indicators: count,
        unlisted: { enum: ['substantiated', 'claimed', 'zero'] },
      }),
    ),
    counts,
    differenceCount: count,
    differences: list(
      object({
        indicator: text,
        title: text,
        points: decimal,
        effect: { enum: ['bonus', 'deduction', null] },
        outcome: { enum: ['confirmed', 'cut', 'raised', 'made-applicable', 'taken-out', 'not-reviewed'] },
        claimed: amount,
        substantiated: amount,
        reviewed: amount,
        applies: object({ claimed: flag, reviewed: flag }),
        difference: orNull(amount),
        department: orNull(text),
        departmentName: orNull(text),
        review: orNull(object({ stage, reviewer: text, date, file: text })),
        reason: orNull(text),
        location: orNull(location),
      }),
    ),
    departments: list(object({ id: text, name: text, ...claims })),
    shared: orNull(object(claims)),
  }),
};
