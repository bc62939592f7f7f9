/**
 * A JSON Schema as plain data. Examples are texts, numbers or lists of them: yaml-language-server proposes them by name, and
 * a mapping's name would be [object Object].
 */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A description in both languages: editors show it as it is. */
export function both(ko: string, en: string): string {
  return `${ko}\n\n${en}`;
}

/** A mapping with exactly these keys, of which `required` must be there. */
export function record(
  description: string,
  required: readonly string[],
  properties: JsonSchema,
  more: JsonSchema = {},
): JsonSchema {
  return { type: 'object', description, required, properties, additionalProperties: false, ...more };
}

/** A mapping whose keys are ids of groups, indicators or the like. */
export function byId(ko: string, en: string, value: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return {
    type: 'object',
    description: both(ko, en),
    ...more,
    maxProperties: 5000,
    propertyNames: { maxLength: 64 },
    additionalProperties: value,
  };
}

/** A reference to one of `definitions`. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** A reference with its own words: what the value means here. */
export function refAs(name: string, ko: string, en: string, examples?: readonly unknown[]): JsonSchema {
  return { $ref: `#/$defs/${name}`, description: both(ko, en), ...(examples ? { examples } : {}) };
}

const date = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const offset = '(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)';

/** A text that is not only white space. */
export const notBlank = '\\S';

/** What the schemas share. Patterns are linear and anchored; only these run. */
export const commonDefinitions: Record<string, JsonSchema> = {
  id: {
    type: 'string',
    description: both(
      '식별자: 영문자로 시작하는 영문자·숫자·「-」·「_」, 64자 이내',
      'Id: ASCII letters, digits, "-" and "_", beginning with a letter, at most 64 long.',
    ),
    pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
    examples: ['F1-04', 'policy-planning'],
  },
  formerly: {
    type: 'string',
    pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
    description: both('이전 판에서의 식별자', 'The id that it had in the edition before.'),
    examples: ['F1-05'],
  },
  title: {
    type: ['string', 'object'],
    description: both('글 또는 언어별 글 { ko, en }', 'A text, or a text per language { ko, en }.'),
    minLength: 1,
    maxLength: 2000,
    pattern: notBlank,
    minProperties: 1,
    properties: {
      ko: {
        type: 'string',
        minLength: 1,
        maxLength: 2000,
        pattern: notBlank,
        description: both('한국어', 'Korean'),
      },
      en: {
        type: 'string',
        minLength: 1,
        maxLength: 2000,
        pattern: notBlank,
        description: both('영어', 'English'),
      },
    },
    additionalProperties: false,
    examples: ['민원조정위원회 설치·운영'],
  },
  decimal: {
    type: 'number',
    description: both('십진수: 적힌 그대로 정확히 계산', 'A decimal; counted exactly as written.'),
    examples: [6, 2.5],
  },
  points: {
    type: 'number',
    minimum: 0,
    description: both(
      '배점: 0 이상의 십진수(가중치 방식에서는 가중치)',
      'Points, a decimal of at least 0; a weight where the framework is weighted.',
    ),
    examples: [6, 2.5],
  },
  count: {
    type: 'integer',
    minimum: 0,
    description: both('정수', 'A whole number.'),
    examples: [2],
  },
  amount: {
    type: ['number', 'string'],
    minimum: 0,
    pattern: '^(0|[1-9]\\d*)(\\.\\d+)?%$',
    maxLength: 32,
    description: both('점수(예: 3) 또는 비율(예: 50%)', 'Points such as 3, or a share such as 50%.'),
    examples: [3, '50%'],
  },
  percent: {
    type: 'string',
    pattern: '^(0|[1-9]\\d*)(\\.\\d+)?%$',
    maxLength: 32,
    description: both('백분율(예: 110%)', 'A percentage such as 110%.'),
    examples: ['110%'],
  },
  date: {
    type: 'string',
    pattern: `^${date}$`,
    description: both('날짜: YYYY-MM-DD', 'A date, YYYY-MM-DD.'),
    examples: ['2014-08-29'],
  },
  time: {
    type: 'string',
    pattern: `^${date}T([01]\\d|2[0-3]):[0-5]\\d${offset}$`,
    description: both('시각: 분까지, 시간대 포함', 'A time to the minute with its offset.'),
    examples: ['2014-08-29T18:00+09:00'],
  },
  duration: {
    type: 'string',
    pattern: '^[1-9]\\d{0,2} (day|month|year)s?$',
    description: both('기간: 2 years, 6 months, 90 days', 'A length of time: 2 years, 6 months, 90 days.'),
    examples: ['2 years'],
  },
  path: {
    type: 'string',
    minLength: 1,
    maxLength: 300,
    description: both('상대 경로: 구분자는 「/」', 'A relative path with "/".'),
    examples: ['evidence/F1-04.pdf'],
  },
  source: {
    enum: ['published', 'seed', 'statute', 'press', 'reconstructed'],
    description: both(
      '근거의 성격: published 공표 자료 · seed 최초 문서 · statute 법령 · press 언론 보도 · reconstructed 재구성',
      'Where this comes from: published, seed (the founding document), statute, press, or reconstructed by the author.',
    ),
    examples: ['published', 'reconstructed'],
  },
};
