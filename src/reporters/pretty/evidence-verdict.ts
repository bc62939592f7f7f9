import type { EvidenceRecordReport, EvidenceVerification } from '../../report/evidence-report.ts';
import { evidenceStateNames } from '../../report/terms.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import { filesText } from '../wording/evidence.ts';
import {
  factsText,
  recordText,
  uselessRecords,
  verdictText,
  verificationSections,
} from '../wording/evidence-verdict.ts';
import { dateText } from '../wording/words.ts';
import { sectionText } from './evidence.ts';
import { lines } from './lines.ts';

/** `assess evidence verify` for people: the judgement, every record that does not count with what was found, then what else is to be told. */
export const evidenceVerdictPretty: Reporter<EvidenceVerification> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const { passed, assessment, language } = report;
    const signs = symbols(context.ascii);
    const paint = passed ? context.palette.good : context.palette.bad;
    const on = `${language === 'ko' ? '기준일' : 'assessment date'} ${dateText(assessment.on, language)}`;
    const files = filesText(report);
    const head = [
      ...lines(`${passed ? signs.passed : signs.failed} ${verdictText(report)} (${on})`, context).map(paint),
      ...(files === '' ? [] : lines(files, context, 2)),
    ];
    const blocks = [
      ...uselessRecords(report).map((record) => recordLines(record, report, context).join('\n')),
      ...verificationSections(report).map((section) => sectionText(section, context)),
    ];
    return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
  },
};

function recordLines(
  record: EvidenceRecordReport,
  { language }: EvidenceVerification,
  context: RenderContext,
): string[] {
  const { failed } = symbols(context.ascii);
  const { file, line, column } = record.location;
  const state = evidenceStateNames[record.state][language];
  return [
    ...lines(`${failed} ${recordText(record)}`, context),
    ...lines(state, context, 4).map(context.palette.bad),
    ...factsText(record, language).flatMap((text) => lines(text, context, 4)),
    ...lines(`${file}:${line}:${column}`, context, 4).map(context.palette.place),
  ];
}
