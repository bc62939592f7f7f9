import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { GitAnswer, Host } from './host.ts';

/** What a repository's own configuration must not decide: it may come from anybody, and could start programs. */
const always = [
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'protocol.allow=never',
    'core.quotePath=false',
  ].flatMap((setting) => ['-c', setting]),
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
];

/** The caller's GIT_* variables could point git at another repository or another program: they are left out. */
const ownVariables = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  // unlike protocol.allow, nothing in a repository's configuration can undo this
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

const timeout = 30_000;
const maxBuffer = 2 ** 30;

/** The machine's git, for folders relative to `cwd`; `env` is the environment that it inherits, less its own variables. */
export function nodeGit(cwd: string, env: Host['env']): Host['runGit'] {
  const inherited = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name));
  const environment = { ...Object.fromEntries(inherited), ...ownVariables };
  return (args, folder, input): GitAnswer => {
    const { error, status, stdout, stderr } = spawnSync('git', [...always, ...args], {
      cwd: resolve(cwd, folder),
      env: environment,
      stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      ...(input && { input }),
      timeout,
      maxBuffer,
      windowsHide: true,
    });
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ETIMEDOUT') return { problem: 'timeout' };
    if (code === 'ENOBUFS') return { problem: 'too-large' };
    // git that stops before it has read all of its input has still answered
    if (error && code !== 'EPIPE') return { problem: 'no-git' };
    // no status: something ended it
    return { status: status ?? 128, stdout, stderr: stderr.toString('utf8') };
  };
}
