import type { Edit } from './edit.ts';

/**
 * What edits change in a text, as a unified diff without lines around the changes: `git apply --unidiff-zero` and `patch` take it. `text` has LF as
 * its only line end; edits must not overlap. Out: lines without their ends; none where there are no edits.
 */
export function diffOfEdits(file: string, text: string, edits: readonly Edit[]): string[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let added = 0;
  const hunks = hunksOf(text, ordered).flatMap(({ start, before, after }) => {
    // a hunk without lines of a side stands behind the line that it names
    const at = (line: number, count: number) => `${count === 0 ? line - 1 : line},${count}`;
    const head = `@@ -${at(start, before.length)} +${at(start + added, after.length)} @@`;
    added += after.length - before.length;
    return [head, ...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
  });
  return hunks.length === 0 ? [] : [`--- ${file}`, `+++ ${file}`, ...hunks];
}

interface Hunk {
  /** The first line that changes, from 1. */
  readonly start: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Edits of the same line make one hunk. */
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
    hunks.push({
      start: text.slice(0, from).split('\n').length,
      before: linesOf(text.slice(from, to)),
      after: linesOf(after),
    });
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

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\n$/, '').split('\n');
}
