import type { Range } from './positions.ts';

/** Watches the tokens of a file for tabs that stand where indentation is meant. */
export class TabWatch {
  #first: Range | undefined;
  #count = 0;
  #pending: Range | undefined;
  #atLineStart = true;

  /** The first such tab and how many lines have one; undefined when there is none. */
  get found(): { readonly first: Range; readonly count: number } | undefined {
    return this.#first && { first: this.#first, count: this.#count };
  }

  /**
   * Takes the next token. A tab counts where a line begins, outside of brackets, when something other than a
   * comment follows on the line: elsewhere YAML takes tabs for blanks.
   */
  see(type: string | null, lexeme: string, range: Range, inBrackets: boolean): void {
    if (type === 'newline') {
      this.#atLineStart = true;
      this.#pending = undefined;
    } else if (type === 'space') {
      const tab = this.#atLineStart && !inBrackets ? lexeme.indexOf('\t') : -1;
      if (tab !== -1) this.#pending = { start: range.start + tab, end: range.end };
    } else if (type !== 'doc-mode') {
      if (this.#pending && type !== 'comment') this.#add(this.#pending);
      this.#pending = undefined;
      // The text of a block scalar ends with its line end, so what follows begins a line.
      this.#atLineStart = type === 'content' && lexeme.endsWith('\n');
    }
  }

  #add(tab: Range): void {
    this.#first ??= tab;
    this.#count++;
  }
}

/** The tabs in the indentation of the line that begins at `lineStart`. */
export function tabInIndentation(text: string, lineStart: number): Range | undefined {
  const blanks = /[ \t]*/y;
  blanks.lastIndex = lineStart;
  const indentation = blanks.exec(text)![0];
  const tab = indentation.indexOf('\t');
  return tab === -1 ? undefined : { start: lineStart + tab, end: lineStart + indentation.length };
}
