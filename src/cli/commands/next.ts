import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess next`: the assessment of the next cycle from the one of this cycle. */
export const nextCommand: CommandSpec = {
  name: 'next',
  summary: {
    ko: '다음 회차의 진단을 만듦. 지난 답은 주석으로만 옮기므로 새 진단은 0점에서 시작함',
    en: 'make the assessment of the next cycle; old answers become comments, so that the new one starts at 0',
  },
  arguments: [pathArgument],
  options: [
    {
      flags: '--out <folder>',
      description: {
        ko: '새 진단을 쓸 새 폴더. 지난 진단 폴더의 밖에 둠',
        en: 'new folder for the assessment, outside of the one of the last cycle',
      },
    },
    {
      flags: '--cycle <id>',
      description: { ko: '새 회차(예: 2016)', en: 'the new cycle, such as 2016' },
    },
    {
      flags: '--framework <id|path>',
      description: {
        ko: '새 회차의 평가체계: 내장 식별자 또는 경로. 기본은 지난 회차의 것',
        en: 'the framework of the new cycle: a shipped id or a path; default: that of the last cycle',
      },
    },
    {
      flags: '--type <renewal|new>',
      description: {
        ko: '재인증 또는 신규. 보유한 인증서가 있으면 기본은 renewal',
        en: 'renewal or new; where a certificate is held, renewal by default',
      },
    },
    {
      flags: '--window <from..to>',
      description: {
        ko: '새 실적 인정기간(예: 2014-09-01..2016-08-31)',
        en: 'the new window of evidence, such as 2014-09-01..2016-08-31',
      },
    },
    {
      flags: '--submit-by <time>',
      description: {
        ko: '새 제출기한(예: 2016-08-31T18:00+09:00)',
        en: 'the new deadline, such as 2016-08-31T18:00+09:00',
      },
    },
    {
      flags: '--dry-run',
      description: { ko: '쓰지 않고 무엇을 쓸지만 보임', en: 'only show what would be written' },
    },
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
  ],
  examples: [
    'assess next examples/seodaemun-2014 --out seodaemun-2016 --cycle 2016',
    'assess next my-city-2014 --out my-city-2016 --cycle 2016 --framework ./framework-2016 --window 2014-09-01..2016-08-31',
  ],
  run: async (...given) => (await import('../runs/next.ts')).runNext(...given),
};
