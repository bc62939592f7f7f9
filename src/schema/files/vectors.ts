import { both, byId, type JsonSchema, record, ref, refAs } from './common.ts';

/** A score as a vector expects it: a decimal, a fraction for one that does not end, or n/a. */
export const exactDefinition: JsonSchema = {
  type: ['number', 'string'],
  pattern: '^(n/a|-?(0|[1-9]\\d*)/[1-9]\\d*)$',
  maxLength: 200,
  description: both(
    '정확한 점수: 십진수, 끝나지 않으면 분수(250/3), 해당없음은 n/a',
    'An exact score: a decimal, a fraction such as 250/3 where it does not end, n/a where it does not apply.',
  ),
  examples: [85.99, '250/3'],
};

const status: JsonSchema = {
  enum: ['unanswered', 'not-implemented', 'not-assessed', 'not-applicable'],
  description: both(
    'unanswered 미작성 · not-implemented 미시행 · not-assessed 미평가 · not-applicable 해당없음',
    'unanswered, not-implemented, not-assessed or not-applicable.',
  ),
  examples: ['not-applicable'],
};

const part: JsonSchema = record(
  both('한 부서의 답', "One department's answer."),
  [],
  { value: ref('value'), status },
  { oneOf: [{ required: ['value'] }, { required: ['status'] }] },
);

/** The answer to one indicator in a vector. */
export const vectorAnswerDefinition: JsonSchema = record(
  both('답: 값, 상태, 또는 부서별 답', 'An answer: a value, a status, or one for each department.'),
  [],
  {
    value: ref('value'),
    status,
    each: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      description: both(
        '부서별 답: 모든 부서가 답하는 지표에만',
        'An answer for each department, where every department answers.',
      ),
      items: part,
    },
  },
  { oneOf: [{ required: ['value'] }, { required: ['status'] }, { required: ['each'] }] },
);

const expectation: JsonSchema = record(both('기대하는 결과', 'What must come out.'), [], {
  total: refAs('exact', '총점', 'The total.'),
  bonus: refAs('exact', '가점', 'Bonus points, after their caps.'),
  deduction: refAs('exact', '감점', 'Deduction points, after their caps.'),
  passed: {
    type: 'boolean',
    description: both('합격 여부', 'Whether it passes.'),
    examples: [true],
  },
  band: refAs('grade', '등급', 'The grade of the total.'),
  failed: {
    type: 'array',
    maxItems: 2000,
    description: both(
      '충족하지 못한 조건: bar, limit, answered, 또는 과락·필수지표의 식별자',
      'The conditions that fail: bar, limit, answered, or the id of a floor or must-have.',
    ),
    items: ref('id'),
    examples: [['bar', 'F1']],
  },
  scores: byId('묶음·지표의 점수', 'Scores of groups and indicators.', ref('exact'), { minProperties: 1 }),
});

/** A file of test vectors in a framework's `tests/` folder. */
export const vectors: JsonSchema = record(
  both('시험 벡터: 답과 기대하는 결과', 'Test vectors: answers and what must come out.'),
  ['kind', 'vectors'],
  {
    kind: { const: 'vectors', description: both('파일의 종류', 'The kind of file.') },
    vectors: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      description: both('시험 벡터', 'The vectors.'),
      items: record(both('시험 벡터', 'A vector.'), ['id', 'answers'], {
        id: ref('id'),
        title: refAs('title', '무엇을 시험하는지', 'What it tests.'),
        others: {
          enum: ['unanswered', 'full'],
          description: both(
            '적지 않은 지표: unanswered(기본) 미작성 · full 만점이 되는 답',
            'Indicators that are not listed: unanswered (default), or full: an answer that earns all points.',
          ),
          examples: ['full'],
        },
        references: byId('기준값', 'Reference figures.', ref('decimal')),
        answers: byId('지표 → 답', 'Indicator to answer.', ref('vector-answer')),
        expect: expectation,
      }),
    },
  },
);
