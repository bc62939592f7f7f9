import type { Help } from 'commander';
import type { Output } from '../load/host.ts';
import { cellWidth, wrap } from '../text/cells.ts';
import { guardCommands, inert } from '../text/terminal.ts';

const widestHelp = 100;
const narrowestHelp = 20;
/** A description that has fewer cells than this beside its term goes below it. */
const narrowest = 24;

/** Cells of a line of help: those of the stream where it knows them, but no more than can be read. */
export function helpWidth(output: Output): number {
  return Math.max(narrowestHelp, Math.min(output.columns || widestHelp, widestHelp));
}

/** Lines of text that fit the width; what follows the first is set in by `indent`. */
export function hanging(text: string, width: number, indent: number): string {
  const lead = ' '.repeat(indent);
  const [first = '', ...rest] = wrap(text, width - indent);
  return [first, ...rest.map((line) => lead + line)].join('\n');
}

/**
 * Text as lines for a stream, each set in by `indent` and ending in a line break: of the width of a terminal, else one line.
 * Nothing in it can move the cursor or command a CI runner.
 */
export function messageLines(text: string, output: Output, indent = 0): string {
  const room = output.isTerminal ? Math.max(narrowestHelp, output.columns || widestHelp) - indent : Infinity;
  return wrap(inert(text), room)
    .map((line) => `${guardCommands(' '.repeat(indent) + line)}\n`)
    .join('');
}

/** A command line to copy: where it is too long it goes on after a backslash. */
export function exampleText(example: string, width: number): string {
  const [first = '', ...rest] = wrap(example, width - '    '.length - ' \\'.length);
  return [`  ${first}`, ...rest.map((line) => `    ${line}`)].join(' \\\n');
}

/** How commander lays its help out, in cells and with nothing beyond the width: it counts on forty cells for a description. */
export function helpLayout(width: number): Partial<Help> {
  return {
    displayWidth: cellWidth,
    boxWrap: (text, room) => wrap(text, room).join('\n'),
    // the longest title of a usage line is 「사용법: 」
    styleUsage: (usage) => hanging(usage, width, cellWidth('사용법: ')),
    formatItem(term, termWidth, description) {
      const beside = width - termWidth - '  '.length * 2;
      if (description === '') return hanging(`  ${term}`, width, 4);
      if (beside < narrowest)
        return `  ${hanging(term, width - 2, 2)}\n      ${hanging(description, width, 6)}`;
      const padding = ' '.repeat(termWidth - cellWidth(term) + 2);
      return `  ${term}${padding}${hanging(description, width, width - beside)}`;
    },
  };
}
