import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { ruleDefinition } from '../../src/schema/files/rule.ts';
import { defaultEfforts } from '../../src/scoring/effort.ts';
import { root, testHost } from '../support/host.ts';
import { codesOf, partsOf, type Table } from './pages.ts';

// docs/planning.md: its tables say what the code does, its commands print what it shows

const page = join(root, 'docs', 'planning.md');
const parts = partsOf('docs/planning.md');
const blocks = parts.flatMap((part) =>
  part.type === 'block' && part.language === 'console' ? [part.text] : [],
);

describe('docs/planning.md', () => {
  test('has the default efforts', () => {
    const listed = rowsOf('efforts').map(([kind, effort]) => [codesOf(kind!)[0], effort]);
    expect(listed).toEqual(Object.entries(defaultEfforts).map(([kind, effort]) => [kind, String(effort)]));
  });

  test('tells the steps of every rule', () => {
    const forms = ruleDefinition['oneOf'] as readonly { properties: { kind: { const: string } } }[];
    const kinds = forms.map(({ properties }) => properties.kind.const);
    expect(
      rowsOf('steps')
        .map(([kind]) => codesOf(kind!)[0])
        .sort(),
    ).toEqual([...kinds].sort());
  });

  test.each(blocks.map((text) => [text.split('\n')[0]!, text] as const))(
    'prints what %s shows',
    async (command, shown) => {
      const host = testHost(root);
      await run(command.slice('$ assess '.length).split(' '), host);
      const printed = `${command}\n${host.out()}${host.err()}`;
      if (process.env['UPDATE_CASES'] === '1')
        writeFileSync(
          page,
          readFileSync(page, 'utf8').replace(shown, () => printed),
        );
      else expect(shown).toBe(printed);
    },
  );
});

function rowsOf(about: string): readonly (readonly string[])[] {
  const table = parts.find((part): part is Table => part.type === 'table' && part.about === about);
  if (!table) throw new Error(`no table of ${about}`);
  return table.rows.map(({ cells }) => cells);
}
