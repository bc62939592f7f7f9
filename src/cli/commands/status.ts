import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess status`: where a cycle stands. */
export const statusCommand: CommandSpec = {
  name: 'status',
  summary: {
    ko: '회차가 어디까지 왔는지 보임: 기한, 절차, 부서별 작성 현황, 인증, 할 일. 종료 코드는 판정과 무관함',
    en: 'where the cycle stands: deadline, procedure, departments, certificate, what to do next; no verdict in the exit code',
  },
  arguments: [pathArgument],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
    {
      flags: '--at <time>',
      description: {
        ko: '기준 시각(2014-08-29T17:30+09:00): 제출기한 당일에 남은 시간까지 셈. 기본은 지금',
        en: 'moment (2014-08-29T17:30+09:00), to count hours and minutes on the day of the deadline; default now',
      },
    },
    {
      flags: '--department <id>',
      description: { ko: '이 부서만(여러 번 쓸 수 있음)', en: 'only this department (may be repeated)' },
      collect: collectList,
    },
    {
      flags: '--all',
      description: {
        ko: '부서와 미작성 지표를 줄이지 않고 모두 보임',
        en: 'show every department and every open indicator',
      },
    },
  ],
  examples: [
    'assess status examples/seodaemun-2014 --on 2014-08-26',
    'assess status --department audit --all',
  ],
  run: async (...given) => (await import('../runs/status.ts')).runStatus(...given),
};
