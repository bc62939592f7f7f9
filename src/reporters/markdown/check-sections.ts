import { truncate } from '../../text/cells.ts';
import { inert } from '../../text/terminal.ts';
import { blocks } from './blocks.ts';

/** A part of a text that may have to be shortened: what always stands, and rows of which the last may be left out. */
export interface Section {
  /** Blocks before the rows. */
  readonly head: string;
  /** The head of a table, without which its rows are none; empty for a list. */
  readonly frame: string;
  /** Rows of a table or items of a list; an item may have lines below it. */
  readonly rows: readonly string[];
  /** How many rows there are beyond these. */
  readonly left: number;
  /** Blocks after the rows. */
  readonly tail: string;
}

/** A part that is never shortened. */
export function fixed(...parts: readonly string[]): Section {
  return { head: blocks(...parts), frame: '', rows: [], left: 0, tail: '' };
}

/** A list below its head; no section where it has no items. */
export function listSection(
  head: string,
  items: readonly string[],
  { left = 0, tail = '' }: Partial<Pick<Section, 'left' | 'tail'>> = {},
): Section[] {
  return items.length === 0 ? [] : [{ head, frame: '', rows: items, left, tail }];
}

/** A finished table below its head; no section where it is empty. */
export function tableSection(head: string, table: string, left = 0): Section[] {
  if (table === '') return [];
  const [names, rule, ...rows] = table.split('\n');
  return [{ head, frame: `${names}\n${rule}`, rows, left, tail: '' }];
}

/** The sections of finished Markdown without HTML: its tables and lists can be shortened. */
export function sectionsOf(markdown: string): Section[] {
  return markdown.split('\n\n').flatMap((block) => {
    if (block.startsWith('| ')) return tableSection('', block);
    if (block.startsWith('- ')) return listSection('', block.split('\n'));
    return [fixed(block)];
  });
}

/** The first of some things, and how many more there are. */
export function firstOf<T>(
  all: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly left: number } {
  const shown = all.slice(0, most);
  return { shown, left: all.length - shown.length };
}

/** Cells of a text from a file in a part that is never shortened. */
const mostCells = 300;

/** A text from a file for such a part: a longer one ends in `..`. */
export function clipped(text: string): string {
  return truncate(inert(text), mostCells);
}

/** The Markdown of sections; where it is longer than `limit` bytes of UTF-8, the last rows of the last sections are left out first. */
export function joinSections(
  sections: readonly Section[],
  limit: number,
  more: (left: number) => string,
): string {
  const kept = sections.map(({ rows }) => rows.length);
  const sizes = sections.map((section) => sizeOf(render(section, section.rows.length, more)));
  let size = sizes.reduce((total, each) => total + each + separator, 0);
  for (let i = sections.length - 1; i >= 0 && size > limit; i--) {
    const room = limit - (size - sizes[i]!);
    const rows = mostRows(sections[i]!, room, more);
    const shorter = sizeOf(render(sections[i]!, rows, more));
    // that a few short rows are left out can take more than these
    if (shorter >= sizes[i]!) continue;
    kept[i] = rows;
    size += shorter - sizes[i]!;
  }
  return `${blocks(...sections.map((section, i) => render(section, kept[i]!, more)))}\n`;
}

/** Bytes between two blocks. */
const separator = 2;

/** With how many rows a section takes at most `room` bytes; none where even one is too many. */
function mostRows(section: Section, room: number, more: (left: number) => string): number {
  let [least, most] = [0, section.rows.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (sizeOf(render(section, middle, more)) <= room) least = middle;
    else most = middle - 1;
  }
  return least;
}

function render(
  { head, frame, rows, left, tail }: Section,
  kept: number,
  more: (left: number) => string,
): string {
  const shown = rows.slice(0, kept);
  const missing = rows.length - kept + left;
  return blocks(
    head,
    kept === 0 ? '' : [...(frame === '' ? [] : [frame]), ...shown].join('\n'),
    missing === 0 ? '' : more(missing),
    tail,
  );
}

const encoder = new TextEncoder();

function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
