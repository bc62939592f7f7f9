import { stringify } from 'csv-stringify/sync';
import { inert } from '../text/terminal.ts';

/** What a spreadsheet takes for the beginning of a formula, in half and full width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
const figure = /^-?\d+(?:\.\d+)?$/;

/**
 * Rows of cells, heads first, as CSV for spreadsheets: RFC 4180 with CRLF, and a byte order mark, without which Excel takes Hangul for another
 * encoding. A text that a spreadsheet would run as a formula gets an apostrophe before it; figures stay figures. Null is an empty cell.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell)));
  return stringify(cells, { bom: true, record_delimiter: 'windows' });
}

/** Judged before and after what cannot be seen is spelt out: a tab at the start becomes a space. */
function guarded(text: string): string {
  const shown = inert(text);
  return (formula.test(text) || formula.test(shown)) && !figure.test(shown) ? `'${shown}` : shown;
}
