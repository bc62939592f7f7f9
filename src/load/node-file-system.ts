import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fillFolder } from './fill-folder.ts';
import { lfsTarget } from './git-lfs.ts';
import type { FileProblem, FileSystem } from './host.ts';

/** The files of this machine, through Node. */
export function nodeFileSystem(cwd: string): FileSystem {
  const at = (path: string) => resolve(cwd, path);
  return {
    cwd,
    readFile: (path, root, limit) => withFile(at(path), at(root), (fd, size) => readAll(fd, size, limit)),
    hashFile: (path, root) => withFile(at(path), at(root), hashAll),
    listFolder: (path) => listFolder(at(path)),
    kindOf: (path) => kindOf(at(path)),
    realPath: (path) => realPath(at(path)),
    writeFile: (path, content) => writeFile(at(path), content),
    writeFolder: (path, files) => {
      const place = realPath(at(path));
      if (isEmpty(place)) fillFolder(place, (staging) => writeFolder(staging, files));
      else writeFolder(place, files);
    },
    makeFolder: (path) => {
      mkdirSync(at(path), { recursive: true });
    },
  };
}

/** Opens without following a link and without waiting for a FIFO's writer, looks at what was opened, and only then reads. */
function withFile<T>(path: string, root: string, use: (fd: number, size: number) => T): T | FileProblem {
  let fd: number | undefined;
  try {
    if (lstatSync(path).isSymbolicLink()) return { problem: 'not-regular' };
    const real = realpathSync(path);
    if (!isUnder(real, realpathSync(root))) return { problem: 'outside' };
    fd = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(fd);
    if (stat.isDirectory()) return { problem: 'directory' };
    if (!stat.isFile()) return { problem: 'not-regular' };
    return use(fd, stat.size);
  } catch (error) {
    return toProblem(error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function readAll(fd: number, size: number, limit: number): { bytes: Uint8Array } | FileProblem {
  if (size > limit) return { problem: 'too-large' };
  // one byte more than there should be shows a file that grows while it is read
  let buffer = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(fd, buffer, length, buffer.length - length, null);
    if (read === 0) return { bytes: buffer.subarray(0, length) };
    length += read;
    if (length > limit) return { problem: 'too-large' };
    if (length === buffer.length) buffer = grown(buffer, limit + 1);
  }
}

function grown(buffer: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(buffer);
  return larger;
}

/** A Git LFS pointer that was not fetched counts as the file that it names, as it does in a commit. */
function hashAll(fd: number): { sha256: string; size: number } {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(1 << 16);
  let size = 0;
  for (;;) {
    const read = readSync(fd, chunk, 0, chunk.length, null);
    if (read === 0) return { sha256: hash.digest('hex'), size };
    const target = size === 0 ? lfsTarget(chunk.subarray(0, read)) : undefined;
    if (target) return target;
    hash.update(chunk.subarray(0, read));
    size += read;
  }
}

function listFolder(path: string): { names: readonly string[] } | FileProblem {
  try {
    if (!statSync(path).isDirectory()) return { problem: 'not-regular' };
    // code-point order is the same on every system and in every locale
    return { names: readdirSync(path).sort() };
  } catch (error) {
    return toProblem(error);
  }
}

function isEmpty(path: string): boolean {
  const listed = listFolder(path);
  return 'names' in listed && listed.names.length === 0;
}

function kindOf(path: string): 'file' | 'folder' | 'other' | 'missing' {
  try {
    const stat = lstatSync(realpathSync(path));
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

/** What does not stand there yet lies where the nearest folder above it leads. A link that leads nowhere is replaced, so it is itself. */
function realPath(path: string): string {
  try {
    // the system's own: it also knows how names are spelled where capitals make no difference
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

/**
 * A file is replaced whole: temporary name beside it, all bytes, rename. It keeps its permissions. A link is followed; what is no file is written to
 * as it is.
 */
function writeFile(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const target = existingTarget(path);
  if (target.isSpecial) {
    writeBytes(openSync(target.path, constants.O_WRONLY | constants.O_NONBLOCK), bytes, false);
    return;
  }
  const temporary = join(dirname(target.path), `.assess-${randomUUID()}.tmp`);
  try {
    writeBytes(openSync(temporary, 'wx', target.mode ?? 0o666), bytes, true, target.mode);
    renameSync(temporary, target.path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * A folder is made under a temporary name beside its place; what stands in its place is set aside and removed once the new one stands there, with the
 * permissions of the old.
 */
function writeFolder(path: string, files: Iterable<readonly [path: string, bytes: Uint8Array]>): void {
  const temporary = join(dirname(path), `.assess-${randomUUID()}.tmp`);
  const former = `${temporary}.old`;
  const { mode } = existingTarget(path);
  // nobody sees before it is done what nobody else could see before
  mkdirSync(temporary, mode === undefined ? 0o777 : 0o700);
  try {
    for (const [name, bytes] of files) {
      const target = join(temporary, ...name.split('/'));
      mkdirSync(dirname(target), { recursive: true });
      writeBytes(openSync(target, 'wx'), bytes, true);
    }
    if (mode !== undefined) {
      chmodSync(temporary, mode);
      renameSync(path, former);
    }
    try {
      renameSync(temporary, path);
    } catch (error) {
      if (kindOf(former) !== 'missing') renameSync(former, path);
      throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  rmSync(former, { recursive: true, force: true });
}

/** Where a path leads, with which permissions, and whether a device, pipe or socket stands there, which must never be replaced by a file. */
function existingTarget(path: string): { path: string; mode?: number; isSpecial: boolean } {
  try {
    const real = realpathSync(path);
    const stat = lstatSync(real);
    return { path: real, mode: stat.mode & 0o777, isSpecial: !stat.isFile() && !stat.isDirectory() };
  } catch {
    return { path, isSpecial: false };
  }
}

/** Writes all bytes and closes. On a disk, also waits until they are there and looks whether they are all there. */
function writeBytes(fd: number, bytes: Uint8Array, onDisk: boolean, mode?: number): void {
  try {
    if (mode !== undefined) fchmodSync(fd, mode);
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done, bytes.length - done);
    if (!onDisk) return;
    fsyncSync(fd);
    if (fstatSync(fd).size !== bytes.length) throw new Error('ENOSPC: not all bytes were written');
  } finally {
    closeSync(fd);
  }
}

function isUnder(path: string, root: string): boolean {
  const way = relative(root, path);
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== '..');
}

function toProblem(error: unknown): FileProblem {
  const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'missing' };
  if (code === 'ELOOP' || code === 'ENXIO') return { problem: 'not-regular' };
  return { problem: 'unreadable', reason: code };
}
