import type { Title } from '../model/files.ts';
import type { Framework, IndicatorNode, TreeNode } from '../model/framework.ts';
import { titleText } from '../text/title.ts';
import { type Lineage, type Placed, traceLineage } from './lineage.ts';
import { isSame } from './same.ts';

/** What can differ in the head of a framework. */
export type HeadField =
  | 'title'
  | 'levels'
  | 'points'
  | 'aggregate'
  | 'bar'
  | 'bands'
  | 'floors'
  | 'must'
  | 'round'
  | 'not-applicable'
  | 'caps'
  | 'above-full'
  | 'evidence-required'
  | 'certificate'
  | 'time-zone';

/** What can differ in a group or an indicator, beside its id and its place. */
export type NodeField =
  | 'points'
  | 'rule'
  | 'title'
  | 'guidance'
  | 'evidence'
  | 'answered-by'
  | 'combine'
  | 'not-applicable'
  | 'waiver'
  | 'effect'
  | 'basis'
  | 'source'
  | 'description'
  | 'caps';

/** A group or an indicator that is not the same in both frameworks. Without `before` it is added, without `after` withdrawn. */
export interface NodeDifference {
  readonly before?: Placed;
  readonly after?: Placed;
  readonly renumbered: boolean;
  /** Whether it belongs to another group: another one, not the same under a new id. */
  readonly moved: boolean;
  readonly fields: readonly NodeField[];
}

/** Everything in which two frameworks differ. */
export interface FrameworkDifference {
  readonly before: Framework;
  readonly after: Framework;
  readonly lineage: Lineage;
  readonly head: readonly HeadField[];
  /** In the order of the later framework, then what is withdrawn in the order of the earlier. */
  readonly nodes: readonly NodeDifference[];
}

/** Compares two frameworks by what they say, not by how their files are laid out. */
export function diffFrameworks(before: Framework, after: Framework): FrameworkDifference {
  const lineage = traceLineage(before, after);
  const stayed = [...lineage.after.values()].map((placed) => {
    const former = lineage.back.get(placed.node.id);
    return compareNode(former === undefined ? undefined : lineage.before.get(former), placed, lineage);
  });
  const withdrawn = [...lineage.before.values()]
    .filter(({ node }) => !lineage.forward.has(node.id))
    .map((placed) => ({ before: placed, renumbered: false, moved: false, fields: [] }));
  const nodes = [...stayed, ...withdrawn].filter(isDifferent);
  return { before, after, lineage, head: compareHead(before, after, lineage), nodes };
}

function isDifferent({ before, after, renumbered, moved, fields }: NodeDifference): boolean {
  return !before || !after || renumbered || moved || fields.length > 0;
}

function compareNode(before: Placed | undefined, after: Placed, lineage: Lineage): NodeDifference {
  if (!before) return { after, renumbered: false, moved: false, fields: [] };
  const parent = before.parent && lineage.forward.get(before.parent.id);
  // the group that it belonged to may be gone, in which case it cannot belong to it still
  const stays = before.parent === undefined ? after.parent === undefined : parent === after.parent?.id;
  return {
    before,
    after,
    renumbered: before.node.id !== after.node.id,
    moved: !stays || (before.parent !== undefined && parent === undefined),
    fields: fieldsOf(before.node, after.node),
  };
}

function fieldsOf(before: TreeNode, after: TreeNode): NodeField[] {
  const [old, young] = [contentOf(before), contentOf(after)];
  return (Object.keys(young) as NodeField[]).filter((field) => !isSame(old[field], young[field]));
}

/** What two nodes are compared by. A lineage pairs groups with groups and indicators with indicators. */
function contentOf(node: TreeNode): Partial<Record<NodeField, unknown>> {
  const { points, title, source } = node;
  if (node.kind === 'group')
    return { points, title: words(title), description: words(node.description), caps: node.caps, source };
  return { points, ...indicatorContent(node), source };
}

function indicatorContent(node: IndicatorNode): Partial<Record<NodeField, unknown>> {
  return {
    rule: node.rule,
    effect: node.effect,
    title: words(node.title),
    guidance: words(node.guidance),
    evidence: node.evidence.map(words),
    'answered-by': node.answeredBy,
    combine: node.combine,
    'not-applicable': node.mayBeNotApplicable,
    waiver: node.mayBeWaived,
    basis: words(node.basis),
  };
}

/** What a text says in each language, however it is written. */
function words(title: Title | undefined): readonly string[] | undefined {
  return title === undefined ? undefined : [titleText(title, 'ko'), titleText(title, 'en')];
}

function compareHead(before: Framework, after: Framework, { forward }: Lineage): HeadField[] {
  const [old, young] = [headOf(before, (id) => forward.get(id) ?? id), headOf(after, (id) => id)];
  return (Object.keys(young) as HeadField[]).filter((field) => !isSame(old[field], young[field]));
}

/** Whether both are one framework: the same id and version, and nothing differs in what they say. */
export function isSameFramework({ before, after, head, nodes }: FrameworkDifference): boolean {
  const isNamedAlike = before.id === after.id && before.version === after.version;
  return isNamedAlike && head.length === 0 && nodes.length === 0;
}

/** The head of a framework; `renamed` gives the ids of groups and indicators that both sides are compared by. */
function headOf(framework: Framework, renamed: (id: string) => string): Record<HeadField, unknown> {
  const { verdict } = framework;
  return {
    title: words(framework.title),
    levels: framework.levels.map(({ id, title }) => [id, words(title)]),
    points: framework.points,
    aggregate: framework.aggregate,
    bar: verdict.bar,
    bands: verdict.bands.map(({ id, title, atLeast }) => [id, words(title), atLeast]),
    floors: verdict.floors.map(({ group, atLeast }) => [renamed(group), atLeast]),
    must: verdict.must.map(renamed),
    round: framework.round,
    'not-applicable': framework.notApplicable,
    caps: framework.caps,
    'above-full': framework.aboveFull,
    'evidence-required': framework.evidenceRequired,
    certificate: framework.certificate,
    'time-zone': framework.timeZone,
  };
}
