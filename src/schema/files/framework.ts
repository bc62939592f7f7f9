import { validity } from './certificates.ts';
import { changes, extended } from './changes.ts';
import { both, type JsonSchema, record, ref, refAs } from './common.ts';
import { caps, verdict } from './verdict.ts';

const round: JsonSchema = record(
  both(
    '반올림: 정한 단계에서 한 번만. 없으면 끝까지 정확한 분수',
    'Rounding, once, at the level named; absent: exact to the end.',
  ),
  ['at', 'decimals', 'mode'],
  {
    at: refAs(
      'id',
      '반올림하는 단계: levels의 하나 또는 total',
      'The level at which it happens: one of `levels`, or total.',
      ['indicator', 'total'],
    ),
    decimals: { ...refAs('count', '소수 자릿수', 'Decimal places.', [2]), maximum: 10 },
    mode: {
      enum: ['half-up', 'half-even', 'down'],
      description: both(
        'half-up 반올림 · half-even 짝수 쪽 · down 절사',
        'half-up, half-even, or down (cut).',
      ),
      examples: ['half-up'],
    },
  },
);

const notApplicable: JsonSchema = record(both('해당없음의 처리', 'What not-applicable does.'), [], {
  'treat-as': {
    enum: ['excluded', 'full', 'zero', 'forbidden'],
    description: both(
      'excluded(기본): 배점에서 제외 · full: 만점 · zero: 0점 · forbidden: 허용하지 않음',
      'excluded (default): leaves both sides; full: all points; zero: none; forbidden: an error.',
    ),
    examples: ['excluded'],
  },
  rescale: refAs(
    'id',
    '제외된 배점을 환산하는 단계: total(기본) 또는 묶음 단계',
    'Where the excluded points are made up: total (default), or the group level whose members take them over.',
    ['total'],
  ),
  'at-most': refAs(
    'amount',
    '해당없음 배점의 한도: 넘으면 불합격',
    'Limit of not-applicable points; above it there is no pass.',
    [50],
  ),
});

const level: JsonSchema = {
  type: ['string', 'object'],
  description: both(
    '단계: 식별자 또는 { id, title }. 마지막이 지표',
    'A level: an id, or { id, title }; the last is the leaf.',
  ),
  pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
  required: ['id'],
  properties: { id: ref('id'), title: ref('title') },
  additionalProperties: false,
  examples: ['area'],
};

/** Indicators in place, or the name of the file that lists them. */
export const indicatorListDefinition: JsonSchema = {
  type: ['string', 'array'],
  minLength: 1,
  maxLength: 300,
  minItems: 1,
  maxItems: 2000,
  description: both(
    '지표: 옆에 둔 파일 이름 또는 목록',
    'The indicators: the name of a file beside, or a list.',
  ),
  items: ref('indicator'),
  examples: ['F1.yaml'],
};

const children: JsonSchema = {
  groups: {
    type: 'array',
    minItems: 1,
    maxItems: 1000,
    description: both('하위 묶음', 'The groups below.'),
    items: ref('group'),
  },
  indicators: ref('indicator-list'),
};

/** A group of a framework: an area, an item, or whatever the scheme calls its levels above the leaf. */
export const groupDefinition: JsonSchema = record(
  both('묶음(영역·항목 등)', 'A group: an area, an item, …'),
  ['id', 'title', 'points'],
  {
    id: ref('id'),
    title: ref('title'),
    points: ref('points'),
    source: ref('source'),
    description: refAs('title', '설명', 'Description.'),
    formerly: ref('formerly'),
    caps,
    ...children,
  },
);

/** The steps of a cycle, from the self-assessment to the award. */
const procedure: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 50,
  description: both('절차: 한 회차의 단계를 차례로', 'The procedure: the steps of a cycle in their order.'),
  items: record(both('단계', 'A step.'), ['id', 'title'], {
    id: ref('id'),
    title: refAs('title', '단계 이름', 'Its title.', ['현지심사']),
    ends: {
      enum: ['answered', 'submit-by', 'award'],
      description: both(
        '끝나는 때: answered 모든 지표에 답함 · submit-by 제출기한 · award 인증서 수여',
        'When it ends: all answered, at the deadline, or with the award of the certificate.',
      ),
      examples: ['submit-by'],
    },
    review: {
      enum: ['internal', 'cross', 'document', 'on-site', 'committee'],
      description: both(
        '이 단계의 심사: reviews/에 그 단계의 심사가 있으면 끝난 것으로 봄',
        'The stage of review that it is; done where reviews/ has one of that stage.',
      ),
      examples: ['on-site'],
    },
  }),
};

/** `framework.yaml`. */
export const framework: JsonSchema = record(
  both(
    '평가체계: 영역·항목·지표·배점·채점규칙',
    'A framework: groups, indicators, points and rules of one scheme.',
  ),
  ['kind', 'id', 'version', 'title'],
  {
    kind: { const: 'framework', description: both('파일의 종류', 'The kind of file.') },
    id: ref('id'),
    version: {
      type: 'string',
      pattern: '^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$',
      description: both('판: 1.0.0 꼴', 'The edition, such as 1.0.0.'),
      examples: ['1.0.0'],
    },
    title: ref('title'),
    description: refAs('title', '설명', 'Description.'),
    points: refAs('points', '총배점', 'The full mark.', [1000]),
    'time-zone': {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$',
      description: both('시간대(기본 Asia/Seoul)', 'IANA time zone, Asia/Seoul by default.'),
      examples: ['Asia/Seoul'],
    },
    levels: {
      type: 'array',
      minItems: 1,
      maxItems: 16,
      description: both(
        '단계: 위에서 아래로, 마지막이 지표',
        'The levels from the top; the last is the leaf.',
      ),
      items: level,
      examples: [['area', 'item', 'indicator']],
    },
    scoring: record(both('채점 방식', 'How the tree is scored.'), [], {
      aggregate: {
        enum: ['points', 'weighted'],
        description: both(
          'points(기본): 하위 배점의 합 = 상위 배점 · weighted: 가중치',
          "points (default): children's points add up; weighted: they are weights.",
        ),
        examples: ['points'],
      },
      round,
      'not-applicable': notApplicable,
      caps,
      'above-full': {
        enum: ['allowed', 'forbidden'],
        description: both(
          '가점으로 만점을 넘는 총점의 허용 여부(기본 forbidden)',
          'Whether bonuses may lift the total above the full mark; forbidden by default.',
        ),
        examples: ['allowed'],
      },
    }),
    scales: {
      type: 'object',
      description: both(
        '이름 붙인 척도: 지표에서 { kind: scale, scale: 이름 }으로 씀',
        'Named scales, which indicators use by { kind: scale, scale: NAME }.',
      ),
      maxProperties: 100,
      propertyNames: { maxLength: 64 },
      additionalProperties: ref('rule'),
    },
    extends: extended,
    changes,
    verdict,
    evidence: record(both('증빙', 'Evidence.'), ['required'], {
      required: {
        type: 'boolean',
        description: both(
          '증빙이 없으면 확인 점수에서 제외',
          'Without evidence an answer is claimed but not substantiated.',
        ),
        examples: [true],
      },
    }),
    certificate: validity,
    procedure,
    ...children,
  },
  {
    anyOf: [{ required: ['groups'] }, { required: ['indicators'] }, { required: ['extends'] }],
    // what an edition does not say it takes over from the one that it extends
    if: { not: { required: ['extends'] } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['points', 'levels'] },
  },
);
