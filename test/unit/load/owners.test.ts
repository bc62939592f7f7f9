import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { loadOwners, repositoryTop } from '../../../src/load/owners.ts';
import { ownersBlock } from '../../../src/reporters/templates/codeowners.ts';
import { yamlText } from '../../support/build.ts';
import { type TestHost, testHost } from '../../support/host.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-owners-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const reviewers = ['@our-city/civil'];

/** Writes an assessment into a folder below the scratch one, with a framework beside its parent. */
function writeAssessment(
  at: string,
  framework = 'facilities-jongno',
  named: readonly string[] = reviewers,
): void {
  mkdirSync(join(folder, at, 'departments'), { recursive: true });
  const main = {
    kind: 'assessment',
    framework,
    institution: { id: 'city', name: 'City' },
    cycle: { id: '2026' },
    departments: [{ id: 'civil', name: 'Civil', coordinates: true, reviewers: named }],
  };
  writeFileSync(join(folder, at, 'assessment.yaml'), yamlText(main));
}

function writeFramework(at: string): void {
  mkdirSync(join(folder, at), { recursive: true });
  const rule = { kind: 'yes-no' };
  const head = { kind: 'framework', id: 'ours', version: '1.0.0', title: 'Ours', points: 1, levels: ['x'] };
  const text = yamlText({ ...head, indicators: [{ id: 'X', title: 'X', points: 1, rule }] });
  writeFileSync(join(folder, at, 'framework.yaml'), text);
}

/** The lines of the block without its marks and its comment. */
function linesOf(at: string, host: TestHost): string[] {
  const owners = loadOwners(at, repositoryTop(at, host), host)!.value!;
  return ownersBlock(owners).slice(2, -1);
}

async function call(host: TestHost, ...args: string[]) {
  const exit = await run(['owners', ...args], host);
  return { exit, out: host.out(), err: host.err() };
}

describe('the top of the repository', () => {
  it('is the nearest folder upwards with .git, a folder or the file of a worktree', () => {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    expect(repositoryTop('a/b', testHost(folder))).toBe(folder);
    expect(repositoryTop('.', testHost(join(folder, 'a', 'b')))).toBe(folder);
    writeFileSync(join(folder, 'a', '.git'), 'gitdir: elsewhere\n');
    expect(repositoryTop('a/b', testHost(folder))).toBe(join(folder, 'a'));
  });

  it('is the working directory where there is no repository', () => {
    mkdirSync(join(folder, 'a'));
    expect(repositoryTop('a', testHost(folder))).toBe(folder);
  });

  it.each(['ko', 'en'])('an assessment above it is refused (%s)', async (lang) => {
    writeAssessment('city');
    mkdirSync(join(folder, 'work'));
    const { exit, out, err } = await call(testHost(join(folder, 'work')), '../city', '--lang', lang);
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err).toMatch(/"?「?\.\.\/city/);
  });
});

describe('the lines', () => {
  it('are the same from wherever the command is run', () => {
    mkdirSync(join(folder, '.git'));
    writeAssessment('a/city');
    const expected = ['/a/city/ @our-city/civil', '/a/city/departments/civil.yaml @our-city/civil'];
    expect(linesOf('a/city', testHost(folder))).toEqual(expected);
    expect(linesOf('.', testHost(join(folder, 'a', 'city')))).toEqual(expected);
    expect(linesOf('../../a/city', testHost(join(folder, 'a', 'city')))).toEqual(expected);
  });

  it('name the folder of a framework that is given by its path, and none outside the repository', () => {
    mkdirSync(join(folder, 'repo', '.git'), { recursive: true });
    writeFramework('repo/frameworks/ours');
    writeFramework('outside');
    const line = '/frameworks/ours/ @our-city/civil';
    writeAssessment('repo/city', '../frameworks/ours');
    expect(linesOf('city', testHost(join(folder, 'repo')))).toContain(line);
    writeAssessment('repo/city', '../frameworks/ours/framework.yaml');
    expect(linesOf('city', testHost(join(folder, 'repo')))).toContain(line);
    writeAssessment('repo/city', '../../outside');
    expect(linesOf('city', testHost(join(folder, 'repo')))).toHaveLength(2);
  });

  it('hold paths in NFC', () => {
    const decomposed = '시범 진단'.normalize('NFD');
    writeAssessment(decomposed);
    expect(linesOf(decomposed, testHost(folder))[0]).toBe('/시범\\ 진단/ @our-city/civil');
  });

  it.each(['line\nbreak', 'tab\tin', 'hidden\u200bspace', 'turned\u202ename'])(
    '%j is refused',
    async (name) => {
      writeAssessment(name);
      for (const lang of ['ko', 'en']) {
        const { exit, out, err } = await call(testHost(folder), name, '--lang', lang);
        expect({ exit, out }).toEqual({ exit: 3, out: '' });
        expect(err.trimEnd().split('\n')).toHaveLength(2);
      }
    },
  );
});

describe('reviewers', () => {
  const codes = (...named: string[]) => {
    writeAssessment('city', 'minwon-2014', named);
    return loadOwners('city', folder, testHost(folder))!.diagnostics.map(({ code }) => code);
  };

  it.each([
    '@hong',
    '@7',
    '@our-city/audit',
    '@group/sub/team_1',
    '@a.b-c',
    'kim@city.go.kr',
    'kim.a+b_c@x-y.go.kr',
  ])('%s is one', (name) => {
    expect(codes(name)).toEqual([]);
  });

  it.each([
    'hong',
    '@',
    '@@hong',
    '@our-city/',
    '@/audit',
    '@a//b',
    '@-a',
    '@홍길동',
    '@hong @lee',
    '@hong#x',
    'kim@city',
    'kim@시청.kr',
    'kim@city..kr',
    'a@b@c.kr',
    '@hong\n* @lee',
    ' @hong',
    '',
  ])('%j is none', (name) => {
    expect(codes(name)).toEqual(['schema/bad-form']);
  });

  it('are at most twenty, each once', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `@member-${i}`);
    expect(codes(...twenty)).toEqual([]);
    expect(codes(...twenty, '@one-more')).toEqual(['schema/too-long']);
    expect(codes()).toEqual(['schema/empty']);
    expect(codes('@Hong', '@lee', '@hong')).toEqual(['assessment/duplicate-reviewer']);
    expect(codes(`@${'a'.repeat(254)}`)).toEqual(['schema/too-long']);
  });

  it('are carried over to another framework', async () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `@our-city/member-${i}`);
    writeAssessment('city', 'minwon-2014', twenty);
    const host = testHost(folder);
    const args = ['rescore', 'city', '--framework', 'minwon-2014', '--out', 'carried'];
    expect(await run(args, host), host.err()).toBe(0);
    expect(linesOf('carried', testHost(folder))[0]).toBe(`/carried/ ${twenty.join(' ')}`);
  });
});

/** What git takes for a pattern of .gitignore: CODEOWNERS reads its patterns alike. */
describe('a path as a pattern', () => {
  const names = [
    'plain',
    'two words',
    '#1',
    'a#b',
    '!x',
    'a*b',
    'a?b',
    '[ab]',
    'a]b',
    'back\\slash',
    ' lead',
    'trail ',
    '우리 시',
  ];
  // what a pattern would match if its signs were not escaped
  const decoys = ['aXb', 'a', 'b', 'x', 'backslash', 'two', 'lead', 'trail'];
  const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const git = (args: string[], input = '') =>
    spawnSync('git', args, { cwd: folder, env, input, encoding: 'utf8' });

  it.skipIf(sep === '\\').each(names)('%j matches itself alone', (name) => {
    git(['init', '--quiet']);
    writeAssessment(name);
    const [first = ''] = linesOf(name, testHost(folder));
    expect(first.endsWith(' @our-city/civil')).toBe(true);
    writeFileSync(join(folder, '.gitignore'), `${first.slice(0, -' @our-city/civil'.length)}\n`);
    const paths = [...names, ...decoys].map((each) => `${each}/assessment.yaml`);
    const { stdout } = git(
      ['check-ignore', '-z', '--stdin', '--no-index'],
      paths.map((each) => `${each}\0`).join(''),
    );
    expect(stdout.split('\0').filter(Boolean)).toEqual([`${name}/assessment.yaml`]);
  });
});

describe('the file', () => {
  it('is not touched where nothing changes', async () => {
    writeAssessment('city');
    expect((await call(testHost(folder), 'city', '--out', 'CODEOWNERS')).exit).toBe(0);
    const before = statSync(join(folder, 'CODEOWNERS')).ino;
    expect((await call(testHost(folder), 'city', '--out', 'CODEOWNERS')).exit).toBe(0);
    expect(statSync(join(folder, 'CODEOWNERS')).ino).toBe(before);
  });

  it('holds a block for each assessment, in the order in which they came', async () => {
    for (const at of ['north', 'south']) {
      writeAssessment(at);
      await call(testHost(folder), at, '--out', 'CODEOWNERS');
    }
    const text = readFileSync(join(folder, 'CODEOWNERS'), 'utf8');
    await call(testHost(folder), 'north', '--out', 'CODEOWNERS');
    expect(readFileSync(join(folder, 'CODEOWNERS'), 'utf8')).toBe(text);
    for (const at of ['north', 'south'])
      expect((await call(testHost(folder), at, '--check')).exit, at).toBe(0);
  });

  it('that is compared is the first that the platforms would find at the top', async () => {
    mkdirSync(join(folder, '.git'));
    writeAssessment('a/city');
    const host = () => testHost(join(folder, 'a', 'city'));
    await call(host(), '--out', '../../docs/CODEOWNERS');
    expect(await call(host(), '--check')).toMatchObject({ exit: 0 });
    writeFileSync(join(folder, 'CODEOWNERS'), '* @office\n');
    const { exit, out } = await call(host(), '--check');
    expect(exit).toBe(1);
    expect(out).toContain('「../../CODEOWNERS」');
    mkdirSync(join(folder, '.github', 'CODEOWNERS'), { recursive: true });
    expect((await call(host(), '--check')).out).toBe(out);
  });

  it.each(['--check', '-q'])('is refused where it cannot be read (%s)', async (option) => {
    writeAssessment('city');
    const host = testHost(folder);
    const closed = { ...host, readFile: refuseAt('CODEOWNERS', host) };
    expect(await run(['owners', 'city', '--out', 'CODEOWNERS', option], closed)).toBe(3);
    expect(host.err()).toContain('「CODEOWNERS」를 읽을 수 없습니다(EACCES).');
    symlinkSync('elsewhere', join(folder, 'LINK'));
    expect((await call(testHost(folder), 'city', '--out', 'LINK', option)).exit).toBe(3);
  });

  it('that cannot be written is a matter of the surroundings', async () => {
    writeAssessment('city');
    const host = testHost(folder);
    const full = {
      ...host,
      writeFile: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    expect(await run(['owners', 'city', '--out', 'CODEOWNERS'], full)).toBe(3);
    expect(host.err()).toContain('ENOSPC');
  });
});

function refuseAt(name: string, host: TestHost): TestHost['readFile'] {
  return (path, root, limit) =>
    path === name ? { problem: 'unreadable', reason: 'EACCES' } : host.readFile(path, root, limit);
}
