import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../support/host.ts';

// the built program as a process: what only real streams, files and signals can show
const program = join(root, 'dist', 'assess.cjs');
const example = join(root, 'examples', 'seodaemun-2014');
const folder = mkdtempSync(join(tmpdir(), 'assess 진단-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function assess(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  });
}

describe('process', () => {
  it('exits with the verdict', () => {
    expect(assess(['score', example, '--on', '2014-08-29']).status).toBe(0);
    expect(assess(['score', join(root, 'examples', 'nowhere')]).status).toBe(3);
  });

  it('sends all of a large JSON through a pipe', () => {
    const { stdout, status } = assess(['score', example, '--json', '--on', '2014-08-29']);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      total: { claimed: { exact: '409055/494' } },
    });
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${program}" score "${example}" --json | head -1`],
      { cwd: folder },
    );
    const error: string[] = [];
    child.stderr.on('data', (data: Buffer) => error.push(data.toString()));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
    expect(error.join('')).toBe('');
  });

  it('keeps data and conversation apart', () => {
    const { stdout, stderr } = assess(['init', 'my-city', '--framework', 'minwon-2014']);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'my-city/assessment.yaml',
      'my-city/departments/coordinator.yaml',
    ]);
    expect(stderr).toContain('assess validate my-city');
  });

  it('works in a folder with a space and Hangul in its name, and refuses to overwrite', () => {
    const before = readFileSync(join(folder, 'my-city', 'assessment.yaml'), 'utf8');
    const { status, stderr } = assess(['init', 'my-city', '--framework', 'minwon-2014']);
    expect(status).toBe(3);
    expect(stderr).toContain('my-city/assessment.yaml');
    expect(readFileSync(join(folder, 'my-city', 'assessment.yaml'), 'utf8')).toBe(before);
    expect(assess(['score', 'my-city']).status).toBe(1);
  });

  it('leaves the old file and no half of a new one when it cannot write', () => {
    writeFileSync(join(folder, 'blocker'), 'a file where a folder is needed');
    const { status, stderr } = assess(['score', example, '-f', 'json=blocker/score.json']);
    expect(status).toBe(3);
    expect(stderr).toContain('blocker/score.json');
    expect(readFileSync(join(folder, 'blocker'), 'utf8')).toBe('a file where a folder is needed');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('says so when standard output is full', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" score "${example}" --json > /dev/full`],
      { encoding: 'utf8' },
    );
    expect(status).toBe(3);
    expect(stderr).toContain('ENOSPC');
  });

  it('prints the same bytes whatever the zone and the locale', () => {
    const runs = [
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' },
      { TZ: 'bogus', LANG: 'C' },
    ].map((env) => assess(['report', example, '--on', '2014-08-29'], { ...env, LC_ALL: '' }).stdout);
    expect(new Set(runs).size).toBe(1);
    expect(runs[0]!.length).toBeGreaterThan(10_000);
  });

  it('has a stack only with --debug, and never shows one otherwise', () => {
    const { stderr } = assess(['score', 'nowhere']);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
