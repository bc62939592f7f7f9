import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { reportDiagnostics } from './diagnostics.ts';
import type { DiagnosticReport } from './report.ts';

/** What a path turned out to be, and how much of it there is. */
export interface ValidatedSubject {
  readonly path: string;
  readonly kind: 'assessment' | 'framework' | 'gate' | 'certificates';
  /** Absent where it could not be read. */
  readonly title?: string;
  readonly indicators?: number;
  readonly points?: string;
  readonly departments?: number;
  readonly sheets?: number;
  /** The names of the departments without a sheet. */
  readonly withoutSheet?: readonly string[];
  /** Answers that are still to be given. */
  readonly open?: number;
  /** Of a gate that is checked by itself. */
  readonly conditions?: number;
  /** Of a registry of certificates. */
  readonly institutions?: number;
  readonly awards?: number;
}

/** What `assess validate` found; also what other commands say when the input has errors. */
export interface Validation {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly valid: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly subjects: readonly ValidatedSubject[];
  readonly diagnostics: readonly DiagnosticReport[];
}

/** Counts and words the diagnostics of some subjects. */
export function buildValidation(
  subjects: readonly ValidatedSubject[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): Validation {
  const reported = reportDiagnostics(diagnostics, language);
  const errors = reported.filter(({ severity }) => severity === 'error').length;
  return {
    schemaVersion: 1,
    language,
    valid: errors === 0,
    errors,
    warnings: reported.length - errors,
    subjects,
    diagnostics: reported,
  };
}
