import { issue } from '../../diagnostics/issue.ts';
import { clamp, Rational } from '../../exact/rational.ts';
import type { Localized } from '../../model/language.ts';
import { withParticle } from '../../text/particles.ts';
import { amountText, decimalText, exceeds, shareOf } from '../amount.ts';
import { subtrahend } from '../measures/formula.ts';
import { measureKind } from '../measures/index.ts';
import { awardWords } from '../words.ts';
import { shareResult } from './earned.ts';
import { type Interval, intervalWords } from './interval.ts';
import type { FigureScale, RuleOf } from './scale.ts';
import { figuresIn, keysAt, outcomesIn, type Stretch } from './stretch.ts';

type Linear = RuleOf<'linear'>;

/** base + (1 − base) × (figure − zero) ÷ (full − zero), held between base and 1. 목표부여 is base 20 %. */
export const linear: FigureScale<Linear> = {
  check(rule, points) {
    const found = [];
    if (rule.zero.equals(rule.full))
      found.push(
        issue('rule/linear-flat', { figure: decimalText(rule.full) }, ['full'], { related: ['zero'] }),
      );
    if (rule.base !== undefined && exceeds(rule.base, points))
      found.push(issue('rule/award-above-points', { award: amountText(rule.base) }, ['base']));
    // where the measure itself turns the figure round, the figure is already better when higher
    const falls = rule.better === 'lower' && !turnsFigure(rule);
    if (rule.better !== undefined && found.length === 0 && rule.full.isLessThan(rule.zero) !== falls) {
      found.push(issue('rule/direction', { better: rule.better }, ['better']));
    }
    return found;
  },
  award(figure, rule, points) {
    const base = baseOf(rule, points);
    const share = shareAt(figure, rule, points);
    const zero = subtrahend(rule.zero);
    const fraction = `(${decimalText(figure)} − ${zero}) ÷ (${decimalText(rule.full)} − ${zero})`;
    const percent = shareResult(share);
    const b = decimalText(base);
    const formula = base.isZero ? `${fraction} → ${percent}` : `${b} + (1 − ${b}) × ${fraction} → ${percent}`;
    return { share, step: { label: { ko: '비례', en: 'linear' }, formula } };
  },
  best: (rule) => rule.full,
  // where the base is everything the line is flat
  rises: (rule, points) => rule.zero.isLessThan(rule.full) || baseOf(rule, points).equals(Rational.one),
  words(rule, points) {
    const measure = rule.measure ?? ({ kind: 'number' } as const);
    const figure = measureKind(measure).words(measure, rule.better ?? 'higher');
    const base = awardWords(rule.base ?? '0%', points);
    const all = awardWords('100%', points);
    const [zero, full] = [decimalText(rule.zero), decimalText(rule.full)];
    const line: Localized = {
      ko: `${withParticle(zero, '이면/면')} ${base.ko}, ${withParticle(full, '이면/면')} ${all.ko}, 그 사이는 비례`,
      en: `${zero} earns ${base.en}, ${full} earns ${all.en}, in proportion between`,
    };
    return { ko: [figure.ko, line.ko], en: [figure.en, line.en] };
  },
  outcomes: (rule, points, measure) => outcomesIn(stretchesOf(rule, points), measure),
  outcomesAt: (figure, rule, points) => keysAt(figure, stretchesOf(rule, points)),
  figuresFor: (key, rule, points, measure) => figuresIn(stretchesOf(rule, points), key, measure),
};

/** `zero` at the figure that earns the base and beyond, `full` at the one that earns all and beyond, `between`. */
function stretchesOf(rule: Linear, points: Rational): Stretch[] {
  const rises = rule.zero.isLessThan(rule.full);
  const [low, high] = rises ? [rule.zero, rule.full] : [rule.full, rule.zero];
  const upTo: Interval = { high: { value: low, inclusive: true } };
  const from: Interval = { low: { value: high, inclusive: true } };
  const between: Interval = {
    low: { value: low, inclusive: false },
    high: { value: high, inclusive: false },
  };
  const stretch = (key: string, interval: Interval): Stretch => ({
    key,
    label: intervalWords(interval),
    within: [interval],
    shareAt: (figure) => shareAt(figure, rule, points),
  });
  return [
    stretch('zero', rises ? upTo : from),
    stretch('between', between),
    stretch('full', rises ? from : upTo),
  ];
}

function shareAt(figure: Rational, rule: Linear, points: Rational): Rational {
  const base = baseOf(rule, points);
  const way = clamp(
    figure.minus(rule.zero).dividedBy(rule.full.minus(rule.zero)),
    Rational.zero,
    Rational.one,
  );
  return base.plus(Rational.one.minus(base).times(way));
}

function baseOf(rule: Linear, points: Rational): Rational {
  return rule.base === undefined ? Rational.zero : shareOf(rule.base, points);
}

function turnsFigure(rule: Linear): boolean {
  const kind = rule.measure?.kind ?? 'number';
  return kind !== 'number' && kind !== 'ratio';
}
