import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { testHost } from '../support/host.ts';
import { partsOf } from './pages.ts';

// the commands of docs/authoring.md, in its order, on its first framework: what the reader types works

const parts = partsOf('docs/authoring.md').filter((part) => part.type === 'block');
const commands = parts
  .filter(({ language }) => language === 'console')
  .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('$ assess ')));

const folder = mkdtempSync(join(tmpdir(), 'assess-authoring-'));
mkdirSync(join(folder, 'our-standard'));
const framework = parts.find(({ kind }) => kind === 'framework');
writeFileSync(join(folder, 'our-standard', 'framework.yaml'), framework?.text ?? '');
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/authoring.md', () => {
  test('shows how to check, make, score, explain and complete', () => {
    const names = commands.map((command) => command.split(' ')[2]);
    expect(names).toEqual(['validate', 'init', 'score', 'explain', 'schema', 'schema']);
  });

  test.each(commands)('%s', async (command) => {
    const host = testHost(folder);
    const code = await run(argumentsOf(command), host);
    // nothing is answered yet, so the new assessment does not pass
    expect({ code, err: host.err() }).toMatchObject({ code: command.includes(' score ') ? 1 : 0 });
    expect(host.out()).not.toBe('');
  });
});

/** The words of a command line after the program's name, without redirections. */
function argumentsOf(command: string): string[] {
  const words =
    command
      .slice('$ assess '.length)
      .replace(/ > .*$/, '')
      .match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  return words.map((word) => word.replaceAll('"', ''));
}
