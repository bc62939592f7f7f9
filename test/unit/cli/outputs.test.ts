import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { filesOf } from '../../support/case-files.ts';
import { root, testHost } from '../../support/host.ts';

// what a command writes never takes the place of what it reads

const folder = mkdtempSync(join(tmpdir(), 'assess-outputs-'));
const inside = join(folder, 'city');

beforeAll(() => {
  cpSync(join(root, 'test', 'cases', 'evidence', 'list', 'input'), inside, { recursive: true });
  mkdirSync(join(folder, 'evidence'));
  symlinkSync(join('city', 'assessment.yaml'), join(folder, 'sheet.json'));
  symlinkSync(join('city', 'evidence', 'plan.md'), join(folder, 'plan.md'));
  symlinkSync(join('city', 'evidence'), join(folder, 'papers'));
  symlinkSync('out.json', join(folder, 'other.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function score(...outputs: readonly string[]) {
  const host = testHost(folder);
  const formats = outputs.flatMap((file) => ['-f', `json=${file}`]);
  return { exit: await run(['score', 'city', '--on', '2026-01-01', ...formats], host), err: host.err() };
}

describe('an output', () => {
  it.each([
    ['city/evidence/plan.md', '증빙 폴더'],
    ['city/evidence/photos/new.json', '증빙 폴더'],
    ['city/departments/../evidence/new/er.json', '증빙 폴더'],
    ['plan.md', '증빙 폴더'],
    ['papers/new.json', '증빙 폴더'],
    ['sheet.json', 'YAML 파일'],
  ])('never goes to %s', async (file, words) => {
    const before = filesOf(inside);
    const { exit, err } = await score(file);
    expect([exit, filesOf(inside)]).toEqual([3, before]);
    expect(err).toContain(words);
  });

  it('has a place of its own, by whatever name', async () => {
    writeFileSync(join(folder, 'out.json'), 'mine');
    expect((await score('out.json', 'other.json')).exit).toBe(3);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('mine');
  });

  it('may go to a folder of that name where no assessment is', async () => {
    expect((await score('evidence/score.json')).exit).not.toBe(3);
    expect(JSON.parse(readFileSync(join(folder, 'evidence', 'score.json'), 'utf8'))).toHaveProperty(
      'schemaVersion',
      1,
    );
  });
});
