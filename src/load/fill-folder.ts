import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fills an empty folder, which stays the one it is: somebody may be working in it, or it may be a disk of its own. `make` makes a folder
 * within it at a path that is free, whole or not at all; then its content is moved up. Throws the system's error, with the folder empty again.
 */
export function fillFolder(path: string, make: (staging: string) => void): void {
  const staging = join(path, `.assess-${randomUUID()}.tmp`);
  const moved: string[] = [];
  try {
    make(staging);
    for (const name of readdirSync(staging)) {
      renameSync(join(staging, name), join(path, name));
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) rmSync(join(path, name), { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
