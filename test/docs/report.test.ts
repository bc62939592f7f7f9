import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { root, testHost } from '../support/host.ts';
import { partsOf, type Table } from './pages.ts';

// docs/report.md: its commands print what it shows, its chapters are those of the report

const page = join(root, 'docs', 'report.md');
const parts = partsOf('docs/report.md');

test('its commands print what it shows', async () => {
  const blocks = parts.filter((part) => part.type === 'block' && part.language === 'console');
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const shown = block.type === 'block' ? block.text : '';
    const [command = ''] = shown.split('\n');
    const host = testHost(root);
    expect(await run(command.slice('$ assess '.length).split(' '), host)).toBe(0);
    const printed = `${command}\n${host.out()}${host.err()}`;
    if (process.env['UPDATE_CASES'] === '1')
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(shown, () => printed),
      );
    else expect(shown).toBe(printed);
  }
});

test.each([
  ['ko', 0],
  ['en', 1],
] as const)('its chapters are those of the report, in their order (%s)', async (language, column) => {
  const table = parts.find((part) => part.type === 'table' && part.about === 'chapters') as Table;
  const named = table.rows.map(({ cells }) => cells[column]!);
  // a report that has them all
  const written = readFileSync(
    join(root, 'test', 'cases', 'report', language === 'ko' ? 'life-cycle' : 'life-cycle--en', 'stdout.txt'),
    'utf8',
  );
  const headings = [...written.matchAll(/^## (?:\S+\. )?(.*)$/gm)].map((match) => match[1]!);
  expect(headings).toEqual(named);
});
