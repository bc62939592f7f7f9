/** Letters of a marker: no assessment has a name that long, and no two have the same end. */
const mostLetters = 1000;

/**
 * The first line of a comment, by which it is found again: `<!-- assess:report SUBJECT -->`.
 *
 * In: whose assessment it is about. Out: the line, in which letters, digits, Hangul and `_ . / -` of the subject stand as they
 * are and everything else is percent-encoded, so that nothing in it can end the comment of HTML.
 */
export function commentMarker(subject: string): string {
  return `<!-- assess:report ${safe(subject).slice(-mostLetters)} -->`;
}

/** Composed Hangul, so that a folder has one name on every system; a hyphen beside another one is encoded. */
function safe(subject: string): string {
  return subject.normalize('NFC').replaceAll(/[^A-Za-z0-9_./가-힣-]|(?<=-)-|^-|-$/gu, encoded);
}

const encoder = new TextEncoder();

function encoded(character: string): string {
  return Array.from(
    encoder.encode(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}
