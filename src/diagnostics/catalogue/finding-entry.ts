import type { Severity } from '../../model/diagnostic.ts';
import type { Localized } from '../../model/language.ts';

/** What is said of one kind of finding: the files are right, and a department or the gate falls short. */
export interface FindingEntry {
  /** `error`: a condition of the gate, which fails the check; `warning`: a gap, which by itself does not. */
  readonly level: Severity;
  /** What it says, one sentence. */
  readonly title: Localized;
  /** How to mend it: one or two sentences in the imperative. */
  readonly help: Localized;
  /** Why it is looked at. */
  readonly why: Localized;
}
