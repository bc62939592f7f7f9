import { both, type JsonSchema, record, ref, refAs } from './common.ts';

/** How long a certificate holds. */
export const validity: JsonSchema = record(
  both('인증 유효기간', 'Validity of the certificate.'),
  ['new', 'renewal'],
  {
    new: refAs('duration', '신규', 'Of a new certificate.', ['2 years']),
    renewal: refAs('duration', '재인증', 'Of a renewal.', ['3 years']),
    'counts-from': {
      enum: ['next-day', 'award-day'],
      description: both(
        '기산일: next-day(기본) 수여일 다음 날부터(초일 불산입) · award-day 수여일부터',
        'The first day that counts: the day after the award (default), or the day of the award.',
      ),
      examples: ['next-day'],
    },
    'renewal-lead': refAs(
      'duration',
      '재인증 준비를 시작할 때: 만료 전 기간',
      'How long before the end the renewal must start.',
      ['12 months'],
    ),
  },
);

const awarded: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  description: both(
    '수여일: "2014", 2014-12 또는 2014-12-08. 아는 데까지만 적음',
    'The day of the award as far as it is known: "2014", 2014-12 or 2014-12-08.',
  ),
  examples: ['2014-12-08'],
};

const type: JsonSchema = {
  enum: ['new', 'renewal'],
  description: both('new 신규 · renewal 재인증', 'new or renewal.'),
  examples: ['new'],
};

/** The certificate that an institution holds, in its `assessment.yaml`. */
export const heldCertificate: JsonSchema = record(
  both(
    '보유한 인증서: 이 회차에 받았으면 그것, 아니면 이전 것',
    'The certificate that is held: of this cycle, or the one before.',
  ),
  ['awarded'],
  {
    awarded: refAs('date', '수여일', 'The day of the award.', ['2014-12-08']),
    type,
    number: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: both('인증번호', 'Its number.'),
      examples: ['제2014-12호'],
    },
  },
);

/** One award of a certificate. */
export const awardDefinition: JsonSchema = record(
  both('수여', 'An award.'),
  ['institution', 'type', 'awarded'],
  {
    institution: refAs('id', '기관', 'The institution.', ['seodaemun']),
    type,
    awarded,
    number: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: both('인증번호', 'Its number.'),
      examples: ['제2014-12호'],
    },
    note: refAs('title', '비고', 'Note.'),
  },
);

/** A registry of certificates. */
export const certificates: JsonSchema = record(
  both('인증 대장: 기관과 수여', 'A registry of certificates: institutions and awards.'),
  ['kind', 'title', 'institutions', 'awards'],
  {
    kind: { const: 'certificates', description: both('파일의 종류', 'The kind of file.') },
    title: refAs('title', '대장 이름', 'The title of the registry.', ['민원서비스 우수기관 인증 대장']),
    source: refAs('title', '출처', 'Where it comes from.'),
    framework: {
      type: 'string',
      minLength: 1,
      maxLength: 300,
      description: both(
        '유효기간을 정한 평가체계: 내장 식별자 또는 경로. validity와 함께 쓰지 않음',
        'The framework whose validity holds: a shipped id or a path; not together with validity.',
      ),
      examples: ['minwon-2014'],
    },
    validity,
    'time-zone': {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$',
      description: both('시간대(기본: 평가체계의 것)', 'IANA time zone; that of the framework by default.'),
      examples: ['Asia/Seoul'],
    },
    institutions: {
      type: 'array',
      minItems: 1,
      maxItems: 5000,
      description: both('기관', 'The institutions.'),
      items: record(both('기관', 'An institution.'), ['id', 'name'], {
        id: ref('id'),
        name: refAs('title', '기관명', 'Its name.', ['서울특별시 서대문구']),
        tier: {
          type: 'string',
          minLength: 1,
          maxLength: 64,
          description: both('유형', 'Its tier.'),
          examples: ['district'],
        },
        region: refAs('title', '지역', 'Its region.', ['서울']),
      }),
    },
    awards: {
      type: 'array',
      maxItems: 20000,
      description: both('수여 목록', 'The awards.'),
      items: ref('award'),
    },
    printed: {
      type: 'array',
      maxItems: 200,
      description: both(
        '공표된 연도별 건수: 목록과 다르면 오류',
        'Counts by year as printed; an error where the list differs.',
      ),
      items: record(both('연도별 건수', 'Counts of a year.'), ['year', 'total'], {
        year: {
          type: 'string',
          pattern: '^\\d{4}$',
          description: both('연도: 따옴표로 적음', 'The year, in quotes.'),
          examples: ['2014'],
        },
        total: refAs('count', '전체', 'All.'),
        new: refAs('count', '신규', 'New ones.'),
        renewal: refAs('count', '재인증', 'Renewals.'),
      }),
    },
  },
);
