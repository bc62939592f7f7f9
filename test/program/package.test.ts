import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/host.ts';

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node: string };
};

describe('package', () => {
  it('holds the program, the frameworks and the papers, and nothing else', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const parsed = JSON.parse(output) as Packed[] | Record<string, Packed>;
    const [packed] = Object.values(parsed) as Packed[];
    const paths = packed!.files.map(({ path }) => path).sort();
    const frameworks = paths.filter((path) => path.startsWith('indicators/'));
    expect(paths.filter((path) => !path.startsWith('indicators/'))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/assess.cjs',
      'package.json',
    ]);
    expect(frameworks).toContain('indicators/minwon-2014/framework.yaml');
    expect(frameworks.every((path) => /\.(yaml|md)$/.test(path))).toBe(true);
  });

  it('pins exact versions', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('needs the Node that the README names', () => {
    expect(manifest.engines.node).toBe('>=20.19');
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('Node 20.19 or later');
  });

  it('carries the licence of every package in the bundle', () => {
    const texts = readFileSync(join(root, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'yaml', 'ajv', 'chalk', 'cli-table3', 'string-width'])
      expect(texts).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(texts).not.toMatch(/GPL|AGPL|LGPL/);
  });

  it('names no registry host in the lockfile', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });
});
