import type { DiagnosticArguments, Severity } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';

/** What the catalogue holds for one diagnostic code. `A` names what the message is filled with. */
export interface CatalogueEntry<A extends DiagnosticArguments = DiagnosticArguments> {
  readonly severity: Severity;
  /** The message: one sentence that says what is wrong, filled with the arguments. */
  readonly message: Localized<(a: A) => string>;
  /** How to mend it: one sentence in the imperative, filled with the arguments. */
  readonly help: Localized<(a: A) => string>;
  /** Why it is refused: one or two sentences for `assess explain CODE` and the docs. */
  readonly why: Localized;
}

/** Declares an entry so that its texts are checked against the arguments they use. */
export function entry<A extends DiagnosticArguments>(e: CatalogueEntry<A>): CatalogueEntry<A> {
  return e;
}
