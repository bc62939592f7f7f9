import type { FrameworkDiffReport } from '../report/framework-diff.ts';
import type { RescoreReport } from '../report/rescore.ts';
import { jsonText } from '../text/json.ts';
import type { Reporter } from './reporter.ts';

/** `assess framework diff -f json`: the whole comparison. */
export const frameworkDiffJson: Reporter<FrameworkDiffReport> = json();

/** `assess rescore -f json`: the whole comparison, with every answer. */
export const rescoreJson: Reporter<RescoreReport> = json((report) => ({
  ...report,
  diagnostics: report.diagnostics.map(({ place: _place, related: _related, ...rest }) => rest),
}));

/** Scores as in every JSON output: the decimal and the exact fraction, not the form for reading. */
function json<T>(data: (value: T) => unknown = (value) => value): Reporter<T> {
  return {
    name: 'json',
    extension: 'json',
    render: (value) => jsonText(data(value), (key, each) => (key === 'shown' ? undefined : each)),
  };
}
