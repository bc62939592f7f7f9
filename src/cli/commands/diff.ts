import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, mergeBaseOption, onOption } from '../options.ts';

/** `assess diff`: what moved a score between two states of an assessment, cause by cause. */
export const diffCommand: CommandSpec = {
  name: 'diff',
  summary: {
    ko: '두 시점의 점수 차이를 원인별로 나누어 보임. 판정은 종료 코드에 영향을 주지 않음',
    en: 'what moved the score between two states, cause by cause; the verdict does not change the exit code',
  },
  arguments: [
    {
      name: '[base]',
      description: {
        ko: '변경 전: 커밋(main, HEAD~1), 진단 폴더, 저장한 JSON 결과. 기본은 HEAD',
        en: 'before: a commit (main, HEAD~1), an assessment folder, or a saved JSON result; default HEAD',
      },
    },
    {
      name: '[head]',
      description: {
        ko: '변경 후: 위와 같음. 기본은 작업 폴더',
        en: 'after: likewise; default the working tree',
      },
    },
  ],
  options: [
    {
      flags: '--assessment <folder>',
      description: {
        ko: '진단 폴더. 없으면 이 폴더와 그 위에서, 없으면 커밋의 하나뿐인 진단',
        en: 'assessment folder; default: found from here upwards, else the only one of the commit',
      },
    },
    mergeBaseOption,
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
    {
      flags: '--base-on <date>',
      description: {
        ko: '변경 전의 기준일(YYYY-MM-DD). 기본은 변경 후와 같은 날',
        en: 'assessment date of the earlier state (YYYY-MM-DD); default the same day',
      },
    },
  ],
  examples: [
    'assess diff main --assessment examples/seodaemun-2014',
    'assess diff v1.0 v1.1 -f markdown=change.md --assessment examples/quick-start',
  ],
  run: async (...given) => (await import('../runs/diff.ts')).runDiff(...given),
};
