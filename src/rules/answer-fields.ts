import type { Measure, Rule } from '../model/files.ts';
import type { Localized } from '../model/language.ts';
import { measureOf } from './rule.ts';
import { isFigureRule } from './scales/index.ts';

type Names = readonly (readonly [name: string, meaning: Localized])[];

const actual = ['actual', { ko: '실적', en: 'the actual figure' }] as const;
const past = ['past', { ko: '이전 실적(오래된 것부터)', en: 'the figures before, oldest first' }] as const;

const fields: Readonly<Record<Measure['kind'], Names>> = {
  number: [],
  against: [],
  ratio: [
    ['numerator', { ko: '분자', en: 'the numerator' }],
    ['denominator', { ko: '분모', en: 'the denominator' }],
  ],
  achievement: [actual, ['target', { ko: '목표', en: 'the target' }]],
  change: [actual, past],
  streak: [['figures', { ko: '기간별 실적(오래된 것부터)', en: 'the figures, oldest first' }]],
  shortening: [
    ['allowed', { ko: '기준(법정기간 등)', en: 'what is allowed' }],
    ['actual', { ko: '실제', en: 'what was taken' }],
  ],
  'target-range': [actual, past],
  'target-deviation': [actual, past],
  'long-term-target': [
    actual,
    ['base', { ko: '기준값', en: 'the base value' }],
    ['goal', { ko: '장기 목표', en: 'the long-term goal' }],
    [
      'ratios',
      { ko: '이전 연도의 달성비율(오래된 것부터)', en: 'the ratios of the years before, oldest first' },
    ],
  ],
  trend: [actual, past],
};

/** What the named parts of an answer mean, in one line: `actual=실적, past=이전 실적(오래된 것부터)`. Undefined where an answer has none. */
export function answerFields(rule: Rule): Localized | undefined {
  if (!isFigureRule(rule)) return undefined;
  const measure = measureOf(rule);
  const isSingle = measure.kind === 'change' && measure['mean-of'] === undefined;
  const previous = ['previous', { ko: '직전 실적', en: 'the figure before' }] as const;
  const withoutRatios = measure.kind === 'long-term-target' && measure['mean-of']?.toString() === '1';
  const names = isSingle ? [actual, previous] : fields[measure.kind];
  const shown = withoutRatios ? names.filter(([name]) => name !== 'ratios') : names;
  if (shown.length === 0) return undefined;
  return {
    ko: shown.map(([name, { ko }]) => `${name}=${ko}`).join(', '),
    en: shown.map(([name, { en }]) => `${name} = ${en}`).join(', '),
  };
}
