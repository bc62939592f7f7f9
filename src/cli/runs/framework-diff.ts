import { carryAssessment } from '../../load/rescore.ts';
import type { Framework } from '../../model/framework.ts';
import { buildFrameworkDiff } from '../../report/framework-diff.ts';
import { diffFrameworks } from '../../scoring/framework-diff.ts';
import { compareScores } from '../../scoring/rescore.ts';
import { score } from '../../scoring/score.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { checkDate, findAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { openFramework } from './framework-open.ts';

/** `assess framework diff`: what differs, and what an assessment would gain or lose by it. */
export async function runFrameworkDiff(
  context: CommandContext,
  [before = '', after = '']: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const [old, young] = [openFramework(before, host), openFramework(after, host)];
  const diagnostics = [...old.diagnostics, ...young.diagnostics];
  if (!old.value || !young.value) return refuse(diagnostics, options, context);
  const difference = diffFrameworks(old.value, young.value);
  const folder = options['assessment'] as string | undefined;
  checkDate(options.on);
  const carried =
    folder === undefined
      ? undefined
      : carryAssessment(findAssessment(folder, host), young.value, host, options.on);
  if (carried && !carried.value) return refuse(carried.diagnostics, options, context);
  if (carried?.value) checkOwn(carried.value.before.framework, old.value);
  const comparison =
    carried?.value &&
    compareScores(score(carried.value.before), score(carried.value.after), carried.value.lineage);
  const report = buildFrameworkDiff(difference, language, comparison);
  const [{ frameworkDiffPretty }, { frameworkDiffJson }, { frameworkDiffMarkdown }] = await Promise.all([
    import('../../reporters/pretty/framework-diff.ts'),
    import('../../reporters/comparison-json.ts'),
    import('../../reporters/markdown/framework-diff.ts'),
  ]);
  writeOutputs(
    report,
    [frameworkDiffPretty, frameworkDiffJson, frameworkDiffMarkdown],
    requestedOutputs(options, 'pretty'),
    options,
    host,
  );
  return exitCode.done;
}

/** The scores would say nothing of the comparison if they came of a third framework. */
function checkOwn(own: Framework, before: Framework): void {
  if (own.sha256 === before.sha256) return;
  const [found, expected] = [`${own.id} ${own.version}`, `${before.id} ${before.version}`];
  throw new UsageError(
    {
      ko: `--assessment의 진단은 이전 평가체계(${expected})가 아니라 ${found}의 것입니다.`,
      en: `The assessment is one of ${found}, not of the earlier framework (${expected}).`,
    },
    {
      ko: '그 진단의 평가체계를 이전 평가체계로 적거나 「assess rescore」를 쓰십시오.',
      en: 'Name its framework as the earlier one, or use "assess rescore".',
    },
  );
}
