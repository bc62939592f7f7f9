import { heldCertificate } from './certificates.ts';
import { both, byId, type JsonSchema, notBlank, record, ref, refAs } from './common.ts';

const cycle: JsonSchema = record(both('평가 회차', 'The cycle.'), ['id'], {
  id: {
    type: 'string',
    minLength: 1,
    maxLength: 64,
    description: both('회차: 따옴표로 적음', 'The cycle, in quotes.'),
    examples: ['2014'],
  },
  type: {
    enum: ['new', 'renewal'],
    description: both('new 신규 · renewal 재인증', 'new or renewal.'),
    examples: ['new'],
  },
  window: record(both('실적 인정기간', 'The window in which evidence must be approved.'), ['from', 'to'], {
    from: ref('date'),
    to: ref('date'),
  }),
  'submit-by': refAs('time', '제출기한', 'The deadline.', ['2014-08-29T18:00+09:00']),
  steps: byId(
    '절차의 단계 → 예정일·완료일. 단계는 평가체계의 procedure에 있음',
    "Step of the framework's procedure to its dates.",
    record(both('일정', 'Dates.'), [], {
      due: refAs('date', '예정일', 'When it is planned.', ['2014-10-21']),
      done: refAs('date', '완료일', 'When it was done.', ['2014-10-21']),
    }),
  ),
});

/** Who reviews: a user, a team or an e-mail address, as CODEOWNERS of GitHub and GitLab name them. */
const reviewer: JsonSchema = {
  type: 'string',
  maxLength: 254,
  description: both(
    '검토자: 따옴표로 적은 "@사용자", "@조직/팀" 또는 전자우편 주소',
    'A reviewer: "@user", "@org/team" or an e-mail address, in quotes.',
  ),
  pattern:
    '^(@[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*|[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+)$',
  examples: ['@our-city/audit', 'kim@city.go.kr'],
};

/** `assessment.yaml`. */
export const assessment: JsonSchema = record(
  both('진단: 한 기관의 한 회차', "One institution's assessment for one cycle."),
  ['kind', 'framework', 'institution', 'cycle', 'departments'],
  {
    kind: { const: 'assessment', description: both('파일의 종류', 'The kind of file.') },
    framework: {
      type: 'string',
      minLength: 1,
      maxLength: 300,
      description: both(
        '평가체계: 내장 식별자 또는 경로(./, ../로 시작)',
        'The framework: a shipped id, or a path that begins with ./ or ../',
      ),
      examples: ['minwon-2014', '../framework'],
    },
    version: {
      type: 'string',
      maxLength: 64,
      description: both('평가체계의 판: 다르면 오류', "The framework's version; another one is an error."),
      examples: ['1.0.0'],
    },
    institution: record(both('기관', 'The institution.'), ['id', 'name'], {
      id: ref('id'),
      name: refAs('title', '기관명', 'Its name.', ['서울특별시 서대문구']),
      tier: {
        type: 'string',
        maxLength: 64,
        description: both('유형: 광역·시·군·구', 'Its tier.'),
        examples: ['district'],
      },
    }),
    cycle,
    certificate: heldCertificate,
    previous: {
      type: 'string',
      minLength: 1,
      maxLength: 300,
      pattern: '^\\.{1,2}/',
      description: both(
        '지난 회차의 진단 폴더: ./, ../로 시작하는 경로',
        "The folder of the last cycle's assessment: a path that begins with ./ or ../",
      ),
      examples: ['../my-city-2014'],
    },
    departments: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      description: both('부서: 답하는 모든 부서', 'The departments that answer.'),
      items: record(both('부서', 'A department.'), ['id', 'name'], {
        id: ref('id'),
        name: refAs('title', '부서명', 'Its name.', ['민원여권과']),
        coordinates: {
          type: 'boolean',
          description: both('총괄부서', 'The coordinating department.'),
          examples: [true],
        },
        reviewers: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          description: both(
            '검토자: 「assess owners」가 CODEOWNERS에 적음',
            'Who reviews its answers: "assess owners" writes them into CODEOWNERS.',
          ),
          items: reviewer,
        },
      }),
    },
    responsible: byId(
      '소관부서: 묶음 또는 지표 → 부서. 가까운 것이 우선',
      'Lead departments: group or indicator to department; the nearest wins.',
      ref('id'),
    ),
    cooperating: byId(
      '협조부서: 묶음 또는 지표 → 부서 목록',
      'Cooperating departments: group or indicator to departments.',
      {
        type: 'array',
        minItems: 1,
        maxItems: 1000,
        items: ref('id'),
      },
    ),
    references: byId('기준값: 외부 수치', 'Reference figures from outside.', ref('reference')),
  },
);

/** A figure from outside that indicators are judged against. */
export const referenceDefinition: JsonSchema = {
  type: ['number', 'object'],
  description: both('수치 또는 { value, source }', 'A figure, or { value, source }.'),
  required: ['value'],
  properties: { value: ref('decimal'), source: refAs('title', '출처', 'Where the figure comes from.') },
  additionalProperties: false,
  examples: [47.1],
};

/** One evidence record. */
export const evidenceDefinition: JsonSchema = record(
  both('증빙: 문서번호 또는 파일', 'Evidence: a document number or a file.'),
  [],
  {
    document: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      pattern: notBlank,
      description: both('문서번호', 'Document number.'),
      examples: ['정책기획담당관-1234'],
    },
    title: refAs('title', '문서 제목', 'Title.'),
    approved: refAs('date', '결재일자', 'Date of approval.', ['2014-02-03']),
    approver: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: both('결재권자', 'Who approved it.'),
      examples: ['구청장'],
    },
    'valid-until': refAs('date', '유효기한', 'Last day on which it counts.'),
    file: refAs('path', '파일: 진단 폴더 안의 경로', 'A file inside the assessment folder.'),
    sha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: both('파일의 SHA-256(16진 소문자 64자)', 'SHA-256 of the file, 64 lower-case hex digits.'),
    },
    note: refAs('title', '비고', 'Note.'),
  },
  { anyOf: [{ required: ['document'] }, { required: ['file'] }] },
);

/** What a department may write as `value`; the indicator's rule says which form. */
export const valueDefinition: JsonSchema = {
  type: ['boolean', 'number', 'string', 'array', 'object'],
  description: both(
    '답: 예/아니오, 등급, 점검 부분, 수치, { numerator, denominator }, { actual, target }, { actual, past }, { figures }',
    'The answer: yes/no, a grade, parts, a figure, { numerator, denominator }, { actual, target }, { actual, past }, { figures }.',
  ),
  maxLength: 64,
  maxItems: 100,
  maxProperties: 100,
  examples: ['yes', 'A', 12.5],
};

/** One answer. */
export const answerDefinition: JsonSchema = record(
  both('답: value(값) 또는 status(상태)', 'An answer: a value, or a status.'),
  [],
  {
    value: ref('value'),
    status: {
      enum: ['unanswered', 'not-implemented', 'not-assessed', 'not-applicable'],
      description: both(
        'unanswered 미작성 · not-implemented 미시행 · not-assessed 미평가 · not-applicable 해당없음(사유 필요)',
        'unanswered, not-implemented, not-assessed, or not-applicable (which needs a reason).',
      ),
      examples: ['not-implemented'],
    },
    reason: refAs('title', '해당없음 사유', 'Why it does not apply.', ['해당 사무 없음']),
    'approved-by': {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: both('해당없음 승인자', 'Who approved it.'),
      examples: ['민원여권과장'],
    },
    note: refAs('title', '비고', 'Note.'),
    evidence: {
      type: 'array',
      maxItems: 100,
      description: both('증빙 목록', 'Evidence.'),
      items: ref('evidence'),
    },
  },
  { oneOf: [{ required: ['value'] }, { required: ['status'] }] },
);

/** `departments/<department>.yaml`. */
export const department: JsonSchema = record(
  both('부서 자료', "A department's sheet."),
  ['kind', 'department', 'answers'],
  {
    kind: { const: 'department', description: both('파일의 종류', 'The kind of file.') },
    department: refAs(
      'id',
      '부서: assessment.yaml의 departments 중 하나, 파일 이름과 같음',
      'The department; the file bears its name.',
      ['policy-planning'],
    ),
    answers: {
      type: 'object',
      description: both('지표 → 답', 'Indicator to answer.'),
      maxProperties: 5000,
      propertyNames: { maxLength: 64 },
      additionalProperties: ref('answer'),
    },
  },
);
