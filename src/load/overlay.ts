import { resolve } from 'node:path';
import type { Host } from './host.ts';

/** The host as it will be once some files have been written: what is planned can be loaded and checked before it is written. */
export function withFiles(host: Host, files: ReadonlyMap<string, string>): Host {
  const at = (path: string) => files.get(resolve(host.cwd, path));
  return {
    ...host,
    readFile(path, root, limit) {
      const text = at(path);
      return text === undefined
        ? host.readFile(path, root, limit)
        : { bytes: new TextEncoder().encode(text) };
    },
    kindOf: (path) => (at(path) === undefined ? host.kindOf(path) : 'file'),
  };
}
