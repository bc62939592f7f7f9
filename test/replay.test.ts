import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { loadAssessment } from '../src/load/assessment.ts';
import { commitFiles } from '../src/load/git-files.ts';
import { openRepository } from '../src/load/git-repository.ts';
import type { CausePartReport, DiffReport, NodeChangeReport } from '../src/report/diff-report.ts';
import { type Score, score } from '../src/scoring/score.ts';
import { type CausePart, diffScores } from '../src/scoring/score-diff.ts';
import { earlier } from './replay/earlier.ts';
import { firstToLast, later } from './replay/later.ts';
import { type Both, type Earned, parse, reckon } from './replay/reckoning.ts';
import type { Expected, Parts } from './replay/step.ts';
import { commitWorld, firstWorld } from './replay/world.ts';
import { add, nought, shown, subtract } from './support/fraction.ts';
import { testHost } from './support/host.ts';
import { scratchRepository } from './support/scratch-repository.ts';

// a history of a small assessment, commit by commit: every amount was worked out by hand from docs/scoring.md and docs/comparing.md

const on = '2024-12-31';
const steps = [...earlier, ...later];
const last = steps.length;
const repository = scratchRepository();
afterAll(() => repository.dispose());
const host = testHost(repository.folder);
const commits: string[] = [];
const tables: Record<string, Earned>[] = [
  {
    'P1-1': [10, 0],
    'P1-2': [12, 6, 0],
    'P1-3': [14, 7],
    'P2-1': [8, '16/3'],
    'P2-2': [6, '12/5'],
    'P2-3': [10, 5],
    'Q1-1': [9, 3],
    'Q1-2': [10, 5],
    'Q1-3': [5, 5],
    'Q2-1': [7, '7/3'],
    'Q2-2': [4, 4],
    'Q2-3': [5, 0],
    'B-1': [0, 2],
    'D-1': [0, 2],
  },
];
for (const { earned = {} } of steps) {
  const changed = Object.entries({ ...tables.at(-1)!, ...earned });
  tables.push(Object.fromEntries(changed.filter(([, each]) => each !== null)) as Record<string, Earned>);
}

beforeAll(() => {
  const world = firstWorld();
  commits.push(commitWorld(world, 'the beginning', repository));
  for (const { title, change } of steps) {
    change(world);
    commits.push(commitWorld(world, title, repository));
  }
});

describe('a history', () => {
  it.each(steps.map(({ title }, i) => [title, i] as const))('%s', async (_, i) => {
    const report = await compare(i, i + 1);
    expect({ ...told(report), same: report.same }).toEqual({
      ...canonical(steps[i]!),
      same: steps[i]!.same ?? false,
    });
    expectSums(report, i, i + 1);
    const back = await compare(i + 1, i);
    expect(told(back)).toEqual(negated(canonical(steps[i]!)));
    expectSums(back, i + 1, i);
  });

  it('from the first commit to the last, and back', async () => {
    const report = await compare(0, last);
    const { departments: _, ...found } = told(report);
    const { departments: __, ...expected } = canonical(firstToLast);
    expect(found).toEqual(expected);
    expectSums(report, 0, last);
    const back = await compare(last, 0);
    const { departments: ___, ...foundBack } = told(back);
    expect(foundBack).toEqual(negated(expected));
  });

  it('passes once the bar is lower', async () => {
    const at = steps.findIndex(({ title }) => title === 'the bar lowered');
    const { before, after, framework } = await compare(at, at + 1);
    expect([before.passed, after.passed]).toEqual([false, true]);
    expect(framework?.head.map(({ field }) => field)).toEqual(['bar']);
  });

  it.each([3, 13])(
    'adds up over %i commits, there and back, in every figure',
    (distance) => {
      // every third pair: the states in between are many
      for (let i = 0; i + distance <= last; i += 3) {
        const [before, after] = [scoreAt(commits[i]!), scoreAt(commits[i + distance]!)];
        const { causes } = diffScores(before, after);
        const [old, young] = [byFirstId(i), byFirstId(i + distance)];
        for (const id of new Set([...old.keys(), ...young.keys()])) {
          const key =
            id === 'total'
              ? id
              : [...causes.keys()].find((name) => firstId(name.replace(/^node:~?/, '')) === id);
          for (const view of ['claimed', 'substantiated'] as const) {
            const parts = (causes.get(key ?? '') ?? []).map((part) => parse(`${part[view]}`));
            const change = subtract(young.get(id)?.[view] ?? nought, old.get(id)?.[view] ?? nought);
            expect(shown(add(...parts)), `${id}, ${i} → ${i + distance}`).toBe(shown(change));
          }
        }
        const back = diffScores(after, before).causes;
        const name = (key: string) => firstId(key.replace(/^node:~?/, ''));
        const all = (found: typeof causes, text: (part: CausePart) => string) =>
          [...found].flatMap(([key, parts]) => parts.map((part) => `${name(key)} ${text(part)}`)).sort();
        expect(all(back, oppositePart)).toEqual(
          all(causes, ({ cause, claimed, substantiated }) => `${cause} ${claimed} ${substantiated}`),
        );
      }
    },
    60_000,
  );
});

const opposite: Readonly<Record<string, string>> = {
  'framework/added': 'framework/withdrawn',
  'framework/withdrawn': 'framework/added',
};

function oppositePart({ cause, claimed, substantiated }: CausePart): string {
  return `${opposite[cause] ?? cause} ${claimed.negated()} ${substantiated.negated()}`;
}

/** What `assess diff` says in the folder where the assessment lies in the end. */
async function compare(before: number, after: number): Promise<DiffReport> {
  const own = testHost(repository.folder);
  const code = await run(
    ['diff', commits[before]!, commits[after]!, '--assessment', '진단', '--on', on, '--json'],
    own,
  );
  expect({ code, err: own.err() }).toEqual({ code: 0, err: '' });
  return JSON.parse(own.out()) as DiffReport;
}

/** A comparison as it is expected: parts by what they are parts of, each as `claimed substantiated`. */
interface Told {
  readonly total: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly departments: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function told({ causes, groups, indicators, departments }: DiffReport): Told {
  const byId = (nodes: readonly NodeChangeReport[]) =>
    Object.fromEntries(nodes.map((node) => [firstId((node.after ?? node.before)!), partsOf(node.causes)]));
  return { total: partsOf(causes), nodes: byId([...groups, ...indicators]), departments: byId(departments) };
}

function partsOf(causes: readonly CausePartReport[]): Record<string, string> {
  return Object.fromEntries(
    causes.map(({ cause, kind, claimed, substantiated }) => [
      kind === null ? cause : `${cause}/${kind}`,
      `${claimed.exact} ${substantiated.exact}`,
    ]),
  );
}

/** The ids of the beginning: what was renumbered is the same. */
function firstId(id: string): string {
  return { 'P1-4': 'P1-3', 'P2-7': 'P2-3', 'Q2-9': 'Q2-3' }[id] ?? id;
}

function canonical({ total = {}, nodes = {}, departments = {} }: Expected): Told {
  const parts = (each: Parts) =>
    Object.fromEntries(
      Object.entries(each).map(([cause, both]) => [
        cause,
        typeof both === 'string' ? `${both} ${both}` : both.join(' '),
      ]),
    );
  const all = (table: Readonly<Record<string, Parts>>) =>
    Object.fromEntries(Object.entries(table).map(([id, each]) => [firstId(id), parts(each)]));
  return { total: parts(total), nodes: all(nodes), departments: all(departments) };
}

/** Every amount with the other sign, `1/2` of `-1/2`; what was added is withdrawn. */
function negated<T extends object>(value: T): T {
  const turn = (each: unknown): unknown => {
    if (typeof each === 'string')
      return each
        .split(' ')
        .map((text) => shown(subtract(nought, parse(text))))
        .join(' ');
    const entries = Object.entries(each as object).map(([key, inner]) => [opposite[key] ?? key, turn(inner)]);
    return Object.fromEntries(entries);
  };
  return turn(value) as T;
}

/** Every change is that of the second reckoning, and its causes add up to it. */
function expectSums(report: DiffReport, before: number, after: number): void {
  const [old, young] = [byFirstId(before), byFirstId(after)];
  const nodes = [...report.groups, ...report.indicators];
  const found = new Map(nodes.map((node) => [firstId((node.after ?? node.before)!), node]));
  for (const id of new Set([...old.keys(), ...young.keys()])) {
    for (const view of ['claimed', 'substantiated'] as const) {
      const change = subtract(young.get(id)?.[view] ?? nought, old.get(id)?.[view] ?? nought);
      const node = id === 'total' ? report : found.get(id);
      const causes = node?.causes ?? [];
      expect(node?.[view].difference.exact ?? '0', id).toBe(shown(change));
      expect(shown(add(...causes.map((part) => parse(part[view].exact)))), id).toBe(shown(change));
    }
  }
  for (const { causes, claimed, substantiated } of report.departments) {
    expect(shown(add(...causes.map((part) => parse(part.claimed.exact))))).toBe(claimed.difference.exact);
    expect(shown(add(...causes.map((part) => parse(part.substantiated.exact))))).toBe(
      substantiated.difference.exact,
    );
  }
}

function byFirstId(at: number): Map<string, Both> {
  return new Map([...reckon(tables[at]!)].map(([id, both]) => [firstId(id), both]));
}

const scored = new Map<string, Score>();

function scoreAt(commit: string): Score {
  const known = scored.get(commit) ?? loadAt(commit);
  scored.set(commit, known);
  return known;
}

function loadAt(commit: string): Score {
  const opened = openRepository(repository.folder, host);
  if ('fault' in opened) throw new Error(opened.fault);
  const files = commitFiles(commit, opened, host);
  if ('fault' in files) throw new Error(files.fault);
  const [path = ''] = files.pathsNamed('assessment.yaml');
  const folder = join(files.top, path, '..');
  const { value, diagnostics } = loadAssessment(folder, { ...host, ...files }, on);
  if (!value) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  return score(value);
}
