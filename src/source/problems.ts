import { type ArgumentsOf, type Code, catalogue } from '../diagnostics/catalogue/index.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { mostPerFile } from '../diagnostics/issue.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Positions, Range } from './positions.ts';

/** Beyond this many of a kind, problems are only counted: a hostile file must not fill the memory. */
const kept = 10 * mostPerFile;

interface Problem {
  readonly range: Range;
  readonly related: Range | undefined;
  make(place: Place, related: Place | undefined): Diagnostic;
}

/** Gathers what is wrong in one file by offsets; places are worked out only for what is reported. */
export class Problems {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  #total = 0;

  /** Adds a problem; `related` is a second stretch that explains the first. */
  add<C extends Code>(code: C, args: ArgumentsOf<C>, range: Range, related?: Range): void {
    const list = catalogue[code].severity === 'error' ? this.#errors : this.#warnings;
    this.#total++;
    if (list.length >= kept) return;
    const make = (place: Place, second: Place | undefined) => diagnose(code, args, place, second);
    list.push({ range, related, make });
  }

  /** Whether the file must be refused. */
  get hasErrors(): boolean {
    return this.#errors.length > 0;
  }

  /**
   * The diagnostics in the order of their places, at most `mostPerFile` and then one `yaml/too-many`
   * with the number of those left out; errors go before warnings when there are too many.
   */
  diagnostics(positions: Positions): Diagnostic[] {
    const shown = [...inOrder(this.#errors), ...inOrder(this.#warnings)].slice(0, mostPerFile);
    const diagnostics = inOrder(shown).map((problem) => {
      const related = problem.related && positions.place(problem.related);
      return problem.make(positions.place(problem.range), related);
    });
    const count = this.#total - shown.length;
    if (count > 0) diagnostics.push(diagnose('yaml/too-many', { count }, { file: positions.file }));
    return diagnostics;
  }
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.range.start - b.range.start);
}
