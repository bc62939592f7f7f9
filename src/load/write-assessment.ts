import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { loadAssessment } from './assessment.ts';
import type { Host } from './host.ts';
import { withFiles } from './overlay.ts';
import { shippedFrameworks } from './shipped.ts';

/** Whether a new folder may be filled at a path: nothing is there, or an empty folder. */
export function isFree(path: string, host: Host): boolean {
  const kind = host.kindOf(path);
  if (kind !== 'folder') return kind === 'missing';
  const listed = host.listFolder(path);
  return !('problem' in listed) && listed.names.length === 0;
}

/** How an assessment in `folder` names a framework: by its shipped id where that was given, else by a path from there. */
export function frameworkName(given: string, folder: string, host: Host): string {
  return shippedFrameworks(host).includes(given) ? given : wayFrom(folder, given, host);
}

/**
 * How a file in `folder` names another place: by the way from there, which begins with `./` or `../`. It goes from where the folder really is:
 * `..` leads out of that, however the folder was reached.
 */
export function wayFrom(folder: string, path: string, host: Host): string {
  const place = resolve(host.cwd, path);
  // a link at its end is what was named
  const target = join(host.realPath(dirname(place)), basename(place));
  const way = relative(host.realPath(folder), target).split('\\').join('/');
  return way.startsWith('.') ? way : `./${way}`;
}

/** The diagnostics of an assessment as it will be once its files, by path, have been written to an empty folder. */
export function checkPlanned(
  folder: string,
  files: ReadonlyMap<string, string>,
  host: Host,
  on: string,
): readonly Diagnostic[] {
  const absolute = new Map([...files].map(([path, text]) => [resolve(host.cwd, path), text]));
  const departments = resolve(host.cwd, folder, 'departments');
  const names = [...absolute.keys()]
    .filter((path) => path.startsWith(departments))
    .map((path) => basename(path));
  const planned: Host = {
    ...withFiles(host, absolute),
    listFolder: (path) =>
      resolve(host.cwd, path) === departments ? { names: names.sort() } : host.listFolder(path),
  };
  return loadAssessment(join(folder, 'assessment.yaml'), planned, on).diagnostics;
}
