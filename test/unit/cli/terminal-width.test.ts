import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { renderContext } from '../../../src/cli/context.ts';
import { exitCode } from '../../../src/cli/exit-codes.ts';
import { run } from '../../../src/cli/run.ts';
import { cellWidth } from '../../../src/text/cells.ts';
import { testHost } from '../../support/host.ts';

const bad = ['score', '--on', 'someday', '--lang'];

/** What a usage error says where the streams are as told. */
async function errorOf(argv: readonly string[], streams: { columns?: number; isTerminal?: boolean }) {
  const host = testHost(tmpdir(), streams);
  expect(await run(argv, host)).toBe(exitCode.usage);
  expect(host.out()).toBe('');
  return host.err();
}

describe('the width of a terminal', () => {
  const widthOf = (columns?: number) =>
    renderContext(
      testHost(tmpdir(), { isTerminal: true, ...(columns !== undefined && { columns }) }).stdout,
      {},
      {},
    ).width;

  it.each([
    [0, 100],
    [undefined, 100],
    [5, 20],
    [80, 80],
    [200, 200],
  ])('of %s columns counts as %s', (columns, width) => {
    expect(widthOf(columns)).toBe(width);
  });

  it('of 0 columns is that of help too', async () => {
    const help = async (columns: number) => {
      const host = testHost(tmpdir(), { isTerminal: true, columns });
      await run(['check', '--help', '--lang', 'en'], host);
      return host.out();
    };
    expect(await help(0)).toBe(await help(100));
  });
});

describe.each(['ko', 'en'])('a usage error in %s', (language) => {
  it('is wrapped at words to the width of a terminal, its advice set in', async () => {
    const whole = await errorOf([...bad, language], {});
    const [first, ...advice] = whole.trimEnd().split('\n');
    expect(advice).toHaveLength(1);
    for (const columns of [20, 24]) {
      const lines = (await errorOf([...bad, language], { isTerminal: true, columns })).trimEnd().split('\n');
      for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(columns);
      const said = lines.filter((line) => !line.startsWith('  '));
      expect(said.length).toBeGreaterThan(1);
      expect(said.join(' ')).toBe(first);
      expect(
        lines
          .slice(said.length)
          .map((line) => line.slice(2))
          .join(' '),
      ).toBe(advice[0]!.trim());
    }
  });

  it('stays a line where it fits or where there is no terminal', async () => {
    const whole = await errorOf([...bad, language], {});
    expect(await errorOf([...bad, language], { isTerminal: true, columns: 500 })).toBe(whole);
    expect(await errorOf([...bad, language], { columns: 20 })).toBe(whole);
  });

  it('holds no command of a CI runner, wherever it is wrapped', async () => {
    const name = 'x ::error::y ##[error]z \x1b[2J'.repeat(3);
    for (let columns = 20; columns < 60; columns++) {
      const said = await errorOf(['explain', name, '--lang', language], { isTerminal: true, columns });
      expect(said).not.toMatch(/^\s*::|##\[|\x1b/m);
    }
  });
});

describe('a usage error as JSON', () => {
  it('spells out what a terminal obeys, and says the same', async () => {
    const host = testHost(tmpdir(), { isTerminal: true, columns: 20 });
    expect(await run(['score', '--json', '--on', 'x\x9b2J\u202ey'], host)).toBe(exitCode.usage);
    expect(host.out()).not.toMatch(/[\x9b\u202e]/);
    expect(JSON.parse(host.out())).toMatchObject({
      error: { message: expect.stringContaining('x\x9b2J\u202ey') },
    });
  });
});
