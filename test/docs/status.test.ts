import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { statusOutputSchema } from '../../src/schema/output-status.ts';
import { layOut, readCase } from '../support/case-files.ts';
import { root, testHost } from '../support/host.ts';
import { type Block, codesOf, partsOf, type Table } from './pages.ts';

// docs/status.md: its commands print what it shows, and its tables list what there is

const page = join(root, 'docs', 'status.md');
const parts = partsOf('docs/status.md');
const scratch = mkdtempSync(join(tmpdir(), 'assess-status-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The files that a command is run on: the examples, three cycles, the history of one. */
const scenes: Readonly<Record<string, (folder: string) => void>> = {
  status: (folder) => cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true }),
  cycles: (folder) => {
    lay('trend/cycles', folder);
    for (const year of ['2012', '2014', '2017']) renameSync(join(folder, `c${year}`), join(folder, year));
  },
  tags: (folder) => lay('trend/tags', folder),
};

function lay(name: string, folder: string): void {
  layOut(readCase(join(root, 'test', 'cases'), name), folder, join(root, 'examples'));
}

describe('docs/status.md', () => {
  const consoles = parts.filter(
    (part): part is Block => part.type === 'block' && part.language === 'console',
  );

  test('shows the status, cycles and tags', () => {
    expect(consoles.map(({ kind }) => kind)).toEqual(Object.keys(scenes));
  });

  test.each(consoles.map((block) => [block.kind, block] as const))(
    'prints what it shows: %s',
    async (kind, block) => {
      const folder = join(scratch, kind);
      mkdirSync(folder);
      scenes[kind]!(folder);
      const [command = ''] = block.text.split('\n');
      const host = testHost(folder, { columns: 90 });
      const args = command.slice('$ assess '.length).split(' ');
      expect(
        await run(
          args.map((word) => word.replaceAll("'", '')),
          host,
        ),
      ).toBe(0);
      const printed = `${command}\n${host.out()}${host.err()}`;
      if (process.env['UPDATE_CASES'] === '1')
        writeFileSync(
          page,
          readFileSync(page, 'utf8').replace(block.text, () => printed),
        );
      else expect(block.text).toBe(printed);
    },
  );

  test('lists the proofs and the states of a step', () => {
    const { procedure } = statusOutputSchema['properties'] as {
      procedure: { items: { properties: object } };
    };
    const { state, proof } = procedure.items.properties as Record<'state' | 'proof', { enum: unknown[] }>;
    expect(firsts('states')).toEqual(state.enum);
    expect(firsts('proofs')).toEqual(proof.enum.filter((each) => each !== null));
  });
});

function firsts(about: string): (string | undefined)[] {
  const table = parts.find((part): part is Table => part.type === 'table' && part.about === about)!;
  return table.rows.map(({ cells }) => codesOf(cells[0]!)[0]);
}
