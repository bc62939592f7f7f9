import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption } from '../options.ts';

/** `assess framework diff`: what differs between two frameworks. */
export const frameworkDiffCommand: CommandSpec = {
  name: 'framework diff',
  summary: {
    ko: '두 평가체계에서 달라진 것을 보임: 지표, 배점, 채점규칙',
    en: 'show what differs between two frameworks: indicators, points, rules',
  },
  arguments: [
    {
      name: '<before>',
      description: {
        ko: '이전 평가체계: 내장 식별자나 경로',
        en: 'the earlier framework: a shipped id or a path',
      },
    },
    {
      name: '<after>',
      description: { ko: '이후 평가체계', en: 'the later framework' },
    },
  ],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    {
      flags: '--assessment <folder>',
      description: {
        ko: '이전 평가체계로 한 진단이 이후 평가체계에서 얻거나 잃는 점수도 보임',
        en: 'also what this assessment of the earlier framework would gain or lose',
      },
    },
    onOption,
  ],
  examples: [
    'assess framework diff minwon-2014 ./framework-2015',
    'assess framework diff minwon-2014 ./framework-2015 --assessment examples/seodaemun-2014',
  ],
  run: async (...given) => (await import('../runs/framework-diff.ts')).runFrameworkDiff(...given),
};
