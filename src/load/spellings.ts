import { basename, dirname, join } from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileSystem } from './host.ts';
import { displayPath } from './paths.ts';

/**
 * Where a file stands in a folder that may end in `.yaml` or `.yml`, whatever it is; undefined where there is none. A link that leads nowhere stands
 * there too; what lies outside of the files that can be seen does not. `name` ends in `.yaml`.
 */
export function findSpelled(name: string, folder: string, files: FileSystem): string | undefined {
  return spellings(name)
    .map((each) => join(folder, each))
    .find((path) => stands(path, files));
}

/** An error where a file of this name stands in both spellings: only one of them would be read. */
export function checkSpelled(name: string, folder: string, files: FileSystem): Diagnostic[] {
  const [first = '', second = ''] = spellings(name).map((each) => join(folder, each));
  if (!stands(first, files) || !stands(second, files)) return [];
  const args = { path: displayPath(first, files), other: displayPath(second, files) };
  return [diagnose('file/two-spellings', args, { file: args.other })];
}

/** As `checkSpelled`, for the file at a path; one that bears another name than `name` was named by somebody, and is the one meant. */
export function checkSpelledAt(path: string, name: string, files: FileSystem): Diagnostic[] {
  return spellings(name).includes(basename(path)) ? checkSpelled(name, dirname(path), files) : [];
}

function spellings(name: string): string[] {
  return [name, name.replace(/yaml$/, 'yml')];
}

function stands(path: string, files: FileSystem): boolean {
  const read = files.readFile(path, dirname(path), 1);
  return !('problem' in read) || (read.problem !== 'missing' && read.problem !== 'outside');
}
