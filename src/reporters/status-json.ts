import type { Amount } from '../report/report.ts';
import type { StatusReport } from '../report/status-report.ts';
import { jsonText } from '../text/json.ts';
import { diagnosticData } from './json.ts';
import type { Reporter } from './reporter.ts';

/** `assess status -f json`. Its shape is published as `assess schema status-output`. */
export const statusJson: Reporter<StatusReport> = {
  name: 'json',
  extension: 'json',
  render({ busiest: _busiest, limits: _limits, total, framework, diagnostics, ...rest }) {
    const { id, version, sha256, title, points } = framework;
    return jsonText({
      ...rest,
      framework: { id, version, sha256, title, points },
      total: {
        points: total.points,
        claimed: amount(total.claimed),
        substantiated: amount(total.substantiated),
        reviewed: total.reviewed && amount(total.reviewed),
      },
      diagnostics: diagnostics.map(diagnosticData),
    });
  },
};

function amount({ score, exact }: Amount) {
  return { score, exact };
}
