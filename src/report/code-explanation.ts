import { type Code, catalogue, entryOf } from '../diagnostics/catalogue/index.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';

/** What a diagnostic code means. */
export interface CodeExplanation {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly code: string;
  readonly severity: Severity;
  readonly why: string;
}

/** Every diagnostic code, in the order of the catalogue. */
export function allCodes(): readonly Code[] {
  return Object.keys(catalogue) as Code[];
}

/** Explains a code; undefined where there is none of that name. */
export function explainCode(code: string, language: Language): CodeExplanation | undefined {
  const entry = entryOf(code);
  if (!entry) return undefined;
  return { schemaVersion: 1, language, code, severity: entry.severity, why: entry.why[language] };
}
