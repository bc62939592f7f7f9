import { readAssessment } from '../../load/assessment.ts';
import { buildReport } from '../../report/build.ts';
import { buildDocument } from '../../report/document.ts';
import { buildSummary } from '../../report/summary.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import { score } from '../../scoring/score.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, findAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { targetOf } from './plan.ts';
import { readPrevious } from './report-previous.ts';

/** `assess report`: the report that is handed in. */
export async function runReport(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  checkDate(options.on);
  const folder = findAssessment(path, host);
  const { result, sheets = [] } = readAssessment(folder, host, options.on);
  if (!result.value) return refuse(result.diagnostics, options, context);
  const scored = score(result.value);
  const asked = options['target'] as string | undefined;
  const target = asked === undefined ? undefined : targetOf(asked, undefined, scored, 'claimed');
  const cycle = { score: scored, report: buildReport(scored, result.diagnostics, language) };
  const named = options['previous'] as string | undefined;
  const earlier = readPrevious(named, folder, cycle, host, language);
  if (earlier.refused) {
    host.stderr.write(`${faultyPrevious[language]}\n`);
    return refuse(earlier.refused, options, context);
  }
  const { previous, fault } = earlier;
  const document = buildDocument(
    cycle,
    {
      previous,
      previousFault: fault,
      ...(target && { target }),
      sheets: new Set(sheets.map(({ file }) => file.department)),
    },
    result.diagnostics,
    language,
  );
  if (options['summary']) {
    const [{ summaryMarkdown }, { summaryJson }] = await Promise.all([
      import('../../reporters/markdown/summary.ts'),
      import('../../reporters/document-json.ts'),
    ]);
    write(buildSummary(document), summaryMarkdown, summaryJson, options, context);
  } else {
    const [{ documentMarkdown }, { documentJson }] = await Promise.all([
      import('../../reporters/markdown/document.ts'),
      import('../../reporters/document-json.ts'),
    ]);
    write(document, documentMarkdown, documentJson, options, context);
  }
  return exitCode.done;
}

function write<T>(
  value: T,
  markdown: Reporter<T>,
  json: Reporter<T>,
  options: Options,
  { host }: CommandContext,
): void {
  // it is the same for the screen: markdown is meant to be read as it is
  const pretty = { ...markdown, name: 'pretty' };
  writeOutputs(value, [markdown, json, pretty], requestedOutputs(options, 'markdown'), options, host);
}

const faultyPrevious = {
  ko: '지난 회차(--previous)의 파일에 오류가 있어 비교할 수 없습니다.',
  en: 'The files of the last cycle (--previous) have errors, so nothing can be compared.',
};
