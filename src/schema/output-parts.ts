import type { JsonSchema } from './files/common.ts';

/** A text. */
export const text: JsonSchema = { type: 'string' };
/** Yes or no. */
export const flag: JsonSchema = { type: 'boolean' };
/** How many. */
export const count: JsonSchema = { type: 'integer', minimum: 0 };
/** A decimal as text, with as many digits as it has. */
export const decimal: JsonSchema = { type: 'string', pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' };
/** A fraction in lowest terms. */
export const fraction: JsonSchema = { type: 'string', pattern: '^-?\\d+(/[1-9]\\d*)?$' };
/** A date. */
export const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
/** A SHA-256 digest. */
export const digest: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** Why an indicator is below its points. */
export const gapState: JsonSchema = {
  enum: ['unanswered', 'not-implemented', 'not-assessed', 'not-met', 'partial', 'no-evidence'],
};

/** Null, or what the schema says. */
export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** A mapping that has these keys, but for the optional ones; it may have more in later versions. */
export function object(properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    properties,
  };
}

/** A list of what the schema says. */
export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** A score: the decimal and the exact fraction. */
export const amount = object({ score: decimal, exact: fraction });
/** A place in a file; a whole file has no line. */
export const location = object({ file: text, line: count, column: count }, ['line', 'column']);
/** A grade. */
export const band = object({ id: text, title: text, atLeast: decimal });
/** Whether it passes; null where nothing is asked. */
export const verdict = orNull(flag);
/** A condition beside the bar. */
export const condition = object({
  kind: { enum: ['floor', 'must', 'not-applicable-limit', 'answered'] },
  id: orNull(text),
  title: orNull(text),
  expected: decimal,
  actual: decimal,
  distance: decimal,
  passed: flag,
});
/** What was noticed in a file. */
export const diagnostic = object({
  code: text,
  severity: { enum: ['error', 'warning'] },
  message: text,
  help: text,
  location,
});
