import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { JsonSchema } from '../../../src/schema/files/common.ts';
import { planOutputSchema } from '../../../src/schema/output-plan.ts';
import { whatIfOutputSchema } from '../../../src/schema/output-what-if.ts';
import { root } from '../../support/host.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });

/** Every mapping takes no other keys than those that the schema names. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const made = Object.fromEntries(Object.entries(schema).map(([key, each]) => [key, closed(each)]));
  return made['type'] === 'object' ? { ...made, additionalProperties: false } : made;
}

test.each<[name: string, schema: JsonSchema]>([
  ['plan/json', planOutputSchema],
  ['plan/json-over-budget', planOutputSchema],
  ['plan/json-unreachable', planOutputSchema],
  ['what-if/json', whatIfOutputSchema],
])('%s is of the shape that is published, and the schema names every key', (name, schema) => {
  const data: unknown = JSON.parse(readFileSync(join(root, 'test', 'cases', name, 'stdout.txt'), 'utf8'));
  const { $id: _id, ...unnamed } = closed(schema) as JsonSchema;
  const validate = ajv.compile(unnamed);
  validate(data);
  // a condition has shares where it asks for one
  const faults = (validate.errors ?? []).filter(
    ({ params }) => !['shares', 'judged'].includes(params['additionalProperty'] as string),
  );
  expect(faults).toEqual([]);
});
