import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption } from '../options.ts';

/** `assess explain`: an indicator's score down to the lines that caused it, or what a diagnostic code means. */
export const explainCommand: CommandSpec = {
  name: 'explain',
  summary: {
    ko: '지표의 점수나 진단 코드를 설명함',
    en: "explain an indicator's score or a diagnostic code",
  },
  arguments: [
    {
      name: '<subject>',
      description: {
        ko: '지표(F1-04) 또는 코드(answer/wrong-shape)',
        en: 'an indicator (F1-04) or a code (answer/wrong-shape)',
      },
    },
    {
      name: '[path]',
      description: {
        ko: '진단 폴더. 없으면 이 폴더와 그 위에서 찾음',
        en: 'assessment folder; default: found from here upwards',
      },
    },
  ],
  options: [formatOption('pretty, json, markdown'), jsonOption, onOption],
  examples: ['assess explain F1-04 examples/seodaemun-2014', 'assess explain yaml/duplicate-key'],
  run: async (...given) => (await import('../runs/explain.ts')).runExplain(...given),
};
