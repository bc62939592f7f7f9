import { actionStatuses } from '../../checks/life-cycle.ts';
import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess actions`: who improves what by when, and what it would bring. */
export const actionsCommand: CommandSpec = {
  name: 'actions',
  summary: {
    ko: '조치계획: 누가 언제까지 무엇을 개선하는지 보임',
    en: 'list the actions: who improves what, by when',
  },
  arguments: [pathArgument],
  options: [
    formatOption('pretty, json, markdown, csv'),
    jsonOption,
    onOption,
    {
      flags: '--by <department|indicator>',
      description: {
        ko: '추진부서별(department, 기본) 또는 지표별(indicator)로 보임',
        en: 'by department (default) or by indicator',
      },
    },
    {
      flags: '--department <id>',
      description: {
        ko: '이 부서가 추진하거나 협조하는 것만(여러 번 쓸 수 있음)',
        en: 'only those that this department owns or helps with (may be repeated)',
      },
      collect: collectList,
    },
    {
      flags: '--status <status>',
      description: {
        ko: `이 상태만: ${actionStatuses.join(', ')}`,
        en: `only this status: ${actionStatuses.join(', ')}`,
      },
      collect: collectList,
    },
    {
      flags: '--overdue',
      description: { ko: '기한이 지난 것만', en: 'only those that are overdue' },
    },
    {
      flags: '--missing',
      description: {
        ko: '조치가 없는 미흡지표마다 조치의 초안을 actions.yaml의 형식으로 씀',
        en: 'write a draft, as in actions.yaml, for every gap without an action',
      },
    },
  ],
  examples: [
    'assess actions --overdue',
    'assess actions --department audit -f csv=actions.csv',
    'assess actions examples/seodaemun-2014 --missing',
  ],
  run: async (...given) => (await import('../runs/actions.ts')).runActions(...given),
};
