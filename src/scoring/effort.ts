import { Rational, toCount } from '../exact/rational.ts';
import type { Rule } from '../model/files.ts';
import { shareOf } from '../rules/amount.ts';
import { ruleOutcomes } from '../rules/outcomes.ts';

/**
 * What a rise takes where no action says it, in the unit of actions.yaml: our own rule of thumb, for one department. `evidence` proves what
 * is claimed already; the others are by the unit of the rule's kind.
 */
export const defaultEfforts = {
  /** Evidence of an answer that stays as it is. */
  evidence: 1,
  /** From no to yes. */
  'yes-no': 5,
  /** For each grade. */
  levels: 3,
  /** For each part that is met in addition. */
  checklist: 2,
  /** For each band. */
  bands: 4,
  /** For each tenth of all points that is begun. */
  linear: 2,
  /** For each unit that is begun. */
  'per-unit': 1,
} as const satisfies Readonly<Record<Rule['kind'] | 'evidence', number>>;

/** The effort of so many units of a rule's kind, or of so many proofs. */
export function effortOf(kind: keyof typeof defaultEfforts, units: number): Rational {
  return Rational.of(defaultEfforts[kind] * units);
}

/** The effort from one share of the points to a greater one, by the shares alone. */
export function effortBetween(rule: Rule, points: Rational, from: Rational, to: Rational): Rational {
  return effortOf(rule.kind, Math.max(1, unitsBetween(rule, points, from, to)));
}

/** How many parts of a checklist it takes, the greatest first, from nothing to each share: 0 parts to the first one. */
function partSums(rule: Extract<Rule, { kind: 'checklist' }>, points: Rational): readonly Rational[] {
  const shares = rule.parts
    .map(({ award }) => (award === undefined ? Rational.of(1, rule.parts.length) : shareOf(award, points)))
    .sort((a, b) => b.compare(a));
  const sums = [Rational.zero];
  for (const share of shares) sums.push(sums.at(-1)!.plus(share));
  return sums;
}

function unitsBetween(rule: Rule, points: Rational, from: Rational, to: Rational): number {
  switch (rule.kind) {
    case 'yes-no':
      return 1;
    case 'levels':
    case 'bands': {
      const shares = ruleOutcomes(rule, points).map(({ most }) => most);
      return distinct(shares).filter((share) => from.isLessThan(share) && to.isAtLeast(share)).length;
    }
    case 'checklist': {
      const sums = partSums(rule, points);
      return begun(sums, to) - begun(sums, from);
    }
    case 'linear':
      return ceiling(to.minus(from).times(Rational.of(10)));
    case 'per-unit': {
      const each = shareOf(rule.each, points);
      return each.isZero ? 1 : ceiling(to.minus(from).dividedBy(each));
    }
  }
}

/** How many parts it takes to come to a share; all of them where even these do not. */
function begun(sums: readonly Rational[], share: Rational): number {
  const found = sums.findIndex((sum) => sum.isAtLeast(share));
  return found < 0 ? sums.length - 1 : found;
}

function distinct(shares: readonly Rational[]): Rational[] {
  return [...new Map(shares.map((share) => [share.toString(), share])).values()];
}

/** The least whole number that is at least a value of 0 or more. */
function ceiling(value: Rational): number {
  const whole = toCount(value);
  return Rational.of(whole).isLessThan(value) ? whole + 1 : whole;
}
