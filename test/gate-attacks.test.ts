import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { testHost } from './support/host.ts';
import { type ScratchRepository, scratchRepository } from './support/scratch-repository.ts';

// what a pull request might try to be let through with a lower score: each is refused, and told to whoever reviews it

const framework = `kind: framework
id: service
version: 1.0.0
title: Service
points: 1000
levels: [area, indicator]
verdict:
  bar: 800
  floors: [{ group: B, at-least: 50% }]
  must: [A-01]
groups:
  - id: A
    title: Foundations
    points: 600
    indicators:
      - { id: A-01, title: Charter, points: 200, rule: { kind: yes-no } }
      - { id: A-02, title: In time, points: 400, rule: { kind: linear, zero: 0, full: 100 } }
  - id: B
    title: Operation
    points: 400
    indicators:
      - { id: B-01, title: Training, points: 300, answered-by: each, combine: all, rule: { kind: yes-no } }
      - id: B-02
        title: Better than others
        points: 100
        rule: { kind: linear, zero: 0, full: 100 }
`;

const assessment = `kind: assessment
framework: ../standard
version: 1.0.0
institution: { id: our-city, name: Our City }
cycle: { id: "2026" }
departments:
  - { id: civil, name: Civil Affairs, coordinates: true }
  - { id: audit, name: Audit }
responsible: { A-02: audit }
`;

const civil = `kind: department
department: civil
answers:
  A-01: { value: yes, evidence: [{ file: evidence/charter.txt }] }
  B-01: { value: yes }
  B-02: { value: 50 }
`;

const audit = `kind: department
department: audit
answers:
  A-02: { value: 75 }
  B-01: { value: yes }
`;

const gate = `kind: gate
conditions:
  - { kind: verdict }
  - { kind: total, at-least: 850 }
  - { kind: coverage, at-least: 100% }
  - { kind: not-applicable, at-most: 5% }
  - { kind: gaps, at-most: 2 }
  - { kind: waivers, new: forbidden }
  - { kind: no-drop, of: total }
`;

const paths = {
  framework: 'standard/framework.yaml',
  assessment: 'city/assessment.yaml',
  civil: 'city/departments/civil.yaml',
  audit: 'city/departments/audit.yaml',
  gate: 'city/assess.config.yaml',
  charter: 'city/evidence/charter.txt',
};
const files = {
  [paths.framework]: framework,
  [paths.assessment]: assessment,
  [paths.civil]: civil,
  [paths.audit]: audit,
  [paths.gate]: gate,
  [paths.charter]: 'Charter\n',
};

const repositories: ScratchRepository[] = [];
afterAll(() => {
  for (const each of repositories) each.dispose();
});

interface Told {
  readonly exit: number;
  readonly passed: boolean;
  /** The conditions of severity `error` that are not met, those that only the base asks for marked. */
  readonly failed: readonly string[];
  /** The causes of the change of the claimed total, exactly. */
  readonly causes: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly annotations: string;
  readonly json: Report;
}

interface Report {
  readonly passed: boolean;
  readonly gate: { readonly results: readonly Result[] };
  readonly waivers: readonly { readonly isNew: boolean | null }[];
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
  readonly diff: { readonly causes: readonly Cause[] } | null;
  readonly report: { readonly total: { readonly claimed: { readonly exact: string } } } | null;
}

interface Result {
  readonly kind: string;
  readonly severity: string;
  readonly passed: boolean;
  readonly asked: string;
}

interface Cause {
  readonly cause: string;
  readonly kind: string | null;
  readonly claimed: { readonly exact: string };
}

type Change = (repository: Draft) => void;

/** The working tree of a pull request. */
interface Draft extends ScratchRepository {
  /** Replaces a text that stands in a file once. */
  edit(path: string, from: string, to: string): void;
}

/** Commits `base`, makes a change on a branch, and checks it against the base. */
async function attack(
  change: Change,
  { before = {}, args = [], folder = 'city' }: Setting = {},
): Promise<Told> {
  const repository = scratchRepository();
  repositories.push(repository);
  const texts = new Map(
    Object.entries({ ...files, ...before }).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
  for (const [path, text] of texts) repository.write(path, text);
  repository.commit('Before');
  repository.git('checkout', '--quiet', '-b', 'change');
  change({
    ...repository,
    edit(path, from, to) {
      const text = texts.get(path)!;
      expect(text.split(from), `${path}: ${from}`).toHaveLength(2);
      texts.set(
        path,
        text.replace(from, () => to),
      );
      repository.write(path, texts.get(path)!);
    },
  });
  repository.commit('Change');
  const outputs = { json: 'out.json', comment: 'out.md', github: 'out.txt' };
  const formats = Object.entries(outputs).flatMap(([name, file]) => ['-f', `${name}=${file}`]);
  const host = testHost(repository.folder);
  const given = ['check', folder, '--base', 'main', '--on', '2026-01-02', '--lang', 'en', ...args];
  const exit = await run([...given, ...formats], host);
  const text = (name: string) => {
    const read = host.readFile(join(repository.folder, name), repository.folder, 10_000_000);
    if ('problem' in read) throw new Error(`${name}: ${host.err()}`);
    return new TextDecoder().decode(read.bytes);
  };
  const json = JSON.parse(text(outputs.json)) as Report;
  const missed = json.gate.results.filter((result) => !result.passed && result.severity === 'error');
  return {
    exit,
    passed: json.passed,
    failed: missed.map(({ kind, asked }) => (asked === 'base' ? `${kind} (base)` : kind)),
    causes: Object.fromEntries(
      (json.diff?.causes ?? []).map(({ cause, kind, claimed }) => [
        kind === null ? cause : `${cause}/${kind}`,
        claimed.exact,
      ]),
    ),
    comment: text(outputs.comment),
    annotations: text(outputs.github),
    json,
  };
}

interface Setting {
  /** Files of the base beside or in place of the usual ones; null: without it. */
  readonly before?: Readonly<Record<string, string | null>>;
  readonly args?: readonly string[];
  readonly folder?: string;
}

interface Trick extends Setting {
  readonly change: Change;
  /** The conditions of severity `error` that are not met. */
  readonly failed: readonly string[];
  /** What moved the total, exactly. */
  readonly causes: Readonly<Record<string, string>>;
  /** What the comment says of it. */
  readonly told: string;
}

function all(...changes: readonly Change[]): Change {
  return (draft) => {
    for (const change of changes) change(draft);
  };
}

function edit(path: string, from: string, to: string): Change {
  return (draft) => draft.edit(path, from, to);
}

function write(path: string, text: string): Change {
  return (draft) => draft.write(path, text);
}

/** What is to be let through: 100 points less, and below the bar. */
const worse = edit(paths.audit, 'value: 75', 'value: 50');
const lowerTotal = edit(paths.gate, 'at-least: 850', 'at-least: 700');
const base = 'asked for by the base';
const na = '{ status: not-applicable, reason: Not here }';
const easy = '      - { id: A-03, title: Smile, points: 100, rule: { kind: yes-no } }\n';
const inTime = 'title: In time, points: 400, rule: { kind: linear, zero: 0, full: 100 } }\n';
const hard = framework.slice(framework.indexOf('      - id: B-02'));
const softer = framework.replace('bar: 800', 'bar: 500').replace('full: 100 } }\n', 'full: 50 } }\n');
const lax = 'kind: gate\nconditions: [{ kind: coverage, at-least: 1% }]\n';
const waiveAll = `kind: waivers
waivers:
  - { indicator: B-01, reason: Later, approver: Mayor, until: 2099-12-31 }
  - { indicator: A-02, reason: Later, approver: Mayor, until: 2099-12-31 }
  - { indicator: B-02, reason: Later, approver: Mayor, until: 2099-12-31 }
`;
const baseline = `kind: baseline
departments:
  civil:
    B-02: { state: partial, lost: 50 }
  audit:
    A-02: { state: partial, lost: 100 }
`;
const withBaseline: Setting = {
  before: {
    'city/baseline.yaml': baseline,
    [paths.gate]: 'kind: gate\nconditions: [{ kind: gaps, at-most: 0 }]\n',
  },
  args: ['--baseline', 'city/baseline.yaml'],
};
const charterHash = '39a688b1b15a5472137f467741aa030be1b4de56942ddb6e9980216672982529';
/** The same where evidence is asked for, and all of it is there. */
const proven: Setting = {
  before: {
    [paths.framework]: framework.replace('verdict:', 'evidence: { required: true }\nverdict:'),
    [paths.civil]: civil
      .replace('B-01: { value: yes }', 'B-01: { value: yes, evidence: [{ document: C-1 }] }')
      .replace('{ value: 50 }', '{ value: 50, evidence: [{ document: C-2 }] }'),
    [paths.audit]: audit.replaceAll(' }', ', evidence: [{ document: A-1 }] }'),
    [paths.gate]: `${gate}  - { kind: verdict, score: substantiated }\n  - { kind: evidence }\n`,
  },
};
const compared: Setting = {
  before: {
    [paths.framework]: framework.replace(
      hard,
      hard.replace(
        '{ kind: linear, zero: 0, full: 100 }',
        '{ kind: linear, measure: { kind: against, reference: others }, zero: -100, full: 0 }',
      ),
    ),
    [paths.assessment]: `${assessment}references:\n  others: { value: 100, source: Yearbook }\n`,
  },
};

const tricks: Readonly<Record<string, Trick>> = {
  'worse answers alone': {
    change: worse,
    failed: ['verdict', 'total', 'no-drop'],
    causes: { answers: '-100' },
    told: '| answers | -100 | -100 |',
  },
  'the bar is lowered': {
    change: all(worse, lowerTotal, edit(paths.framework, 'bar: 800', 'bar: 700')),
    failed: ['no-drop', 'framework-unchanged', 'total (base)'],
    causes: { answers: '-100' },
    told: 'bar: 800 points → 700 points',
  },
  'the bar is lowered, and the gate no longer minds': {
    change: all(
      worse,
      lowerTotal,
      edit(paths.framework, 'bar: 800', 'bar: 700'),
      edit(paths.gate, '{ kind: verdict }', '{ kind: framework-unchanged, severity: off }'),
    ),
    failed: ['no-drop', 'total (base)', 'framework-unchanged (base)'],
    causes: { answers: '-100' },
    told: 'bar: 800 points → 700 points',
  },
  'what is full is worth more': {
    change: all(
      edit(paths.framework, 'title: Charter, points: 200', 'title: Charter, points: 300'),
      edit(paths.framework, 'title: In time, points: 400', 'title: In time, points: 300'),
    ),
    failed: ['framework-unchanged'],
    causes: { 'framework/points': '25' },
    told: 'Indicator: 2 with other points',
  },
  'an easy indicator is added': {
    change: all(
      edit(paths.framework, inTime, `${inTime.replace('400', '300')}${easy}`),
      edit(paths.civil, '  B-01', '  A-03: { value: yes }\n  B-01'),
    ),
    failed: ['framework-unchanged'],
    causes: { 'framework/points': '2225/198', 'framework/added': '2725/198' },
    told: 'Indicator: 1 added, 1 with other points',
  },
  'the hard indicator is withdrawn': {
    change: all(
      edit(paths.framework, hard, ''),
      edit(paths.framework, 'title: Training, points: 300', 'title: Training, points: 400'),
      edit(paths.civil, '  B-02: { value: 50 }\n', ''),
    ),
    failed: ['framework-unchanged'],
    causes: { 'framework/points': '1225/99', 'framework/withdrawn': '3725/99' },
    told: 'Indicator: 1 withdrawn, 1 with other points',
  },
  'the hard indicator does not apply': {
    change: edit(paths.civil, '{ value: 50 }', na),
    failed: ['not-applicable'],
    causes: { applicability: '350/9' },
    told: '### Newly not applicable\n\n- <strong>B-02 Better than others</strong>: 100 points',
  },
  'what does not apply counts in full': {
    change: all(
      edit(paths.framework, 'verdict:', 'scoring: { not-applicable: { treat-as: full } }\nverdict:'),
      edit(paths.gate, 'at-most: 5%', 'at-most: 50%'),
      edit(paths.civil, '{ value: 50 }', na),
    ),
    failed: ['framework-unchanged', 'not-applicable (base)'],
    causes: { applicability: '400/9', 'framework/scoring': '50/9' },
    told: '### Newly not applicable\n\n- <strong>B-02 Better than others</strong>: 100 points',
  },
  'nothing applies': {
    change: all(
      write(
        paths.civil,
        `kind: department\ndepartment: civil\nanswers:\n  A-01: ${na}\n  B-01: ${na}\n  B-02: ${na}\n`,
      ),
      write(paths.audit, `kind: department\ndepartment: audit\nanswers:\n  A-02: ${na}\n  B-01: ${na}\n`),
    ),
    failed: ['verdict', 'total', 'coverage', 'not-applicable', 'gaps', 'no-drop'],
    causes: { applicability: '-850' },
    told: '### Newly not applicable\n\n- <strong>A-01 Charter</strong>: 200 points',
  },
  'the configuration is deleted': {
    change: all(edit(paths.audit, 'value: 75', 'value: 63'), ({ remove }) => remove(paths.gate)),
    failed: ['total (base)', 'no-drop (base)'],
    causes: { answers: '-48' },
    told: base,
  },
  'every condition is off': {
    change: all(worse, write(paths.gate, gate.replaceAll(' }\n', ', severity: off }\n'))),
    failed: ['verdict (base)', 'total (base)', 'no-drop (base)', 'gate'],
    causes: { answers: '-100' },
    told: base,
  },
  'every condition only warns': {
    change: all(worse, write(paths.gate, gate.replaceAll(' }\n', ', severity: warn }\n'))),
    failed: ['verdict (base)', 'total (base)', 'no-drop (base)'],
    causes: { answers: '-100' },
    told: base,
  },
  'every figure is lower': {
    change: all(
      worse,
      write(
        paths.gate,
        'kind: gate\nconditions:\n  - { kind: total, at-least: 1 }\n  - { kind: no-drop, of: total, tolerance: 1000 }\n',
      ),
    ),
    failed: ['verdict (base)', 'total (base)', 'no-drop (base)'],
    causes: { answers: '-100' },
    told: base,
  },
  'a nearer configuration is added': {
    before: { [paths.gate]: null, 'assess.config.yaml': gate },
    change: all(worse, write(paths.gate, lax)),
    failed: ['verdict (base)', 'total (base)', 'no-drop (base)'],
    causes: { answers: '-100' },
    told: base,
  },
  'everything is waived': {
    change: all(
      edit(paths.audit, 'B-01: { value: yes }', 'B-01: { value: no }'),
      write('city/waivers.yaml', waiveAll),
      edit(paths.gate, ', new: forbidden', ''),
    ),
    failed: ['verdict', 'total', 'no-drop', 'waivers (base)'],
    causes: { answers: '-300' },
    told: '### New waivers\n\n- <strong>B-01 Training</strong>',
  },
  'the baseline is rewritten': {
    ...withBaseline,
    change: all(worse, write('city/baseline.yaml', baseline.replace('lost: 100', 'lost: 200'))),
    failed: ['baseline-grown'],
    causes: { answers: '-100' },
    told: 'Added to the list, or listed as worse: A-02.',
  },
  'the baseline is deleted and made anew': {
    ...withBaseline,
    args: ['--baseline', 'city/baseline.yaml', '--update-baseline', '--force'],
    change: all(worse, ({ remove }) => remove('city/baseline.yaml')),
    failed: ['baseline-grown'],
    causes: { answers: '-100' },
    told: 'Added to the list, or listed as worse: A-02.',
  },
  'the baseline grows where nothing else moves': {
    ...withBaseline,
    change: write('city/baseline.yaml', baseline.replace('lost: 100', 'lost: 200')),
    failed: ['baseline-grown'],
    causes: {},
    told: 'Added to the list, or listed as worse: A-02.',
  },
  'the institution is another one, in another folder': {
    folder: 'town',
    change: all(edit(paths.assessment, 'id: our-city', 'id: our-town'), ({ rename }) =>
      rename('city', 'town'),
    ),
    failed: ['waivers', 'no-drop', 'framework-unchanged'],
    causes: {},
    told: 'one that it has is gone or renamed, so nothing can be compared',
  },
  'the institution is another one, in the same folder': {
    change: all(worse, edit(paths.assessment, 'id: our-city', 'id: our-town')),
    failed: ['verdict', 'total', 'no-drop'],
    causes: { answers: '-100' },
    told: '| answers | -100 | -100 |',
  },
  'the cycle is another one': {
    change: all(worse, edit(paths.assessment, 'id: "2026"', 'id: "2027"')),
    failed: ['verdict', 'total', 'no-drop'],
    causes: { answers: '-100' },
    told: '| answers | -100 | -100 |',
  },
  'the folder is copied and the old one deleted': {
    folder: 'town',
    change: all(worse, ({ rename }) => rename('city', 'town')),
    failed: ['verdict', 'total', 'no-drop'],
    causes: { answers: '-100' },
    told: '| answers | -100 | -100 |',
  },
  'another framework by its path': {
    change: all(
      worse,
      write('softer/framework.yaml', softer),
      edit(paths.assessment, '../standard', '../softer'),
    ),
    failed: ['framework-unchanged'],
    causes: { answers: '-50', 'framework/rules': '150' },
    told: 'bar: 800 points → 500 points',
  },
  'the framework extends a softer one': {
    change: all(
      worse,
      write('softer/framework.yaml', softer.replace('id: service', 'id: softer')),
      write(
        paths.framework,
        'kind: framework\nid: service\nversion: 1.0.0\ntitle: Service\nextends: ../softer\n',
      ),
    ),
    failed: ['framework-unchanged'],
    causes: { answers: '-50', 'framework/rules': '150' },
    told: 'bar: 800 points → 500 points',
  },
  'the framework has another version': {
    change: all(
      edit(paths.framework, 'version: 1.0.0', 'version: 2.0.0'),
      edit(paths.assessment, 'version: 1.0.0', 'version: 2.0.0'),
    ),
    failed: ['framework-unchanged'],
    causes: {},
    told: 'framework: service 1.0.0 → service 2.0.0',
  },
  'floors and must-haves are removed': {
    change: edit(paths.framework, '  floors: [{ group: B, at-least: 50% }]\n  must: [A-01]\n', ''),
    failed: ['framework-unchanged'],
    causes: {},
    told: 'floors: B Operation: from 50% → (none)',
  },
  'rounding lifts it over the bar': {
    before: {
      [paths.audit]: audit.replace('75', '62.5'),
      [paths.gate]: 'kind: gate\nconditions: [{ kind: verdict }]\n',
    },
    change: all(
      edit(
        paths.framework,
        'verdict:',
        'scoring: { round: { at: total, decimals: 2, mode: half-up } }\nverdict:',
      ),
      edit(paths.audit, '62.5', '62.49875'),
    ),
    failed: ['framework-unchanged'],
    causes: { answers: '-1/200', rounding: '1/200' },
    told: '| rounding | +0.005 | +0.005 |',
  },
  'an indicator goes to a department that has not answered it': {
    change: all(
      edit(paths.assessment, 'responsible: { A-02: audit }\n', ''),
      edit(paths.audit, '  A-02: { value: 75 }\n', ''),
    ),
    failed: ['verdict', 'total', 'coverage', 'no-drop'],
    causes: { answers: '-300' },
    told: '| answers | -300 | -300 |',
  },
  'a department is removed': {
    before: {
      [paths.audit]: audit.replace('B-01: { value: yes }', 'B-01: { value: no }'),
      [paths.gate]: 'kind: gate\nconditions: [{ kind: no-drop, of: department }]\n',
    },
    change: all(
      edit(paths.assessment, '  - { id: audit, name: Audit }\n', ''),
      edit(paths.assessment, 'responsible: { A-02: audit }\n', ''),
      edit(paths.civil, '  B-01', '  A-02: { value: 75 }\n  B-01'),
      ({ remove }) => remove(paths.audit),
    ),
    failed: ['no-drop'],
    causes: { answers: '300' },
    told: 'no drop of any department: Audit</strong>: required at least 300 points · actual 0 points',
  },
  'an evidence file is emptied': {
    ...proven,
    change: write(paths.charter, ''),
    failed: ['gaps', 'verdict', 'evidence'],
    causes: { 'evidence/files': '0' },
    told: '| evidence: files | 0 | -200 |',
  },
  'an evidence file is a link': {
    ...proven,
    change: ({ folder }) => {
      rmSync(join(folder, paths.charter));
      symlinkSync('../../standard/framework.yaml', join(folder, paths.charter));
    },
    failed: ['gaps', 'verdict', 'evidence'],
    causes: { 'evidence/files': '0' },
    told: '| evidence: files | 0 | -200 |',
  },
  'an evidence file is another one than its hash says': {
    before: {
      ...proven.before,
      [paths.civil]: proven.before![paths.civil]!.replace(
        'charter.txt',
        `charter.txt, sha256: ${charterHash}`,
      ),
      [paths.charter]: 'Shopping list\n',
    },
    change: write(paths.charter, 'Charter\n'),
    failed: ['gaps', 'verdict', 'evidence'],
    causes: { 'evidence/files': '0' },
    told: '| evidence: files | 0 | -200 |',
  },
};

describe('a pull request is not let through', () => {
  it.each(Object.entries(tricks))('where %s', async (_, { change, failed, causes, told, ...setting }) => {
    const found = await attack(change, setting);
    expect(found).toMatchObject({ exit: 1, passed: false, failed, causes });
    expect(found.comment).toContain(told);
    const errors = found.annotations.split('\n').filter((line) => line.startsWith('::error '));
    expect(errors.map((line) => /title=gate\/([a-z-]+)/.exec(line)?.[1])).toEqual(
      failed.map((name) => name.replace(' (base)', '')),
    );
  });
});

const on = '2013-01-01';
const broken: Readonly<Record<string, { readonly change: Change; readonly code: string }>> = {
  'an id of the configuration is misspelt': {
    change: edit(paths.gate, '{ kind: verdict }', '{ kind: group, group: AA, at-least: 1 }'),
    code: 'gate/unknown-node',
  },
  'a kind of condition is misspelt': {
    change: edit(paths.gate, 'kind: verdict', 'kind: verdcit'),
    code: 'schema/not-accepted',
  },
  'a key of a condition is misspelt': {
    change: edit(paths.gate, 'at-least: 850', 'at-last: 850'),
    code: 'schema/unknown-key',
  },
  'an id of a sheet is misspelt': {
    change: edit(paths.civil, 'A-01', 'A-1'),
    code: 'answer/unknown-indicator',
  },
  'a department is misspelt': {
    change: edit(paths.assessment, 'A-02: audit', 'A-02: adit'),
    code: 'assessment/unknown-department',
  },
  'a waiver is misspelt': {
    change: write('city/waivers.yaml', waiveAll.replace('B-01', 'B-1')),
    code: 'waiver/unknown-indicator',
  },
  'a sheet is empty': { change: write(paths.audit, ''), code: 'yaml/empty' },
  'the configuration is empty': { change: write(paths.gate, ''), code: 'yaml/empty' },
  'conflict markers are left': {
    change: write(paths.audit, `<<<<<<< ours\n${audit}=======\n>>>>>>> theirs\n`),
    code: 'yaml/conflict-marker',
  },
  'a sheet is a link': {
    change: ({ folder, rename }) => {
      rename(paths.audit, 'elsewhere.yaml');
      symlinkSync('../../elsewhere.yaml', join(folder, paths.audit));
    },
    code: 'file/not-regular',
  },
  'the configuration is a link to nowhere': {
    change: ({ folder, remove }) => {
      remove(paths.gate);
      symlinkSync('nowhere.yaml', join(folder, paths.gate));
    },
    code: 'file/not-regular',
  },
  'only the framework has another version': {
    change: edit(paths.framework, 'version: 1.0.0', 'version: 2.0.0'),
    code: 'assessment/version',
  },
  'the assessment says on which day it is judged': {
    change: edit(paths.assessment, 'cycle:', `on: ${on}\ncycle:`),
    code: 'schema/unknown-key',
  },
  'the configuration says on which day it is judged': {
    change: edit(paths.gate, 'kind: gate', `kind: gate\non: ${on}`),
    code: 'schema/unknown-key',
  },
};

describe('files with errors never pass', () => {
  it.each(Object.entries(broken))('where %s', async (_, { change, code }) => {
    const { exit, passed, comment, annotations, json } = await attack(change);
    expect([exit, passed]).toEqual([2, false]);
    expect(json.diagnostics.map((each) => each.code)).toContain(code);
    expect(annotations).toContain(`title=${code}::`);
    expect(comment).toContain('### Errors in the files');
  });
});

describe('what may be done is told', () => {
  it('a waiver that the gate allows is shown as new', async () => {
    const before = { [paths.gate]: gate.replace(', new: forbidden', '') };
    const { exit, comment, json } = await attack(write('city/waivers.yaml', waiveAll), { before });
    expect(exit).toBe(0);
    expect(json.waivers.map(({ isNew }) => isNew)).toEqual([true, true, true]);
    expect(comment).toContain('### New waivers\n\n- <strong>B-01 Training</strong>');
  });

  it('a reference figure of the assessment, as a cause of its own', async () => {
    const { exit, causes, comment } = await attack(
      edit(paths.assessment, 'value: 100', 'value: 50'),
      compared,
    );
    expect([exit, causes]).toEqual([0, { references: '50' }]);
    expect(comment).toContain('| reference figures | +50 | +50 |');
  });

  it('a looser gate whose conditions are met', async () => {
    const { exit, comment } = await attack(lowerTotal);
    expect(exit).toBe(0);
    expect(comment).not.toBe('');
  });

  it('but not what an evidence file without a hash holds', async () => {
    const { exit, comment } = await attack(write(paths.charter, 'Shopping list\n'), proven);
    expect([exit, comment]).toEqual([0, '']);
  });
});
