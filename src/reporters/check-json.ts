import type { CheckReport } from '../report/check-report.ts';
import type { DiffReport } from '../report/diff-report.ts';
import { jsonText } from '../text/json.ts';
import { diagnosticData, scoreData } from './json.ts';
import type { Reporter } from './reporter.ts';

/** `assess check -f json`: everything but the rules behind the findings. Its shape is published as `assess schema check-output`. */
export const checkJson: Reporter<CheckReport> = json(
  ({ schemaVersion, report, diff, rules: _rules, diagnostics, ...rest }) => ({
    schemaVersion,
    ...rest,
    report: report === null ? null : scoreData(report),
    diff: diff === null ? null : diffData(diff),
    diagnostics: diagnostics.map(diagnosticData),
  }),
);

/** `assess diff -f json`: the whole comparison. Its shape is published as `assess schema diff-output`. */
export const diffJson: Reporter<DiffReport> = json(diffData);

function diffData({ diagnostics, ...rest }: DiffReport) {
  return { ...rest, diagnostics: diagnostics.map(diagnosticData) };
}

/** Scores as in every JSON output: the decimal and the exact fraction, not the form for reading. */
function json<T>(data: (value: T) => unknown): Reporter<T> {
  return {
    name: 'json',
    extension: 'json',
    render: (value) => jsonText(data(value), (key, each) => (key === 'shown' ? undefined : each)),
  };
}
