import type { Rational } from '../exact/rational.ts';
import type { Rule } from '../model/files.ts';
import { decimalText } from './amount.ts';
import { measureOf } from './rule.ts';
import { isFigureRule } from './scales/index.ts';

/** The most figures that a series may hold. */
const mostFigures = 100;

type Part = Rational | readonly Rational[];

/**
 * An answer of the next cycle as YAML flow text: what was the actual is one of the past figures now, and `fresh` stands where the new figure
 * belongs. In: a value that fits the rule. Undefined where the measure has no past, or one that the old answer does not give.
 */
export function nextValue(value: unknown, rule: Rule, fresh: string): string | undefined {
  if (!isFigureRule(rule)) return undefined;
  const given = value as Readonly<Record<string, Part>>;
  switch (measureOf(rule).kind) {
    case 'change':
    case 'target-range':
    case 'target-deviation':
    case 'trend': {
      const actual = given['actual'] as Rational;
      if ('previous' in given) return `{ actual: ${fresh}, previous: ${decimalText(actual)} }`;
      const past = given['past'] as readonly Rational[];
      return `{ actual: ${fresh}, past: [${[...past.slice(1), actual].map(decimalText).join(', ')}] }`;
    }
    case 'streak': {
      const figures = given['figures'] as readonly Rational[];
      const kept = figures.slice(Math.max(0, figures.length + 1 - mostFigures));
      return `{ figures: [${[...kept.map(decimalText), fresh].join(', ')}] }`;
    }
    default:
      return undefined;
  }
}
