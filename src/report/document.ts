import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { statusOf } from '../scoring/status.ts';
import type { PreviousReport } from './previous.ts';
import type { ScoredCycle } from './previous-shift.ts';
import type { DiagnosticReport, Report } from './report.ts';
import { buildReviewComparison } from './review-comparison.ts';
import type { ReviewComparisonReport } from './review-report.ts';
import { buildStatus } from './status.ts';
import type { StatusReport } from './status-report.ts';

/** Why the last cycle that the assessment names could not be compared with. */
export interface PreviousFault {
  /** The folder as messages show it. */
  readonly path: string;
  readonly kind: 'missing' | 'itself' | 'broken';
  /** The first error of its files and how many there are; null and 0 unless it is broken. */
  readonly first: DiagnosticReport | null;
  readonly errors: number;
}

/** The report that is handed in: the score, and what belongs beside it. */
export interface DocumentReport extends Report {
  /** How what is claimed stood up to its reviews; null where there is none. */
  readonly review: ReviewComparisonReport | null;
  /** Null where no last cycle is known or it could not be read. */
  readonly previous: PreviousReport | null;
  readonly previousFault: PreviousFault | null;
  /** Where the cycle stands: its deadline, the steps of its procedure, the certificate that is held. */
  readonly status: StatusReport;
}

/** Lays beside a scored assessment what belongs to its report. `sheets` are the departments that have a sheet. */
export function buildDocument(
  { score, report }: ScoredCycle,
  sheets: ReadonlySet<string>,
  earlier: Pick<DocumentReport, 'previous' | 'previousFault'>,
  diagnostics: readonly Diagnostic[],
  language: Language,
): DocumentReport {
  const everything = { departments: [], all: true };
  return {
    ...report,
    review: score.reviewed ? buildReviewComparison(score, { departments: [] }, language) : null,
    ...earlier,
    status: buildStatus(statusOf(score, sheets), diagnostics, everything, language),
  };
}
