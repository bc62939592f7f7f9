import type { PlanReport } from '../report/plan-report.ts';
import { jsonText } from '../text/json.ts';
import type { Reporter } from './reporter.ts';

/** `assess plan -f json`: the whole plan. Its shape is published as `assess schema plan-output`. */
export const planJson: Reporter<PlanReport> = {
  name: 'json',
  extension: 'json',
  // what is for people says nothing else than the value as a sheet writes it
  render: (report) =>
    jsonText(report, (key, each) => (key === 'shown' || key === 'words' ? undefined : each)),
};
