import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { factor, resultText, subtrahend } from './formula.ts';
import { isIssue, type MeasureKind, type MeasureOf, type Step } from './measure.ts';
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
    const past = series(reading, 'past');
    const before = mean(past);
    const improved = better === 'lower' ? before.minus(actual) : actual.minus(before);
    const [first, second] = better === 'lower' ? [before, actual] : [actual, before];
    const difference = `${decimalText(first)} − ${subtrahend(second)}`;
    const label = { ko: '증감', en: 'change' };
    const means = past.length > 1 ? [meanStep(past)] : [];
    if (measure.as !== 'percent') {
      const formula = `${difference} = ${resultText(improved)}`;
      return { value: improved, steps: [...means, { label, formula }] };
    }
    const size = before.isNegative ? before.negated() : before;
    const value = improved.dividedBy(size).times(Rational.of(100));
    const formula = `(${difference}) ÷ ${factor(size)} × 100 = ${resultText(value)}`;
    return { value, steps: [...means, { label, formula }] };
  },
  words(measure, better) {
    const n = periodsOf(measure);
    const percent = measure.as === 'percent';
    const ko = `${n ? `직전 ${n}개 기간 평균` : '직전 기간'} 대비 ${better === 'lower' ? '감소' : '증가'}${percent ? '율(%)' : ''}`;
    const en = `the ${better === 'lower' ? 'decrease' : 'increase'}${percent ? ' in %' : ''} against ${n ? `the mean of the ${n} periods before` : 'the period before'}`;
    return { ko, en };
  },
  example(measure, best, better) {
    const n = periodsOf(measure);
    // from 100 a change in figures and one in percent are the same
    const past = best === undefined ? Rational.of(10) : Rational.of(100);
    const change = best ?? Rational.of(2);
    const actual = decimalText(better === 'lower' ? past.minus(change) : past.plus(change));
    return n === undefined
      ? `{ actual: ${actual}, previous: ${past} }`
      : `{ actual: ${actual}, past: [${Array.from({ length: n }, () => past).join(', ')}] }`;
  },
};

function meanStep(past: readonly Rational[]): Step {
  return {
    label: { ko: `이전 ${past.length}개 기간 평균`, en: `mean of the ${past.length} periods before` },
    formula: `(${past.map((figure, i) => (i === 0 ? decimalText(figure) : subtrahend(figure))).join(' + ')}) ÷ ${past.length} = ${resultText(mean(past))}`,
  };
}
