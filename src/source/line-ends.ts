/** Text whose only line end is LF. */
export interface Normalized {
  readonly text: string;
  /** Offsets in `text` of the line ends that were a lone CR. */
  readonly loneReturns: readonly number[];
}

/**
 * Turns CRLF and lone CR into LF, as YAML 1.2 reads them. (The `yaml` library takes a lone CR for text;
 * lines and columns are the same as an editor shows them either way.)
 */
export function normalizeLineEnds(text: string): Normalized {
  if (!text.includes('\r')) return { text, loneReturns: [] };
  const loneReturns: number[] = [];
  let dropped = 0;
  const normalized = text.replace(/\r\n?/g, (end, offset: number) => {
    if (end === '\r') loneReturns.push(offset - dropped);
    else dropped++;
    return '\n';
  });
  return { text: normalized, loneReturns };
}
