import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baselineText } from '../src/reporters/templates/baseline.ts';
import { baselineOf, updateBaseline } from '../src/scoring/baseline.ts';
import type { Plain } from './support/build.ts';
import { check } from './support/gate.ts';
import { answers, leaf, tree } from './support/tree.ts';

// two branches that both shrink the baseline, each for its own department, merge without a conflict

const departments = ['one', 'two', 'three'];
const indicators = departments.flatMap((id) => [`${id}-1`, `${id}-2`]);
const framework = tree(
  12,
  1,
  indicators.map((id) => leaf(id, 2)),
);
const assessment: Plain = {
  departments: departments.map((id, i) => ({ id, name: id, ...(i === 0 ? { coordinates: true } : {}) })),
  responsible: Object.fromEntries(indicators.map((id) => [id, id.slice(0, -2)])),
};

function stateOf(closed: readonly string[], baseline?: string) {
  const sheets = Object.fromEntries(
    departments.map((id) => [
      id,
      answers(
        Object.fromEntries([1, 2].map((n) => [`${id}-${n}`, closed.includes(`${id}-${n}`) ? 100 : 50])),
      ),
    ]),
  );
  return check({ framework, assessment, sheets, ...(baseline !== undefined && { baseline }) });
}

function shrunk(old: string, closed: readonly string[]): string {
  const { score, baseline } = stateOf(closed, old);
  return baselineText(updateBaseline(baseline, score, false).baseline);
}

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'assess-merge-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  const who = { NAME: 'Test', EMAIL: 'test@example.org', DATE: '2026-01-02T03:04:05Z' };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value]),
    ),
  );
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const path = () => join(folder, 'baseline.yaml');

test.each([
  ['some of each', ['one-1'], ['two-1']],
  ['all of each', ['one-1', 'one-2'], ['two-1', 'two-2']],
  ['all of the last two', ['two-1', 'two-2'], ['three-1', 'three-2']],
  ['the neighbouring lines', ['one-2'], ['two-1']],
])('%s', (_name, ours, theirs) => {
  const first = baselineText(baselineOf(stateOf([]).score));
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(path(), first);
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  for (const [branch, closed] of [
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    git('checkout', '--quiet', '-b', branch, 'main');
    writeFileSync(path(), shrunk(first, closed));
    git('commit', '--quiet', '-am', branch);
  }
  git('checkout', '--quiet', 'ours');
  git('merge', '--quiet', '--no-edit', 'theirs');
  expect(readFileSync(path(), 'utf8')).toBe(shrunk(first, [...ours, ...theirs]));
});
