import { both, type JsonSchema, record, ref, refAs } from './common.ts';

/** `waivers.yaml`. */
export const waivers: JsonSchema = record(
  both(
    '유예: 당분간 점검에서 세지 않을 미흡사항. 점수는 바꾸지 않음',
    'Waivers: shortfalls that the gate does not count for a while; they change no score.',
  ),
  ['kind', 'waivers'],
  {
    kind: { const: 'waivers', description: both('파일의 종류', 'The kind of file.') },
    waivers: {
      type: 'array',
      maxItems: 2000,
      description: both('유예 목록', 'The waivers.'),
      items: record(
        both(
          '유예: 지표(indicator), 미흡사항의 코드(finding), 또는 둘 다',
          'A waiver of an indicator, of a kind of finding, or both.',
        ),
        ['reason', 'approver', 'until'],
        {
          indicator: refAs('id', '지표', 'The indicator.', ['F1-04']),
          finding: {
            type: 'string',
            minLength: 1,
            maxLength: 64,
            description: both(
              '미흡사항의 코드: gap/partial, evidence/expired 등',
              'The code of a finding, such as gap/partial or evidence/expired.',
            ),
            examples: ['evidence/expired'],
          },
          department: refAs('id', '이 부서의 것만', 'Only of this department.', ['audit']),
          reason: refAs('title', '사유', 'Why.', ['2015년 예산 편성 뒤 시행']),
          approver: {
            type: 'string',
            minLength: 1,
            maxLength: 200,
            pattern: '\\S',
            description: both('승인자', 'Who approved it.'),
            examples: ['민원여권과장'],
          },
          until: {
            type: 'string',
            maxLength: 64,
            description: both(
              '마지막 유효일(YYYY-MM-DD). 날짜가 아니면 기한이 지난 것으로 봄',
              'The last day on which it holds (YYYY-MM-DD); what is no date counts as expired.',
            ),
            examples: ['2015-06-30'],
          },
        },
        { anyOf: [{ required: ['indicator'] }, { required: ['finding'] }] },
      ),
    },
  },
);

const gapState: JsonSchema = {
  enum: ['unanswered', 'not-implemented', 'not-assessed', 'not-met', 'partial', 'no-evidence'],
  description: both('상태', 'The state.'),
  examples: ['partial'],
};

/** A gap that is tolerated: how it stood when it was taken up. */
export const baselineGapDefinition: JsonSchema = record(both('미흡지표', 'A gap.'), ['state'], {
  state: gapState,
  lost: refAs('exact', '잃은 점수', 'The points that it lost.', [3]),
  'at-risk': refAs('exact', '증빙이 모자란 점수', 'The points without evidence that counts.', [2]),
});

/** The file that `assess check --update-baseline` writes. */
export const baseline: JsonSchema = record(
  both(
    '기존 미흡 목록: 이미 알고 있는 미흡지표. 「assess check --update-baseline」이 씀',
    'The baseline: the gaps that are known already, as `assess check --update-baseline` writes it.',
  ),
  ['kind', 'departments'],
  {
    kind: { const: 'baseline', description: both('파일의 종류', 'The kind of file.') },
    departments: {
      type: 'object',
      maxProperties: 1000,
      description: both('부서 → 지표 → 미흡지표', 'Department to indicator to gap.'),
      propertyNames: { maxLength: 64 },
      additionalProperties: {
        type: 'object',
        maxProperties: 5000,
        description: both('지표 → 미흡지표', 'Indicator to gap.'),
        propertyNames: { maxLength: 64 },
        additionalProperties: ref('baseline-gap'),
      },
    },
  },
);
