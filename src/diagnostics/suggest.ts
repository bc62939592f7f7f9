/**
 * The accepted names that `name` was probably meant to be, best first, at most `most`. Case, and `_` or a space
 * for `-`, make no difference; else a name is near when few letters were mistyped, left out, added or swapped, or
 * when one begins with the other. The order is the same for the same input: by distance, then as accepted.
 */
export function suggest(name: string, accepted: readonly string[], most = 3): string[] {
  const wanted = plain(name);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(accepted)) {
    const distance = nearness(wanted, plain(candidate));
    if (distance !== undefined) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Longer names are never typed by hand; comparing them would only cost time. */
const longest = 80;

function plain(name: string): string {
  return name
    .slice(0, longest)
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
}

/** How far two names are apart, or undefined when one is hardly meant by the other. */
function nearness(wanted: string, candidate: string): number | undefined {
  if (wanted === '' || candidate === '') return undefined;
  const shorter = Math.min(wanted.length, candidate.length);
  const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
  const distance = editDistance(wanted, candidate);
  // In a name of one or two letters a single edit makes any other name.
  if (distance <= allowed && (distance === 0 || shorter > 2)) return distance;
  const isPrefix = shorter >= 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  // What was only begun ranks after everything that was mistyped.
  return isPrefix ? longest + distance : undefined;
}

/** Damerau-Levenshtein distance in its restricted form: no letter is edited twice. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** What a message about a name that does not exist is filled with. */
export interface Choice {
  readonly accepted: readonly string[];
  readonly suggestions: readonly string[];
}

/** Adds the accepted and the likely names to a message's arguments; the likely ones are looked for only when the message is made. */
export function choice<T extends object>(args: T, name: string, accepted: readonly string[]): T & Choice {
  return Object.defineProperty({ ...args, accepted }, 'suggestions', {
    enumerable: true,
    get: () => suggest(name, accepted),
  }) as T & Choice;
}
