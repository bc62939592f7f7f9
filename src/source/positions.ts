import type { ExcerptLine, Place } from '../model/diagnostic.ts';

/** A stretch of text by UTF-16 offsets; `end` is the offset after the last unit. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets into places. The table of line starts is built on the first question, in one pass. */
export class Positions {
  #starts: number[] | undefined;

  /** `text` has LF as its only line end. */
  constructor(
    readonly file: string,
    readonly text: string,
  ) {}

  /** The place of a range: its first line, marked up to the range's or the line's end, at least one column. */
  place(range: Range): Place {
    const start = Math.min(Math.max(range.start, 0), this.text.length);
    const index = this.#lineIndex(start);
    const lineStart = this.#lineStarts()[index]!;
    const column = start - lineStart + 1;
    const end = Math.min(range.end, this.#lineEnd(index));
    const endColumn = Math.max(end - lineStart + 1, column + 1);
    return { file: this.file, line: index + 1, column, endColumn, excerpt: this.#excerpt(index) };
  }

  /** Offset of the first character of the line that holds `offset`. */
  lineStart(offset: number): number {
    return this.#lineStarts()[this.#lineIndex(offset)]!;
  }

  #excerpt(index: number): ExcerptLine[] {
    const lines: ExcerptLine[] = [];
    const last = Math.min(index + 1, this.#lineStarts().length - 1);
    for (let i = Math.max(index - 1, 0); i <= last; i++) {
      // What follows the last line end is a line only when something stands on it.
      const text = this.text.slice(this.#lineStarts()[i]!, this.#lineEnd(i));
      if (i === index || text !== '' || i < this.#lineStarts().length - 1) lines.push({ line: i + 1, text });
    }
    return lines;
  }

  #lineEnd(index: number): number {
    const next = this.#lineStarts()[index + 1];
    return next === undefined ? this.text.length : next - 1;
  }

  #lineIndex(offset: number): number {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let i = this.text.indexOf('\n'); i !== -1; i = this.text.indexOf('\n', i + 1)) starts.push(i + 1);
    this.#starts = starts;
    return starts;
  }
}
