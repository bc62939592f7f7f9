/** What `inert` does with line breaks. */
export interface InertOptions {
  /** Keep line breaks (CRLF becomes LF) instead of turning them into spaces. Default: false. */
  readonly newlines?: boolean;
}

/*
 * In this order: emoji sequences, whose joiners and selectors are kept; line breaks; tabs; and every character that a
 * reader cannot see or that a terminal obeys. The emoji tag sequence (flag of England) is kept only in its short form,
 * because tag characters can carry hidden text.
 */
const EMOJI_PART = String.raw`\p{Extended_Pictographic}(?:[\uFE0E\uFE0F]|\p{Emoji_Modifier})?`;
const EMOJI = String.raw`\u{1F3F4}[\u{E0061}-\u{E007A}]{5,6}\u{E007F}|${EMOJI_PART}(?:\u200D${EMOJI_PART})*|[#*0-9]\uFE0F\u20E3`;
const NEWLINE = String.raw`\r\n|\n`;
/** The class of every character that a reader cannot see or that a terminal obeys, for a pattern with the flag `u`. */
export const UNSEEN = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]`;
const PATTERN = new RegExp(`(?<emoji>${EMOJI})|(?<newline>${NEWLINE})|(?<tab>\\t)|${UNSEEN}`, 'gu');

/**
 * Marks on one character beyond the thirtieth. No script needs as many; a pile of them covers the lines around it, and
 * NFC takes quadratic time to sort it.
 */
const EXCESS_MARK = /(?<=\p{M}{30})\p{M}/gu;

/** Nothing here but printable ASCII and Hangul syllables, so nothing to do: nearly every text. */
const PLAIN = /^[ -~가-힣]*$/;

/**
 * Makes text from a file safe to show in a terminal.
 *
 * In: any string, lone surrogates included. Out: well-formed NFC text in which control characters (ESC, C0, DEL, C1),
 * bidirectional controls, zero-width and other invisible characters, line and paragraph separators, noncharacters,
 * lone surrogates and piled-up combining marks are spelled out as `<U+001B>`; tabs are spaces, and so are line breaks
 * unless `newlines` keeps them. Emoji sequences keep their joiners. Doing it twice changes nothing more.
 *
 * Why: a department's name must not move the cursor, recolour a verdict, reorder a line or hide in it.
 */
export function inert(text: string, options: InertOptions = {}): string {
  if (PLAIN.test(text)) return text;
  const newline = options.newlines ? '\n' : ' ';
  const visible = text
    .replace(EXCESS_MARK, spelledOut)
    .replace(PATTERN, (match: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as { emoji?: string; newline?: string; tab?: string };
      if (groups.emoji !== undefined) return match;
      if (groups.newline !== undefined) return newline;
      return groups.tab === undefined ? spelledOut(match) : ' ';
    });
  return visible.normalize('NFC').replace(EXCESS_MARK, spelledOut);
}

/**
 * Makes text from a file safe to print as a line of its own: `inert`, and no CI command in it.
 *
 * In: any string. Out: one line that no CI runner takes for a command.
 */
export function inertLine(text: string): string {
  return guardCommands(inert(text));
}

/**
 * Keeps finished output lines from being read as commands by a CI runner.
 *
 * In: text of one or more lines, colour codes allowed. Out: the same text, where `::` at the start of a line (spaces
 * before it do not count) begins with `<U+003A>`, and `##[`, `##vso[` or `##teamcity[` anywhere with `<U+0023>`.
 *
 * Why: runners obey `::add-mask::8` and `##[error]` in anything a step prints. Use it on every line that is not meant
 * as a command, after wrapping, since wrapping moves words to the start of a line.
 */
export function guardCommands(text: string): string {
  return text
    .replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1<U+003A>')
    .replace(/#(?=#(?:vso|teamcity)?\[)/gi, '<U+0023>');
}

function spelledOut(character: string): string {
  const code = character.codePointAt(0)!;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
