import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/host.ts';
import { repositoryIn } from '../support/scratch-repository.ts';
import { library, sheet } from './scene.ts';

// the hooks, by a small stand-in for pre-commit and, where it is installed, by pre-commit itself

const scene = library();
const program = join(root, 'dist', 'assess.cjs');

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files?: string;
  readonly pass_filenames?: boolean;
  readonly always_run?: boolean;
  readonly require_serial?: boolean;
  readonly minimum_pre_commit_version?: string;
}

const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
const hookOf = (id: string) => hooks.find((each) => each.id === id)!;

/** Runs a hook over what is staged, as pre-commit does. Undefined where there is nothing for it to do. */
function runHook(id: string, args: readonly string[] = []) {
  const hook = hookOf(id);
  const staged = scene.repository
    .git('diff', '--cached', '--name-only', '--diff-filter=ACMRTUXB', '-z')
    .split('\0');
  const files = staged.filter((file) => file !== '' && new RegExp(hook.files ?? '').test(file));
  if (files.length === 0 && hook.always_run !== true) return undefined;
  const [name, ...words] = hook.entry.split(' ');
  expect(name).toBe('assess');
  const passed = hook.pass_filenames === false ? [] : files;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words, ...args, ...passed], {
    cwd: scene.repository.folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: devNull, GIT_CONFIG_GLOBAL: devNull, ASSESS_LANG: 'en' },
  });
  return { status, output: `${stdout}${stderr}` };
}

const stage = () => scene.repository.git('add', '--all');

describe('the hooks', () => {
  it('name commands of the program, each with its id and a description', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['assess-validate', 'assess-check', 'assess-owners']);
    for (const hook of hooks) expect(hook).toMatchObject({ language: 'node', description: /./ });
  });

  it('ask for the pre-commit that knows the stage pre-push by this name', () => {
    for (const hook of hooks) expect(hook.minimum_pre_commit_version).toBe('3.2.0');
  });

  it('assess-validate looks at what is committed, each assessment once', () => {
    scene.repository.write('notes.yaml', 'a: 1\n');
    stage();
    expect(runHook('assess-validate')).toBeUndefined();
    scene.better();
    scene.edit('library/departments/front-desk.yaml', 'answers:', '# looked through\nanswers:');
    stage();
    const { status, output } = runHook('assess-validate')!;
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output.match(/^ {2}assessment /gm)).toHaveLength(1);
  });

  it('assess-validate stops a commit with an error, and a framework that is wrong', () => {
    scene.broken();
    stage();
    expect(runHook('assess-validate')).toMatchObject({ status: 2, output: expect.stringContaining('A-99') });
    scene.repository.git('reset', '--quiet', '--hard');
    scene.edit('library/framework/framework.yaml', 'points: 100', 'points: 101');
    stage();
    expect(runHook('assess-validate')).toMatchObject({ status: 2 });
  });

  it.each([
    ['library/waivers.yaml', 'kind: waivers\nwaivers: [{ indicator: A-99 }]\n'],
    ['library/baseline.yaml', 'kind: baseline\ndepartments: 3\n'],
    ['library/assess.config.yaml', 'kind: gate\nconditions: [{ kind: must-haves, indicators: [A-99] }]\n'],
    ['assess.config.yaml', 'kind: gate\nconditions: [{ kind: total, atleast: 70 }]\n'],
    ['gates/assess.config.yml', 'kind: gate\nconditions: [{ kind: total, atleast: 70 }]\n'],
  ])('assess-validate stops a commit with an error in %s alone', (path, text) => {
    scene.repository.write(path, text);
    stage();
    expect(runHook('assess-validate')).toMatchObject({ status: 2, output: expect.stringContaining(path) });
  });

  it('assess-validate lets a gate pass that lies above the assessment', () => {
    scene.repository.write('assess.config.yaml', 'kind: gate\nconditions: [{ kind: total, at-least: 70 }]\n');
    stage();
    expect(runHook('assess-validate')).toMatchObject({
      status: 0,
      output: expect.stringContaining('gate assess.config.yaml'),
    });
  });

  it('assess-check compares the commit to be with the one before', () => {
    const args = ['library', '--base', 'HEAD', '--on', '2025-12-31'];
    scene.better();
    stage();
    expect(runHook('assess-check', args)).toMatchObject({ status: 0 });
    scene.edit(sheet, 'value: 54', 'value: 31');
    stage();
    expect(runHook('assess-check', args)).toMatchObject({ status: 1 });
  });

  it('assess-owners asks for CODEOWNERS as assessment.yaml has it', () => {
    scene.edit(
      'library/assessment.yaml',
      'coordinates: true }',
      'coordinates: true, reviewers: ["@city/desk"] }',
    );
    stage();
    expect(runHook('assess-owners', ['library'])).toMatchObject({ status: 1 });
    const owners = spawnSync(process.execPath, [program, 'owners', 'library', '--out', 'CODEOWNERS'], {
      cwd: scene.repository.folder,
    });
    expect(owners.status).toBe(0);
    stage();
    expect(runHook('assess-owners', ['library'])).toMatchObject({ status: 0 });
  });
});

describe('the package, as pre-commit has npm install it from git', () => {
  const settings = {
    npm_config_global: 'true',
    npm_config_prefix: '/elsewhere',
    NPM_CONFIG_PREFIX: '/elsewhere',
    npm_config_location: 'global',
    npm_config_cache: '/cache',
  };

  /** Runs `prepare` with a stand-in for npm that says its arguments and settings, and one for the build. */
  function prepare(built: 'with esbuild' | 'without esbuild') {
    const folder = scene.repository.beside(built);
    const programs = join(folder, 'programs');
    for (const each of ['scripts', 'programs', 'node_modules'])
      mkdirSync(join(folder, each), { recursive: true });
    if (built === 'with esbuild') mkdirSync(join(folder, 'node_modules', 'esbuild'));
    cpSync(join(root, 'scripts', 'prepare.mjs'), join(folder, 'scripts', 'prepare.mjs'));
    writeFileSync(join(folder, 'scripts', 'build.mjs'), "process.stdout.write('built\\n');\n");
    const npm = '#!/bin/sh\n{ echo "npm $*"; env | grep -i "^npm_config_" | sort; } >>"$RECORD"\n';
    writeFileSync(join(programs, 'npm'), npm, { mode: 0o755 });
    const record = join(folder, 'record');
    writeFileSync(record, '');
    const { status, stdout } = spawnSync(process.execPath, ['scripts/prepare.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${programs}:${process.env['PATH']}`, RECORD: record, ...settings },
    });
    return { status, stdout, record: readFileSync(record, 'utf8') };
  }

  it('runs the script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(scripts.prepare).toBe('node scripts/prepare.mjs');
  });

  it('gets what the build needs into its own folder, never under the global prefix', () => {
    const { record, ...result } = prepare('without esbuild');
    expect(result).toEqual({ status: 0, stdout: 'built\n' });
    expect(record).toBe(
      'npm ci --ignore-scripts --include=dev --no-audit --no-fund\nnpm_config_cache=/cache\n',
    );
  });

  it('installs nothing where that is there', () => {
    expect(prepare('with esbuild')).toEqual({ status: 0, stdout: 'built\n', record: '' });
  });
});

const version = spawnSync('pre-commit', ['--version'], { encoding: 'utf8' });
const isInstalled = version.status === 0;
const [major = 0, minor = 0] = (version.stdout ?? '')
  .replace(/[^\d.]/g, '')
  .split('.')
  .map(Number);
const isOld = major < 3 || (major === 3 && minor < 2);

describe.skipIf(!isInstalled)(
  `with pre-commit itself${isInstalled ? '' : ' (skipped: not installed)'}`,
  () => {
    let hooksFolder = '';

    // the hooks with a package that has nothing to fetch, so that its installation needs no network
    beforeEach(() => {
      hooksFolder = scene.repository.beside('hooks');
      mkdirSync(join(hooksFolder, 'dist'), { recursive: true });
      const manifest = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
      // an older one would refuse; what is run here, the stage pre-commit, it does just as well
      const taken = isOld ? manifest.replace(/^ +minimum_pre_commit_version:.*\n/gm, '') : manifest;
      writeFileSync(join(hooksFolder, '.pre-commit-hooks.yaml'), taken);
      cpSync(program, join(hooksFolder, 'dist', 'assess.cjs'));
      cpSync(join(root, 'indicators'), join(hooksFolder, 'indicators'), { recursive: true });
      const {
        name,
        version: number,
        bin,
        files,
      } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      writeFileSync(join(hooksFolder, 'package.json'), JSON.stringify({ name, version: number, bin, files }));
      const hooksRepository = repositoryIn(hooksFolder, hooksFolder);
      const rev = hooksRepository.commit('the hooks');
      scene.repository.write(
        '.pre-commit-config.yaml',
        `repos:\n  - repo: ${hooksFolder}\n    rev: ${rev}\n    hooks:\n      - id: assess-validate\n`,
      );
      stage();
      scene.repository.commit('hooks');
    });

    function preCommit() {
      const { status, stdout, stderr } = spawnSync('pre-commit', ['run', '--verbose'], {
        cwd: scene.repository.folder,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          HOME: scene.repository.beside('home'),
          PRE_COMMIT_HOME: scene.repository.beside('pre-commit'),
          GIT_CONFIG_GLOBAL: devNull,
          ASSESS_LANG: 'en',
          npm_config_offline: 'true',
          npm_config_cache: scene.repository.beside('npm'),
        },
      });
      return { status, output: `${stdout}${stderr}` };
    }

    it('lets a good commit pass and stops a bad one', () => {
      scene.better();
      stage();
      const good = preCommit();
      expect(good, good.output).toMatchObject({ status: 0, output: expect.stringContaining('Passed') });
      scene.edit(sheet, 'A-02:', 'A-99:');
      stage();
      expect(preCommit()).toMatchObject({ status: 1, output: expect.stringContaining('exit code: 2') });
    }, 120_000);
  },
);
