import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FileSystem } from '../../../src/load/host.ts';
import { nodeFileSystem } from '../../../src/load/node-file-system.ts';

let folder: string;
let files: FileSystem;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-folder-'));
  files = nodeFileSystem(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('writes bytes as they are', () => {
  const every = Uint8Array.from({ length: 256 }, (_, i) => i);
  files.writeFile('a.bin', every);
  expect(new Uint8Array(readFileSync(join(folder, 'a.bin')))).toEqual(every);
});

it('makes a folder of files, and folders in it', () => {
  files.writeFolder('out', [
    ['가/나/a.txt', bytes('1')],
    ['b.txt', bytes('2')],
  ]);
  expect(readFileSync(join(folder, 'out', '가', '나', 'a.txt'), 'utf8')).toBe('1');
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['b.txt', '가']);
  expect(readdirSync(folder)).toEqual(['out']);
});

it('replaces a folder whole', () => {
  mkdirSync(join(folder, 'out', 'old'), { recursive: true });
  writeFileSync(join(folder, 'out', 'old', 'a.txt'), 'old');
  files.writeFolder('out', [['new.txt', bytes('new')]]);
  expect(readdirSync(join(folder, 'out'))).toEqual(['new.txt']);
  expect(readdirSync(folder)).toEqual(['out']);
});

it('leaves all as it was when a file cannot be had', () => {
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out', 'a.txt'), 'old');
  const broken = function* (): Generator<readonly [string, Uint8Array]> {
    yield ['b.txt', bytes('new')];
    throw new Error('gone');
  };
  expect(() => files.writeFolder('out', broken())).toThrow('gone');
  expect(() => files.writeFolder('other', broken())).toThrow('gone');
  expect(readdirSync(folder)).toEqual(['out']);
  expect(readFileSync(join(folder, 'out', 'a.txt'), 'utf8')).toBe('old');
});

it('leaves all as it was where two files have one name, or the place is gone', () => {
  const twice = [
    ['a.txt', bytes('1')],
    ['a.txt', bytes('2')],
  ] as const;
  expect(() => files.writeFolder('out', twice)).toThrow('EEXIST');
  expect(() => files.writeFolder('none/out', [])).toThrow('ENOENT');
  expect(existsSync(join(folder, 'out'))).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('fills an empty folder that stands there, or leaves it empty', () => {
  mkdirSync(join(folder, 'out'));
  const { ino } = statSync(join(folder, 'out'));
  const broken = function* (): Generator<readonly [string, Uint8Array]> {
    yield ['b.txt', bytes('new')];
    throw new Error('gone');
  };
  expect(() => files.writeFolder('out', broken())).toThrow('gone');
  expect(readdirSync(join(folder, 'out'))).toEqual([]);
  files.writeFolder('out', [
    ['가/a.txt', bytes('1')],
    ['b.txt', bytes('2')],
  ]);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['b.txt', '가']);
  expect(statSync(join(folder, 'out')).ino).toBe(ino);
});
