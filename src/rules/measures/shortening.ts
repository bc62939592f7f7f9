import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { factor, resultText, subtrahend } from './formula.ts';
import { isIssue, type MeasureKind, type MeasureOf } from './measure.ts';
import { one, readFields } from './reading.ts';

const hundred = Rational.of(100);

/**
 * (Allowed − actual) ÷ allowed, × 100 with unit `%` (단축률). A greater shortening is always the better one: `better` does not turn it.
 * What is allowed must be more than 0.
 */
export const shortening: MeasureKind<MeasureOf<'shortening'>> = {
  read(value) {
    const reading = readFields(value, { allowed: 'one', actual: 'one' }, 'shortening');
    if (isIssue(reading) || Rational.zero.isLessThan(one(reading, 'allowed'))) return reading;
    return issue('answer/zero-denominator', { name: 'allowed' }, ['allowed']);
  },
  figure(reading, { unit }) {
    const [allowed, actual] = [one(reading, 'allowed'), one(reading, 'actual')];
    const percent = unit === '%';
    const value = allowed
      .minus(actual)
      .dividedBy(allowed)
      .times(percent ? hundred : Rational.one);
    const formula = `(${decimalText(allowed)} − ${subtrahend(actual)}) ÷ ${factor(allowed)}${percent ? ' × 100' : ''} = ${resultText(value)}`;
    return { value, steps: [{ label: { ko: '단축률', en: 'shortening' }, formula }] };
  },
  words({ unit }) {
    const percent = unit === '%' ? ' × 100' : '';
    return {
      ko: `단축률((기준 − 실제) ÷ 기준${percent})`,
      en: `shortening ((allowed − actual) ÷ allowed${percent})`,
    };
  },
  example({ unit }, best) {
    if (best === undefined) return '{ allowed: 10, actual: 7 }';
    const share = unit === '%' ? best.dividedBy(hundred) : best;
    return `{ allowed: 100, actual: ${decimalText(hundred.times(Rational.one.minus(share)))} }`;
  },
};
