import { both, byId, type JsonSchema, record, ref, refAs } from './common.ts';

/** How far an action has come; each may be written in Korean. */
export const actionStatusNames = [
  'reviewing',
  'planned',
  'in-progress',
  'done',
  'on-hold',
  '검토중',
  '계획',
  '추진중',
  '완료',
  '보류',
] as const;

/** One action: who closes which gaps, with whom, by when, at what effort. */
export const actionDefinition: JsonSchema = record(
  both('조치: 어느 지표를 누가 언제까지 개선하는지', 'An action: who improves which indicators by when.'),
  ['id', 'title', 'indicators', 'owner', 'status'],
  {
    id: ref('id'),
    title: refAs('title', '조치 내용', 'What is done.', ['균형성과평가제도(BSC) 도입']),
    type: {
      enum: ['improve', 'maintain'],
      description: both(
        'improve(기본) 검토사항: 미흡지표를 개선 · maintain 지속관리사항: 득점을 유지',
        'improve (default): closes gaps; maintain: keeps up what is earned.',
      ),
      examples: ['maintain'],
    },
    indicators: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      description: both('지표: 함께 개선되는 모든 지표', 'The indicators that it improves together.'),
      items: ref('id'),
    },
    owner: refAs('id', '추진부서', 'The department that does it.', ['policy-planning']),
    cooperates: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      description: both('협조부서', 'Cooperating departments.'),
      items: ref('id'),
    },
    status: {
      enum: [...actionStatusNames],
      description: both(
        '상태: reviewing 검토중 · planned 계획 · in-progress 추진중 · done 완료 · on-hold 보류',
        'The status: reviewing, planned, in-progress, done or on-hold.',
      ),
      examples: ['planned'],
    },
    due: refAs('date', '완료 예정일', 'When it is to be done.', ['2016-03-31']),
    effort: refAs('points', '소요 노력: 조치 전체', 'The effort of the whole action.', [5]),
    expected: byId(
      '지표 → 예상 득점: 조치가 끝난 뒤의 득점(점수 또는 비율). 없으면 배점 전부',
      'Indicator to what it will earn once done, in points or as a share; all its points by default.',
      ref('amount'),
    ),
    note: refAs('title', '비고', 'Note.'),
  },
);

/** `actions.yaml`. */
export const actions: JsonSchema = record(
  both(
    '조치계획: 미흡지표를 개선하고 득점을 유지할 조치',
    'The actions that close gaps and keep up what is earned.',
  ),
  ['kind', 'actions'],
  {
    kind: { const: 'actions', description: both('파일의 종류', 'The kind of file.') },
    'effort-unit': refAs('title', '노력의 단위(기본 인일)', 'The unit of effort; person-days by default.', [
      '인일',
    ]),
    actions: {
      type: 'array',
      maxItems: 2000,
      description: both('조치 목록', 'The actions.'),
      items: ref('action'),
    },
  },
);
