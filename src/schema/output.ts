import type { JsonSchema } from './files/common.ts';

const text: JsonSchema = { type: 'string' };
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const count: JsonSchema = { type: 'integer', minimum: 0 };
const decimal: JsonSchema = { type: 'string', pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' };
const fraction: JsonSchema = { type: 'string', pattern: '^-?\\d+(/[1-9]\\d*)?$' };
const amount = object({ score: decimal, exact: fraction });
const scores = { claimed: amount, substantiated: amount, reviewed: { type: 'null' } };
const both = object({ claimed: amount, substantiated: amount });
const location = object({ file: text, line: count, column: count }, ['line', 'column']);
const band = object({ id: text, title: text, atLeast: decimal });
const verdict = orNull({ type: 'boolean' });

/** The schema of `assess score -f json` (JSON Schema 2020-12). Scores are decimal strings with the exact fraction beside. */
export const outputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:score-output',
  title: 'assess score -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    framework: object({
      id: text,
      version: text,
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      title: text,
      points: decimal,
    }),
    assessment: object({
      institution: text,
      name: text,
      cycle: text,
      on: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
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
      conditions: list(
        object({
          kind: { enum: ['floor', 'must', 'not-applicable-limit', 'answered'] },
          id: orNull(text),
          title: orNull(text),
          expected: decimal,
          actual: decimal,
          distance: decimal,
          passed: { type: 'boolean' },
        }),
      ),
      substantiated: object({ passed: verdict, distance: orNull(decimal) }),
    }),
    coverage: object({ answered: count, applicable: count, total: count }),
    tree: list({ $ref: '#/$defs/node' }),
    gaps: list(
      object({
        indicator: text,
        title: text,
        points: decimal,
        score: decimal,
        lost: decimal,
        atRisk: decimal,
        impact: decimal,
        exact: object({ lost: fraction, atRisk: fraction, impact: fraction }),
        state: {
          enum: ['unanswered', 'not-implemented', 'not-assessed', 'not-met', 'partial', 'no-evidence'],
        },
        department: orNull(text),
        cooperating: list(text),
        location,
      }),
    ),
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
        atRisk: amount,
      }),
    ),
    notApplicable: list(
      object({ indicator: text, points: decimal, department: text, reason: text, location }),
    ),
    diagnostics: list(
      object({ code: text, severity: { enum: ['error', 'warning'] }, message: text, help: text, location }),
    ),
  }),
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
