import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Department } from '../model/assessment.ts';
import { readAssessment } from './assessment.ts';
import type { Result } from './document.ts';
import type { Host } from './host.ts';
import { frameworkPath } from './shipped.ts';

/** A file or folder of the repository and those who review it. */
export interface Owned {
  /** From the top of the repository, in NFC: `/my-city/`, `/my-city/departments/audit.yaml`; the top itself is `/`. */
  readonly path: string;
  readonly reviewers: readonly string[];
}

/** Who reviews what of an assessment. */
export interface Owners {
  /** The assessment's folder, as in `Owned`. */
  readonly folder: string;
  /** What stands later is nearer and wins: folder and framework of whoever coordinates, then the sheets in the order of the departments. */
  readonly owned: readonly Owned[];
  /** The departments that name no reviewer. */
  readonly without: readonly Department[];
  readonly departments: readonly Department[];
}

/** The top of the repository that a folder lies in: the nearest folder upwards with `.git`, else the working directory. Absolute. */
export function repositoryTop(folder: string, host: Host): string {
  for (let top = resolve(host.cwd, folder); ; top = dirname(top)) {
    const kind = host.kindOf(join(top, '.git'));
    // in a worktree or a submodule it is a file
    if (kind === 'folder' || kind === 'file') return top;
    if (dirname(top) === top) return host.cwd;
  }
}

/** Loads the assessment in a folder below `top` and says who reviews what of it. Undefined where the folder lies outside. */
export function loadOwners(folder: string, top: string, host: Host): Result<Owners> | undefined {
  const shown = folderFrom(top, resolve(host.cwd, folder));
  if (shown === undefined) return undefined;
  const { result, main, sheets = [] } = readAssessment(folder, host);
  if (!result.value || !main) return { diagnostics: result.diagnostics };
  const { departments } = result.value;
  const coordinating = departments.flatMap((each) => (each.coordinates ? (each.reviewers ?? []) : []));
  const framework = frameworkFolder(main.file.framework, folder, host);
  const shared = [shown, framework === undefined ? undefined : folderFrom(top, framework)]
    .filter((path) => path !== undefined)
    .map((path): Owned => ({ path, reviewers: coordinating }));
  const own = departments.map(({ id, reviewers = [] }): Owned => {
    const sheet = sheets.find(({ file }) => file.department === id);
    const name = sheet ? basename(sheet.source.file) : `${id}.yaml`;
    return { path: `${shown}departments/${name}`, reviewers };
  });
  const value = {
    folder: shown,
    owned: [...shared, ...own].filter(({ reviewers }) => reviewers.length > 0),
    without: departments.filter(({ reviewers }) => reviewers === undefined),
    departments,
  };
  return { value, diagnostics: result.diagnostics };
}

/** The folder of a framework that is given by its path; undefined for one that ships with the program. */
function frameworkFolder(framework: string, folder: string, host: Host): string | undefined {
  const path = frameworkPath(framework, folder, host);
  const isShipped = !framework.includes('/') && !framework.startsWith('.');
  if (path === undefined || isShipped) return undefined;
  return host.kindOf(path) === 'folder' ? path : dirname(path);
}

/** A folder as seen from the top of the repository; undefined where it lies outside. */
function folderFrom(top: string, folder: string): string | undefined {
  const way = relative(top, folder);
  if (way === '') return '/';
  const steps = way.split(sep);
  if (isAbsolute(way) || steps[0] === '..') return undefined;
  return `/${steps.join('/').normalize('NFC')}/`;
}
