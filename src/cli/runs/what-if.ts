import { suppose } from '../../load/what-if.ts';
import { readSetting } from '../../load/what-if-setting.ts';
import { reportWhatIf } from '../../report/what-if.ts';
import { score } from '../../scoring/score.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';

/** `assess what-if`: what the score would be with other answers. */
export async function runWhatIf(
  context: CommandContext,
  args: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const settings = args.flatMap((argument) => readSetting(argument) ?? []);
  const [path, more] = args.filter((argument) => readSetting(argument) === undefined);
  if (more !== undefined) throw notASetting(more);
  if (settings.length === 0) throw nothingSupposed();
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const supposed = suppose(loaded.value, settings);
  if (!supposed.value) return refuse(supposed.diagnostics, options, context);
  const { assessment, suppositions } = supposed.value;
  const report = reportWhatIf(score(loaded.value), score(assessment), suppositions, language);
  const [{ whatIfPretty }, { whatIfJson }, { whatIfMarkdown }] = await Promise.all([
    import('../../reporters/pretty/what-if.ts'),
    import('../../reporters/what-if-json.ts'),
    import('../../reporters/markdown/what-if.ts'),
  ]);
  const reporters = [whatIfPretty, whatIfJson, whatIfMarkdown];
  writeOutputs(report, reporters, requestedOutputs(options, 'pretty'), options, host);
  return report.after.passed === false && !options['exitZero'] ? exitCode.failed : exitCode.done;
}

const howTo = {
  ko: '지표=값, 지표.부분=값, 지표@부서=값처럼 적으십시오: F1-04=yes R1-01.numerator=12 F1-22@audit=no',
  en: 'Write ID=VALUE, ID.part=VALUE or ID@department=VALUE: F1-04=yes R1-01.numerator=12 F1-22@audit=no.',
};

function notASetting(argument: string): UsageError {
  return new UsageError(
    {
      ko: `「${argument}」: 가정의 형식이 아니며, 진단 폴더는 하나만 적을 수 있습니다.`,
      en: `"${argument}" is no setting, and only one assessment folder may be named.`,
    },
    howTo,
  );
}

function nothingSupposed(): UsageError {
  return new UsageError({ ko: '가정한 답이 없습니다.', en: 'Nothing is supposed.' }, howTo);
}
