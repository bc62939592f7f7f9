import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A comment as GitHub's API tells of it. */
export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
  readonly body: string;
}

/** What the stand-in for `gh` knows and has been asked. */
export interface GhState {
  readonly login: string;
  readonly comments: readonly Comment[];
  readonly pulls: readonly unknown[];
  readonly forbidden?: boolean;
  readonly broken?: boolean;
  readonly calls: readonly {
    readonly args: readonly string[];
    readonly sent?: { readonly body?: string };
    readonly hasToken: boolean;
  }[];
}

/** What a runner is asked to do. */
export interface Job {
  /** The repository that is checked out. */
  readonly folder: string;
  /** The folder of the action. */
  readonly action: string;
  /** A folder for everything that the runner keeps, beside the repository. */
  readonly temporary: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly eventName: string;
  readonly event: unknown;
  readonly gh?: Partial<GhState>;
  /** What the step summary holds already. */
  readonly summary?: string;
}

/** What has come of it. */
export interface JobResult {
  /** Whether every step has succeeded, and the exit code of the first that has not. */
  readonly exit: number;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly gh: GhState;
  /** For each step of the action that ran, its environment as the action gives it. */
  readonly given: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

type Names = Readonly<Record<string, string>>;

/** Runs a composite action of bash steps as GitHub does: expressions are known in `env`, `if` and the values of outputs alone. */
export function runAction(job: Job): JobResult {
  const action = parse(readFileSync(join(job.action, 'action.yml'), 'utf8')) as Action;
  const place = mkdtempSync(join(job.temporary, 'runner-'));
  const environment = surroundings(job, place);
  const names: Record<string, string> = { 'github.token': 'the-token' };
  for (const [name, { default: value = '' }] of Object.entries(action.inputs))
    names[`inputs.${name}`] = job.inputs?.[name] ?? value;
  for (const name of Object.keys(job.inputs ?? {}))
    if (!(name in action.inputs)) throw new Error(`the action has no input ${name}`);
  const given: Record<string, Names> = {};
  let stdout = '';
  let exit = 0;
  for (const [i, step] of action.runs.steps.entries()) {
    if (exit !== 0 || (step.if !== undefined && !condition(step.if, names))) continue;
    const output = join(place, `output-${i}`);
    writeFileSync(output, '');
    const own = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, text]) => [name, evaluated(text, names)]),
    );
    const script = join(place, `step-${i}.sh`);
    writeFileSync(script, step.run);
    const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: job.folder,
      env: { ...environment, ...own, GITHUB_OUTPUT: output },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    stdout += `${run.stdout}${run.stderr}`;
    exit = run.status ?? -1;
    if (step.id === undefined) continue;
    given[step.id] = own;
    for (const [name, value] of Object.entries(outputsOf(readFileSync(output, 'utf8'))))
      names[`steps.${step.id}.outputs.${name}`] = value;
  }
  const outputs = Object.entries(action.outputs ?? {}).map(([name, { value }]) => [
    name,
    evaluated(value, names),
  ]);
  return {
    exit,
    stdout,
    outputs: Object.fromEntries(outputs) as Names,
    summary: readFileSync(join(place, 'summary.md'), 'utf8'),
    gh: JSON.parse(readFileSync(join(place, 'gh.json'), 'utf8')) as GhState,
    given,
  };
}

/** The variables of every step, and the files behind them. */
function surroundings(job: Job, place: string): Record<string, string | undefined> {
  const state: GhState = { login: 'github-actions[bot]', comments: [], pulls: [], ...job.gh, calls: [] };
  mkdirSync(join(place, 'bin'));
  mkdirSync(join(place, 'temp'));
  copyFileSync(join(import.meta.dirname, 'fake-gh.mjs'), join(place, 'fake-gh.mjs'));
  writeFileSync(
    join(place, 'bin', 'gh'),
    `#!/bin/sh\nexec "${process.execPath}" "${place}/fake-gh.mjs" "$@"\n`,
    {
      mode: 0o755,
    },
  );
  writeFileSync(join(place, 'gh.json'), JSON.stringify(state));
  writeFileSync(join(place, 'event.json'), JSON.stringify(job.event));
  writeFileSync(join(place, 'summary.md'), job.summary ?? '');
  return {
    PATH: `${join(place, 'bin')}:${process.env['PATH']}`,
    HOME: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    CI: 'true',
    FAKE_GH_STATE: join(place, 'gh.json'),
    GITHUB_ACTION_PATH: job.action,
    GITHUB_EVENT_NAME: job.eventName,
    GITHUB_EVENT_PATH: join(place, 'event.json'),
    GITHUB_REPOSITORY: 'city/repo',
    GITHUB_STEP_SUMMARY: join(place, 'summary.md'),
    RUNNER_TEMP: join(place, 'temp'),
  };
}

/** `${{ name }}` within a text. */
function evaluated(text: string, names: Names): string {
  return text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    if (name.startsWith('steps.')) return names[name] ?? '';
    const value = names[name];
    if (value === undefined) throw new Error(`unknown: ${name}`);
    return value;
  });
}

/** `name == 'value'`, the one form of condition that the action uses. */
function condition(text: string, names: Names): boolean {
  const [, name = '', value] = /^([\w.]+) == '(\w+)'$/.exec(text) ?? [];
  if (names[name] === undefined) throw new Error(`no condition: ${text}`);
  return names[name] === value;
}

/** What a step has said in its file of outputs: `name<<END`, lines, `END`; anything else fails, as it does on GitHub. */
function outputsOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const [, name, end] = /^(\w+)<<(.+)$/.exec(lines.shift()!) ?? [];
    const last = lines.indexOf(end ?? '');
    if (name === undefined || last < 0) throw new Error(`no outputs: ${text}`);
    found[name] = lines
      .splice(0, last + 1)
      .slice(0, -1)
      .join('\n');
  }
  return found;
}

/** The lines from which the runner takes commands: those between `::stop-commands::TOKEN` and `::TOKEN::` are text. */
export function commandLines(stdout: string): string[] {
  let token: string | undefined;
  return stdout.split(/\r\n|\r|\n/).filter((line) => {
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
      return false;
    }
    token = /^::stop-commands::(.+)$/.exec(line)?.[1];
    return token === undefined && (/^\s*::/.test(line) || line.includes('##['));
  });
}
