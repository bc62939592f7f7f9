import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';
import { run } from '../src/cli/run.ts';
import { plain } from '../src/reporters/palette.ts';
import { diffPretty } from '../src/reporters/pretty/diff.ts';
import { cellWidth } from '../src/text/cells.ts';
import { diffSample } from './support/diff-sample.ts';
import { testHost } from './support/host.ts';

const widths = [40, 80, 120, 200];
const languages = ['ko', 'en'];
const longWord = '가나다라마바사아자차카타파하거너'.repeat(5);
/** What disturbs a table: a word longer than the screen, decomposed Hangul, emoji of several code points, wide and combining letters. */
const titles = {
  area: `운영 ${longWord}`,
  nfd: '부서별 목표 수립과 공유'.normalize('NFD'),
  emoji: '민원 만족도 👩‍👩‍👧‍👦 🇰🇷 ☎️ 개선 👍🏽 실적',
  word: longWord,
  mixed: 'Café 서비스 ｆｕｌｌ－ｗｉｄｔｈ ﾊﾝｶｸ 1️⃣ 단계',
};
const departments = {
  front: '민원여권과'.normalize('NFD'),
  back: `총무 ${longWord.slice(0, 30)} 과`,
  team: '👨‍💻 정보화팀',
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-widths-'));
  const text = (title: string) => JSON.stringify(title);
  const indicator = (id: string, title: string) =>
    `      - { id: ${id}, title: ${text(title)}, points: 25, rule: { kind: per-unit, each: 7% } }`;
  mkdirSync(join(folder, 'framework'));
  writeFileSync(
    join(folder, 'framework', 'framework.yaml'),
    [
      'kind: framework',
      'id: wide',
      'version: 1.0.0',
      `title: ${text(titles.emoji)}`,
      'points: 100',
      'levels: [area, indicator]',
      'verdict: { bar: 60, floors: [{ group: A, at-least: 60% }], must: [A-2] }',
      'groups:',
      '  - id: A',
      `    title: ${text(titles.area)}`,
      '    points: 100',
      '    indicators:',
      indicator('A-1', titles.nfd),
      indicator('A-2', titles.emoji),
      indicator('A-3', titles.word),
      indicator('A-4', titles.mixed),
      '',
    ].join('\n'),
  );
  const [front, back, team] = Object.values(departments);
  writeFileSync(
    join(folder, 'assessment.yaml'),
    `kind: assessment
framework: ./framework
institution: { id: wide, name: ${text(titles.mixed)} }
cycle: { id: "2026" }
departments:
  - { id: front, name: ${text(front!)}, coordinates: true }
  - { id: back, name: ${text(back!)} }
  - { id: team, name: ${text(team!)} }
responsible: { A-2: back, A-3: team }
`,
  );
  mkdirSync(join(folder, 'departments'));
  writeFileSync(
    join(folder, 'departments', 'front.yaml'),
    `kind: department
department: front
answers:
  A-1: { value: 3, note: ${text(titles.word)} }
  A-4: { value: 9 }
`,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The lines that a command prints on a terminal of a width. */
async function linesOf(args: readonly string[], columns: number): Promise<string[]> {
  const host = testHost(folder, { columns });
  await run(args, host);
  expect(host.err()).toBe('');
  return host.out().split('\n');
}

/** The rows of each table: runs of lines that begin with a border. */
function tablesOf(lines: readonly string[]): string[][] {
  const tables: string[][] = [];
  let open = false;
  for (const line of lines) {
    const isRow = /^[│┌├└+|]/.test(line);
    if (isRow && !open) tables.push([]);
    if (isRow) tables.at(-1)!.push(line);
    open = isRow;
  }
  return tables;
}

const commandsWithTables = [
  ['score'],
  ['score', '--by', 'indicator'],
  ['score', '--by', 'department'],
  ['score', '--ascii'],
  ['gaps'],
];
const runs = commandsWithTables.flatMap((args) =>
  languages.flatMap((language) =>
    widths.map((columns) => ({ args: [...args, '--lang', language], columns })),
  ),
);

describe('tables and lines', () => {
  it.each(runs)('$args at $columns', async ({ args, columns }) => {
    const lines = await linesOf(args, columns);
    const tables = tablesOf(lines);
    expect(tables.length).toBe(args[0] === 'score' ? 2 : 0);
    for (const table of tables) expectEven(table, columns);
    for (const line of lines) expect(cellWidth(line), line).toBeLessThanOrEqual(columns);
  });

  it.each(runs.filter(({ args }) => !args.includes('department')))(
    '$args at $columns loses no letter of a title',
    async ({ args, columns }) => {
      const tables = tablesOf(await linesOf(args, columns));
      const printed =
        tables.length === 0 ? (await linesOf(args, columns)).join('') : tables.map(firstColumn).join('');
      const plain = (text: string) => text.normalize('NFC').replaceAll(/\s/g, '');
      const shown =
        args.includes('indicator') || args[0] === 'gaps'
          ? Object.values(titles).slice(1)
          : Object.values(titles);
      for (const title of shown) expect(plain(printed)).toContain(plain(title));
    },
  );
});

/** Every row of a table is as wide as the others, fits, and has as many columns. */
function expectEven(table: readonly string[], columns: number): void {
  const cells = new Set(table.map(cellWidth));
  expect([...cells], table.join('\n')).toHaveLength(1);
  expect([...cells][0]).toBeLessThanOrEqual(columns);
  // the plus of a figure is no border
  const borders = /[│┌├└┬┼┴┐┤┘|]|\+(?!\d)/g;
  const columnCounts = new Set(table.map((row) => row.replaceAll(borders, '|').split('|').length));
  expect([...columnCounts], table.join('\n')).toHaveLength(1);
}

describe('a comparison of two states', () => {
  const cases = ([false, true] as const).flatMap((ascii) =>
    (['ko', 'en'] as const).flatMap((language) => widths.map((width) => ({ ascii, language, width }))),
  );

  it.each(cases)('$language at $width, ascii $ascii', ({ ascii, language, width }) => {
    const sample = diffSample({ language });
    const all = Object.values(titles);
    const wide = <T extends { readonly title: string }>(nodes: readonly T[]) =>
      nodes.map((node, i) => ({ ...node, title: all[i % all.length]! }));
    const text = diffPretty.render(
      { ...sample, groups: wide(sample.groups), indicators: wide(sample.indicators), name: titles.mixed },
      { width, palette: plain, ascii },
    );
    const lines = text.split('\n');
    const tables = tablesOf(lines);
    expect(tables).toHaveLength(4);
    for (const table of tables) expectEven(table, width);
    for (const line of lines) expect(cellWidth(line), line).toBeLessThanOrEqual(width);
    const shown = (rows: readonly string[]) => rows.join('').normalize('NFC').replaceAll(/\s/g, '');
    for (const title of all) expect(shown([firstColumn(tables[2]!)])).toContain(shown([title]));
    if (ascii) expect(text).not.toMatch(/[→│┌─]/);
  });
});

/** What stands in the first column, read downwards. */
function firstColumn(table: readonly string[]): string {
  return table.map((row) => (/^[│|]/.test(row) ? row.split(/[│|]/)[1]!.trim() : '')).join('');
}

describe('help', () => {
  const subjects = ['', ...commands.map(({ name }) => name), 'exit-codes'];
  const cases = subjects.flatMap((subject) =>
    languages.flatMap((language) => widths.map((columns) => ({ subject, language, columns }))),
  );

  it.each(cases)('help $subject in $language fits $columns', async ({ subject, language, columns }) => {
    const lines = await linesOf(
      ['help', ...(subject === '' ? [] : subject.split(' ')), '--lang', language],
      columns,
    );
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) expect(cellWidth(line), line).toBeLessThanOrEqual(Math.min(columns, 100));
  });
});
