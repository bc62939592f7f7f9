import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { reportActions } from '../../src/report/actions.ts';
import { actionDefinition } from '../../src/schema/files/actions.ts';
import { actionStates, gainOf } from '../../src/scoring/actions.ts';
import { scoreFiles, text } from '../support/build.ts';
import { root, testHost } from '../support/host.ts';
import { type Block, codesOf, partsOf } from './pages.ts';

// docs/actions.md: its figures are computed again from its files, its commands print what it shows

const page = join(root, 'docs', 'actions.md');
const parts = partsOf('docs/actions.md');
const on = '2026-06-30';
const files: Readonly<Record<string, string>> = {
  'framework/framework.yaml': blockOf('framework').text,
  'assessment.yaml': blockOf('assessment').text,
  'departments/office.yaml': blockOf('office').text,
  'departments/audit.yaml': blockOf('audit').text,
  'actions.yaml': blockOf('actions').text,
};
const folder = mkdtempSync(join(tmpdir(), 'assess-actions-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});

describe('docs/actions.md', () => {
  const { score } = scoreFiles(files, on);
  const states = actionStates(score!);

  test('names the keys of an action, and which are required', () => {
    const { properties, required } = actionDefinition as { properties: object; required: string[] };
    const rows = rowsOf('keys').map(([key = '', need]) => [codesOf(key)[0], need === 'required']);
    expect(rows).toEqual(Object.keys(properties).map((key) => [key, required.includes(key)]));
  });

  test('computes what its actions bring', () => {
    const computed = states.flatMap(({ action, parts: own }) =>
      own.map(({ indicator, expected, gain, impactOfGain, proof }) => [
        `\`${action.id}\``,
        `\`${indicator.id}\``,
        text(indicator.points),
        text(score!.claimed.nodes.get(indicator.id)!.score),
        text(expected),
        text(gain),
        text(impactOfGain),
        text(proof),
      ]),
    );
    expect(rowsOf('figures')).toEqual(computed);
    // "bring 15 points together, not 18.75"
    expect([text(gainOf(states)), text(states[0]!.gain.plus(states[1]!.gain))]).toEqual(['15', '75/4']);
  });

  test('names what is told of an action', () => {
    const [action] = reportActions(score!, 'ko')!.items;
    for (const [name = ''] of rowsOf('remarks')) expect(Object.keys(action!)).toContain(codesOf(name)[0]);
  });

  test('prints what it shows', async () => {
    const [shown] = consoleBlocks();
    const [command = ''] = shown!.text.split('\n');
    const host = testHost(folder);
    expect(await run(command.slice('$ assess '.length).split(' '), host)).toBe(0);
    const printed = `${command}\n${host.out()}${host.err()}`;
    if (process.env['UPDATE_CASES'] === '1')
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(shown!.text, () => printed),
      );
    else expect(shown!.text).toBe(printed);
  });

  test('drafts a file that loads, where a shell has emptied it already', async () => {
    const command = consoleBlocks()[1]!.text.trim();
    expect(command).toBe('$ assess actions --missing > actions.yaml');
    const path = join(folder, 'actions.yaml');
    writeFileSync(path, '');
    const host = testHost(folder);
    expect(await run(['actions', '--missing', '--on', on], host)).toBe(0);
    writeFileSync(path, host.out());
    const after = testHost(folder);
    expect(await run(['gaps', '--without-action', '--json', '--on', on], after)).toBe(0);
    expect(JSON.parse(after.out())).toMatchObject({ gapCount: 3, gaps: [] });
  });
});

function consoleBlocks(): Block[] {
  return parts.filter((part): part is Block => part.type === 'block' && part.language === 'console');
}

function blockOf(kind: string): Block {
  const block = parts.find((part) => part.type === 'block' && part.kind === kind);
  if (block?.type !== 'block') throw new Error(`no block of ${kind}`);
  return block;
}

function rowsOf(about: string): readonly (readonly string[])[] {
  const table = parts.find((part) => part.type === 'table' && part.about === about);
  if (table?.type !== 'table') throw new Error(`no table of ${about}`);
  return table.rows.map(({ cells }) => cells);
}
