import { cutDecimal, decimalPlaces, parseDecimal } from '../exact/decimal.ts';
import { isShownInFull, machineDecimal, showDecimal, showDistinct } from '../exact/display.ts';
import { Rational, sum, toCount } from '../exact/rational.ts';
import { toAmount } from './amounts.ts';
import type { Amount } from './report.ts';
import { type ShiftReport, signed } from './score-comparison.ts';

/** Places beyond which a part of a change is no longer told from nothing. */
const mostPlaces = 12;

/** A change and its parts: as they are shown, the parts add up to the change, and no part that there is shows as 0. */
export interface ShiftWithParts {
  readonly shift: ShiftReport;
  readonly parts: readonly Amount[];
}

/**
 * Shows a score before and after, and the parts of its change, which must add up to it. `beside` are figures that stand near, such as
 * the bar: different ones never show alike. Of parts that do not end, as many are shown a last digit higher as the sum needs.
 */
export function shiftWithParts(
  before: Rational,
  after: Rational,
  parts: readonly Rational[],
  beside: readonly Rational[] = [],
): ShiftWithParts {
  const [old = '', young = ''] = showDistinct([before, after, ...beside]);
  const isWhole = [before, after, ...parts].every(isShownInFull);
  const shownIn = isWhole
    ? { old, young, parts: parts.map(showDecimal) }
    : cutParts(before, after, parts, old, young);
  // every digit: both ends are decimals, and the parts add up to it
  const difference = machineDecimal(parseDecimal(shownIn.young)!.minus(parseDecimal(shownIn.old)!));
  return {
    shift: {
      before: { ...toAmount(before), shown: shownIn.old },
      after: { ...toAmount(after), shown: shownIn.young },
      difference: { ...toAmount(after.minus(before)), shown: signed(difference) },
    },
    parts: parts.map((part, i) => ({ ...toAmount(part), shown: signed(shownIn.parts[i]!) })),
  };
}

/** With as many places as it takes for every part to show. */
function cutParts(
  before: Rational,
  after: Rational,
  parts: readonly Rational[],
  old: string,
  young: string,
): { old: string; young: string; parts: readonly string[] } {
  const start = Math.max(...[old, young].map((shown) => decimalPlaces(parseDecimal(shown)!) ?? 0), 2);
  for (let places = start; ; places += 2) {
    const [low, high] = [cutDecimal(before, places), cutDecimal(after, places)];
    const shown = apportion(parts, parseDecimal(high)!.minus(parseDecimal(low)!), places);
    const isHidden = shown.some((part, i) => part === '0' && !parts[i]!.isZero);
    if (!isHidden || places >= mostPlaces) return { old: low, young: high, parts: shown };
  }
}

/** Parts with so many places that add up to a total of as many: each is cut down, then those that lost most are one digit higher. */
function apportion(parts: readonly Rational[], total: Rational, places: number): string[] {
  const unit = Rational.of(1n, 10n ** BigInt(places));
  const floors = parts.map((part) => floorTo(part, unit));
  const rest = toCount(total.minus(sum(floors)).dividedBy(unit));
  const lost = parts
    .map((part, i) => ({ i, by: part.minus(floors[i]!) }))
    .sort((a, b) => b.by.compare(a.by) || a.i - b.i);
  const raised = floors.map(() => 0n);
  // across 0 both ends are cut towards it, so that there may be more to make up for than there are parts, or less than nothing
  const order = rest < 0 ? lost.toReversed() : lost;
  for (let n = 0; n < Math.abs(rest) && order.length > 0; n++)
    raised[order[n % order.length]!.i]! += rest < 0 ? -1n : 1n;
  return floors.map((floor, i) => cutDecimal(floor.plus(unit.times(Rational.of(raised[i]!))), places));
}

function floorTo(value: Rational, unit: Rational): Rational {
  const { numerator, denominator } = value.dividedBy(unit);
  const whole = numerator / denominator;
  const below = numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
  return unit.times(Rational.of(below));
}
