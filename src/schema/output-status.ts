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

/** Days or minutes, negative where something has passed. */
const signedCount: JsonSchema = { type: 'integer' };
const named = { id: text, title: text };

/** The schema of `assess status -f json` (JSON Schema 2020-12). Scores are decimal strings with the exact fraction beside. */
export const statusOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:status-output',
  title: 'assess status -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    framework: object({ id: text, version: text, sha256: digest, title: text, points: decimal }),
    assessment: object({ institution: text, name: text, cycle: text, on: date }),
    deadline: orNull(
      object({
        submitBy: text,
        date,
        time: { type: 'string', pattern: '^\\d{2}:\\d{2}$' },
        timeZone: text,
        daysLeft: signedCount,
        minutesLeft: orNull(signedCount),
        passed: flag,
      }),
    ),
    window: orNull(object({ from: date, to: date, state: { enum: ['before', 'in', 'after'] }, days: count })),
    total: object({
      points: decimal,
      claimed: amount,
      substantiated: amount,
      reviewed: orNull(amount),
    }),
    verdict: object({ passed: verdict, bar: orNull(decimal), distance: orNull(decimal) }),
    coverage: object({ answered: count, applicable: count, total: count }),
    open: count,
    unproven: count,
    gapCount: count,
    departments: list(
      object({
        id: text,
        name: text,
        coordinates: flag,
        assigned: count,
        answered: count,
        notApplicable: count,
        open: list(object(named)),
        unproven: count,
        gaps: count,
        overdue: count,
        hasSheet: flag,
      }),
    ),
    procedure: list(
      object({
        ...named,
        state: { enum: ['done', 'unrecorded', 'late', 'current', 'next'] },
        ends: { enum: ['answered', 'submit-by', 'award', 'review', null] },
        due: orNull(date),
        done: orNull(date),
        proof: { enum: ['recorded', 'answered', 'review', 'award', null] },
        draft: flag,
        doneLater: orNull(date),
      }),
    ),
    certificate: orNull(
      object({
        awarded: date,
        type: { enum: ['new', 'renewal'] },
        number: orNull(text),
        state: { enum: ['not-yet', 'valid', 'expiring', 'expired', 'unknown'] },
        lastDay: orNull(date),
        renewalFrom: orNull(date),
        daysLeft: orNull(signedCount),
        ofThisCycle: flag,
      }),
    ),
    actions: orNull(
      object({
        byStatus: list(
          object({ status: { enum: ['reviewing', 'planned', 'in-progress', 'done', 'on-hold'] }, count }),
        ),
        overdue: count,
      }),
    ),
    next: list(
      object({
        kind: {
          enum: [
            'answer',
            'evidence',
            'bar',
            'substantiated',
            'reviewed',
            'submit',
            'record',
            'actions',
            'step',
            'renewal',
            'renewal-due',
            'expired',
          ],
        },
        count: orNull(count),
        departments: list(object({ id: text, name: text, count })),
        step: orNull(object(named)),
        date: orNull(date),
        days: orNull(signedCount),
        points: orNull(decimal),
      }),
    ),
    diagnostics: list(diagnostic),
  }),
};
