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
  written,
} from './fraction.ts';

/**
 * The figure of an official Korean method, or, where it comes of a root that is no fraction, the two neighbouring (at most next but
 * one) values of twenty places that hold it: found by halving and by comparing squares, with no root taken. Undefined for others.
 */
export function officialEnds(rule: Plain, value: unknown): readonly [Fraction, Fraction?] | undefined {
  const measure = (rule['measure'] ?? { kind: 'number' }) as Plain;
  const answer = value as Plain;
  const lower = rule['better'] === 'lower';
  const past = () => (answer['past'] as unknown[]).map(written);
  switch (measure['kind']) {
    case 'target-range':
      return [range(measure, written(answer['actual']), past(), lower)];
    case 'target-deviation':
      return deviation(measure, written(answer['actual']), past(), lower);
    case 'long-term-target':
      return [longTerm(measure, answer)];
    case 'trend':
      return trend(measure, written(answer['actual']), past(), lower);
    case 'shortening': {
      const allowed = written(answer['allowed']);
      const saved = divide(subtract(allowed, written(answer['actual'])), allowed);
      return [measure['unit'] === '%' ? multiply(hundred, saved) : saved];
    }
    default:
      return undefined;
  }
}

function average(figures: readonly Fraction[]): Fraction {
  return divide(add(...figures), fraction(figures.length));
}

/** The base value: of the last figure and the mean of the last `count`, the one that asks more. */
function baseValue(past: readonly Fraction[], count: number, lower: boolean): Fraction {
  const last = past[past.length - 1]!;
  const usual = average(past.slice(-count));
  return order(last, usual) > 0 === lower ? usual : last;
}

function percentage(text: unknown): Fraction {
  return divide(written(Number((text as string).slice(0, -1))), hundred);
}

function range(measure: Plain, actual: Fraction, past: readonly Fraction[], lower: boolean): Fraction {
  const base = baseValue(past, (measure['mean-of'] ?? 3) as number, lower);
  // in parts of the base value
  const part = divide(actual, base);
  const [top, bottom] = [percentage(measure['highest']), percentage(measure['lowest'])];
  return divide(subtract(part, bottom), subtract(top, bottom));
}

function longTerm(measure: Plain, answer: Plain): Fraction {
  const [actual, base, goal] = ['actual', 'base', 'goal'].map((name) => written(answer[name])) as [
    Fraction,
    Fraction,
    Fraction,
  ];
  const span = written(measure['span'] ?? 2);
  const step = divide(subtract(goal, base), written(measure['years']));
  // so many steps from the base, −span being 0 and +span 1
  const steps = divide(subtract(actual, base), step);
  const ratio = divide(add(steps, span), add(span, span));
  const all = [...((answer['ratios'] ?? []) as unknown[]).map(written), ratio];
  const own = percentage(measure['weight'] ?? '50%');
  return all.length === 1 ? ratio : add(multiply(own, ratio), multiply(subtract(whole, own), average(all)));
}

function deviation(measure: Plain, actual: Fraction, past: readonly Fraction[], lower: boolean) {
  const count = (measure['mean-of'] ?? 3) as number;
  const figures = past.slice(-((measure['deviation-of'] ?? count) as number));
  const base = baseValue(past, count, lower);
  // n Σx² − (Σx)², n times the sum of squared deviations
  const n = fraction(figures.length);
  const squares = subtract(
    multiply(n, add(...figures.map((each) => multiply(each, each)))),
    multiply(add(...figures), add(...figures)),
  );
  const divisor = fraction(measure['deviation'] === 'sample' ? figures.length - 1 : figures.length);
  const distance = lower ? subtract(base, actual) : subtract(actual, base);
  const [low, width] = [
    written(measure['lowest']),
    subtract(written(measure['highest']), written(measure['lowest'])),
  ];
  return inRoots(distance, divide(squares, multiply(n, divisor)), low, width);
}

function trend(measure: Plain, actual: Fraction, past: readonly Fraction[], lower: boolean) {
  // the normal equations solved by determinants: n, Σx, Σx², Σy, Σxy
  const count = past.length;
  const n = fraction(count);
  const xs = past.map((_, i) => fraction(i + 1));
  const [sx, sy] = [add(...xs), add(...past)];
  const sxx = add(...xs.map((x) => multiply(x, x)));
  const sxy = add(...xs.map((x, i) => multiply(x, past[i]!)));
  const determinant = subtract(multiply(n, sxx), multiply(sx, sx));
  const slope = divide(subtract(multiply(n, sxy), multiply(sx, sy)), determinant);
  const level = divide(subtract(multiply(sy, sxx), multiply(sx, sxy)), determinant);
  const at = (x: Fraction) => add(level, multiply(slope, x));
  const left = add(...past.map((y, i) => multiply(subtract(y, at(xs[i]!)), subtract(y, at(xs[i]!)))));
  const next = fraction(count + 1);
  const kind = measure['deviation'] ?? 'regression';
  const far = subtract(multiply(n, next), sx);
  const more = add(whole, divide(whole, n), divide(multiply(far, far), multiply(n, determinant)));
  const variance = divide(left, fraction(kind === 'population' ? count : count - 2));
  const distance = subtract(actual, at(next));
  return inRoots(
    lower ? subtract(nought, distance) : distance,
    kind === 'prediction' ? multiply(variance, more) : variance,
    nought,
    whole,
  );
}

const unit = 10n ** 20n;

/** (distance ÷ √variance − low) ÷ width: whether x is above it is asked of the squares. */
function inRoots(
  distance: Fraction,
  variance: Fraction,
  low: Fraction,
  width: Fraction,
): readonly [Fraction, Fraction?] {
  const sideOf = (steps: bigint) => {
    const x = add(low, multiply(width, fraction(steps, unit)));
    // x against distance ÷ √variance: signs first, then squares
    const [a, b] = [order(x, nought), order(distance, nought)];
    if (a !== b) return a - b;
    return a * order(multiply(multiply(x, x), variance), multiply(distance, distance));
  };
  const exact = rationalRoot(distance, variance);
  if (exact !== undefined) return [divide(subtract(exact, low), width)];
  let [below, above] = [-(10n ** 30n), 10n ** 30n];
  while (above - below > 1n) {
    const middle = (below + above) >> 1n;
    if (sideOf(middle) <= 0) below = middle;
    else above = middle;
  }
  return [fraction(below, unit), fraction(above, unit)];
}

/** distance ÷ √variance where it is a fraction. */
function rationalRoot(distance: Fraction, variance: Fraction): Fraction | undefined {
  const square = divide(multiply(distance, distance), variance);
  // √(t ÷ b) = √(t × b) ÷ b
  const [top, bottom] = [square.top * square.bottom, square.bottom];
  let [low, high] = [0n, top + 1n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle * middle <= top) low = middle;
    else high = middle;
  }
  if (low * low !== top) return undefined;
  return fraction(order(distance, nought) < 0 ? -low : low, bottom);
}
