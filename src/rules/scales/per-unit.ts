import { issue } from '../../diagnostics/issue.ts';
import { clamp, least, Rational, toCount } from '../../exact/rational.ts';
import type { Localized } from '../../model/language.ts';
import { amountText, exceeds, shareOf, shareText } from '../amount.ts';
import { factor } from '../measures/formula.ts';
import { measureKind } from '../measures/index.ts';
import { awardWords } from '../words.ts';
import { shareResult } from './earned.ts';
import type { FigureScale, RuleOf } from './scale.ts';

/** So much for each unit, up to the cap; a figure below 0 earns nothing. */
export const perUnit: FigureScale<RuleOf<'per-unit'>> = {
  check(rule, points) {
    const amounts = [['each', rule.each] as const, ['at-most', rule['at-most']] as const];
    return amounts.flatMap(([name, amount]) =>
      amount !== undefined && exceeds(amount, points)
        ? [issue('rule/award-above-points', { award: amountText(amount) }, [name])]
        : [],
    );
  },
  award(figure, rule, points) {
    const each = shareOf(rule.each, points);
    const cap = capOf(rule, points);
    const share = clamp(each.times(figure), Rational.zero, cap);
    const formula = `${factor(figure)} × ${shareText(each)} (≤ ${shareText(cap)}) → ${shareResult(share)}`;
    return { share, step: { label: { ko: '건당', en: 'per unit' }, formula } };
  },
  best(rule, points) {
    const each = shareOf(rule.each, points);
    if (!Rational.zero.isLessThan(each)) return undefined;
    const units = capOf(rule, points).dividedBy(each);
    const whole = Rational.of(toCount(units));
    return whole.isLessThan(units) ? whole.plus(Rational.one) : whole;
  },
  rises: () => true,
  words(rule, points) {
    const measure = rule.measure ?? ({ kind: 'number' } as const);
    const figure = measureKind(measure).words(measure, 'higher');
    const [each, cap] = [awardWords(rule.each, points), awardWords(rule['at-most'] ?? '100%', points)];
    const line: Localized = {
      ko: `1단위마다 ${each.ko}, 최대 ${cap.ko}`,
      en: `${each.en} for each unit, at most ${cap.en}`,
    };
    return { ko: [figure.ko, line.ko], en: [figure.en, line.en] };
  },
};

function capOf(rule: RuleOf<'per-unit'>, points: Rational): Rational {
  return rule['at-most'] === undefined ? Rational.one : least(Rational.one, shareOf(rule['at-most'], points));
}
