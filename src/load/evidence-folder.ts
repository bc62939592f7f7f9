import { join, posix } from 'node:path';
import { evidencePath } from '../checks/evidence.ts';
import type { Assessment, EvidenceRecord } from '../model/assessment.ts';
import type { EvidenceFolder, UnusedFile } from '../scoring/evidence-inventory.ts';
import { isOwnFile } from './evidence.ts';
import { lfsTarget } from './git-lfs.ts';
import type { FileSystem } from './host.ts';

/** Where evidence lies by custom, beside `assessment.yaml`. */
const customary = 'evidence';
/** What may lie beside evidence without a word: hidden files, notes on the folder, and what systems and office programs leave behind. */
const ignored = /^(?:\.|~\$)|^(?:README(?:\.(?:md|txt))?|Thumbs\.db|desktop\.ini)$/i;
/** So many files and so many folders below each other are looked at; a folder that is its own grandchild ends there. */
const mostFiles = 10_000;
const deepest = 32;
/** No pointer of Git LFS is longer. */
const longestPointer = 1024;

/** Looks at what lies in the folder `evidence/` and in every other folder that a record names: files without a record, pointers of Git LFS. */
export function readEvidenceFolder(
  folder: string,
  assessment: Pick<Assessment, 'assignments' | 'frameworkFiles'>,
  files: FileSystem,
): EvidenceFolder {
  const { assignments } = assessment;
  const records = [...assignments.values()].flatMap(({ answers }) =>
    answers.flatMap(({ evidence }) => evidence),
  );
  const known = new Set(records.flatMap(({ record }) => (record.file ? [evidencePath(record.file)] : [])));
  const listed: string[] = [];
  const isCut = foldersOf(records).some((each) => !list(each, folder, files, listed, 0));
  const unused = [...new Set(listed)]
    .filter((path) => !known.has(evidencePath(path)) && !isOwnFile(path, assessment, folder, files))
    .sort();
  return {
    unused: unused.map((path) => lookAt(path, folder, files)),
    isCut,
    pointers: new Set(
      records.flatMap(({ found }) => (found && isPointer(found.path, folder, files) ? [found.path] : [])),
    ),
  };
}

/** The customary folder and those of the records' files; the assessment's own folder holds much else. */
function foldersOf(records: readonly EvidenceRecord[]): string[] {
  const named = records.flatMap(({ found }) => (found ? [posix.dirname(posix.normalize(found.path))] : []));
  const all = [...new Set([customary, ...named])].filter((each) => each !== '.');
  // what lies below another one is listed with it
  return all.filter((each) => !all.some((other) => each.startsWith(`${other}/`)));
}

/** Adds the files below a folder; false where there are more than are looked at. Links are named, never followed. */
function list(path: string, folder: string, files: FileSystem, listed: string[], depth: number): boolean {
  const listing = isFolder(path, folder, files) ? files.listFolder(join(folder, path)) : { names: [] };
  if ('problem' in listing) return true;
  return listing.names
    .filter((name) => !ignored.test(name))
    .every((name) => {
      const inside = `${path}/${name}`;
      if (isFolder(inside, folder, files))
        return depth < deepest && list(inside, folder, files, listed, depth + 1);
      listed.push(inside);
      return listed.length < mostFiles;
    });
}

/** Whether a folder stands at a path, no link, and inside of the assessment's folder. */
function isFolder(path: string, folder: string, files: FileSystem): boolean {
  const found = files.readFile(join(folder, path), folder, 0);
  return 'problem' in found && found.problem === 'directory';
}

function lookAt(path: string, folder: string, files: FileSystem): UnusedFile {
  const hashed = files.hashFile(join(folder, path), folder);
  return 'problem' in hashed ? { path } : { path, ...hashed };
}

function isPointer(path: string, folder: string, files: FileSystem): boolean {
  const read = files.readFile(join(folder, path), folder, longestPointer);
  return !('problem' in read) && lfsTarget(read.bytes) !== undefined;
}
