import type { Range } from './positions.ts';
import type { Problems } from './problems.ts';

/**
 * Adds a problem for each conflict that git left in the text, from its `<<<<<<<` to its `>>>>>>>`, and for each
 * marker that stands alone. They are looked for first: to a YAML parser they are a heap of syntax errors.
 */
export function checkConflictMarkers(text: string, problems: Problems): void {
  let open: Range | undefined;
  for (const match of text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?= |$)/gm)) {
    const marker: Range = { start: match.index, end: match.index + 7 };
    const sign = match[0][0];
    if (sign === '<') {
      if (open) problems.add('yaml/conflict-marker', {}, open);
      open = marker;
    } else if (sign === '>') {
      problems.add('yaml/conflict-marker', {}, open ?? marker, open && marker);
      open = undefined;
    } else if (!open) {
      problems.add('yaml/conflict-marker', {}, marker);
    }
  }
  if (open) problems.add('yaml/conflict-marker', {}, open);
}
