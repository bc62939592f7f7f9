import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { testHost } from './support/host.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-init-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function call(...args: string[]) {
  const host = testHost(folder);
  const exit = await run(args, host);
  return { exit, out: host.out(), err: host.err() };
}

const departments = ['civil-affairs=민원여권과', 'audit=감사: "담당관" #1', 'it=전산정보과'];

describe.each(['ko', 'en'])('a new assessment (%s)', (lang) => {
  const init = ['init', 'our-city', '--framework', 'minwon-2014', '--cycle', '2026', '--lang', lang];
  const named = departments.flatMap((each) => ['--department', each]);

  it('is valid, scores 0 and fails', async () => {
    expect((await call(...init, ...named, '--responsible', 'F2=audit')).exit).toBe(0);
    const validated = await call('validate', 'our-city', '--json');
    expect(validated.exit).toBe(0);
    expect(JSON.parse(validated.out)).toMatchObject({
      valid: true,
      errors: 0,
      warnings: 0,
      subjects: [{ departments: 3, sheets: 3 }],
    });
    const scored = await call('score', 'our-city', '--json');
    expect(scored.exit).toBe(1);
    expect(JSON.parse(scored.out)).toMatchObject({
      total: { claimed: { score: '0', exact: '0' }, substantiated: { score: '0', exact: '0' } },
      verdict: { passed: false, bar: '800', distance: '-800' },
      coverage: { answered: 0, applicable: 133, total: 133 },
    });
  });

  it('has a sheet for each department, and nothing but what belongs to it', async () => {
    await call(...init, ...named);
    expect(readdirSync(folder)).toEqual(['our-city']);
    expect(readdirSync(join(folder, 'our-city')).sort()).toEqual([
      '.assess',
      'assessment.yaml',
      'departments',
    ]);
    expect(readdirSync(join(folder, 'our-city', 'departments')).sort()).toEqual([
      'audit.yaml',
      'civil-affairs.yaml',
      'it.yaml',
    ]);
  });

  it('leaves what exists alone', async () => {
    await call(...init, ...named);
    const again = await call(...init, ...named);
    expect(again.exit).toBe(3);
    expect(again.err).toContain('our-city/assessment.yaml');
    rmSync(join(folder, 'our-city', 'departments', 'it.yaml'));
    const sheets = await call('init', 'our-city', '--sheets', '--lang', lang);
    expect(sheets.exit).toBe(0);
    expect(sheets.out.trimEnd().split('\n')).toEqual([
      'our-city/departments/it.yaml',
      'our-city/.assess/assessment.schema.json',
      'our-city/.assess/department.schema.json',
      'our-city/.assess/actions.schema.json',
    ]);
  });

  it.each([
    ['the window', /# (?=window)/g],
    ['the deadline', /# (?=submit-by)/g],
    ['both', /# (?=window|submit-by)/g],
  ])('stays valid once %s is uncommented', async (_what, marks) => {
    await call(...init, ...named);
    const file = join(folder, 'our-city', 'assessment.yaml');
    const text = readFileSync(file, 'utf8');
    const opened = text.replace(marks, '');
    expect(opened).not.toBe(text);
    writeFileSync(file, opened);
    const { out } = await call('validate', 'our-city', '--json');
    expect(JSON.parse(out)).toMatchObject({ valid: true, errors: 0, warnings: 0 });
  });

  it('writes nothing with --dry-run', async () => {
    expect((await call(...init, ...named, '--dry-run')).exit).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});
