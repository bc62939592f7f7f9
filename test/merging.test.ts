import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { testHost } from './support/host.ts';

// departments work on branches of their own, as a repository of an institution has them

let folder = '';
/** The repository that each test has a copy of. */
let template = '';

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'assess-merging-'));
  folder = template;
  git('init', '--quiet', '--initial-branch=main');
  const made = await call(
    ...['init', 'city', '--framework', 'minwon-2014', '--cycle', '2026', '--institution', 'city=우리시'],
    ...[
      '--department',
      'civil=민원여권과',
      '--department',
      'audit=감사담당관',
      '--department',
      'it=전산정보과',
    ],
    ...['--responsible', 'F=audit', '--responsible', 'O=it'],
  );
  expect(made.exit).toBe(0);
  appendFileSync(
    join(folder, 'city', 'assessment.yaml'),
    'references:\n  minwon24-online-rate: { value: 47.1, source: 민원24 }\n  satisfaction-national: { value: 71.2, source: 행정부 }\n',
  );
  commit('새 진단');
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-merging-'));
  cpSync(template, folder, { recursive: true });
});

afterAll(() => {
  rmSync(template, { recursive: true, force: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('departments that answer on branches of their own', () => {
  beforeEach(() => {
    for (const department of ['audit', 'it', 'civil']) {
      git('checkout', '--quiet', '-b', department, 'main');
      answerAll(sheetOf(department));
      expect(changed()).toEqual([`city/departments/${department}.yaml`]);
      commit(department);
    }
  });

  it('law 30: merge without conflict in any order, to the score of a folder that holds all sheets', async () => {
    const orders = [
      ['audit', 'it', 'civil'],
      ['civil', 'it', 'audit'],
      ['it', 'audit', 'civil'],
    ];
    const merged: string[] = [];
    for (const order of orders) {
      git('checkout', '--quiet', '-B', 'merged', 'main');
      for (const branch of order) expect(merge(branch), branch).toBe(0);
      merged.push(await scoreText());
    }
    git('checkout', '--quiet', '-B', 'by-hand', 'main');
    for (const department of ['audit', 'it', 'civil']) answerAll(sheetOf(department));
    expect([...new Set([...merged, await scoreText()])]).toHaveLength(1);
    const { coverage, total } = JSON.parse(merged[0]!);
    expect(coverage).toMatchObject({ answered: 133, total: 133 });
    expect(total.claimed.score).not.toBe('0');
  });

  it('keep the same block of CODEOWNERS, whoever writes it', async () => {
    git('checkout', '--quiet', 'main');
    const main = join(folder, 'city', 'assessment.yaml');
    edit(main, (text) =>
      text.replace('name: 감사담당관 }', 'name: 감사담당관, reviewers: ["@city/audit"] }'),
    );
    const written: string[] = [];
    for (const lang of ['ko', 'en']) written.push((await call('owners', 'city', '--lang', lang)).out);
    expect(written[0]).toContain('/city/departments/audit.yaml @city/audit\n');
    expect(written[1]).toBe(written[0]);
  });
});

describe('two branches that change one sheet', () => {
  const first = 'F1-01';
  const last = 'F2-10';

  it('merge where the answers stand apart', async () => {
    branch('one', () => answer('audit', first));
    branch('two', () => answer('audit', last));
    git('checkout', '--quiet', 'main');
    expect([merge('one'), merge('two')]).toEqual([0, 0]);
    const { coverage } = JSON.parse(await scoreText());
    expect(coverage).toMatchObject({ answered: 2 });
  });

  it('merge where the answers are neighbours', async () => {
    branch('one', () => answer('audit', first));
    branch('two', () => answer('audit', 'F1-02'));
    git('checkout', '--quiet', 'main');
    expect([merge('one'), merge('two')]).toEqual([0, 0]);
    expect(JSON.parse(await scoreText()).coverage).toMatchObject({ answered: 2 });
  });

  /** Both change the same answer; the merge stops. Gives the line of the first marker. */
  function collide(): number {
    branch('one', () => answer('audit', first, '    status: not-implemented'));
    branch('two', () => answer('audit', first, '    status: not-assessed'));
    git('checkout', '--quiet', 'main');
    expect(merge('one')).toBe(0);
    expect(merge('two')).toBe(1);
    const lines = readFileSync(sheetOf('audit'), 'utf8').split(/\r?\n/);
    return 1 + lines.findIndex((line) => line.startsWith('<<<<<<<'));
  }

  /** Every command refuses with the marker's file and line, in both languages, and says nothing else. */
  async function expectExplained(line: number): Promise<void> {
    expect(line).toBeGreaterThan(0);
    for (const command of ['validate', 'score']) {
      for (const [lang, words] of [
        ['ko', '오류 yaml/conflict-marker\n  git 병합 충돌이 해결되지 않은 채 남아 있습니다.'],
        ['en', 'error yaml/conflict-marker\n  A git merge conflict was left in the file.'],
      ] as const) {
        const { exit, out, err } = await call(command, 'city', '--lang', lang);
        expect(exit).toBe(2);
        expect(out + err).toContain(`city/departments/audit.yaml:${line}:1 ${words}`);
      }
      const { out } = await call(command, 'city', '--json');
      expect(JSON.parse(out).diagnostics).toMatchObject([
        { code: 'yaml/conflict-marker', location: { line } },
      ]);
    }
  }

  it.each(['merge', 'diff3'])('conflict in the same answer, which is explained (style %s)', async (style) => {
    git('config', 'merge.conflictStyle', style);
    await expectExplained(collide());
  });

  it('conflict with markers as long as .gitattributes asks for', async () => {
    writeFileSync(join(folder, '.gitattributes'), '*.yaml conflict-marker-size=20\n');
    commit('.gitattributes');
    const line = collide();
    expect(readFileSync(sheetOf('audit'), 'utf8')).toContain(`\n${'<'.repeat(20)} HEAD\n`);
    await expectExplained(line);
  });

  it('conflict in a file with CRLF', async () => {
    edit(sheetOf('audit'), (text) => text.replaceAll('\n', '\r\n'));
    commit('CRLF');
    await expectExplained(collide());
  });

  it('conflict inside a conflict: both sides merged each other before', async () => {
    git('config', 'merge.conflictStyle', 'diff3');
    branch('one', () => answer('audit', first, '    status: not-implemented'));
    branch('two', () => answer('audit', first, '    status: not-assessed'));
    const settle = (name: string, other: string, status: string) => {
      git('checkout', '--quiet', '-b', `${name}-settled`, name);
      expect(merge(other)).toBe(1);
      edit(sheetOf('audit'), (text) => text.replace(/<{7}[\s\S]*>{7}.*/, `    ${status}`));
      commit(`${name} and ${other}`);
    };
    settle('one', 'two', 'value: yes');
    settle('two', 'one', 'value: no');
    expect(merge('one-settled')).toBe(1);
    const text = readFileSync(sheetOf('audit'), 'utf8');
    expect(text).toMatch(/^<{9} /m);
    await expectExplained(text.split('\n').findIndex((line) => /^<{7} /.test(line)) + 1);
  });

  it('one that deletes the sheet: git keeps what the other wrote, which counts until it is decided', async () => {
    branch('one', () => answer('audit', first));
    branch('two', () => rmSync(sheetOf('audit')));
    git('checkout', '--quiet', 'two');
    expect(merge('one')).toBe(1);
    expect(changed()).toEqual(['city/departments/audit.yaml']);
    const { exit, out } = await call('validate', 'city', '--json');
    expect({ exit, diagnostics: JSON.parse(out).diagnostics }).toEqual({ exit: 0, diagnostics: [] });
    expect(JSON.parse(await scoreText()).coverage).toMatchObject({ answered: 1 });
  });

  it('two that each add the same sheet: the conflict is explained', async () => {
    rmSync(sheetOf('audit'));
    commit('without');
    for (const name of ['one', 'two']) {
      git('checkout', '--quiet', '-b', name, 'main');
      expect((await call('init', 'city', '--sheets')).exit).toBe(0);
      // all that it makes, the schemas among them, is the same on both branches
      expect(changed()).toEqual(['city/departments/audit.yaml']);
      answer('audit', first, name === 'one' ? '    value: yes' : '    value: no');
      commit(name);
    }
    expect(merge('one')).toBe(1);
    const lines = readFileSync(sheetOf('audit'), 'utf8').split('\n');
    await expectExplained(1 + lines.findIndex((line) => line.startsWith('<<<<<<<')));
  });
});

async function call(...args: string[]) {
  const host = testHost(folder);
  const exit = await run(args, host);
  return { exit, out: host.out(), err: host.err() };
}

/** The score as JSON, of a fixed day. */
async function scoreText(): Promise<string> {
  const { out, err } = await call('score', 'city', '--json', '--on', '2026-06-01');
  expect(err).toBe('');
  return out;
}

/** Nothing of the machine's git shows: neither its settings nor its user nor its clock. */
function environment(): Record<string, string> {
  const date = '2026-01-02T03:04:05Z';
  const [name, email] = ['Office', 'office@example.org'];
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
    LC_ALL: 'C',
  };
}

function git(...args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd: folder, env: environment(), encoding: 'utf8', stdio: 'pipe' });
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

/** Merges a branch into the current one; the exit code of git, 1 where there is a conflict. */
function merge(name: string): number | null {
  return spawnSync('git', ['merge', '--quiet', '--no-edit', name], { cwd: folder, env: environment() })
    .status;
}

/** The files that differ from the last commit. */
function changed(): string[] {
  return git('-c', 'core.quotePath=false', 'status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));
}

function branch(name: string, change: () => void): void {
  git('checkout', '--quiet', '-b', name, 'main');
  change();
  commit(name);
}

function sheetOf(department: string): string {
  return join(folder, 'city', 'departments', `${department}.yaml`);
}

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  const after = change(text);
  expect(after).not.toBe(text);
  writeFileSync(file, after);
}

/** Puts the example that stands above each indicator in its answer's place. */
function answerAll(file: string): void {
  edit(file, (text) => {
    let example = '';
    return text
      .split('\n')
      .map((line) => {
        example = / # 답의 예: (value: .*)$/.exec(line)?.[1] ?? example;
        return line.replace(/^ {4}status: unanswered$/, `    ${example}`);
      })
      .join('\n');
  });
}

/** Answers one indicator. */
function answer(department: string, id: string, line = '    status: not-implemented'): void {
  edit(sheetOf(department), (text) =>
    text.replace(new RegExp(`(^  ${id}:\\r?\\n).*?(?=\\r?$)`, 'm'), `$1${line}`),
  );
}
