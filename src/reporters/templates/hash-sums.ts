/**
 * A line of the form that `sha256sum` writes and `sha256sum -c` reads: the hash (hex), two spaces, the path. A path with a backslash or a line break
 * is escaped, which the tool marks by a backslash before the hash.
 */
export function hashLine(sha256: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}`;
}
