import type { Assessment, Assignment } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import { diffFrameworks, type FrameworkDifference } from './framework-diff.ts';
import { compareLeaf, fitsBoth, type LeafCause, type LeafChange } from './leaf-change.ts';
import { hasSameRule, keyOf, MergedTree } from './merged-tree.ts';
import { isSame } from './same.ts';

/** What can move a score, in the order in which it is told; rounding is told apart from these. */
export const factors = [
  'answers',
  'applicability',
  'evidence/records',
  'evidence/dates',
  'evidence/files',
  'references',
  'framework/points',
  'framework/rules',
  'framework/added',
  'framework/withdrawn',
  'framework/scoring',
  'responsibility',
] as const;
export type Factor = (typeof factors)[number];

/** Two states of an assessment, what differs between them, and every state in between. */
export class Transition {
  readonly framework: FrameworkDifference;
  /** By the later id, for every indicator that both frameworks have. */
  readonly leaves: ReadonlyMap<string, LeafChange>;
  /** What differs at all, in the order of `factors`. */
  readonly present: readonly Factor[];
  /** Indicators of which the answers had to be given anew for a changed rule. */
  private readonly tied: ReadonlySet<string>;
  private readonly tree: MergedTree;

  constructor(
    readonly before: Assessment,
    readonly after: Assessment,
  ) {
    this.framework = diffFrameworks(before.framework, after.framework);
    this.tree = new MergedTree(before.framework, after.framework, this.framework.lineage);
    const kept = this.keptIndicators();
    const required = before.framework.evidenceRequired || after.framework.evidenceRequired;
    this.leaves = new Map(
      kept.map(([old, young]) => [
        young.id,
        compareLeaf(before.assignments.get(old.id)!, after.assignments.get(young.id)!, required),
      ]),
    );
    const known = new Map([...before.references, ...after.references]);
    const isTied = ([old, young]: readonly [IndicatorNode, IndicatorNode]) =>
      !hasSameRule(old, young) && !fitsBoth(old, young, this.leaves.get(young.id)!, known);
    this.tied = new Set(kept.filter(isTied).map(([, { id }]) => id));
    const changed = this.changedFactors(kept);
    this.present = factors.filter((factor) => changed.has(factor));
  }

  /** The assessment with some factors as they are after and the others as before. It is not rounded. */
  between(changed: ReadonlySet<Factor>): Assessment {
    const has = (factor: Factor) => changed.has(factor);
    const framework = this.tree.framework({
      added: has('framework/added'),
      withdrawn: has('framework/withdrawn'),
      points: has('framework/points'),
      rules: has('framework/rules'),
      scoring: has('framework/scoring'),
    });
    const [chosen, other] = has('references') ? [this.after, this.before] : [this.before, this.after];
    return {
      ...this.after,
      framework,
      // what only the other side has is not asked for, or belongs to a rule that came or went
      references: new Map([...other.references, ...chosen.references]),
      assignments: new Map(
        [...framework.indicators.keys()].map((key) => [key, this.assignment(key, changed)]),
      ),
    };
  }

  /** The factor that an indicator's answers belong to, by its later id; undefined where nothing that counts differs. */
  factorOf(id: string): Factor | undefined {
    return this.tied.has(id) ? 'framework/rules' : this.leaves.get(id)?.cause;
  }

  private assignment(key: string, changed: ReadonlySet<Factor>): Assignment {
    const leaf = this.leaves.get(key);
    if (!leaf) return this.after.assignments.get(key) ?? this.before.assignments.get(key.replace(/^~/, ''))!;
    const factor = this.factorOf(key);
    const { answers } = factor === undefined || changed.has(factor) ? leaf.after : leaf.before;
    const { lead, cooperating } = changed.has('responsibility') ? leaf.after : leaf.before;
    return { ...(lead !== undefined && { lead }), cooperating, answers };
  }

  private keptIndicators(): (readonly [IndicatorNode, IndicatorNode])[] {
    const { lineage } = this.framework;
    return [...this.after.framework.indicators.values()].flatMap((young) => {
      const former = lineage.back.get(young.id);
      const old = former === undefined ? undefined : this.before.framework.indicators.get(former);
      return old ? [[old, young] as const] : [];
    });
  }

  private changedFactors(kept: readonly (readonly [IndicatorNode, IndicatorNode])[]): ReadonlySet<Factor> {
    const found = new Set<Factor>();
    for (const [id, { cause, moved }] of this.leaves) {
      if (cause && !this.tied.has(id)) found.add(cause satisfies LeafCause);
      if (moved) found.add('responsibility');
    }
    const { head, nodes } = this.framework;
    const [old, young] = [this.before.framework, this.after.framework];
    if (!old.points.equals(young.points)) found.add('framework/points');
    for (const { before, after, moved, fields } of nodes) {
      if (!before) found.add('framework/added');
      else if (!after) found.add('framework/withdrawn');
      else if (moved || (fields.includes('caps') && after.node.kind === 'group'))
        found.add('framework/scoring');
    }
    for (const { before, after, fields } of nodes) {
      if (!before || !after || !fields.includes('points')) continue;
      const isJudgedAnew =
        before.node.kind === 'indicator' &&
        after.node.kind === 'indicator' &&
        !hasSameRule(before.node, after.node);
      if (!isJudgedAnew) found.add('framework/points');
    }
    if (kept.some(([one, other]) => !hasSameRule(one, other))) found.add('framework/rules');
    const scoring = [
      'levels',
      'aggregate',
      'not-applicable',
      'caps',
      'above-full',
      'evidence-required',
    ] as const;
    if (scoring.some((field) => head.includes(field))) found.add('framework/scoring');
    if (!isSame(Object.fromEntries(this.before.references), Object.fromEntries(this.after.references)))
      found.add('references');
    return found;
  }

  /** The name under which a node stands in every state between: see `keyOf`. */
  key(side: 'before' | 'after', id: string): string {
    return keyOf(side, id, this.framework.lineage);
  }
}
