import { markdownCell, markdownText } from '../../text/markdown.ts';
import { evenDecimals } from '../wording/figures.ts';

/** A column of a Markdown table. */
export interface Column {
  readonly head: string;
  readonly align?: 'right';
}

/** A table. Heads and cells are plain text: they are escaped here and nowhere else. Figures on the right get equally many decimals. */
export function table(columns: readonly Column[], cells: readonly (readonly string[])[]): string {
  const even = columns.map(({ align }, i) => {
    const column = cells.map((row) => row[i]!);
    return align === 'right' ? evenDecimals(column) : column;
  });
  const rows = cells.map((_, row) => even.map((column) => column[row]!));
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  const rule = `|${columns.map(({ align }) => (align === 'right' ? ' ---: ' : ' --- ')).join('|')}|`;
  return [line(columns.map(({ head }) => head)), rule, ...rows.map(line)].join('\n');
}

/** A heading of plain text, with its number where it has one. */
export function heading(level: 1 | 2 | 3, text: string, number?: number): string {
  return `${'#'.repeat(level)} ${number === undefined ? '' : `${number}. `}${markdownText(text)}`;
}

/** A paragraph of plain text. */
export function paragraph(text: string): string {
  return markdownText(text);
}

/** An item of a list, plain text, below `depth` others. */
export function item(text: string, depth = 0): string {
  return `${'  '.repeat(depth)}- ${markdownText(text)}`;
}

/**
 * An item that begins with words in bold. What follows in the source is a space or a punctuation mark: only there do `**`
 * close after Hangul and brackets alike.
 */
export function leadItem(lead: string, rest: string): string {
  return `- **${markdownText(lead)}**: ${markdownText(rest)}`;
}

/** An item with a range of two texts. A tilde between spaces strikes nothing through, so that it may stand as it is. */
export function rangeItem(name: string, from: string, to: string): string {
  return `- ${markdownText(`${name}: ${from}`)} ~ ${markdownCell(to)}`;
}

/** A list of finished items. */
export function list(items: readonly string[]): string {
  return items.join('\n');
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
