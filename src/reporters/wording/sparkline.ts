const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Heights from 0 to 7 as a line of blocks, in ASCII as the digits 1 to 8; a dot where there is none. */
export function sparkline(levels: readonly (number | null)[], ascii: boolean): string {
  return levels.map((level) => (level === null ? '.' : ascii ? String(level + 1) : blocks[level])).join('');
}
