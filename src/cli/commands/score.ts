import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

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
  run: async (...given) => (await import('../runs/score.ts')).runScore(...given),
};
