import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption } from '../options.ts';

/** `assess what-if`: what the score would be with other answers. */
export const whatIfCommand: CommandSpec = {
  name: 'what-if',
  summary: {
    ko: '답을 바꾸면 점수가 어떻게 되는지 보임. 파일은 바꾸지 않음',
    en: 'show what the score would be with other answers; no file is changed',
  },
  arguments: [
    {
      name: '[path-and-settings...]',
      description: {
        ko: '진단 폴더(없으면 이 폴더와 그 위에서 찾음)와 가정: 지표=값, 지표.부분=값, 지표@부서=값, 지표=not-applicable',
        en: 'assessment folder (default: found from here upwards) and settings: ID=VALUE, ID.part=VALUE, ID@department=VALUE, ID=not-applicable',
      },
    },
  ],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
    {
      flags: '--exit-zero',
      description: {
        ko: '가정하여도 합격 기준에 미달하면 1로 끝나는 것을 끔',
        en: 'exit 0 even when it would not pass',
      },
    },
  ],
  examples: [
    'assess what-if examples/seodaemun-2014 R1-04=47.1 F1-02.sharing=yes',
    'assess what-if O1-12=A "F1-03@audit={ quantitative: yes }" O2-18=not-applicable',
  ],
  run: async (...given) => (await import('../runs/what-if.ts')).runWhatIf(...given),
};
