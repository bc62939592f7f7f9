import type { TrendReport } from '../report/trend-report.ts';
import { jsonText } from '../text/json.ts';
import { diagnosticData } from './json.ts';
import type { Reporter } from './reporter.ts';

/** `assess trend -f json`. Its shape is published as `assess schema trend-output`. */
export const trendJson: Reporter<TrendReport> = {
  name: 'json',
  extension: 'json',
  render({ chart: _chart, spark: _spark, range: _range, rows, ...rest }) {
    const data = {
      ...rest,
      rows: rows.map(({ error, ...row }) => ({ ...row, error: error && diagnosticData(error) })),
    };
    // scores as in every JSON output: the decimal and the exact fraction, not the form for reading
    return jsonText(data, (key, each) => (key === 'shown' ? undefined : each));
  },
};
