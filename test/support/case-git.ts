import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryIn, type ScratchRepository } from './scratch-repository.ts';

/**
 * A step of a case's history; what it names happens in the order of these keys. Without `commit` the change stays in the working tree. Author and
 * dates are fixed, so hashes are the same everywhere.
 */
export interface GitStep {
  /** Switches to a branch that exists. */
  readonly checkout?: string;
  /** Makes a branch here and switches to it. */
  readonly branch?: string;
  /** Moves files or folders, from → to. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Removes files or folders. */
  readonly remove?: readonly string[];
  /** Writes files. */
  readonly files?: Readonly<Record<string, string>>;
  /** In each file, texts that stand there exactly once → what takes their place. */
  readonly edit?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Commits everything, with this message. */
  readonly commit?: string;
  readonly tag?: string;
  /** In the end puts a clone with so many commits of the history in the repository's place. */
  readonly shallow?: number;
}

/** Makes a folder a repository and takes the steps. */
export function playGit(steps: readonly GitStep[], folder: string): void {
  const repository = repositoryIn(folder, folder);
  for (const step of steps) take(step, repository);
}

function take(step: GitStep, repository: ScratchRepository): void {
  const { checkout, branch, rename = {}, remove = [], files = {}, edit = {}, commit, tag, shallow } = step;
  if (checkout !== undefined) repository.git('checkout', '--quiet', checkout);
  if (branch !== undefined) repository.git('checkout', '--quiet', '-b', branch);
  for (const [from, to] of Object.entries(rename)) repository.rename(from, to);
  for (const path of remove) repository.remove(path);
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  for (const [path, changes] of Object.entries(edit)) {
    const text = readFileSync(join(repository.folder, path), 'utf8');
    repository.write(path, Object.entries(changes).reduce(replaceOnly, text));
  }
  if (commit !== undefined) repository.commit(commit);
  if (tag !== undefined) repository.git('tag', tag);
  if (shallow !== undefined) cutHistory(repository, shallow);
}

function replaceOnly(text: string, [from, to]: readonly [string, string]): string {
  const found = text.split(from).length - 1;
  if (found !== 1) throw new Error(`${JSON.stringify(from)} stands there ${found} times`);
  return text.replace(from, () => to);
}

function cutHistory({ folder, git }: ScratchRepository, depth: number): void {
  const clone = join(folder, '.clone');
  git('clone', '--quiet', `--depth=${depth}`, pathToFileURL(folder).href, clone);
  for (const name of readdirSync(folder))
    if (name !== '.clone') rmSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(clone)) renameSync(join(clone, name), join(folder, name));
  rmSync(clone, { recursive: true });
}
