import type { JsonSchema } from './files/common.ts';
import { outputSchema } from './output.ts';
import { diffOutput } from './output-diff.ts';
import {
  count,
  decimal,
  diagnostic,
  digest,
  flag,
  list,
  location,
  object,
  orNull,
  text,
} from './output-parts.ts';

const { type, required, properties, $defs } = outputSchema;

const result = object({
  kind: text,
  name: text,
  id: orNull(text),
  severity: { enum: ['error', 'warn'] },
  expected: orNull(decimal),
  actual: orNull(decimal),
  distance: orNull(decimal),
  expectedShown: text,
  actualShown: text,
  distanceShown: orNull(text),
  judged: flag,
  passed: flag,
  note: orNull(text),
  asked: { enum: ['here', 'base'] },
  location: orNull(location),
});

const waiver = object({
  indicator: orNull(text),
  title: orNull(text),
  finding: orNull(text),
  department: orNull(text),
  departmentName: orNull(text),
  reason: text,
  approver: text,
  until: text,
  state: { enum: ['active', 'unused', 'expired'] },
  daysLeft: orNull({ type: 'integer' }),
  isNew: orNull(flag),
  covers: count,
  location,
});

const finding = object({
  code: text,
  level: { enum: ['error', 'warning', 'note'] },
  message: text,
  help: text,
  indicator: orNull(text),
  department: orNull(text),
  location: object({ file: text, line: count, column: count, endColumn: count }, [
    'line',
    'column',
    'endColumn',
  ]),
  fingerprint: digest,
  waiver: orNull(count),
  inBaseline: flag,
  isNew: orNull(flag),
});

/** The schema of `assess check -f json` (JSON Schema 2020-12); `report` is as in `score-output`, `diff` as in `diff-output`. */
export const checkOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:check-output',
  title: 'assess check -f json',
  ...object({
    schemaVersion: { const: 1 },
    language: { enum: ['ko', 'en'] },
    path: text,
    subject: text,
    command: text,
    passed: flag,
    report: orNull({ type, required, properties }),
    gate: object({ source: { enum: ['file', 'default'] }, file: orNull(text), results: list(result) }),
    waivers: list(waiver),
    baseline: orNull(
      object({
        file: text,
        known: count,
        improved: count,
        fresh: count,
        updated: orNull(object({ added: count, removed: count })),
      }),
    ),
    diff: orNull(diffOutput),
    baseNote: orNull(text),
    findings: list(finding),
    diagnostics: list(diagnostic),
  }),
  $defs,
};
