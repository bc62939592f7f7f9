import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { FileSystem } from './host.ts';

/**
 * A path as messages show it: relative to the working directory, always with `/` and in NFC. What ships with the program is shown
 * as `assess:minwon-2014/F1.yaml`, wherever the program is installed, unless it lies below the working directory.
 */
export function displayPath(
  path: string,
  { cwd, frameworks }: { readonly cwd: string; readonly frameworks?: string },
): string {
  const way = relative(cwd, resolve(cwd, path));
  if (frameworks !== undefined && way.startsWith('..')) {
    const inside = relative(frameworks, resolve(cwd, path));
    if (!inside.startsWith('..') && !isAbsolute(inside)) return `assess:${inside.split(sep).join('/')}`;
  }
  const shown = way === '' ? '.' : isAbsolute(way) ? path : way;
  return shown.split(sep).join('/').normalize('NFC');
}

/**
 * Where a name in a file of `folder` leads. `..` leads out of where the folder really is, as it does for every other program, however the
 * folder was reached; where nothing stands there, the name counts as it is written.
 */
export function placeFrom(folder: string, name: string, files: FileSystem): string {
  const written = resolve(files.cwd, folder, name);
  const led = resolve(files.realPath(folder), name);
  const isElsewhere = files.kindOf(led) !== 'missing' && files.realPath(led) !== files.realPath(written);
  return isElsewhere ? led : written;
}
