import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lfsTarget } from '../../../src/load/git-lfs.ts';
import { CommitTree, parseTree } from '../../../src/load/git-tree.ts';

const oid = 'a'.repeat(40);
const bytes = (text: string) => new TextEncoder().encode(text);
const listed = (...records: string[]) => bytes(records.map((each) => `${each}\0`).join(''));
const treeOf = (...paths: string[]) =>
  new CommitTree(paths.map((path) => ({ path, kind: 'file', oid, size: 1 })));

describe('parseTree', () => {
  it('reads mode, object, size and path, whatever the path holds', () => {
    expect(
      parseTree(
        listed(
          `100644 blob ${oid}       7\tplain`,
          `100755 blob ${oid} 1234567890\ta b/"q"\tt\nn`,
          `120000 blob ${oid}       3\tlink`,
          `160000 commit ${oid}       -\tsub`,
          `100644 blob ${oid}     BAD\tgone`,
        ),
      ),
    ).toEqual([
      { path: 'plain', kind: 'file', oid, size: 7 },
      { path: 'a b/"q"\tt\nn', kind: 'file', oid, size: 1234567890 },
      { path: 'link', kind: 'other', oid, size: 3 },
      { path: 'sub', kind: 'other', oid, size: undefined },
      { path: 'gone', kind: 'file', oid, size: undefined },
    ]);
  });

  it('takes sizes from elsewhere where the listing has none', () => {
    const [known, unknown] = parseTree(
      listed(`100644 blob ${oid}\ta`, `100644 blob ${'b'.repeat(40)}\tb`),
      new Map([[oid, 5]]),
    );
    expect([known?.size, unknown?.size]).toEqual([5, undefined]);
  });

  it('never throws, and gives nothing of what is cut off', () => {
    fc.assert(fc.property(fc.uint8Array(), (any) => Array.isArray(parseTree(any))));
    expect(parseTree(bytes(`100644 blob ${oid} 1\tcut`))).toEqual([]);
  });
});

describe('CommitTree', () => {
  it('knows folders, and their names in order', () => {
    const tree = treeOf('b/z.yaml', 'b/a/c.txt', 'a.yaml', 'b/B');
    expect(tree.at('')).toBe('folder');
    expect(tree.at('b/a')).toBe('folder');
    expect(tree.at('b/x')).toBe('missing');
    expect(tree.at('a.yaml/x')).toBe('missing');
    expect(tree.names('')).toEqual(['a.yaml', 'b']);
    expect(tree.names('b')).toEqual(['B', 'a', 'z.yaml']);
    expect(tree.names('nowhere')).toEqual([]);
    expect(treeOf().names('')).toEqual([]);
  });

  it('finds a composed name for a decomposed one and the other way round, but what is written goes first', () => {
    const [nfc, nfd] = ['증빙/표.txt'.normalize('NFC'), '증빙/표.txt'.normalize('NFD')];
    expect(treeOf(nfc).at(nfd)).toMatchObject({ path: nfc });
    expect(treeOf(nfd).at(nfc)).toMatchObject({ path: nfd });
    expect(treeOf(nfd, nfc).at(nfd)).toMatchObject({ path: nfd });
    expect(treeOf(nfd, nfc).at(nfc)).toMatchObject({ path: nfc });
    expect(treeOf(nfd).names('증빙')).toEqual(['표.txt'.normalize('NFD')]);
  });

  it('finds files by their name, in code-point order', () => {
    const tree = treeOf(
      'b/assessment.yaml',
      'assessment.yaml',
      'a/assessment.yaml',
      'my-assessment.yaml',
      'assessment.yaml.bak',
    );
    expect(tree.pathsNamed('assessment.yaml')).toEqual([
      'a/assessment.yaml',
      'assessment.yaml',
      'b/assessment.yaml',
    ]);
  });

  it('drops paths that no checkout would write', () => {
    const tree = treeOf('../up', 'a/../b', './c', 'd//e', 'f');
    expect(tree.names('')).toEqual(['f']);
  });
});

describe('lfsTarget', () => {
  const sha256 = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393';
  const first = 'version https://git-lfs.github.com/spec/v1';
  const pointer = (...lines: string[]) => lfsTarget(bytes(lines.map((line) => `${line}\n`).join('')));

  it('reads the hash and the size', () => {
    expect(pointer(first, `oid sha256:${sha256}`, 'size 12345')).toEqual({ sha256, size: 12345 });
    expect(pointer(first, 'ext-0-a sha256:1', `oid sha256:${sha256}`, 'size 0')).toEqual({ sha256, size: 0 });
  });

  it.each([
    ['another version', ['version 1', `oid sha256:${sha256}`, 'size 1']],
    ['no size', [first, `oid sha256:${sha256}`]],
    ['no hash', [first, 'size 1']],
    ['a short hash', [first, 'oid sha256:4d7a', 'size 1']],
    ['another hash', [first, `oid md5:${sha256}`, 'size 1']],
    ['a size that is none', [first, `oid sha256:${sha256}`, 'size 1e3']],
    ['a negative size', [first, `oid sha256:${sha256}`, 'size -1']],
    ['two sizes', [first, `oid sha256:${sha256}`, 'size 1', 'size 2']],
    ['too long', [first, `oid sha256:${sha256}`, 'size 1', `x ${'y'.repeat(1024)}`]],
  ])('refuses %s', (_what, lines) => {
    expect(pointer(...lines)).toBeUndefined();
  });

  it('refuses a pointer without its last line break', () => {
    expect(lfsTarget(bytes(`${first}\noid sha256:${sha256}\nsize 1`))).toBeUndefined();
  });
});
