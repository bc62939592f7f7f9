import { both, type JsonSchema, record, ref, refAs } from './common.ts';

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

const verdict: JsonSchema = record(both('판정', 'The verdict.'), [], {
  bar: refAs('amount', '합격선', 'The bar: the least total that passes.', [800]),
  bands: {
    type: 'array',
    minItems: 1,
    maxItems: 100,
    description: both('등급 구간: 0점부터 빈틈없이', 'Named grades of the total; they must begin at 0.'),
    items: record(both('등급 구간', 'A grade.'), ['id', 'at-least'], {
      id: ref('grade'),
      title: ref('title'),
      'at-least': refAs('amount', '이 점수 이상', 'From this total on.', [800]),
    }),
  },
  floors: {
    type: 'array',
    maxItems: 1000,
    description: both(
      '과락: 묶음 또는 지표의 최소 점수',
      'Floors: the least that a group or indicator must earn.',
    ),
    items: record(both('최소 점수', 'A floor.'), ['group', 'at-least'], {
      group: refAs('id', '묶음 또는 지표', 'A group or indicator.', ['F']),
      'at-least': refAs('amount', '최소 점수 또는 비율', 'The least points or share.', ['60%']),
    }),
  },
  must: {
    type: 'array',
    maxItems: 1000,
    description: both(
      '필수지표: 배점 전부를 받아야 합격',
      'Must-haves: indicators that must earn all their points.',
    ),
    items: ref('id'),
  },
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

const children: JsonSchema = {
  groups: {
    type: 'array',
    minItems: 1,
    maxItems: 1000,
    description: both('하위 묶음', 'The groups below.'),
    items: ref('group'),
  },
  indicators: {
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
  },
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
    ...children,
  },
);

/** `framework.yaml`. */
export const framework: JsonSchema = record(
  both(
    '평가체계: 영역·항목·지표·배점·채점규칙',
    'A framework: groups, indicators, points and rules of one scheme.',
  ),
  ['kind', 'id', 'version', 'title', 'points', 'levels'],
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
    }),
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
    certificate: record(both('인증 유효기간', 'Validity of the certificate.'), ['new', 'renewal'], {
      new: ref('duration'),
      renewal: ref('duration'),
    }),
    ...children,
  },
  { anyOf: [{ required: ['groups'] }, { required: ['indicators'] }] },
);
