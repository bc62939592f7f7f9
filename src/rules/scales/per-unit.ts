import { issue } from '../../diagnostics/issue.ts';
import { clamp, least, Rational, toCount } from '../../exact/rational.ts';
import type { Localized } from '../../model/language.ts';
import { amountText, exceeds, shareOf, shareText } from '../amount.ts';
import { factor } from '../measures/formula.ts';
import { measureKind } from '../measures/index.ts';
import { awardWords } from '../words.ts';
import { shareResult } from './earned.ts';
import { type Interval, intervalWords } from './interval.ts';
import type { FigureScale, RuleOf } from './scale.ts';
import { figuresIn, keysAt, outcomesIn, type Stretch } from './stretch.ts';

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
  outcomes: (rule, points, measure) => outcomesIn(stretchesOf(rule, points), measure),
  outcomesAt: (figure, rule, points) => keysAt(figure, stretchesOf(rule, points)),
  figuresFor: (key, rule, points, measure) => figuresIn(stretchesOf(rule, points), key, measure),
};

/** `none` up to 0, `cap` from the first figure that the cap holds back or that just reaches it, `each` between. */
function stretchesOf(rule: RuleOf<'per-unit'>, points: Rational): Stretch[] {
  const each = shareOf(rule.each, points);
  const cap = capOf(rule, points);
  const above: Interval = { low: { value: Rational.zero, inclusive: false } };
  const stretch = (key: string, within: readonly Interval[], label: Localized): Stretch => ({
    key,
    label,
    within,
    shareAt: (figure) => clamp(each.times(figure), Rational.zero, cap),
  });
  const none: Interval = { high: { value: Rational.zero, inclusive: true } };
  const first = stretch('none', [none], intervalWords(none));
  const capped = { ko: '한도', en: 'the cap' };
  // a unit that earns nothing never comes to a cap above 0; a cap of 0 is there from the start
  if (cap.isZero) return [first, stretch('each', [], intervalWords(above)), stretch('cap', [above], capped)];
  if (each.isZero) return [first, stretch('each', [above], intervalWords(above)), stretch('cap', [], capped)];
  const units = cap.dividedBy(each);
  const between: Interval = { ...above, high: { value: units, inclusive: false } };
  const from: Interval = { low: { value: units, inclusive: true } };
  return [
    first,
    stretch('each', [between], intervalWords(between)),
    stretch('cap', [from], intervalWords(from)),
  ];
}

function capOf(rule: RuleOf<'per-unit'>, points: Rational): Rational {
  return rule['at-most'] === undefined ? Rational.one : least(Rational.one, shareOf(rule['at-most'], points));
}
