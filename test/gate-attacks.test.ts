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
  readonly diff: { readonly causes: readonly Cause[]; readonly frameworkChanged: boolean } | null;
  readonly report: { readonly total: { readonly claimed: { readonly exact: string } } } | null;
}

interface Result {
  readonly kind: string;
  readonly id: string | null;
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
  const texts = { ...files, ...before };
  for (const [path, text] of Object.entries(texts)) repository.write(path, text);
  repository.commit('Before');
  repository.git('checkout', '--quiet', '-b', 'change');
  change({
    ...repository,
    edit(path, from, to) {
      const text = (texts as Record<string, string>)[path]!;
      expect(text.split(from), `${path}: ${from}`).toHaveLength(2);
      (texts as Record<string, string>)[path] = text.replace(from, () => to);
      repository.write(path, (texts as Record<string, string>)[path]!);
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
  readonly before?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly folder?: string;
}

interface Trick extends Setting {
  readonly change: Change;
  /** Conditions of severity `error` that are not met. */
  readonly failed: readonly string[];
  readonly causes?: Readonly<Record<string, string>>;
  /** What the comment says. */
  readonly told: string | RegExp;
}

/** The one who tries: the answers become worse by 100 points (A-02: 75 → 50). */
const worse: Change = ({ edit }) => edit(paths.audit, 'value: 75', 'value: 50');

function both(...changes: readonly Change[]): Change {
  return (draft) => {
    for (const change of changes) change(draft);
  };
}

const lowerTotal: Change = ({ edit }) => edit(paths.gate, 'at-least: 850', 'at-least: 700');
const allow: Change = ({ edit }) =>
  edit(paths.gate, '  - { kind: verdict }\n', '  - { kind: verdict }\n  - { kind: framework-unchanged, severity: off }\n');
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
const softer = framework.replace('bar: 800', 'bar: 500').replace('full: 100 } }\n', 'full: 50 } }\n');
const standard = framework.replace('verdict:', 'evidence: { required: true }\nverdict:');
const proven = {
  [paths.framework]: standard,
  [paths.civil]: civil.replaceAll('{ value: yes }', '{ value: yes, evidence: [{ document: C-1 }] }').replace('{ value: 50 }', '{ value: 50, evidence: [{ document: C-2 }] }'),
  [paths.audit]: audit.replaceAll(' }', ', evidence: [{ document: A-1 }] }'),
  [paths.gate]: `${gate}  - { kind: verdict, score: substantiated }\n  - { kind: evidence }\n`,
};

const tricks: Readonly<Record<string, Trick>> = {
  'answers alone': { change: worse, failed: ['verdict', 'total', 'no-drop'], causes: { answers: '-100' }, told: '| answers | -100 |' },
  'the bar is lowered': {
    change: both(worse, lowerTotal, ({ edit }) => edit(paths.framework, 'bar: 800', 'bar: 700')),
    failed: [], causes: {}, told: 'bar: 800 points → 700 points',
  },
  'the bar is lowered and that declared to be fine': {
    change: both(worse, lowerTotal, allow, ({ edit }) => edit(paths.framework, 'bar: 800', 'bar: 700')),
    failed: [], causes: {}, told: 'bar: 800 points → 700 points',
  },
  'points are moved to what is full': {
    change: ({ edit }) => { edit(paths.framework, 'title: Charter, points: 200', 'title: Charter, points: 300'); edit(paths.framework, 'title: In time, points: 400', 'title: In time, points: 300'); },
    failed: [], causes: {}, told: 'framework',
  },
  'an easy indicator is added': {
    change: ({ edit }) => { edit(paths.framework, 'title: In time, points: 400, rule: { kind: linear, zero: 0, full: 100 } }\n', 'title: In time, points: 300, rule: { kind: linear, zero: 0, full: 100 } }\n      - { id: A-03, title: Smile, points: 100, rule: { kind: yes-no } }\n'); edit(paths.civil, '  B-01', '  A-03: { value: yes }\n  B-01'); },
    failed: [], causes: {}, told: 'framework',
  },
  'the hard indicator is withdrawn': {
    change: ({ edit }) => { edit(paths.framework, '      - id: B-02\n        title: Better than others\n        points: 100\n        rule: { kind: linear, zero: 0, full: 100 }\n', ''); edit(paths.framework, 'title: Training, points: 300', 'title: Training, points: 400'); edit(paths.civil, '  B-02: { value: 50 }\n', ''); },
    failed: [], causes: {}, told: 'framework',
  },
  'the hard indicator does not apply': {
    change: ({ edit }) => edit(paths.civil, '{ value: 50 }', '{ status: not-applicable, reason: Not here }'),
    failed: [], causes: {}, told: 'Newly not applicable',
  },
  'what does not apply counts in full': {
    change: both(lowerTotal, ({ edit }) => { edit(paths.framework, 'verdict:', 'scoring: { not-applicable: { treat-as: full } }\nverdict:'); edit(paths.gate, 'at-most: 5%', 'at-most: 50%'); edit(paths.civil, '{ value: 50 }', '{ status: not-applicable, reason: Not here }'); }),
    failed: [], causes: {}, told: 'Newly not applicable',
  },
  'nothing applies': {
    change: ({ write }) => {
      const na = '{ status: not-applicable, reason: Not here }';
      write(paths.civil, `kind: department\ndepartment: civil\nanswers:\n  A-01: ${na}\n  B-01: ${na}\n  B-02: ${na}\n`);
      write(paths.audit, `kind: department\ndepartment: audit\nanswers:\n  A-02: ${na}\n  B-01: ${na}\n`);
    },
    failed: [], causes: {}, told: 'Newly not applicable',
  },
  'the configuration is deleted': {
    change: both(({ edit }) => edit(paths.audit, 'value: 75', 'value: 63'), ({ remove }) => remove(paths.gate)),
    failed: [], causes: {}, told: 'asked for by the base',
  },
  'every condition is off': {
    change: both(worse, ({ write }) => write(paths.gate, gate.replaceAll(' }\n', ', severity: off }\n'))),
    failed: [], causes: {}, told: 'asked for by the base',
  },
  'every condition only warns': {
    change: both(worse, ({ write }) => write(paths.gate, gate.replaceAll(' }\n', ', severity: warn }\n'))),
    failed: [], causes: {}, told: 'asked for by the base',
  },
  'every figure is lower': {
    change: both(worse, ({ write }) => write(paths.gate, 'kind: gate\nconditions:\n  - { kind: total, at-least: 1 }\n  - { kind: no-drop, of: total, tolerance: 1000 }\n')),
    failed: [], causes: {}, told: 'asked for by the base',
  },
  'a nearer configuration is added': {
    before: { [paths.gate]: '# moved up\nkind: gate\nconditions: [{ kind: coverage, at-least: 1% }]\n' },
    change: both(worse, ({ write }) => write('city/assess.config.yaml', 'kind: gate\nconditions: [{ kind: coverage, at-least: 0% }]\n')),
    failed: [], causes: {}, told: '',
  },
  'everything is waived': {
    change: both(({ edit }) => edit(paths.audit, 'B-01: { value: yes }', 'B-01: { value: no }'), ({ write }) => write('city/waivers.yaml', waiveAll), ({ edit }) => edit(paths.gate, ', new: forbidden', '')),
    failed: [], causes: {}, told: 'New waivers',
  },
  'the baseline is rewritten': {
    before: { 'city/baseline.yaml': baseline, [paths.gate]: 'kind: gate\nconditions: [{ kind: gaps, at-most: 0 }]\n' },
    args: ['--baseline', 'city/baseline.yaml'],
    change: both(worse, ({ write }) => write('city/baseline.yaml', baseline.replace('lost: 100', 'lost: 200'))),
    failed: [], causes: {}, told: 'Added to the list, or listed as worse: A-02.',
  },
  'the baseline is deleted and made anew': {
    before: { 'city/baseline.yaml': baseline, [paths.gate]: 'kind: gate\nconditions: [{ kind: gaps, at-most: 0 }]\n' },
    args: ['--baseline', 'city/baseline.yaml', '--update-baseline', '--force'],
    change: both(worse, ({ remove }) => remove('city/baseline.yaml')),
    failed: [], causes: {}, told: 'A-02',
  },
  'the institution is another one in another folder': {
    folder: 'town',
    change: both(worse, ({ edit }) => edit(paths.assessment, 'id: our-city', 'id: our-town'), ({ rename }) => rename('city', 'town')),
    failed: [], causes: {}, told: '',
  },
  'the institution is another one in the same folder': {
    change: both(worse, ({ edit }) => edit(paths.assessment, 'id: our-city', 'id: our-town')),
    failed: [], causes: {}, told: '',
  },
  'the folder is copied and the old one deleted': {
    folder: 'town',
    change: both(worse, ({ rename }) => rename('city', 'town')),
    failed: [], causes: {}, told: '',
  },
  'another assessment takes its place': {
    folder: 'city',
    change: both(worse, ({ edit }) => edit(paths.assessment, 'id: "2026"', 'id: "2027"')),
    failed: [], causes: {}, told: '',
  },
  'another framework by path': {
    change: both(worse, ({ edit, write }) => { write('softer/framework.yaml', softer); edit(paths.assessment, '../standard', '../softer'); }),
    failed: [], causes: {}, told: '',
  },
  'the framework extends a softer one': {
    change: both(worse, ({ write }) => { write('softer/framework.yaml', softer.replace('id: service', 'id: softer')); write(paths.framework, 'kind: framework\nid: service\nversion: 1.0.0\ntitle: Service\nextends: ../softer\n'); }),
    failed: [], causes: {}, told: '',
  },
  'another version of the framework': {
    change: ({ edit }) => { edit(paths.framework, 'version: 1.0.0', 'version: 2.0.0'); edit(paths.assessment, 'version: 1.0.0', 'version: 2.0.0'); },
    failed: [], causes: {}, told: '',
  },
  'floors and must-haves are removed': {
    change: ({ edit }) => { edit(paths.framework, '  floors: [{ group: B, at-least: 50% }]\n  must: [A-01]\n', ''); },
    failed: [], causes: {}, told: '',
  },
  'rounding lifts it over the bar': {
    before: { [paths.audit]: audit.replace('75', '62.5'), [paths.civil]: civil.replace('value: 50', 'value: 50'), [paths.gate]: 'kind: gate\nconditions: [{ kind: verdict }, { kind: no-drop, of: total, tolerance: 1 }]\n' },
    change: ({ edit }) => { edit(paths.framework, 'verdict:', 'scoring: { round: { at: total, decimals: 2, mode: half-up } }\nverdict:'); edit(paths.audit, '62.5', '62.49875'); },
    failed: [], causes: {}, told: '',
  },
  'an indicator goes to who has not answered it': {
    change: ({ edit }) => { edit(paths.assessment, 'responsible: { A-02: audit }\n', ''); edit(paths.audit, '  A-02: { value: 75 }\n', ''); },
    failed: [], causes: {}, told: '',
  },
  'a department that answered no is removed': {
    before: { [paths.audit]: audit.replace('B-01: { value: yes }', 'B-01: { value: no }'), [paths.gate]: 'kind: gate\nconditions: [{ kind: gaps, at-most: 3 }]\n' },
    change: ({ edit, remove }) => { edit(paths.assessment, '  - { id: audit, name: Audit }\n', ''); edit(paths.assessment, 'responsible: { A-02: audit }\n', ''); edit(paths.civil, '  B-01', '  A-02: { value: 75 }\n  B-01'); remove(paths.audit); },
    failed: [], causes: {}, told: '',
  },
  'the evidence file is emptied': {
    before: proven,
    change: ({ write }) => write(paths.charter, ''),
    failed: [], causes: {}, told: '',
  },
  'the evidence file is a link': {
    before: proven,
    change: ({ folder }) => { rmSync(join(folder, paths.charter)); symlinkSync('../../standard/framework.yaml', join(folder, paths.charter)); },
    failed: [], causes: {}, told: '',
  },
  'the evidence file is another one': {
    before: proven,
    change: ({ write }) => write(paths.charter, 'Shopping list\n'),
    failed: [], causes: {}, told: '',
  },
  'the evidence file is another one than its hash': {
    before: { ...proven, [paths.civil]: proven[paths.civil]!.replace('file: evidence/charter.txt', 'file: evidence/charter.txt, sha256: 8d5bd56f0c75f8a6ba0b6f8eb7b95f3d1a5eb35c61d7a2a7aef0e3fbbf0a5b42') },
    change: ({ write }) => write(paths.charter, 'Shopping list\n'),
    failed: [], causes: {}, told: '',
  },
  'the reference figure is raised': {
    before: { [paths.framework]: framework.replace('points: 100\n        rule: { kind: linear, zero: 0, full: 100 }', 'points: 100\n        rule: { kind: linear, zero: { reference: worst }, full: { reference: best } }'), [paths.assessment]: `${assessment}references: { worst: 0, best: 100 }\n` },
    change: ({ edit }) => edit(paths.assessment, 'best: 100', 'best: 50'),
    failed: [], causes: {}, told: '',
  },
};

describe('a pull request is not let through', () => {
  it.each(Object.entries(tricks))('%s', async (_name, { change, failed, causes, told, ...setting }) => {
    const found = await attack(change, setting);
    console.log(_name, JSON.stringify({ exit: found.exit, failed: found.failed, causes: found.causes, fw: found.json.diff?.frameworkChanged, total: found.json.report?.total.claimed.exact, diags: found.json.diagnostics.map(d=>d.severity+':'+d.code) }), '\n' + found.annotations + '\n' + found.comment.slice(0, 1500));
  });
});
