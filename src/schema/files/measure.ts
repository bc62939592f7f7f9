import { both, type JsonSchema, refAs } from './common.ts';
import { form } from './form.ts';

const unit: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 20,
  description: both(
    '단위. 「%」이면 비율에 100을 곱한 수치로 판정',
    'The unit. With "%" a ratio is multiplied by 100 before it is judged.',
  ),
  examples: ['%', '건'],
};

const as: JsonSchema = {
  enum: ['difference', 'percent'],
  description: both('difference(기본): 차이 · percent: 백분율', 'difference (default) or percent.'),
  examples: ['percent'],
};

function meanOf(least: number): JsonSchema {
  const words = [
    '비교 기준: 직전 N개 기간의 평균(없으면 직전 기간)',
    'Compare with the mean of the N periods before; absent: with the period before.',
  ] as const;
  return { ...refAs('count', ...words, [3]), minimum: least, maximum: 20 };
}

/** How many past figures the mean of an official method is of. */
function officialMean(least: number, ko: string, en: string): JsonSchema {
  return { ...refAs('count', `${ko}(기본 3)`, `${en}, 3 by default.`, [3]), minimum: least, maximum: 20 };
}

/** The forms of a measure: how the figure arises that a numeric scale judges. */
export const measures: JsonSchema[] = [
  form('number', '수치 그대로', 'A plain number.', [], { unit }),
  form('ratio', '비율: 분자 ÷ 분모', 'A ratio: numerator / denominator.', [], {
    unit,
  }),
  form(
    'achievement',
    '달성률: 실적 ÷ 목표',
    'Achievement: actual / target (target / actual where less is better).',
    [],
    { unit },
  ),
  form(
    'change',
    '증감: 실적 − 이전 실적(감소가 좋으면 부호 반대)',
    'Change against the past; positive means improved.',
    [],
    { unit, as, 'mean-of': meanOf(2) },
  ),
  form(
    'streak',
    '연속 개선: 마지막 기간까지 이어진 개선 횟수',
    'Streak: how many periods in a row, up to the last, improved.',
    [],
    {
      unit,
      'mean-of': meanOf(2),
      'keep-counts': {
        type: 'boolean',
        description: both('유지도 개선으로 인정', 'An equal figure counts as improved.'),
        examples: [true],
      },
    },
  ),
  form(
    'against',
    '기준값 대비: 실적 − 기준값',
    'Against a reference figure of the assessment.',
    ['reference'],
    {
      unit,
      as,
      reference: refAs(
        'id',
        '기준값의 식별자(assessment.yaml의 references)',
        'Id of the figure under `references` in assessment.yaml.',
        ['minwon24-online-rate'],
      ),
    },
  ),
  form(
    'target-range',
    '목표부여: 기준값의 백분율인 최저목표(0)와 최고목표(1) 사이의 위치',
    'Target range: where the actual lies between the lowest target (0) and the highest (1), percentages of a base value.',
    ['highest', 'lowest'],
    {
      unit,
      highest: refAs(
        'percent',
        '최고목표: 기준값의 몇 %',
        'The highest target, as a part of the base value.',
        ['110%'],
      ),
      lowest: refAs('percent', '최저목표: 기준값의 몇 %', 'The lowest target, as a part of the base value.', [
        '80%',
      ]),
      'mean-of': officialMean(2, '평균을 내는 과거 실적 수', 'How many past figures the mean is of'),
    },
  ),
  form(
    'target-deviation',
    '목표부여(편차): 기준값에서 표준편차 몇 배인 최저목표(0)와 최고목표(1) 사이의 위치',
    'Target deviation: where the actual lies between targets so many standard deviations from a base value.',
    ['highest', 'lowest', 'deviation'],
    {
      unit,
      highest: refAs(
        'decimal',
        '최고목표: 기준값에서 표준편차의 몇 배',
        'The highest target, in deviations.',
        [1],
      ),
      lowest: refAs(
        'decimal',
        '최저목표: 기준값에서 표준편차의 몇 배',
        'The lowest target, in deviations.',
        [-2],
      ),
      'mean-of': officialMean(2, '평균을 내는 과거 실적 수', 'How many past figures the mean is of'),
      'deviation-of': {
        ...refAs(
          'count',
          '표준편차를 내는 과거 실적 수(기본 mean-of)',
          'How many past figures the deviation is of; mean-of by default.',
          [5],
        ),
        minimum: 2,
        maximum: 20,
      },
      deviation: {
        enum: ['population', 'sample'],
        description: both(
          'population: 모표준편차(n으로 나눔) · sample: 표본표준편차(n − 1로 나눔)',
          'population (divided by n) or sample (divided by n − 1).',
        ),
        examples: ['population'],
      },
    },
  ),
  form(
    'long-term-target',
    '중장기 목표부여: 연평균 목표 증가분으로 정한 최저목표(0)와 최고목표(1) 사이의 위치, 이전 해와 가중평균',
    'Long-term target: the place between targets set by the yearly step of a plan, weighed with the years before.',
    ['years'],
    {
      unit,
      years: {
        ...refAs('count', '계획 기간(년)', 'Length of the plan in years.', [5]),
        minimum: 1,
        maximum: 50,
      },
      span: {
        ...refAs(
          'decimal',
          '연간 증가분의 몇 배를 위아래로(기본 2)',
          'Yearly steps either side, 2 by default.',
          [2],
        ),
        minimum: 0.01,
      },
      'mean-of': officialMean(
        1,
        '평균을 내는 해의 수(올해 포함)',
        'Years in the mean of ratios, this one included',
      ),
      weight: refAs('percent', '올해의 비중(기본 50%)', "This year's weight, 50% by default.", ['50%']),
    },
  ),
  form(
    'trend',
    '추세치: 과거 실적의 추세로 예측한 값과의 차이를 표준편차로 나눔',
    'Trend: the distance from what the trend of the past predicts, in standard deviations.',
    ['periods'],
    {
      unit,
      periods: { ...refAs('count', '과거 실적 수', 'How many past figures.', [5]), minimum: 3, maximum: 20 },
      deviation: {
        enum: ['regression', 'prediction', 'population'],
        description: both(
          'regression(기본): 추정의 표준오차(n − 2로 나눔) · prediction: 예측의 표준오차 · population: n으로 나눔',
          'regression (default: divided by n − 2), prediction (of a new figure), or population (divided by n).',
        ),
        examples: ['regression'],
      },
    },
  ),
  form(
    'shortening',
    '단축률: (기준 기간 − 실제 기간) ÷ 기준 기간',
    'Shortening: (allowed − actual) / allowed.',
    [],
    { unit },
  ),
];
