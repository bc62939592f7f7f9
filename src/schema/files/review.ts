import { both, byId, type JsonSchema, record, ref, refAs } from './common.ts';

/** The stages of review, from the first to the last; each may be written in Korean. */
export const stageNames = [
  'internal',
  'cross',
  'document',
  'on-site',
  'committee',
  '내부심사',
  '교차심사',
  '서면심사',
  '현지심사',
  '위원회심사',
] as const;

/** What a reviewer finds instead of a department's answer: a value or a status, without evidence. */
export const reviewedAnswerDefinition: JsonSchema = record(
  both('심사자가 인정한 답: value(값) 또는 status(상태)', 'The answer as reviewed: a value, or a status.'),
  [],
  {
    value: ref('value'),
    status: {
      enum: ['unanswered', 'not-implemented', 'not-assessed', 'not-applicable'],
      description: both('상태', 'A status.'),
      examples: ['not-implemented'],
    },
  },
  { oneOf: [{ required: ['value'] }, { required: ['status'] }] },
);

/** What a reviewer says of one indicator. */
export const reviewEntryDefinition: JsonSchema = record(
  both(
    '심사 결과: award(득점) 또는 answer·answers(인정한 답), 잠금만 할 때는 생략',
    'The finding: an award, or the answer as reviewed; neither where it only locks.',
  ),
  [],
  {
    award: refAs(
      'amount',
      '심사 득점: 점수 또는 배점의 비율',
      'The award: points, or a share of the points.',
      [3, '50%'],
    ),
    answer: ref('reviewed-answer'),
    answers: byId(
      '부서 → 인정한 답(모든 부서가 답하는 지표)',
      'Department to answer, where every department answers.',
      ref('reviewed-answer'),
    ),
    reason: refAs('title', '사유', 'Why.', ['회의록에서 분기별 개최가 확인되지 않음']),
    lock: {
      type: 'boolean',
      description: both(
        '답을 잠금: 이후에 바뀌면 경고함. seen에 심사한 답이 있어야 함',
        'Locks the answer: a later change is reported. Needs `seen`, the answer that was reviewed.',
      ),
      examples: [true],
    },
    seen: byId(
      '부서 → 심사할 때의 답',
      'Department to the answer as it was when reviewed.',
      ref('reviewed-answer'),
    ),
  },
);

/** `reviews/*.yaml`. */
export const review: JsonSchema = record(
  both('심사: 한 단계에서 인정한 득점', 'A review: what one stage of review awards.'),
  ['kind', 'stage', 'reviewer', 'date', 'indicators'],
  {
    kind: { const: 'review', description: both('파일의 종류', 'The kind of file.') },
    stage: {
      enum: [...stageNames],
      description: both(
        '단계: internal 내부심사 · cross 교차심사 · document 서면심사 · on-site 현지심사 · committee 위원회심사',
        'The stage: internal, cross, document, on-site or committee.',
      ),
      examples: ['internal'],
    },
    reviewer: refAs('title', '심사자', 'Who reviews.', ['감사담당관']),
    date: refAs('date', '심사일', 'The day of the review.', ['2014-10-21']),
    unlisted: {
      enum: ['substantiated', 'claimed', 'zero'],
      description: both(
        '어느 심사도 다루지 않은 지표: substantiated(기본) 증빙으로 확인된 점수 · claimed 부서가 답한 점수 · zero 0점',
        'Indicators that no review speaks of: substantiated (default), claimed, or zero.',
      ),
      examples: ['claimed'],
    },
    note: refAs('title', '비고', 'Note.'),
    indicators: byId('지표 → 심사 결과', 'Indicator to finding.', ref('review-entry')),
  },
);
