import type { GroupNode, IndicatorNode, TreeNode } from '../model/framework.ts';

type Members = Pick<GroupNode, 'children' | 'adjustments'>;

/** Parts the members of a group: those whose points add up, and the bonuses and deductions beside them. */
export function splitMembers(members: readonly TreeNode[]): Members {
  return {
    children: members.filter((node) => node.kind === 'group' || node.effect === undefined),
    adjustments: members.filter(
      (node): node is IndicatorNode => node.kind === 'indicator' && node.effect !== undefined,
    ),
  };
}

/** All members of a group, bonuses and deductions last. */
export function membersOf({ children, adjustments }: Members): readonly TreeNode[] {
  return [...children, ...adjustments];
}

/** Every group and indicator below a group, each before its own members. */
export function allNodes(group: Members): TreeNode[] {
  return membersOf(group).flatMap((node) => [node, ...(node.kind === 'group' ? allNodes(node) : [])]);
}
