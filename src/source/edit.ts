import { isCollection, isMap, isScalar, type Pair, type ParsedNode } from 'yaml';
import type { DataPath } from '../model/diagnostic.ts';
import { compose } from './compose.ts';
import { locate, nodeAt } from './locate.ts';
import { Problems } from './problems.ts';
import { tokenize } from './tokens.ts';
import { rangeOf } from './walk.ts';

/** A change of a text: what stands from `start` to `end` becomes `text`. Offsets as in `SourceDocument.text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A key to be written, in both forms that its mapping may have. */
export interface Entry {
  readonly key: string;
  /** The value as flow text: `{ total: 3 }`. */
  readonly flow: string;
  /** The lines below the key, set in by nothing; with none the value stands behind the key. */
  readonly block: readonly string[];
}

/** Finds where a text must change so that nothing else in it does: comments, order, quotes and blank lines stay as they are. */
export class Writer {
  readonly #root: ParsedNode;

  /** `text` has been read without an error. */
  constructor(readonly text: string) {
    this.#root = compose(tokenize(text, new Problems()).tree).root!;
  }

  /** Adds a key at the end of the mapping at a path, in its style; behind what is written after its last value in comments. */
  append(path: DataPath, entry: Entry): Edit {
    const node = nodeAt(this.#root, path);
    if (!isMap(node) || node.items.length === 0) throw new Error(`no mapping at ${path.join('.')}`);
    const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[];
    const end = lastEnd(node);
    if (node.flow) return this.#inFlow(node, end, `, ${entry.key}: ${entry.flow}`);
    const { start } = rangeOf(pairs[0]!.key);
    const indent = this.#columnOf(start);
    const at = this.#afterComments(this.#lineAfter(end), indent);
    const first = entry.block.length === 0 ? `${entry.key}: ${entry.flow}` : `${entry.key}:`;
    const lines = [first, ...entry.block.map((line) => `  ${line}`)];
    const text = lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
    return { start: at, end: at, text: this.text[at - 1] === '\n' ? text : `\n${text.slice(0, -1)}` };
  }

  /** Puts a flow text in the place of the value at a path. Comments inside of the value are kept in the new one. */
  replace(path: DataPath, flow: string): Edit {
    const node = nodeAt(this.#root, path);
    if (node === undefined) throw new Error(`nothing at ${path.join('.')}`);
    const isBlock = isCollection(node) && !node.flow;
    // dashes may stand as far left as their key, brackets may not: the new value begins behind the colon
    const key = locate(this.#root, path, 'key');
    const start = isBlock ? this.text.indexOf(':', key.end) + 1 : node.range[0];
    const end = isBlock ? lastEnd(node) : node.range[1];
    const comments = isScalar(node) ? [] : (this.text.slice(start, end).match(/(?<=\s|^)#.*$/gm) ?? []);
    const lead = isBlock ? ' ' : '';
    if (comments.length === 0) return { start, end, text: lead + flow };
    const indent = ' '.repeat(this.#columnOf(key.start) + 4);
    const inside = [...comments.slice(1), flow.slice(1).trimStart()].map((line) => indent + line);
    return { start, end, text: [`${lead}${flow[0]} ${comments[0]}`, ...inside].join('\n') };
  }

  /** A single pair in a list may stand there without braces: with a second one it has to have them. */
  #inFlow(node: ParsedNode, end: number, text: string): Edit {
    if (this.text[node.range[0]] === '{') return { start: end, end, text };
    // the mark of a key that is written as one stands before the range
    const [mark = ''] = /\?[ \t]+$/.exec(this.text.slice(0, node.range[0])) ?? [];
    const start = node.range[0] - mark.length;
    return { start, end, text: `{ ${this.text.slice(start, end)}${text} }` };
  }

  #columnOf(offset: number): number {
    return offset - (this.text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** The offset of the line after the one in which a value ends; the end of the text where there is none. */
  #lineAfter(end: number): number {
    // a block scalar ends with its line
    if (this.text[end - 1] === '\n') return end;
    const next = this.text.indexOf('\n', end);
    return next < 0 ? this.text.length : next + 1;
  }

  /** Behind the comments that follow and are set in as far as the mapping: they belong to it. */
  #afterComments(from: number, indent: number): number {
    const comment = new RegExp(`(?:[ \\t]*\\n)*[ ]{${indent},}#.*(?:\\n|$)`, 'y');
    let at = from;
    for (;;) {
      comment.lastIndex = at;
      if (indent === 0 || !comment.test(this.text)) return at;
      at = comment.lastIndex;
    }
  }
}

/**
 * Makes edits in a file's text as it is written, which `text` is with LF as its only line end and without byte order mark: both stay as
 * they are, and what is new gets the line ends of the rest. Edits must not overlap.
 */
export function applyEdits(bytes: Uint8Array, text: string, edits: readonly Edit[]): string {
  const { original, own } = asWritten(bytes, text, edits);
  return own.reduceRight(
    (written, edit) => written.slice(0, edit.start) + edit.text + written.slice(edit.end),
    original,
  );
}

/** A file's text as it is written, and the edits in it, in its order and with its line ends; in as for `applyEdits`. */
export function asWritten(
  bytes: Uint8Array,
  text: string,
  edits: readonly Edit[],
): { readonly original: string; readonly own: readonly Edit[] } {
  const original = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = original.startsWith('\uFEFF') ? 1 : 0;
  const lineEnd = original.includes('\r\n') ? '\r\n' : '\n';
  const offsets = originalOffsets(original.slice(mark), text);
  const own = [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => ({
      start: mark + offsets(edit.start),
      end: mark + offsets(edit.end),
      text: edit.text.replaceAll('\n', lineEnd),
    }));
  return { original, own };
}

/** A text as a plain YAML scalar where it reads back as just that text, else in double quotes. */
export function scalarText(text: string): string {
  const isPlain = /^[A-Za-z가-힣][A-Za-z0-9가-힣+_-]*$/.test(text) && !/^(?:true|false|null)$/i.test(text);
  return isPlain || /^(?:n\/a|-?\d+\/\d+)$/.test(text) ? text : JSON.stringify(text);
}

/** A hash (hex) as a YAML scalar: in quotes where it might be read as a number, such as `0123` or `1e5`. */
export function hashText(hash: string): string {
  return /[acdf]/.test(hash) ? hash : `"${hash}"`;
}

/** From an offset in a text with LF alone to the same place in the text as it is written. */
function originalOffsets(original: string, text: string): (offset: number) => number {
  if (original.length === text.length) return (offset) => offset;
  // each LF of a CRLF stands one further right than in `text` for every CRLF up to it
  const returns = [...original.matchAll(/\r\n/g)].map(({ index }, i) => index - i);
  return (offset) => offset + returns.filter((at) => at < offset).length;
}

/** Where the last thing that is written in a node ends, without comments. */
function lastEnd(node: ParsedNode): number {
  if (!isCollection(node)) return node.range[1];
  const last = node.items.at(-1) as ParsedNode | Pair<ParsedNode, ParsedNode | null> | undefined;
  if (last === undefined) return node.range[1];
  if (!('key' in last)) return closedEnd(last);
  return last.value === null || last.value.range[0] === last.value.range[1]
    ? last.key.range[1]
    : closedEnd(last.value);
}

/** Brackets end behind the closing one. */
function closedEnd(node: ParsedNode): number {
  return isCollection(node) && !node.flow ? lastEnd(node) : node.range[1];
}
