import { reviewStages } from '../../checks/life-cycle.ts';
import { type CommandSpec, collectList } from '../command.ts';
import { onOption, pathArgument } from '../options.ts';

/** `assess review start`: a review to fill in, with the answers as they are now. Nothing that exists is overwritten. */
export const reviewStartCommand: CommandSpec = {
  name: 'review start',
  summary: {
    ko: '심사자가 채울 심사 파일을 지금의 답과 함께 만듦',
    en: 'make a review to fill in, with the answers as they are now',
  },
  arguments: [pathArgument],
  options: [
    {
      flags: '--stage <stage>',
      description: {
        ko: `단계: ${reviewStages.join(', ')}`,
        en: `the stage: ${reviewStages.join(', ')}`,
      },
    },
    { flags: '--reviewer <name>', description: { ko: '심사자', en: 'who reviews' } },
    {
      flags: '--date <date>',
      description: {
        ko: '심사일(YYYY-MM-DD). 기본은 기준일',
        en: 'the day of the review (YYYY-MM-DD); default the assessment date',
      },
    },
    {
      flags: '--department <id>',
      description: {
        ko: '이 부서가 답하는 지표만(여러 번 쓸 수 있음)',
        en: 'only what this department answers (may be repeated)',
      },
      collect: collectList,
    },
    {
      flags: '--indicator <id>',
      description: { ko: '이 지표만(여러 번 쓸 수 있음)', en: 'only this indicator (may be repeated)' },
      collect: collectList,
    },
    onOption,
    {
      flags: '--dry-run',
      description: { ko: '쓸 파일만 보이고 쓰지 않음', en: 'show what would be written, and write nothing' },
    },
  ],
  examples: [
    'assess review start my-city --stage internal --reviewer 감사담당관',
    'assess review start --stage on-site --reviewer 인증심사단 --date 2026-10-21 --department audit',
  ],
  run: async (...given) => (await import('../runs/review-start.ts')).runReviewStart(...given),
};
