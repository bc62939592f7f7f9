import { issue } from '../../diagnostics/issue.ts';
import { parsePercent } from '../../exact/decimal.ts';
import { Rational } from '../../exact/rational.ts';
import { withParticle } from '../../text/particles.ts';
import { decimalText } from '../amount.ts';
import type { MeasureKind, MeasureOf } from './measure.ts';
import { series } from './reading.ts';
import {
  actualAndPast,
  baseOf,
  baseSteps,
  meanOf,
  place,
  placeText,
  productText,
  readPast,
  targetSteps,
} from './targets.ts';

type TargetRange = MeasureOf<'target-range'>;

/**
 * 목표부여 of the 2026 evaluation manual (편람): (actual − lowest) ÷ (highest − lowest) with targets that are percentages of a base
 * value, the better one of the last figure and the mean of the past. 0 at the lowest target, 1 at the highest, not clamped.
 */
export const targetRange: MeasureKind<TargetRange> = {
  read: (value, measure) => readPast(value, meanOf(measure), 'target-range'),
  faults(measure, better) {
    const { highest, lowest } = sharesOf(measure);
    const isRight = better === 'lower' ? highest.isLessThan(lowest) : lowest.isLessThan(highest);
    if (isRight) return [];
    const args = { highest: measure.highest, lowest: measure.lowest, asked: better } as const;
    return [issue('rule/target-order', args, ['highest'], { related: ['lowest'] })];
  },
  check(reading, _measure, { better }) {
    const base = baseOf(series(reading, 'past'), better);
    return Rational.zero.isLessThan(base)
      ? undefined
      : issue('answer/no-range', { what: 'base', figure: decimalText(base) }, ['past']);
  },
  figure(reading, measure, { better }) {
    const { actual, past } = actualAndPast(reading);
    const base = baseOf(past, better);
    const shares = sharesOf(measure);
    const [highest, lowest] = [base.times(shares.highest), base.times(shares.lowest)];
    return {
      value: place(actual, lowest, highest),
      steps: [
        ...baseSteps(past, better),
        ...targetSteps(
          productText(base, measure.highest, highest),
          productText(base, measure.lowest, lowest),
        ),
        { label: { ko: '목표부여', en: 'target range' }, formula: placeText(actual, lowest, highest) },
      ],
    };
  },
  words(measure, better) {
    const n = meanOf(measure);
    const { highest, lowest } = measure;
    return {
      ko: `목표부여: 기준값(직전 실적과 과거 ${n}개 기간 평균 중 ${better === 'lower' ? '작은' : '큰'} 값)의 ${withParticle(lowest, '이면/면')} 0, ${withParticle(highest, '이면/면')} 1`,
      en: `target range: 0 at ${lowest} and 1 at ${highest} of the base value (the ${better === 'lower' ? 'lesser' : 'greater'} of the last figure and the mean of the ${n} before)`,
    };
  },
  example(measure, best) {
    const hundred = Rational.of(100);
    const { highest, lowest } = sharesOf(measure);
    const share = lowest.plus((best ?? Rational.one).times(highest.minus(lowest)));
    const past = Array.from({ length: meanOf(measure) }, () => hundred);
    return `{ actual: ${decimalText(hundred.times(share))}, past: [${past.join(', ')}] }`;
  },
};

function sharesOf({ highest, lowest }: TargetRange): { highest: Rational; lowest: Rational } {
  return { highest: parsePercent(highest) ?? Rational.one, lowest: parsePercent(lowest) ?? Rational.zero };
}
