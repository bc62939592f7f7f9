import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { isIssue, type MeasureKind, type MeasureOf } from './measure.ts';
import { one, readFields } from './reading.ts';

const hundred = Rational.of(100);

/** A quotient, times 100 where the unit is `%`, with its formula as text. */
export function quotient(
  over: Rational,
  under: Rational,
  unit: string | undefined,
): { value: Rational; formula: string } {
  const percent = unit === '%';
  const value = over.dividedBy(under).times(percent ? hundred : Rational.one);
  return {
    value,
    formula: `${decimalText(over)} ÷ ${decimalText(under)}${percent ? ' × 100' : ''} = ${decimalText(value)}`,
  };
}

/** Numerator ÷ denominator (× 100 with unit `%`). */
export const ratio: MeasureKind<MeasureOf<'ratio'>> = {
  read(value) {
    const reading = readFields(value, { numerator: 'one', denominator: 'one' }, 'ratio');
    if (isIssue(reading) || Rational.zero.isLessThan(one(reading, 'denominator'))) return reading;
    return issue('answer/zero-denominator', { name: 'denominator' }, ['denominator']);
  },
  figure(reading, { unit }) {
    const { value, formula } = quotient(one(reading, 'numerator'), one(reading, 'denominator'), unit);
    return { value, step: { label: { ko: '비율', en: 'ratio' }, formula } };
  },
  words: ({ unit }) => ({
    ko: unit === '%' ? '비율(분자 ÷ 분모 × 100, %)' : '비율(분자 ÷ 분모)',
    en: unit === '%' ? 'the ratio (numerator ÷ denominator × 100, %)' : 'the ratio (numerator ÷ denominator)',
  }),
  example: () => '{ numerator: 12, denominator: 100 }',
};
