import { devNull } from 'node:os';
import { join } from 'node:path';
import type { Host, Output } from '../../src/load/host.ts';
import { nodeFileSystem } from '../../src/load/node-file-system.ts';
import { nodeGit } from '../../src/load/node-git.ts';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

export interface TestHost extends Host {
  /** What was written so far. */
  readonly out: () => string;
  readonly err: () => string;
}

/** A host in a folder, with a fixed clock (2026-01-02 03:04:05 UTC), no terminal, and streams that can be looked at. */
export function testHost(
  cwd: string,
  more: { env?: Record<string, string>; columns?: number; isTerminal?: boolean } = {},
): TestHost {
  const written = { out: '', err: '' };
  const output = (name: 'out' | 'err'): Output => ({
    isTerminal: more.isTerminal ?? false,
    columns: more.columns,
    write: (text) => {
      written[name] += text;
    },
  });
  return {
    ...nodeFileSystem(cwd),
    env: more.env ?? {},
    frameworks: join(root, 'indicators'),
    version: '0.0.0-test',
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    stdout: output('out'),
    stderr: output('err'),
    // a home that is none keeps the machine's git configuration out
    runGit: nodeGit(cwd, { PATH: process.env['PATH'], HOME: devNull, ...more.env }),
    out: () => written.out,
    err: () => written.err,
  };
}
