import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption } from '../options.ts';

/** `assess validate`: everything that is wrong in the files, in one run. */
export const validateCommand: CommandSpec = {
  name: 'validate',
  summary: { ko: '진단과 평가체계의 파일을 검사함', en: 'check the files of assessments and frameworks' },
  arguments: [
    {
      name: '[paths...]',
      description: {
        ko: '진단 폴더나 평가체계 폴더. 없으면 이 폴더와 그 위에서 찾음',
        en: 'assessment or framework folders; default: found from here upwards',
      },
    },
  ],
  options: [formatOption('pretty, json, markdown'), jsonOption, onOption],
  examples: ['assess validate examples/seodaemun-2014', 'assess validate indicators/minwon-2014 --json'],
  run: async (...given) => (await import('../runs/validate.ts')).runValidate(...given),
};
