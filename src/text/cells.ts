import stringWidth from 'string-width';
import { graphemes } from './graphemes.ts';
import { isSimple, simpleWidth } from './simple.ts';

/*
 * All functions here take text that has been through `inert` and has no colour codes yet: colour goes on last.
 * A grapheme is what a reader takes for one character; it is never cut.
 */

/** Longer texts are measured grapheme by grapheme, since `stringWidth` takes quadratic time. */
const LONG = 256;

/**
 * How many terminal cells a text takes: Hangul and emoji two each, combining marks none, characters of ambiguous
 * width (□ ※ ①) one. Colour codes count for nothing here, so coloured text can be measured too.
 */
export function cellWidth(text: string): number {
  if (isSimple(text)) return simpleWidth(text);
  if (text.length <= LONG || text.includes('\x1b')) return stringWidth(text);
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/**
 * Shortens a text to a number of cells, ending in `..` where something was left out.
 *
 * In: text, the cells there are, and another ending if need be, of characters that are one cell wide. Out: the text itself if
 * it fits, else its first graphemes and the ending, at most `cells` wide. Only for places where the reader can have the full
 * text elsewhere.
 */
export function truncate(text: string, cells: number, mark = '..'): string {
  const ending = mark.slice(0, Math.max(0, cells));
  let width = 0;
  let kept = '';
  for (const grapheme of graphemes(text)) {
    width += graphemeWidth(grapheme);
    if (width <= cells - ending.length) kept += grapheme;
    if (width > cells) return kept + ending;
  }
  return text;
}

/**
 * Breaks a text into lines of at most `cells` cells.
 *
 * In: text, with `\n` where a line must end, and the cells there are (at least 1). Out: at least one line. Lines break
 * at spaces; a word is broken between graphemes only if it is wider than a whole line. Nothing is lost but the spaces
 * where a line was broken or ends. A line is wider than `cells` only if a single grapheme is, so give Hangul two.
 */
export function wrap(text: string, cells: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, cells));
}

/** Fills a text with spaces on the right up to a number of cells; a wider text stays as it is. */
export function padEnd(text: string, cells: number): string {
  return pad(cells, (spaces) => text + spaces);
}

/** Fills a text with spaces on the left up to a number of cells, for figures; a wider text stays as it is. */
export function padStart(text: string, cells: number): string {
  return pad(cells, (spaces) => spaces + text);
}

function wrapLine(text: string, cells: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  let spaces = '';
  for (const [token] of text.matchAll(/ +|[^ ]+/g)) {
    if (token.startsWith(' ')) {
      spaces = token;
      continue;
    }
    const wordWidth = cellWidth(token);
    if (width + spaces.length + wordWidth <= cells) {
      line += spaces + token;
      width += spaces.length + wordWidth;
    } else {
      if (line !== '') lines.push(line);
      const pieces = wordWidth <= cells ? [token] : splitWord(token, cells);
      line = pieces.pop()!;
      width = cellWidth(line);
      for (const piece of pieces) lines.push(piece);
    }
    spaces = '';
  }
  lines.push(line);
  return lines;
}

function splitWord(word: string, cells: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const grapheme of graphemes(word)) {
    const added = graphemeWidth(grapheme);
    if (width + added > cells && piece !== '') {
      pieces.push(piece);
      piece = '';
      width = 0;
    }
    piece += grapheme;
    width += added;
  }
  pieces.push(piece);
  return pieces;
}

/** Measured again after filling: a space can join the grapheme beside it, which changes what it takes. */
function pad(cells: number, fill: (spaces: string) => string): string {
  const count = Math.max(0, cells - cellWidth(fill('')));
  const missing = Math.max(0, cells - cellWidth(fill(' '.repeat(count))));
  return fill(' '.repeat(count + missing));
}

function graphemeWidth(grapheme: string): number {
  return isSimple(grapheme) ? simpleWidth(grapheme) : stringWidth(grapheme);
}
