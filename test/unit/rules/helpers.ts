import { parseDecimal } from '../../../src/exact/decimal.ts';
import { parseFraction, Rational } from '../../../src/exact/rational.ts';
import type { Rule } from '../../../src/model/files.ts';
import { judge } from '../../../src/rules/rule.ts';
import { earned, type Plain } from '../../support/build.ts';
import { Figure } from '../../support/figure.ts';

/** The figure, seen through a straight line from −1000 to 1000 over 2000 points: the points are the figure + 1000. */
export function read(measure: Plain, value: unknown, better?: 'lower') {
  const rule = { kind: 'linear', zero: -1000, full: 1000, measure, ...(better ? { better } : {}) };
  const points = earned(rule, value, 2000);
  return typeof points === 'string' ? parseFraction(points)!.minus(Rational.of(1000)).toString() : points;
}

/** A plain value with its numbers exact, as the files give it. */
export function exact(value: unknown): unknown {
  if (typeof value === 'number') return parseDecimal(String(value));
  if (value instanceof Figure) return parseDecimal(value.text);
  if (value instanceof Rational) return value;
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, exact(part)]));
}

/** The share of an answer to a rule worth 10 points. */
export function shareOf(rule: Plain, value: unknown): Rational {
  return judge(exact(value), exact(rule) as Rule, Rational.of(10), new Map()).share;
}
