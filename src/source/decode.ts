import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type ForeignEncoding, firstBrokenByte, looksLikeCp949, wideEncodingOf } from './encoding.ts';

/** The most bytes that a file may have. */
export const maximumBytes = 512 * 1024;

/** Text, or the one diagnostic that says why the bytes are none. */
export type Decoded =
  | { readonly text: string; readonly diagnostic?: never }
  | { readonly text?: never; readonly diagnostic: Diagnostic };

/**
 * Decodes the bytes of a file as UTF-8; a leading byte order mark is dropped, line ends are kept.
 * Another encoding is never accepted: the diagnostic names the likely one and the command that converts it.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > maximumBytes) {
    const args = { bytes: bytes.length, limit: maximumBytes };
    return { diagnostic: diagnose('text/too-large', args, { file }) };
  }
  const wide = wideEncodingOf(bytes);
  if (wide) return { diagnostic: foreign(file, wide) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const at = firstBrokenByte(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, at));
    // A file that holds Korean in UTF-8 and then breaks off is damaged, not in another encoding.
    const isCp949 = !/[\u0800-\uFFFF]/.test(before) && looksLikeCp949(bytes);
    return { diagnostic: isCp949 ? foreign(file, 'CP949') : broken(file, before, bytes[at]!) };
  }
}

function foreign(file: string, encoding: ForeignEncoding): Diagnostic {
  return diagnose('text/encoding', { encoding, command: conversion(file, encoding) }, { file });
}

function broken(file: string, before: string, byte: number): Diagnostic {
  const lines = before.split(/\r\n|\r|\n/);
  const column = lines[lines.length - 1]!.length + 1;
  // The line holds bytes that are no text, so it is not quoted.
  const place = { file, line: lines.length, column, endColumn: column + 1, excerpt: [] };
  return diagnose('text/utf8', { byte: `0x${byte.toString(16).toUpperCase()}` }, place);
}

/** A shell command that rewrites the file as UTF-8. */
function conversion(file: string, encoding: ForeignEncoding): string {
  const from = shellWord(file);
  const to = shellWord(`${file}.utf8`);
  return `iconv -f ${encoding} -t UTF-8 ${from} > ${to} && mv ${to} ${from}`;
}

/** `text` as one word of a POSIX shell that no program takes for an option. */
function shellWord(text: string): string {
  const path = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
