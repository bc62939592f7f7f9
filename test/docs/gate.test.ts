import { describe, expect, test } from 'vitest';
import { gateConditionDefinition } from '../../src/schema/files/gate.ts';
import { schemaOf } from '../../src/schema/schemas.ts';
import { validate } from '../../src/schema/validate.ts';
import { defaultGate } from '../../src/scoring/gate-default.ts';
import { readSource } from '../../src/source/read-source.ts';
import { codesOf, partsOf, type Table } from './pages.ts';

// docs/gate.md says what the code does

const parts = partsOf('docs/gate.md');

function table(about: string): Table {
  return parts.find((part) => part.type === 'table' && part.about === about) as Table;
}

test.each(['gate', 'waivers', 'baseline'] as const)('its example of a file of %s fits the schema', (kind) => {
  const blocks = parts.filter((part) => part.type === 'block' && part.kind === kind);
  expect(blocks.length).toBe(1);
  for (const block of blocks) {
    const { document, diagnostics } = readSource(
      'gate.md',
      new TextEncoder().encode('text' in block ? block.text : ''),
    );
    expect(diagnostics).toEqual([]);
    expect(validate(kind, document!).issues).toEqual([]);
  }
});

test('its table of conditions is that of the schema', () => {
  const forms = gateConditionDefinition['oneOf'] as { properties: { kind: { const: string } } }[];
  const inSchema = forms.map(({ properties: { kind, ...rest } }) => [
    kind.const,
    Object.keys(rest)
      .filter((key) => key !== 'severity')
      .sort(),
  ]);
  const inTable = table('conditions').rows.map(({ cells }) => [
    codesOf(cells[0]!)[0],
    codesOf(cells[1]!).sort(),
  ]);
  expect(inTable).toEqual(inSchema);
});

test('its keys of a waiver are those of the schema', () => {
  const rows = parts.filter((part) => part.type === 'table').find(({ header }) => header[0] === 'key')!.rows;
  const { waivers } = (
    schemaOf('waivers') as { properties: Record<string, { items: { properties: object } }> }
  ).properties;
  expect(rows.map(({ cells }) => codesOf(cells[0]!)[0])).toEqual(Object.keys(waivers!.items.properties));
});

describe('the default gate', () => {
  const rows = table('default gate').rows.map(({ cells }) => cells);

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('where evidence is required: %s, with a base: %s', (evidenceRequired, hasBase) => {
    const expected = rows
      .filter(([, , only = '']) => (only.includes('evidence') ? evidenceRequired : true))
      .filter(([, , only = '']) => (only.includes('base') ? hasBase : true))
      .map(([condition = '', severity = '']) => [...codesOf(condition), `severity: ${codesOf(severity)[0]}`]);
    const { conditions } = defaultGate({ evidenceRequired } as never, hasBase);
    const actual = conditions.map(({ condition: { kind, severity, ...rest } }) => [
      kind,
      ...Object.entries(rest).map(([key, value]) => `${key}: ${value}`),
      `severity: ${severity}`,
    ]);
    expect(actual).toEqual(expected);
  });
});
