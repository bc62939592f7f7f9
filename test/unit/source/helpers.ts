import type { DataPath, Diagnostic } from '../../../src/model/diagnostic.ts';
import { readSource, type SourceDocument } from '../../../src/source/read-source.ts';

/** Reads text, or bytes, as the file `a.yaml`. */
export function read(input: string | Uint8Array) {
  return readSource('a.yaml', typeof input === 'string' ? new TextEncoder().encode(input) : input);
}

/** `code line:column-endColumn`, with the related place in brackets, for each diagnostic. */
export function found(input: string | Uint8Array): string[] {
  return read(input).diagnostics.map(brief);
}

/** The document of text that must be right. */
export function documentOf(input: string | Uint8Array): SourceDocument {
  const { document, diagnostics } = read(input);
  if (!document) throw new Error(`refused: ${diagnostics.map(brief).join('; ')}`);
  return document;
}

/** `line:column-endColumn` of a path. */
export function placeOf(document: SourceDocument, path: DataPath, at?: 'key' | 'value'): string {
  const { line, column, endColumn } = document.place(path, at);
  return `${line}:${column}-${endColumn}`;
}

export function brief({ code, place, related }: Diagnostic): string {
  const at = place ? ` ${place.line}:${place.column}-${place.endColumn}` : '';
  return `${code}${at}${related ? ` (${related.line}:${related.column})` : ''}`;
}
