import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import { factor, resultText } from './formula.ts';
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
    formula: `${factor(over)} ÷ ${factor(under)}${percent ? ' × 100' : ''} = ${resultText(value)}`,
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
    return { value, steps: [{ label: { ko: '비율', en: 'ratio' }, formula }] };
  },
  words: ({ unit }) => ({
    ko: unit === '%' ? '비율(분자 ÷ 분모 × 100, %)' : '비율(분자 ÷ 분모)',
    en: unit === '%' ? 'the ratio (numerator ÷ denominator × 100, %)' : 'the ratio (numerator ÷ denominator)',
  }),
  example({ unit }, best) {
    if (best === undefined) return '{ numerator: 12, denominator: 100 }';
    const [over, under] = wholes(best, unit);
    return `{ numerator: ${over}, denominator: ${under} }`;
  },
};

/** Two whole numbers, the second a power of ten from 100 up, whose quotient is a figure. */
export function wholes(figure: Rational, unit: string | undefined): readonly [string, string] {
  const quotientOfBoth = unit === '%' ? figure.dividedBy(hundred) : figure;
  let under = hundred;
  while (quotientOfBoth.times(under).denominator !== 1n) under = under.times(Rational.of(10));
  return [quotientOfBoth.times(under).toString(), under.toString()];
}
