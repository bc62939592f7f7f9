import type { NextReport } from '../report/next-report.ts';
import { jsonText } from '../text/json.ts';
import type { Reporter } from './reporter.ts';

/** `assess next -f json`: all of it, with every answer. */
export const nextJson: Reporter<NextReport> = {
  name: 'json',
  extension: 'json',
  render({ diagnostics, ...rest }) {
    const found = diagnostics.map(({ place: _place, related: _related, ...each }) => each);
    return jsonText({ ...rest, diagnostics: found }, (key, value) => (key === 'shown' ? undefined : value));
  },
};
