import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { cellWidth } from '../src/text/cells.ts';
import { layOut, readCase } from './support/case-files.ts';
import { root, testHost } from './support/host.ts';

// no line of `assess status` and `assess trend` is wider than the screen

const scratch = mkdtempSync(join(tmpdir(), 'assess-status-widths-'));
const scenes: Readonly<Record<string, readonly string[]>> = {
  'status/midway': ['status', '--on', '2014-08-26'],
  'status/new-york': ['status', '--at', '2014-11-02T05:30Z'],
  'trend/cycles': ['trend', 'c2017', '--by', 'area'],
};

beforeAll(() => {
  for (const name of Object.keys(scenes)) {
    const folder = join(scratch, name.replace('/', '-'));
    mkdirSync(folder);
    layOut(readCase(join(root, 'test', 'cases'), name), folder, join(root, 'examples'));
  }
});
afterAll(() => rmSync(scratch, { recursive: true }));

const runs = Object.entries(scenes).flatMap(([name, args]) =>
  [40, 60, 80, 120, 200].flatMap((columns) =>
    (['ko', 'en'] as const).map((language) => ({ name, args, columns, language })),
  ),
);

it.each(runs)('$name at $columns, in $language', async ({ name, args, columns, language }) => {
  const host = testHost(join(scratch, name.replace('/', '-')), { columns });
  expect(await run([...args, '--lang', language], host)).toBe(0);
  for (const line of host.out().split('\n')) expect(cellWidth(line), line).toBeLessThanOrEqual(columns);
});
