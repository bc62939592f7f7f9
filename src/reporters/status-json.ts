import type { Amount } from '../report/report.ts';
import type { StatusReport } from '../report/status-report.ts';
import { jsonText } from '../text/json.ts';
import { diagnosticData } from './json.ts';
import type { Reporter } from './reporter.ts';

/** `assess status -f json`. Its shape is published as `assess schema status-output`. */
export const statusJson: Reporter<StatusReport> = {
  name: 'json',
  extension: 'json',
  render(report) {
    const { schemaVersion, language, framework, assessment, deadline, window, total, ...rest } = report;
    const { busiest: _busiest, limits: _limits, diagnostics, ...others } = rest;
    const { id, version, sha256, title, points } = framework;
    return jsonText({
      schemaVersion,
      language,
      framework: { id, version, sha256, title, points },
      assessment,
      deadline,
      window,
      total: {
        points: total.points,
        claimed: amount(total.claimed),
        substantiated: amount(total.substantiated),
        reviewed: total.reviewed && amount(total.reviewed),
      },
      ...others,
      diagnostics: diagnostics.map(diagnosticData),
    });
  },
};

function amount({ score, exact }: Amount) {
  return { score, exact };
}
