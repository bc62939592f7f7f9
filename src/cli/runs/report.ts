import { buildReport } from '../../report/build.ts';
import { score } from '../../scoring/score.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';

/** `assess report`: the report that is handed in. */
export async function runReport(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const report = buildReport(score(loaded.value), loaded.diagnostics, language);
  const [{ documentMarkdown }, { scoreJson }] = await Promise.all([
    import('../../reporters/markdown/document.ts'),
    import('../../reporters/json.ts'),
  ]);
  // the document is the same for the screen: markdown is meant to be read as it is
  const pretty = { ...documentMarkdown, name: 'pretty' };
  writeOutputs(
    report,
    [documentMarkdown, scoreJson, pretty],
    requestedOutputs(options, 'markdown'),
    options,
    host,
  );
  return exitCode.done;
}
