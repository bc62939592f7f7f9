import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../src/exact/decimal.ts';
import { Rational, sum } from '../src/exact/rational.ts';
import { loadAssessment } from '../src/load/assessment.ts';
import { score } from '../src/scoring/score.ts';
import { root, testHost } from './support/host.ts';

const folder = join(root, 'test', 'published');
const tables = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'expected.csv')))
  .sort();

interface Row {
  readonly id: string;
  readonly points: string;
  readonly grade: string;
  readonly score: string;
}

function printed(table: string): Row[] {
  const lines = readFileSync(join(folder, table, 'expected.csv'), 'utf8')
    .trim()
    .split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [id = '', points = '', grade = '', found = ''] = line.split(',');
      return { id, points, grade, score: found };
    });
}

/** A printed number, in which "-" stands for nothing. */
function exact(text: string): string {
  return (text === '-' ? Rational.zero : parseDecimal(text)!).toString();
}

it('there are three tables', () => {
  expect(tables).toEqual(['andong-2017', 'jongno-facilities', 'yangcheon-facilities-2021']);
});

describe.each(tables)('the published table %s', (table) => {
  const { value, diagnostics } = loadAssessment(table, testHost(folder), '2022-01-01');
  const rows = printed(table);
  const scored = value && score(value);

  it('is read without a complaint', () => {
    expect(diagnostics).toEqual([]);
  });

  it.each(rows.filter(({ id }) => id !== 'total'))('$id has the score that is printed: $score', (row) => {
    const node = scored!.claimed.nodes.get(row.id)!;
    expect(node.score.toString()).toBe(exact(row.score));
    expect(node.node.points.toString()).toBe(exact(row.points));
  });

  it('has the total that is printed', () => {
    const total = rows.at(-1)!;
    expect([total.id, scored!.claimed.total.toString()]).toEqual(['total', exact(total.score)]);
    expect(scored!.claimed.applicable.toString()).toBe('100');
  });

  it('leaves no row out', () => {
    const ids = rows.map(({ id }) => id).filter((id) => id !== 'total');
    expect([...scored!.claimed.nodes.keys()].sort()).toEqual([...ids].sort());
  });

  it('its answers are the grades that are printed', () => {
    for (const { id, grade } of rows.filter((row) => row.grade !== '')) {
      const [answer] = scored!.assessment.assignments.get(id)!.answers;
      expect(String(answer!.value)).toBe(exact(grade));
    }
  });

  it('each leaf is rounded before it is added: the exact sum is another one where that matters', () => {
    const leaves = [...scored!.claimed.nodes.values()].filter(({ indicator }) => indicator);
    expect(sum(leaves.map((leaf) => leaf.score)).equals(scored!.claimed.total)).toBe(true);
    if (table !== 'andong-2017') {
      expect(sum(leaves.map((leaf) => leaf.unrounded)).equals(scored!.claimed.total)).toBe(false);
    }
  });
});
