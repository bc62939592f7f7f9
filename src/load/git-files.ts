import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { listCommit } from './git-listing.ts';
import type { GitFault, Repository } from './git-repository.ts';
import type { CommitTree, TreeEntry } from './git-tree.ts';
import type { FileProblem, FileSystem, Host } from './host.ts';

/** The files of a commit, in place of those of the disk. */
export interface CommitFiles extends FileSystem {
  /** The folder in which the repository's top is mounted; nothing stands there on the disk. */
  readonly top: string;
  /** The paths of the regular files of a name, such as `assessment.yaml`, from the repository's top, in code-point order. */
  pathsNamed(name: string): readonly string[];
}

const yaml = /\.ya?ml$/i;

/**
 * The files of a commit, given by its hash, without a checkout; its working directory is where `host.cwd` lies in the repository,
 * or the top where it lies outside. Of the disk only the shipped frameworks are to be seen. Links and submodules are not followed.
 */
export function commitFiles(commit: string, repository: Repository, host: Host): CommitFiles | GitFault {
  const tree = listCommit(commit, repository, host);
  if ('fault' in tree) return tree;
  const top = resolve(join(sep, '.assess-commit', commit));
  const cwd = join(top, prefixOfCwd(repository, host));
  const at = (path: string) => resolve(cwd, path);
  const isShipped = (path: string) => isUnder(at(path), host.frameworks);
  const inTree = (path: string) => relative(top, at(path)).split(sep).join('/');
  return {
    top,
    cwd,
    frameworks: host.frameworks,
    readFile(path, root, limit) {
      if (isShipped(path)) return host.readFile(at(path), at(root), limit);
      const entry = fileAt(at(path), at(root), top, tree);
      if ('problem' in entry) return entry;
      if (entry.size !== undefined && entry.size > limit) return { problem: 'too-large' };
      const beside = yaml.test(entry.path) ? tree.filesBeside(entry) : [entry];
      // whoever reads one sheet reads them all
      return repository.blobs.read(
        beside.filter((each) => each === entry || (yaml.test(each.path) && (each.size ?? 0) <= limit)),
      );
    },
    hashFile(path, root) {
      if (isShipped(path)) return host.hashFile(at(path), at(root));
      const entry = fileAt(at(path), at(root), top, tree);
      return 'problem' in entry ? entry : repository.blobs.hash(tree.filesBeside(entry));
    },
    listFolder(path) {
      if (isShipped(path)) return host.listFolder(at(path));
      if (!isUnder(at(path), top)) return { problem: 'missing' };
      const found = tree.at(inTree(path));
      if (found === 'missing') return { problem: 'missing' };
      return found === 'folder' ? { names: tree.names(inTree(path)) } : { problem: 'not-regular' };
    },
    kindOf(path) {
      if (isShipped(path)) return host.kindOf(at(path));
      if (!isUnder(at(path), top)) return 'missing';
      const found = tree.at(inTree(path));
      return typeof found === 'string' ? found : found.kind;
    },
    // links are never followed
    realPath: at,
    writeFile: refuseToWrite,
    writeFolder: refuseToWrite,
    makeFolder: refuseToWrite,
    pathsNamed: (name) => tree.pathsNamed(name),
  };
}

/** The regular file at an absolute path, if the path leads neither out of `root` nor out of the commit. */
function fileAt(path: string, root: string, top: string, tree: CommitTree): TreeEntry | FileProblem {
  if (!isUnder(path, root) || !isUnder(path, top)) return { problem: 'outside' };
  const found = tree.at(relative(top, path).split(sep).join('/'));
  if (found === 'missing') return { problem: 'missing' };
  if (found === 'folder') return { problem: 'directory' };
  return found.kind === 'file' ? found : { problem: 'not-regular' };
}

/** The working directory's path from the repository's top, told from that of the folder by which the repository was found. */
function prefixOfCwd({ folder, bare, prefix }: Repository, { cwd }: Host): string {
  const way = relative(resolve(cwd, folder), cwd);
  if (bare || isAbsolute(way)) return '';
  const path = posix.join(prefix, way.split(sep).join('/'));
  return path.split('/')[0] === '..' ? '' : path;
}

function isUnder(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}

/** History is not written to. */
function refuseToWrite(): never {
  throw Object.assign(new Error('EROFS: a commit is read-only'), { code: 'EROFS' });
}
