import { both, type JsonSchema, record, ref, refAs } from './common.ts';

const figures = (ko: string, en: string): JsonSchema => ({
  type: 'array',
  minItems: 1,
  maxItems: 100,
  description: both(ko, en),
  items: ref('decimal'),
});

/** An actual with the figures of the periods before. */
function withPast(ko: string, en: string): JsonSchema {
  return record(both(ko, en), ['actual', 'past'], {
    actual: refAs('decimal', '올해 실적', "This year's actual."),
    past: figures('과거 실적: 오래된 것부터', 'The past figures, oldest first.'),
  });
}

/** The forms of a structured value, by measure; `checks` looks up which one an indicator takes. */
export const valueForms: Record<string, JsonSchema> = {
  'value-ratio': record(both('비율', 'A ratio.'), ['numerator', 'denominator'], {
    numerator: refAs('decimal', '분자', 'Numerator.'),
    denominator: refAs('decimal', '분모', 'Denominator.'),
  }),
  'value-achievement': record(both('달성률', 'Achievement.'), ['actual', 'target'], {
    actual: refAs('decimal', '실적', 'Actual.'),
    target: refAs('decimal', '목표', 'Target.'),
  }),
  'value-change': record(
    both('증감', 'Change.'),
    ['actual'],
    {
      actual: refAs('decimal', '실적', 'Actual.'),
      previous: refAs('decimal', '직전 실적', 'The period before.'),
      past: figures('이전 실적: 오래된 것부터', 'The periods before, oldest first.'),
    },
    { oneOf: [{ required: ['previous'] }, { required: ['past'] }] },
  ),
  'value-streak': record(both('연속 실적', 'A series.'), ['figures'], {
    figures: figures('실적: 오래된 것부터', 'The figures, oldest first.'),
  }),
  'value-target-range': withPast('목표부여', 'Target range.'),
  'value-target-deviation': withPast('목표부여(편차)', 'Target deviation.'),
  'value-long-term-target': record(both('중장기 목표부여', 'Long-term target.'), ['actual', 'base', 'goal'], {
    actual: refAs('decimal', '올해 실적', "This year's actual."),
    base: refAs('decimal', '기준값', 'The base value.'),
    goal: refAs('decimal', '계획 마지막 해의 목표', 'The goal of the last year of the plan.'),
    ratios: figures('이전 해의 달성비율: 오래된 것부터', 'The ratios of the years before, oldest first.'),
  }),
  'value-trend': withPast('추세치', 'Trend.'),
  'value-shortening': record(both('단축률', 'Shortening.'), ['allowed', 'actual'], {
    allowed: refAs('decimal', '기준 기간(0보다 큼)', 'What is allowed, more than 0.'),
    actual: refAs('decimal', '실제 기간', 'What it took.'),
  }),
};
