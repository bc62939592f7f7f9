import { describe, expect, it } from 'vitest';
import { buildScore, type Plain, scoreOf, text } from '../../support/build.ts';
import { answers, away, group, leaf, scoreTree, tree } from '../../support/tree.ts';

const proof = { evidence: [{ document: 'D' }] };

describe('coverage counts indicators that all who must answer have answered', () => {
  const framework = tree(
    10,
    1,
    ['A', 'B', 'C', 'D', 'E'].map((id) => leaf(id, 2)),
  );

  it.each([
    [{}, [0, 5, 5]],
    [{ A: 0, B: 50, C: 100 }, [3, 5, 5]],
    [
      { A: { status: 'not-implemented' }, B: { status: 'not-assessed' }, C: { status: 'unanswered' } },
      [2, 5, 5],
    ],
    [{ A: away, B: away, C: 1 }, [1, 3, 5]],
    [{ A: 1, B: 1, C: 1, D: 1, E: 1 }, [5, 5, 5]],
  ])('%j', (table, [answered, applicable, total]) => {
    expect(scoreTree(framework, table).coverage).toEqual({ answered, applicable, total });
  });
});

describe('departments', () => {
  const framework = tree(
    100,
    2,
    [
      group('A', 60, leaf('A1', 20), leaf('A2', 30), leaf('A3', 10, { 'answered-by': 'each' })),
      group('B', 40, leaf('B1', 15), leaf('B2', 25)),
    ],
    { evidence: { required: true } },
  );
  const departments = [
    { id: 'main', name: 'Main', coordinates: true },
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ];
  const assessment = { departments, responsible: { A: 'north', A2: 'south' } };
  const score = scoreOf({
    framework,
    assessment,
    sheets: {
      north: answers({ A1: { value: 50, ...proof }, A3: 100 }),
      south: answers({ A2: { value: 50 }, A3: away }),
      main: answers({ B1: away, B2: { status: 'not-implemented' } }),
    },
  });

  it('answer for what is theirs: the nearest assignment wins, the rest is the coordinator’s', () => {
    const leads = [...score.assessment.assignments].map(([id, { lead }]) => [id, lead]);
    expect(leads).toEqual([
      ['A1', 'north'],
      ['A2', 'south'],
      ['A3', undefined],
      ['B1', 'main'],
      ['B2', 'main'],
    ]);
  });

  it('have their counts and points in their order', () => {
    const rows = score.departments.map((row) => [
      row.department.id,
      row.assigned,
      row.answered,
      row.notApplicable,
      text(row.points),
      text(row.claimed),
      text(row.substantiated),
    ]);
    expect(rows).toEqual([
      ['main', 3, 1, 1, '25', '0', '0'],
      ['north', 2, 2, 0, '20', '10', '10'],
      ['south', 2, 1, 1, '30', '15', '0'],
    ]);
  });

  it('add up to the total less what every department answers', () => {
    const own = score.departments.reduce(
      (total, row) => total.plus(row.claimed),
      score.claimed.nodes.get('A3')!.score,
    );
    expect(text(own)).toBe(text(score.claimed.earned));
  });

  it('cooperating departments are those of the nearest node, without the lead', () => {
    const cooperating = { A: ['south', 'main'], A1: ['north', 'main'] };
    const { assignments } = scoreOf({ framework, assessment: { ...assessment, cooperating } }).assessment;
    expect(['A1', 'A2', 'A3', 'B1'].map((id) => assignments.get(id)!.cooperating)).toEqual([
      ['main'],
      ['main'],
      ['south', 'main'],
      [],
    ]);
  });

  it('a single department leads everything', () => {
    const alone = { departments: [{ id: 'one', name: 'One' }] };
    expect(
      text(scoreOf({ framework, assessment: alone, sheets: { one: answers({ B2: 100 }) } }).claimed.earned),
    ).toBe('25');
  });

  it.each<[Plain, Record<string, Plain>, string]>([
    [{ departments: departments.slice(1) }, {}, 'assessment/no-lead'],
    [{ responsible: { A: 'west' } }, {}, 'assessment/unknown-department'],
    [{ responsible: { C: 'north' } }, {}, 'assessment/unknown-node'],
    [{ departments: [...departments, { id: 'north', name: 'N' }] }, {}, 'assessment/duplicate-department'],
    [
      { departments: [...departments, { id: 'east', name: 'E', coordinates: true }] },
      {},
      'assessment/two-coordinators',
    ],
    [{}, { west: {} }, 'department/unknown'],
    [{}, { north: answers({ A2: 100 }) }, 'answer/not-responsible'],
    [{}, { north: answers({ A9: 100 }) }, 'answer/unknown-indicator'],
    [{ version: '2.0.0' }, {}, 'assessment/version'],
  ])('%j with %j: %s', (more, sheets, code) => {
    const built = buildScore({ framework, assessment: { ...assessment, ...more }, sheets });
    expect(built.codes).toContain(code);
    expect(built.score).toBeUndefined();
  });
});
