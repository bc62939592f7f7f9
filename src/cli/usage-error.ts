import type { Localized } from '../model/language.ts';

/** The command line or the surroundings are wrong (exit 3). Carries its words in both languages. */
export class UsageError extends Error {
  constructor(
    readonly text: Localized,
    readonly help?: Localized,
  ) {
    super(text.en);
  }
}
