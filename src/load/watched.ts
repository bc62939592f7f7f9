import type { Host } from './host.ts';

/** The same host, and the real paths of the files that were read through it so far. */
export function watched(host: Host): { readonly host: Host; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const watching: Host = {
    ...host,
    readFile(path, root, limit) {
      read.add(host.realPath(path));
      return host.readFile(path, root, limit);
    },
  };
  return { host: watching, read };
}
