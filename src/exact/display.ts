import { cutDecimal, decimalPlaces, parseDecimal } from './decimal.ts';
import { Rational } from './rational.ts';

/** Places that are shown in full when a value ends within them. */
const fullPlaces = 4;
/** Places that are shown of a value that does not end. */
const cutPlaces = 2;
/** Places after which even neighbouring values may print alike: no file can write values this close. */
const mostPlaces = 40;

/** A value as people read it: exact when it ends within four places, else cut to two. `0.00` never stands for more than zero. */
export function showDecimal(value: Rational): string {
  return showDistinct([value, Rational.zero])[0]!;
}

/** Whether `showDecimal` shows all digits of the value. */
export function isShownInFull(value: Rational): boolean {
  const places = decimalPlaces(value);
  return places !== undefined && places <= fullPlaces;
}

/** Shows values that stand beside each other: the greater one always prints greater; digits are added until it does. */
export function showDistinct(values: readonly Rational[]): string[] {
  for (let places = cutPlaces; ; places += 2) {
    const shown = values.map((value) =>
      isShownInFull(value) ? cutDecimal(value, fullPlaces) : cutDecimal(value, places),
    );
    if (places >= mostPlaces || keepsOrder(values, shown)) return shown;
  }
}

/**
 * A value as it stands beside a bar: with so many places that its distance from the bar, taken from what is shown, is off by less
 * than a tenth. 79.99 would be a hundredth short of 80; 79.9999999996 is less than a billionth short.
 */
export function showAgainst(value: Rational, bar: Rational): string {
  const exact = decimalPlaces(value);
  const distance = magnitude(value.minus(bar));
  for (let places = cutPlaces; places < mostPlaces; places++) {
    if (exact !== undefined && exact <= Math.max(places, fullPlaces)) return cutDecimal(value, exact);
    const shown = cutDecimal(value, places);
    const off = magnitude(magnitude(parseDecimal(shown)!.minus(bar)).minus(distance));
    if (off.times(Rational.of(10)).isLessThan(distance)) return shown;
  }
  return cutDecimal(value, mostPlaces);
}

function magnitude(value: Rational): Rational {
  return value.isNegative ? value.negated() : value;
}

/** A share as a percentage with one place, cut: 100 % is shown only for the whole, 0 % only for nothing. */
export function showPercent(share: Rational): string {
  const percent = share.times(Rational.of(100));
  for (let places = 1; ; places++) {
    const shown = cutDecimal(percent, places);
    if (shown !== '0' || percent.isZero || places >= mostPlaces) return shown;
  }
}

/** The decimal for machines: every digit when the value ends, else cut to six places (the fraction stands beside it). */
export function machineDecimal(value: Rational): string {
  return cutDecimal(value, decimalPlaces(value) ?? 6);
}

/** Whether what is shown is equal, less or greater where the values are: 66.666… must not print as 66.66 beside a bar of 66.665. */
function keepsOrder(values: readonly Rational[], shown: readonly string[]): boolean {
  const pairs = values.map((value, i) => ({ value, cut: parseDecimal(shown[i]!)! }));
  pairs.sort((a, b) => a.value.compare(b.value));
  return pairs.every(
    ({ value, cut }, i) => i === 0 || cut.compare(pairs[i - 1]!.cut) === value.compare(pairs[i - 1]!.value),
  );
}

/** A figure as Korean and English texts write it: `1000` becomes `1,000`. */
export function grouped(figure: string): string {
  const [whole, fraction] = figure.split('.');
  const parts = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}
