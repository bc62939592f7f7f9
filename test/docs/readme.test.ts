import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { root, testHost } from '../support/host.ts';

interface Block {
  readonly command: string;
  readonly output: readonly string[];
}

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks: Block[] = [...readme.matchAll(/```console\n\$ (.*)\n([\s\S]*?)```/g)].map((match) => ({
  command: match[1]!,
  output: match[2]!.trimEnd().split('\n'),
}));

// commands that write do so in a folder that is thrown away
const folder = mkdtempSync(join(tmpdir(), 'assess-readme-'));
symlinkSync(join(root, 'examples'), join(folder, 'examples'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('README', () => {
  it('is at most 150 lines long', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(151);
  });

  it('has console blocks', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(6);
  });

  it.each(blocks.filter(({ command }) => command.includes('npx assess')))(
    '$command',
    async ({ command, output }) => {
      const host = testHost(folder);
      await run(argumentsOf(command), host);
      const lines = (host.out() + host.err()).trimEnd().split('\n');
      expect(
        matches(lines, output),
        `the README shows\n${output.join('\n')}\nbut it prints\n${lines.join('\n')}`,
      ).toBe(true);
    },
  );

  it('names only files that exist', () => {
    for (const [, file] of readme.matchAll(/\]\(([^)#:]+)\)/g))
      expect(() => readFileSync(join(root, file!)), file).not.toThrow();
  });
});

function argumentsOf(command: string): string[] {
  return command.split('npx assess ')[1]!.split(' ');
}

/** Whether the lines are those shown; a shown line `...` stands for any number of lines. */
function matches(lines: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return lines.length === 0;
  if (first !== '...') return lines[0] === first && matches(lines.slice(1), rest);
  if (rest.length === 0) return true;
  return lines.some((_, i) => matches(lines.slice(i), rest));
}
