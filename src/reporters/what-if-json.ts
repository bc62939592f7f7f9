import type { WhatIfReport } from '../report/what-if-report.ts';
import { jsonText } from '../text/json.ts';
import type { Reporter } from './reporter.ts';

/** `assess what-if -f json`. Its shape is published as `assess schema what-if-output`. */
export const whatIfJson: Reporter<WhatIfReport> = {
  name: 'json',
  extension: 'json',
  render: (report) => jsonText(report, (key, each) => (key === 'shown' ? undefined : each)),
};
