import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import type { Host } from '../src/load/host.ts';
import { filesOf } from './support/build.ts';
import { testHost } from './support/host.ts';

let folder: string;

const framework = {
  points: 10,
  levels: ['indicator'],
  indicators: [{ id: 'X', title: 'X', points: 10, rule: { kind: 'yes-no' } }],
  verdict: { bar: 5 },
};

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'assess-next-')));
  const files = filesOf({ framework, sheets: { one: { X: { value: true } } } });
  for (const [path, content] of Object.entries(files)) write(join('old', path), String(content));
  write('old/evidence/a.txt', 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function assess(args: readonly string[], more: Partial<Host> = {}, cwd = folder) {
  const host = testHost(cwd);
  const exit = await run([...args, '--lang', 'en'], { ...host, ...more });
  return { exit, out: host.out(), err: host.err() };
}

const next = (out: string, more: Partial<Host> = {}, cwd?: string) =>
  assess(['next', join(folder, 'old'), '--out', out, '--cycle', '2016', '--on', '2014-12-31'], more, cwd);
const rescore = (out: string, more: Partial<Host> = {}) =>
  assess(['rescore', 'old', '--framework', 'old/framework', '--out', out, '--on', '2014-12-31'], more);

const full = () => {
  throw Object.assign(new Error('full'), { code: 'ENOSPC' });
};

describe.each([
  ['next', next],
  ['rescore', rescore],
] as const)('the folder that assess %s makes', (_, make) => {
  it('is made whole or not at all, and its files are listed only then', async () => {
    const { exit, out, err } = await make('new', { writeFolder: full, writeFile: full });
    expect({ exit, out, err }).toEqual({
      exit: 3,
      out: '',
      err: 'error: "new" cannot be written (ENOSPC).\n',
    });
  });

  it('cannot lie in a file', async () => {
    write('file', '');
    const { exit, out } = await make('file/new');
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'old']);
  });

  it('stays the one it is where an empty one stands', async () => {
    mkdirSync(join(folder, 'new'));
    chmodSync(join(folder, 'new'), 0o700);
    const { ino } = statSync(join(folder, 'new'));
    expect((await make('new')).exit).toBe(0);
    const after = statSync(join(folder, 'new'));
    expect([after.ino, after.mode & 0o777]).toEqual([ino, 0o700]);
    expect(readdirSync(join(folder, 'new'))).toContain('assessment.yaml');
    expect(readdirSync(join(folder, 'new')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is not made where an output is refused', async () => {
    const more = ['-f', 'json=x.yaml'];
    const args = ['old', '--out', 'new', '--on', '2014-12-31', ...more];
    await assess(['next', ...args, '--cycle', '2016']);
    await assess(['rescore', ...args, '--framework', 'old/framework']);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

describe('links', () => {
  it('do not lead the next cycle into the last one', async () => {
    symlinkSync('old/evidence', join(folder, 'link'));
    const { exit, err } = await next('link/new');
    expect(exit).toBe(3);
    expect(err).toContain('"link/new" is the folder of the last cycle, or lies in it or above it.');
    expect(readdirSync(join(folder, 'old', 'evidence'))).toEqual(['a.txt']);
  });

  it.each(['link/new', 'real/deep/new'])(
    'change nothing about where the files lead, read as %s',
    async (read) => {
      mkdirSync(join(folder, 'real', 'deep'), { recursive: true });
      symlinkSync('real/deep', join(folder, 'link'));
      expect((await next('link/new')).exit).toBe(0);
      const file = readFileSync(join(folder, 'real', 'deep', 'new', 'assessment.yaml'), 'utf8');
      expect(file).toContain('previous: ../../../old\n');
      expect(file).toContain('framework: ../../../old/framework\n');
      const { exit, out } = await assess(['report', read, '--on', '2016-01-01']);
      expect(exit).toBe(0);
      expect(out).toContain('Assessment of the last cycle: old (');
    },
  );

  it('do not make an assessment another one to be compared with', async () => {
    symlinkSync('.', join(folder, 'here'));
    const { exit, err } = await assess(['report', 'old', '--previous', './here/old', '--on', '2014-12-31']);
    expect(exit).toBe(3);
    expect(err).toContain('"here/old" is the assessment that is reported.');
  });
});

describe('the comments that ended a sheet', () => {
  it('end that of the next cycle too, however many times', async () => {
    const path = 'old/departments/one.yaml';
    write(
      path,
      `${readFileSync(join(folder, path), 'utf8')}\n# 1 answer that no indicator took\n#   value: 7\n`,
    );
    await next('new');
    const again = ['next', 'new', '--out', 'newer', '--cycle', '2018', '--on', '2016-12-31'];
    expect((await assess(again)).exit).toBe(0);
    const sheet = readFileSync(join(folder, 'newer', 'departments', 'one.yaml'), 'utf8');
    expect(sheet.split('\n').slice(-5)).toEqual([
      '# Comments that ended the sheet of the last cycle (2016)',
      '# Comments that ended the sheet of the last cycle (2014)',
      '# 1 answer that no indicator took',
      '#   value: 7',
      '',
    ]);
  });
});
