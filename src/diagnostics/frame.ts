import type { ExcerptLine, Place } from '../model/diagnostic.ts';

/** How a frame is drawn. */
export interface FrameOptions {
  /** Makes text safe to print; what it returns is what is shown and measured. Must not make tabs or line ends. */
  escape(text: string): string;
  /** Cells that escaped text takes on a terminal. */
  width(text: string): number;
}

/** The most cells of a line of the frame, with its line number. */
export const frameWidth = 76;

const ellipsis = '...';
/** How much of a line is looked at on either side of the mark, in UTF-16 units: more cannot be shown. */
const reach = 4 * frameWidth;

/**
 * The lines that show a place in its file: `> 12 | text` for the marked line, `  11 | text` for those around it, and
 * under the marked line a row with a `^` under each marked cell. Each line takes at most `frameWidth` cells; a long
 * line is cut around the mark. Empty when the place has no excerpt.
 */
export function renderFrame(place: Place, options: FrameOptions): string[] {
  const digits = String(place.excerpt.at(-1)?.line ?? '').length;
  const room = frameWidth - digits - '>  | '.length;
  return place.excerpt.flatMap((excerpt) => {
    const number = String(excerpt.line).padStart(digits);
    if (excerpt.line !== place.line)
      return [`  ${number} | ${contextText(excerpt, room, options)}`.trimEnd()];
    const { text, before, marked } = markedText(excerpt.text, place, room, options);
    const carets = `  ${' '.repeat(digits)} | ${' '.repeat(before)}${'^'.repeat(marked)}`;
    return [`> ${number} | ${text}`.trimEnd(), carets];
  });
}

/** A stretch of a line as it is shown, in pieces that are never cut apart. */
interface Pieces {
  readonly shown: string;
  readonly cells: number;
  /** Whether everything of the stretch is shown. */
  readonly whole: boolean;
}

function contextText({ text }: ExcerptLine, room: number, options: FrameOptions): string {
  const all = takeStart(text, room, options);
  return all.whole ? all.shown : takeStart(text, room - ellipsis.length, options).shown + ellipsis;
}

interface MarkedText {
  readonly text: string;
  /** Cells before the first marked one. */
  readonly before: number;
  readonly marked: number;
}

function markedText(line: string, place: Place, room: number, options: FrameOptions): MarkedText {
  const start = Math.min(place.column - 1, line.length);
  const end = Math.min(Math.max(place.endColumn - 1, start), line.length);
  const [left, middle, right] = [line.slice(0, start), line.slice(start, end), line.slice(end)];
  const head = takeEnd(left, Infinity, options);
  const mark = takeStart(middle, Infinity, options);
  const tail = takeStart(right, Infinity, options);
  if (head.whole && mark.whole && tail.whole && head.cells + Math.max(mark.cells, 1) + tail.cells <= room) {
    return {
      text: head.shown + mark.shown + tail.shown,
      before: head.cells,
      marked: Math.max(mark.cells, 1),
    };
  }
  // The mark comes first, then what stands before it up to half of what is left, then what follows.
  const free = room - 2 * ellipsis.length;
  const shownMark = takeStart(middle, free, options);
  const rest = free - Math.max(shownMark.cells, 1);
  const shownHead = takeEnd(left, Math.max(Math.floor(rest / 2), rest - tail.cells), options);
  const shownTail = takeStart(right, shownMark.whole ? rest - shownHead.cells : 0, options);
  const dotsBefore = shownHead.whole ? '' : ellipsis;
  const dotsAfter = shownMark.whole && shownTail.whole ? '' : ellipsis;
  return {
    text: dotsBefore + shownHead.shown + shownMark.shown + shownTail.shown + dotsAfter,
    before: dotsBefore.length + shownHead.cells,
    marked: Math.max(shownMark.cells, 1),
  };
}

/** As much of the beginning of `text` as fits into `room` cells. */
function takeStart(text: string, room: number, options: FrameOptions): Pieces {
  let shown = '';
  let cells = 0;
  for (const piece of graphemes(text.slice(0, reach))) {
    const printed = print(piece, options);
    const width = options.width(printed);
    if (cells + width > room) return { shown, cells, whole: false };
    shown += printed;
    cells += width;
  }
  return { shown, cells, whole: text.length <= reach };
}

/** As much of the end of `text` as fits into `room` cells. */
function takeEnd(text: string, room: number, options: FrameOptions): Pieces {
  let shown = '';
  let cells = 0;
  for (const piece of graphemes(text.slice(-reach)).reverse()) {
    const printed = print(piece, options);
    const width = options.width(printed);
    if (cells + width > room) return { shown, cells, whole: false };
    shown = printed + shown;
    cells += width;
  }
  return { shown, cells, whole: text.length <= reach };
}

function print(piece: string, options: FrameOptions): string {
  return options.escape(piece.replaceAll('\t', '  '));
}

let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): string[] {
  // Printable ASCII is split without the segmenter, which is slow to make.
  if (/^[\x20-\x7e\t]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
