import { cellWidth, wrap } from '../../text/cells.ts';
import { guardCommands, inert } from '../../text/terminal.ts';
import { drawGrid } from './cli-table.ts';
import { alignDecimals } from './decimals.ts';

/** A column of a table. */
export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** A column of figures: their decimal points stand under each other. */
  readonly decimals?: boolean;
  /** Gives way when the table is too wide, down to eight cells; the others keep their width. */
  readonly flexible?: boolean;
  /** As many cells a flexible column keeps as long as a column may be left out instead. */
  readonly least?: number;
  /** May be left out when even that is not enough, the least number first: what it shows stands elsewhere too. */
  readonly optional?: number;
  /** Colours a finished line of a cell. */
  readonly paint?: (line: string, row: number) => string;
}

const narrowest = 8;
/** Borders and the spaces beside a cell's content. */
const frame = (columns: number) => 3 * columns + 1;

/** Draws a table that fits into `width` cells: flexible columns are wrapped, then optional ones are left out. Nothing is cut. */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  ascii: boolean,
): string {
  let shown = columns.map((column, index) => ({ ...column, index }));
  const texts = alignColumns(
    columns,
    rows.map((row) => row.map((text) => guardCommands(inert(text)))),
  );
  const natural = columns.map((column, i) =>
    Math.max(cellWidth(column.head), ...texts.map((row) => cellWidth(row[i]!))),
  );
  for (;;) {
    const least = shown.reduce(
      (total, { index, flexible, least: kept }) =>
        total + (flexible ? Math.min(kept ?? narrowest, natural[index]!) : natural[index]!),
      0,
    );
    const droppable = firstToGo(shown);
    if (least + frame(shown.length) <= width || !droppable) break;
    shown = shown.filter((column) => column !== droppable);
  }
  const widths = fitWidths(
    shown.map(({ index, flexible, least }) => ({
      natural: natural[index]!,
      flexible: flexible ?? false,
      least: least ?? narrowest,
    })),
    width - frame(shown.length),
  );
  const cell = (text: string, i: number, row?: number) => {
    const paint = row === undefined ? undefined : shown[i]!.paint;
    return wrapIndented(text, widths[i]!)
      .map((line) => (paint ? paint(line, row!) : line))
      .join('\n');
  };
  return drawGrid(
    shown.map(({ head }, i) => cell(head, i)),
    texts.map((row, r) => shown.map(({ index }, i) => cell(row[index]!, i, r))),
    widths,
    shown.map(({ align }) => align ?? 'left'),
    ascii,
  );
}

/** The optional column with the least number. */
function firstToGo<T extends Column>(columns: readonly T[]): T | undefined {
  const optional = columns.filter((column) => column.optional !== undefined);
  return optional.reduce<T | undefined>(
    (first, column) => (first === undefined || column.optional! < first.optional! ? column : first),
    undefined,
  );
}

/** Wraps a text whose leading spaces show its depth: the lines after the first keep them. */
function wrapIndented(text: string, width: number): string[] {
  // what fits stays as it is: spaces at its end set points under each other
  if (cellWidth(text) <= width) return [text];
  const indent = /^ */.exec(text)![0];
  const kept = indent.length + narrowest <= width ? indent : '';
  return wrap(text.slice(indent.length), width - kept.length).map((line) => kept + line);
}

function alignColumns(columns: readonly Column[], rows: readonly (readonly string[])[]): string[][] {
  const aligned = columns.map(({ decimals }, i) => {
    const column = rows.map((row) => row[i]!);
    return decimals ? alignDecimals(column) : column;
  });
  return rows.map((_, r) => aligned.map((column) => column[r]!));
}

/** Natural widths where they fit; else the flexible columns share what the others leave, the widest giving way first. */
function fitWidths(
  columns: readonly { natural: number; flexible: boolean; least: number }[],
  room: number,
): number[] {
  const widths = columns.map(({ natural }) => natural);
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  const squeeze = (mayGiveWay: (i: number) => boolean) => {
    while (total() > room) {
      const widest = widths.reduce(
        (best, width, i) => (mayGiveWay(i) && (best < 0 || width > widths[best]!) ? i : best),
        -1,
      );
      if (widest < 0) return;
      widths[widest]!--;
    }
  };
  const wider = (i: number, least: number) => columns[i]!.flexible && widths[i]! > least;
  squeeze((i) => wider(i, columns[i]!.least));
  squeeze((i) => wider(i, narrowest));
  // a terminal too narrow even for that: every column is wrapped rather than the table broken
  squeeze((i) => widths[i]! > 2);
  return widths;
}
