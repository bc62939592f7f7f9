import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { root, testHost } from '../../support/host.ts';

// from no vector to a framework in which no rule changes unseen

let folder = '';
const framework = () => join(folder, 'our-standard', 'framework.yaml');
const vectors = () => join(folder, 'our-standard', 'tests', 'coverage.yaml');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-vectors-'));
  const input = join(root, 'test', 'cases', 'test', 'passed', 'input', 'our-standard', 'framework.yaml');
  cpSync(input, framework());
});
afterEach(() => rmSync(folder, { recursive: true }));

async function assessTest(...options: string[]): Promise<number> {
  return run(['test', 'our-standard', ...options], testHost(folder));
}

async function scaffolded(): Promise<void> {
  expect(await assessTest()).toBe(2);
  expect(await assessTest('--scaffold')).toBe(0);
  expect(await assessTest()).toBe(1);
  expect(await assessTest('--write')).toBe(0);
  expect(await assessTest('--coverage')).toBe(0);
}

it.each([
  ['an award', 'award: 50%', 'award: 40%'],
  ['a threshold', 'at-least: 70, below: 90', 'at-least: 71, below: 90'],
  ['the bar', 'bar: 70', 'bar: 71'],
  ['a floor', 'at-least: 50% }]', 'at-least: 51% }]'],
  ['a must-have', 'must: [P-1]', 'must: [P-1, P-2]'],
  ['a cap', 'bonus: 3', 'bonus: 2'],
  ['points', 'points: 5, effect', 'points: 2, effect'],
])('the vectors that were made fail where %s changes', async (_what, from, to) => {
  await scaffolded();
  const text = readFileSync(framework(), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    framework(),
    text.replace(from, to).replace('below: 70', to.includes('71, below') ? 'below: 71' : 'below: 70'),
  );
  expect(await assessTest()).toBe(1);
  expect(await assessTest('--write')).toBe(1);
  expect(await assessTest('--write', '--update')).toBe(0);
  expect(await assessTest()).toBe(0);
});

it('writing a second time, or correcting what is right, changes no byte', async () => {
  await scaffolded();
  const before = readFileSync(vectors());
  expect(await assessTest('--write', '--update')).toBe(0);
  expect(readFileSync(vectors()).equals(before)).toBe(true);
  expect(await assessTest('--scaffold')).toBe(3);
  expect(readFileSync(vectors()).equals(before)).toBe(true);
});

it('where a file has an error nothing is written', async () => {
  await scaffolded();
  const text = readFileSync(vectors(), 'utf8');
  // the last vector has no expectation to be kept
  const open = text.slice(0, text.lastIndexOf('\n    expect:') + 1);
  const broken = open.replace('P-1: {', 'P-9: {');
  expect(broken).not.toBe(open);
  writeFileSync(vectors(), broken);
  expect(await assessTest('--write', '--update')).toBe(2);
  expect(readFileSync(vectors(), 'utf8')).toBe(broken);
});
