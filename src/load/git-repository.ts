import { suggest } from '../diagnostics/suggest.ts';
import { Blobs } from './git-blobs.ts';
import type { GitAnswer, Host } from './host.ts';

/** A git repository, seen from a folder in it. */
export interface Repository {
  /** The folder from which git is asked. */
  readonly folder: string;
  /** Whether it has no working tree. */
  readonly bare: boolean;
  /** Whether its history is cut off. */
  readonly shallow: boolean;
  /** The folder's path inside the repository with `/`, `''` at its top; in a bare repository `''`. */
  readonly prefix: string;
  /** The contents of its files, kept across commits. */
  readonly blobs: Blobs;
}

/** Why git gives no answer. `cli/git-fault.ts` has the words for it. */
export interface GitFault {
  readonly fault:
    | 'no-git'
    | 'no-repository'
    | 'dubious-ownership'
    | 'bad-ref'
    | 'unknown-ref'
    | 'shallow'
    | 'no-merge-base'
    | 'missing-objects'
    | 'failed';
  /** What was asked for, as it was given. */
  readonly ref?: string;
  /** The first line of git's own message, as it is. */
  readonly detail?: string;
  /** Names that exist and were probably meant. */
  readonly suggestions?: readonly string[];
}

const longestRef = 1000;
/** What no name of a commit begins with or holds; `:` would name a file in it, or search all messages. */
const hostile = /^-|[\p{Cc}\s:]/u;
const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const mostNames = 2000;

/** The repository that an existing folder lies in. */
export function openRepository(folder: string, host: Host): Repository | GitFault {
  const asked = ['rev-parse', '--is-bare-repository', '--is-shallow-repository', '--show-prefix'];
  const answer = host.runGit(asked, folder);
  if ('problem' in answer || answer.status !== 0) return gitFault(answer);
  // a folder's name may hold a line break, so the prefix is all that is left
  const [, bare, shallow, prefix = ''] = /^(\w+)\n(\w+)\n(.*)\n$/s.exec(textOf(answer)) ?? [];
  return {
    folder,
    bare: bare === 'true',
    shallow: shallow === 'true',
    prefix: prefix.replace(/\/$/, ''),
    blobs: new Blobs((args, input) => host.runGit(args, folder, input)),
  };
}

/** The hash of the commit that a branch, a tag, a hash or an expression such as `HEAD~1` names. Git never sees what could be an option. */
export function resolveCommit(
  ref: string,
  repository: Repository,
  host: Host,
): { readonly commit: string } | GitFault {
  if (ref === '' || ref.length > longestRef || hostile.test(ref)) return { fault: 'bad-ref', ref };
  const answer = host.runGit(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    repository.folder,
  );
  const commit = hashIn(answer);
  if (commit !== undefined) return { commit };
  const { fault, ...told } = gitFault(answer);
  if (fault !== 'failed' || 'problem' in answer) return { fault, ...told, ref };
  const suggestions = suggest(ref, names(repository, host));
  return {
    fault: repository.shallow ? 'shallow' : 'unknown-ref',
    ref,
    ...told,
    ...(suggestions.length > 0 && { suggestions }),
  };
}

/** The hash of the best common ancestor of two commits, given by their hashes. */
export function mergeBase(
  a: string,
  b: string,
  repository: Repository,
  host: Host,
): { readonly commit: string } | GitFault {
  const wrong = [a, b].find((each) => !isHash(each));
  if (wrong !== undefined) return { fault: 'bad-ref', ref: wrong };
  const answer = host.runGit(['merge-base', a, b], repository.folder);
  const commit = hashIn(answer);
  if (commit !== undefined) return { commit };
  // 1 is git's word for "none"; everything else is trouble
  if ('problem' in answer || answer.status !== 1) return gitFault(answer);
  return { fault: repository.shallow ? 'shallow' : 'no-merge-base' };
}

/** Whether a text is the whole hash of an object. */
export function isHash(text: string): boolean {
  return hash.test(text);
}

/** What went wrong, told from git's status and its words, which LC_ALL=C keeps English. */
export function gitFault(answer: GitAnswer): GitFault {
  if ('problem' in answer)
    return answer.problem === 'no-git' ? { fault: 'no-git' } : { fault: 'failed', detail: answer.problem };
  const first = answer.stderr.split('\n', 1)[0]!;
  const detail = first === '' ? {} : { detail: first };
  if (/dubious ownership/.test(answer.stderr)) return { fault: 'dubious-ownership', ...detail };
  if (/not a git repository/.test(answer.stderr)) return { fault: 'no-repository', ...detail };
  return { fault: 'failed', ...detail };
}

/** The branches and tags, for suggestions. */
function names({ folder }: Repository, host: Host): string[] {
  const answer = host.runGit(['for-each-ref', `--count=${mostNames}`, '--format=%(refname:short)'], folder);
  return 'problem' in answer ? [] : textOf(answer).split('\n').filter(Boolean);
}

function hashIn(answer: GitAnswer): string | undefined {
  if ('problem' in answer || answer.status !== 0) return undefined;
  const line = textOf(answer).split('\n', 1)[0]!;
  return isHash(line) ? line : undefined;
}

function textOf({ stdout }: { readonly stdout: Uint8Array }): string {
  return new TextDecoder().decode(stdout);
}
