import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { nodeGit } from '../../../src/load/node-git.ts';
import { testHost } from '../../support/host.ts';
import { type ScratchRepository, scratchRepository } from '../../support/scratch-repository.ts';

const framework = `kind: framework
id: tiny
version: 1.0.0
title: Tiny
points: 20
levels: [indicator]
verdict: { bar: 10 }
evidence: { required: true }
indicators:
  - { id: A, title: Share, points: 10, rule: { kind: linear, zero: 0, full: 100 } }
  - { id: B, title: Report, points: 10, rule: { kind: yes-no } }
`;
const assessment = `kind: assessment
framework: ../framework
institution: { id: city, name: City }
cycle: { id: "2025", window: { from: 2025-01-01, to: 2025-12-31 } }
departments: [{ id: desk, name: Desk, coordinates: true }]
`;
const document = '{ document: D-1, approved: 2025-03-01 }';
const sheet = (share: number, evidence = document) =>
  `kind: department\ndepartment: desk\nanswers:\n  A: { value: ${share}, evidence: [${document}] }\n  B: { value: yes, evidence: [${evidence}] }\n`;
const gate =
  'kind: gate\nconditions:\n  - { kind: total, at-least: 12 }\n  - { kind: coverage, at-least: 100% }\n';

const repositories: ScratchRepository[] = [];
afterAll(() => {
  for (const each of repositories) each.dispose();
});

/** A repository with the assessment and its gate, in one commit. */
function repository(more: Readonly<Record<string, string>> = {}): ScratchRepository {
  const made = scratchRepository();
  repositories.push(made);
  const files = {
    'framework/framework.yaml': framework,
    'city/assessment.yaml': assessment,
    'city/departments/desk.yaml': sheet(50),
    'assess.config.yaml': gate,
    ...more,
  };
  for (const [path, text] of Object.entries(files)) made.write(path, text);
  made.commit('before');
  return made;
}

async function assess({ folder }: ScratchRepository, ...args: string[]) {
  const env = { HOME: '/dev/null' };
  const host = { ...testHost(folder, { env }), runGit: nodeGit(folder, { ...process.env, ...env }) };
  const exit = await run([...args, '--on', '2025-06-01', '--lang', 'en'], host);
  return { exit, out: host.out(), err: host.err() };
}

describe('the base of a check', () => {
  it('keeps its gate whatever --config names in its place', async () => {
    const made = repository();
    made.write('city/departments/desk.yaml', sheet(10));
    made.write('soft.yaml', 'kind: gate\nconditions:\n  - { kind: total, at-least: 1 }\n');
    made.commit('softer and worse');
    const { exit, out } = await assess(made, 'check', 'city', '--base', 'HEAD^1', '--config', 'soft.yaml');
    expect(out).toMatch(/not met +│ total \(asked for by the base\) +│ at least 12 points/);
    expect(out).toContain('condition loosened or removed: coverage');
    expect(exit).toBe(1);
  });

  it('with a configuration that cannot be read has the default gate, and says so', async () => {
    const made = repository({ 'assess.config.yaml': 'kind: gate\nconditions: [{ kind: totl }]\n' });
    made.write('assess.config.yaml', 'kind: gate\nconditions:\n  - { kind: total, at-least: 0 }\n');
    made.write(
      'city/departments/desk.yaml',
      sheet(0, '{ document: D-1 }').replace('value: yes', 'value: no'),
    );
    made.commit('mended and worse');
    const { exit, out } = await assess(made, 'check', 'city', '--base', 'HEAD^1');
    expect(out).toContain('have errors; the default ones are judged in their place');
    expect(out).toMatch(/not met +│ verdict of the framework/);
    expect(exit).toBe(1);
  });

  it('is read with its configuration by either ending', async () => {
    const made = repository();
    made.rename('assess.config.yaml', 'assess.config.yml');
    made.commit('renamed');
    const { exit, out } = await assess(made, 'check', 'city', '--base', 'HEAD^1', '-f', 'comment');
    expect([exit, out]).toEqual([0, '']);
    made.write('city/waivers.yml', 'kind: waivers\nwaivers: []\nmore: 1\n');
    expect((await assess(made, 'check', 'city')).exit).toBe(2);
  });

  it('is not the history of a submodule in the place of the assessment', async () => {
    const made = repository();
    const inner = repository();
    made.remove('city');
    made.git('clone', '--quiet', inner.folder, 'city');
    const { exit, err } = await assess(made, 'check', 'city/city', '--base', 'HEAD');
    expect(err).toContain('"city" is another repository inside this one (a submodule)');
    expect(exit).toBe(3);
  });

  it('goes with --merge-base, which alone says nothing', async () => {
    const { exit, err } = await assess(repository(), 'check', 'city', '--merge-base');
    expect(err).toContain('--merge-base goes with --base.');
    expect(exit).toBe(3);
  });
});

describe('what a change is told to do', () => {
  it('names the window of evidence and departments, though no score moves', async () => {
    const made = repository();
    const wider = assessment
      .replace('from: 2025-01-01', 'from: 1990-01-01')
      .replace('departments: [', 'departments: [{ id: archive, name: Archive }, ');
    made.write('city/assessment.yaml', wider);
    made.commit('wider');
    const { exit, out } = await assess(made, 'check', 'city', '--base', 'HEAD^1', '-f', 'comment');
    expect(out).toContain('### Also changed');
    expect(out).toContain(
      'window of evidence, 2025-01-01 \\~ 2025-12-31 → 1990-01-01'.replace('\\~', '&#126;'),
    );
    expect(out).toMatch(/department archive, .* → Archive/);
    expect(exit).toBe(0);
    expect((await assess(made, 'diff', 'HEAD^1', '--assessment', 'city')).out).toContain(
      'window of evidence',
    );
  });

  it('is nothing where a pointer of Git LFS was not fetched', async () => {
    const proof = 'proof\n';
    const sha256 = createHash('sha256').update(proof).digest('hex');
    const made = repository({
      'city/evidence/b.txt': `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 6\n`,
      'city/departments/desk.yaml': sheet(
        50,
        `{ file: evidence/b.txt, sha256: ${sha256}, approved: 2025-03-01 }`,
      ),
    });
    const same = async () => (await assess(made, 'diff', '--assessment', 'city', '--json')).out;
    expect(JSON.parse(await same())).toMatchObject({ same: true, gaps: { new: [] } });
    made.write('city/evidence/b.txt', proof);
    expect(JSON.parse(await same())).toMatchObject({ same: true });
    made.write('city/evidence/b.txt', 'another\n');
    expect(JSON.parse(await same())).toMatchObject({ same: false });
  });

  it('does not take another spelling of yes for a change', async () => {
    const made = repository();
    made.write('city/departments/desk.yaml', sheet(50).replace('value: yes', 'value: true'));
    const { out } = await assess(made, 'diff', '--assessment', 'city', '--json');
    expect(JSON.parse(out)).toMatchObject({ same: true, items: [] });
  });
});
