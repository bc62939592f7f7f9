import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { PlanTarget } from '../scoring/plan-target.ts';
import { statusOf } from '../scoring/status.ts';
import { byCodeUnits } from '../text/order.ts';
import type { ActionReport } from './actions-report.ts';
import { documentGaps } from './document-gaps.ts';
import { reportPlan } from './plan.ts';
import type { PlanReport } from './plan-report.ts';
import type { PreviousReport } from './previous.ts';
import type { ScoredCycle } from './previous-shift.ts';
import { proposedPlan } from './proposed-plan.ts';
import { reconstructedText } from './reconstructed.ts';
import type { DiagnosticReport, GapReport, Report } from './report.ts';
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
  /** The gaps as a document words them, in the order of `gaps`. */
  readonly shortfalls: readonly GapReport[];
  /** That indicators of the framework are reconstructed; empty where none is. */
  readonly reconstructed: string;
  /** How what is claimed stood up to its reviews; null where there is none. */
  readonly review: ReviewComparisonReport | null;
  /** Null where no last cycle is known or it could not be read. */
  readonly previous: PreviousReport | null;
  readonly previousFault: PreviousFault | null;
  /** What is proposed to be done; null where there is nothing to plan for. */
  readonly plan: PlanReport | null;
  /** The actions that are still to be done and have a date, the earliest first. */
  readonly dueActions: readonly ActionReport[];
  /** Where the cycle stands: its deadline, the steps of its procedure, the certificate that is held. */
  readonly status: StatusReport;
}

/** What a report is made of beside its score. */
export interface DocumentParts extends Pick<DocumentReport, 'previous' | 'previousFault'> {
  /** The departments that have a sheet. */
  readonly sheets: ReadonlySet<string>;
  /** What the plan is to reach, where that is asked for. */
  readonly target?: PlanTarget;
}

/** Lays beside a scored assessment what belongs to its report. */
export function buildDocument(
  { score, report }: ScoredCycle,
  { sheets, target, previous, previousFault }: DocumentParts,
  diagnostics: readonly Diagnostic[],
  language: Language,
): DocumentReport {
  const plan = proposedPlan(score, target);
  const everything = { departments: [], all: true };
  return {
    ...report,
    reconstructed: reconstructedText(score.assessment.framework, language),
    shortfalls: documentGaps(report.gaps, score, language),
    review: score.reviewed ? buildReviewComparison(score, { departments: [] }, language) : null,
    previous,
    previousFault,
    dueActions: dueActions(report),
    plan: plan ? reportPlan(plan, language) : null,
    status: buildStatus(statusOf(score, sheets), diagnostics, everything, language),
  };
}

function dueActions({ actions }: Report): ActionReport[] {
  const items = (actions?.items ?? []).filter(({ due, status }) => due !== null && status !== 'done');
  return items.sort((a, b) => byCodeUnits(a.due!, b.due!));
}
