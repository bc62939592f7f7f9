import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { root, testHost } from '../support/host.ts';
import { LanguageServer } from './language-server.ts';

// what an author sees who edits our files with the YAML extension of VS Code, or any editor with yaml-language-server:
// the real server, without a network, on the schemas that `assess schema` prints

const kinds = ['framework', 'indicators', 'assessment', 'department'] as const;
type Schema = (typeof kinds)[number] | 'sheet';

const folder = mkdtempSync(join(tmpdir(), 'assess-editor-'));
let server: LanguageServer;
let opened = 0;

beforeAll(async () => {
  for (const kind of kinds) await writeSchema(kind, ['schema', kind]);
  await writeSchema('sheet', ['schema', 'department', '--assessment', 'examples/seodaemun-2014']);
  mkdirSync(join(folder, 'departments'));
  server = await LanguageServer.start();
});

afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true });
});

async function writeSchema(name: Schema, args: readonly string[]): Promise<void> {
  const host = testHost(root);
  expect(await run(args, host)).toBe(0);
  writeFileSync(join(folder, `${name}.schema.json`), host.out());
}

/** A text with the line that names its schema, in the way that `assess init` writes it. */
function under(schema: Schema, text: string): string {
  return `# yaml-language-server: $schema=../${schema}.schema.json\n${text}`;
}

function newFile(): string {
  return join(folder, 'departments', `${++opened}.yaml`);
}

const check = (schema: Schema, text: string) => server.check(newFile(), under(schema, text));
const hover = (schema: Schema, text: string) => server.hover(newFile(), under(schema, text));
const complete = (schema: Schema, text: string) => server.complete(newFile(), under(schema, text));
const labels = async (schema: Schema, text: string) =>
  (await complete(schema, text)).map(({ label }) => label);

/** A sheet up to its answers; the first answer stands on line 5, under the line of the schema. */
const sheet = (answers: string) => `kind: department\ndepartment: audit\nanswers:\n${answers}`;
/** A file of indicators up to the keys of its first indicator, which go on from line 8. */
const indicator = (keys: string) =>
  `kind: indicators\ngroup: F1\nindicators:\n  - id: F1-01\n    title: Plan\n    points: 3\n${keys}`;

describe.concurrent('completion', () => {
  test('of a sheet: the departments of the assessment with their names', async () => {
    const proposals = await complete('sheet', 'kind: department\ndepartment: ‸\nanswers: {}\n');
    expect(proposals).toHaveLength(23);
    const words = Object.fromEntries(proposals.map(({ label, words }) => [label, words]));
    expect(words).toMatchObject({ audit: '감사담당관', 'policy-planning': '정책기획담당관' });
  });

  test('of a sheet: the ids of all indicators with their titles', async () => {
    const proposals = await complete('sheet', sheet('  ‸\n'));
    expect(proposals).toHaveLength(133);
    const words = proposals.find(({ label }) => label === 'F1-06')?.words;
    expect(words).toContain('민원조정위원회 설치·운영 (12점)');
    expect(words).toContain('(12 points)');
  });

  test('of an answer: its keys, statuses, grades and parts with their meaning, fields of a figure', async () => {
    expect(await labels('sheet', sheet('  F1-04:\n    ‸\n'))).toEqual(
      expect.arrayContaining(['value', 'status', 'reason', 'approved-by', 'note', 'evidence']),
    );
    expect(await labels('sheet', sheet('  F1-04:\n    status: ‸\n'))).toEqual([
      'unanswered',
      'not-implemented',
      'not-assessed',
      'not-applicable',
    ]);
    const grades = await complete('sheet', sheet('  F1-08:\n    value: ‸\n'));
    expect(grades.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D']);
    expect(grades[3]?.words).toBe('계획 없음\n\nNo plan');
    const parts = await complete('sheet', sheet('  F1-01:\n    value:\n      ‸\n'));
    expect(parts.map(({ label }) => label)).toEqual(['vision', 'strategy', 'approval', 'publication']);
    expect(parts[2]?.words).toBe('기관장 결재\n\nApproved by the head of the institution');
    expect(await labels('sheet', sheet('  F1-04:\n    value:\n      ‸\n'))).toEqual(
      expect.arrayContaining(['numerator', 'denominator']),
    );
    expect(await labels('sheet', sheet('  F1-04:\n    evidence:\n      - ‸\n'))).toEqual(
      expect.arrayContaining(['document', 'approved', 'file', 'sha256']),
    );
  });

  test('of a rule: every kind with its words, and the keys of the kind that is there', async () => {
    const proposals = await complete('indicators', indicator('    rule:\n      kind: ‸\n'));
    expect(proposals.map(({ label }) => label)).toEqual([
      'yes-no',
      'levels',
      'checklist',
      'bands',
      'linear',
      'per-unit',
      'scale',
    ]);
    for (const { words } of proposals) expect(words).toMatch(/[가-힣][\s\S]*\n\n[A-Z][a-z ]/);
    const keys = await labels('indicators', indicator('    rule:\n      kind: bands\n      ‸\n'));
    expect(keys).toEqual(expect.arrayContaining(['better', 'measure', 'bands']));
    expect(keys).not.toContain('zero');
  });

  test('of a measure: every kind, and the keys of the kind that is there', async () => {
    const measure = '    rule:\n      kind: linear\n      measure:\n';
    expect(await labels('indicators', indicator(`${measure}        kind: ‸\n`))).toEqual([
      'number',
      'ratio',
      'achievement',
      'change',
      'streak',
      'shortening',
      'against',
      'target-range',
      'target-deviation',
      'long-term-target',
      'trend',
    ]);
    const keys = await labels('indicators', indicator(`${measure}        kind: change\n        ‸\n`));
    expect(keys).toEqual(expect.arrayContaining(['unit', 'as', 'mean-of']));
    expect(keys).not.toContain('keep-counts');
  });

  test('of a whole rule: a form for each kind by its name', async () => {
    const proposals = await complete('indicators', indicator('    rule:\n      ‸\n'));
    const linear = proposals.find(({ label }) => label === 'linear');
    expect(linear?.insert).toBe('kind: linear\nzero: $1\nfull: $2');
  });

  test('of a framework and an assessment: keys and accepted words', async () => {
    const scoring = 'kind: framework\nscoring:\n  not-applicable:\n    treat-as: ‸\n';
    expect(await labels('framework', scoring)).toEqual(['excluded', 'full', 'zero', 'forbidden']);
    expect(await labels('framework', 'kind: framework\n‸\n')).toEqual(
      expect.arrayContaining(['levels', 'scoring', 'verdict', 'groups']),
    );
    expect(await labels('assessment', 'kind: assessment\ncycle:\n  type: ‸\n')).toEqual(['new', 'renewal']);
  });

  test('nowhere proposes a mapping by the name [object Object]', async () => {
    const places: [Schema, string][] = [
      ['indicators', indicator('    ‸\n')],
      ['indicators', indicator('    rule: ‸\n')],
      ['indicators', indicator('    rule:\n      kind: bands\n      ‸\n')],
      ['indicators', 'kind: indicators\ngroup: F1\nindicators:\n  - id: F1-01\n    title: ‸\n'],
      ['framework', 'kind: framework\nlevels:\n  - ‸\n'],
      ['framework', 'kind: framework\n‸\n'],
      ['assessment', 'kind: assessment\nreferences:\n  mean: ‸\n'],
      ['department', 'kind: department\ndepartment: a\nanswers:\n  A-1:\n    value: ‸\n'],
    ];
    const found = await Promise.all(places.map(([schema, text]) => complete(schema, text)));
    expect(JSON.stringify(found)).not.toContain('[object Object]');
  });
});

describe.concurrent('hover', () => {
  test('explains an indicator: title, points, what counts', async () => {
    const words = await hover('sheet', sheet('  F1-‸06: { status: not-assessed }\n'));
    expect(words).toContain('민원조정위원회 설치·운영 (12점)');
    expect(words).toContain('(12 points)');
  });

  test('explains an answer: what each figure earns, and an example to copy', async () => {
    const words = await hover('sheet', sheet('  F1-04:\n    val‸ue: { numerator: 1, denominator: 9 }\n'));
    expect(words).toContain('10 이상: 6점(100%)');
    expect(words).toContain('at least 10: 6 points (100%)');
    expect(words).toContain('value: \\{ numerator: 10, denominator: 100 \\}');
  });

  test('explains keys in Korean and English', async () => {
    const places: [Schema, string, string, string][] = [
      ['framework', 'kind: framework\npoi‸nts: 100\n', '총배점', 'The full mark'],
      ['framework', 'kind: framework\nverdict: { b‸ar: 80 }\n', '합격선', 'The bar'],
      ['assessment', 'kind: assessment\nrespons‸ible: { F1: a }\n', '소관부서', 'Lead departments'],
      ['department', 'kind: department\ndepart‸ment: a\nanswers: {}\n', '부서', 'The department'],
      ['indicators', indicator('    answered‸-by: each\n'), '소관부서', 'the responsible department'],
    ];
    for (const [schema, text, ko, en] of places) {
      const words = await hover(schema, text);
      expect(words).toContain(ko);
      expect(words).toContain(en);
    }
  });

  test('explains the kind of a rule and of a measure under its own heading', async () => {
    const rule = (measure: string, kind: string) =>
      indicator(`    rule: { ${kind}: linear, zero: 0, full: 9, measure: { ${measure}: streak } }\n`);
    const ofRule = await hover('indicators', rule('kind', 'ki‸nd'));
    expect(ofRule).toMatch(/^#### rule\n\n비례: [\s\S]*Linear: a straight line/);
    const ofMeasure = await hover('indicators', rule('ki‸nd', 'kind'));
    expect(ofMeasure).toMatch(/^#### measure\n\n연속 개선: [\s\S]*Streak: how many periods/);
  });
});

describe.concurrent('errors', () => {
  const places: [what: string, schema: Schema, text: string, line: number, message: string][] = [
    ['an unknown key', 'sheet', sheet('  F1-06:\n    value: [rules]\n    evidense: []\n'), 7, 'evidense'],
    [
      'an unknown indicator',
      'sheet',
      sheet('  F1-06: { status: unanswered }\n  F9-99: { value: yes }\n'),
      6,
      'F9-99',
    ],
    ['an unknown level', 'sheet', sheet('  F1-08:\n    value: E\n'), 6, '"A", "B", "C", "D"'],
    ['an unknown status', 'sheet', sheet('  F1-08:\n    status: later\n'), 6, 'not-implemented'],
    ['an unknown department', 'sheet', 'kind: department\ndepartment: audits\nanswers: {}\n', 3, 'audit'],
    ['an unknown part', 'sheet', sheet('  F1-01:\n    value:\n      visions: yes\n'), 7, 'visions'],
    [
      'a figure that is a text',
      'sheet',
      sheet('  F1-04:\n    value: { numerator: ten, denominator: 9 }\n'),
      6,
      'number',
    ],
    [
      'a value beside a status',
      'sheet',
      sheet('  F1-08: { value: A, status: unanswered }\n'),
      5,
      'Matches multiple schemas',
    ],
    ['an unknown rule', 'indicators', indicator('    rule: { kind: band }\n'), 8, '"bands"'],
    ['a key of another rule', 'indicators', indicator('    rule: { kind: yes-no, full: 9 }\n'), 8, 'full'],
    [
      'a rule without its bands',
      'indicators',
      indicator('    rule:\n      kind: bands\n'),
      8,
      'Missing property "bands"',
    ],
    [
      'an unknown key of a framework',
      'framework',
      'kind: framework\nid: A\nversion: 1.0.0\ntitle: x\npoints: 1\nlevels: [a]\nindicators: A.yaml\nbar: 800\n',
      9,
      'bar',
    ],
    [
      'a wrong date',
      'assessment',
      'kind: assessment\nframework: x\ninstitution: { id: a, name: a }\ncycle: { id: "1", window: { from: 2014-02-01, to: 2014-13-01 } }\ndepartments: [{ id: a, name: a }]\n',
      5,
      'pattern',
    ],
    [
      'an answer without a value',
      'department',
      'kind: department\ndepartment: a\nanswers:\n  A-1: { note: x }\n',
      5,
      'Missing property "value"',
    ],
  ];

  test.each(places)('%s', async (_what, schema, text, line, message) => {
    const [first, ...others] = await check(schema, text);
    expect(first).toMatchObject({ line, message: expect.stringContaining(message) });
    expect(others).toEqual([]);
  });

  const shipped: [file: string, schema: Schema][] = [
    ...filesIn('indicators/minwon-2014').map((file): [string, Schema] => [
      file,
      file.endsWith('framework.yaml') ? 'framework' : 'indicators',
    ]),
    ['examples/quick-start/framework/framework.yaml', 'framework'],
    ['examples/quick-start/assessment.yaml', 'assessment'],
    ['examples/seodaemun-2014/assessment.yaml', 'assessment'],
    ...filesIn('examples/quick-start/departments').map((file): [string, Schema] => [file, 'department']),
    ...filesIn('examples/seodaemun-2014/departments').map((file): [string, Schema] => [file, 'sheet']),
  ];

  test('none in what is shipped; and each of its files is looked at', async () => {
    expect(shipped.length).toBeGreaterThan(30);
    const found = await Promise.all(
      shipped.map(async ([file, schema]) => {
        const text = readFileSync(join(root, file), 'utf8');
        const [sound, spoilt] = await Promise.all([
          check(schema, text),
          check(schema, `${text}\nunknown-key: 1\n`),
        ]);
        return { file, sound, spoilt: spoilt.map(({ message }) => message) };
      }),
    );
    const spoilt = ['Property unknown-key is not allowed.'];
    expect(found).toEqual(shipped.map(([file]) => ({ file, sound: [], spoilt })));
  });

  test('none in what init writes, whose first lines lead to its schemas', async () => {
    const args = ['init', 'city', '--framework', 'minwon-2014', '--department', 'desk=민원여권과'];
    expect(await run(args, testHost(folder))).toBe(0);
    for (const name of ['assessment.yaml', 'departments/desk.yaml']) {
      const file = join(folder, 'city', name);
      const text = readFileSync(file, 'utf8');
      expect(await server.check(file, text)).toEqual([]);
      const spoilt = await server.check(file.replace('.yaml', '-2.yaml'), `${text}unknown-key: 1\n`);
      expect(spoilt.map(({ message }) => message)).toEqual(['Property unknown-key is not allowed.']);
    }
  });
});

function filesIn(path: string): string[] {
  return readdirSync(join(root, path))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${path}/${name}`);
}
