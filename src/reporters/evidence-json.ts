import type { EvidenceReport, EvidenceVerification } from '../report/evidence-report.ts';
import { jsonText } from '../text/json.ts';
import type { Reporter } from './reporter.ts';

/** `assess evidence list -f json`: the inventory, whole or as far as it was asked for. */
export const evidenceJson: Reporter<EvidenceReport> = {
  name: 'json',
  extension: 'json',
  render: (report) => jsonText(report),
};

/** `assess evidence verify -f json`: the judgement first, then all that it is made of. */
export const verificationJson: Reporter<EvidenceVerification> = {
  name: 'json',
  extension: 'json',
  render: ({ schemaVersion, language, passed, strict, ...rest }) =>
    jsonText({ schemaVersion, language, passed, strict, ...rest }),
};
