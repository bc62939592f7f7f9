/** The part of a CODEOWNERS file that belongs to one assessment, from its first mark to its last. */
export interface Block {
  readonly start: number;
  /** Behind the line end of its last line. */
  readonly end: number;
  /** Without line ends. */
  readonly lines: readonly string[];
}

/** Marks that do not pair, so that nobody can say where a block ends. */
export interface BlockFault {
  readonly fault: 'no-end' | 'no-begin' | 'twice';
  /** The line of the mark, from 1. */
  readonly line: number;
  /** What the mark says it is about. */
  readonly path: string;
}

/** How a block differs from what it should be; `isMoved` where its lines are right but stand in another order. */
export interface BlockChange {
  readonly missing: readonly string[];
  readonly superfluous: readonly string[];
  readonly isMoved: boolean;
}

/** The line before the block of a path. */
export function beginMark(path: string): string {
  return `# assess:begin ${path}`;
}

/** The line behind the block of a path. */
export function endMark(path: string): string {
  return `# assess:end ${path}`;
}

interface Mark {
  readonly kind: string;
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The block of a path. Where any mark in the file lacks its other half this is a fault, whoever's block it is: blocks may be merged wrongly. */
export function findBlock(text: string, path: string): Block | BlockFault | undefined {
  let open: Mark | undefined;
  let found: Block | undefined;
  for (const mark of marksOf(text)) {
    if (mark.kind === 'begin') {
      if (open) return { fault: 'no-end', line: open.line, path: open.path };
      if (found && mark.path === path) return { fault: 'twice', line: mark.line, path };
      open = mark;
    } else {
      if (!open) return { fault: 'no-begin', line: mark.line, path: mark.path };
      if (open.path !== mark.path) return { fault: 'no-end', line: open.line, path: open.path };
      if (mark.path === path) found = blockOf(text, open.start, mark.end);
      open = undefined;
    }
  }
  return open ? { fault: 'no-end', line: open.line, path: open.path } : found;
}

/** The text with a block in place of the one that it has, else at its end. All else stays as it is; the lines end as the first line does. */
export function withBlock(text: string, block: Block | undefined, lines: readonly string[]): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const written = lines.map((line) => line + lineEnd).join('');
  if (block) return text.slice(0, block.start) + written + text.slice(block.end);
  if (text === '') return written;
  const gap = text.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  return text + gap + written;
}

/** What differs between the lines of a block and those that it should have; undefined where nothing does. */
export function changeOf(lines: readonly string[], expected: readonly string[]): BlockChange | undefined {
  const [missing, superfluous] = [without(expected, lines), without(lines, expected)];
  const isMoved = missing.length + superfluous.length === 0 && lines.some((line, i) => line !== expected[i]);
  return missing.length + superfluous.length > 0 || isMoved ? { missing, superfluous, isMoved } : undefined;
}

function marksOf(text: string): Mark[] {
  let line = 0;
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].flatMap((match): Mark[] => {
    line++;
    const [, byteOrderMark = '', kind, path] =
      /^(\uFEFF?)# assess:(begin|end) (.*\S)/.exec(match[0].trimEnd()) ?? [];
    if (kind === undefined || path === undefined) return [];
    return [
      { kind, path, line, start: match.index + byteOrderMark.length, end: match.index + match[0].length },
    ];
  });
}

function blockOf(text: string, start: number, end: number): Block {
  const lines = text
    .slice(start, end)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  return { start, end, lines };
}

/** Each line of `lines` that `others` does not hold as often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
