import type { Framework, GroupNode, TreeNode } from '../model/framework.ts';
import { idAt, type Meeting, meetingOf } from './editions.ts';

/** A group or an indicator with the group that it belongs to; at the top there is none. */
export interface Placed {
  readonly node: TreeNode;
  readonly parent?: GroupNode;
}

/** Which node of a framework became which of another one. A node of either has at most one counterpart. */
export interface Lineage {
  readonly before: ReadonlyMap<string, Placed>;
  readonly after: ReadonlyMap<string, Placed>;
  /** The id after, by the id before. */
  readonly forward: ReadonlyMap<string, string>;
  /** The id before, by the id after. */
  readonly back: ReadonlyMap<string, string>;
}

/**
 * Finds what became of every group and indicator, adjustments among them. What both frameworks took over from one edition (by `extends`,
 * perhaps over others) decides, then a former id that names no framework, then the same id; but where one of them is that edition, the
 * same id says nothing: what is added is new. What is left of `before` is withdrawn, what is left of `after` is added. A framework is what
 * it was, whatever former ids it tells of. From an edition back to what it stands on the way is the same, walked the other way round; so it
 * is from new ids back to former ones.
 */
export function traceLineage(before: Framework, after: Framework): Lineage {
  const meeting = meetingOf(before, after);
  const isSame = meeting?.before === 0 && meeting.after === 0;
  if (meeting?.after === 0 && !isSame) {
    const reversed = traceLineage(after, before);
    return { before: reversed.after, after: reversed.before, forward: reversed.back, back: reversed.forward };
  }
  const [old, young] = [placedNodes(before), placedNodes(after)];
  const forward = new Map<string, string>();
  const back = new Map<string, string>();
  const pair = ({ id, kind }: TreeNode, former: string | undefined) => {
    if (former === undefined || back.has(id) || forward.has(former)) return;
    if (old.get(former)?.node.kind !== kind) return;
    forward.set(former, id);
    back.set(id, former);
  };
  const nodes = [...young.values()].map(({ node }) => node);
  const former = [...old.values()].map(({ node }) => node);
  if (meeting) pairInherited(nodes, former, meeting, pair);
  if (!isSame) pairRenamed(nodes, old, young, pair);
  if (meeting?.before !== 0) for (const node of nodes) pair(node, node.id);
  return { before: old, after: young, forward, back };
}

type Pair = (node: TreeNode, former: string | undefined) => void;

/** By the ids in the edition that both come from. */
function pairInherited(
  nodes: readonly TreeNode[],
  former: readonly TreeNode[],
  meeting: Meeting,
  pair: Pair,
): void {
  const known = new Map(former.map((node) => [idAt(node, meeting.before), node.id]));
  for (const node of nodes) {
    const id = idAt(node, meeting.after);
    if (id !== undefined) pair(node, known.get(id));
  }
}

/** By the former ids that the files themselves tell. */
function pairRenamed(
  nodes: readonly TreeNode[],
  old: ReadonlyMap<string, Placed>,
  young: ReadonlyMap<string, Placed>,
  pair: Pair,
): void {
  for (const node of nodes) {
    // a former id that both sides know was given up before either of them
    const same = old.get(node.id)?.node;
    if (same && formerId(node) !== undefined && formerId(node) === formerId(same)) pair(node, node.id);
  }
  for (const node of nodes) pair(node, formerId(node));
  for (const { node } of old.values()) {
    const given = formerId(node);
    // back from a new id to the former one, where neither means anything else on the other side
    if (given !== undefined && !young.has(node.id) && !old.has(given) && young.has(given))
      pair(young.get(given)!.node, node.id);
  }
}

/** Every group and indicator by id, each before its own members, bonuses and deductions last. */
export function placedNodes(framework: Framework): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  descend(framework);
  return found;

  function descend(group: Framework | GroupNode): void {
    for (const node of [...group.children, ...group.adjustments]) {
      found.set(node.id, { node, ...('kind' in group ? { parent: group } : {}) });
      if (node.kind === 'group') descend(node);
    }
  }
}

/** The former id of no framework in particular. */
function formerId({ formerly }: TreeNode): string | undefined {
  return formerly.find(({ framework }) => framework === undefined)?.id;
}
