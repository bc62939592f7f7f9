import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../src/load/framework.ts';
import type { Framework } from '../../../src/model/framework.ts';
import { diffFrameworks, type NodeDifference } from '../../../src/scoring/framework-diff.ts';
import { traceLineage } from '../../../src/scoring/lineage.ts';
import { memoryHost, type Plain, yamlText } from '../../support/build.ts';

const indicator = (id: string, points: number, more: Plain = {}) => ({
  id,
  title: id,
  points,
  rule: { kind: 'yes-no' },
  ...more,
});
const group = (id: string, points: number, indicators: readonly Plain[], more: Plain = {}) => ({
  id,
  title: id,
  points,
  indicators,
  ...more,
});
const tree = (groups: readonly Plain[], more: Plain = {}): Plain => ({
  kind: 'framework',
  id: 'a',
  version: '1.0.0',
  title: 'T',
  points: 10,
  levels: ['area', 'indicator'],
  groups,
  ...more,
});
const edition = (id: string, changes: Plain | undefined, more: Plain = {}): Plain => ({
  kind: 'framework',
  id,
  version: '1.0.0',
  title: 'T',
  extends: '../a',
  ...(changes && { changes }),
  ...more,
});

/** The frameworks of folders `a`, `b`, `c` …, which may extend each other. */
function load(frameworks: Readonly<Record<string, Plain>>): Record<string, Framework> {
  const files = Object.entries(frameworks).map(([name, data]) => [`${name}/framework.yaml`, yamlText(data)]);
  const host = memoryHost(Object.fromEntries(files));
  return Object.fromEntries(
    Object.keys(frameworks).map((name) => {
      const { value, diagnostics } = loadFramework(name, host);
      return [name, value ?? expect.fail(`${name}: ${diagnostics.map(({ code }) => code).join()}`)];
    }),
  );
}

function pairs(frameworks: Readonly<Record<string, Plain>>, from = 'a', to = 'b'): Record<string, string> {
  const all = load(frameworks);
  const { forward, back } = traceLineage(all[from]!, all[to]!);
  expect([...back].map(([after, before]) => [before, after]).sort()).toEqual([...forward].sort());
  return Object.fromEntries(forward);
}

const a = tree([group('F', 10, [indicator('X', 6), indicator('Y', 4)])]);

describe('lineage', () => {
  it('of an edition follows its renumbering, swaps too', () => {
    const b = edition('b', { renumber: { X: 'Y', Y: 'X' } });
    expect(pairs({ a, b })).toEqual({ F: 'F', X: 'Y', Y: 'X' });
  });

  it('of an edition takes an added node for new, whatever its id', () => {
    const b = edition('b', { withdraw: ['Y'], add: [{ to: 'F', indicators: [indicator('Y', 4)] }] });
    expect(pairs({ a, b })).toEqual({ F: 'F', X: 'X' });
  });

  it('of an edition pairs an added node with the withdrawn one that it names', () => {
    const b = edition('b', {
      withdraw: ['Y'],
      add: [{ to: 'F', indicators: [indicator('Z', 4, { formerly: 'Y' })] }],
    });
    expect(pairs({ a, b })).toEqual({ F: 'F', X: 'X', Y: 'Z' });
  });

  it('from an edition back to its base is the same the other way round', () => {
    const b = edition('b', { renumber: { X: 'Y', Y: 'X' } });
    expect(pairs({ a, b }, 'b', 'a')).toEqual({ F: 'F', X: 'Y', Y: 'X' });
  });

  it('goes through editions between', () => {
    const b = edition('b', { renumber: { X: 'X1' } });
    const c = edition('c', { renumber: { X1: 'Y', Y: 'X1' } }, { extends: '../b' });
    expect(pairs({ a, b, c }, 'a', 'c')).toEqual({ F: 'F', X: 'Y', Y: 'X1' });
    expect(pairs({ a, b, c }, 'b', 'c')).toEqual({ F: 'F', X1: 'Y', Y: 'X1' });
  });

  it('tells editions of one id apart', () => {
    const b = edition('a', { renumber: { X: 'Y', Y: 'X' } }, { version: '2.0.0' });
    const c = edition('a', { renumber: { X: 'Y', Y: 'X' } }, { version: '3.0.0', extends: '../b' });
    expect(pairs({ a, b, c }, 'b', 'c')).toEqual({ F: 'F', X: 'Y', Y: 'X' });
    expect(pairs({ a, b, c }, 'a', 'c')).toEqual({ F: 'F', X: 'X', Y: 'Y' });
  });

  it('of an edition that keeps the id of its base is to itself the same, and back the same as forth', () => {
    const added = { to: 'F', indicators: [indicator('N', 4)] };
    const f2 = edition('a', { withdraw: ['Y'], add: [added] }, { version: '2.0.0' });
    const f4 = edition('a', { renumber: { N: 'N2' } }, { version: '4.0.0', extends: '../f2' });
    const all = { a, f2, f4 };
    expect(pairs(all, 'f2', 'f2')).toEqual({ F: 'F', X: 'X', N: 'N' });
    expect(pairs(all, 'f4', 'f4')).toEqual({ F: 'F', X: 'X', N2: 'N2' });
    expect(pairs(all, 'f2', 'f4')).toEqual({ F: 'F', X: 'X', N: 'N2' });
    expect(pairs(all, 'f4', 'f2')).toEqual({ F: 'F', X: 'X', N2: 'N' });
    expect(pairs(all, 'a', 'f4')).toEqual({ F: 'F', X: 'X' });
    expect(pairs(all, 'f4', 'a')).toEqual({ F: 'F', X: 'X' });
  });

  it('of two editions of one framework goes over what both took from it', () => {
    const b = edition('b', { renumber: { X: 'P', Y: 'X' } });
    const c = edition('c', { renumber: { X: 'Q' } });
    expect(pairs({ a, b, c }, 'b', 'c')).toEqual({ F: 'F', P: 'Q', X: 'Y' });
    expect(pairs({ a, b, c }, 'c', 'b')).toEqual({ F: 'F', Q: 'P', Y: 'X' });
  });

  it('of two states of one edition follows what was renumbered in between, and keeps what it added', () => {
    const added = { withdraw: ['Y'], add: [{ to: 'F', indicators: [indicator('N', 4)] }] };
    const was = edition('a', added, { version: '2.0.0' });
    const is = edition('a', { ...added, renumber: { X: 'P' } }, { version: '2.0.0' });
    expect(pairs({ a, was, is }, 'was', 'is')).toEqual({ F: 'F', X: 'P', N: 'N' });
    expect(pairs({ a, was, is }, 'is', 'was')).toEqual({ F: 'F', P: 'X', N: 'N' });
  });

  it('knows the base of an edition though its version is another one since', () => {
    const old = tree([group('F', 10, [indicator('X', 6), indicator('Y', 4)])], { version: '0.9.0' });
    const b = edition('b', { renumber: { X: 'Y', Y: 'X' } });
    expect(pairs({ old, a, b }, 'old', 'b')).toEqual({ F: 'F', X: 'Y', Y: 'X' });
    expect(pairs({ old, a, b }, 'b', 'old')).toEqual({ F: 'F', X: 'Y', Y: 'X' });
  });

  it('of a tree that was rewritten goes by the former id, then by the same one', () => {
    const b = tree([group('F', 10, [indicator('Y', 6, { formerly: 'X' }), indicator('Z', 4)])], { id: 'b' });
    expect(pairs({ a, b })).toEqual({ F: 'F', X: 'Y' });
  });

  it('goes back from new ids to former ones', () => {
    const b = tree([group('F', 10, [indicator('Y', 6, { formerly: 'X' }), indicator('Z', 4)])]);
    const old = tree([group('F', 10, [indicator('X', 6), indicator('Z', 4)])]);
    expect(pairs({ a: old, b }, 'a', 'b')).toEqual({ F: 'F', X: 'Y', Z: 'Z' });
    expect(pairs({ a: old, b }, 'b', 'a')).toEqual({ F: 'F', Y: 'X', Z: 'Z' });
  });

  it('knows a former id that both sides have for past, also where the id is in use again', () => {
    const swapped = (points: number) =>
      tree([
        group('F', 10, [
          indicator('X', points, { formerly: 'Y' }),
          indicator('Y', 10 - points, { formerly: 'X' }),
        ]),
      ]);
    const same = { F: 'F', X: 'X', Y: 'Y' };
    expect(pairs({ a: swapped(4), b: swapped(6) }, 'a', 'b')).toEqual(same);
    expect(pairs({ a: swapped(4), b: swapped(6) }, 'b', 'a')).toEqual(same);
  });

  it('does not go back to an id that means something else', () => {
    const used = tree([group('F', 10, [indicator('Y', 6, { formerly: 'X' }), indicator('X', 4)])]);
    const b = tree([group('F', 10, [indicator('Z', 6), indicator('X', 4)])], { id: 'b' });
    expect(pairs({ a: used, b }, 'a', 'b')).toEqual({ F: 'F', X: 'X' });
  });

  it('never pairs a node twice, nor a group with an indicator', () => {
    const twice = [
      indicator('P', 3, { formerly: 'X' }),
      indicator('X', 3, { formerly: 'X' }),
      indicator('F', 4),
    ];
    const b = tree([group('Y', 10, twice)], { id: 'b' });
    expect(pairs({ a, b })).toEqual({ X: 'P' });
  });

  it('knows bonuses and deductions', () => {
    const bonus = indicator('B', 2, { effect: 'bonus' });
    const withBonus = tree([group('F', 10, [indicator('X', 10), bonus])]);
    expect(pairs({ a: withBonus, b: edition('b', { renumber: { B: 'C' } }) })).toEqual({
      F: 'F',
      X: 'X',
      B: 'C',
    });
  });
});

/** What differs, a line each: ids, `moved`, fields. */
function differences(frameworks: Readonly<Record<string, Plain>>): string[] {
  const all = load(frameworks);
  return diffFrameworks(all['a']!, all['b']!).nodes.map(lineOf);
}

function lineOf({ before, after, renumbered, moved, fields }: NodeDifference): string {
  return [
    before?.node.id ?? '+',
    after?.node.id ?? '-',
    ...(renumbered ? ['renumbered'] : []),
    ...(moved ? ['moved'] : []),
    ...fields,
  ].join(' ');
}

const headOf = (frameworks: Readonly<Record<string, Plain>>) => {
  const all = load(frameworks);
  return diffFrameworks(all['a']!, all['b']!).head;
};

describe('differences', () => {
  it('are none between a framework and an edition without changes, or the same in other words', () => {
    expect(differences({ a, b: edition('b', undefined) })).toEqual([]);
    const b = tree([
      group('F', 10, [
        indicator('X', 6, { title: { ko: 'X', en: 'X' }, 'answered-by': 'lead' }),
        indicator('Y', 4),
      ]),
    ]);
    expect(differences({ a, b })).toEqual([]);
    expect(headOf({ a, b })).toEqual([]);
  });

  it('are listed in the order of the later framework, then what is withdrawn', () => {
    const b = edition('b', {
      withdraw: ['X'],
      set: { Y: { points: 5, rule: { kind: 'linear', zero: 0, full: 1 }, guidance: 'g' } },
      add: [{ to: 'F', before: 'Y', indicators: [indicator('N', 5)] }],
    });
    expect(differences({ a, b })).toEqual(['+ N', 'Y Y points rule guidance', 'X -']);
  });

  it('hold a rule for the same whatever the order of its keys and the spelling of its figures', () => {
    const rule = (one: Plain) => tree([group('F', 10, [indicator('X', 10, { rule: one })])]);
    expect(
      differences({
        a: rule({ kind: 'linear', zero: 0, full: 5 }),
        b: rule({ full: 5, zero: 0, kind: 'linear' }),
      }),
    ).toEqual([]);
    expect(
      differences({
        a: rule({ kind: 'linear', zero: 0, full: 5 }),
        b: rule({ kind: 'linear', zero: 0, full: 6 }),
      }),
    ).toEqual(['X X rule']);
  });

  it('know a node that moved from one whose group has a new id', () => {
    const two = tree([group('F', 6, [indicator('X', 6)]), group('G', 4, [indicator('Y', 4)])]);
    const b = tree([group('H', 10, [indicator('X', 6), indicator('Y', 4)], { formerly: 'F' })], { id: 'b' });
    expect(differences({ a: two, b })).toEqual(['F H renumbered points title', 'Y Y moved', 'G -']);
  });

  it('know a node that stands at the top since its group is gone', () => {
    const flat = tree([], { id: 'b', groups: undefined, indicators: [indicator('X', 6), indicator('Y', 4)] });
    expect(differences({ a, b: flat })).toEqual(['X X moved', 'Y Y moved', 'F -']);
  });

  it('of a group are its points, title, description and caps; of an indicator everything it says', () => {
    const b = edition('b', {
      set: {
        F: { title: 'f', description: 'd', caps: { bonus: 1 } },
        X: {
          title: 'x',
          evidence: ['e'],
          'answered-by': 'each',
          combine: 'any',
          'not-applicable': 'forbidden',
          basis: 'b',
          source: 'statute',
        },
      },
    });
    expect(differences({ a, b })).toEqual([
      'F F title description caps',
      'X X title evidence answered-by combine not-applicable basis source',
    ]);
  });

  it('of the head are found, one by one', () => {
    const b = edition('b', undefined, {
      verdict: {
        bar: 5,
        bands: [{ id: 'all', 'at-least': 0 }],
        floors: [{ group: 'F', 'at-least': '10%' }],
        must: ['X'],
      },
      scoring: {
        round: { at: 'total', decimals: 1, mode: 'down' },
        'not-applicable': { 'at-most': 1 },
        caps: { bonus: 1 },
      },
      evidence: { required: true },
      'time-zone': 'UTC',
    });
    expect(headOf({ a, b })).toEqual([
      'bar',
      'bands',
      'floors',
      'must',
      'round',
      'not-applicable',
      'caps',
      'evidence-required',
      'time-zone',
    ]);
  });

  it('of the head are none where conditions only follow new ids', () => {
    const judged = { ...a, verdict: { bar: 5, floors: [{ group: 'F', 'at-least': 1 }], must: ['X'] } };
    const b = edition('b', { renumber: { X: 'Y', Y: 'X', F: 'G' } });
    expect(headOf({ a: judged, b })).toEqual([]);
    expect(headOf({ a: judged, b: edition('b', undefined, { verdict: { bar: 5, must: ['Y'] } }) })).toEqual([
      'floors',
      'must',
    ]);
  });
});
