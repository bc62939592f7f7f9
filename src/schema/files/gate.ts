import { both, type JsonSchema, record, ref, refAs } from './common.ts';
import { form, oneOfForms } from './form.ts';

const severity: JsonSchema = {
  enum: ['error', 'warn', 'off'],
  description: both(
    'error(기본): 충족하지 못하면 점검 불통과 · warn: 알리기만 함 · off: 보지 않음',
    'error (default) fails the gate, warn only tells, off does not look.',
  ),
  examples: ['warn'],
};

const score: JsonSchema = {
  enum: ['claimed', 'substantiated'],
  description: both(
    'claimed(기본): 답한 점수 · substantiated: 증빙으로 확인된 점수',
    'claimed (default), or substantiated by evidence.',
  ),
  examples: ['substantiated'],
};

const states: JsonSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 6,
  description: both('세는 상태. 없으면 모두', 'The states that are counted; absent: all of them.'),
  items: { enum: ['unanswered', 'not-implemented', 'not-assessed', 'not-met', 'partial', 'no-evidence'] },
  examples: [['unanswered', 'not-met']],
};

const count: JsonSchema = refAs('count', '가장 많을 때의 개수', 'The most that there may be.', [0]);

const forms: JsonSchema[] = [
  form('verdict', '평가체계의 판정: 합격', "The framework's own verdict: it passes.", [], {
    severity,
    score,
  }),
  form('total', '총점: 이 점수 이상', 'The total is at least so much.', ['at-least'], {
    severity,
    score,
    'at-least': refAs('amount', '최소 총점 또는 비율', 'The least total, or share of it.', [800, '80%']),
  }),
  form(
    'group',
    '묶음: 이 점수 이상. group은 하나, level은 그 단계의 모든 묶음',
    'A group, or every group of a level, is at least so much.',
    ['at-least'],
    {
      severity,
      score,
      group: refAs('id', '묶음 또는 지표', 'A group or indicator.', ['F1']),
      level: refAs('id', '단계: 그 단계의 묶음을 각각 봄', 'A level: each group of it is judged.', ['area']),
      'at-least': refAs('amount', '최소 점수 또는 비율', 'The least points or share.', ['60%']),
    },
  ),
  form(
    'department',
    '부서: 소관지표의 점수가 이 점수 이상. department가 없으면 소관지표가 있는 모든 부서',
    'What a department leads is at least so much; without `department`, of each that leads any.',
    ['at-least'],
    {
      severity,
      score,
      department: refAs('id', '부서', 'A department.', ['audit']),
      'at-least': refAs('amount', '최소 점수 또는 비율', 'The least points or share.', ['50%']),
    },
  ),
  form('coverage', '응답률: 답한 지표의 비율', 'The share of indicators that are answered.', ['at-least'], {
    severity,
    'at-least': refAs('percent', '최소 응답률', 'The least share.', ['100%']),
  }),
  form(
    'not-applicable',
    '해당없음: 배점이 이 점수 이하',
    'Points that are not applicable are at most so many.',
    ['at-most'],
    {
      severity,
      'at-most': refAs('amount', '최대 배점 또는 비율', 'The most points, or share of all.', [50, '5%']),
    },
  ),
  form('gaps', '미흡지표: 이 개수 이하', 'Gaps are at most so many.', ['at-most'], {
    severity,
    states,
    department: refAs('id', '이 부서의 것만', 'Those of one department.', ['audit']),
    'at-most': count,
  }),
  form(
    'must-haves',
    '필수지표: 모두 답함. indicators가 없으면 평가체계의 필수지표',
    'Must-haves are answered: those listed, or else those of the framework.',
    [],
    {
      severity,
      indicators: {
        type: 'array',
        minItems: 1,
        maxItems: 2000,
        description: both('지표 목록', 'The indicators.'),
        items: ref('id'),
        examples: [['F1-01']],
      },
    },
  ),
  form('no-drop', '변경 전보다 낮아지지 않음(--base)', 'No lower than the base (--base).', ['of'], {
    severity,
    score,
    of: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
      description: both(
        'total 총점 · department 부서별 · 또는 단계(area 등)의 묶음별',
        'total, department (each), or a level such as area (each group of it).',
      ),
      examples: ['total', 'area', 'department'],
    },
    tolerance: refAs('points', '이만큼까지는 낮아져도 됨', 'It may be lower by so many points.', [0.5]),
  }),
  form(
    'evidence',
    '증빙: 인정되지 않는 증빙이 이 개수 이하(기본 0)',
    'Evidence records that do not count are at most so many (default 0).',
    [],
    { severity, 'at-most': count },
  ),
  form(
    'actions-overdue',
    '조치: 기한이 지난 것이 이 개수 이하(기본 0)',
    'Overdue actions are at most so many (default 0).',
    [],
    { severity, 'at-most': count },
  ),
  form('waivers', '유예: 기한이 지난 것이 없음', 'No waiver has expired.', [], {
    severity,
    new: {
      enum: ['allowed', 'forbidden'],
      description: both(
        '변경 전에 없던 유예의 허용 여부(기본 allowed)',
        'Whether waivers that the base does not have are allowed (default).',
      ),
      examples: ['forbidden'],
    },
  }),
  form(
    'framework-unchanged',
    '평가체계가 변경 전과 같음(--base). 적지 않아도 error로 봄',
    'The framework is that of the base (--base); an error even where it is not listed.',
    [],
    { severity },
  ),
  form(
    'locked-unchanged',
    '심사에서 잠근 답이 그대로임. --base가 있고 심사가 있으면 적지 않아도 error로 봄',
    'Answers that a review has locked stay; with --base and reviews an error even where it is not listed.',
    [],
    { severity },
  ),
];

/** One condition of a gate. */
export const gateConditionDefinition: JsonSchema = oneOfForms(
  'gate-condition',
  both('점검 조건', 'A condition of the gate.'),
  forms,
);

/** `assess.config.yaml`. */
export const gate: JsonSchema = record(
  both('점검 기준: 「assess check」가 보는 조건', 'The gate: the conditions of `assess check`.'),
  ['kind', 'conditions'],
  {
    kind: { const: 'gate', description: both('파일의 종류', 'The kind of file.') },
    conditions: {
      type: 'array',
      minItems: 1,
      maxItems: 500,
      description: both('조건 목록', 'The conditions.'),
      items: ref('gate-condition'),
    },
  },
);
