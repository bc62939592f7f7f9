import type { DocumentReport } from '../report/document.ts';
import type { PlanReport } from '../report/plan-report.ts';
import type { ReviewComparisonReport } from '../report/review-report.ts';
import type { SummaryReport } from '../report/summary.ts';
import { jsonText } from '../text/json.ts';
import { diagnosticData, scoreData } from './json.ts';
import type { Reporter } from './reporter.ts';
import { reviewData } from './review-json.ts';

/** `assess report -f json`: the data of `score-output`, and what else the report tells. Scores are without their form for reading. */
export const documentJson: Reporter<DocumentReport> = {
  name: 'json',
  extension: 'json',
  render: (report) => jsonText(documentData(report), withoutShown),
};

/** `assess report --summary -f json`: what the page says, with titles in full. */
export const summaryJson: Reporter<SummaryReport> = {
  name: 'json',
  extension: 'json',
  render: (summary) => jsonText(summaryData(summary), withoutShown),
};

function withoutShown(key: string, value: unknown): unknown {
  return key === 'shown' ? undefined : value;
}

function documentData(report: DocumentReport) {
  const { review, previous, previousFault, plan, status } = report;
  return {
    ...scoreData(report),
    review: review && reviewPart(review),
    previous,
    previousFault: previousFault && {
      ...previousFault,
      first: previousFault.first && diagnosticData(previousFault.first),
    },
    plan: plan && planPart(plan),
    schedule: { deadline: status.deadline, procedure: status.procedure, certificate: status.certificate },
  };
}

/** What the report itself does not say already. */
function reviewPart(review: ReviewComparisonReport) {
  const { stage, totals, reviews, counts, differences, departments, shared } = reviewData(review);
  return { stage, totals, reviews, counts, differences, departments, shared };
}

function planPart({
  schemaVersion: _version,
  language: _language,
  framework: _framework,
  assessment: _assessment,
  ...plan
}: PlanReport) {
  return plan;
}

function summaryData({ document, answered, gaps, departments }: SummaryReport) {
  const { schemaVersion, language, framework, assessment, total, verdict, coverage, previous, ...rest } =
    documentData(document);
  const { previousFault, plan, schedule } = rest;
  return {
    schemaVersion,
    language,
    framework,
    assessment,
    total,
    verdict,
    coverage: { ...coverage, percent: answered },
    previous,
    previousFault,
    gapCount: document.gapCount,
    gaps: rest.gaps.slice(0, gaps.length),
    plan,
    schedule,
    departments,
  };
}
