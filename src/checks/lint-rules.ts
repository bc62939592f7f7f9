import { type Issue, issue, under } from '../diagnostics/issue.ts';
import { Rational } from '../exact/rational.ts';
import type { DataPath } from '../model/diagnostic.ts';
import type { Rule } from '../model/files.ts';
import type { Framework, IndicatorNode } from '../model/framework.ts';
import { shareText } from '../rules/amount.ts';
import { extremes, type Outcome, ruleOutcomes } from '../rules/outcomes.ts';
import { bandKey } from '../rules/scales/bands.ts';
import { hasNoBound } from '../rules/scales/interval.ts';
import type { Finding } from './lint.ts';

/** Something odd in a rule, for all the indicators that share it. */
interface RuleOddity {
  /** What tells it from other oddities of the same rule. */
  readonly key: string;
  readonly toIssue: (ids: readonly string[]) => Issue;
}

/**
 * Outcomes that no figure reaches, and rules by which all answers earn everything or nothing, or none earns everything. What comes of a
 * named scale is said once, at the first indicator that uses it.
 */
export function lintRules({ indicators }: Framework): Finding[] {
  const found = new Map<string, { first: IndicatorNode; oddity: RuleOddity; ids: string[] }>();
  for (const indicator of indicators.values()) {
    const whose = indicator.named ? `scale ${indicator.named.scale}` : `id ${indicator.id}`;
    for (const oddity of [...unreachable(indicator), ...pointless(indicator)]) {
      const key = `${whose} ${oddity.key}`;
      const known = found.get(key);
      if (known) known.ids.push(indicator.id);
      else found.set(key, { first: indicator, oddity, ids: [indicator.id] });
    }
  }
  return [...found.values()].map(({ first, oddity, ids }) => {
    const inner = oddity.toIssue(ids);
    const own = first.named ? { ...inner, path: ['scale'] } : inner;
    return { locator: first.origin.locator, issue: under([...first.origin.path, 'rule'], own) };
  });
}

function unreachable({ rule, points }: IndicatorNode): RuleOddity[] {
  return ruleOutcomes(rule, points)
    .filter(({ reachable }) => !reachable)
    .flatMap(({ key, label }: Outcome) => {
      const path = boundOf(rule, key);
      if (path === undefined) return [];
      const of = takesTheRest(rule, key) ? 'rest' : 'count';
      return [
        {
          key,
          toIssue: (ids) => issue('lint/unreachable-band', { of, ids, ko: label.ko, en: label.en }, path),
        },
      ];
    });
}

/** Where an outcome is written in a rule; undefined for what merely lies between, and for a cap above units that earn nothing. */
function boundOf(rule: Rule, key: string): DataPath | undefined {
  if (rule.kind === 'bands') return ['bands', rule.bands.findIndex((_, i) => bandKey(i) === key)];
  return rule.kind === 'linear' && (key === 'zero' || key === 'full') ? [key] : undefined;
}

function takesTheRest(rule: Rule, key: string): boolean {
  return rule.kind === 'bands' && rule.bands.some((band, i) => bandKey(i) === key && hasNoBound(band));
}

/** A deduction is won by losing nothing; nobody has to be able to lose all of it. What is worth no points cannot be lost or won. */
function pointless({ rule, points, effect }: IndicatorNode): RuleOddity[] {
  if (points.isZero) return [];
  const { least, most } = extremes(rule, points);
  const isDeduction = effect === 'deduction';
  const [everything, nothing] = [least.equals(Rational.one), most.isZero];
  const args = { effect: effect ?? 'none' };
  if (isDeduction ? nothing : everything)
    return [{ key: 'lose', toIssue: (ids) => issue('lint/cannot-lose', { ids, ...args }) }];
  if (isDeduction ? everything : nothing)
    return [{ key: 'win', toIssue: (ids) => issue('lint/cannot-win', { ids, ...args }) }];
  if (isDeduction || most.equals(Rational.one)) return [];
  const share = shareText(most);
  return [{ key: `full ${share}`, toIssue: (ids) => issue('lint/full-unreachable', { ids, share }) }];
}
