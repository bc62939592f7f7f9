import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastCommits, taggedCommits, tagNames } from '../../../src/load/git-history.ts';
import { openRepository } from '../../../src/load/git-repository.ts';
import { testHost } from '../../support/host.ts';
import { type ScratchRepository, scratchRepository } from '../../support/scratch-repository.ts';

let scratch: ScratchRepository;
const commits: string[] = [];

beforeAll(() => {
  scratch = scratchRepository();
  for (const text of ['1', '2', '3']) {
    scratch.write('our [x]/하나.txt', text);
    scratch.write('beside.txt', text);
    commits.push(scratch.commit(text));
    scratch.write('beside.txt', `${text} again`);
    commits.push(scratch.commit(`${text} again`));
  }
  const [first, , second, , third] = commits;
  scratch.git('tag', 'v3', third!);
  scratch.git('tag', '--annotate', '--message', 'made last', 'v1', first!);
  scratch.git('tag', '--annotate', '--message', 'a tag of a tag', 'v1-again', 'v1');
  scratch.git('tag', 'v2.1', second!);
  scratch.git('tag', 'v2.0', second!);
  scratch.git('tag', '회차-1', first!);
  scratch.git('tag', 'release/v9', third!);
  scratch.git('tag', 'v-tree', `${first}^{tree}`);
  scratch.git('update-ref', 'refs/tags/-v', second!);
  scratch.git('branch', 'v7', second!);
});
afterAll(() => scratch.dispose());

function open(folder = scratch.folder) {
  const host = testHost(folder);
  const repository = openRepository(folder, host);
  if ('fault' in repository) return expect.fail(repository.fault);
  return {
    names: (pattern: string) => {
      const found = taggedCommits(pattern, repository, host);
      return 'fault' in found ? expect.fail(found.fault) : found.map(({ name }) => name);
    },
    tagged: (pattern: string) => taggedCommits(pattern, repository, host),
    all: () => tagNames(repository, host),
    last: (count: number, path: string, head = commits.at(-1)!) =>
      lastCommits(count, head, [path], repository, host),
    lastOf: (paths: readonly string[]) => lastCommits(9, commits.at(-1)!, paths, repository, host),
  };
}

describe('the commits of tags', () => {
  it('come in the order of their dates, then of their names, whenever they were tagged', () => {
    expect(open().names('v*')).toEqual(['v1', 'v1-again', 'v2.0', 'v2.1', 'v3']);
    expect(open().names('*')).toEqual(['v1', 'v1-again', '회차-1', '-v', 'v2.0', 'v2.1', 'release/v9', 'v3']);
  });

  it('are the commits that annotated tags name in the end', () => {
    const time = 1_388_534_400_000;
    expect(open().tagged('v1*')).toEqual([
      { name: 'v1', commit: commits[0], time },
      { name: 'v1-again', commit: commits[0], time },
    ]);
  });

  it.each([
    ['v?', ['v1', 'v3']],
    ['v?.?', ['v2.0', 'v2.1']],
    ['**1', ['v1', '회차-1', 'v2.1']],
    ['회차-?', ['회차-1']],
    ['회차-?'.normalize('NFD'), ['회차-1']],
    ['*/*', ['release/v9']],
    ['-v', ['-v']],
    ['V*', []],
    ['v', []],
    ['[v]1', []],
    ['--help', []],
    ['v7', []],
    ['v-tree', []],
  ])('%s', (pattern, expected) => {
    expect(open().names(pattern)).toEqual(expected);
  });

  it('match a pattern as a regular expression would', () => {
    const { names, all } = open();
    const known = all();
    if ('fault' in known) return expect.fail(known.fault);
    const special = new Map([
      ['*', '.*'],
      ['?', '.'],
      ['.', '\\.'],
    ]);
    const pieces = fc.constantFrom('*', '?', 'v', '1', '2', '.', '-', '/', '회');
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (parts) => {
        const source = parts.map((part) => special.get(part) ?? part).join('');
        const wanted = known.filter((name) => name !== 'v-tree' && new RegExp(`^${source}$`, 'u').test(name));
        expect([...names(parts.join(''))].sort()).toEqual([...wanted].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('are none where there is no tag', () => {
    const empty = scratchRepository();
    try {
      empty.commit('alone');
      const host = testHost(empty.folder);
      const repository = openRepository(empty.folder, host);
      expect(!('fault' in repository) && taggedCommits('*', repository, host)).toEqual([]);
    } finally {
      empty.dispose();
    }
  });

  it('are a fault where git gives no answer', () => {
    const host = { ...testHost(scratch.folder), runGit: () => ({ problem: 'timeout' as const }) };
    const repository = openRepository(scratch.folder, testHost(scratch.folder));
    expect(!('fault' in repository) && taggedCommits('*', repository, host)).toMatchObject({
      fault: 'failed',
    });
  });
});

describe('the last commits that changed a folder', () => {
  it('are those, the earliest first, with brackets taken as they are', () => {
    const found = open().last(2, 'our [x]');
    expect(found).toMatchObject([{ commit: commits[2] }, { commit: commits[4] }]);
    expect(open().last(9, 'our [x]')).toHaveLength(3);
    expect(open().last(9, '.')).toHaveLength(6);
    expect(open(join(scratch.folder, 'our [x]')).last(9, '.')).toHaveLength(3);
  });

  it('or one of several paths, also above where git is asked', () => {
    expect(open().lastOf(['our [x]', 'beside.txt'])).toHaveLength(6);
    const below = open(join(scratch.folder, 'our [x]'));
    expect(below.lastOf(['.', 'nowhere'])).toHaveLength(3);
    expect(below.lastOf(['.', '../beside.txt'])).toHaveLength(6);
  });

  it('begin at the commit that is given', () => {
    expect(open().last(9, 'our [x]', commits[1])).toMatchObject([{ commit: commits[0] }]);
  });

  it('never take a name for a commit, nor a path for an option', () => {
    expect(open().last(1, '.', '--all')).toEqual({ fault: 'bad-ref', ref: '--all' });
    expect(open().last(9, '--all')).toEqual([]);
  });

  it('are none where the folder was never committed', () => {
    expect(open().last(9, 'elsewhere')).toEqual([]);
  });
});

describe('a folder that is gone from the disk', () => {
  it('still has its commits', () => {
    rmSync(join(scratch.folder, 'our [x]'), { recursive: true });
    expect(open().last(9, 'our [x]')).toHaveLength(3);
  });
});
