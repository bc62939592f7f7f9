import type { SourceDocument } from './read-source.ts';

/**
 * The lines of an entry of a block mapping as they stand in the file, comments within them too, moved to the left margin. `path` leads
 * to the entry. Undefined where the mapping is in braces or begins on its parent's line, so that the entry has no lines of its own.
 */
export function entryLines(source: SourceDocument, path: readonly string[]): readonly string[] | undefined {
  const all = source.text.split('\n');
  const opening = source.place(path.slice(0, -1));
  if (all[opening.line - 1]?.[opening.column - 1] === '{') return undefined;
  const { line, column } = source.place(path, 'key');
  const first = all[line - 1] ?? '';
  const indent = first.slice(0, column - 1);
  if (indent.trim() !== '') return undefined;
  const lines = [first];
  let kept = 1;
  for (const next of all.slice(line)) {
    const depth = next.search(/\S/);
    // comments and empty lines belong to the entry only where more of it follows
    if (depth >= 0 && depth <= indent.length && next[depth] !== '#') break;
    lines.push(next);
    if (depth > indent.length) kept = lines.length;
  }
  return lines
    .slice(0, kept)
    .map((each) => (each.startsWith(indent) ? each.slice(indent.length) : each.trimStart()));
}

/** The comment lines at the left margin that end a file, below everything else; empty lines between them are left out. */
export function closingComments({ text }: SourceDocument): readonly string[] {
  const lines = text.trimEnd().split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.slice(last + 1).filter((line) => line.startsWith('#'));
}
