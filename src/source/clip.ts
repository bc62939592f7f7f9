/** The most UTF-16 units of a file's text that a message quotes. */
const longest = 60;

/** Text of a file as a message quotes it: on one line, cut where it is long. */
export function clip(text: string): string {
  const line = text.slice(0, longest + 1).replace(/\s+/g, ' ');
  if (text.length <= longest) return line;
  return `${line.slice(0, longest).replace(/\p{Surrogate}$/u, '')}...`;
}
