import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
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
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../src/load/node-file-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'assess-files-'));
const root = join(folder, 'root');
const files = nodeFileSystem(root);
const read = (path: string, limit = 100) => files.readFile(path, root, limit);

beforeAll(() => {
  mkdirSync(join(root, 'x.yaml'), { recursive: true });
  mkdirSync(join(root, 'inside'));
  writeFileSync(join(root, 'a.txt'), 'hello');
  writeFileSync(join(root, 'empty.txt'), '');
  writeFileSync(join(root, 'large.txt'), 'x'.repeat(101));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(join(root, 'a.txt'), join(root, 'link-inside.txt'));
  symlinkSync('loop', join(root, 'loop'));
  symlinkSync(folder, join(root, 'way-out'));
  execFileSync('mkfifo', [join(root, 'fifo.yaml')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reading', () => {
  it('gives the bytes of a regular file', () => {
    expect(read('a.txt')).toEqual({ bytes: new TextEncoder().encode('hello') });
    expect(read('empty.txt')).toEqual({ bytes: new Uint8Array() });
  });

  it.each([
    ['missing.txt', 'missing'],
    ['a.txt/below', 'missing'],
    ['x.yaml', 'directory'],
    ['fifo.yaml', 'not-regular'],
    ['link.txt', 'not-regular'],
    ['link-inside.txt', 'not-regular'],
    ['loop', 'not-regular'],
    ['large.txt', 'too-large'],
    ['way-out/secret.txt', 'outside'],
    ['../secret.txt', 'outside'],
  ])('refuses %s: %s', (path, problem) => {
    expect(read(path)).toEqual({ problem });
  });

  it('reads a device as little as a pipe', () => {
    expect(files.readFile('/dev/zero', '/dev', 100)).toEqual({ problem: 'not-regular' });
  });

  it('takes exactly the limit', () => {
    expect(read('large.txt', 101)).toHaveProperty('bytes.length', 101);
  });

  it('hashes', () => {
    expect(files.hashFile('a.txt', root)).toEqual({
      sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      size: 5,
    });
    expect(files.hashFile('link.txt', root)).toEqual({ problem: 'not-regular' });
  });

  it('lists names in code-point order', () => {
    const listed = files.listFolder('.');
    expect(listed).toHaveProperty('names');
    const { names } = listed as { names: string[] };
    expect(names).toEqual([...names].sort());
    expect(files.listFolder('nowhere')).toEqual({ problem: 'missing' });
    expect(files.listFolder('a.txt')).toEqual({ problem: 'not-regular' });
  });

  it('says what stands at a path', () => {
    expect(['a.txt', '.', 'fifo.yaml', 'nowhere', 'loop'].map((path) => files.kindOf(path))).toEqual([
      'file',
      'folder',
      'other',
      'missing',
      'missing',
    ]);
  });
});

describe('where a path leads', () => {
  const real = (path: string) => relative(realpathSync(folder), files.realPath(path));

  it.each([
    ['a.txt', 'root/a.txt'],
    ['inside/.././a.txt', 'root/a.txt'],
    ['link-inside.txt', 'root/a.txt'],
    ['link.txt', 'secret.txt'],
    ['way-out', ''],
    ['way-out/root/inside/new/er.txt', 'root/inside/new/er.txt'],
    ['nowhere/new.txt', 'root/nowhere/new.txt'],
    ['loop', 'root/loop'],
  ])('%s: %s', (path, expected) => {
    expect(real(path)).toBe(expected);
  });
});

describe('writing', () => {
  it('replaces a file whole and leaves nothing beside it', () => {
    files.writeFile('inside/new.txt', '하나');
    files.writeFile('inside/new.txt', '둘');
    expect(readFileSync(join(root, 'inside/new.txt'), 'utf8')).toBe('둘');
    expect(readdirSync(join(root, 'inside'))).toEqual(['new.txt']);
  });

  it('follows a link and leaves it a link', () => {
    symlinkSync('new.txt', join(root, 'inside', 'link.txt'));
    files.writeFile('inside/link.txt', '셋');
    expect(readFileSync(join(root, 'inside/new.txt'), 'utf8')).toBe('셋');
    expect(lstatSync(join(root, 'inside/link.txt')).isSymbolicLink()).toBe(true);
  });

  it('keeps the permissions of what it replaces, and gives new files the usual ones', () => {
    const modeOf = (path: string) => statSync(join(root, path)).mode & 0o777;
    for (const mode of [0o600, 0o640, 0o755]) {
      writeFileSync(join(root, 'inside', 'kept.txt'), 'old');
      chmodSync(join(root, 'inside', 'kept.txt'), mode);
      files.writeFile('inside/kept.txt', 'new');
      expect([readFileSync(join(root, 'inside/kept.txt'), 'utf8'), modeOf('inside/kept.txt')]).toEqual([
        'new',
        mode,
      ]);
    }
    writeFileSync(join(root, 'inside', 'usual.txt'), '');
    files.writeFile('inside/fresh.txt', '');
    expect(modeOf('inside/fresh.txt')).toBe(modeOf('inside/usual.txt'));
    mkdirSync(join(root, 'inside', 'closed'), { mode: 0o700 });
    files.writeFolder('inside/closed', [['a.txt', new Uint8Array()]]);
    expect([modeOf('inside/closed'), modeOf('inside/closed/a.txt')]).toEqual([
      0o700,
      modeOf('inside/usual.txt'),
    ]);
    rmSync(join(root, 'inside'), { recursive: true });
    mkdirSync(join(root, 'inside'));
  });

  it('makes a folder where a link leads', () => {
    mkdirSync(join(root, 'inside', 'real'));
    symlinkSync('real', join(root, 'inside', 'link'));
    files.writeFolder('inside/link', [['a.txt', new Uint8Array()]]);
    expect(lstatSync(join(root, 'inside', 'link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(root, 'inside', 'real'))).toEqual(['a.txt']);
  });

  it('never replaces what is no file: a pipe without a reader is an error and stays a pipe', () => {
    expect(() => files.writeFile('fifo.yaml', 'text')).toThrow(/ENXIO/);
    expect(lstatSync(join(root, 'fifo.yaml')).isFIFO()).toBe(true);
  });

  it('throws the reason and removes the temporary file when the target is a folder', () => {
    expect(() => files.writeFile('x.yaml', 'text')).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(root).filter((name) => name.startsWith('.assess'))).toEqual([]);
  });
});
