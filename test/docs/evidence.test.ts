import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { largestPacked, mostPacked } from '../../src/load/evidence-bytes.ts';
import { evidenceStates } from '../../src/scoring/evidence-facts.ts';
import { root, testHost } from '../support/host.ts';
import { codesOf, partsOf, type Table } from './pages.ts';

// docs/evidence.md: its table is that of the code, its commands print what it shows

const page = join(root, 'docs', 'evidence.md');
const parts = partsOf('docs/evidence.md');
const folder = mkdtempSync(join(tmpdir(), 'assess-evidence-'));
cpSync(join(root, 'examples', 'seodaemun-2014'), join(folder, 'examples', 'seodaemun-2014'), {
  recursive: true,
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/evidence.md', () => {
  test('lists every state in the order in which they are judged', () => {
    const table = parts.find((part): part is Table => part.type === 'table' && part.about === 'states')!;
    expect(table.rows.map(({ cells }) => codesOf(cells[0]!)[0])).toEqual([...evidenceStates]);
  });

  test('names the bounds of a pack', () => {
    expect(readFileSync(page, 'utf8')).toContain(
      `${largestPacked / 2 ** 20} MiB per file and ${mostPacked / 2 ** 20} MiB in all`,
    );
  });

  const blocks = parts.flatMap((part) =>
    part.type === 'block' && part.language === 'console' ? [part.text] : [],
  );

  test('has a block for each command', () => {
    expect(blocks.map((text) => text.split(' ')[3])).toEqual(['list', 'verify', 'hash', 'pack']);
  });

  test.each(blocks)('prints what it shows: %s', async (shown) => {
    const [command = ''] = shown.split('\n');
    const host = testHost(folder);
    const exit = await run(command.slice('$ assess '.length).split(' '), host);
    expect(exit).toBe(command.includes(' verify ') ? 1 : 0);
    const printed = `${command}\n${host.out()}${host.err()}`;
    if (process.env['UPDATE_CASES'] === '1')
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(shown, () => printed),
      );
    else expect(shown).toBe(printed);
  });
});
