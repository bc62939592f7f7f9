import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FoundFile } from '../model/assessment.ts';
import type { FileSystem } from './host.ts';

/** The largest file, and the most bytes of all files, that a pack takes: it is put together in memory. */
export const largestPacked = 256 * 2 ** 20;
export const mostPacked = 512 * 2 ** 20;

/** The SHA-256 (hex) of bytes. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a file of evidence whole. Undefined where it is no longer the file that was found: gone, or with another content. */
export function readFound(
  { path, sha256 }: FoundFile,
  folder: string,
  files: FileSystem,
): Uint8Array | undefined {
  const read = files.readFile(join(folder, path), folder, largestPacked);
  return 'problem' in read || sha256Of(read.bytes) !== sha256 ? undefined : read.bytes;
}
