import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { codesOf, partsOf } from '../docs/pages.ts';
import { root } from '../support/host.ts';
import { library } from './scene.ts';

// docs/ci.md: its YAML is what CI would read, its tables are those of the action, and what can be run is run

const parts = partsOf('docs/ci.md');
const blocks = parts.flatMap((part) => (part.type === 'block' && part.language === 'yaml' ? [part] : []));
const tables = parts.flatMap((part) => (part.type === 'table' ? [part] : []));
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const scene = library();

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly name?: string;
  readonly with?: Readonly<Record<string, string | boolean | number>>;
}

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const workflows = blocks
  .filter(({ kind }) => kind === 'github')
  .map(({ line, text }) => ({ line, text, workflow: parse(text) as Workflow }));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe('docs/ci.md', () => {
  it('every block of YAML is of a kind that is looked at, and parses', () => {
    expect(blocks.map(({ kind }) => kind).sort()).toEqual(
      [...Array(5).fill('github'), 'gitlab', 'pre-commit'].sort(),
    );
    for (const { text, line } of blocks)
      for (const document of parseAllDocuments(text)) expect(document.errors, `line ${line}`).toEqual([]);
  });

  it.each(workflows)('the workflow at line $line pins its actions and asks for the least', ({ workflow }) => {
    const steps = stepsOf(workflow);
    for (const { uses } of steps.filter((step) => step.uses !== undefined))
      expect(uses).toMatch(
        /^(?:(?:actions|github)\/[\w/-]+@v\d+|OWNER\/assess(?:\/action\/comment)?@COMMIT)$/,
      );
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    const uses = (name: string) => steps.some((step) => step.uses?.startsWith(name));
    const comments =
      uses('OWNER/assess/action/comment@') || steps.some((step) => step.with?.['comment'] === true);
    const least = {
      ...(uses('actions/checkout@') && { contents: 'read' }),
      ...(comments && { 'pull-requests': 'write' }),
      ...(uses('github/codeql-action/upload-sarif@') && { 'security-events': 'write' }),
      ...(uses('actions/download-artifact@') && { actions: 'read' }),
    };
    for (const { permissions } of Object.values(workflow.jobs))
      expect(permissions ?? workflow.permissions).toEqual(least);
    expect(Object.values(workflow.permissions).every((each) => each === 'read')).toBe(true);
  });

  it('only the two that comment may write to pull requests', () => {
    expect(workflows.filter(({ text }) => text.includes('pull-requests: write'))).toHaveLength(2);
  });

  it('lists the inputs and outputs of the action and of the component', () => {
    const component = parseAllDocuments(
      readFileSync(join(root, 'templates', 'assess.yml'), 'utf8'),
    )[0]!.toJS();
    const listed = (heading: string, n: number) =>
      tables
        .filter(({ header }) => header[0] === heading)
        [n]!.rows.flatMap(({ cells }) => codesOf(cells[0]!))
        .sort();
    expect(listed('Input', 0)).toEqual(Object.keys(action.inputs).sort());
    expect(listed('Output', 0)).toEqual(Object.keys(action.outputs).sort());
    expect(listed('Input', 1)).toEqual(Object.keys(component.spec.inputs).sort());
  });

  it('names hooks that there are', () => {
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string }[];
    const used = parse(blocks.find(({ kind }) => kind === 'pre-commit')!.text).repos[0].hooks as {
      id: string;
    }[];
    expect(used.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  });

  it('includes the component with inputs that it has', () => {
    const [included] = parse(blocks.find(({ kind }) => kind === 'gitlab')!.text).include;
    const component = parseAllDocuments(
      readFileSync(join(root, 'templates', 'assess.yml'), 'utf8'),
    )[0]!.toJS();
    expect(included.component).toBe('$CI_SERVER_FQDN/OWNER/assess/assess@COMMIT');
    for (const [name, { default: value }] of Object.entries<{ default?: string }>(component.spec.inputs))
      expect(name in included.inputs || value !== undefined, name).toBe(true);
    for (const name of Object.keys(included.inputs)) expect(component.spec.inputs).toHaveProperty(name);
  });
});

describe('what the page shows works', () => {
  const steps = workflows.flatMap(({ line, workflow }) =>
    stepsOf(workflow)
      .filter(({ uses }) => uses === 'OWNER/assess@COMMIT')
      .map((step) => ({ line, step, event: Object.keys(workflow.on)[0]! })),
  );

  it.each(steps)('the step with the action at line $line', ({ step, event }) => {
    renameSync(join(scene.repository.folder, 'library'), join(scene.repository.folder, 'my-city'));
    scene.repository.commit('the name of the page');
    const payload = scene.pullRequest(() =>
      scene.edit('my-city/departments/operations.yaml', 'value: 51', 'value: 54'),
    );
    const inputs = Object.fromEntries(
      Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const result = scene.run(payload, { eventName: event, inputs: { ...inputs, on: '2025-12-31' } });
    expect(result.exit, result.stdout).toBe(0);
    expect(result.outputs).toMatchObject({ passed: 'true', score: '76.4' });
    expect(existsSync(join(result.outputs['comments']!, '001.md'))).toBe(true);
    expect(result.gh.comments).toHaveLength(inputs['comment'] === 'true' ? 1 : 0);
    expect(result.outputs['sarif'] !== '').toBe(inputs['format'] === 'sarif');
  });

  it('the plain commands of the workflow without the action', () => {
    cpSync(join(scene.repository.folder, 'library'), join(scene.repository.folder, 'my-city'), {
      recursive: true,
    });
    scene.repository.commit('the name of the page');
    scene.pullRequest(() => scene.edit('my-city/departments/operations.yaml', 'value: 51', 'value: 54'));
    symlinkSync(root, join(scene.repository.folder, '.assess-program'));
    const step = workflows.flatMap(({ workflow }) => stepsOf(workflow)).find(({ name }) => name === 'check')!;
    const summary = scene.repository.beside('summary.md');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!],
      {
        cwd: scene.repository.folder,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: devNull,
          GIT_CONFIG_GLOBAL: devNull,
          GITHUB_STEP_SUMMARY: summary,
        },
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^(?:::(?:warning|notice) .*\n)*$/);
    expect(readFileSync(summary, 'utf8')).toContain('76.4');
  });
});

test('no script has an expression pasted into it', () => {
  const scripts = [
    ...['action.yml', 'action/comment/action.yml'].flatMap((file) =>
      (parse(readFileSync(join(root, file), 'utf8')).runs.steps as Step[]).map(({ run }) => run),
    ),
    ...workflows.flatMap(({ workflow }) => stepsOf(workflow).map(({ run }) => run)),
    readFileSync(join(root, 'templates', 'assess.yml'), 'utf8'),
  ];
  for (const script of scripts) expect(script ?? '').not.toContain('${{');
});
