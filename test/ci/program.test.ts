import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../support/host.ts';

// action/program.sh: the program is there, or is built once

let folder = '';
const script = join(root, 'action', 'program.sh');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess action-'));
  mkdirSync(join(folder, 'bin'));
  // npm writes what it is asked for, and where
  tool('npm', 'echo "$PWD: $*" >> "$CALLS"; case "$1" in run) mkdir dist; touch dist/assess.cjs ;; esac');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tool(name: string, text: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

function prepare() {
  const calls = join(folder, 'calls');
  const { status, stdout } = spawnSync('bash', [script], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, GITHUB_ACTION_PATH: folder, CALLS: calls },
  });
  return { status, stdout, calls: existsSync(calls) ? readFileSync(calls, 'utf8') : '' };
}

describe('the program of the action', () => {
  it('is built where it is missing, without install scripts, and once', () => {
    const built = `${folder}: ci --ignore-scripts --no-audit --no-fund\n${folder}: run build\n`;
    expect(prepare()).toMatchObject({ status: 0, calls: built });
    expect(prepare()).toMatchObject({ status: 0, calls: built, stdout: '' });
  });

  it('that a build does not make is an error', () => {
    tool('npm', 'true');
    expect(prepare()).toMatchObject({ status: 3, stdout: expect.stringContaining('::error title=assess::') });
  });

  it('asks for a newer Node', () => {
    tool('node', 'exit 1');
    expect(prepare()).toMatchObject({ status: 3, stdout: expect.stringContaining('actions/setup-node') });
  });
});

const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;

describe.skipIf(!hasShellcheck)(`shellcheck${hasShellcheck ? '' : ' (skipped: not installed)'}`, () => {
  it('finds nothing in the scripts of the action', () => {
    const scripts = readdirSync(join(root, 'action')).filter((name) => name.endsWith('.sh'));
    expect(scripts).toEqual(['program.sh']);
    const { status, stdout } = spawnSync('shellcheck', ['--norc', ...scripts], {
      cwd: join(root, 'action'),
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    for (const name of scripts)
      expect(readFileSync(join(root, 'action', name), 'utf8')).toMatch(
        /^#!\/usr\/bin\/env bash\n#.*\nset -euo pipefail\n/,
      );
  });
});
