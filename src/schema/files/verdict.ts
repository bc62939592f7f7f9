import { both, type JsonSchema, record, ref, refAs } from './common.ts';

/** Limits of bonus and deduction points, of a group or of the whole. */
export const caps: JsonSchema = record(
  both('가점·감점의 한도', 'Limits of bonus and deduction points.'),
  [],
  {
    bonus: refAs('amount', '가점의 한도', 'The most that bonuses add.', [3]),
    deduction: refAs('amount', '감점의 한도', 'The most that deductions take.', [5]),
  },
  { minProperties: 1 },
);

/** What a total must be to pass, and what its grades are. */
export const verdict: JsonSchema = record(both('판정', 'The verdict.'), [], {
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
