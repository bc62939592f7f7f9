import { describe, expect, it } from 'vitest';
import { baselineText } from '../../../src/reporters/templates/baseline.ts';
import { baselineOf, compareBaseline, updateBaseline } from '../../../src/scoring/baseline.ts';
import type { Plain } from '../../support/build.ts';
import { type CheckParts, check } from '../../support/gate.ts';
import { answers, group, leaf, tree } from '../../support/tree.ts';

const framework = tree(13, 2, [
  group('A', 6, leaf('A1', 3), leaf('A2', 3)),
  group('B', 7, leaf('B1', 3), leaf('E', 4, { 'answered-by': 'each' })),
]);
const assessment: Plain = {
  departments: [
    { id: 'one', name: '하나', coordinates: true },
    { id: 'two', name: '둘' },
    { id: 'idle', name: '셋' },
  ],
  responsible: { B1: 'two' },
};

function state(table: Plain, more: Partial<CheckParts> = {}) {
  const { A1 = 50, A2 = 100, B1 = 50, E = [0, 50, 100] } = table;
  const [one, two, idle] = E as unknown[];
  const given = (entries: Plain) =>
    answers(Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== 'open')));
  const sheets = {
    one: given({ A1, A2, E: one }),
    two: given({ B1, E: two }),
    idle: given({ E: idle }),
  };
  return check({ framework, assessment, sheets, ...more });
}

const text = (table: Plain) => baselineText(baselineOf(state(table).score));

/** The lines under `departments:` without comments. */
function linesOf(found: string): string[] {
  return found.split('\n').filter((line) => line.startsWith('  ') && !line.trim().startsWith('#'));
}

describe('a baseline as a file', () => {
  it('lists every department in its order', () => {
    expect(linesOf(text({}))).toEqual([
      '  one:',
      '    A1: { state: partial, lost: 1.5 }',
      '    E: { state: not-met }',
      '  two:',
      '    B1: { state: partial, lost: 1.5 }',
      '    E: { state: partial }',
      '  idle: {}',
    ]);
  });

  it('says in both languages what it is', () => {
    expect(text({})).toMatch(/^# .*[가-힣].*\n(?:# .*\n)+kind: baseline\ndepartments:\n/);
  });

  it('reads back as what it was', () => {
    const table = { A1: 'open', A2: 0, B1: 33 };
    const written = text(table);
    const { baseline, codes, score } = state(table, { baseline: written });
    expect(codes).toEqual([]);
    expect(baseline).toEqual(baselineOf(score));
    expect(baselineText(baseline!)).toBe(written);
  });

  it('keeps what does not end as a fraction', () => {
    const third = tree(1, 1, [
      { id: 'T', title: 'T', points: 1, rule: { kind: 'linear', zero: 0, full: 3 } },
    ]);
    const one = { departments: [{ id: 'one', name: '하나', coordinates: true }] };
    const sheets = { one: { T: { value: 1 } } };
    const { score } = check({ framework: third, assessment: one, sheets });
    const written = baselineText(baselineOf(score));
    expect(linesOf(written)).toEqual(['  one:', '    T: { state: partial, lost: "2/3" }']);
    const again = check({ framework: third, assessment: one, sheets, baseline: written });
    expect(again.baseline).toEqual(baselineOf(score));
  });
});

describe('laid against a score', () => {
  const compared = (table: Plain, written = text({})) => {
    const { baseline, score } = state(table, { baseline: written });
    const { known, improved, fresh } = compareBaseline(baseline!, score);
    return [known.length, improved, fresh.length];
  };

  it.each<[string, Plain, readonly number[]]>([
    ['as it was', {}, [4, 0, 0]],
    ['one smaller', { A1: 60 }, [4, 1, 0]],
    ['one closed', { A1: 100 }, [3, 1, 0]],
    ['one worse', { A1: 40 }, [3, 0, 1]],
    ['one new', { A2: 99 }, [4, 0, 1]],
    ['a better state of one of all', { E: [50, 50, 100] }, [4, 1, 0]],
    ['a worse state of one of all', { E: [0, 0, 100] }, [3, 0, 1]],
    ['another one of all', { E: [0, 50, 50] }, [4, 0, 1]],
  ])('%s: known, improved, new', (_name, table, expected) => {
    expect(compared(table)).toEqual(expected);
  });

  it('tolerates nothing of an empty file', () => {
    expect(compared({}, 'kind: baseline\ndepartments: {}\n')).toEqual([0, 0, 4]);
  });
});

describe('brought up to date', () => {
  const updated = (old: Plain | undefined, now: Plain, force = false) => {
    const { score, baseline } = state(now, old && { baseline: text(old) });
    const { baseline: found, added, removed } = updateBaseline(baseline, score, force);
    return { lines: linesOf(baselineText(found)), added, removed };
  };

  it('takes everything where there was nothing', () => {
    expect(updated(undefined, {})).toEqual({ lines: linesOf(text({})), added: 4, removed: 0 });
  });

  it('drops what is closed and lowers what is smaller', () => {
    expect(updated({}, { A1: 60, B1: 100, E: [50, 100, 100] })).toEqual({
      lines: [
        '  one:',
        '    A1: { state: partial, lost: 1.2 }',
        '    E: { state: partial }',
        '  two: {}',
        '  idle: {}',
      ],
      added: 0,
      removed: 2,
    });
  });

  it('takes up neither new gaps nor worse ones, unless it is forced', () => {
    const worse = { A1: 10, A2: 0, E: ['open', 50, 100] };
    expect(updated({}, worse).lines).toEqual(linesOf(text({})));
    expect(updated({}, worse, true)).toEqual({ lines: linesOf(text(worse)), added: 1, removed: 0 });
  });
});
