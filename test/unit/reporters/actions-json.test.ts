import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { buildReport } from '../../../src/report/build.ts';
import type { Report } from '../../../src/report/report.ts';
import { actionsJson, gapsJson, scoreJson } from '../../../src/reporters/json.ts';
import { plain } from '../../../src/reporters/palette.ts';
import type { Reporter } from '../../../src/reporters/reporter.ts';
import type { JsonSchema } from '../../../src/schema/files/common.ts';
import { outputSchema } from '../../../src/schema/output.ts';
import { action } from '../../../src/schema/output-action-parts.ts';
import { actionsOutputSchema } from '../../../src/schema/output-actions.ts';
import { type Plain, scoreOf, yamlText } from '../../support/build.ts';
import { answers, away, leaf, tree } from '../../support/tree.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
const framework = tree(100, 1, [
  leaf('A', 60),
  leaf('B', 30),
  leaf('C', 10),
  leaf('X', 5, { effect: 'bonus' }),
]);

function reportWith(actions: readonly Plain[] | undefined): Report {
  const files = actions && { 'actions.yaml': yamlText({ kind: 'actions', actions }) };
  const sheets = { one: answers({ A: 50, B: 100, C: away, X: 0 }) };
  return buildReport(scoreOf({ framework, sheets, ...(files && { files }) }), [], 'ko');
}

function dataOf(reporter: Reporter<Report>, report: Report): Record<string, unknown> {
  return JSON.parse(reporter.render(report, { width: 80, palette: plain, ascii: false }));
}

function faults(schema: JsonSchema, data: unknown): unknown[] {
  const { $id: _id, ...unnamed } = schema;
  const validate = ajv.compile(unnamed);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => [instancePath, message, params]);
}

/** A schema that takes no keys but its own. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const made = Object.fromEntries(Object.entries(schema).map(([key, each]) => [key, closed(each)]));
  return made['type'] === 'object' ? { ...made, additionalProperties: false } : made;
}

const base = { title: '개선', owner: 'one', status: 'planned' };
const report = reportWith([
  { ...base, id: 'a', indicators: ['A', 'B'], due: '2014-01-01', effort: 2.5, note: '비고' },
  { ...base, id: 'b', indicators: ['B', 'C', 'X'], type: 'maintain' },
  { ...base, id: 'c', indicators: ['A'], status: '완료' },
]);

test('the actions are as their schema says, and have no other keys', () => {
  const data = dataOf(actionsJson, report);
  expect(faults(actionsOutputSchema, data)).toEqual([]);
  const actions = data['actions'] as object[];
  expect(actions).toHaveLength(3);
  for (const each of actions) expect(faults(closed(action) as JsonSchema, each)).toEqual([]);
  expect(faults(actionsOutputSchema, { ...data, actions: [{}] })).not.toEqual([]);
});

test('a score with actions is as its schema says: a gap names its actions', () => {
  const data = dataOf(scoreJson, report);
  expect(faults(outputSchema, data)).toEqual([]);
  expect(data['actions']).toEqual(dataOf(actionsJson, report)['actions']);
  expect(data['gaps']).toMatchObject([{ indicator: 'A', actions: ['a', 'c'] }]);
  expect(dataOf(gapsJson, report)['actions']).toEqual(data['actions']);
});

test('without a file of actions nothing speaks of any', () => {
  const none = reportWith(undefined);
  for (const reporter of [scoreJson, gapsJson]) {
    const data = dataOf(reporter, none);
    expect(JSON.stringify(data)).not.toContain('"actions"');
  }
  expect(faults(outputSchema, dataOf(scoreJson, none))).toEqual([]);
});
