import { graphemes } from './graphemes.ts';
import { UNSEEN } from './terminal.ts';

/** What some system forbids in a name, or takes for something else. */
const forbidden = new RegExp(String.raw`[\\/:*?"<>|]|${UNSEEN}`, 'gu');
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;
/** Behind the last dot of a name: what says how a file is opened. A name that begins with the dot is all name. */
const extension = /(?<=\S)\.[A-Za-z0-9]{1,10}$/;

/**
 * Makes a name for a folder, or for a file without its extension, of any text.
 *
 * In: any text and the most bytes (UTF-8) that the name may have, at least 16. Out: NFC without what Windows, macOS or Linux forbid, without dots and
 * spaces at its ends, no reserved name, cut between characters as a reader sees them; never empty.
 */
export function portableName(text: string, mostBytes: number): string {
  const plain = text
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const cut = cutTo(plain, mostBytes - 1).replace(/[. ]+$/, '');
  if (cut === '') return '_';
  return reserved.test(cut) ? `_${cut}` : cut;
}

/** As `portableName` for a file: what is cut is the name, not its extension. */
export function portableFileName(text: string, mostBytes: number): string {
  const [own = ''] = extension.exec(text) ?? [];
  const stem = own === '' ? text : text.slice(0, -own.length);
  return portableName(stem, mostBytes - own.length) + own;
}

/** A name with a number before its extension, within the same bytes: `plan (2).pdf`. */
export function numberedName(name: string, number: number, mostBytes: number): string {
  const [own = ''] = extension.exec(name) ?? [];
  const mark = ` (${number})`;
  const stem = own === '' ? name : name.slice(0, -own.length);
  return portableName(stem, mostBytes - own.length - mark.length) + mark + own;
}

function cutTo(text: string, mostBytes: number): string {
  let kept = '';
  let bytes = 0;
  for (const grapheme of graphemes(text)) {
    bytes += new TextEncoder().encode(grapheme).length;
    if (bytes > mostBytes) return kept;
    kept += grapheme;
  }
  return kept;
}
