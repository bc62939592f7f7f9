import { Rational } from '../../exact/rational.ts';
import type { Localized } from '../../model/language.ts';
import { decimalText } from '../amount.ts';
import type { RuleOf } from './scale.ts';

export type Band = RuleOf<'bands'>['bands'][number];

interface Bound {
  readonly value: Rational;
  readonly inclusive: boolean;
}

/** A stretch of figures; without `low` or `high` it has no end on that side. */
export interface Interval {
  readonly low?: Bound;
  readonly high?: Bound;
}

/** A band with the stretch of figures that it covers and its place in the rule. */
export interface BandInterval {
  readonly band: Band;
  readonly index: number;
  readonly interval: Interval;
}

/** A band that has no bound: it takes what no other band takes. */
export function hasNoBound(band: Band): boolean {
  return lowOf(band) === undefined && highOf(band) === undefined;
}

/**
 * The stretch that each bounded band covers. Where all bands name only their lower (or only their upper) bound, they are
 * steps, and each reaches to the next one; otherwise a bound that is not named is no bound.
 */
export function intervalsOf(bands: readonly Band[]): BandInterval[] {
  const bounded = bands
    .map((band, index) => ({ band, index, low: lowOf(band), high: highOf(band) }))
    .filter(({ band }) => !hasNoBound(band));
  const steps = bounded.every(({ high }) => !high)
    ? 'rising'
    : bounded.every(({ low }) => !low)
      ? 'falling'
      : 'none';
  return bounded.map(({ band, index, low, high }) => {
    if (steps === 'rising') {
      const next = nearest(
        bounded.map((other) => other.low!),
        (bound) => isAbove(bound, low!, 'low'),
        'low',
      );
      return { band, index, interval: { ...(low && { low }), ...(next && { high: turned(next) }) } };
    }
    if (steps === 'falling') {
      const next = nearest(
        bounded.map((other) => other.high!),
        (bound) => isAbove(high!, bound, 'high'),
        'high',
      );
      return { band, index, interval: { ...(next && { low: turned(next) }), ...(high && { high }) } };
    }
    return { band, index, interval: { ...(low && { low }), ...(high && { high }) } };
  });
}

/** Whether a figure lies in the stretch. */
export function contains({ low, high }: Interval, figure: Rational): boolean {
  if (low && (low.inclusive ? figure.isLessThan(low.value) : !low.value.isLessThan(figure))) return false;
  if (high && (high.inclusive ? high.value.isLessThan(figure) : !figure.isLessThan(high.value))) return false;
  return true;
}

/** Whether no figure lies in the stretch. */
export function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false;
  const order = low.value.compare(high.value);
  return order > 0 || (order === 0 && !(low.inclusive && high.inclusive));
}

/** Whether `a` begins below `b`. */
export function precedes(a: BandInterval, b: BandInterval): boolean {
  if (!a.interval.low) return b.interval.low !== undefined;
  return b.interval.low !== undefined && isAbove(b.interval.low, a.interval.low, 'low');
}

/** How two stretches stand to each other, of which `a` begins no later than `b`. */
export function meet(a: Interval, b: Interval): 'adjoin' | 'overlap' | 'hole' {
  if (!a.high || !b.low) return 'overlap';
  const order = a.high.value.compare(b.low.value);
  if (order > 0 || (order === 0 && a.high.inclusive && b.low.inclusive)) return 'overlap';
  return order === 0 && (a.high.inclusive || b.low.inclusive) ? 'adjoin' : 'hole';
}

/** The stretch in symbols: `5 ≤ x < 10`. */
export function symbolsOf({ low, high }: Interval): string {
  const left = low ? `${decimalText(low.value)} ${low.inclusive ? '≤' : '<'} ` : '';
  const right = high ? ` ${high.inclusive ? '≤' : '<'} ${decimalText(high.value)}` : '';
  return `${left}x${right}`;
}

/** A figure in the stretch: one of its ends where they belong to it, the lower first. */
export function figureIn({ low, high }: Interval): Rational | undefined {
  if (low?.inclusive) return low.value;
  if (high?.inclusive) return high.value;
  if (low && high) return low.value.plus(high.value).dividedBy(Rational.of(2));
  return low ? low.value.plus(Rational.one) : high?.value.minus(Rational.one);
}

/** The figures one below and one above the stretch. */
export function neighboursOf({ low, high }: Interval): Rational[] {
  return [...(high ? [high.value.plus(Rational.one)] : []), ...(low ? [low.value.minus(Rational.one)] : [])];
}

/** The stretches between and beside others that do not overlap: every figure lies in one of them or of those. */
export function complementOf(intervals: readonly BandInterval[]): Interval[] {
  const ordered = [...intervals].sort((a, b) => (precedes(a, b) ? -1 : 1));
  const gaps: Interval[] = [];
  let low: Bound | undefined;
  for (const { interval } of ordered) {
    if (interval.low) gaps.push({ ...(low && { low }), high: turned(interval.low) });
    if (!interval.high) return gaps.filter((gap) => !isEmpty(gap));
    low = turned(interval.high);
  }
  return [...gaps, { ...(low && { low }) }].filter((gap) => !isEmpty(gap));
}

/** The bounds of a band in words: `5 이상 10 미만`, `at least 5 and below 10`. */
export function bandWords(band: Band): Localized {
  const [low, high] = [lowOf(band), highOf(band)];
  return intervalWords({ ...(low && { low }), ...(high && { high }) });
}

/** A stretch in words: `5 이상 10 미만`, `at least 5 and below 10`; without any bound `그 밖`, `otherwise`. */
export function intervalWords({ low, high }: Interval): Localized {
  if (!low && !high) return { ko: '그 밖', en: 'otherwise' };
  const lowText = low && decimalText(low.value);
  const highText = high && decimalText(high.value);
  const ko = [
    low && `${lowText} ${low.inclusive ? '이상' : '초과'}`,
    high && `${highText} ${high.inclusive ? '이하' : '미만'}`,
  ];
  const en = [
    low && `${low.inclusive ? 'at least' : 'more than'} ${lowText}`,
    high && `${high.inclusive ? 'at most' : 'below'} ${highText}`,
  ];
  return { ko: ko.filter(Boolean).join(' '), en: en.filter(Boolean).join(' and ') };
}

function lowOf(band: Band): Bound | undefined {
  if (band['at-least'] !== undefined) return { value: band['at-least'], inclusive: true };
  return band['more-than'] === undefined ? undefined : { value: band['more-than'], inclusive: false };
}

function highOf(band: Band): Bound | undefined {
  if (band['at-most'] !== undefined) return { value: band['at-most'], inclusive: true };
  return band.below === undefined ? undefined : { value: band.below, inclusive: false };
}

/** Whether bound `a` cuts further up than bound `b`; of equal values, `> x` lies above `≥ x`, and `≤ x` above `< x`. */
function isAbove(a: Bound, b: Bound, side: 'low' | 'high'): boolean {
  const order = a.value.compare(b.value);
  if (order !== 0) return order > 0;
  return side === 'low' ? !a.inclusive && b.inclusive : a.inclusive && !b.inclusive;
}

/** Of the bounds that pass, the lowest (side low) or the highest (side high). */
function nearest(
  bounds: readonly Bound[],
  passes: (bound: Bound) => boolean,
  side: 'low' | 'high',
): Bound | undefined {
  return bounds.filter(passes).reduce<Bound | undefined>((best, bound) => {
    if (best === undefined) return bound;
    return (side === 'low' ? isAbove(best, bound, side) : isAbove(bound, best, side)) ? bound : best;
  }, undefined);
}

/** The same cut seen from the other side. */
function turned({ value, inclusive }: Bound): Bound {
  return { value, inclusive: !inclusive };
}
