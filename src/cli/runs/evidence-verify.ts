import { reportEvidence, verifyEvidence } from '../../report/evidence.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { openEvidence } from './evidence-open.ts';

/** `assess evidence verify`: whether every record of evidence counts; ends with 1 where one does not. */
export async function runEvidenceVerify(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const { value, diagnostics } = openEvidence(path, options, host);
  if (!value) return refuse(diagnostics, options, context);
  const report = reportEvidence(value.inventory, value.score, language);
  const verification = verifyEvidence(report, options['strict'] === true);
  const [{ evidenceVerdictPretty }, { evidenceVerdictMarkdown }, { verificationJson }] = await Promise.all([
    import('../../reporters/pretty/evidence-verdict.ts'),
    import('../../reporters/markdown/evidence-verdict.ts'),
    import('../../reporters/evidence-json.ts'),
  ]);
  writeOutputs(
    verification,
    [evidenceVerdictPretty, verificationJson, evidenceVerdictMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return verification.passed ? exitCode.done : exitCode.failed;
}
