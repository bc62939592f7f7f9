import { createHash } from 'node:crypto';
import { lfsTarget } from './git-lfs.ts';
import type { TreeEntry } from './git-tree.ts';
import type { FileProblem, GitAnswer } from './host.ts';

/** A file's SHA-256 (hex) and size in bytes. */
export interface Hashed {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes that one call asks for beyond the file that is wanted. */
const mostAhead = 32 * 2 ** 20;
/** A larger file is only fetched when it is itself wanted. */
const largestAhead = 2 ** 20;
/** What is kept of files that were read; then it begins anew. */
const mostKept = 64 * 2 ** 20;
/** git's answer has to fit into the memory set aside for it. */
const largest = 2 ** 30 - 2 ** 16;

/** The contents of a repository's files, fetched many at a time and kept by object, since commits share most of them. */
export class Blobs {
  private readonly hashes = new Map<string, Hashed>();
  private readonly contents = new Map<string, Uint8Array>();
  private kept = 0;

  constructor(private readonly runGit: (args: readonly string[], input: Uint8Array) => GitAnswer) {}

  /** The bytes of the first file. The others are fetched along with it, as far as they are not known yet. */
  read([wanted, ...others]: readonly TreeEntry[]): { readonly bytes: Uint8Array } | FileProblem {
    const bytes = this.contents.get(wanted!.oid);
    if (bytes) return { bytes };
    const found = this.fetch(wanted!, others, this.contents, (content) => content);
    if ('problem' in found) return found;
    for (const [oid, content] of found) this.keep(oid, content);
    return { bytes: found.get(wanted!.oid)! };
  }

  /** The hash of the first file, or of the file that it names as a Git LFS pointer; of the others as in `read`. */
  hash([wanted, ...others]: readonly TreeEntry[]): Hashed | FileProblem {
    const hashed = this.hashes.get(wanted!.oid);
    if (hashed) return hashed;
    const found = this.fetch(wanted!, others, this.hashes, hashOf);
    if ('problem' in found) return found;
    for (const [oid, each] of found) this.hashes.set(oid, each);
    return found.get(wanted!.oid)!;
  }

  private fetch<T>(
    wanted: TreeEntry,
    others: readonly TreeEntry[],
    known: ReadonlyMap<string, T>,
    use: (content: Uint8Array) => T,
  ): ReadonlyMap<string, T> | FileProblem {
    if (wanted.size === undefined) return notFetched;
    if (wanted.size > largest) return { problem: 'too-large' };
    const oids = new Set([wanted.oid]);
    let ahead = 0;
    for (const { oid, size } of others) {
      if (size === undefined || size > largestAhead || known.has(oid) || oids.has(oid)) continue;
      ahead += size;
      if (ahead > mostAhead) break;
      oids.add(oid);
    }
    const input = new TextEncoder().encode([...oids, ''].join('\n'));
    const answer = this.runGit(['cat-file', '--batch', '--buffer'], input);
    if ('problem' in answer) return { problem: 'unreadable', reason: `git: ${answer.problem}` };
    const found = new Map<string, T>();
    for (const { oid, content } of contentsOf(answer.stdout)) if (content) found.set(oid, use(content));
    if (found.has(wanted.oid)) return found;
    const words = answer.stderr.split('\n', 1)[0]!;
    return words === '' ? notFetched : { problem: 'unreadable', reason: words };
  }

  private keep(oid: string, content: Uint8Array): void {
    if (this.contents.has(oid)) return;
    if (this.kept + content.length > mostKept) {
      this.contents.clear();
      this.kept = 0;
    }
    // a copy of its own, so that the whole answer is not kept with it
    this.contents.set(oid, content.slice());
    this.kept += content.length;
  }
}

const notFetched: FileProblem = { problem: 'unreadable', reason: 'not fetched' };

function hashOf(content: Uint8Array): Hashed {
  return (
    lfsTarget(content) ?? {
      sha256: createHash('sha256').update(content).digest('hex'),
      size: content.length,
    }
  );
}

/** What `git cat-file --batch` answered: each object with its content, undefined where it is missing or no file. */
function* contentsOf(answered: Uint8Array): Generator<{ oid: string; content: Uint8Array | undefined }> {
  const decoder = new TextDecoder();
  for (let at = 0; at < answered.length; ) {
    const end = answered.indexOf(10, at);
    if (end < 0) return;
    const [oid = '', type = '', size] = decoder.decode(answered.subarray(at, end)).split(' ');
    at = end + 1;
    // `<oid> missing`
    if (size === undefined) {
      yield { oid, content: undefined };
      continue;
    }
    const next = at + Number(size);
    // git broke off
    if (next > answered.length) return;
    yield { oid, content: type === 'blob' ? answered.subarray(at, next) : undefined };
    at = next + 1;
  }
}
