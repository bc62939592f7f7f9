import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findGate } from '../../../src/load/gate.ts';
import { nodeFileSystem } from '../../../src/load/node-file-system.ts';
import type { Plain } from '../../support/build.ts';
import { check } from '../../support/gate.ts';
import { group, leaf, tree } from '../../support/tree.ts';

const framework = tree(10, 2, [
  group('A', 6, leaf('A1', 4), leaf('A2', 2, { waiver: 'forbidden' })),
  group('B', 4, leaf('B1', 4)),
  leaf('X', 1, { effect: 'bonus' }),
]);
const assessment: Plain = {
  departments: [
    { id: 'one', name: '하나', coordinates: true },
    { id: 'two', name: '둘' },
  ],
  responsible: { B: 'two' },
};

const codesOf = (...conditions: Plain[]) => check({ framework, assessment, conditions }).codes;
const waiver = { reason: '예산', approver: '과장', until: '2015-06-30' };
const waived = (...waivers: Plain[]) => check({ framework, assessment, waivers }).codes;

describe('a configuration', () => {
  it.each<[string, Plain, string | undefined]>([
    ['an unknown group', { kind: 'group', group: 'C', 'at-least': 1 }, 'gate/unknown-node'],
    ['a bonus, which has no points', { kind: 'group', group: 'X', 'at-least': 1 }, 'gate/unknown-node'],
    ['an indicator', { kind: 'group', group: 'A1', 'at-least': 1 }, undefined],
    ['neither group nor level', { kind: 'group', 'at-least': 1 }, 'gate/group-or-level'],
    ['both', { kind: 'group', group: 'A', level: 'L1', 'at-least': 1 }, 'gate/group-or-level'],
    ['a level', { kind: 'group', level: 'L1', 'at-least': '50%' }, undefined],
    ['the level of indicators', { kind: 'group', level: 'L2', 'at-least': '50%' }, 'gate/unknown-level'],
    [
      'an unknown department',
      { kind: 'department', department: 'three', 'at-least': 1 },
      'gate/unknown-department',
    ],
    [
      'gaps of an unknown department',
      { kind: 'gaps', department: 'three', 'at-most': 1 },
      'gate/unknown-department',
    ],
    ['an unknown must-have', { kind: 'must-haves', indicators: ['A1', 'C1'] }, 'gate/unknown-indicator'],
    ['no drop of a level', { kind: 'no-drop', of: 'L1' }, undefined],
    ['no drop of a level of indicators', { kind: 'no-drop', of: 'L2' }, 'gate/unknown-level'],
    ['all points', { kind: 'total', 'at-least': 10 }, undefined],
    ['more than all points', { kind: 'total', 'at-least': 10.01 }, 'gate/never-met'],
    ['more than all', { kind: 'total', 'at-least': '100.1%' }, 'gate/never-met'],
    ['more than a group has', { kind: 'group', group: 'A', 'at-least': 6.5 }, 'gate/never-met'],
    ['more than the least group has', { kind: 'group', level: 'L1', 'at-least': 5 }, 'gate/never-met'],
    [
      'more than a department leads',
      { kind: 'department', department: 'two', 'at-least': 5 },
      'gate/never-met',
    ],
    ['all that a department leads', { kind: 'department', department: 'two', 'at-least': 4 }, undefined],
    ['more than one of all leads', { kind: 'department', 'at-least': 5 }, 'gate/never-met'],
    ['more answers than there are', { kind: 'coverage', 'at-least': '101%' }, 'gate/never-met'],
    ['all answers', { kind: 'coverage', 'at-least': '100%' }, undefined],
    ['a misspelt key', { kind: 'total', 'at-lest': 1 }, 'schema/missing-key'],
    ['a misspelt kind', { kind: 'totals', 'at-least': 1 }, 'schema/unknown-kind'],
  ])('%s', (_name, condition, code) => {
    const codes = codesOf(condition);
    if (code === undefined) expect(codes).toEqual([]);
    else if (code.startsWith('gate/')) expect(codes).toEqual([code]);
    else expect(codes.length).toBeGreaterThan(0);
  });

  it('asks for a total above the full points only where bonuses may lift it there', () => {
    const above = { ...framework, scoring: { 'above-full': 'allowed' } };
    const { codes } = check({
      framework: above,
      assessment,
      conditions: [{ kind: 'total', 'at-least': 11 }],
    });
    expect(codes).toEqual([]);
  });

  it('says the same once, whatever the severity and the figure', () => {
    const total = (more: Plain) => ({ kind: 'total', 'at-least': 5, ...more });
    expect(codesOf(total({}), total({ severity: 'off', 'at-least': 6 }))).toEqual(['gate/duplicate']);
    expect(codesOf(total({}), total({ score: 'substantiated' }))).toEqual([]);
    expect(codesOf(total({ score: 'claimed' }), total({}))).toEqual(['gate/duplicate']);
    const gaps = (states: string[]) => ({ kind: 'gaps', 'at-most': 1, states });
    expect(codesOf(gaps(['partial', 'not-met']), gaps(['not-met', 'partial']))).toEqual(['gate/duplicate']);
    expect(codesOf(gaps(['partial']), gaps(['not-met']))).toEqual([]);
  });

  it('gives no gate with an error', () => {
    const { gate } = check({ framework, assessment, conditions: [{ kind: 'no-drop', of: 'areas' }] });
    expect(gate).toBeUndefined();
  });
});

describe('waivers', () => {
  it.each<[string, Plain, readonly string[]]>([
    ['of an indicator', { indicator: 'A1' }, []],
    ['of an indicator that forbids it', { indicator: 'A2' }, ['waiver/forbidden']],
    ['of an unknown indicator', { indicator: 'A3' }, ['waiver/unknown-indicator']],
    ['of a group', { indicator: 'A' }, ['waiver/unknown-indicator']],
    ['of an unknown department', { indicator: 'A1', department: 'three' }, ['waiver/unknown-department']],
    ['of a kind of gap', { finding: 'gap/partial' }, []],
    ['of a fault of evidence', { finding: 'evidence/expired' }, []],
    ['of an error of a file', { finding: 'schema/unknown-key' }, ['waiver/unknown-finding']],
    ['of a condition', { finding: 'gate/total' }, ['waiver/unknown-finding']],
    ['of a misspelt code', { finding: 'gap/partiall' }, ['waiver/unknown-finding']],
    ['until no date', { indicator: 'A1', until: '무기한' }, ['waiver/no-date']],
    ['until a day that does not exist', { indicator: 'A1', until: '2015-02-29' }, ['waiver/no-date']],
  ])('%s', (_name, more, codes) => {
    expect(waived({ ...waiver, ...more })).toEqual(codes);
  });

  it('are there once', () => {
    expect(
      waived({ ...waiver, indicator: 'A1' }, { ...waiver, indicator: 'A1', until: '2016-01-01' }),
    ).toEqual(['waiver/duplicate']);
    expect(waived({ ...waiver, indicator: 'A1' }, { ...waiver, indicator: 'A1', department: 'one' })).toEqual(
      [],
    );
  });

  it('are none where there is no file, and an error where it cannot be read', () => {
    expect(check({ framework, assessment }).waivers).toEqual([]);
    const files = { 'waivers.yaml': 'kind: waivers\nwaivers: [' };
    expect(check({ framework, assessment, files }).waivers).toBeUndefined();
  });
});

describe('a baseline', () => {
  it('leaves out with a warning what does not exist', () => {
    const { baseline, codes } = check({
      framework,
      assessment,
      baseline:
        'kind: baseline\ndepartments:\n  one: { A1: { state: partial, lost: 1.5 }, C1: { state: partial } }\n  three: { A1: { state: partial } }\n',
    });
    expect(codes).toEqual(['baseline/unknown-indicator', 'baseline/unknown-department']);
    expect([...baseline!.departments.keys()]).toEqual(['one', 'two']);
    expect([...baseline!.departments.get('one')!.keys()]).toEqual(['A1']);
    expect(baseline!.departments.get('one')!.get('A1')!.lost.toString()).toBe('3/2');
    expect(baseline!.departments.get('one')!.get('A1')!.atRisk.isZero).toBe(true);
  });
});

describe("an assessment's own files", () => {
  it.each(['assess.config.yaml', 'waivers.yaml', 'baseline.yaml', 'actions.yaml', 'reviews/a.yaml'])(
    '%s is no evidence',
    (file) => {
      const sheets = {
        one: {
          A1: { value: 100, evidence: [{ document: 'D-1', title: '문서', approved: '2014-01-02', file }] },
        },
      };
      const review = 'kind: review\nstage: internal\nreviewer: R\ndate: 2014-08-20\nindicators: {}\n';
      const action = '{ id: a, title: A, indicators: [A1], owner: one, status: planned }';
      const files = {
        'actions.yaml': `kind: actions\nactions: [${action}]\n`,
        'reviews/a.yaml': review,
      };
      const parts = { framework, assessment, sheets, files, conditions: [{ kind: 'verdict' }], waivers: [] };
      const { score } = check({ ...parts, baseline: 'kind: baseline\ndepartments: {}\n' });
      const { answers } = score.assessment.assignments.get('A1')!;
      expect(answers[0]!.evidence[0]!.state).toBe('file-unusable');
    },
  );
});

describe('where a configuration is found', () => {
  let folder = '';
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'assess-gate-')));
    mkdirSync(join(folder, 'repository', '.git'), { recursive: true });
    mkdirSync(join(folder, 'repository', 'a', 'b'), { recursive: true });
    mkdirSync(join(folder, 'repository', 'linked'), { recursive: true });
    mkdirSync(join(folder, 'repository', 'folder', 'assess.config.yaml'), { recursive: true });
    writeFileSync(join(folder, 'assess.config.yaml'), 'outside');
    symlinkSync('nowhere', join(folder, 'repository', 'linked', 'assess.config.yaml'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('goes upwards, no further than the repository', () => {
    const files = nodeFileSystem(folder);
    expect(findGate('repository/a/b', files)).toBeUndefined();
    writeFileSync(join(folder, 'repository', 'assess.config.yaml'), 'x');
    expect(findGate('repository/a/b', files)).toBe(join(folder, 'repository', 'assess.config.yaml'));
    writeFileSync(join(folder, 'repository', 'a', 'assess.config.yaml'), 'x');
    expect(findGate('repository/a/b', files)).toBe(join(folder, 'repository', 'a', 'assess.config.yaml'));
    rmSync(join(folder, 'repository', 'a', 'assess.config.yaml'));
    rmSync(join(folder, 'repository', 'assess.config.yaml'));
  });

  it('takes the file named', () => {
    expect(findGate('repository/a', nodeFileSystem(folder), 'other.yaml')).toBe('other.yaml');
  });

  it('never passes over what bears the name', () => {
    const files = nodeFileSystem(folder);
    expect(findGate('repository/linked', files)).toContain('linked');
    expect(findGate('repository/folder', files)).toContain('folder');
  });
});
