import { both, type JsonSchema, record, ref, refAs } from './common.ts';

const better: JsonSchema = {
  enum: ['higher', 'lower'],
  description: both(
    'higher(기본): 클수록 좋음 · lower: 작을수록 좋음',
    'higher (default) where more is better, lower where less is.',
  ),
  examples: ['lower'],
};

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

/** A form of a rule or a measure: a mapping that its `kind` names. Editors show the words at the kind and offer the form by its name. */
function form(
  kind: string,
  ko: string,
  en: string,
  required: readonly string[],
  properties: JsonSchema,
): JsonSchema {
  const words = both(ko, en);
  return record(
    words,
    ['kind', ...required],
    { kind: { const: kind, description: words }, ...properties },
    { title: kind },
  );
}

/**
 * One of several forms, chosen by `kind`. The proposals beside them are for editors, which else propose only the kinds
 * whose form is complete already; the validators leave them out.
 */
function oneOfForms(title: string, description: string, forms: readonly JsonSchema[]): JsonSchema {
  const proposals = forms.map(({ title: kind, description: words }) => ({
    label: kind,
    description: words,
    body: kind,
  }));
  return {
    type: 'object',
    title,
    description,
    required: ['kind'],
    properties: { kind: { defaultSnippets: proposals } },
    discriminator: { propertyName: 'kind' },
    oneOf: forms,
  };
}

const measures: JsonSchema[] = [
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

/** How the figure arises that a numeric scale judges. */
export const measureDefinition: JsonSchema = oneOfForms(
  'measure',
  both('측정방법: 수치를 얻는 방법', 'Measure: how the figure arises.'),
  measures,
);

const measure = ref('measure');
const award = refAs(
  'amount',
  '부여 점수(예: 3) 또는 배점 대비 비율(예: 50%)',
  'What it earns: points such as 3, or a share of the points such as 50%.',
);
const bound = (ko: string, en: string): JsonSchema => refAs('decimal', ko, en);

const scales: JsonSchema[] = [
  form('yes-no', '예/아니오: 예이면 배점 전부', 'Yes or no: yes earns all points.', [], {}),
  form('levels', '등급: 등급마다 부여 점수', 'Levels: named grades, each with its award.', ['levels'], {
    levels: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      description: both('등급 목록', 'The grades.'),
      items: record(both('등급', 'A grade.'), ['id', 'award'], {
        id: ref('grade'),
        title: refAs('title', '등급의 뜻', 'What the grade means.'),
        award,
      }),
    },
  }),
  form(
    'checklist',
    '점검표: 충족한 부분의 점수를 합산',
    'Checklist: the awards of the parts that are met add up.',
    ['parts'],
    {
      parts: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        description: both(
          '점검 부분. award를 모두 생략하면 같은 비율',
          'The parts; without any award all weigh the same.',
        ),
        items: record(both('점검 부분', 'A part.'), ['id'], { id: ref('id'), title: ref('title'), award }),
      },
    },
  ),
  form(
    'bands',
    '구간: 수치가 속한 구간의 점수',
    'Bands: the award of the band that the figure falls into.',
    ['bands'],
    {
      better,
      measure,
      bands: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        description: both(
          '구간 목록. 어느 구간에도 들지 않으면 0점',
          'The bands; outside of every band the award is 0.',
        ),
        items: record(both('구간', 'A band.'), ['award'], {
          title: refAs('title', '구간의 이름', 'The name of the band.'),
          'at-least': bound('이상', 'At least this figure.'),
          'more-than': bound('초과', 'More than this figure.'),
          'at-most': bound('이하', 'At most this figure.'),
          below: bound('미만', 'Below this figure.'),
          award,
        }),
      },
    },
  ),
  form(
    'linear',
    '비례: zero에서 full까지 직선으로 배점',
    'Linear: a straight line from zero to full.',
    ['zero', 'full'],
    {
      better,
      measure,
      zero: bound('기본 점수만 받는 수치', 'The figure that earns only the base.'),
      full: bound('배점 전부를 받는 수치', 'The figure that earns all points.'),
      base: refAs('amount', '기본 점수(기본 0%, 목표부여 방식은 20%)', 'The base award, 0% by default.', [
        '20%',
      ]),
    },
  ),
  form(
    'per-unit',
    '건당: 단위마다 일정 점수, 한도까지',
    'Per unit: so much for each, up to a cap.',
    ['each'],
    {
      measure,
      each: refAs('amount', '단위마다 받는 점수 또는 비율', 'Award for each unit.', [0.5, '10%']),
      'at-most': refAs('amount', '한도(기본 배점 전부)', 'The cap; all points by default.'),
    },
  ),
];

/** How an answer earns a share of an indicator's points. */
export const ruleDefinition: JsonSchema = oneOfForms(
  'rule',
  both('채점규칙: 척도(kind)와 측정방법(measure)', 'The rule: a scale (kind) and, for figures, a measure.'),
  scales,
);

/** The form of a rule that uses a scale of the framework's `scales`. */
const named: JsonSchema = form(
  'scale',
  '평가체계의 scales에 이름 붙인 척도를 씀',
  'A scale that the framework names under `scales`.',
  ['scale'],
  {
    scale: refAs('id', '척도의 이름', 'Its name.', ['nine-grades']),
    measure,
    better,
  },
);

/** The rule of an indicator: a scale in place, or one that the framework names. */
export const indicatorRuleDefinition: JsonSchema = oneOfForms(
  'indicator-rule',
  both('채점규칙: 척도(kind)와 측정방법(measure)', 'The rule: a scale (kind) and, for figures, a measure.'),
  [...scales, named],
);

/** A grade's name, such as `A+`, `D0`, `가`. */
export const gradeDefinition: JsonSchema = {
  type: 'string',
  pattern: '^[A-Za-z0-9가-힣][A-Za-z0-9가-힣+_-]{0,31}$',
  description: both('등급 이름', 'Name of a grade.'),
  examples: ['A', 'B+', '가'],
};
