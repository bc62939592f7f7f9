import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nextCommand } from '../../src/cli/commands/next.ts';
import { run } from '../../src/cli/run.ts';
import { root, testHost } from '../support/host.ts';
import { codesOf, partsOf } from './pages.ts';

// docs/next-cycle.md: its command prints and writes what it shows

const page = join(root, 'docs', 'next-cycle.md');
const parts = partsOf('docs/next-cycle.md');
const folder = mkdtempSync(join(tmpdir(), 'assess-next-cycle-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('its command prints what it shows, and writes files with what it quotes', async () => {
  cpSync(join(root, 'examples', 'quick-start'), join(folder, 'quick-start'), { recursive: true });
  const blocks = parts.filter((part) => part.type === 'block');
  const shown = blocks.find(({ language }) => language === 'console')!.text;
  const [command = ''] = shown.split('\n');
  const host = testHost(folder);
  expect(await run(command.slice('$ assess '.length).split(' '), host)).toBe(0);
  const printed = `${command}\n${host.out()}${host.err()}`;
  if (process.env['UPDATE_CASES'] === '1')
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(shown, () => printed),
    );
  else expect(shown).toBe(printed);
  const excerpts = blocks.filter(({ kind }) => kind === 'excerpt');
  expect(excerpts).toHaveLength(2);
  for (const { settings, text } of excerpts)
    expect(readFileSync(join(folder, settings['file']!), 'utf8')).toContain(text);
});

test('its table has the options of the command', () => {
  const table = parts.find((part) => part.type === 'table')!;
  const named = table.rows.map(({ cells }) => codesOf(cells[0]!)[0]);
  const options = nextCommand.options.map(({ flags }) => flags.split(' ')[0]);
  // formats are in a chapter of their own
  expect([...named].sort()).toEqual(options.filter((flag) => !['-f,', '--json'].includes(flag!)).sort());
});
