import { both, type JsonSchema, record, ref, refAs } from './common.ts';

/** An indicator: the leaf that is answered and scored. */
export const indicatorDefinition: JsonSchema = record(
  both('지표', 'An indicator.'),
  ['id', 'title', 'points', 'rule'],
  {
    id: ref('id'),
    title: ref('title'),
    points: ref('points'),
    source: ref('source'),
    basis: refAs('title', '근거: 법령·지침', 'Basis: statute or manual.'),
    guidance: refAs(
      'title',
      '인정 기준: 무엇을 인정하고 무엇을 인정하지 않는지',
      'What counts and what does not.',
    ),
    evidence: {
      type: 'array',
      maxItems: 50,
      description: both('증빙자료: 내야 하는 문서', 'The documents that are expected.'),
      items: ref('title'),
      examples: [['성과평가 계획 결재문서']],
    },
    'answered-by': {
      enum: ['lead', 'each'],
      description: both(
        'lead(기본): 소관부서 · each: 모든 부서',
        'lead (default): the responsible department; each: every department.',
      ),
      examples: ['each'],
    },
    combine: {
      enum: ['mean', 'all', 'any', 'sum'],
      description: both(
        '부서별 답의 결합: mean(기본) 평균 · all 가장 낮은 값 · any 가장 높은 값 · sum 수치 합산',
        'How the departments combine: mean (default), all (the least), any (the greatest), sum (the figures are added).',
      ),
      examples: ['mean'],
    },
    'not-applicable': {
      enum: ['allowed', 'forbidden'],
      description: both(
        '해당없음 허용 여부(기본 allowed)',
        'Whether not-applicable is allowed (default) here.',
      ),
      examples: ['forbidden'],
    },
    waiver: {
      enum: ['allowed', 'forbidden'],
      description: both(
        '유예(waivers.yaml) 허용 여부(기본 allowed)',
        'Whether it may be waived in waivers.yaml (default allowed).',
      ),
      examples: ['forbidden'],
    },
    effect: {
      enum: ['bonus', 'deduction'],
      description: both(
        'bonus 가점 · deduction 감점: 배점 합계에 들지 않고 총점에 따로 더하거나 뺌',
        'bonus or deduction: outside of the points that add up, added to or taken from the total.',
      ),
      examples: ['bonus'],
    },
    formerly: ref('formerly'),
    rule: ref('indicator-rule'),
  },
);

/** A file of indicators beside `framework.yaml`. */
export const indicators: JsonSchema = record(
  both('지표 파일: 한 묶음의 지표', 'The indicators of one group.'),
  ['kind', 'group', 'indicators'],
  {
    kind: { const: 'indicators', description: both('파일의 종류', 'The kind of file.') },
    group: refAs('id', '이 파일을 가리키는 묶음', 'The group that includes this file.', ['F1']),
    indicators: {
      type: 'array',
      minItems: 1,
      maxItems: 2000,
      description: both('지표 목록', 'The indicators.'),
      items: ref('indicator'),
    },
  },
);
