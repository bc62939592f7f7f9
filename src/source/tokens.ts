import { CST, Lexer, Parser } from 'yaml';
import { clip } from './clip.ts';
import type { Range } from './positions.ts';
import type { Problems } from './problems.ts';
import { TabWatch, tabInIndentation } from './tabs.ts';

/** The most lexical tokens of a file: about 10,000 lines as people write them. */
export const maximumTokens = 120_000;
/** The deepest nesting of mappings and sequences. Composing recurses; a deeper tree could end the program. */
export const maximumDepth = 64;

/** What tokenising gives. */
export interface Tokenized {
  /** The concrete syntax tree as `yaml` makes it; it may be composed only when `sound`. */
  readonly tree: readonly CST.Token[];
  readonly sound: boolean;
}

/**
 * Splits text into tokens and a concrete syntax tree, within bounds, and adds a problem for everything that the
 * format has no use for: anchors, aliases, tags, directives, further documents; and for what would make the rest
 * unreadable: unclosed quotes and brackets, tabs as indentation. Text with a directive or such damage is not sound.
 */
export function tokenize(text: string, problems: Problems): Tokenized {
  return new Tokenizer(text, problems).run();
}

/** What a lexeme is; `content` is the text of a plain or block scalar. */
type LexemeType = CST.TokenType | 'content' | null;

class Tokenizer {
  readonly #parser = new Parser();
  readonly #tree: CST.Token[] = [];
  readonly #brackets: { readonly opening: string; readonly range: Range }[] = [];
  readonly #tabs = new TabWatch();
  #offset = 0;
  #count = 0;

  constructor(
    readonly text: string,
    readonly problems: Problems,
  ) {}

  run(): Tokenized {
    const complete = this.#readAll();
    const tabs = this.#tabs.found;
    if (tabs) this.problems.add('yaml/tab', { count: tabs.count }, tabs.first);
    if (!complete) return { tree: [], sound: false };
    for (const token of this.#parser.end()) this.#tree.push(token);
    const single = this.#checkDocuments();
    const plain = !this.#tree.some((token) => token.type === 'directive');
    return { tree: this.#tree, sound: single && plain && !tabs };
  }

  /** False when reading stopped early because the rest would only give follow-up errors. */
  #readAll(): boolean {
    let scalarNext = false;
    for (const lexeme of new Lexer().lex(this.text)) {
      const type: LexemeType = scalarNext ? 'content' : CST.tokenType(lexeme);
      scalarNext = type === 'scalar';
      if (!this.#accept(type, lexeme) || !this.#parse(lexeme)) return false;
      // These three are the lexer's own marks and stand for no text.
      if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end')
        this.#offset += lexeme.length;
    }
    const open = this.#brackets.at(-1);
    return !open || this.#unclosed(open.opening, open.range);
  }

  /** Looks at one token; false when nothing after it can be trusted. */
  #accept(type: LexemeType, lexeme: string): boolean {
    const range = { start: this.#offset, end: this.#offset + lexeme.length };
    if (++this.#count > maximumTokens) return this.#beyond('yaml/too-long', maximumTokens);
    this.#tabs.see(type, lexeme, range, this.#brackets.length > 0);
    switch (type) {
      case 'anchor':
        this.problems.add('yaml/anchor', { name: clip(lexeme) }, range);
        return true;
      case 'alias':
        this.problems.add('yaml/alias', { name: clip(lexeme) }, range);
        return true;
      case 'tag':
        this.problems.add('yaml/tag', { tag: clip(lexeme) }, range);
        return true;
      case 'directive-line':
        this.problems.add('yaml/directive', { directive: clip(lexeme) }, range);
        return true;
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return isClosed(lexeme) || this.#unclosedQuote(lexeme[0]!, range);
      case 'flow-map-start':
      case 'flow-seq-start':
        this.#brackets.push({ opening: lexeme, range });
        return true;
      case 'flow-map-end':
      case 'flow-seq-end':
        return this.#close(lexeme, range);
      case 'flow-error-end': {
        const { opening, range: bracket } = this.#brackets.at(-1)!;
        return this.#cutOff(this.text.lastIndexOf('\n', range.start - 1) + 1, opening, bracket);
      }
      default:
        return true;
    }
  }

  #parse(lexeme: string): boolean {
    for (const token of this.#parser.next(lexeme)) this.#tree.push(token);
    // The parser's own stack bounds both its recursion and the depth of what will be composed.
    if (this.#parser.stack.length <= maximumDepth) return true;
    const depth = this.#parser.stack.filter(CST.isCollection).length;
    return depth <= maximumDepth || this.#beyond('yaml/too-deep', maximumDepth);
  }

  #close(lexeme: string, range: Range): boolean {
    const open = this.#brackets.pop();
    if (!open) {
      this.problems.add('yaml/syntax', { reason: 'stray-bracket' }, range);
      return false;
    }
    return (open.opening === '{') === (lexeme === '}') || this.#unclosed(open.opening, open.range, range);
  }

  #checkDocuments(): boolean {
    const [, ...further] = this.#tree.filter((token) => token.type === 'document');
    for (const { offset } of further) {
      const lineEnd = this.text.indexOf('\n', offset);
      const range = { start: offset, end: lineEnd === -1 ? this.text.length : lineEnd };
      this.problems.add('yaml/multiple-documents', {}, range);
    }
    return further.length === 0;
  }

  #unclosedQuote(quote: string, { start, end }: Range): false {
    const opening = { start, end: start + 1 };
    // A line that is not indented enough ends the scalar at the end of the line before.
    return this.text[end] === '\n' ? this.#cutOff(end + 1, quote, opening) : this.#unclosed(quote, opening);
  }

  /** The line that begins at `lineStart` ends what was opened, unless only a tab keeps it from going on. */
  #cutOff(lineStart: number, opening: string, range: Range): false {
    const tab = tabInIndentation(this.text, lineStart);
    if (!tab) return this.#unclosed(opening, range);
    this.problems.add('yaml/tab', { count: 1 }, tab);
    return false;
  }

  #unclosed(opening: string, range: Range, related?: Range): false {
    const closing = opening === '{' ? '}' : opening === '[' ? ']' : opening;
    this.problems.add('yaml/unclosed', { opening, closing }, range, related);
    return false;
  }

  #beyond(code: 'yaml/too-long' | 'yaml/too-deep', limit: number): false {
    this.problems.add(code, { limit }, { start: this.#offset, end: this.#offset + 1 });
    return false;
  }
}

/** Whether a quoted scalar ends with its own quote; the parser takes an escaped quote at its end for one. */
function isClosed(lexeme: string): boolean {
  if (lexeme.length < 2 || lexeme[0] !== lexeme.at(-1)) return false;
  const inner = lexeme.slice(1, -1);
  if (lexeme[0] === "'") return !inner.replaceAll("''", '').includes("'");
  let backslashes = 0;
  while (inner[inner.length - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 0;
}
