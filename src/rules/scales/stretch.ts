import { decimalPlaces } from '../../exact/decimal.ts';
import { greatest, least, Rational } from '../../exact/rational.ts';
import { round } from '../../exact/round.ts';
import type { Measure } from '../../model/files.ts';
import type { Localized } from '../../model/language.ts';
import { contains, figureIn, type Interval, isEmpty } from './interval.ts';
import type { Outcome } from './scale.ts';

/** The figures that come out in one way. All stretches of a rule together hold every figure once. */
export interface Stretch {
  readonly key: string;
  readonly label: Localized;
  readonly within: readonly Interval[];
  /** The share of a figure in it: rising, falling or level, and continuous up to its bounds, be they in it or not. */
  shareAt(figure: Rational): Rational;
}

/** The outcomes that stretches of figures make with a measure. */
export function outcomesIn(stretches: readonly Stretch[], measure: Measure): Outcome[] {
  return stretches.map(({ key, label, within, shareAt }) => {
    const shares = within.flatMap((interval) => endsOf(interval, measure)).map(shareAt);
    return {
      key,
      label,
      least: shares.length > 0 ? shares.reduce(least) : Rational.zero,
      most: shares.length > 0 ? shares.reduce(greatest) : Rational.zero,
      reachable: shares.length > 0,
    };
  });
}

/** The key of the stretch that a figure lies in. */
export function keysAt(figure: Rational, stretches: readonly Stretch[]): string[] {
  return stretches
    .filter(({ within }) => within.some((interval) => contains(interval, figure)))
    .map(({ key }) => key);
}

/** Some figures of the stretch with a key that the measure can yield, those that are not negative first; all are decimals. */
export function figuresIn(stretches: readonly Stretch[], key: string, measure: Measure): Rational[] {
  const within = stretches.find((stretch) => stretch.key === key)?.within ?? [];
  const found = within.flatMap((interval) => {
    if (isCount(measure)) return endsOf(interval, measure);
    if (isEmpty(interval)) return [];
    return [figureIn(interval), Rational.zero, plainFigureIn(interval)].filter(
      (figure) => figure !== undefined && decimalPlaces(figure) !== undefined && contains(interval, figure),
    ) as Rational[];
  });
  return [...found.filter((figure) => !figure.isNegative), ...found.filter((figure) => figure.isNegative)];
}

/** A streak counts periods: 0, 1, 2, … Any other measure may yield any figure. */
function isCount({ kind }: Measure): boolean {
  return kind === 'streak';
}

/** The ends of what a measure can yield in a stretch, where the shares are the least and the most; none where it yields nothing. */
function endsOf(interval: Interval, measure: Measure): Rational[] {
  if (isCount(measure)) return wholeEnds(interval);
  if (isEmpty(interval)) return [];
  const { low, high } = interval;
  if (!low && !high) return [Rational.zero];
  return [...(low ? [low.value] : []), ...(high ? [high.value] : [])];
}

/** The least whole number from 0 in a stretch and, where it ends, the greatest. */
function wholeEnds({ low, high }: Interval): Rational[] {
  const first = low ? greatest(Rational.zero, nextWhole(low.value, low.inclusive)) : Rational.zero;
  if (!high) return [first];
  const last = nextWhole(high.value.negated(), high.inclusive).negated();
  return last.isLessThan(first) ? [] : [first, last];
}

/** The least whole number that is at least a value, or above it. */
function nextWhole(value: Rational, inclusive: boolean): Rational {
  const cut = round(value, 0, 'down');
  const isLow = cut.isLessThan(value) || (!inclusive && cut.equals(value));
  return isLow ? cut.plus(Rational.one) : cut;
}

/** A figure near the middle of a stretch that is not empty, with as few decimal places as will do. */
function plainFigureIn(interval: Interval): Rational {
  const { low, high } = interval;
  const middle =
    low && high
      ? low.value.plus(high.value).dividedBy(Rational.of(2))
      : (low?.value.plus(Rational.one) ?? high?.value.minus(Rational.one) ?? Rational.zero);
  for (let places = 0; ; places++) {
    const figure = round(middle, places, 'half-up');
    if (contains(interval, figure)) return figure;
  }
}
