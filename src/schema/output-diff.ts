import type { JsonSchema } from './files/common.ts';
import {
  amount,
  band,
  condition,
  count,
  date,
  decimal,
  diagnostic,
  digest,
  flag,
  gapState,
  list,
  location,
  object,
  orNull,
  text,
  verdict,
} from './output-parts.ts';

const shift = object({ before: amount, after: amount, difference: amount });
const cause: Record<string, JsonSchema> = {
  cause: {
    enum: [
      'answers',
      'applicability',
      'framework',
      'evidence',
      'references',
      'responsibility',
      'rounding',
      'mixed',
    ],
  },
  kind: {
    enum: ['points', 'rules', 'added', 'withdrawn', 'scoring', 'records', 'dates', 'files', null],
  },
};
const causes = list(object({ ...cause, claimed: amount, substantiated: amount }));
const language: JsonSchema = { enum: ['ko', 'en'] };
const effect: JsonSchema = { enum: ['bonus', 'deduction', null] };
const nodes = (...kinds: readonly string[]) =>
  list(
    object({
      kind: { enum: kinds },
      level: text,
      before: orNull(text),
      after: orNull(text),
      title: text,
      depth: orNull(count),
      effect,
      claimed: shift,
      substantiated: shift,
      causes,
    }),
  );
const gapSide = orNull(object({ state: gapState, lost: amount, atRisk: amount, impact: amount }));
const gaps = (change: string) =>
  list(
    object({
      change: { const: change },
      indicator: text,
      title: text,
      department: orNull(text),
      departmentName: orNull(text),
      before: gapSide,
      after: gapSide,
      difference: amount,
      location: orNull(location),
    }),
  );
const framework = object({ id: text, version: text, sha256: digest, title: text, points: decimal });
const side = object({
  label: text,
  kind: { enum: ['commit', 'working-tree', 'folder', 'saved'] },
  commit: orNull({ type: 'string', pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$' }),
  path: text,
  on: date,
  framework,
  coverage: object({ answered: count, applicable: count, total: count }),
  gapCount: count,
  points: decimal,
  bar: orNull(decimal),
  passed: verdict,
  substantiated: verdict,
  band: orNull(band),
  unmet: list(condition),
});
const change = object({
  field: text,
  name: text,
  before: list(text),
  after: list(text),
  difference: orNull({ type: 'string', pattern: '^[+-]?(0|[1-9]\\d*)(\\.\\d+)?$' }),
});
const group = orNull(object({ id: text, title: text }));
const frameworkChange = object({
  schemaVersion: { const: 1 },
  language,
  before: framework,
  after: framework,
  same: flag,
  head: list(change),
  levels: list(
    object({
      level: text,
      title: text,
      counts: object({
        added: count,
        withdrawn: count,
        renumbered: count,
        moved: count,
        points: count,
        rule: count,
        other: count,
      }),
      nodes: list(
        object({
          kind: { enum: ['group', 'indicator'] },
          state: { enum: ['added', 'withdrawn', 'changed'] },
          before: orNull(text),
          after: orNull(text),
          title: text,
          points: decimal,
          effect,
          group,
          renumbered: flag,
          moved: orNull(object({ from: group, to: group })),
          changes: list(change),
          location,
        }),
      ),
    }),
  ),
  assessment: orNull({ type: 'object' }),
});

/** A comparison of two states of an assessment. Scores are decimal strings with the exact fraction beside. */
export const diffOutput: JsonSchema = object(
  {
    schemaVersion: { const: 1 },
    language,
    institution: text,
    name: text,
    cycle: text,
    before: side,
    after: side,
    same: flag,
    weighted: flag,
    claimed: shift,
    substantiated: shift,
    reviewed: shift,
    bonus: orNull(shift),
    deduction: orNull(shift),
    causes,
    items: list(
      object({
        ...cause,
        indicator: orNull(text),
        title: text,
        department: orNull(text),
        departmentName: orNull(text),
        before: orNull(text),
        after: orNull(text),
        location: orNull(location),
      }),
    ),
    groups: nodes('group'),
    indicators: nodes('indicator'),
    departments: nodes('department'),
    gaps: object({ new: gaps('new'), closed: gaps('closed'), changed: gaps('changed') }),
    framework: orNull(frameworkChange),
    frameworkChanged: flag,
    diagnostics: list(diagnostic),
  },
  ['reviewed'],
);

/** The schema of `assess diff -f json` (JSON Schema 2020-12). */
export const diffOutputSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'assess:diff-output',
  title: 'assess diff -f json',
  ...diffOutput,
};
