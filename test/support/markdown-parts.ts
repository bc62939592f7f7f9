/** The tables of a Markdown text, each as its lines. */
export function tablesOf(markdown: string): string[][] {
  return markdown
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => block.trimEnd().split('\n'));
}

/** The headings of a Markdown text, with their signs. */
export function headingsOf(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('#'));
}

/** The cells of a table's line. A `|` in a cell is written as an entity, so every other one parts cells. */
export function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
