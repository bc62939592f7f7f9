import { both, type JsonSchema, record, ref, refAs } from './common.ts';
import { form, oneOfForms } from './form.ts';
import { measures } from './measure.ts';

const better: JsonSchema = {
  enum: ['higher', 'lower'],
  description: both(
    'higher(기본): 클수록 좋음 · lower: 작을수록 좋음',
    'higher (default) where more is better, lower where less is.',
  ),
  examples: ['lower'],
};

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
  'rule',
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
