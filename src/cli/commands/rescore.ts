import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption, onOption } from '../options.ts';

/** `assess rescore`: an assessment scored under another framework, and carried over to it. */
export const rescoreCommand: CommandSpec = {
  name: 'rescore',
  summary: {
    ko: '진단을 다른 평가체계로 다시 채점하고 답을 옮김. 비교이므로 판정은 종료 코드에 영향을 주지 않음',
    en: 'score an assessment under another framework and carry its answers over; as a comparison it exits 0 whatever the verdict',
  },
  arguments: [
    {
      name: '<assessment>',
      description: { ko: '진단 폴더', en: 'assessment folder' },
    },
  ],
  options: [
    {
      flags: '--framework <id|path>',
      description: {
        ko: '다시 채점할 평가체계: 내장 식별자 또는 경로',
        en: 'the framework to score under: a shipped id or a path',
      },
    },
    {
      flags: '--out <folder>',
      description: {
        ko: '옮긴 진단을 쓸 새 폴더. 옮기지 못한 답은 부서 자료 끝에 주석으로 남김. 증빙 파일은 복사하지 않음',
        en: 'new folder for the assessment that is carried over; answers that do not fit stay as comments at the end of their sheet; evidence files are not copied',
      },
    },
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
  ],
  examples: [
    'assess rescore examples/seodaemun-2014 --framework ./framework-2015',
    'assess rescore examples/seodaemun-2014 --framework ./framework-2015 --out seodaemun-2015',
  ],
  run: async (...given) => (await import('../runs/rescore.ts')).runRescore(...given),
};
