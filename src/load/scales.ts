import { issue, locate, under } from '../diagnostics/issue.ts';
import { choice } from '../diagnostics/suggest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rule } from '../model/files.ts';
import type { IndicatorNode, NamedRule, TreeNode } from '../model/framework.ts';
import { isFigureRule } from '../rules/scales/index.ts';
import { membersOf, splitMembers } from './members.ts';

/** Puts in the named scales wherever an indicator's rule names one; what cannot be put in is reported at the rule. */
export function withScales(
  nodes: readonly TreeNode[],
  scales: ReadonlyMap<string, Rule>,
): { nodes: TreeNode[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return { nodes: nodes.map(visit), diagnostics };

  function visit(node: TreeNode): TreeNode {
    if (node.kind === 'group') return { ...node, ...splitMembers(membersOf(node).map(visit)) };
    if (node.named === undefined) return node;
    const scale = scales.get(node.named.scale);
    if (scale === undefined) {
      const { scale: name } = node.named;
      report(node, issue('rule/unknown-scale', choice({ scale: name }, name, [...scales.keys()]), ['scale']));
      return node;
    }
    for (const key of refusedBy(scale, node.named))
      report(
        node,
        issue('rule/scale-takes-no', { key, scale: node.named.scale, kind: scale.kind }, [key], {
          at: 'key',
        }),
      );
    return { ...node, rule: applied(scale, node.named) };
  }

  function report(node: IndicatorNode, found: Parameters<typeof under>[1]): void {
    diagnostics.push(locate(under([...node.origin.path, 'rule'], found), node.origin.locator));
  }
}

/** The keys beside `scale` that its kind has no use for. */
function refusedBy(scale: Rule, { measure, better }: NamedRule): ('measure' | 'better')[] {
  const takesMeasure = isFigureRule(scale);
  const takesBetter = takesMeasure && scale.kind !== 'per-unit';
  return [
    ...(measure !== undefined && !takesMeasure ? (['measure'] as const) : []),
    ...(better !== undefined && !takesBetter ? (['better'] as const) : []),
  ];
}

function applied(scale: Rule, { measure, better }: NamedRule): Rule {
  if (!isFigureRule(scale)) return scale;
  const measured = measure === undefined ? scale : { ...scale, measure };
  return better === undefined || measured.kind === 'per-unit' ? measured : { ...measured, better };
}
