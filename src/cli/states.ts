import { dirname, join, relative, resolve } from 'node:path';
import { type CommitFiles, commitFiles } from '../load/git-files.ts';
import {
  type GitFault,
  mergeBase,
  openRepository,
  type Repository,
  resolveCommit,
} from '../load/git-repository.ts';
import type { FileSystem, Host } from '../load/host.ts';
import { displayPath } from '../load/paths.ts';
import {
  type AssessmentState,
  assessmentsIn,
  type Identity,
  locateInCommit,
  mountedFolder,
} from '../load/states.ts';
import { en, ko, koWith } from '../text/quoted.ts';
import { gitFaultText } from './git-fault.ts';
import { UsageError } from './usage-error.ts';

/** A commit that was named, with its files. */
export interface NamedCommit {
  readonly kind: 'commit';
  readonly label: string;
  readonly commit: string;
  readonly repository: Repository;
  readonly files: CommitFiles;
}

/** A folder, or a file that holds a saved result, that was named. */
export interface NamedPath {
  readonly kind: 'folder' | 'saved';
  readonly label: string;
  readonly path: string;
}

export type NamedSide = NamedCommit | NamedPath;

/**
 * What an argument names: a path where it is written as one (`./main`, `/…`, `…/`), else a commit, else a path that exists. What a
 * branch is called is the repository's own; a folder that a change brings along must not stand in for it.
 */
export function nameSide(argument: string, near: string, host: Host, mayBePath = true): NamedSide {
  if (/^\.{0,2}\/|^\.{1,2}$|\/$/.test(argument)) return namePath(argument, host);
  const repository = ownRepository(near, host);
  const found = 'fault' in repository ? repository : resolveCommit(argument, repository, host);
  if (!('fault' in found) && !('fault' in repository))
    return nameCommit(argument, found.commit, repository, host);
  const isOption = argument.startsWith('-');
  if (mayBePath && !isOption && (host.kindOf(argument) !== 'missing' || isSavedName(argument)))
    return namePath(argument, host);
  throw gitFaultText(
    'fault' in found ? { ref: argument, ...found } : { fault: 'unknown-ref', ref: argument },
  );
}

/**
 * The repository that a folder lies in. One inside that of the working directory, a submodule or a clone within a clone, is refused: a
 * change could put its own in an assessment's place, and be compared with a history of its own making.
 */
function ownRepository(near: string, host: Host): Repository | GitFault {
  const repository = openRepository(near, host);
  // the same folder is the same repository; else git must be asked once more
  if (resolve(host.cwd, near) === resolve(host.cwd)) return repository;
  const here = openRepository(host.cwd, host);
  if ('fault' in repository || 'fault' in here || repository.bare || here.bare) return repository;
  const [inner, outer] = [topOf(repository, host), topOf(here, host)];
  if (inner === outer || relative(outer, inner).startsWith('..')) return repository;
  const shown = displayPath(inner, host);
  throw new UsageError(
    {
      ko: `${koWith(shown, '은/는')} 이 저장소 안의 다른 저장소(서브모듈)입니다. 그 이력으로는 이 저장소의 변경을 비교할 수 없습니다.`,
      en: `${en(shown)} is another repository inside this one (a submodule); its history says nothing of a change of this one.`,
    },
    {
      ko: '그 저장소의 이력으로 비교하려면 그 폴더로 가서 실행하십시오.',
      en: 'To compare within its own history, run the command in that folder.',
    },
  );
}

/** The top folder of a repository on the disk. */
export function topOf({ folder, prefix }: Repository, host: Host): string {
  const steps = prefix === '' ? [] : prefix.split('/');
  return resolve(host.cwd, folder, ...steps.map(() => '..'));
}

/** A commit by its hash. */
export function nameCommit(label: string, commit: string, repository: Repository, host: Host): NamedCommit {
  const files = commitFiles(commit, repository, host);
  if ('fault' in files) throw gitFaultText(files);
  return { kind: 'commit', label, commit, repository, files };
}

/** Where two commits parted, in place of the earlier one; in the notation of git, since the branch itself may have gone on. */
export function whereTheyParted(base: NamedCommit, head: NamedCommit, host: Host): NamedCommit {
  const found = mergeBase(base.commit, head.commit, base.repository, host);
  if ('fault' in found) throw gitFaultText({ ...found, ref: base.label });
  return nameCommit(`${base.label}...${head.label}`, found.commit, base.repository, host);
}

/** The commit that is checked out. */
export function headCommit(near: string, host: Host): NamedCommit {
  const repository = ownRepository(near, host);
  if ('fault' in repository) throw gitFaultText(repository);
  const found = resolveCommit('HEAD', repository, host);
  if ('fault' in found) throw gitFaultText(found);
  return nameCommit('HEAD', found.commit, repository, host);
}

/**
 * The assessment that a commit has in place of the one in `folder`, which may have moved; undefined where it has none. Without a folder
 * the commit's only assessment.
 */
export function stateInCommit(
  named: NamedCommit,
  folder: string | undefined,
  identity: Identity | undefined,
  host: Host,
): AssessmentState | undefined {
  const { label, commit, files } = named;
  const at = folder === undefined ? onlyAssessment(named) : locate(folder);
  return at === undefined
    ? undefined
    : { kind: 'commit', label, commit, host: { ...host, ...files }, folder: at };

  function locate(path: string): string | undefined {
    const near = repositoryAt(path);
    const prefix = near && !('fault' in near) && !near.bare ? near.prefix : undefined;
    return locateInCommit(files, mountedFolder(path, prefix, files, host), identity);
  }

  function repositoryAt(path: string): Repository | GitFault | undefined {
    if (resolve(host.cwd, path) === resolve(host.cwd, named.repository.folder)) return named.repository;
    return host.kindOf(path) === 'folder' ? openRepository(path, host) : undefined;
  }
}

/** So many assessments are named where there are several. */
const mostShown = 8;

/** The folder of the only assessment in a commit. */
function onlyAssessment({ files, label }: NamedCommit): string {
  const found = assessmentsIn(files);
  if (found.length === 1) return found[0]!;
  const shown = found.slice(0, mostShown).map((folder) => displayPath(folder, files));
  const more = found.length - shown.length;
  const rest = more > 0 ? { ko: ` 외 ${more}개`, en: ` and ${more} more` } : { ko: '', en: '' };
  throw new UsageError(
    found.length === 0
      ? { ko: `${ko(label)}에 진단이 없습니다.`, en: `There is no assessment in ${en(label)}.` }
      : {
          ko: `${ko(label)}에 진단이 ${found.length}개 있습니다.`,
          en: `There are ${found.length} assessments in ${en(label)}.`,
        },
    {
      ko: `어느 진단인지 --assessment에 적으십시오${shown.length > 0 ? `: ${shown.join(', ')}${rest.ko}` : '.'}`,
      en: `Say which one with --assessment${shown.length > 0 ? `: ${shown.join(', ')}${rest.en}` : '.'}`,
    },
  );
}

function namePath(path: string, host: Host): NamedPath {
  const kind = host.kindOf(path);
  if (kind === 'missing') throw missing(path, host);
  if (kind === 'file' && isSavedName(path)) return { kind: 'saved', label: path, path };
  const folder = kind === 'file' ? dirname(path) : path;
  if (host.kindOf(join(folder, 'assessment.yaml')) === 'file')
    return { kind: 'folder', label: path, path: folder };
  const shown = displayPath(path, host);
  throw new UsageError(
    {
      ko: `${koWith(shown, '은/는')} 비교할 수 있는 것이 아닙니다.`,
      en: `${en(shown)} is nothing that can be compared.`,
    },
    {
      ko: '커밋(main, HEAD~1), assessment.yaml이 있는 진단 폴더, 또는 「assess score -f json」으로 저장한 파일을 적으십시오.',
      en: 'Name a commit (main, HEAD~1), a folder that holds assessment.yaml, or a file that "assess score -f json" wrote.',
    },
  );
}

/** No branch is called so: a file was meant, also where it is not there. */
function isSavedName(argument: string): boolean {
  return /\.json$/i.test(argument);
}

function missing(path: string, host: Host): UsageError {
  const shown = displayPath(path, host);
  return new UsageError(
    isSavedName(path)
      ? { ko: `${koWith(shown, '이라는/라는')} 파일이 없습니다.`, en: `There is no file ${en(shown)}.` }
      : { ko: `${koWith(shown, '이라는/라는')} 폴더가 없습니다.`, en: `There is no folder ${en(shown)}.` },
    isSavedName(path)
      ? {
          ko: '「assess score -f json=파일」로 결과를 저장했는지 확인하십시오.',
          en: 'Save a result with "assess score -f json=FILE" first.',
        }
      : {
          ko: 'assessment.yaml이 있는 진단 폴더를 적으십시오. 브랜치 이름이면 끝의 빗금(/)을 빼십시오.',
          en: 'Name a folder that holds assessment.yaml; a branch is named without a slash at its end.',
        },
  );
}

/** The nearest existing folder at or above a path: git must be asked somewhere. */
export function existingFolder(path: string | undefined, files: FileSystem): string {
  let folder = resolve(files.cwd, path ?? '.');
  while (files.kindOf(folder) !== 'folder' && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
