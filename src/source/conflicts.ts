import type { Range } from './positions.ts';
import type { Problems } from './problems.ts';

/** The first line of a conflict. */
interface Opening extends Range {
  /** In the style "diff3" what both sides began with stands between them, after `|||||||`. */
  style: 'merge' | 'diff3';
}

/**
 * Adds a problem for each conflict that git left in the text, from its `<<<<<<<` to its `>>>>>>>`, and for each
 * marker that stands alone; a repository may ask for longer ones. They are looked for first: to a YAML parser they
 * are a heap of syntax errors.
 */
export function checkConflictMarkers(text: string, problems: Problems): void {
  let open: Opening | undefined;
  for (const match of text.matchAll(/^([<|=>])\1{6,}(?= |$)/gm)) {
    const marker: Range = { start: match.index, end: match.index + match[0].length };
    // markers of another length belong to an older conflict, which git leaves inside what both sides began with
    if (open && open.end - open.start !== match[0].length) continue;
    const [, sign] = match;
    if (sign === '<') {
      if (open) add(open, undefined);
      open = { ...marker, style: 'merge' };
    } else if (sign === '>') {
      add(open ?? marker, open && marker);
      open = undefined;
    } else if (!open) {
      add(marker, undefined);
    } else if (sign === '|') {
      open.style = 'diff3';
    }
  }
  if (open) add(open, undefined);

  function add(range: Range | Opening, related: Range | undefined): void {
    const style = 'style' in range ? range.style : 'merge';
    problems.add('yaml/conflict-marker', { style }, range, related);
  }
}
