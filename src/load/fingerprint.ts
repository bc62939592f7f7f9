import { createHash } from 'node:crypto';

/** The SHA-256 (hex) of what something is about, so that it can be found again: the same parts, the same digits. */
export function fingerprintOf(parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
