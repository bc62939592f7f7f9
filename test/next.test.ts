import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { filesOf } from './support/case-files.ts';
import { root, testHost } from './support/host.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-next-'));
  cpSync(join(root, 'examples', 'seodaemun-2014'), join(folder, 'seodaemun-2014'), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function call(...args: string[]) {
  const host = testHost(folder);
  const exit = await run(args, host);
  return { exit, out: host.out(), err: host.err() };
}

const next = ['next', 'seodaemun-2014', '--out', 'seodaemun-2016', '--cycle', '2016', '--on', '2014-12-31'];
const dates = ['--window', '2014-09-01..2016-08-31', '--submit-by', '2016-08-31T18:00+09:00'];

describe.each(['ko', 'en'])('the next cycle of the example (%s)', (lang) => {
  it('is valid, holds nothing yet, and leaves the last cycle as it is', async () => {
    const before = filesOf(join(folder, 'seodaemun-2014'));
    expect((await call(...next, ...dates, '--type', 'renewal', '--lang', lang)).exit).toBe(0);
    expect(filesOf(join(folder, 'seodaemun-2014'))).toEqual(before);
    const made = [...filesOf(join(folder, 'seodaemun-2016')).keys()];
    expect(made.filter((path) => !/^(assessment|departments\/[\w-]+)\.yaml$/.test(path)).sort()).toEqual([
      '.assess/actions.schema.json',
      '.assess/assessment.schema.json',
      '.assess/department.schema.json',
      'actions.yaml',
    ]);
    expect(made).toHaveLength(28);
    const validated = await call('validate', 'seodaemun-2016', '--json');
    expect(JSON.parse(validated.out)).toMatchObject({ valid: true, errors: 0, warnings: 0 });
    const scored = await call('score', 'seodaemun-2016', '--json', '--on', '2016-08-31');
    expect(scored.exit).toBe(1);
    expect(JSON.parse(scored.out)).toMatchObject({
      total: { claimed: { score: '0', exact: '0' }, substantiated: { score: '0', exact: '0' } },
      coverage: { answered: 0, applicable: 133, total: 133 },
      assessment: {
        cycle: '2016',
        type: 'renewal',
        window: { from: '2014-09-01', to: '2016-08-31' },
        submitBy: '2016-08-31T18:00+09:00',
      },
    });
  });

  it('tells every old answer, and nothing of the old dates', async () => {
    await call(...next, '--lang', lang);
    const main = readFileSync(join(folder, 'seodaemun-2016', 'assessment.yaml'), 'utf8');
    // but for the certificate that is held
    expect(main.replace('certificate: { awarded: 2014-12-08, type: new }', '')).not.toMatch(
      /201[34]-\d\d-\d\d/,
    );
    expect(main).toContain('previous: ../seodaemun-2014\n');
    const sheets = [...filesOf(join(folder, 'seodaemun-2016'))].filter(([path]) => /^departments/.test(path));
    const texts = sheets.map(([, bytes]) => bytes.toString('utf8')).join('\n');
    const told = texts.match(/^ {4}# (지난 회차\(2014\) 답|Answer of the last cycle \(2014\)):/gm) ?? [];
    expect(told).toHaveLength(309);
    for (const old of filesOf(join(folder, 'seodaemun-2014'))) {
      const documents = old[0].startsWith('departments')
        ? [...old[1].toString('utf8').matchAll(/document: ([\p{L}\d]+-\d+)/gu)]
        : [];
      for (const [, document] of documents) expect(texts).toContain(`# - ${document}, `);
    }
  });
});

describe('the next cycle', () => {
  it('works with the other commands, and goes on to one after it', async () => {
    expect((await call(...next, ...dates)).exit).toBe(0);
    const on = ['--on', '2016-08-01'];
    expect((await call('gaps', 'seodaemun-2016', ...on)).exit).toBe(0);
    expect((await call('status', 'seodaemun-2016', ...on)).exit).toBe(0);
    expect((await call('report', 'seodaemun-2016', ...on)).exit).toBe(0);
    expect((await call('explain', 'F1-01', 'seodaemun-2016', ...on)).exit).toBe(0);
    expect((await call('diff', './seodaemun-2014', './seodaemun-2016')).exit).toBe(0);
    const again = await call(
      'next',
      'seodaemun-2016',
      '--out',
      'seodaemun-2018',
      '--cycle',
      '2018',
      '--json',
    );
    expect(again.exit).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({
      counts: { kept: 0, renumbered: 0, unfit: 0, withdrawn: 0 },
      unanswered: 309,
      before: { cycle: '2016', folder: 'seodaemun-2016' },
    });
    expect((await call('validate', 'seodaemun-2018')).exit).toBe(0);
  });

  it('writes nothing where the last cycle has an error, an output is refused, or it is a rehearsal', async () => {
    const before = filesOf(folder);
    expect((await call(...next, '--dry-run')).exit).toBe(0);
    expect((await call(...next, '-f', 'json=a.yaml')).exit).toBe(3);
    expect(filesOf(folder)).toEqual(before);
    const sheet = join(folder, 'seodaemun-2014', 'departments', 'audit.yaml');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace('value: 예', 'value: 아마'));
    expect((await call(...next)).exit).toBe(2);
    expect([...filesOf(folder).keys()]).toEqual([...before.keys()]);
  });
});
