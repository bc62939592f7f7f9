import { type EvidenceSelection, reportEvidence } from '../../report/evidence.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { chosenBy, isNarrowed, openEvidence } from './evidence-open.ts';

/** `assess evidence list`: every record of evidence, what is used more than once, and files without a record. */
export async function runEvidenceList(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const listed = listedBy(options);
  const { value, diagnostics } = openEvidence(path, options, host);
  if (!value) return refuse(diagnostics, options, context);
  const isChosen = chosenBy(options, value.score.assessment);
  const report = reportEvidence(value.inventory, value.score, language, {
    listed,
    isNarrowed: isNarrowed(options),
    isChosen,
  });
  const [{ evidencePretty }, { evidenceMarkdown }, { evidenceJson }, { evidenceCsv }] = await Promise.all([
    import('../../reporters/pretty/evidence.ts'),
    import('../../reporters/markdown/evidence.ts'),
    import('../../reporters/evidence-json.ts'),
    import('../../reporters/evidence-csv.ts'),
  ]);
  writeOutputs(
    report,
    [evidencePretty, evidenceJson, evidenceMarkdown, evidenceCsv],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

function listedBy(options: Options): EvidenceSelection['listed'] {
  const { shared, unused } = options;
  if (shared && unused) {
    throw new UsageError({
      ko: '--shared와 --unused는 함께 쓸 수 없습니다.',
      en: '--shared and --unused cannot be used together.',
    });
  }
  if (unused && isNarrowed(options)) {
    throw new UsageError({
      ko: '--unused는 --department, --indicator, --state와 함께 쓸 수 없습니다. 기록이 없는 파일은 누구의 것도 아닙니다.',
      en: "--unused cannot be narrowed by --department, --indicator or --state: a file without a record is nobody's.",
    });
  }
  return unused ? 'unused' : shared ? 'shared' : 'records';
}
