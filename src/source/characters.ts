/** Why a character is not welcome in a file. */
export type OddityKind = 'control' | 'bidi' | 'invisible' | 'surrogate' | 'mojibake';

/** A run of characters of one kind, by UTF-16 offsets in the text that was looked at. */
export interface Oddity {
  readonly kind: OddityKind;
  readonly start: number;
  readonly end: number;
  /** The different characters of the run as code points (`U+200B`), at most `maximumNames` of them. */
  readonly names: readonly string[];
}

/** The most code points that one oddity names. */
export const maximumNames = 5;

// Controls but tab and LF (a CR can only come from an escape); U+0085, a line end to some programs, counts as invisible. Noncharacters.
const control = '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFDD0-\\uFDEF\\uFFFE\\uFFFF';
const bidi = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
// Soft hyphen, joiners, Hangul and Khmer fillers, blank Braille, zero width, foreign line ends, inner byte
// order marks, interlinear marks, variation selectors, musical format characters, tag characters.
const invisible =
  '\\u0085\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200D\\u2028\\u2029\\u2060-\\u2065' +
  '\\u206A-\\u206F\\u2800\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}';
// UTF-8 Hangul read as Latin-1 or Windows-1252 begins with ê ë ì í; CP949 Hangul read so makes pairs.
const utf8Tail =
  '[\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]';
const mojibake = `\\uFFFD+|(?:[\\u00EA-\\u00ED]${utf8Tail}{2})+|(?:[\\u00B0-\\u00C8][\\u00A1-\\u00FE]){2,}`;

const oddities = new RegExp(
  `(?<control>[${control}]+)|(?<bidi>[${bidi}]+)|(?<invisible>[${invisible}]+)` +
    `|(?<surrogate>\\p{Surrogate}+)|(?<mojibake>${mojibake})`,
  'gu',
);
const invisibleInNames = new RegExp(`[${invisible}]`, 'u');

const pictographBefore = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0E|\uFE0F)*$/u;

/** Whether text holds a character that nobody sees: such a text must not name anything. */
export function hasInvisible(text: string): boolean {
  return invisibleInNames.test(text);
}

/**
 * The runs of unwelcome characters in a text, in order: controls but tab and LF, bidi controls, lone
 * surrogates, text that was decoded wrongly, and invisible characters outside of emoji and Chinese characters,
 * where joiners and variation selectors belong to what is seen.
 */
export function findOddities(text: string): Oddity[] {
  const found: Oddity[] = [];
  for (const match of text.matchAll(oddities)) {
    const groups = match.groups as Partial<Record<OddityKind, string>>;
    const kind = (Object.keys(groups) as OddityKind[]).find((name) => groups[name] !== undefined)!;
    const [start, end] = [match.index, match.index + match[0].length];
    if (kind === 'invisible' && belongsToVisible(text, start, end)) continue;
    found.push({ kind, start, end, names: namesOf(match[0]) });
  }
  return found;
}

/** The code point of a character as `U+200B`. */
export function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function namesOf(run: string): string[] {
  const names = new Set<string>();
  for (const character of run) {
    if (names.size === maximumNames) break;
    names.add(codePointName(character));
  }
  return [...names];
}

/** Whether the invisible run from `start` to `end` is a part of an emoji or picks the shape of a character. */
function belongsToVisible(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 16), start);
  if (/^[\uFE0E\uFE0F]?\u200D$/.test(run)) {
    const after = String.fromCodePoint(text.codePointAt(end) ?? 0);
    return pictographBefore.test(before) && /\p{Extended_Pictographic}/u.test(after);
  }
  if (/^[\uFE0E\uFE0F]$/.test(run)) {
    // Digits are emoji only as keycaps.
    const base = text.charAt(end) === '\u20E3' ? /[\d#*]$/ : /(?![\d#*])\p{Emoji}\p{Emoji_Modifier}?$/u;
    return base.test(before);
  }
  return /^[\uFE00-\uFE02\u{E0100}-\u{E01EF}]$/u.test(run) && /\p{Script=Han}$/u.test(before);
}
