import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { root, testHost } from './support/host.ts';

// The founding story from one end to the other: answers of 2014, reviews, the certificate, gaps with their cooperating departments, a plan, the
// assessment of 2016 and a renewal. Figures and dates beside the assertions were worked out by hand.
const folder = mkdtempSync(join(tmpdir(), 'assess-story-'));
const past = join(folder, 'seodaemun-2014');
const next = join(folder, 'seodaemun-2016');

beforeAll(() => cpSync(join(root, 'examples/seodaemun-2014'), past, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function assess(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const host = testHost(folder);
  const exit = await run(args, host);
  return { exit, out: host.out(), err: host.err() };
}

// biome-ignore lint/suspicious/noExplicitAny: the shapes are those of published schemas, which other tests hold
async function data(...args: string[]): Promise<any> {
  return JSON.parse((await assess(...args, '--json')).out);
}

describe('2014: answered, reviewed, awarded', () => {
  it('passes as claimed on the day of the deadline', async () => {
    const { total, verdict } = await data('score', past, '--on', '2014-08-29');
    // 818.11 of the 988 points that apply, scaled to 1,000
    expect(total.claimed.exact).toBe('409055/494');
    expect(total.substantiated.exact).toBe('195545/247');
    expect(verdict.passed).toBe(true);
    expect(verdict.substantiated.passed).toBe(false);
  });

  it('passes the reviews', async () => {
    const { total, verdict } = await data('score', past, '--on', '2014-12-12');
    // 782.18 that evidence bears out, + F1-22 7, F2-20 6.5, O1-12 9 − 5.4, O2-15 10, O2-17 8 × (50/80), R1-04 4.2 − 8.4 = 810.08 of 988
    expect(total.reviewed.exact).toBe('202520/247');
    expect(verdict.reviewed).toEqual({ passed: true, distance: '19.919028' });
  });

  it('says who claimed more and who less than reviewers found', async () => {
    const compared = await data('review', 'compare', past, '--on', '2014-12-12');
    expect(compared.differences.map(({ indicator }: { indicator: string }) => indicator)).toEqual([
      'O1-12',
      'O2-17',
      'O2-24',
      'R1-04',
    ]);
  });

  it('holds a certificate for two years from the day after the award', async () => {
    const on = (date: string) => data('status', past, '--on', date);
    const { certificate } = await on('2014-12-12');
    expect(certificate).toMatchObject({
      awarded: '2014-12-08',
      lastDay: '2016-12-08',
      renewalFrom: '2015-12-08',
    });
    // 19 days of December 2014, 365 of 2015, 343 to 8 December of the leap year 2016
    expect(certificate.daysLeft).toBe(727);
    expect((await on('2015-12-07')).certificate.state).toBe('valid');
    expect((await on('2015-12-08')).certificate.state).toBe('expiring');
    expect((await on('2016-12-08')).certificate).toMatchObject({ state: 'expiring', daysLeft: 0 });
    expect((await on('2016-12-09')).certificate.state).toBe('expired');
  });

  it('knows the gaps of the report and whom they need', async () => {
    const { gaps } = await data('gaps', past, '--on', '2014-12-12');
    const gap = (id: string) => gaps.find(({ indicator }: { indicator: string }) => indicator === id);
    for (const id of ['F1-02', 'F1-03', 'F1-04', 'F1-05']) {
      expect(gap(id).state).toMatch(/^not-(implemented|assessed)$/);
      expect(gap(id).actions).toEqual(['bsc']);
      expect(gap(id).cooperating).toContain(
        gap(id).department === 'policy-planning' ? 'civil-affairs' : 'policy-planning',
      );
    }
    expect(gap('F1-06').cooperating).toContain('audit');
  });

  it('is told to the minute before the deadline', async () => {
    const at = async (time: string) => (await data('status', past, '--at', time)).deadline;
    expect(await at('2014-08-29T17:59+09:00')).toMatchObject({ passed: false, minutesLeft: 1 });
    // the same moment in New York
    expect(await at('2014-08-29T04:59-04:00')).toMatchObject({ passed: false, minutesLeft: 1 });
    expect(await at('2014-08-29T18:01+09:00')).toMatchObject({ passed: true });
  });
});

describe('towards 2016', () => {
  it('plans 900 points, and its answers score just that', async () => {
    const plan = await data('plan', past, '--target', '900', '--on', '2014-12-12');
    expect(plan).toMatchObject({ outcome: 'reached', proven: true });
    const settings = plan.steps
      .flatMap(({ rises }: { rises: object[] }) => rises)
      .flatMap(
        ({ indicator, answers }: { indicator: string; answers: { department: string; value: string }[] }) =>
          answers.map(({ department, value }) => `${indicator}@${department}=${value}`),
      );
    const { after } = await data('what-if', past, ...settings, '--on', '2014-12-12');
    expect(after.total.claimed.exact).toBe(plan.after.total.exact);
    expect(Number(plan.after.total.score)).toBeGreaterThanOrEqual(900);
  });

  it('begins with nothing but suggestions', async () => {
    const made = await assess(
      ...['next', past, '--out', next, '--cycle', '2016', '--window', '2014-09-01..2016-08-31'],
      ...['--submit-by', '2016-08-31T18:00+09:00', '--on', '2014-12-12'],
    );
    expect(made.exit).toBe(0);
    const { total, coverage, assessment } = await data('score', next, '--on', '2014-12-12');
    expect(total.claimed.score).toBe('0');
    expect(coverage).toEqual({ answered: 0, applicable: 133, total: 133 });
    expect(assessment).toMatchObject({ cycle: '2016', type: 'renewal' });
  });

  it('compares with 2014 once it is answered anew', async () => {
    for (const name of readdirSync(join(past, 'departments')))
      writeFileSync(join(next, 'departments', name), renewed(name));
    const report = await data('report', next, '--on', '2016-08-31');
    // the same answers, all with documents of the new window but for the one that was late; what lacked evidence still lacks it
    expect(report.total.claimed.exact).toBe('409055/494');
    expect(report.previous.claimed.difference.exact).toBe('0');
    const { rows } = await data('trend', next, '--on', '2016-08-31');
    expect(rows.map((row: { label: string }) => row.label)).toEqual(['2014', '2016']);
  });

  it('is renewed for three years', async () => {
    const main = join(next, 'assessment.yaml');
    const text = readFileSync(main, 'utf8');
    writeFileSync(
      main,
      text.replace(/^certificate: .*$/m, 'certificate: { awarded: 2016-12-06, type: renewal }'),
    );
    const { certificate } = await data('status', next, '--on', '2016-12-06');
    expect(certificate).toMatchObject({ type: 'renewal', lastDay: '2019-12-06', renewalFrom: '2018-12-06' });
    // 365 days of 2017 and of 2018, 25 of December 2016, 340 to 6 December 2019
    expect(certificate.daysLeft).toBe(1095);
  });
});

/** A sheet of 2014 with its documents approved two years later, and without files. */
function renewed(name: string): string {
  const text = readFileSync(join(past, 'departments', name), 'utf8');
  return text
    .replace(/approved: (\d{4})/g, (_, year: string) => `approved: ${year === '2013' ? '2014' : '2016'}`)
    .replace(/\n\s+(file|sha256): .*/g, '')
    .replace(/, (file|sha256): [^,}]*/g, '');
}
