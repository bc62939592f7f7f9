import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { parseFraction, Rational, sum } from '../../src/exact/rational.ts';
import { shiftWithParts } from '../../src/report/shift-parts.ts';
import { scoreTree } from '../../src/scoring/aggregate.ts';
import { mostFactors } from '../../src/scoring/attribution.ts';
import { type Factor, factors, Transition } from '../../src/scoring/causes.ts';
import type { Score } from '../../src/scoring/score.ts';
import { type CauseName, type CausePart, diffScores } from '../../src/scoring/score-diff.ts';
import { scoreFiles } from '../support/build.ts';
import { root, testHost } from '../support/host.ts';
import { codesOf, partsOf, type Table } from './pages.ts';

// docs/comparing.md: its tables are computed again from its files, its command prints what it shows

const page = join(root, 'docs', 'comparing.md');
const parts = partsOf('docs/comparing.md');
const on = '2026-08-29';
const folder = mkdtempSync(join(tmpdir(), 'assess-comparing-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/comparing.md', () => {
  test('lists every cause there is', () => {
    const others: CauseName[] = ['rounding', 'mixed'];
    const listed = rowsOf('causes').map(([cause]) => codesOf(cause!)[0]);
    expect(listed).toEqual([...factors, ...others]);
    // "more than eight causes at once"
    expect(mostFactors).toBe(8);
  });

  test('scores the states in between', () => {
    const transition = new Transition(scoreOf('before').assessment, scoreOf('after').assessment);
    const rows = rowsOf('states');
    expect(rows).toHaveLength(2 ** transition.present.length);
    for (const [changed, earned, of, total] of rows) {
      const state = transition.between(new Set(codesOf(changed!) as Factor[]));
      const tree = scoreTree(state, 'claimed');
      expect([tree.earned, tree.applicable, tree.total].map(String)).toEqual([earned, of, total]);
    }
  });

  test('shares the change out', () => {
    const found = causesBetween('before', 'after');
    for (const [cause, first, last, mean] of rowsOf('parts')) {
      const [own, other] = [codesOf(cause!)[0]!, rowsOf('parts').flatMap(([each]) => codesOf(each!))];
      const without = other.filter((each) => each !== own);
      expect(`${totalOf([own]).minus(totalOf([]))}`).toBe(first);
      expect(`${totalOf([own, ...without]).minus(totalOf(without))}`).toBe(last);
      expect(`${found.get(own)}`).toBe(mean);
    }
    expect(found.size).toBe(rowsOf('parts').length);
  });

  test('shows a chain that does not add up cause by cause', () => {
    const [one, two, all] = [
      causesBetween('before', 'middle'),
      causesBetween('middle', 'after'),
      causesBetween('before', 'after'),
    ];
    for (const [name, ...cells] of rowsOf('chain')) {
      const cause = codesOf(name!)[0];
      const of = (found: ReadonlyMap<string, Rational>) =>
        cause === undefined ? sum([...found.values()]) : (found.get(cause) ?? Rational.zero);
      expect([of(one), of(two), of(one).plus(of(two)), of(all)].map(String)).toEqual(cells);
    }
  });

  test('shows parts that add up', () => {
    for (const [before, after, causes, ...shown] of rowsOf('shown')) {
      const found = shiftWithParts(fraction(before!), fraction(after!), causes!.split(', ').map(fraction));
      const { shift } = found;
      const change = [shift.before.shown, shift.after.shown, shift.difference.shown];
      expect([...change, found.parts.map((part) => part.shown).join(', ')]).toEqual(shown);
    }
  });

  test('prints what it shows', async () => {
    const files: Record<string, string> = { 'framework/framework.yaml': textOf('framework') };
    for (const side of ['before', 'after'])
      Object.assign(files, {
        [`${side}/assessment.yaml`]: textOf('assessment'),
        [`${side}/departments/team.yaml`]: textOf(side),
      });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const block = parts.find((part) => part.type === 'block' && part.language === 'console');
    const shown = block?.type === 'block' ? block.text : '';
    const [command = ''] = shown.split('\n');
    const host = testHost(folder);
    expect(await run(command.slice('$ assess '.length).split(' '), host)).toBe(0);
    const printed = `${command}\n${host.out()}${host.err()}`;
    if (process.env['UPDATE_CASES'] === '1')
      writeFileSync(
        page,
        readFileSync(page, 'utf8').replace(shown, () => printed),
      );
    else expect(shown).toBe(printed);
  });
});

function rowsOf(about: string): readonly (readonly string[])[] {
  const table = parts.find((part): part is Table => part.type === 'table' && part.about === about);
  if (!table) throw new Error(`no table of ${about}`);
  return table.rows.map(({ cells }) => cells);
}

function textOf(kind: string): string {
  const block = parts.find((part) => part.type === 'block' && part.language === 'yaml' && part.kind === kind);
  if (block?.type !== 'block') throw new Error(`no block of ${kind}`);
  return block.text;
}

/** The score of the example before, after, or in the middle: with the later answer to A alone. */
function scoreOf(side: 'before' | 'middle' | 'after'): Score {
  const [before, after] = [textOf('before').split('\n'), textOf('after').split('\n')];
  const middle = before.map((line, i) => (line.startsWith('  A:') ? after[i]! : line));
  const { score, codes } = scoreFiles(
    {
      'framework/framework.yaml': textOf('framework'),
      'assessment.yaml': textOf('assessment').replace('../framework', './framework'),
      'departments/team.yaml': side === 'middle' ? middle.join('\n') : textOf(side),
    },
    on,
  );
  if (!score) throw new Error(codes.join(', '));
  return score;
}

function causesBetween(
  before: Parameters<typeof scoreOf>[0],
  after: Parameters<typeof scoreOf>[0],
): Map<string, Rational> {
  const found: readonly CausePart[] = diffScores(scoreOf(before), scoreOf(after)).causes.get('total') ?? [];
  return new Map(found.map(({ cause, claimed }) => [cause, claimed]));
}

/** The total of the table for a set of causes. */
function totalOf(causes: readonly string[]): Rational {
  const key = (names: readonly string[]) => [...names].sort().join();
  const row = rowsOf('states').find(([changed]) => key(codesOf(changed!)) === key(causes));
  return fraction(row!.at(-1)!);
}

function fraction(text: string): Rational {
  const value = parseFraction(text);
  if (!value) throw new Error(text);
  return value;
}
