import type { Assessment } from '../../model/assessment.ts';
import { buildReport } from '../../report/build.ts';
import type { ScoreView } from '../../reporters/score-view.ts';
import { score } from '../../scoring/score.ts';
import { en, koWith } from '../../text/quoted.ts';
import type { CommandSpec, Options } from '../command.ts';
import { exitCode } from '../exit-codes.ts';
import { openAssessment, refuse } from '../open.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { unknownName } from '../usage-error.ts';

/** `assess score`: the verdict, the scores, the gaps that lose most. */
export const scoreCommand: CommandSpec = {
  name: 'score',
  summary: { ko: '채점하고 합격 기준 충족 여부를 보임', en: 'score an assessment and say whether it passes' },
  arguments: [pathArgument],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
    {
      flags: '--by <level>',
      description: {
        ko: '표에 보일 단계: area, item, indicator 등 또는 department',
        en: 'what the table shows: a level such as area, item, indicator, or department',
      },
    },
    {
      flags: '--exit-zero',
      description: {
        ko: '합격 기준에 미달해도 종료 코드 0',
        en: 'exit 0 even when the assessment does not pass',
      },
    },
  ],
  examples: [
    'assess score examples/seodaemun-2014',
    'assess score --by department -f pretty -f json=score.json',
  ],
  async run(context, [path], options) {
    const { host, language } = context;
    const loaded = openAssessment(path, options.on, host);
    if (!loaded.value) return refuse(loaded.diagnostics, options, context);
    const view = viewOf(options, loaded.value);
    const report = buildReport(score(loaded.value), options.quiet ? [] : loaded.diagnostics, language);
    const requests = requestedOutputs(options, 'pretty');
    writeOutputs(report, await reporters(view), requests, options, host);
    return report.verdict.passed === false && !options['exitZero'] ? exitCode.failed : exitCode.done;
  },
};

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
