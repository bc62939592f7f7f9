// What both steps of the action share: markers of comments, words for the log of a run.
import { readFileSync } from 'node:fs';

/** Bytes of a comment, as the program keeps to them. */
export const mostBytes = 60_000;

/** The first line of a comment, by which it is found again. The same as the program's own: test/ci/marker.test.ts. */
export function commentMarker(subject) {
  return `<!-- assess:report ${safe(subject)} -->`;
}

/**
 * The second line: where the assessment lies. Files with errors have no subject but their path; with both lines a comment is found
 * again whether the files can be read or not.
 */
export function pathMarker(path) {
  return `<!-- assess:at ${safe(path)} -->`;
}

/** The marks of a comment: its first line, and its second one where that is a path. Undefined for any other text. */
export function marksOf(body) {
  const [first, second = ''] = body.split(/\r?\n/, 2);
  if (!/^<!-- assess:report [A-Za-z0-9_./%가-힣-]+ -->$/.test(first)) return undefined;
  const at = /^<!-- assess:at [A-Za-z0-9_./%가-힣-]+ -->$/.test(second) ? second : undefined;
  return { subject: first, at };
}

function safe(text) {
  const encoded = text
    .normalize('NFC')
    .replaceAll(/[^A-Za-z0-9_./가-힣-]|(?<=-)-|^-|-$/gu, (character) =>
      [...new TextEncoder().encode(character)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    );
  return encoded.slice(-1000);
}

/** The event of this run. */
export function readEvent() {
  return JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
}

/** A line that the runner shows beside the run: `error`, `warning` or `notice`. */
export function annotate(level, text) {
  process.stdout.write(`::${level} title=assess::${data(text)}\n`);
}

/** Text after the second `::` of a command. */
export function data(text) {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The text of the language that was asked for. */
export function words(texts) {
  return process.env.INPUT_LANG === 'en' ? texts.en : texts.ko;
}

/** An input, without the white space around it. */
export function input(name) {
  return (process.env[`INPUT_${name}`] ?? '').trim();
}
