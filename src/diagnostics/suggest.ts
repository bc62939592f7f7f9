/** The titles under which people know an id. */
export type Titles = ReadonlyMap<string, readonly string[]>;

/**
 * The accepted names that `name` was probably meant to be, at most `most`: the nearest, and those that are as near. Case, and `_`
 * or a space for `-`, make no difference; else a name is near when few letters were mistyped, left out, added or swapped, or
 * when one begins with the other. Where a title was written instead of its id, the id with that title: `id(title)`.
 * The order is the same for the same input: as accepted.
 */
export function suggest(name: string, accepted: readonly string[], most = 3, titles?: Titles): string[] {
  const wanted = plain(name);
  const near: { shown: string; distance: number }[] = [];
  for (const id of new Set(accepted)) {
    const distance = nearness(wanted, plain(id));
    if (distance !== undefined) near.push({ shown: id, distance });
    for (const title of titles?.get(id) ?? []) {
      const away = nearness(wanted, plain(title));
      // a title that is no nearer than its id says nothing more
      if (away !== undefined && away < (distance ?? Number.POSITIVE_INFINITY))
        near.push({ shown: `${id}(${title})`, distance: away });
    }
  }
  const nearest = Math.min(...near.map(({ distance }) => distance));
  const begun = near.filter(({ distance }) => distance >= longest);
  return (nearest >= longest ? begun : near.filter(({ distance }) => distance === nearest))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ shown }) => shown);
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

/** Every text of a title, in whatever language, by id. */
export function titlesOf(
  named: Iterable<{
    readonly id: string;
    readonly title?: string | { readonly ko?: string; readonly en?: string };
  }>,
): Titles {
  return new Map(
    Array.from(named, ({ id, title }) => {
      const texts = typeof title === 'string' ? [title] : [title?.ko, title?.en];
      return [id, texts.filter((text) => text !== undefined)];
    }),
  );
}

/** What a message about a name that does not exist is filled with. */
export interface Choice {
  readonly accepted: readonly string[];
  readonly suggestions: readonly string[];
  /** The id whose title was written instead; absent where nothing or more than one has just that title. */
  readonly meant?: string;
}

/** Adds the accepted and the likely names to a message's arguments; the likely ones are looked for only when the message is made. */
export function choice<T extends object>(
  args: T,
  name: string,
  accepted: readonly string[],
  titles?: () => Titles,
): T & Choice {
  return Object.defineProperties(
    { ...args, accepted },
    {
      suggestions: { enumerable: true, get: () => suggest(name, accepted, 3, titles?.()) },
      meant: { enumerable: true, get: () => titled(name, accepted, titles?.()) },
    },
  ) as T & Choice;
}

/** The one id with exactly this title. */
function titled(name: string, accepted: readonly string[], titles?: Titles): string | undefined {
  const wanted = plain(name);
  const found = accepted.filter((id) => titles?.get(id)?.some((title) => plain(title) === wanted));
  return found.length === 1 && wanted !== '' ? found[0] : undefined;
}

const figureWithUnit = /^(-?\d[\d,]*(?:\.\d+)?)\s*\p{L}{1,10}$/u;

/** The number in a text that is a number and its unit, such as `61.3건`, as an argument of a message. */
export function withoutUnit(value: unknown): { bare: string } | undefined {
  const number = typeof value === 'string' ? figureWithUnit.exec(value.trim())?.[1] : undefined;
  return number === undefined ? undefined : { bare: number.replaceAll(',', '') };
}

/** The date that a text in another form stands for: `2026. 3. 2.`, `2026/3/2`, `2026년 3월 2일`. */
export function dateMeant(text: string): string | undefined {
  const match = /^(\d{4})\s?[-./년]\s?(\d{1,2})\s?[-./월]\s?(\d{1,2})\s?[.일]?$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => part.padStart(2, '0')) as [string, string, string];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month}-${day}`
    : undefined;
}

/** The time to the minute that a text with seconds stands for: `2014-08-29T18:00:00+09:00`. */
export function timeMeant(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):\d{2}(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(text);
  return match ? `${match[1]}${match[2]}` : undefined;
}
