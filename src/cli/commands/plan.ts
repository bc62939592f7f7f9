import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess plan`: the cheapest set of improvements that reaches a target. */
export const planCommand: CommandSpec = {
  name: 'plan',
  summary: {
    ko: '목표 점수에 이르는 가장 적은 노력의 개선계획을 찾음',
    en: 'find the cheapest set of improvements that reaches a target',
  },
  arguments: [pathArgument],
  options: [
    {
      flags: '--target <target>',
      description: {
        ko: '목표: pass(기본, 합격 기준과 모든 조건), 총점(900), 등급의 식별자',
        en: 'what to reach: pass (default: the bar and every condition), a total (900), or the id of a band',
      },
    },
    {
      flags: '--budget <effort>',
      description: {
        ko: '쓸 수 있는 노력. --target이 없으면 그 안의 최고 총점',
        en: 'the effort that there is; without --target: the highest total for it',
      },
    },
    {
      flags: '--view <view>',
      description: {
        ko: '계획할 점수: claimed(기본), substantiated, reviewed',
        en: 'the score to plan for: claimed (default), substantiated, reviewed',
      },
    },
    {
      flags: '--lock <id>',
      description: {
        ko: '이 지표나 묶음은 그대로 둠. 이를 다루는 조치도 쓰지 않음(여러 번 쓸 수 있음)',
        en: 'leave this indicator or group as it is, and refuse actions that name it (may be repeated)',
      },
      collect: collectList,
    },
    {
      flags: '--exclude <id>',
      description: {
        ko: '이 지표, 묶음, 조치는 제안하지 않음(여러 번 쓸 수 있음)',
        en: 'do not offer this indicator, group or action (may be repeated)',
      },
      collect: collectList,
    },
    {
      flags: '--department <id>',
      description: {
        ko: '이 부서가 할 일만(여러 번 쓸 수 있음)',
        en: 'only what this department does (may be repeated)',
      },
      collect: collectList,
    },
    {
      flags: '--by <date>',
      description: {
        ko: '이날(YYYY-MM-DD)까지 마칠 조치만. 조치가 없는 지표는 그대로 제안함',
        en: 'only actions due by this day (YYYY-MM-DD); indicators without any action stay offered',
      },
    },
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
  ],
  examples: [
    'assess plan examples/seodaemun-2014 --target 850',
    'assess plan --view substantiated --budget 20 -f markdown=plan.md',
  ],
  run: async (...given) => (await import('../runs/plan.ts')).runPlan(...given),
};
