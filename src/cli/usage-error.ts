import { suggest } from '../diagnostics/suggest.ts';
import type { Localized } from '../model/language.ts';
import { en, ko } from '../text/quoted.ts';

/** The command line or the surroundings are wrong (exit 3). Carries its words in both languages. */
export class UsageError extends Error {
  constructor(
    readonly text: Localized,
    readonly help?: Localized,
  ) {
    super(text.en);
  }
}

/** The error for a name that does not exist: with the likely names, or all there are, or where to look them up. */
export function unknownName(text: Localized, given: string, accepted: readonly string[]): UsageError {
  const likely = suggest(given, accepted);
  if (likely.length > 0) {
    return new UsageError(text, {
      ko: `${likely.map(ko).join(', ')}의 오기인지 확인하십시오.`,
      en: `Did you mean ${likely.map(en).join(' or ')}?`,
    });
  }
  const shown = accepted.slice(0, 20).join(', ');
  return new UsageError(text, { ko: `쓸 수 있는 것: ${shown}`, en: `Use one of: ${shown}.` });
}
