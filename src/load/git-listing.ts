import { type GitFault, gitFault, isHash, type Repository } from './git-repository.ts';
import { CommitTree, parseTree } from './git-tree.ts';
import type { GitAnswer, Host } from './host.ts';

/** The whole tree of a commit, given by its hash. */
export function listCommit(commit: string, { folder }: Repository, host: Host): CommitTree | GitFault {
  if (!isHash(commit)) return { fault: 'bad-ref', ref: commit };
  const git: Git = (args, input) => host.runGit(args, folder, input);
  const listed = git(['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
  if (succeeded(listed)) return new CommitTree(parseTree(listed.stdout));
  // for the size of a file that a partial clone lacks, git turns to the remote and gives up
  return 'problem' in listed ? gitFault(listed) : (listPartial(commit, git) ?? gitFault(listed));
}

type Git = (args: readonly string[], input?: Uint8Array) => GitAnswer;

/** The tree of a commit of which objects are missing, without asking for one of them; undefined where none is. */
function listPartial(commit: string, git: Git): CommitTree | GitFault | undefined {
  const walk = ['rev-list', '--objects', '--no-object-names', '--no-walk', '--missing=print', commit];
  const walked = git(walk);
  if (!succeeded(walked)) return undefined;
  const oids = linesOf(walked.stdout);
  const present = oids.filter((oid) => !oid.startsWith('?'));
  if (present.length === oids.length) return undefined;
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (!succeeded(listed)) return { ...gitFault(listed), fault: 'missing-objects' };
  const check = git(
    ['cat-file', '--batch-check=%(objectname) %(objectsize)', '--buffer'],
    new TextEncoder().encode([...present, ''].join('\n')),
  );
  if (!succeeded(check)) return gitFault(check);
  const sizes = linesOf(check.stdout).map((line) => line.split(' '));
  return new CommitTree(parseTree(listed.stdout, new Map(sizes.map(([oid, size]) => [oid!, Number(size)]))));
}

function succeeded(answer: GitAnswer): answer is Extract<GitAnswer, { status: number }> {
  return 'status' in answer && answer.status === 0;
}

function linesOf(stdout: Uint8Array): string[] {
  return new TextDecoder().decode(stdout).split('\n').filter(Boolean);
}
