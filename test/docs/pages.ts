import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/host.ts';

/** A fenced block: its language, what stands behind it (` ```yaml rule points=6 `), and its text. */
export interface Block {
  readonly type: 'block';
  readonly line: number;
  readonly language: string;
  readonly kind: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A table: its header, its rows, and the comment that says what it lists (`<!-- keys: framework -->`). */
export interface Table {
  readonly type: 'table';
  readonly line: number;
  readonly about: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export type Part = Block | Table;

/** The blocks and tables of a page, in order. */
export function partsOf(page: string): Part[] {
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  const parts: Part[] = [];
  let about = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    about = /^<!-- (.*) -->$/.exec(line)?.[1] ?? (line === '' ? about : line.startsWith('|') ? about : '');
    if (line.startsWith('```')) {
      const end = lines.indexOf('```', i + 1);
      if (end < 0) throw new Error(`${page}:${i + 1} a block without an end`);
      parts.push(blockOf(i + 1, line.slice(3), lines.slice(i + 1, end).join('\n')));
      i = end;
    } else if (line.startsWith('|')) {
      const end = lines.findIndex((each, n) => n > i && !each.startsWith('|'));
      parts.push(tableOf(i + 1, about, lines.slice(i, end)));
      i = end - 1;
    }
  }
  return parts;
}

/** The texts in backquotes of a cell. */
export function codesOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

function blockOf(line: number, info: string, text: string): Block {
  const [language = '', kind = '', ...settings] = info.split(' ');
  const pairs = settings.map((each) => each.split('=') as [string, string]);
  return { type: 'block', line, language, kind, settings: Object.fromEntries(pairs), text: `${text}\n` };
}

function tableOf(line: number, about: string, lines: readonly string[]): Table {
  const [header = [], , ...rows] = lines.map(cellsOf);
  const found = rows.map((cells, i) => ({ line: line + 2 + i, cells }));
  for (const row of found) {
    if (row.cells.length !== header.length)
      throw new Error(`line ${row.line}: not as many cells as the header`);
  }
  return { type: 'table', line, about, header, rows: found };
}

/** `\|` is a bar within a cell. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
