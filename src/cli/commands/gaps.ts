import { gapStates } from '../../scoring/gaps.ts';
import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess gaps`: every indicator below its points, most lost points first. */
export const gapsCommand: CommandSpec = {
  name: 'gaps',
  summary: {
    ko: '미흡지표를 감점이 큰 순으로 보임',
    en: 'list every indicator below its points, most lost first',
  },
  arguments: [pathArgument],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
    {
      flags: '--area <id>',
      description: { ko: '이 영역만(여러 번 쓸 수 있음)', en: 'only this area (may be repeated)' },
      collect: collectList,
    },
    {
      flags: '--item <id>',
      description: { ko: '이 항목이나 묶음만', en: 'only this item or group' },
      collect: collectList,
    },
    {
      flags: '--department <id>',
      description: { ko: '이 부서의 것만', en: 'only those of this department' },
      collect: collectList,
    },
    {
      flags: '--state <state>',
      description: {
        ko: `이 상태만: ${gapStates.join(', ')}`,
        en: `only this state: ${gapStates.join(', ')}`,
      },
      collect: collectList,
    },
    {
      flags: '--without-action',
      description: { ko: '조치(actions.yaml)가 없는 것만', en: 'only those that no action names' },
    },
    {
      flags: '--overdue',
      description: { ko: '조치의 기한이 지난 것만', en: 'only those with an overdue action' },
    },
  ],
  examples: [
    'assess gaps examples/seodaemun-2014 --state not-implemented',
    'assess gaps --department policy-planning -f markdown=gaps.md',
  ],
  run: async (...given) => (await import('../runs/gaps.ts')).runGaps(...given),
};
