import { buildReport } from '../../report/build.ts';
import { score } from '../../scoring/score.ts';
import type { CommandSpec } from '../command.ts';
import { exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';

/** `assess report`: the report that is handed in. */
export const reportCommand: CommandSpec = {
  name: 'report',
  summary: { ko: '제출용 진단 결과 보고서를 씀', en: 'write the report that is handed in' },
  arguments: [pathArgument],
  options: [formatOption('markdown, json, pretty'), jsonOption, onOption],
  examples: [
    'assess report examples/seodaemun-2014 --on 2014-08-29 -f markdown=report.md',
    'assess report --lang en > report.md',
  ],
  async run(context, [path], options) {
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
  },
};
