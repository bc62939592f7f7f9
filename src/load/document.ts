import { diagnose } from '../diagnostics/diagnose.ts';
import { issue, locate, locateAll } from '../diagnostics/issue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Files } from '../model/files.ts';
import { type FileKind, fileKinds } from '../schema/kinds.ts';
import { validate } from '../schema/validate.ts';
import { maximumBytes } from '../source/decode.ts';
import { readSource, type SourceDocument } from '../source/read-source.ts';
import type { FileProblem, FileSystem } from './host.ts';
import { displayPath } from './paths.ts';

/** A file of a kind, read and fit for its schema: its values (numbers exact) and where they stand. */
export interface Loaded<K extends FileKind> {
  readonly file: Files[K];
  readonly source: SourceDocument;
  readonly bytes: Uint8Array;
}

/** A value and what was found on the way to it; the value is absent when there was an error. */
export interface Result<T> {
  readonly value?: T;
  /** Set where errors leave no value, but the whole was read: good for finding more errors, never for scoring. A draft may break its type. */
  readonly draft?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of a given kind. `root` is the folder that it must not lead out of; `mention` is where it is asked for. */
export function loadDocument<K extends FileKind>(
  kind: K,
  path: string,
  root: string,
  files: FileSystem,
  mention?: Place,
): Result<Loaded<K>> {
  const shown = displayPath(path, files);
  const read = files.readFile(path, root, maximumBytes);
  if ('problem' in read) return { diagnostics: [fileDiagnostic(read, shown, mention)] };
  const { document: source, diagnostics } = readSource(shown, read.bytes);
  if (!source) return { diagnostics };
  const wrongKind = checkKind(kind, source);
  if (wrongKind) return { diagnostics: [...diagnostics, wrongKind] };
  const loaded = { file: source.values as Files[K], source, bytes: read.bytes };
  const { issues, more } = validate(kind, source);
  const found = locateAll(issues, source, more);
  if (found.length > 0) return { draft: loaded, diagnostics: [...diagnostics, ...found] };
  return { value: loaded, diagnostics };
}

/** The kind that a file says it is, if it can be read and says one that we know. */
export function peekKind(path: string, files: FileSystem): FileKind | undefined {
  const read = files.readFile(path, path, maximumBytes);
  if ('problem' in read) return undefined;
  const data = readSource(path, read.bytes).document?.data as { kind?: unknown } | null | undefined;
  return fileKinds.find((kind) => kind === data?.kind);
}

/** What is wrong with a file that could not be read, at the place that names it or at the file itself. */
export function fileDiagnostic(found: FileProblem, path: string, mention?: Place): Diagnostic {
  const target = mention ?? { file: path };
  switch (found.problem) {
    case 'missing':
      return diagnose('file/missing', { path }, target);
    case 'directory':
    case 'not-regular':
      return diagnose('file/not-regular', { path }, target);
    case 'too-large':
      return diagnose('file/too-large', { path, limit: `${maximumBytes / 1024} KiB` }, target);
    case 'outside':
      return diagnose('file/outside', { path }, target);
    case 'unreadable':
      return diagnose('file/unreadable', { path, reason: found.reason }, target);
  }
}

/** What is wrong with a folder that could not be listed. */
export function folderDiagnostic(found: FileProblem, path: string): Diagnostic {
  return found.problem === 'not-regular'
    ? diagnose('file/not-folder', { path }, { file: path })
    : fileDiagnostic(found, path);
}

function checkKind(kind: FileKind, source: SourceDocument): Diagnostic | undefined {
  const found = (source.data as { kind?: unknown } | null)?.kind;
  // a file that is no mapping is the schema's affair
  if (typeof source.data !== 'object' || source.data === null || Array.isArray(source.data) || found === kind)
    return undefined;
  return locate(
    issue('file/wrong-kind', { found: found === undefined ? '' : String(found), expected: kind }, ['kind']),
    source,
  );
}
