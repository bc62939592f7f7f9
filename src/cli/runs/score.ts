import type { Assessment } from '../../model/assessment.ts';
import { buildReport } from '../../report/build.ts';
import type { ScoreView } from '../../reporters/score-view.ts';
import { score } from '../../scoring/score.ts';
import { en, koWith } from '../../text/quoted.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { unknownName } from '../usage-error.ts';

/** `assess score`: the verdict, the scores, the gaps that lose most. */
export async function runScore(
  context: CommandContext,
  [path]: readonly string[],
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = openAssessment(path, options.on, host);
  if (!loaded.value) return refuse(loaded.diagnostics, options, context);
  const view = viewOf(options, loaded.value);
  const report = buildReport(score(loaded.value), options.quiet ? [] : loaded.diagnostics, language);
  const requests = requestedOutputs(options, 'pretty');
  writeOutputs(report, await reporters(view), requests, options, host);
  return report.verdict.passed === false && !options['exitZero'] ? exitCode.failed : exitCode.done;
}

async function reporters(view: ScoreView) {
  const [{ scorePretty }, { scoreJson }, { scoreMarkdown }] = await Promise.all([
    import('../../reporters/pretty/score.ts'),
    import('../../reporters/json.ts'),
    import('../../reporters/markdown/score.ts'),
  ]);
  return [scorePretty(view), scoreJson, scoreMarkdown(view)];
}

/** Every group level by default; one level with `--by`; or the departments. */
function viewOf(options: Options, { framework }: Assessment): ScoreView {
  const levels = framework.levels.map(({ id }) => id);
  const by = options['by'] as string | undefined;
  if (by === 'department') return { levels: by };
  if (by === undefined) return { levels: levels.length > 1 ? levels.slice(0, -1) : levels };
  if (levels.includes(by)) return { levels: [by] };
  const names = [...levels, 'department'];
  throw unknownName(
    {
      ko: `${koWith(by, '은/는')} 이 평가체계의 단계가 아닙니다.`,
      en: `${en(by)} is not a level of this framework.`,
    },
    by,
    names,
  );
}
