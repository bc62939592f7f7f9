import type { IndicatorNode } from '../model/framework.ts';
import { answerFor, ruleOutcomes } from './outcomes.ts';
import { answerExample } from './rule.ts';

/**
 * An answer to copy, as YAML flow text: where the rule tells, the one that is best for who answers. That is all points, but of a
 * deduction none.
 */
export function exampleFor({
  rule,
  points,
  effect,
}: Pick<IndicatorNode, 'rule' | 'points' | 'effect'>): string {
  if (effect !== 'deduction') return answerExample(rule, points);
  const mildest = [...ruleOutcomes(rule, points)]
    .filter(({ reachable }) => reachable)
    .sort((a, b) => a.most.compare(b.most) || a.least.compare(b.least));
  for (const { key } of mildest) {
    const answer = answerFor(rule, points, key);
    if (answer !== undefined) return answer;
  }
  return answerExample(rule, points);
}
