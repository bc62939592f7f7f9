import { both, byId, type JsonSchema, record, ref, refAs } from './common.ts';
import { caps } from './verdict.ts';

/** Which framework an edition takes over: a shipped id or a path, with its version where another must not do. */
export const extended: JsonSchema = {
  type: ['string', 'object'],
  description: both(
    '물려받는 평가체계: 내장 식별자나 경로, 또는 { framework, version }',
    'The framework that this one takes over: a shipped id or a path, or { framework, version }.',
  ),
  minLength: 1,
  maxLength: 300,
  required: ['framework'],
  properties: {
    framework: {
      type: 'string',
      minLength: 1,
      maxLength: 300,
      description: both('내장 식별자 또는 경로', 'A shipped id or a path.'),
      examples: ['minwon-2014'],
    },
    version: {
      type: 'string',
      maxLength: 64,
      description: both('판: 다르면 오류', 'Its version; another one is an error.'),
      examples: ['1.0.0'],
    },
  },
  additionalProperties: false,
  examples: ['minwon-2014'],
};

/** What an edition changes in the tree of the framework that it extends. */
export const changes: JsonSchema = record(
  both('이전 판에서 바뀐 것', 'What changes against the framework that is extended.'),
  [],
  {
    withdraw: {
      type: 'array',
      minItems: 1,
      maxItems: 5000,
      description: both('폐지한 묶음·지표', 'Groups and indicators that are withdrawn.'),
      items: ref('id'),
      examples: [['F1-04']],
    },
    renumber: byId(
      '번호를 바꾼 묶음·지표: 이전 식별자 → 새 식별자',
      'Groups and indicators with a new id: old id to new id.',
      ref('id'),
      { minProperties: 1 },
    ),
    set: byId(
      '내용을 바꾼 묶음·지표: 새 식별자 → 바꿀 항목만',
      'Groups and indicators that change, by their new id; only the keys that change.',
      ref('node-change'),
      { minProperties: 1 },
    ),
    add: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      description: both('새 묶음·지표', 'New groups and indicators.'),
      items: record(
        both('더할 곳과 더할 것', 'Where, and what.'),
        ['to'],
        {
          to: refAs(
            'id',
            '더할 묶음(맨 위는 평가체계의 식별자)',
            'The group that they join; at the top, the id of the framework.',
            ['F1'],
          ),
          before: refAs(
            'id',
            '이 묶음·지표 앞에(없으면 맨 뒤)',
            'The member that they stand before; at the end by default.',
            ['F1-04'],
          ),
          groups: {
            type: 'array',
            minItems: 1,
            maxItems: 1000,
            description: both('새 묶음', 'New groups.'),
            items: ref('group'),
          },
          indicators: ref('indicator-list'),
        },
        { anyOf: [{ required: ['groups'] }, { required: ['indicators'] }] },
      ),
    },
  },
  { minProperties: 1 },
);

/** The keys of a group or an indicator that an edition may change. */
export function nodeChange(indicator: JsonSchema): JsonSchema {
  const { id: _id, formerly: _formerly, ...keys } = indicator['properties'] as Record<string, JsonSchema>;
  return record(
    both('바꿀 항목', 'The keys that change.'),
    [],
    { ...keys, description: refAs('title', '설명(묶음)', 'Description, of a group.'), caps },
    { minProperties: 1 },
  );
}
