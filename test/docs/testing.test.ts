import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { schemaOf } from '../../src/schema/schemas.ts';
import { root, testHost } from '../support/host.ts';
import { partsOf } from './pages.ts';

// docs/testing.md from top to bottom: its files are written, its commands are run in their order and print what it shows

const page = join(root, 'docs', 'testing.md');
const folder = mkdtempSync(join(tmpdir(), 'assess-testing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const blocks = partsOf('docs/testing.md').filter((part) => part.type === 'block');
const places: Readonly<Record<string, string>> = {
  framework: 'our-standard/framework.yaml',
  vectors: 'our-standard/tests/basic.yaml',
};
/** How each command ends. */
const exits = [0, 1, 0, 0];

test('its files are written and its commands print what it shows', async () => {
  mkdirSync(join(folder, 'our-standard', 'tests'), { recursive: true });
  const shown: string[] = [];
  const printed: string[] = [];
  const codes: number[] = [];
  for (const { language, kind, text } of blocks) {
    if (language === 'yaml') writeFileSync(join(folder, places[kind]!), text);
    if (language !== 'console') continue;
    const [command = ''] = text.split('\n');
    const host = testHost(folder);
    codes.push(await run(command.slice('$ assess '.length).split(' '), host));
    shown.push(text);
    printed.push([command, `${host.out()}${host.err()}`].join('\n'));
  }
  if (process.env['UPDATE_CASES'] === '1') {
    const updated = shown.reduce(
      (all, block, i) => all.replace(block, () => printed[i]!),
      readFileSync(page, 'utf8'),
    );
    writeFileSync(page, updated);
  } else expect(shown).toEqual(printed);
  expect(codes).toEqual(exits);
});

test('its table of keys is that of the schema', () => {
  const table = partsOf('docs/testing.md').find((part) => part.type === 'table')!;
  const named = table.rows.flatMap(({ cells }) =>
    [...cells[0]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!),
  );
  const vectors = schemaOf('vectors') as {
    properties: { vectors: { items: { properties: { expect: { properties: object } } } } };
  };
  expect(named).toEqual(Object.keys(vectors.properties.vectors.items.properties.expect.properties));
});
