import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a temporary folder. The same steps give the same hashes, whatever the machine's clock and configuration. */
export interface ScratchRepository {
  readonly folder: string;
  /** Runs git in the repository and gives what it prints, without the last line break. */
  git(...args: string[]): string;
  /** Writes a file of the working tree. */
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Puts a file, link (mode 120000) or submodule (160000, whose content is a hash) into the index, past the working tree. */
  stage(path: string, content: string | Uint8Array, mode?: '100644' | '100755' | '120000' | '160000'): void;
  /** Commits the working tree, or with `staged` what was put into the index alone. Gives the hash. */
  commit(message: string, staged?: 'staged'): string;
  /** Removes the folder and all that `beside` gave out. */
  dispose(): void;
  /** A path beside the repository, for clones and worktrees. */
  beside(name: string): string;
}

/** An empty repository on an unborn branch `main`. */
export function scratchRepository(): ScratchRepository {
  const around = mkdtempSync(join(tmpdir(), 'assess-git-'));
  return repositoryIn(join(around, 'repository'), around);
}

/** Makes a folder an empty repository, whatever files it holds already. `around` is what is removed in the end. */
export function repositoryIn(folder: string, around: string): ScratchRepository {
  let commits = 0;
  const run = (args: readonly string[], input?: string | Uint8Array): string =>
    execFileSync('git', args, {
      cwd: folder,
      env: environment(commits),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      input: input ?? '',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).replace(/\n$/, '');
  mkdirSync(folder, { recursive: true });
  // each process takes its time, and there are many repositories: no templates, settings written as they are
  run(['init', '--quiet', '--initial-branch=main', '--template=']);
  const settings = '[core]\n\tautocrlf = false\n\tprecomposeUnicode = false\n[gc]\n\tauto = 0\n';
  writeFileSync(join(folder, '.git', 'config'), settings, { flag: 'a' });
  return {
    folder,
    git: (...args) => run(args),
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    rename(from, to) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
    },
    stage(path, content, mode = '100644') {
      const oid = mode === '160000' ? String(content) : run(['hash-object', '-w', '--stdin'], content);
      run(['update-index', '-z', '--index-info'], `${mode} ${oid}\t${path}\0`);
    },
    commit(message, staged) {
      if (staged === undefined) run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', message]);
      commits++;
      return headOf(join(folder, '.git'));
    },
    dispose: () => rmSync(around, { recursive: true, force: true }),
    beside: (name) => join(around, name),
  };
}

/** The hash of the commit that is checked out, read where git keeps it. */
function headOf(git: string): string {
  const head = readFileSync(join(git, 'HEAD'), 'utf8').trim();
  return head.startsWith('ref: ') ? readFileSync(join(git, head.slice('ref: '.length)), 'utf8').trim() : head;
}

/** Every commit is an hour after the one before. */
function environment(commits: number): Record<string, string | undefined> {
  const date = `${1_388_534_400 + commits * 3600} +0900`;
  return {
    PATH: process.env['PATH'],
    HOME: devNull,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Kim',
    GIT_AUTHOR_EMAIL: 'kim@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Kim',
    GIT_COMMITTER_EMAIL: 'kim@example.org',
    GIT_COMMITTER_DATE: date,
    LC_ALL: 'C',
  };
}
