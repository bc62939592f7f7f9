import type { CommandSpec } from '../command.ts';
import { formatOption, jsonOption } from '../options.ts';

/** `assess test`: a framework's test vectors, scored and compared with what they expect. */
export const testCommand: CommandSpec = {
  name: 'test',
  summary: {
    ko: '평가체계의 시험 벡터를 채점해 기대한 결과와 비교함',
    en: 'score the test vectors of a framework and compare with what they expect',
  },
  arguments: [
    {
      name: '[frameworks...]',
      description: {
        ko: '내장 평가체계의 식별자, 평가체계 폴더 또는 framework.yaml. 없으면 이 폴더의 framework.yaml',
        en: 'ids of shipped frameworks, framework folders or framework.yaml files; default: framework.yaml in this folder',
      },
    },
  ],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    {
      flags: '--coverage',
      description: {
        ko: '시험하지 않은 것을 모두 보이고, 하나라도 있으면 실패(1)',
        en: 'list everything that no vector reaches, and fail (1) if there is anything',
      },
    },
    {
      flags: '--write',
      description: {
        ko: '기대하는 결과가 없는 벡터에 나온 결과를 써넣음',
        en: 'write what comes out into the vectors that expect nothing',
      },
    },
    {
      flags: '--update',
      description: {
        ko: '--write와 함께: 다르게 나온 기대값도 고침',
        en: 'with --write: also correct what came out otherwise',
      },
    },
    {
      flags: '--scaffold',
      description: {
        ko: '시험하지 않은 결과를 시험하는 벡터를 tests/coverage.yaml에 만듦',
        en: 'make tests/coverage.yaml with vectors for what is not reached',
      },
    },
  ],
  examples: [
    'assess test our-standard',
    'assess test our-standard --scaffold',
    'assess test our-standard --write',
  ],
  run: async (...given) => (await import('../runs/test.ts')).runTest(...given),
};
