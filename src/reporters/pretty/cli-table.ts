import Table from 'cli-table3';
import utilities from 'cli-table3/src/utils.js';
import { cellWidth } from '../../text/cells.ts';

/*
 * cli-table3 measures with a string-width of its own, older than ours: where the two differ (some emoji), borders would not
 * line up. Our cells are wrapped before they get there, so its cutting must never happen.
 */
utilities.strlen = (text) => Math.max(...String(text).split('\n').map(cellWidth));
utilities.truncate = (text) => text;
utilities.pad = (text, width, fill, direction) => {
  const missing = fill.repeat(Math.max(0, width - cellWidth(text)));
  return direction === 'right' ? missing + text : text + missing;
};

const asciiCharacters = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

/** Draws a grid of wrapped cells with borders; `widths` are those of the cells' content. */
export function drawGrid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  aligns: readonly ('left' | 'right')[],
  ascii: boolean,
): string {
  const table = new Table({
    head: [...head],
    colWidths: widths.map((width) => width + 2),
    colAligns: [...aligns],
    style: { head: [], border: [] },
    ...(ascii ? { chars: asciiCharacters } : {}),
  });
  for (const row of rows) table.push([...row]);
  return withoutInnerRules(table.toString());
}

/** Leaves the rule below the head and drops those between rows: a table of figures reads better without. */
function withoutInnerRules(drawn: string): string {
  const lines = drawn.split('\n');
  const rules = lines.flatMap((line, i) => (/^[├+]/.test(line) ? [i] : []));
  const inner = new Set(rules.filter((i) => i > 0 && i < lines.length - 1).slice(1));
  return lines.filter((_, i) => !inner.has(i)).join('\n');
}
