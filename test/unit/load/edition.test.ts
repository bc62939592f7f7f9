import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/load/document.ts';
import { loadFramework } from '../../../src/load/framework.ts';
import { allNodes } from '../../../src/load/members.ts';
import type { Framework, TreeNode } from '../../../src/model/framework.ts';
import { memoryHost, type Plain, yamlText } from '../../support/build.ts';

const yesNo = { kind: 'yes-no' };
const indicator = (id: string, points: number, more: Plain = {}) => ({
  id,
  title: `title ${id}`,
  points,
  rule: yesNo,
  ...more,
});

const base: Plain = {
  kind: 'framework',
  id: 'base',
  version: '1.0.0',
  title: 'Base',
  points: 100,
  levels: ['area', 'indicator'],
  verdict: { bar: 60, floors: [{ group: 'F', 'at-least': '50%' }], must: ['F-01'] },
  scales: {
    grades: {
      kind: 'levels',
      levels: [
        { id: 'A', award: '100%' },
        { id: 'B', award: '40%' },
      ],
    },
  },
  groups: [
    { id: 'F', title: 'F', points: 60, indicators: [indicator('F-01', 40), indicator('F-02', 20)] },
    {
      id: 'R',
      title: 'R',
      points: 40,
      indicators: [indicator('R-01', 40, { rule: { kind: 'scale', scale: 'grades' } })],
    },
  ],
};

/** An edition of the framework in the folder beside, `base` by default. */
function edition(changes: Plain | undefined, more: Plain = {}): Plain {
  return {
    kind: 'framework',
    id: 'next',
    version: '2.0.0',
    title: 'Next',
    extends: '../base',
    ...(changes && { changes }),
    ...more,
  };
}

function load(frameworks: Readonly<Record<string, Plain>>, folder: string): Result<Framework> {
  const files = Object.entries(frameworks).map(([name, data]) => [`${name}/framework.yaml`, yamlText(data)]);
  return loadFramework(folder, memoryHost(Object.fromEntries(files)));
}

function loaded(changes: Plain | undefined, more: Plain = {}): Framework {
  const { value, diagnostics } = load({ base, next: edition(changes, more) }, 'next');
  return value ?? expect.fail(diagnostics.map(({ code }) => code).join(', '));
}

/** `code file:line` of everything that is wrong. */
function faults(changes: Plain | undefined, more: Plain = {}): string[] {
  const { value, diagnostics } = load({ base, next: edition(changes, more) }, 'next');
  expect(value).toBeUndefined();
  return diagnostics.map(({ code, file }) => `${code} ${file}`);
}

const outline = (framework: Framework) => allNodes(framework).map(({ id, points }) => `${id} ${points}`);
const node = (framework: Framework, id: string): TreeNode =>
  allNodes(framework).find((each) => each.id === id) ?? expect.fail(id);

describe('what an edition takes over', () => {
  it('is everything, where nothing changes', () => {
    const framework = loaded(undefined);
    expect(outline(framework)).toEqual(['F 60', 'F-01 40', 'F-02 20', 'R 40', 'R-01 40']);
    expect(framework.base).toMatchObject({ id: 'base', version: '1.0.0' });
    expect(framework.verdict.bar?.toString()).toBe('60');
    expect(framework.levels.map(({ id }) => id)).toEqual(['area', 'indicator']);
    expect(node(framework, 'F-01').formerly).toEqual([{ framework: 'base', id: 'F-01' }]);
  });

  it('gives way to what its own head says', () => {
    const framework = loaded(undefined, { verdict: { bar: 70 }, levels: ['sector', 'leaf'] });
    expect(framework.verdict.bar?.toString()).toBe('70');
    expect(framework.verdict.must).toEqual([]);
    expect([node(framework, 'F').level, node(framework, 'F-01').level]).toEqual(['sector', 'leaf']);
  });

  it('has a hash that follows both files', () => {
    const hash = (data: Plain) => load({ base: data, next: edition(undefined) }, 'next').value!.sha256;
    expect(hash(base)).not.toBe(hash({ ...base, title: 'Another' }));
  });
});

describe('withdraw', () => {
  it('takes a node away with all below it', () => {
    const framework = loaded({ withdraw: ['R'] }, { points: 60 });
    expect(outline(framework)).toEqual(['F 60', 'F-01 40', 'F-02 20']);
    expect([...framework.indicators.keys()]).toEqual(['F-01', 'F-02']);
  });

  it('refuses what does not exist, and what a condition still asks for', () => {
    expect(faults({ withdraw: ['F-09'] })).toEqual(['framework/unknown-node next/framework.yaml']);
    expect(faults({ withdraw: ['F-01'], set: { 'F-02': { points: 60 } } })).toEqual([
      'framework/condition-withdrawn next/framework.yaml',
    ]);
    // the id that takes its place does not take over what was asked of it
    expect(
      faults({ withdraw: ['F-01'], renumber: { 'F-02': 'F-01' }, set: { 'F-01': { points: 60 } } }),
    ).toEqual(['framework/condition-withdrawn next/framework.yaml']);
    expect(faults({ withdraw: ['R-01'], renumber: { 'R-01': 'R-02' } })).toContain(
      'framework/unknown-node next/framework.yaml',
    );
  });
});

describe('renumber', () => {
  it('may swap ids, and conditions that are taken over follow', () => {
    const framework = loaded({ renumber: { 'F-01': 'F-02', 'F-02': 'F-01', F: 'G' } });
    expect(outline(framework)).toEqual(['G 60', 'F-02 40', 'F-01 20', 'R 40', 'R-01 40']);
    expect(node(framework, 'F-01').formerly).toEqual([{ framework: 'base', id: 'F-02' }]);
    expect(framework.verdict.must).toEqual(['F-02']);
    expect(framework.verdict.floors.map(({ group }) => group)).toEqual(['G']);
  });

  it('refuses an id that stays taken, where the edition says it', () => {
    expect(faults({ renumber: { 'F-02': 'F-01' } })).toEqual(['framework/duplicate-id next/framework.yaml']);
    expect(faults({ renumber: { 'F-09': 'F-10' } })).toEqual(['framework/unknown-node next/framework.yaml']);
  });
});

describe('set', () => {
  it('changes points, rule and title by the new id, and leaves the rest', () => {
    const framework = loaded({
      renumber: { 'F-01': 'F-10' },
      set: {
        'F-10': { points: 35, title: 'New', rule: { kind: 'linear', zero: 0, full: 5 } },
        'F-02': { points: 25 },
      },
    });
    const changed = framework.indicators.get('F-10')!;
    expect([changed.points.toString(), changed.title, changed.rule.kind]).toEqual(['35', 'New', 'linear']);
    const other = framework.indicators.get('F-02')!;
    expect([other.points.toString(), other.title, other.rule.kind]).toEqual(['25', 'title F-02', 'yes-no']);
  });

  it('places what it changes in the edition and all else in the base', () => {
    const { origin } = node(loaded({ set: { 'F-01': { title: 'New' } } }), 'F-01');
    const at = (key: string) => origin.locator.place([...origin.path, key]).file;
    expect([at('title'), at('points')]).toEqual(['next/framework.yaml', 'base/framework.yaml']);
  });

  it('makes a bonus of an indicator, which then stands beside the points', () => {
    const framework = loaded({ set: { 'F-02': { effect: 'bonus' }, F: { points: 40 } } }, { points: 80 });
    const group = node(framework, 'F');
    expect(group.kind === 'group' && group.adjustments.map(({ id }) => id)).toEqual(['F-02']);
  });

  it('refuses the old id, a key of the other kind, and a combination of one answer', () => {
    expect(faults({ renumber: { 'F-01': 'F-10' }, set: { 'F-01': { title: 'x' } } })).toEqual([
      'framework/unknown-node next/framework.yaml',
    ]);
    expect(faults({ set: { F: { rule: yesNo }, 'F-01': { caps: { bonus: 1 } } } })).toEqual([
      'framework/change-not-for next/framework.yaml',
      'framework/change-not-for next/framework.yaml',
    ]);
    expect(faults({ set: { 'F-01': { combine: 'all' } } })).toEqual([
      'rule/combine-needs-each next/framework.yaml',
    ]);
  });
});

describe('add', () => {
  it('puts indicators before a member or at the end', () => {
    const framework = loaded(
      {
        add: [
          { to: 'F', before: 'F-02', indicators: [indicator('F-03', 5)] },
          { to: 'F', indicators: [indicator('F-04', 5)] },
        ],
        set: { F: { points: 70 } },
      },
      { points: 110 },
    );
    expect(outline(framework).slice(0, 5)).toEqual(['F 70', 'F-01 40', 'F-03 5', 'F-02 20', 'F-04 5']);
    expect(node(framework, 'F-03').formerly).toEqual([]);
  });

  it('puts groups at the top by the id of the edition', () => {
    const group = { id: 'O', title: 'O', points: 10, indicators: [indicator('O-01', 10)] };
    const framework = loaded({ add: [{ to: 'next', before: 'R', groups: [group] }] }, { points: 110 });
    expect(framework.children.map(({ id }) => id)).toEqual(['F', 'O', 'R']);
    expect(node(framework, 'O').level).toBe('area');
  });

  it('refuses a place that does not exist', () => {
    const added = { indicators: [indicator('F-03', 5)] };
    expect(faults({ add: [{ to: 'X', ...added }] })).toEqual(['framework/unknown-node next/framework.yaml']);
    expect(faults({ add: [{ to: 'base', ...added }] })).toEqual([
      'framework/unknown-node next/framework.yaml',
    ]);
    expect(faults({ add: [{ to: 'F', before: 'R-01', ...added }] })).toEqual([
      'framework/unknown-node next/framework.yaml',
    ]);
  });
});

describe('points that do not add up', () => {
  it('are reported at the changes, with the group of the base beside', () => {
    const { diagnostics } = load({ base, next: edition({ set: { 'F-02': { points: 30 } } }) }, 'next');
    expect(diagnostics).toMatchObject([
      {
        code: 'framework/points-sum',
        file: 'next/framework.yaml',
        arguments: { id: 'F', points: '60', sum: '70', difference: '-10' },
        related: { file: 'base/framework.yaml' },
      },
    ]);
  });

  it('are so too where the edition changes only the title of the group', () => {
    expect(faults({ set: { F: { title: 'x' }, 'F-02': { points: 30 } } })).toEqual([
      'framework/points-sum next/framework.yaml',
    ]);
  });

  it('are reported at the points that the edition gives', () => {
    const place = (next: Plain) => load({ base, next }, 'next').diagnostics[0]!.place!;
    const own = place(edition({ set: { F: { points: 55 } } }, { points: 95 }));
    expect(own.excerpt.find(({ line }) => line === own.line)?.text).toBe('      points: 55');
    const top = place(edition(undefined, { points: 95 }));
    expect(top.excerpt.find(({ line }) => line === top.line)?.text).toBe('points: 95');
    const taken = place(edition({ withdraw: ['R'] }));
    expect(taken.excerpt.find(({ line }) => line === taken.line)?.text).toBe('changes:');
  });

  it('are a group of nothing where all its members are withdrawn', () => {
    expect(faults({ withdraw: ['R-01'] })).toEqual(['framework/empty-group next/framework.yaml']);
  });

  it('are reported at `extends` where only the head makes weights points', () => {
    const weighted = { ...base, points: 90, scoring: { aggregate: 'weighted' }, verdict: {} };
    const next = edition(undefined, { scoring: { aggregate: 'points' } });
    const { diagnostics } = load({ base: weighted, next }, 'next');
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'framework/points-sum next/framework.yaml',
    ]);
    const { line, excerpt } = diagnostics[0]!.place!;
    expect(excerpt.find((each) => each.line === line)?.text).toBe('extends: ../base');
  });
});

describe('named scales', () => {
  it('of the edition stand in for those of the base, also where the base uses them', () => {
    const scales = { grades: { kind: 'levels', levels: [{ id: 'S', award: '100%' }] } };
    const { rule } = loaded(undefined, { scales }).indicators.get('R-01')!;
    expect(rule.kind === 'levels' && rule.levels.map(({ id }) => id)).toEqual(['S']);
  });

  it('must exist', () => {
    expect(faults({ set: { 'F-01': { rule: { kind: 'scale', scale: 'grade' } } } })).toEqual([
      'rule/unknown-scale next/framework.yaml',
    ]);
  });
});

describe('editions of editions', () => {
  it('remember every id, the youngest first', () => {
    const middle = edition({ renumber: { 'F-01': 'F-11' } }, { id: 'middle' });
    const last = edition({ renumber: { 'F-11': 'F-21' } }, { id: 'last', extends: '../middle' });
    const { value } = load({ base, middle, last }, 'last');
    expect(node(value!, 'F-21').formerly).toEqual([
      { framework: 'middle', id: 'F-11' },
      { framework: 'base', id: 'F-01' },
    ]);
    expect(value!.base).toMatchObject({
      id: 'middle',
      version: '2.0.0',
      base: { id: 'base', version: '1.0.0' },
    });
    expect(value!.verdict.must).toEqual(['F-21']);
  });

  it('may not go round, alone or together', () => {
    const codes = (frameworks: Record<string, Plain>, folder: string) =>
      load(frameworks, folder).diagnostics.map(({ code }) => code);
    expect(codes({ next: edition(undefined, { extends: '../next' }) }, 'next')).toEqual([
      'framework/extends-itself',
    ]);
    const [one, two] = [edition(undefined, { extends: '../two' }), edition(undefined, { extends: '../one' })];
    expect(codes({ one, two }, 'one')).toEqual(['framework/extends-itself']);
  });

  it('must stand on something, of the version that is asked for', () => {
    expect(faults(undefined, { extends: '../nowhere' })).toEqual([
      'file/unknown-framework next/framework.yaml',
    ]);
    expect(faults(undefined, { extends: { framework: '../base', version: '9' } })).toEqual([
      'assessment/version next/framework.yaml',
    ]);
    expect(loaded(undefined, { extends: { framework: '../base', version: '1.0.0' } }).id).toBe('next');
  });
});
