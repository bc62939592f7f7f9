import { reviewStages } from '../../checks/life-cycle.ts';
import { type CommandSpec, collectList } from '../command.ts';
import { formatOption, jsonOption, onOption, pathArgument } from '../options.ts';

/** `assess review compare`: how what is claimed stood up to its reviews. */
export const reviewCompareCommand: CommandSpec = {
  name: 'review compare',
  summary: {
    ko: '답한 점수와 심사 점수를 지표·부서별로 비교함',
    en: 'compare what is claimed with what reviewers award, by indicator and department',
  },
  arguments: [pathArgument],
  options: [
    formatOption('pretty, json, markdown'),
    jsonOption,
    onOption,
    {
      flags: '--department <id>',
      description: {
        ko: '이 부서의 것만(여러 번 쓸 수 있음)',
        en: 'only those of this department (may be repeated)',
      },
      collect: collectList,
    },
    {
      flags: '--stage <stage>',
      description: {
        ko: `이 단계까지의 심사만: ${reviewStages.join(', ')}`,
        en: `only reviews up to this stage: ${reviewStages.join(', ')}`,
      },
    },
  ],
  examples: [
    'assess review compare my-city',
    'assess review compare --department audit --stage internal -f markdown=review.md',
  ],
  run: async (...given) => (await import('../runs/review-compare.ts')).runReviewCompare(...given),
};
