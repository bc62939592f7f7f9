import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { resultText, subtrahend } from './formula.ts';
import type { MeasureContext, MeasureKind, MeasureOf } from './measure.ts';
import { quotient } from './ratio.ts';
import { one, readNumber } from './reading.ts';

/** Actual − reference (reference − actual where less is better), or one as a percentage of the other. */
export const against: MeasureKind<MeasureOf<'against'>> = {
  read: readNumber,
  check(reading, measure, context) {
    if (measure.as !== 'percent') return undefined;
    const under = context.better === 'lower' ? one(reading, 'value') : reference(measure, context);
    return Rational.zero.isLessThan(under)
      ? undefined
      : issue('answer/zero-denominator', { name: context.better === 'lower' ? 'value' : measure.reference });
  },
  figure(reading, measure, context) {
    const actual = one(reading, 'value');
    const figure = reference(measure, context);
    const [first, second] = context.better === 'lower' ? [figure, actual] : [actual, figure];
    const label = { ko: '기준값 대비', en: 'against the reference' };
    if (measure.as === 'percent') {
      const { value, formula } = quotient(first, second, '%');
      return { value, steps: [{ label, formula }] };
    }
    const value = first.minus(second);
    const formula = `${decimalText(first)} − ${subtrahend(second)} = ${resultText(value)}`;
    return { value, steps: [{ label, formula }] };
  },
  words(measure, better) {
    const name = measure.reference;
    if (measure.as === 'percent') {
      return better === 'lower'
        ? { ko: `기준값(${name}) ÷ 실적 × 100`, en: `the reference (${name}) ÷ actual × 100` }
        : { ko: `실적 ÷ 기준값(${name}) × 100`, en: `actual ÷ the reference (${name}) × 100` };
    }
    return better === 'lower'
      ? { ko: `기준값(${name}) − 실적`, en: `the reference (${name}) − actual` }
      : { ko: `실적 − 기준값(${name})`, en: `actual − the reference (${name})` };
  },
  example: () => '51.2',
};

function reference(measure: MeasureOf<'against'>, { references }: MeasureContext): Rational {
  const figure = references.get(measure.reference);
  if (figure === undefined) throw new Error(`reference ${measure.reference} was not checked on loading`);
  return figure;
}
