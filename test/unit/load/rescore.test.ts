import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../src/load/framework.ts';
import { type CarriedAssessment, carryAssessment } from '../../../src/load/rescore.ts';
import { checkPlanned, frameworkName, isFree } from '../../../src/load/write-assessment.ts';
import { carriedAssessmentText, carriedSheetText } from '../../../src/reporters/templates/carried.ts';
import { compareScores } from '../../../src/scoring/rescore.ts';
import { score } from '../../../src/scoring/score.ts';
import { filesOf, memoryHost, type Parts, type Plain, yamlText } from '../../support/build.ts';

const yesNo = { kind: 'yes-no' };
const linear = { kind: 'linear', zero: 0, full: 10 };
const indicator = (id: string, points: number, more: Plain = {}) => ({
  id,
  title: id,
  points,
  rule: yesNo,
  ...more,
});
const group = (id: string, points: number, indicators: readonly Plain[]) => ({
  id,
  title: id,
  points,
  indicators,
});
const framework = (groups: readonly Plain[], more: Plain = {}): Plain => ({
  points: 10,
  levels: ['area', 'indicator'],
  groups,
  ...more,
});
const two = framework([
  group('F', 6, [indicator('X', 6)]),
  group('G', 4, [indicator('Y', 4, { rule: linear })]),
]);
const next = (changes: Plain, more: Plain = {}): Plain => ({ extends: '../framework', changes, ...more });

const date = '2014-08-29';

/** An assessment carried over to the framework `after`, with the host that has both. */
function carryWith(parts: Parts, after: Plain) {
  const to = { kind: 'framework', id: 'after', version: '2.0.0', title: 'After', ...after };
  const host = memoryHost({ ...filesOf(parts), 'after/framework.yaml': yamlText(to) });
  const loaded = loadFramework('after', host);
  const codes = loaded.diagnostics.map(({ code }) => code).join();
  const carried = carryAssessment('.', loaded.value ?? expect.fail(codes), host, date);
  const found = carried.diagnostics.map(({ code, severity }) => `${severity} ${code}`).join();
  return { carried: carried.value ?? expect.fail(found), host };
}

const carry = (parts: Parts, after: Plain) => carryWith(parts, after).carried;

/** `department before>after fate code` of every answer. */
function fates({ sheets }: CarriedAssessment): string[] {
  return sheets.flatMap(({ answers }) =>
    answers.map(({ department, before, after, fate, reason }) =>
      [department, `${before}>${after ?? ''}`, fate, ...(reason ? [reason.code] : [])].join(' '),
    ),
  );
}

/** Claimed totals before and after. */
function totals({ before, after, lineage }: CarriedAssessment): string[] {
  const { claimed } = compareScores(score(before), score(after), lineage);
  return [claimed.before, claimed.after, claimed.difference].map(String);
}

/** The carried assessment as files in the folder `out`, with the diagnostics of loading them. */
function written(carried: CarriedAssessment, host: ReturnType<typeof memoryHost>) {
  const between = { before: 'test 1.0.0', after: 'after 2.0.0', language: 'en' } as const;
  const main = carriedAssessmentText(carried.file, frameworkName('after', 'out', host), between);
  const files = new Map([
    ['out/assessment.yaml', main],
    ...carried.sheets.map(
      (each) =>
        [`out/departments/${each.sheet.file.department}.yaml`, carriedSheetText(each, [], between)] as const,
    ),
  ]);
  return { files, found: checkPlanned('out', files, host, date) };
}

describe('answers', () => {
  it('go to the indicator that theirs became, a swap too', () => {
    const both = framework([group('F', 10, [indicator('X', 6), indicator('Y', 4)])]);
    const parts = { framework: both, sheets: { one: { X: { value: 'yes' }, Y: { value: 'no' } } } };
    const carried = carry(parts, next({ renumber: { X: 'Y', Y: 'X' } }));
    expect(fates(carried)).toEqual(['one X>Y renumbered', 'one Y>X renumbered']);
    expect(totals(carried)).toEqual(['6', '6', '0']);
  });

  it('do not fit another rule; what is withdrawn has no place; none is lost', () => {
    const parts = { framework: two, sheets: { one: { X: { value: 'yes' }, Y: { value: 5 } } } };
    const rule = carry(parts, next({ set: { X: { rule: linear } } }));
    expect(fates(rule)).toEqual(['one X>X unfit answer/wrong-shape', 'one Y>Y kept']);
    expect(rule.open).toEqual([{ id: 'X', cause: 'unfit' }]);
    expect(totals(rule)).toEqual(['8', '2', '-6']);
    const gone = carry(parts, next({ withdraw: ['F'] }, { points: 4 }));
    expect(fates(gone)).toEqual(['one X> withdrawn', 'one Y>Y kept']);
    expect(totals(gone)).toEqual(['8', '2', '-6']);
  });

  it('that are not applicable need an indicator that allows it', () => {
    const parts = { framework: two, sheets: { one: { X: { status: 'not-applicable', reason: 'r' } } } };
    expect(fates(carry(parts, next({ set: { X: { 'not-applicable': 'forbidden' } } })))).toEqual([
      'one X>X unfit answer/not-applicable-forbidden',
    ]);
  });

  it('say why at their place in the old sheet', () => {
    const parts = { framework: two, sheets: { one: { Y: { value: 5 } } } };
    const [answer] = carry(parts, next({ renumber: { Y: 'Z' }, set: { Z: { rule: yesNo } } })).sheets[0]!
      .answers;
    const { file, line, excerpt } = answer!.reason!.place!;
    expect(file).toBe('departments/one.yaml');
    expect(excerpt.find((each) => each.line === line)?.text).toBe('    value: 5');
  });

  it('count with their evidence as it is judged where it lies', () => {
    const evidence = [{ document: 'd', approved: '2014-01-01', file: 'evidence/a.txt' }];
    const carried = carry(
      {
        framework: { ...two, evidence: { required: true } },
        sheets: { one: { X: { value: 'yes', evidence } } },
        files: { 'evidence/a.txt': 'proof' },
      },
      next({ renumber: { X: 'Z' } }),
    );
    expect(score(carried.after).substantiated.total.toString()).toBe('6');
  });

  it('whose series no longer go together are all taken out', () => {
    const streak = { kind: 'linear', zero: 0, full: 3, measure: { kind: 'streak' } };
    const each = { 'answered-by': 'each', rule: streak };
    const parts = {
      framework: framework([group('F', 10, [indicator('X', 10, { ...each, combine: 'mean' })])]),
      sheets: {
        one: { X: { value: { figures: [1, 2, 3] } } },
        two: { X: { value: { figures: [1, 2] } } },
      },
    };
    expect(fates(carry(parts, next({ set: { X: { combine: 'sum' } } })))).toEqual([
      'one X>X unfit answer/different-lengths',
      'two X>X unfit answer/different-lengths',
    ]);
  });

  it('of one department do not answer for another', () => {
    const each = framework([group('F', 10, [indicator('X', 10, { 'answered-by': 'each' })])]);
    const sheets = { one: { X: { value: 'yes' } }, two: { X: { value: 'no' } } };
    const carried = carry({ framework: each, sheets }, next({ set: { X: { 'answered-by': 'lead' } } }));
    expect(fates(carried)).toEqual(['one X>X kept', 'two X>X unfit answer/not-responsible']);
  });
});

describe('departments', () => {
  const departments = [
    { id: 'one', name: 'one' },
    { id: 'two', name: 'two' },
  ];

  it('keep the indicators that they lead, wherever these go', () => {
    const carried = carry(
      {
        framework: two,
        assessment: { departments, responsible: { F: 'one', G: 'two' }, cooperating: { F: ['two'] } },
        sheets: { one: { X: { value: 'yes' } }, two: { Y: { value: 5 } } },
      },
      framework([group('H', 10, [indicator('X', 6), indicator('Y', 4, { rule: linear })])], {
        groups: [
          { ...group('H', 10, [indicator('X', 6), indicator('Y', 4, { rule: linear })]), formerly: 'G' },
        ],
      }),
    );
    expect(fates(carried)).toEqual(['one X>X kept', 'two Y>Y kept']);
    expect(carried.file.responsible).toEqual({ H: 'two', X: 'one' });
    expect(carried.file.cooperating).toEqual({ X: ['two'] });
    expect(carried.after.assignments.get('X')).toMatchObject({ lead: 'one', cooperating: ['two'] });
  });

  it('the first of them leads what nobody would', () => {
    const { carried, host } = carryWith(
      {
        framework: two,
        assessment: { departments, responsible: { F: 'one', G: 'two' } },
        sheets: { one: { X: { value: 'yes' } } },
      },
      next({ add: [{ to: 'after', groups: [group('N', 2, [indicator('N1', 2)])] }] }, { points: 12 }),
    );
    expect(carried.assumed).toEqual(['N1']);
    expect(carried.file.responsible).toEqual({ F: 'one', G: 'two', N1: 'one' });
    expect(carried.open).toEqual([
      { id: 'Y', cause: 'unanswered' },
      { id: 'N1', cause: 'new' },
    ]);
    expect(written(carried, host).found).toEqual([]);
  });
});

describe('scores', () => {
  it('differ by node, with bonuses and deductions in points of the total', () => {
    const adjusted = framework([
      {
        ...group('F', 10, [
          indicator('X', 10),
          indicator('B', 3, { effect: 'bonus' }),
          indicator('D', 2, { effect: 'deduction' }),
        ]),
      },
    ]);
    const answers = { X: { value: 'no' }, B: { value: 'yes' }, D: { value: 'yes' } };
    const { before, after, lineage } = carry(
      { framework: adjusted, sheets: { one: answers } },
      next({ withdraw: ['D'], set: { B: { points: 5 } } }),
    );
    const { claimed, nodes } = compareScores(score(before), score(after), lineage);
    expect(String(claimed.difference)).toBe('4');
    expect(
      nodes.map((node) => [
        (node.after ?? node.before)!.id,
        ...[node.claimed.before, node.claimed.after].map(String),
      ]),
    ).toEqual([
      ['B', '3', '5'],
      ['D', '-2', '0'],
    ]);
  });
});

describe('what is written', () => {
  it('loads without an error, and holds word for word what could not be carried over', () => {
    const values = fc.constantFrom<Plain>(
      { value: 'yes', note: 'a: b # c' },
      { value: 'no', evidence: [{ document: '가-1', approved: '2014-02-03', file: 'evidence/a b.txt' }] },
      { status: 'not-applicable', reason: { ko: '없음', en: 'none' }, 'approved-by': '과장' },
      { status: 'not-implemented' },
      { status: 'unanswered' },
    );
    const figures = fc.constantFrom<Plain>(
      { value: 5 },
      { value: 2.5, note: 'n' },
      { status: 'not-assessed' },
    );
    const changes = fc.constantFrom<Plain>(
      next({ renumber: { X: 'Y', Y: 'X', F: 'G', G: 'F' } }),
      next({ set: { X: { rule: linear }, Y: { rule: yesNo } } }),
      next({ withdraw: ['X'], add: [{ to: 'F', indicators: [indicator('X', 6)] }] }),
      next({ set: { X: { 'not-applicable': 'forbidden', 'answered-by': 'each' } } }),
      next({ withdraw: ['G'] }, { points: 6 }),
    );
    fc.assert(
      fc.property(values, figures, changes, fc.boolean(), (x, y, after, split) => {
        const sheets = split ? { one: { X: x }, two: { Y: y } } : { one: { X: x, Y: y } };
        const assessment = split
          ? {
              departments: [
                { id: 'one', name: 'one', coordinates: true },
                { id: 'two', name: 'two' },
              ],
              responsible: { G: 'two' },
            }
          : {};
        const { carried, host } = carryWith({ framework: two, assessment, sheets }, after);
        expect(fates(carried)).toHaveLength(2);
        const { files, found } = written(carried, host);
        expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
        for (const { sheet, answers } of carried.sheets) {
          const text = files.get(`out/departments/${sheet.file.department}.yaml`)!;
          for (const { before, fate } of answers) {
            const isLeft = fate === 'unfit' || fate === 'withdrawn';
            expect(text.includes(`#   ${before}:`), `${before} ${fate}`).toBe(isLeft);
          }
        }
      }),
    );
  });

  it('names a framework from where it lies, and goes to an empty place only', () => {
    const host = memoryHost({ 'a/b.txt': 'x' });
    expect(frameworkName('after', 'out', host)).toBe('../after');
    expect(frameworkName('./after', 'new/out', host)).toBe('../../after');
    expect(frameworkName('./out/own', 'out', host)).toBe('./own');
    expect(isFree('a', host)).toBe(false);
    expect(isFree('a/b.txt', host)).toBe(false);
    expect(isFree('new', host)).toBe(true);
  });
});
