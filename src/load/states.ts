import { dirname, join, relative, resolve, sep } from 'node:path';
import { loadDocument } from './document.ts';
import type { CommitFiles } from './git-files.ts';
import type { FileSystem, Host } from './host.ts';

/** An assessment as it stands somewhere: in a commit, in the working tree, or in another folder. */
export interface AssessmentState {
  readonly kind: 'commit' | 'working-tree' | 'folder';
  /** As it was named; empty for the working tree. */
  readonly label: string;
  /** The full hash of a commit. */
  readonly commit: string | null;
  /** The host through which its files are read. */
  readonly host: Host;
  readonly folder: string;
}

/** What an assessment is, wherever it lies and whatever it says. */
export interface Identity {
  readonly institution: string;
  readonly cycle: string;
}

/** So many assessments are looked at for one that has moved. */
const mostCandidates = 500;

/** Whose assessment a folder holds; undefined where that cannot be told. */
export function identityOf(folder: string, files: FileSystem): Identity | undefined {
  const { value } = loadDocument('assessment', join(folder, 'assessment.yaml'), folder, files);
  return value && { institution: value.file.institution.id, cycle: value.file.cycle.id };
}

/** The folders of a commit that hold an assessment, in code-point order. */
export function assessmentsIn(files: CommitFiles): string[] {
  return files.pathsNamed('assessment.yaml').map((path) => dirname(join(files.top, path)));
}

/**
 * Where an assessment stands in a commit: in the same folder; but where another one stands there or none, in the one folder that holds it.
 * Undefined where the commit does not have it.
 */
export function locateInCommit(
  files: CommitFiles,
  folder: string,
  identity: Identity | undefined,
): string | undefined {
  const isHere = files.kindOf(join(folder, 'assessment.yaml')) === 'file';
  if (!identity || (isHere && isSame(identityOf(folder, files), identity)))
    return isHere ? folder : undefined;
  const moved = assessmentsIn(files)
    .slice(0, mostCandidates)
    .filter((each) => each !== folder && isSame(identityOf(each, files), identity));
  if (moved.length === 1) return moved[0];
  return isHere ? folder : undefined;
}

/** A folder of the disk as it is mounted in a commit. `prefix` is its path inside the repository, where that is known. */
export function mountedFolder(
  folder: string,
  prefix: string | undefined,
  files: CommitFiles,
  host: Host,
): string {
  if (prefix !== undefined) return join(files.top, ...prefix.split('/'));
  const way = relative(host.cwd, resolve(host.cwd, folder));
  return resolve(files.cwd, ...way.split(sep));
}

function isSame(a: Identity | undefined, b: Identity): boolean {
  return a?.institution === b.institution && a.cycle === b.cycle;
}
