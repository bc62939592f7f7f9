import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as messages show it: relative to the working directory where that is shorter to read, always with `/` and in NFC. */
export function displayPath(path: string, cwd: string): string {
  const way = relative(cwd, resolve(cwd, path));
  const shown = way === '' ? '.' : isAbsolute(way) ? path : way;
  return shown.split(sep).join('/').normalize('NFC');
}
