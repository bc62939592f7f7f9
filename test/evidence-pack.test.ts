import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import type { Host } from '../src/load/host.ts';
import { zipOf } from '../src/load/zip.ts';
import { filesOf } from './support/case-files.ts';
import { root, testHost } from './support/host.ts';

// the hand-over as those who open it find it: whole, the same every time, and never half of it

const sample = join(root, 'test', 'cases', 'evidence', 'list', 'input');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-pack-'));
  cpSync(sample, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function pack(args: readonly string[], change: (host: Host) => Partial<Host> = () => ({})) {
  const host = testHost(folder);
  const exit = await run(['evidence', 'pack', ...args], { ...host, ...change(host) });
  return { exit, out: host.out(), err: host.err() };
}

/** The files of an archive, or of a folder, as text by path. */
const unzipped = (file: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(join(folder, file)))).map(([path, bytes]) => [
      path,
      Buffer.from(bytes),
    ]),
  );
const unfolded = (path: string) => Object.fromEntries(filesOf(join(folder, path)));

/** Writes the office's answers: evidence records by indicator. */
function answer(records: Readonly<Record<string, readonly object[]>>, value = 'yes'): void {
  const answers = Object.entries(records).map(
    ([id, evidence]) => `  ${id}: { value: ${value}, evidence: ${JSON.stringify(evidence)} }\n`,
  );
  writeFileSync(
    join(folder, 'departments', 'office.yaml'),
    `kind: department\ndepartment: office\nanswers:\n${answers.join('')}`,
  );
}

describe('a pack', () => {
  it('holds the same as an archive and as a folder', async () => {
    expect((await pack(['--out', 'p.zip'])).exit).toBe(0);
    expect((await pack(['--out', 'p'])).exit).toBe(0);
    expect(unzipped('p.zip')).toEqual(unfolded('p'));
    expect(Object.keys(unzipped('p.zip'))).toEqual([
      'index.md',
      'index.csv',
      'A 추진 기반/A-1 계획 수립/민원과 - plan.md',
      'A 추진 기반/A-2 교육-훈련 실시/민원과 - training.txt',
      'SHA256SUMS',
    ]);
    expect(unzipped('p.zip')['A 추진 기반/A-1 계획 수립/민원과 - plan.md']).toEqual(
      readFileSync(join(folder, 'evidence', 'plan.md')),
    );
  });

  it('lists the hash of everything in it', async () => {
    await pack(['--out', 'p', '--include-invalid']);
    const { SHA256SUMS: sums, ...others } = unfolded('p');
    const lines = sums!.toString().trimEnd().split('\n').sort();
    const hashes = Object.entries(others).map(
      ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`,
    );
    expect(lines).toEqual(hashes.sort());
  });

  it('is the same bytes every time, wherever it is made', async () => {
    await pack(['--out', 'a.zip']);
    const zone = process.env['TZ'];
    try {
      for (const [i, other] of ['Asia/Seoul', 'America/St_Johns', 'Pacific/Apia'].entries()) {
        process.env['TZ'] = other;
        await pack(['--out', `b${i}.zip`], (host) => ({ now: () => host.now() + 1000 }));
        expect(readFileSync(join(folder, `b${i}.zip`)).equals(readFileSync(join(folder, 'a.zip')))).toBe(
          true,
        );
      }
    } finally {
      process.env['TZ'] = zone;
    }
  });

  it('puts a document at every indicator that it is evidence for', async () => {
    const record = { document: 'D', approved: '2025-03-01', file: 'evidence/plan.md' };
    answer({ 'A-1': [record, { ...record, document: 'E' }], 'A-2': [record], 'A-3': [] });
    await pack(['--out', 'p']);
    expect(
      Object.keys(unfolded('p'))
        .filter((path) => path.includes('/'))
        .sort(),
    ).toEqual([
      'A 추진 기반/A-1 계획 수립/민원과 - plan.md',
      'A 추진 기반/A-2 교육-훈련 실시/민원과 - plan.md',
    ]);
  });

  it('numbers files of one name, and gives odd names a form for every system', async () => {
    mkdirSync(join(folder, 'evidence', 'other'));
    const names = [
      'evidence/other/PLAN.md',
      `evidence/${'가'.repeat(70)}.pdf`,
      'evidence/=cmd.csv',
      `evidence/${'한글'.normalize('NFD')}.txt`,
    ];
    for (const name of names) writeFileSync(join(folder, name), name);
    const files = ['evidence/plan.md', ...names];
    answer({
      'A-1': files.map((file, i) => ({
        document: `D${i}`,
        approved: '2025-03-01',
        file: file.normalize('NFC'),
      })),
    });
    await pack(['--out', 'p']);
    const found = Object.keys(unfolded('p'))
      .filter((path) => path.includes('/'))
      .map((path) => path.split('/')[2]!);
    expect(found.sort()).toEqual(
      [
        '민원과 - plan.md',
        '민원과 - PLAN (2).md',
        `민원과 - ${'가'.repeat(54)}.pdf`,
        '민원과 - =cmd.csv',
        '민원과 - 한글.txt',
      ].sort(),
    );
    for (const name of found) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
    // no cell of the index runs as a formula
    expect(unfolded('p')['index.csv']!.toString()).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it('has paths that Windows opens', async () => {
    const framework = join(folder, 'framework', 'framework.yaml');
    const long = 'a title that goes on and on '.repeat(5);
    writeFileSync(framework, readFileSync(framework, 'utf8').replace(/title: \{[^}]*\}/g, `title: ${long}`));
    const name = `evidence/${'long'.repeat(50)}.pdf`;
    writeFileSync(join(folder, name), 'x');
    answer({ 'A-1': [{ document: 'D', approved: '2025-03-01', file: name }] });
    await pack(['--out', 'p']);
    const path = Object.keys(unfolded('p')).find((each) => each.includes('/'))!;
    expect(path).toMatch(/\.pdf$/);
    expect(path.length).toBeLessThanOrEqual(200);
  });

  it('has such paths also where groups lie deep, in folders of their own or not', async () => {
    const framework = join(folder, 'framework', 'framework.yaml');
    const name = `evidence/${'long'.repeat(50)}.pdf`;
    writeFileSync(join(folder, name), 'x');
    answer({ X: [{ document: 'D', approved: '2025-03-01', file: name }] });
    rmSync(join(folder, 'departments', 'planning.yaml'));
    const main = join(folder, 'assessment.yaml');
    writeFileSync(main, readFileSync(main, 'utf8').replace(/^responsible:.*$/m, ''));
    const long = 'a title that goes on and on '.repeat(5);
    // groups above the one that holds the indicator, and the folders on the way to a file
    for (const [depth, folders] of [
      [2, 4],
      [6, 8],
      [14, 1],
    ] as const) {
      const groups = Array.from(
        { length: depth },
        (_, i) => `{ id: G${i}, title: ${long}, points: 10, groups: [`,
      );
      const inner = `{ id: H, title: ${long}, points: 10, indicators: [{ id: X, title: ${long}, points: 10, rule: { kind: yes-no } }] }`;
      const levels = Array.from({ length: depth + 1 }, (_, i) => `l${i}`);
      writeFileSync(
        framework,
        `kind: framework\nid: deep\nversion: 1.0.0\ntitle: T\npoints: 10\nlevels: [${levels.join(', ')}, indicator]\n` +
          `groups: [${groups.join('')}${inner}${' ] }'.repeat(depth)}]\n`,
      );
      const { exit, err } = await pack(['--out', `p${depth}`]);
      expect([exit, err]).toEqual([0, '']);
      const path = Object.keys(unfolded(`p${depth}`)).find((each) => each.includes('/'))!;
      expect(path).toMatch(/(^|\/)X a .*\.pdf$/);
      expect(path.length).toBeLessThanOrEqual(200);
      expect(path.split('/').length - 1).toBe(folders);
    }
  });

  it('holds a file once whose path is spelled in two ways, and hidden ones by their name', async () => {
    writeFileSync(join(folder, 'evidence', '.hidden'), 'x');
    const record = (file: string, i: number) => ({ document: `D${i}`, approved: '2025-03-01', file });
    answer({
      'A-1': ['evidence/plan.md', './evidence/./plan.md', 'evidence/.hidden'].map(record),
      'A-2': [],
      'A-3': [],
    });
    await pack(['--out', 'p']);
    expect(
      Object.keys(unfolded('p'))
        .filter((path) => path.includes('/'))
        .map((path) => path.split('/')[2])
        .sort(),
    ).toEqual(['민원과 - .hidden', '민원과 - plan.md']);
  });

  it('says that there is no file in it', async () => {
    answer({ 'A-1': [], 'A-2': [], 'A-3': [] });
    const { exit, out } = await pack(['--out', 'p']);
    expect(exit).toBe(0);
    expect(out).toContain('넣은 파일 없음(목차만 있음)');
    expect(unfolded('p')['index.md']!.toString()).toContain('넣은 파일 없음');
  });

  it('marks names as UTF-8 and has no extra fields', () => {
    const bytes = zipOf([
      ['가.txt', Buffer.from('1')],
      ['b.zip', Buffer.from('2')],
    ]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(6, true), view.getUint16(28, true)]).toEqual([0x0800, 0]);
    // 1980-01-01 00:00
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });
});

describe('nothing is written', () => {
  const left = () => readdirSync(folder).sort();
  const before = ['assessment.yaml', 'departments', 'evidence', 'framework'];

  it.each(['p.zip', 'p'])('to %s when a file has changed since it was looked at', async (out) => {
    const { exit, err } = await pack(['--out', out], (host) => ({
      readFile: (path, from, limit) =>
        path.endsWith('training.txt') && limit > 2000
          ? { bytes: Buffer.from('another') }
          : host.readFile(path, from, limit),
    }));
    expect([exit, left()]).toEqual([3, before]);
    expect(err).toContain('「evidence/photos/training.txt」가 확인한 뒤에 바뀌어');
  });

  it.each(['p.zip', 'p'])('to %s when the disk is full', async (out) => {
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const { exit, err } = await pack(['--out', out], () => ({ writeFile: full, writeFolder: full }));
    expect([exit, left()]).toEqual([3, before]);
    expect(err).toContain('ENOSPC');
  });

  it.each([
    [256 * 2 ** 20 + 1, '너무 큽니다: 268,435,457바이트. 한 파일은 268,435,456바이트까지'],
    [256 * 2 ** 20, '모두 513 MiB'],
  ])('of files of %i bytes', async (size, words) => {
    const record = (i: number) => ({
      document: `D${i}`,
      approved: '2025-03-01',
      file: `evidence/${['plan.md', 'draft.txt', 'minutes.txt'][i]}`,
    });
    answer({ 'A-1': [record(0), record(1), record(2)] });
    const { exit, err } = await pack(['--out', 'p.zip'], (host) => ({
      hashFile: (path, from) => {
        const hashed = host.hashFile(path, from);
        if ('problem' in hashed) return hashed;
        return { ...hashed, size: path.endsWith('minutes.txt') ? 2 ** 20 : size };
      },
    }));
    expect([exit, left()]).toEqual([3, before]);
    expect(err).toContain(words);
  });

  it('of an assessment with errors', async () => {
    writeFileSync(
      join(folder, 'departments', 'office.yaml'),
      'kind: department\ndepartment: office\nanswers: { Z: { value: yes } }\n',
    );
    expect([(await pack(['--out', 'p.zip'])).exit, left()]).toEqual([2, before]);
  });

  it('through a link, or from outside', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'assess-outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'evidence', 'link.txt'));
    symlinkSync(outside, join(folder, 'evidence', 'way-out'));
    answer({ 'A-1': [{ document: 'D', approved: '2025-03-01', file: 'evidence/link.txt' }] });
    const { exit } = await pack(['--out', 'p', '--include-invalid']);
    expect(exit).toBe(0);
    expect(Object.keys(unfolded('p')).some((path) => path.includes('link'))).toBe(false);
    answer({ 'A-1': [{ document: 'D', approved: '2025-03-01', file: 'evidence/way-out/secret.txt' }] });
    expect((await pack(['--out', 'q'])).exit).toBe(2);
    // nor is what lies out there named among the files without a record
    answer({ 'A-1': [] });
    const host = testHost(folder);
    await run(['evidence', 'list', '--unused', '--json'], host);
    const { unused } = JSON.parse(host.out()) as { unused: { file: string }[] };
    expect(unused.map(({ file }) => file)).toContain('evidence/link.txt');
    expect(host.out()).not.toContain('secret');
    rmSync(outside, { recursive: true });
  });
});

describe('what stands there', () => {
  it('is replaced by --force alone', async () => {
    writeFileSync(join(folder, 'p.zip'), 'mine');
    expect((await pack(['--out', 'p.zip'])).exit).toBe(3);
    expect(readFileSync(join(folder, 'p.zip'), 'utf8')).toBe('mine');
    expect((await pack(['--out', 'p.zip', '--force'])).exit).toBe(0);
    expect(Object.keys(unzipped('p.zip'))).toHaveLength(5);
  });

  it('is a folder, which is replaced only as a pack', async () => {
    mkdirSync(join(folder, 'p'));
    expect((await pack(['--out', 'p'])).exit).toBe(0);
    expect((await pack(['--out', 'p'])).exit).toBe(3);
    // what is gone from the answers is gone from the pack
    answer({ 'A-1': [] });
    expect((await pack(['--out', 'p', '--force'])).exit).toBe(0);
    expect(Object.keys(unfolded('p'))).toEqual(['SHA256SUMS', 'index.csv', 'index.md']);
    writeFileSync(join(folder, 'p', 'mine.txt'), 'mine');
    expect((await pack(['--out', 'p', '--force'])).exit).toBe(3);
    expect(existsSync(join(folder, 'p', 'mine.txt'))).toBe(true);
  });

  it('is a pack that was changed since, or a folder of hashes of something else: neither is replaced', async () => {
    expect((await pack(['--out', 'p'])).exit).toBe(0);
    const index = readFileSync(join(folder, 'p', 'index.md'));
    writeFileSync(join(folder, 'p', 'index.md'), `${index}\n검토 의견\n`);
    const changed = await pack(['--out', 'p', '--force']);
    expect(changed.exit).toBe(3);
    expect(changed.err).toContain('「index.md」가 있어 바꾸지');
    expect(readFileSync(join(folder, 'p', 'index.md'), 'utf8')).toContain('검토 의견');
    writeFileSync(join(folder, 'p', 'index.md'), index);
    expect((await pack(['--out', 'p', '--force'])).exit).toBe(0);
    mkdirSync(join(folder, 'iso'));
    writeFileSync(join(folder, 'iso', 'a.iso'), 'mine');
    const hash = createHash('sha256').update('mine').digest('hex');
    writeFileSync(join(folder, 'iso', 'SHA256SUMS'), `${hash}  a.iso\n`);
    const other = await pack(['--out', 'iso', '--force']);
    expect([other.exit, readdirSync(join(folder, 'iso'))]).toEqual([3, ['SHA256SUMS', 'a.iso']]);
    expect(other.err).toContain('증빙 묶음이 아니어서');
  });

  it('is what a link leads to: never input, and the link stays', async () => {
    symlinkSync('evidence/plan.md', join(folder, 'l.zip'));
    symlinkSync('departments/office.yaml', join(folder, 'sheet.zip'));
    symlinkSync('evidence', join(folder, 'lnk'));
    symlinkSync('.', join(folder, 'here'));
    symlinkSync('../evidence-pack-elsewhere', join(folder, 'nowhere'));
    const state = () => ['evidence', 'departments', 'framework'].map((each) => filesOf(join(folder, each)));
    const before = [state(), readdirSync(folder)];
    for (const out of ['l.zip', 'sheet.zip', 'lnk/x.zip', 'lnk', 'here', 'here/evidence/x', 'nowhere/x.zip'])
      expect((await pack(['--out', out, '--force'])).exit, out).toBe(3);
    expect([state(), readdirSync(folder)]).toEqual(before);
    mkdirSync(join(folder, 'empty'));
    symlinkSync('empty', join(folder, 'o'));
    expect((await pack(['--out', 'o'])).exit).toBe(0);
    expect(lstatSync(join(folder, 'o')).isSymbolicLink()).toBe(true);
    expect(Object.keys(unfolded('empty'))).toContain('SHA256SUMS');
  });

  it.each(['.', '..', 'evidence', 'evidence/p.zip', 'departments/p', 'reviews/p.zip', './papers/a.zip'])(
    'is input at %s',
    async (out) => {
      mkdirSync(join(folder, 'papers'));
      writeFileSync(join(folder, 'papers', 'a.zip'), 'a document');
      answer({ 'A-1': [{ document: 'D', approved: '2025-03-01', file: 'papers/a.zip' }] });
      const { exit, err } = await pack(['--out', out, '--force']);
      expect(exit).toBe(3);
      expect(err).toContain('진단의 입력');
      expect(readFileSync(join(folder, 'papers', 'a.zip'), 'utf8')).toBe('a document');
    },
  );
});
