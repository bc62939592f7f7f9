import type { Plain } from './build.ts';
import {
  add,
  divide,
  type Fraction,
  fraction,
  hundred,
  multiply,
  nought,
  order,
  subtract,
  whole,
  within,
  written,
} from './fraction.ts';
import { officialEnds } from './oracle-official.ts';

/** What the rule of an indicator worth `points` makes of an answer: a share from 0 to 1. References by their ids. */
export function shareFor(
  rule: Plain,
  value: unknown,
  points: Fraction,
  references: ReadonlyMap<string, Fraction>,
): Fraction {
  switch (rule['kind']) {
    case 'yes-no':
      return [true, 'yes', '예'].includes(value as string) ? whole : nought;
    case 'levels':
      return amount((rule['levels'] as Plain[]).find(({ id }) => id === value)!['award'], points);
    case 'checklist': {
      const parts = rule['parts'] as Plain[];
      const met = parts.filter(({ id }) =>
        Array.isArray(value) ? value.includes(id) : (value as Plain)[id as string] === 'yes',
      );
      return add(
        ...met.map(({ award }) => (award === undefined ? fraction(1, parts.length) : amount(award, points))),
      );
    }
    default: {
      const [figure, upTo] = officialEnds(rule, value) ?? [figureOf(rule, value, references)];
      const first = shareOfFigure(rule, figure, points);
      const last = upTo === undefined ? first : shareOfFigure(rule, upTo, points);
      return order(last, first) < 0 ? last : first;
    }
  }
}

/** What a figure earns on the scale of a rule. */
export function shareOfFigure(rule: Plain, figure: Fraction, points: Fraction): Fraction {
  if (rule['kind'] === 'per-unit') {
    const cap = rule['at-most'] === undefined ? whole : amount(rule['at-most'], points);
    return within(nought, multiply(amount(rule['each'], points), figure), within(nought, cap, whole));
  }
  if (rule['kind'] === 'linear') {
    const [zero, full] = [written(rule['zero']), written(rule['full'])];
    const base = rule['base'] === undefined ? nought : amount(rule['base'], points);
    const way = within(nought, divide(subtract(figure, zero), subtract(full, zero)), whole);
    return add(base, multiply(subtract(whole, base), way));
  }
  return shareOfBands(rule['bands'] as Plain[], figure, points);
}

/** Whether a greater figure never earns less, tried at every bound, between them and beyond. */
export function neverFalls(rule: Plain, points: Fraction): boolean {
  const names = ['at-least', 'more-than', 'at-most', 'below'];
  const bounds =
    rule['kind'] === 'linear'
      ? [rule['zero'], rule['full']]
      : ((rule['bands'] ?? []) as Plain[]).flatMap((band) => names.map((name) => band[name]));
  const marks = bounds.filter((bound) => bound !== undefined).map(written);
  const near = fraction(1, 10n ** 12n);
  const tried = [nought, ...marks.flatMap((mark) => [subtract(mark, near), mark, add(mark, near)])].sort(
    order,
  );
  return tried.every(
    (figure, i) =>
      i === 0 || order(shareOfFigure(rule, tried[i - 1]!, points), shareOfFigure(rule, figure, points)) <= 0,
  );
}

/** Awards: a percentage of the points, or points. */
export function amount(award: unknown, points: Fraction): Fraction {
  if (typeof award === 'string') return divide(written(Number(award.slice(0, -1))), hundred);
  return order(points, nought) === 0 ? nought : divide(written(award), points);
}

/**
 * A figure belongs to the band whose bounds hold it. Of bands that name only a lower bound, all may hold it, and the one that
 * begins highest takes it; of bands that name only an upper bound, the one that ends lowest.
 */
function shareOfBands(bands: readonly Plain[], figure: Fraction, points: Fraction): Fraction {
  const test = (band: Plain, name: string, holds: (sign: number) => boolean) =>
    band[name] === undefined || holds(order(figure, written(band[name])));
  const fitting = bands.filter(
    (band) =>
      ['at-least', 'more-than', 'at-most', 'below'].some((name) => band[name] !== undefined) &&
      test(band, 'at-least', (sign) => sign >= 0) &&
      test(band, 'more-than', (sign) => sign > 0) &&
      test(band, 'at-most', (sign) => sign <= 0) &&
      test(band, 'below', (sign) => sign < 0),
  );
  const low = (band: Plain) => written(band['at-least'] ?? band['more-than']);
  const high = (band: Plain) => written(band['at-most'] ?? band['below']);
  const tighter = (a: Plain, b: Plain) => {
    if (a['at-least'] !== undefined || a['more-than'] !== undefined)
      return order(low(b), low(a)) || (b['more-than'] === undefined ? -1 : 1);
    return order(high(a), high(b)) || (b['below'] === undefined ? -1 : 1);
  };
  const [best] = [...fitting].sort(tighter);
  const otherwise = bands.find((band) =>
    Object.keys(band).every((key) => key === 'award' || key === 'title'),
  );
  const taken = best ?? otherwise;
  return taken === undefined ? nought : amount(taken['award'], points);
}

function figureOf(rule: Plain, value: unknown, references: ReadonlyMap<string, Fraction>): Fraction {
  const measure = (rule['measure'] ?? { kind: 'number' }) as Plain;
  const lower = rule['better'] === 'lower';
  const field = (name: string) => written((value as Plain)[name]);
  const times = measure['unit'] === '%' ? hundred : whole;
  switch (measure['kind']) {
    case 'number':
      return written(value);
    case 'ratio':
      return multiply(times, divide(field('numerator'), field('denominator')));
    case 'achievement':
      return multiply(
        times,
        lower ? divide(field('target'), field('actual')) : divide(field('actual'), field('target')),
      );
    case 'change': {
      const { past, previous } = value as { past?: unknown[]; previous?: unknown };
      const before = average((past ?? [previous]).map(written));
      const difference = lower ? subtract(before, field('actual')) : subtract(field('actual'), before);
      if (measure['as'] !== 'percent') return difference;
      const size = order(before, nought) < 0 ? subtract(nought, before) : before;
      return multiply(hundred, divide(difference, size));
    }
    case 'streak':
      return fraction(streak((value as { figures: unknown[] }).figures.map(written), measure, lower));
    default: {
      const reference = references.get(measure['reference'] as string)!;
      const [over, under] = lower ? [reference, written(value)] : [written(value), reference];
      return measure['as'] === 'percent' ? multiply(hundred, divide(over, under)) : subtract(over, under);
    }
  }
}

function streak(figures: readonly Fraction[], measure: Plain, lower: boolean): number {
  const span = (measure['mean-of'] ?? 1) as number;
  const improved = figures.map((figure, i) => {
    if (i < span) return false;
    const sign = order(figure, average(figures.slice(i - span, i))) * (lower ? -1 : 1);
    return sign > 0 || (sign === 0 && measure['keep-counts'] === true);
  });
  const broken = improved.lastIndexOf(false);
  return figures.length - 1 - broken;
}

function average(figures: readonly Fraction[]): Fraction {
  return divide(add(...figures), fraction(figures.length));
}
