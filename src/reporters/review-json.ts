import type { Amount } from '../report/report.ts';
import type { ClaimReport, ReviewComparisonReport } from '../report/review-report.ts';
import { jsonText } from '../text/json.ts';
import type { Reporter } from './reporter.ts';

/** `assess review compare -f json`. Its shape is published as `assess schema review-output`. */
export const reviewComparisonJson: Reporter<ReviewComparisonReport> = {
  name: 'json',
  extension: 'json',
  render: (report) => jsonText(reviewData(report)),
};

/** The data of `review-output`. */
export function reviewData(report: ReviewComparisonReport) {
  const { framework, assessment, barShown: _shown, departments, shared, counts, ...rest } = report;
  const { id, version, sha256, title, points } = framework;
  const { institution, name, cycle, on } = assessment;
  return {
    schemaVersion: rest.schemaVersion,
    language: rest.language,
    framework: { id, version, sha256, title, points },
    assessment: { institution, name, cycle, on },
    stage: rest.stage,
    bar: rest.bar,
    totals: rest.totals.map((total) => ({ ...total, total: amount(total.total) })),
    reviews: rest.reviews,
    counts: countsData(counts),
    differenceCount: rest.differenceCount,
    differences: rest.differences.map((each) => ({
      ...each,
      claimed: amount(each.claimed),
      substantiated: amount(each.substantiated),
      reviewed: amount(each.reviewed),
      difference: each.difference && amount(each.difference),
    })),
    departments: departments.map(({ id: department, name: title, ...claims }) => ({
      id: department,
      name: title,
      ...claimData(claims),
    })),
    shared: shared === null ? null : claimData(shared),
  };
}

function claimData({ counts, claimed, reviewed, percent, over, under }: ClaimReport) {
  return {
    claimed: amount(claimed),
    reviewed: amount(reviewed),
    percent,
    over: amount(over),
    under: amount(under),
    counts: countsData(counts),
  };
}

function countsData({
  'made-applicable': madeApplicable,
  'taken-out': takenOut,
  'not-reviewed': notReviewed,
  ...counts
}: ClaimReport['counts']) {
  return { ...counts, madeApplicable, takenOut, notReviewed };
}

function amount({ score, exact }: Amount) {
  return { score, exact };
}
