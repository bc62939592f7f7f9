import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { DiagnosticReport } from './report.ts';

/** Diagnostics with their texts, by file, line, column and code; of equal ones one is kept. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  language: Language,
): DiagnosticReport[] {
  const seen = new Set<string>();
  return [...diagnostics]
    .sort(inFileOrder)
    .filter((each) => {
      const key = JSON.stringify([
        each.code,
        each.file,
        each.place?.line,
        each.place?.column,
        each.arguments,
      ]);
      return seen.has(key) ? false : seen.add(key);
    })
    .map((each) => reportDiagnostic(each, language));
}

function reportDiagnostic(found: Diagnostic, language: Language): DiagnosticReport {
  const entry = entryOf(found.code)!;
  const { file, place } = found;
  return {
    code: found.code,
    severity: found.severity,
    message: entry.message[language](found.arguments),
    help: entry.help[language](found.arguments),
    location: place ? { file, line: place.line, column: place.column } : { file },
    place: place ?? null,
    related: found.related ?? null,
  };
}

function inFileOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

/** By code units: the same order everywhere. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
