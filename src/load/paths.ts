import { isAbsolute, relative, resolve, sep } from 'node:path';

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
