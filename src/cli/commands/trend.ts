import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption } from '../options.ts';

/** `assess trend`: scores over cycles, or over the commits of one assessment. */
export const trendCommand: CommandSpec = {
  name: 'trend',
  summary: {
    ko: '점수의 추이: 회차별, 또는 git 태그·커밋별. 판정은 종료 코드에 영향을 주지 않음',
    en: 'scores over cycles, or over git tags or commits; the verdict does not change the exit code',
  },
  arguments: [
    {
      name: '[path...]',
      description: {
        ko: '진단 폴더들(회차). 하나이면 그 previous를 거슬러 올라감. 없으면 이 폴더와 그 위에서 찾음',
        en: 'assessment folders, one a cycle; of a single one also those that its "previous" leads to; default: found from here upwards',
      },
    },
  ],
  options: [
    {
      flags: '--tags <pattern>',
      description: {
        ko: '이 무늬(*, ?)에 맞는 git 태그마다 그때의 진단',
        en: 'the assessment as it stood at each git tag that matches (*, ?)',
      },
    },
    {
      flags: '--commits <n>',
      description: {
        ko: '진단 폴더를 바꾼 마지막 커밋 n개마다 그때의 진단',
        en: 'the assessment as it stood at the last n commits that changed its folder',
      },
    },
    {
      flags: '--assessment <folder>',
      description: { ko: '진단 폴더(인수로 적는 것과 같음)', en: 'assessment folder, as the argument' },
    },
    {
      flags: '--by <level>',
      description: { ko: '이 단계의 묶음별 점수도 보임', en: 'also the scores of the groups of this level' },
    },
    formatOption('pretty, json, markdown, svg, csv'),
    jsonOption,
    {
      flags: '--on <date>',
      description: {
        ko: '모든 행의 기준일(YYYY-MM-DD). 기본은 행마다 그 커밋의 날이나 오늘, 끝난 회차는 그 마지막 날',
        en: 'assessment date of every row (YYYY-MM-DD); default the day of its commit or today, of a cycle that is over its last day',
      },
    },
  ],
  examples: [
    "assess trend --tags 'v*' --assessment examples/seodaemun-2014 --by area",
    'assess trend 2012 2014 2017 -f svg=trend.svg',
  ],
  run: async (...given) => (await import('../runs/trend.ts')).runTrend(...given),
};
