import { issue } from '../../diagnostics/issue.ts';
import { Rational } from '../../exact/rational.ts';
import type { MeasureContext, MeasureKind, MeasureOf } from './measure.ts';
import { quotient, wholes } from './ratio.ts';
import { one, readFields } from './reading.ts';

/** Actual ÷ target, or target ÷ actual where less is better (목표대실적; × 100 with unit `%`). */
export const achievement: MeasureKind<MeasureOf<'achievement'>> = {
  read: (value) => readFields(value, { actual: 'one', target: 'one' }, 'achievement'),
  check(reading, _measure, context) {
    const under = divisor(context);
    return Rational.zero.isLessThan(one(reading, under))
      ? undefined
      : issue('answer/zero-denominator', { name: under }, [under]);
  },
  figure(reading, { unit }, context) {
    const under = divisor(context);
    const over = under === 'target' ? 'actual' : 'target';
    const { value, formula } = quotient(one(reading, over), one(reading, under), unit);
    return { value, steps: [{ label: { ko: '달성률', en: 'achievement' }, formula }] };
  },
  words({ unit }, better) {
    const percent = unit === '%' ? ' × 100' : '';
    return better === 'lower'
      ? { ko: `달성률(목표 ÷ 실적${percent})`, en: `achievement (target ÷ actual${percent})` }
      : { ko: `달성률(실적 ÷ 목표${percent})`, en: `achievement (actual ÷ target${percent})` };
  },
  example({ unit }, best, better) {
    if (best === undefined) return '{ actual: 95, target: 100 }';
    const [over, under] = wholes(best, unit);
    return better === 'lower'
      ? `{ actual: ${under}, target: ${over} }`
      : `{ actual: ${over}, target: ${under} }`;
  },
};

function divisor({ better }: MeasureContext): 'actual' | 'target' {
  return better === 'lower' ? 'actual' : 'target';
}
