import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../../src/schema/files/common.ts';
import { statusOutputSchema } from '../../../src/schema/output-status.ts';
import { trendOutputSchema } from '../../../src/schema/output-trend.ts';
import { root } from '../../support/host.ts';

// what test/cases expects `-f json` to print is of the published shape, and says nothing beside it

const ajv = new Ajv2020({ strict: false, allErrors: true });

/** The JSON that the cases of a command expect, by their names. */
function printed(command: string): [string, unknown][] {
  const folder = join(root, 'test', 'cases', command);
  return readdirSync(folder).flatMap((name): [string, unknown][] => {
    const { args } = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as { args: string[] };
    if (!args.includes('--json')) return [];
    return [[name, JSON.parse(readFileSync(join(folder, name, 'stdout.txt'), 'utf8'))]];
  });
}

/** Every mapping but what `score-output` shapes takes no other keys. */
function closed(schema: unknown, isOpen = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => closed(each));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, each]) => [key, closed(each, key === 'assessment')]);
  const made = Object.fromEntries(entries) as JsonSchema;
  return made['type'] === 'object' && !isOpen ? { ...made, additionalProperties: false } : made;
}

function faults(schema: JsonSchema, data: unknown): unknown[] {
  const { $id: _id, ...unnamed } = closed(schema) as JsonSchema;
  const validate = ajv.compile(unnamed);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => [instancePath, message, params]);
}

describe.each([
  ['status', statusOutputSchema],
  ['trend', trendOutputSchema],
] as const)('assess %s -f json', (command, schema) => {
  const cases = printed(command);

  it('is printed by some case', () => {
    expect(cases.length).toBeGreaterThanOrEqual(2);
  });

  it.each(cases)('has the published shape: %s', (_name, data) => {
    expect(faults(schema, data)).toEqual([]);
  });
});
