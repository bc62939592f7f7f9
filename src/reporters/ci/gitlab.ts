import type { CheckReport } from '../../report/check-report.ts';
import { jsonText } from '../../text/json.ts';
import { inertLine } from '../../text/terminal.ts';
import type { Reporter } from '../reporter.ts';
import { findingText, pathText, placeOf } from './finding.ts';

const severities = { error: 'major', warning: 'minor', note: 'info' } as const;

/** `assess check -f gitlab`: the findings as a code quality report. What is waived is there too, as information. */
export const checkGitlab: Reporter<CheckReport> = {
  name: 'gitlab',
  extension: 'json',
  render(report) {
    const found = report.findings.map((each) => {
      const { file, line } = placeOf(each, report);
      return {
        description: findingText(each, report),
        check_name: inertLine(each.code),
        fingerprint: each.fingerprint,
        severity: severities[each.level],
        location: { path: pathText(file), lines: { begin: line ?? 1 } },
      };
    });
    return jsonText(found);
  },
};
