import { isAbsolute, join, posix, relative, sep } from 'node:path';
import type { Host } from '../../load/host.ts';
import { displayPath } from '../../load/paths.ts';
import type { EvidenceInventory } from '../../scoring/evidence-inventory.ts';
import { badPlace, changedSince, exists, foreignFiles, noOut, noPack } from './evidence-pack-errors.ts';

/** What a pack is written as. */
export type PackKind = 'zip' | 'folder';

/** The list of hashes in a pack, by which it is known again. */
export const sumsFile = 'SHA256SUMS';
/** The indexes in a pack. */
const packIndexes = ['index.md', 'index.csv'];

const mostSumsBytes = 16 * 2 ** 20;
/** Folders of an assessment in which a pack would be taken for a part of it. */
const inputFolders = ['evidence', 'departments', 'reviews', '.assess'];

/** What `--out` asks for. Refuses a place that is taken, or one within the input, before anything is read or written. */
export function checkOut(
  out: string | undefined,
  folder: string,
  inventory: EvidenceInventory,
  force: boolean,
  host: Host,
): PackKind {
  if (out === undefined || out === '') throw noOut();
  const kind = isArchive(out) ? 'zip' : 'folder';
  const shown = displayPath(out, host);
  if (isInput(out, folder, inventory, host)) throw badPlace(shown);
  const there = host.kindOf(out);
  if (there === 'missing') return kind;
  if (kind === 'zip') {
    // what a link calls an archive may be anything
    const isReplaceable = there === 'file' && isArchive(host.realPath(out));
    if (!isReplaceable || !force) throw exists(shown, isReplaceable);
    return kind;
  }
  if (there !== 'folder') throw exists(shown, false);
  if (isEmpty(out, host)) return kind;
  if (!force) throw exists(shown, true);
  checkPacked(out, shown, host);
  return kind;
}

function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** The assessment's folder and those above it, its folders of input, and those that hold evidence: by where paths lead, not by how they are written. */
function isInput(out: string, folder: string, { entries }: EvidenceInventory, host: Host): boolean {
  const place = host.realPath(out);
  const files = entries.flatMap(({ evidence: { found } }) => (found === undefined ? [] : [found.path]));
  const folders = new Set([...inputFolders, ...files.map((path) => posix.dirname(posix.normalize(path)))]);
  folders.delete('.');
  return (
    isWithin(host.realPath(folder), place) ||
    [...folders, ...files].some((path) => isWithin(place, host.realPath(join(folder, path))))
  );
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

function isEmpty(out: string, host: Host): boolean {
  const listed = host.listFolder(out);
  return 'names' in listed && listed.names.length === 0;
}

/** Refuses to replace a folder unless all in it was packed, and nothing was changed since. */
function checkPacked(out: string, shown: string, host: Host): void {
  const read = host.readFile(join(out, sumsFile), out, mostSumsBytes);
  const text = 'problem' in read ? '' : new TextDecoder().decode(read.bytes);
  const sums = new Map(text.split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
  const files = [...filesIn('')];
  const foreign = files.find((path) => path !== sumsFile && !sums.has(path.normalize('NFC')));
  if (foreign !== undefined) throw foreignFiles(shown, foreign);
  if (![...packIndexes, sumsFile].every((name) => files.includes(name))) throw noPack(shown);
  const changed = files.find((path) => path !== sumsFile && !isAsPacked(path));
  if (changed !== undefined) throw changedSince(shown, changed);

  function* filesIn(path: string): Generator<string> {
    const listed = host.listFolder(join(out, path));
    // what cannot be looked into was not packed
    if ('problem' in listed) yield path;
    else
      for (const name of listed.names) {
        const found = host.readFile(join(out, path, name), out, 0);
        if ('problem' in found && found.problem === 'directory') yield* filesIn(`${path}${name}/`);
        else yield `${path}${name}`;
      }
  }

  function isAsPacked(path: string): boolean {
    const hashed = host.hashFile(join(out, path), out);
    return !('problem' in hashed) && hashed.sha256 === sums.get(path.normalize('NFC'));
  }
}
