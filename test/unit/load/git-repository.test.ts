import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitFault, mergeBase, openRepository, resolveCommit } from '../../../src/load/git-repository.ts';
import type { GitAnswer, Host } from '../../../src/load/host.ts';
import { nodeGit } from '../../../src/load/node-git.ts';
import { testHost } from '../../support/host.ts';
import { type ScratchRepository, scratchRepository } from '../../support/scratch-repository.ts';

let scratch: ScratchRepository;
let first: string;
let onMain: string;
let onBranch: string;

beforeAll(() => {
  scratch = scratchRepository();
  scratch.write('a b/하나.txt', '1');
  first = scratch.commit('first');
  scratch.git('branch', '한글');
  scratch.git('tag', '--annotate', '--message', 'tag', 'v1.0');
  scratch.write('a b/하나.txt', '2');
  onMain = scratch.commit('second');
  scratch.git('checkout', '--quiet', '한글');
  scratch.write('둘.txt', '2');
  onBranch = scratch.commit('third');
  scratch.git('checkout', '--quiet', '--orphan', 'lonely');
  scratch.commit('alone');
  scratch.git('checkout', '--quiet', 'main');
});
afterAll(() => scratch.dispose());

function open(folder = scratch.folder, host: Host = testHost(folder)) {
  const repository = openRepository(folder, host);
  if ('fault' in repository) return expect.fail(repository.fault);
  return {
    repository,
    resolve: (ref: string) => resolveCommit(ref, repository, host),
    base: (a: string, b: string) => mergeBase(a, b, repository, host),
  };
}

describe('openRepository', () => {
  it('says where in the repository a folder lies', () => {
    expect(open().repository).toMatchObject({ bare: false, shallow: false, prefix: '' });
    expect(open(join(scratch.folder, 'a b')).repository.prefix).toBe('a b');
    const odd = join(scratch.folder, '한글\n"x"', 'y');
    mkdirSync(odd, { recursive: true });
    expect(open(odd).repository.prefix).toBe('한글\n"x"/y');
  });

  it('opens a bare mirror, from any folder in it', () => {
    const mirror = scratch.beside('mirror.git');
    scratch.git('clone', '--quiet', '--mirror', scratch.folder, mirror);
    const { repository, resolve } = open(mirror);
    expect(repository).toMatchObject({ bare: true, prefix: '' });
    expect(resolve('main')).toEqual({ commit: onMain });
    expect(open(join(mirror, 'refs')).repository).toMatchObject({ bare: true, prefix: '' });
  });

  it('opens a worktree', () => {
    const worktree = scratch.beside('worktree');
    scratch.git('worktree', 'add', '--quiet', '--detach', worktree, first);
    const { repository, resolve } = open(join(worktree, 'a b'));
    expect(repository).toMatchObject({ bare: false, prefix: 'a b' });
    expect(resolve('HEAD')).toEqual({ commit: first });
    expect(resolve('main')).toEqual({ commit: onMain });
  });

  it('tells a folder that is in no repository', () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'assess-none-'));
    try {
      const fault = openRepository(nowhere, testHost(nowhere));
      expect(fault).toMatchObject({
        fault: 'no-repository',
        detail: expect.stringMatching(/^fatal: not a git/),
      });
    } finally {
      rmSync(nowhere, { recursive: true });
    }
  });

  it('ignores GIT_DIR and its like', () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'assess-none-'));
    try {
      const env = { GIT_DIR: join(scratch.folder, '.git'), GIT_WORK_TREE: scratch.folder };
      expect(openRepository(nowhere, testHost(nowhere, { env }))).toMatchObject({ fault: 'no-repository' });
      const config = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.bare', GIT_CONFIG_VALUE_0: 'true' };
      const host = testHost(scratch.folder, { env: { GIT_DIR: nowhere, ...config } });
      expect(open(scratch.folder, host).repository.bare).toBe(false);
    } finally {
      rmSync(nowhere, { recursive: true });
    }
  });

  it('tells that there is no git', () => {
    const host = { ...testHost(scratch.folder), runGit: nodeGit(scratch.folder, { PATH: '/nowhere' }) };
    expect(openRepository(scratch.folder, host)).toEqual({ fault: 'no-git' });
  });

  it.each<[GitAnswer, GitFault]>([
    [{ problem: 'timeout' }, { fault: 'failed', detail: 'timeout' }],
    [{ problem: 'too-large' }, { fault: 'failed', detail: 'too-large' }],
    [
      failed("fatal: detected dubious ownership in repository at '/x'\nTo add an exception, call:\n"),
      { fault: 'dubious-ownership', detail: "fatal: detected dubious ownership in repository at '/x'" },
    ],
    [
      failed('fatal: bad config line 1 in file .git/config\n'),
      { fault: 'failed', detail: 'fatal: bad config line 1 in file .git/config' },
    ],
    [failed(''), { fault: 'failed' }],
  ])('makes a fault of %j', (answer, fault) => {
    const host = { ...testHost(scratch.folder), runGit: () => answer };
    expect(openRepository(scratch.folder, host)).toEqual(fault);
  });
});

function failed(stderr: string): GitAnswer {
  return { status: 128, stdout: new Uint8Array(), stderr };
}

describe('resolveCommit', () => {
  it('takes branches, tags, hashes and expressions', () => {
    const { resolve } = open();
    for (const ref of ['main', 'HEAD', '@', onMain, onMain.slice(0, 12), 'refs/heads/main'])
      expect(resolve(ref), ref).toEqual({ commit: onMain });
    for (const ref of ['v1.0', 'HEAD~1', 'main^', 'v1.0^{commit}'])
      expect(resolve(ref), ref).toEqual({ commit: first });
    expect(resolve('한글')).toEqual({ commit: onBranch });
  });

  it.each([
    ['empty', ''],
    ['a long option', '--upload-pack=touch x'],
    ['an option that writes', '--output=PWNED'],
    ['a short option', '-Otouch'],
    ['a dash', '-'],
    ['a file of a commit', 'HEAD..:x'],
    ['a search', ':/first'],
    ['NUL', 'main\0'],
    ['a line break', 'main\n'],
    ['a space', 'HEAD^{/a b}'],
    ['a wide space', 'main\u3000'],
    ['5,000 letters', 'x'.repeat(5000)],
  ])('refuses %s before git starts', (_what, ref) => {
    const { repository } = open();
    const host = { ...testHost(scratch.folder), runGit: () => expect.fail('git was started') };
    expect(resolveCommit(ref, repository, host)).toEqual({ fault: 'bad-ref', ref });
  });

  it.each([
    'HEAD^{tree}',
    '0'.repeat(40),
    '0'.repeat(64),
    'main..lonely',
    '^main',
    'main^!',
    'main^@',
    'HEAD~99',
    'x'.repeat(1000),
    'HEAD^{',
    '*',
  ])('knows no commit %s', (ref) => {
    expect(open().resolve(ref)).toMatchObject({ fault: 'unknown-ref', ref });
  });

  it('proposes what was probably meant', () => {
    expect(open().resolve('mian')).toEqual({ fault: 'unknown-ref', ref: 'mian', suggestions: ['main'] });
    expect(open().resolve('한굴나라')).toEqual({ fault: 'unknown-ref', ref: '한굴나라' });
  });

  it('knows that an unborn branch has no commit', () => {
    const empty = scratchRepository();
    try {
      expect(open(empty.folder).resolve('HEAD')).toEqual({ fault: 'unknown-ref', ref: 'HEAD' });
    } finally {
      empty.dispose();
    }
  });
});

describe('mergeBase', () => {
  it('finds where two commits part', () => {
    expect(open().base(onMain, onBranch)).toEqual({ commit: first });
    expect(open().base(first, onMain)).toEqual({ commit: first });
  });

  it('tells commits without common history, and what is no commit', () => {
    const { base, resolve } = open();
    const { commit } = resolve('lonely') as { commit: string };
    expect(base(onMain, commit)).toEqual({ fault: 'no-merge-base' });
    expect(base(onMain, '--all')).toEqual({ fault: 'bad-ref', ref: '--all' });
    expect(base('main', onMain)).toEqual({ fault: 'bad-ref', ref: 'main' });
    expect(base(onMain, '1'.repeat(40))).toMatchObject({ fault: 'failed' });
  });
});

describe('a shallow clone', () => {
  it('blames what was not fetched', () => {
    const shallow = scratch.beside('shallow');
    scratch.git('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${scratch.folder}`, shallow);
    const { repository, resolve, base } = open(shallow);
    expect(repository.shallow).toBe(true);
    expect(resolve('main')).toEqual({ commit: onMain });
    expect(resolve('HEAD~1')).toMatchObject({ fault: 'shallow', ref: 'HEAD~1' });
    expect(resolve('mian')).toEqual({ fault: 'shallow', ref: 'mian', suggestions: ['main'] });
    expect(base(onMain, onBranch)).toEqual({ fault: 'shallow' });
  });
});
