import type { Framework, GroupNode, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Lineage, Placed } from './lineage.ts';
import { isSame } from './same.ts';

/** What is taken from the later framework; the rest is as in the earlier one. */
export interface TreeChoice {
  readonly added: boolean;
  readonly withdrawn: boolean;
  readonly points: boolean;
  readonly rules: boolean;
  /** Everything else that scores: the structure, how sums are made, what not-applicable does, caps. */
  readonly scoring: boolean;
}

/** A group or an indicator of either framework. */
interface Merged {
  readonly key: string;
  readonly before?: Placed;
  readonly after?: Placed;
}

/** The name of a node in a state between two frameworks: its later id, or `~` and its earlier one where it is withdrawn. */
export function keyOf(side: 'before' | 'after', id: string, { forward }: Lineage): string {
  return side === 'after' ? id : (forward.get(id) ?? `~${id}`);
}

/** What two kept indicators are judged by, beside their points. */
export function hasSameRule(before: IndicatorNode, after: IndicatorNode): boolean {
  const ruleOf = ({ rule, answeredBy, combine, effect }: IndicatorNode) => [
    rule,
    answeredBy,
    combine,
    effect,
  ];
  return isSame(ruleOf(before), ruleOf(after));
}

/** Frameworks between two others: with some of what changed, and without the rest. Their nodes are named by `keyOf`. */
export class MergedTree {
  private readonly nodes: ReadonlyMap<string, Merged>;

  constructor(
    private readonly before: Framework,
    private readonly after: Framework,
    private readonly lineage: Lineage,
  ) {
    const kept = [...lineage.after].map(([id, placed]): Merged => {
      const former = lineage.back.get(id);
      return { key: id, after: placed, ...(former !== undefined && { before: lineage.before.get(former)! }) };
    });
    const withdrawn = [...lineage.before]
      .filter(([id]) => !lineage.forward.has(id))
      .map(([id, placed]): Merged => ({ key: keyOf('before', id, lineage), before: placed }));
    this.nodes = new Map([...kept, ...withdrawn].map((node) => [node.key, node]));
  }

  /** The framework of a choice, never rounded: rounding is told apart from everything else. */
  framework(choice: TreeChoice): Framework {
    const side = choice.scoring ? 'after' : 'before';
    const members = this.membersByParent(choice, side);
    const indicators = new Map<string, IndicatorNode>();
    const build = (parent: string): Pick<GroupNode, 'children' | 'adjustments'> => {
      const all = (members.get(parent) ?? []).map((merged): TreeNode => {
        const node = this.contentOf(merged, choice, side);
        if (node.kind === 'group') return { ...node, ...build(merged.key) };
        indicators.set(node.id, node);
        return node;
      });
      const isAdjustment = (node: TreeNode): node is IndicatorNode =>
        node.kind === 'indicator' && node.effect !== undefined;
      return { children: all.filter((node) => !isAdjustment(node)), adjustments: all.filter(isAdjustment) };
    };
    const { round: _round, ...head } = this[side];
    const { points } = choice.points ? this.after : this.before;
    return { ...head, points, ...build(''), indicators };
  }

  private membersByParent(choice: TreeChoice, side: 'before' | 'after'): Map<string, Merged[]> {
    const members = new Map<string, Merged[]>();
    for (const node of this.nodes.values()) {
      if (!isPresent(node, choice)) continue;
      const parent = this.parentOf(node, choice, side);
      members.set(parent, [...(members.get(parent) ?? []), node]);
    }
    return members;
  }

  /** The nearest group above that is there in this state, on the side that gives the structure where the node has one there. */
  private parentOf(node: Merged, choice: TreeChoice, side: 'before' | 'after'): string {
    const own = node[side] ? side : side === 'after' ? 'before' : 'after';
    const parent = node[own]!.parent;
    if (parent === undefined) return '';
    const above = this.nodes.get(keyOf(own, parent.id, this.lineage))!;
    return isPresent(above, choice) ? above.key : this.parentOf(above, choice, side);
  }

  private contentOf({ key, before, after }: Merged, choice: TreeChoice, side: 'before' | 'after'): TreeNode {
    const [old, young] = [before?.node, after?.node];
    if (!old || !young)
      return { ...(young ?? old)!, id: key, level: this.levelOf((young ?? old)!, !young, side) };
    const { level } = side === 'after' ? young : old;
    if (old.kind === 'group' || young.kind === 'group')
      return {
        ...(side === 'after' ? young : old),
        id: key,
        level,
        points: (choice.points ? young : old).points,
      };
    // where the rule changes too, its awards are in its own points
    const points = hasSameRule(old, young) ? choice.points : choice.rules;
    return { ...(choice.rules ? young : old), id: key, level, points: (points ? young : old).points };
  }

  /** The level of a node that one side lacks: that of the same depth on the side that gives the structure. */
  private levelOf({ level }: TreeNode, isBefore: boolean, side: 'before' | 'after'): string {
    const depth = (isBefore ? this.before : this.after).levels.findIndex(({ id }) => id === level);
    return this[side].levels[depth]?.id ?? level;
  }
}

function isPresent({ before, after }: Merged, choice: TreeChoice): boolean {
  if (before && after) return true;
  return after ? choice.added : !choice.withdrawn;
}
