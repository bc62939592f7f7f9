import { UNSEEN } from './terminal.ts';

/** What JSON leaves as it is although a reader cannot see it or a terminal obeys it; line breaks are those between the lines. */
const HIDDEN = new RegExp(String.raw`(?!\n)${UNSEEN}`, 'gu');

/**
 * Writes data as lines of JSON that can be shown in a terminal.
 *
 * In: plain data; `replacer` as `JSON.stringify` takes it. Out: JSON, two spaces a level, with a line break at its end. Every
 * character that `inert` would spell out is escaped as `\uXXXX`, so that parsing gives the same text.
 */
export function jsonText(value: unknown, replacer?: (key: string, each: unknown) => unknown): string {
  return `${JSON.stringify(value, replacer, 2).replace(HIDDEN, escaped)}\n`;
}

function escaped(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
