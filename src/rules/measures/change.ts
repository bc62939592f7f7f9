import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { isIssue, type MeasureKind, type MeasureOf } from './measure.ts';
import { mean, one, periodsOf, readFields, series } from './reading.ts';

/**
 * Actual − the past (the period before, or the mean of the last N); the sign is turned where less is better, so that
 * positive always means improved. `as: percent` divides by the size of the past figure and multiplies by 100.
 */
export const change: MeasureKind<MeasureOf<'change'>> = {
  read(value, measure) {
    const reading = readFields(value, { actual: 'one', previous: 'one?', past: 'series?' }, 'change');
    if (isIssue(reading)) return reading;
    if ('previous' in reading === 'past' in reading) return issue('answer/wrong-shape', { form: 'change' });
    const past: readonly Rational[] =
      'past' in reading ? series(reading, 'past') : [one(reading, 'previous')];
    const periods = periodsOf(measure) ?? 1;
    const name = 'past' in reading ? 'past' : 'previous';
    if (past.length !== periods) return issue('answer/periods', { periods, given: past.length }, [name]);
    if (measure.as === 'percent' && mean(past).isZero) return issue('answer/zero-past', { name }, [name]);
    return { actual: one(reading, 'actual'), past };
  },
  check(reading, measure) {
    // summed over departments the past may cancel out to 0, which no single answer shows
    return measure.as === 'percent' && mean(series(reading, 'past')).isZero
      ? issue('answer/zero-past', { name: 'past' })
      : undefined;
  },
  figure(reading, measure, { better }) {
    const actual = one(reading, 'actual');
    const before = mean(series(reading, 'past'));
    const improved = better === 'lower' ? before.minus(actual) : actual.minus(before);
    const terms = better === 'lower' ? [before, actual] : [actual, before];
    const difference = terms.map(decimalText).join(' − ');
    const label = { ko: '증감', en: 'change' };
    if (measure.as !== 'percent') {
      return { value: improved, step: { label, formula: `${difference} = ${decimalText(improved)}` } };
    }
    const size = before.isNegative ? before.negated() : before;
    const value = improved.dividedBy(size).times(Rational.of(100));
    return {
      value,
      step: { label, formula: `(${difference}) ÷ ${decimalText(size)} × 100 = ${decimalText(value)}` },
    };
  },
  words(measure, better) {
    const n = periodsOf(measure);
    const percent = measure.as === 'percent';
    const ko = `${n ? `직전 ${n}개 기간 평균` : '직전 기간'} 대비 ${better === 'lower' ? '감소' : '증가'}${percent ? '율(%)' : ''}`;
    const en = `the ${better === 'lower' ? 'decrease' : 'increase'}${percent ? ' in %' : ''} against ${n ? `the mean of the ${n} periods before` : 'the period before'}`;
    return { ko, en };
  },
  example(measure) {
    const n = periodsOf(measure);
    return n === undefined
      ? '{ actual: 12, previous: 10 }'
      : `{ actual: 12, past: [${Array.from({ length: n }, () => 10).join(', ')}] }`;
  },
};
