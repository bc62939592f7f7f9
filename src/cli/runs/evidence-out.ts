import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Host } from '../../load/host.ts';
import { displayPath } from '../../load/paths.ts';
import type { EvidenceInventory } from '../../scoring/evidence-inventory.ts';
import { badPlace, exists, foreignFiles, noOut } from './evidence-pack-errors.ts';

/** What a pack is written as. */
export type PackKind = 'zip' | 'folder';

/** The list of hashes in a pack, by which it is known again. */
export const sumsFile = 'SHA256SUMS';

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
  const kind = /\.zip$/i.test(out) ? 'zip' : 'folder';
  const shown = displayPath(out, host);
  if (isInput(out, folder, inventory, host)) throw badPlace(shown);
  const there = host.kindOf(out);
  if (there === 'missing') return kind;
  if (kind === 'zip') {
    if (there !== 'file' || !force) throw exists(shown, there === 'file');
    return kind;
  }
  if (there !== 'folder') throw exists(shown, false);
  if (isEmpty(out, host)) return kind;
  if (!force) throw exists(shown, true);
  const foreign = foreignFile(out, host);
  if (foreign !== undefined) throw foreignFiles(shown, foreign);
  return kind;
}

/** The assessment's folder and those above it, its folders of input, and every file of evidence. */
function isInput(out: string, folder: string, { entries }: EvidenceInventory, { cwd }: Host): boolean {
  const [place, root] = [resolve(cwd, out), resolve(cwd, folder)];
  const below = relative(root, place);
  const isAbove = !relative(place, root).startsWith('..') && !isAbsolute(relative(place, root));
  return (
    isAbove ||
    inputFolders.includes(below.split(sep)[0]!) ||
    entries.some(({ evidence: { found } }) => found !== undefined && resolve(root, found.path) === place)
  );
}

function isEmpty(out: string, host: Host): boolean {
  const listed = host.listFolder(out);
  return 'names' in listed && listed.names.length === 0;
}

/** A file in a folder that is in no pack: then the folder is not replaced. Undefined where all of it was packed. */
function foreignFile(out: string, host: Host): string | undefined {
  const read = host.readFile(join(out, sumsFile), out, mostSumsBytes);
  const text = 'problem' in read ? '' : new TextDecoder().decode(read.bytes);
  const packed = new Set([sumsFile, ...text.split('\n').map((line) => line.slice(line.indexOf('  ') + 2))]);
  return find('');

  function find(path: string): string | undefined {
    const listed = host.listFolder(join(out, path));
    if ('problem' in listed) return path;
    for (const name of listed.names) {
      const inside = `${path}${name}`;
      const found = host.readFile(join(out, inside), out, 0);
      const isFolder = 'problem' in found && found.problem === 'directory';
      const foreign = isFolder
        ? find(`${inside}/`)
        : packed.has(inside.normalize('NFC'))
          ? undefined
          : inside;
      if (foreign !== undefined) return foreign;
    }
    return undefined;
  }
}
