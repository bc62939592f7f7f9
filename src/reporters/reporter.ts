import type { Palette } from './palette.ts';

/** What a reporter may know of the place where its output is shown. Nothing else: no clock, no folder, no stream. */
export interface RenderContext {
  /** Cells of a line. */
  readonly width: number;
  readonly palette: Palette;
  /** Symbols and borders in ASCII only. */
  readonly ascii: boolean;
}

/** Turns one value into one text. `T` is the value: `Report`, or a part of one. */
export interface Reporter<T> {
  readonly name: string;
  /** Of a file that holds the output, without a dot. */
  readonly extension: string;
  render(value: T, context: RenderContext): string;
}
