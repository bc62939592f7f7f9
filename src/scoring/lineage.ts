import type { Framework, GroupNode, TreeNode } from '../model/framework.ts';

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
 * Finds what became of every group and indicator, adjustments among them. A former id that names the framework `before` decides, then
 * one that names no framework, then the same id; but where `after` stands on `before` (by `extends`, perhaps over others), the same id
 * says nothing: what is added is new. What is left of `before` is withdrawn, what is left of `after` is added. From an edition back to
 * what it stands on the way is the same, walked the other way round; so it is from new ids back to former ones.
 */
export function traceLineage(before: Framework, after: Framework): Lineage {
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
  if (standsOn(before, after, former) && !standsOn(after, before, nodes)) {
    const reversed = traceLineage(after, before);
    return { before: old, after: young, forward: reversed.back, back: reversed.forward };
  }
  for (const node of nodes) pair(node, inheritedId(node, before, after, old));
  for (const node of nodes) {
    // a former id that both sides know was given up before either of them
    const same = old.get(node.id)?.node;
    if (same && formerId(node) !== undefined && formerId(node) === formerId(same)) pair(node, node.id);
  }
  for (const node of nodes) pair(node, formerId(node));
  for (const node of former) {
    const given = formerId(node);
    // back from a new id to the former one, where neither means anything else on the other side
    if (given !== undefined && !young.has(node.id) && !old.has(given) && young.has(given))
      pair(young.get(given)!.node, node.id);
  }
  if (!standsOn(after, before, nodes)) for (const node of nodes) pair(node, node.id);
  return { before: old, after: young, forward, back };
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

/** The id in `before`. Where several editions of one id follow each other, the youngest former id comes first. */
function inheritedId(
  { formerly }: TreeNode,
  before: Framework,
  after: Framework,
  old: ReadonlyMap<string, Placed>,
): string | undefined {
  const ids = formerly.filter(({ framework, id }) => framework === before.id && old.has(id));
  const isBase = after.base?.id === before.id && after.base.version === before.version;
  return (isBase ? ids[0] : ids.at(-1))?.id;
}

/** Only what is taken over from another framework has former ids that name it. */
function standsOn(after: Framework, before: Framework, nodes: readonly TreeNode[]): boolean {
  return (
    after.base?.id === before.id ||
    nodes.some(({ formerly }) => formerly.some(({ framework }) => framework === before.id))
  );
}
