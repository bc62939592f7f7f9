import { dirname, join, resolve } from 'node:path';
import type { FileProblem, Host } from './host.ts';

/** Where GitHub and GitLab look for the file, from the top of the repository. */
export const ownersPlaces = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const;

/** GitHub reads no larger one. */
const mostBytes = 3 * 1024 * 1024;

/** The text of a CODEOWNERS file, or why there is none. A byte order mark is kept: the text gives back the same bytes. */
export type ReadOwners = { readonly text: string } | FileProblem | { readonly problem: 'not-utf8' };

/** The first CODEOWNERS file that a repository has; undefined where it has none. */
export function findOwnersFile(top: string, host: Host): string | undefined {
  return ownersPlaces
    .map((place) => join(top, place))
    .find((path) => !['missing', 'folder'].includes(host.kindOf(path)));
}

/** Reads a CODEOWNERS file. */
export function readOwnersFile(path: string, host: Host): ReadOwners {
  const read = host.readFile(path, dirname(resolve(host.cwd, path)), mostBytes);
  if ('problem' in read) return read;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.bytes) };
  } catch {
    return { problem: 'not-utf8' };
  }
}
