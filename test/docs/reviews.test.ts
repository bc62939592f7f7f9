import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { schemaOf } from '../../src/schema/schemas.ts';
import { validate } from '../../src/schema/validate.ts';
import { readSource } from '../../src/source/read-source.ts';
import { layOut, readCase } from '../support/case-files.ts';
import { root, testHost } from '../support/host.ts';
import { type Block, codesOf, partsOf, type Table } from './pages.ts';

// docs/reviews.md: its commands print what it shows, its example loads, its tables list the keys there are

const page = join(root, 'docs', 'reviews.md');
const parts = partsOf('docs/reviews.md');
const scratch = mkdtempSync(join(tmpdir(), 'assess-reviews-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The case that lays out what a command is run on, and how it ends. */
const scenes: Readonly<Record<string, readonly [name: string, exit: number]>> = {
  check: ['review/check-answer-changed', 1],
  start: ['review/compare', 0],
  compare: ['review/compare', 0],
  explain: ['review/compare', 0],
};

describe('docs/reviews.md', () => {
  const blocks = parts.filter((part): part is Block => part.type === 'block');
  const consoles = blocks.filter(({ language }) => language === 'console');

  test('shows a command for each scene', () => {
    expect(consoles.map(({ kind }) => kind)).toEqual(Object.keys(scenes));
  });

  test.each(consoles.map((block) => [block.kind, block] as const))(
    'prints what it shows: %s',
    async (kind, block) => {
      const folder = join(scratch, kind);
      const [name, exit] = scenes[kind]!;
      mkdirSync(folder);
      layOut(readCase(join(root, 'test', 'cases'), name), folder, join(root, 'examples'));
      const [command = ''] = block.text.split('\n');
      const host = testHost(folder, { columns: 90 });
      expect(await run(command.slice('$ assess '.length).split(' '), host)).toBe(exit);
      check(block.text, `${command}\n${host.out()}${host.err()}`);
      if (kind !== 'start') return;
      const started = blocks.find((each) => each.kind === 'started')!;
      const file = readFileSync(join(folder, 'city', 'reviews', '2026-07-31-committee.yaml'), 'utf8');
      check(started.text, file, '```yaml started\n');
    },
  );

  test('has an example of a review that fits the schema', () => {
    const { text } = blocks.find(({ kind }) => kind === 'review')!;
    const { document, diagnostics } = readSource('reviews.md', new TextEncoder().encode(text));
    expect(diagnostics).toEqual([]);
    expect(validate('review', document!).issues).toEqual([]);
  });

  test('lists the keys of a review and of its entries', () => {
    const schema = schemaOf('review') as {
      properties: object;
      $defs: Record<'review-entry', { properties: object }>;
    };
    expect(firsts('keys: review')).toEqual(Object.keys(schema.properties));
    expect(firsts('keys: entry')).toEqual(Object.keys(schema.$defs['review-entry'].properties));
  });
});

/** What stands behind a fence (which tells an empty block apart) must be what was printed. */
function check(shown: string, printed: string, fence = ''): void {
  if (process.env['UPDATE_CASES'] !== '1') {
    expect(shown).toBe(printed);
    return;
  }
  const text = readFileSync(page, 'utf8');
  const isEmpty = shown.trim() === '';
  writeFileSync(
    page,
    isEmpty
      ? text.replace(fence, () => `${fence}${printed}`)
      : text.replace(fence + shown, () => fence + printed),
  );
}

function firsts(about: string): (string | undefined)[] {
  const table = parts.find((part): part is Table => part.type === 'table' && part.about === about)!;
  return table.rows.map(({ cells }) => codesOf(cells[0]!)[0]);
}
