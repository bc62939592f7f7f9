import { type GitFault, gitFault, isHash, type Repository } from './git-repository.ts';
import type { GitAnswer, Host } from './host.ts';

/** A commit of a history. */
export interface DatedCommit {
  /** The tag by which it was found; else its hash. */
  readonly name: string;
  readonly commit: string;
  /** When it was committed, in milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/**
 * The commits that the tags of a repository name whose names match a pattern of `*` (any text) and `?` (one character), the earliest first, then
 * by name. Git never sees the pattern. Tags of anything but commits are left out.
 */
export function taggedCommits(pattern: string, repository: Repository, host: Host): DatedCommit[] | GitFault {
  const names = tagNames(repository, host);
  if ('fault' in names) return names;
  const wanted = names.filter((name) => matches(name, pattern));
  if (wanted.length === 0) return [];
  const asked = wanted.map((name) => `refs/tags/${name}^{commit}`);
  const found = ask(['cat-file', '--batch-check=%(objectname)'], repository, host, asked);
  if ('fault' in found) return found;
  // git answers line by line; of what is no commit it says so
  const tagged = wanted.flatMap((name, i) => {
    const commit = found[i] ?? '';
    return isHash(commit) ? [{ name, commit }] : [];
  });
  const times = timesOf(
    tagged.map(({ commit }) => commit),
    repository,
    host,
  );
  if ('fault' in times) return times;
  return tagged
    .map((each) => ({ ...each, time: times.get(each.commit) ?? 0 }))
    .sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1));
}

/** The names of a repository's tags, in the order of git. */
export function tagNames(repository: Repository, host: Host): string[] | GitFault {
  const refs = ask(['for-each-ref', '--format=%(refname)', 'refs/tags'], repository, host);
  return 'fault' in refs ? refs : refs.map((ref) => ref.slice('refs/tags/'.length));
}

/**
 * The last commits up to one (given by its hash) that changed something at one of some paths, the earliest first. The paths are relative to the
 * repository's folder, `.` for that itself.
 */
export function lastCommits(
  count: number,
  head: string,
  paths: readonly string[],
  repository: Repository,
  host: Host,
): DatedCommit[] | GitFault {
  if (!isHash(head)) return { fault: 'bad-ref', ref: head };
  const args = ['rev-list', '--timestamp', `--max-count=${count}`, head, '--', ...paths];
  const listed = ask(args, repository, host);
  if ('fault' in listed) return listed;
  return listed
    .map((line) => stamped(line))
    .map(({ commit, time }) => ({ name: commit, commit, time }))
    .reverse();
}

function timesOf(
  commits: readonly string[],
  repository: Repository,
  host: Host,
): ReadonlyMap<string, number> | GitFault {
  if (commits.length === 0) return new Map();
  const listed = ask(['rev-list', '--no-walk=unsorted', '--timestamp', '--stdin'], repository, host, commits);
  if ('fault' in listed) return listed;
  return new Map(listed.map(stamped).map(({ commit, time }) => [commit, time]));
}

function stamped(line: string): { readonly commit: string; readonly time: number } {
  const [seconds = '', commit = ''] = line.split(' ');
  return { commit, time: Number(seconds) * 1000 };
}

function ask(
  args: readonly string[],
  { folder }: Repository,
  host: Host,
  input?: readonly string[],
): string[] | GitFault {
  const lines = input && new TextEncoder().encode([...input, ''].join('\n'));
  const answer: GitAnswer = host.runGit(args, folder, lines);
  if ('problem' in answer || answer.status !== 0) return gitFault(answer);
  return new TextDecoder().decode(answer.stdout).split('\n').filter(Boolean);
}

/** Takes a step back to the last `*` wherever the rest does not fit, so that no pattern takes more than quadratic time. */
function matches(name: string, pattern: string): boolean {
  const [text, glob] = [[...name.normalize('NFC')], [...pattern.normalize('NFC')]];
  let [at, next, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (glob[next] === '*') {
      star = next++;
      mark = at;
    } else if (next < glob.length && (glob[next] === '?' || glob[next] === text[at])) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++mark;
    } else return false;
  }
  return glob.slice(next).every((each) => each === '*');
}
