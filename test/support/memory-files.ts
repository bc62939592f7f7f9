import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { FileProblem, FileSystem } from '../../src/load/host.ts';

/** The working directory of files in memory. */
export const memoryRoot = '/memory';

/** A file system in memory: `files` by path relative to its working directory. Nothing can be written. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const held = new Map(
    Object.entries(files).map(([path, content]) => [
      resolve(memoryRoot, path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const at = (path: string) => resolve(memoryRoot, path);
  const isFolder = (path: string) => [...held.keys()].some((name) => name.startsWith(`${path}/`));
  const find = (path: string, root: string): Uint8Array | FileProblem => {
    if (!at(path).startsWith(at(root))) return { problem: 'outside' };
    return held.get(at(path)) ?? { problem: isFolder(at(path)) ? 'directory' : 'missing' };
  };
  return {
    cwd: memoryRoot,
    readFile(path, root, limit) {
      const found = find(path, root);
      if ('problem' in found) return found;
      return found.length > limit ? { problem: 'too-large' } : { bytes: found };
    },
    hashFile(path, root) {
      const found = find(path, root);
      if ('problem' in found) return found;
      return { sha256: createHash('sha256').update(found).digest('hex'), size: found.length };
    },
    listFolder(path) {
      const folder = `${at(path)}/`;
      const inside = [...held.keys()].filter((name) => name.startsWith(folder));
      if (inside.length === 0) return { problem: 'missing' };
      return { names: [...new Set(inside.map((name) => name.slice(folder.length).split('/')[0]!))].sort() };
    },
    kindOf: (path) => (held.has(at(path)) ? 'file' : isFolder(at(path)) ? 'folder' : 'missing'),
    realPath: at,
    writeFile: () => {
      throw new Error('EROFS');
    },
    writeFolder: () => {
      throw new Error('EROFS');
    },
    makeFolder: () => {
      throw new Error('EROFS');
    },
  };
}
