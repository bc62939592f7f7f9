import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import { checkJson, diffJson } from '../../../src/reporters/check-json.ts';
import { scoreJson } from '../../../src/reporters/json.ts';
import { plain } from '../../../src/reporters/palette.ts';
import type { Reporter } from '../../../src/reporters/reporter.ts';
import type { JsonSchema } from '../../../src/schema/files/common.ts';
import { outputSchema } from '../../../src/schema/output.ts';
import { checkOutputSchema } from '../../../src/schema/output-check.ts';
import { diffOutputSchema } from '../../../src/schema/output-diff.ts';
import { failedSample, samplesIn } from '../../support/check-report-sample.ts';
import { diffSample, sameSample, savedSample } from '../../support/diff-sample.ts';

const languages: readonly Language[] = ['ko', 'en'];

function dataOf<T>(reporter: Reporter<T>, value: T): unknown {
  return JSON.parse(reporter.render(value, { width: 80, palette: plain, ascii: false }));
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
const compiled = new Map<JsonSchema, ValidateFunction>();

/** What a schema has against some data. */
function faults(schema: JsonSchema, data: unknown): unknown[] {
  const { $id: _id, ...unnamed } = schema;
  const validate = compiled.get(schema) ?? ajv.compile(unnamed);
  compiled.set(schema, validate);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => [instancePath, message, params]);
}

/** Every mapping but the report, of which `score-output` names only what is promised, takes no other keys. */
function closedSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closedSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, each]) => [
    key,
    key === 'report' || key === 'unmet' ? each : closedSchema(each),
  ]);
  const made = Object.fromEntries(entries) as Record<string, unknown>;
  return made['type'] === 'object' ? { ...made, additionalProperties: false } : made;
}

/** Every key in some data. */
function keysOf(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(keysOf);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

const closed = closedSchema(checkOutputSchema) as JsonSchema;

describe.each(languages)('the published schemas, in %s', (language) => {
  const samples = samplesIn(language);

  it.each(Object.keys(samples))('check-output is the shape of the sample "%s"', (name) => {
    expect(faults(checkOutputSchema, dataOf(checkJson, samples[name]!))).toEqual([]);
  });

  it.each(Object.keys(samples))('score-output is the shape of the report of "%s"', (name) => {
    const { report } = samples[name]!;
    if (report === null) return;
    expect(faults(outputSchema, dataOf(scoreJson, report))).toEqual([]);
    expect(dataOf(checkJson, samples[name]!)).toHaveProperty('report', dataOf(scoreJson, report));
  });

  it('diff-output is the shape of comparisons', () => {
    for (const value of [diffSample({ language }), sameSample({ language }), savedSample({ language })])
      expect(faults(diffOutputSchema, dataOf(diffJson, value))).toEqual([]);
  });

  it('they name every key that is written', () => {
    for (const value of Object.values(samples)) expect(faults(closed, dataOf(checkJson, value))).toEqual([]);
  });

  it('they take nothing else', () => {
    const data = dataOf(checkJson, failedSample(language)) as Record<string, unknown>;
    expect(faults(checkOutputSchema, { ...data, passed: null })).not.toEqual([]);
    expect(
      faults(checkOutputSchema, { ...data, diff: { ...(data['diff'] as object), causes: [{}] } }),
    ).not.toEqual([]);
    const { findings, ...rest } = data;
    expect(faults(checkOutputSchema, rest)).not.toEqual([]);
    expect(findings).not.toEqual([]);
  });
});

describe('the JSON of a check', () => {
  const data = dataOf(checkJson, failedSample('ko')) as Record<string, unknown>;

  it('begins with the version of its shape', () => {
    expect(Object.keys(data)[0]).toBe('schemaVersion');
  });

  it('has scores as decimals and fractions, without their form for reading, and no rules', () => {
    const keys = keysOf(data);
    expect(keys).not.toContain('shown');
    expect(keys).not.toContain('rules');
    expect(keys).not.toContain('excerpt');
    expect(data['diff']).toHaveProperty('claimed.difference', { score: '3.2', exact: '16/5' });
  });

  it('has every finding, waiver and condition', () => {
    const { findings, waivers, gate } = failedSample('ko');
    expect(data['findings']).toEqual(findings);
    expect(data['waivers']).toEqual(waivers);
    expect(data['gate']).toEqual(gate);
  });
});
