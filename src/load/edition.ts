import { type Issue, issue, locate } from '../diagnostics/issue.ts';
import { choice, titlesOf } from '../diagnostics/suggest.ts';
import type { DataPath, Diagnostic } from '../model/diagnostic.ts';
import type { FrameworkFile } from '../model/files.ts';
import type { Framework, GroupNode, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Locator, Origin } from '../model/place.ts';
import { allNodes, membersOf, splitMembers } from './members.ts';
import { ruleOf, type TreeReader } from './tree.ts';

type Changes = NonNullable<FrameworkFile['changes']>;
type NodeChange = NonNullable<Changes['set']>[string];

/** The keys of a change that only an indicator has. */
const indicatorKeys = [
  'basis',
  'guidance',
  'evidence',
  'answered-by',
  'combine',
  'not-applicable',
  'waiver',
  'effect',
  'rule',
] as const;
/** The keys of a change that only a group has. */
const groupKeys = ['description', 'caps'] as const;

/** The tree of an edition: that of the framework it extends, less what is withdrawn, renumbered, changed and added to. */
export function editTree(
  base: Framework,
  id: string,
  changes: Changes | undefined,
  locator: Locator,
  reader: TreeReader,
): { members: TreeNode[]; diagnostics: Diagnostic[] } {
  const editor = new Editor(base, id, changes ?? {}, locator, reader);
  const members = editor.run();
  return { members, diagnostics: editor.issues.map((found) => locate(found, locator)) };
}

class Editor {
  readonly issues: Issue[] = [];

  constructor(
    private readonly base: Framework,
    private readonly id: string,
    private readonly changes: Changes,
    private readonly locator: Locator,
    private readonly reader: TreeReader,
  ) {}

  run(): TreeNode[] {
    const known = allNodes(this.base);
    const { withdraw = [], renumber = {}, set = {}, add = [] } = this.changes;
    withdraw.forEach((id, i) => {
      this.expect(id, known, ['changes', 'withdraw', i]);
    });
    const staying = this.staying(membersOf(this.base));
    for (const old of Object.keys(renumber)) this.expect(old, staying, ['changes', 'renumber', old], 'key');
    const kept = this.inherit(membersOf(this.base));
    const present = allNodes(splitMembers(kept));
    for (const id of Object.keys(set)) this.expect(id, present, ['changes', 'set', id], 'key');
    const changed = kept.map((node) => this.change(node));
    const groups = present.filter((node) => node.kind === 'group');
    add.forEach(({ to }, i) => {
      if (to !== this.id) this.expect(to, groups, ['changes', 'add', i, 'to']);
    });
    return this.extend(changed, this.id, 0);
  }

  /** Every node that is not withdrawn, nor below one that is. */
  private staying(members: readonly TreeNode[]): TreeNode[] {
    return members.flatMap((node) =>
      this.changes.withdraw?.includes(node.id)
        ? []
        : [node, ...(node.kind === 'group' ? this.staying(membersOf(node)) : [])],
    );
  }

  /** The members that stay, under their new ids, each knowing the old one. */
  private inherit(members: readonly TreeNode[]): TreeNode[] {
    const withdrawn = new Set(this.changes.withdraw);
    return members
      .filter(({ id }) => !withdrawn.has(id))
      .map((node): TreeNode => {
        const id = this.changes.renumber?.[node.id];
        const formerly = [{ framework: this.base.id, id: node.id }, ...node.formerly];
        const own =
          id === undefined
            ? { formerly }
            : { id, formerly, origin: this.ownOrigin(node.origin, { id: ['changes', 'renumber', node.id] }) };
        if (node.kind === 'indicator') return { ...node, ...own };
        return { ...node, ...own, inherited: true, ...splitMembers(this.inherit(membersOf(node))) };
      });
  }

  private change(node: TreeNode): TreeNode {
    const change = this.changes.set?.[node.id];
    if (node.kind === 'indicator') return change ? this.changeIndicator(node, change) : node;
    const members = splitMembers(membersOf(node).map((member) => this.change(member)));
    if (change === undefined) return { ...node, ...members };
    this.refuse(node.id, change, indicatorKeys, 'group');
    const { inherited, ...own } = node;
    return {
      ...own,
      // with points of its own the edition answers for their sum at those
      ...(inherited && change.points === undefined ? { inherited } : {}),
      ...(change.title && { title: change.title }),
      ...(change.points && { points: change.points }),
      ...(change.source && { source: change.source }),
      ...(change.description && { description: change.description }),
      ...(change.caps && { caps: change.caps }),
      ...members,
      origin: this.changedOrigin(node, change),
    };
  }

  private changeIndicator(node: IndicatorNode, change: NodeChange): IndicatorNode {
    this.refuse(node.id, change, groupKeys, 'indicator');
    const { named: _named, ...own } = node;
    const answeredBy = change['answered-by'];
    if (change.combine !== undefined && (answeredBy ?? node.answeredBy) !== 'each')
      this.issues.push(issue('rule/combine-needs-each', {}, ['changes', 'set', node.id, 'combine']));
    return {
      ...(change.rule ? { ...own, ...ruleOf(change.rule) } : node),
      ...(change.title && { title: change.title }),
      ...(change.points && { points: change.points }),
      ...(change.source && { source: change.source }),
      ...(change.basis && { basis: change.basis }),
      ...(change.guidance && { guidance: change.guidance }),
      ...(change.evidence && { evidence: change.evidence }),
      ...(answeredBy && { answeredBy }),
      ...(change.combine && { combine: change.combine }),
      ...(change.effect && { effect: change.effect }),
      ...(change['not-applicable'] && { mayBeNotApplicable: change['not-applicable'] === 'allowed' }),
      ...(change.waiver && { mayBeWaived: change.waiver === 'allowed' }),
      origin: this.changedOrigin(node, change),
    };
  }

  private refuse(
    id: string,
    change: NodeChange,
    keys: readonly (keyof NodeChange)[],
    kind: 'group' | 'indicator',
  ): void {
    for (const key of keys) {
      if (change[key] !== undefined)
        this.issues.push(
          issue('framework/change-not-for', { id, key, kind }, ['changes', 'set', id, key], { at: 'key' }),
        );
    }
  }

  /** What the change says stands there; all else still where the framework that is extended says it. */
  private changedOrigin({ origin, id }: TreeNode, change: NodeChange): Origin {
    const keys = Object.keys(change).map((key) => [key, ['changes', 'set', id, key]] as const);
    return this.ownOrigin(origin, Object.fromEntries(keys));
  }

  /** A place of which some keys stand in the edition. */
  private ownOrigin({ locator, path }: Origin, keys: Readonly<Record<string, DataPath>>): Origin {
    const here = this.locator;
    return {
      path,
      locator: {
        file: locator.file,
        place(asked, at) {
          const [key, ...rest] = asked.slice(path.length);
          const own = typeof key === 'string' && Object.hasOwn(keys, key) ? keys[key] : undefined;
          return own ? here.place([...own, ...rest], at) : locator.place(asked, at);
        },
      },
    };
  }

  /** Puts in what is added to a group, and to those below it. */
  private extend(members: readonly TreeNode[], id: string, depth: number): TreeNode[] {
    // an edition may have levels of its own
    const extended = members.map((node): TreeNode => {
      if (node.kind === 'indicator') return { ...node, level: this.reader.leafLevel };
      const own = this.extend(membersOf(node), node.id, depth + 1);
      return { ...node, level: this.reader.levelAt(depth), ...splitMembers(own) } satisfies GroupNode;
    });
    (this.changes.add ?? []).forEach(({ to, before, ...added }, i) => {
      if (to !== id) return;
      const origin = { locator: this.locator, path: ['changes', 'add', i] };
      const read = this.reader.readMembers(added, origin, depth, id);
      const at = before === undefined ? extended.length : extended.findIndex((node) => node.id === before);
      if (at < 0) this.expect(before!, extended, ['changes', 'add', i, 'before']);
      else extended.splice(at, 0, ...read);
    });
    return extended;
  }

  private expect(id: string, nodes: readonly TreeNode[], path: DataPath, at?: 'key'): void {
    const ids = nodes.map((node) => node.id);
    if (ids.includes(id)) return;
    const args = choice({ id }, id, ids, () => titlesOf(nodes));
    this.issues.push(issue('framework/unknown-node', args, path, at ? { at } : {}));
  }
}
