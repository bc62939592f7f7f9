import { asWritten, type Edit } from './edit.ts';

/** What a line of a diff ends with where the file ends without a line end there. */
const unended = '\\ No newline at end of file';

/**
 * What edits change in a file, as a unified diff without lines around the changes: `git apply --unidiff-zero` and `patch` take it. In as for
 * `applyEdits`. Out: lines without their LF; those of the file keep the CR that stands before it. None where there are no edits.
 */
export function diffOfEdits(file: string, bytes: Uint8Array, text: string, edits: readonly Edit[]): string[] {
  const { original, own } = asWritten(bytes, text, edits);
  let added = 0;
  const hunks = hunksOf(original, own).flatMap(({ start, before, after }) => {
    const [old, now] = [linesOf(before), linesOf(after)];
    // a hunk without lines of a side stands behind the line that it names
    const at = (line: number, count: number) => `${count === 0 ? line - 1 : line},${count}`;
    const head = `@@ -${at(start, old.length)} +${at(start + added, now.length)} @@`;
    added += now.length - old.length;
    return [head, ...marked('-', before), ...marked('+', after)];
  });
  return hunks.length === 0 ? [] : [`--- ${file}`, `+++ ${file}`, ...hunks];
}

interface Hunk {
  /** The first line that changes, from 1. */
  readonly start: number;
  /** Whole lines with their ends. */
  readonly before: string;
  readonly after: string;
}

/** Edits of the same line make one hunk; they come in their order. */
function hunksOf(text: string, edits: readonly Edit[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (let i = 0; i < edits.length; ) {
    const from = text.lastIndexOf('\n', edits[i]!.start - 1) + 1;
    let to = wholeLines(text, edits[i]!, from);
    let next = i + 1;
    while (next < edits.length && edits[next]!.start < to)
      to = Math.max(to, wholeLines(text, edits[next++]!, from));
    const after = edits
      .slice(i, next)
      .reduceRight(
        (changed, { start, end, text: own }) =>
          changed.slice(0, start - from) + own + changed.slice(end - from),
        text.slice(from, to),
      );
    hunks.push({ start: text.slice(0, from).split('\n').length, before: text.slice(from, to), after });
    i = next;
  }
  return hunks;
}

/** Where the lines end that an edit touches: at its own place where it puts whole lines before another. */
function wholeLines(text: string, { start, end, text: own }: Edit, from: number): number {
  if (start === end && start === from && own.endsWith('\n')) return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

function marked(sign: '-' | '+', text: string): string[] {
  const lines = linesOf(text).map((line) => sign + line);
  return text === '' || text.endsWith('\n') ? lines : [...lines, unended];
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\n$/, '').split('\n');
}
