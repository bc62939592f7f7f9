import { machineDecimal, showDecimal } from '../exact/display.ts';
import type { Rational } from '../exact/rational.ts';
import type { Caps, Framework, GroupNode, IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { pointsOf } from '../rules/amount.ts';
import { answerFields } from '../rules/answer-fields.ts';
import { exampleFor } from '../rules/example.ts';
import { nominalPoints } from '../scoring/impact.ts';
import { titleText } from '../text/title.ts';
import type {
  HandbookAdjustment,
  HandbookCaps,
  HandbookGroup,
  HandbookIndicator,
  HandbookNode,
  HandbookRow,
} from './handbook.ts';
import { handbookRule } from './handbook-rule.ts';
import { combineText } from './silence.ts';

/** The part of a framework's tree that is shown. */
export interface Selection {
  /** The id of the last level that is shown; all levels without it. */
  readonly depth?: string | undefined;
  /** Only these indicators, with the groups above them; all of them where none is named. */
  readonly indicators: readonly string[];
}

/** Makes the nodes of a handbook, in one language. */
export class HandbookTree {
  /** Where points are weights: what each node is worth in points of the total. */
  private readonly worths: ReadonlyMap<string, Rational>;
  private readonly deepest: number;

  constructor(
    private readonly framework: Framework,
    private readonly selection: Selection,
    private readonly language: Language,
  ) {
    this.worths = framework.aggregate === 'weighted' ? nominalPoints(framework) : new Map();
    const asked = framework.levels.findIndex(({ id }) => id === selection.depth);
    this.deepest = asked < 0 ? framework.levels.length - 1 : asked;
  }

  /** The nodes that are selected; a group without any selected indicator is left out where some were named. */
  nodes(): HandbookNode[] {
    return this.framework.children.flatMap((node) => this.nodeOf(node));
  }

  /** The selected bonuses and deductions of all groups. They are of the last level, whatever group holds them. */
  adjustments(): HandbookAdjustment[] {
    const found: HandbookAdjustment[] = [];
    const visit = (group: GroupNode | Framework) => {
      const name = 'kind' in group ? { id: group.id, title: this.title(group.title) } : null;
      for (const node of group.adjustments) {
        if (node.effect !== undefined && this.isSelected(node))
          found.push({ ...this.indicatorOf(node), effect: node.effect, group: name });
      }
      for (const child of group.children) if (child.kind === 'group') visit(child);
    };
    visit(this.framework);
    return found;
  }

  /** Every group, and the indicators that are in none, whatever is selected. */
  rows(): HandbookRow[] {
    const rowOf = (node: TreeNode, depth: number): HandbookRow[] => {
      if (node.kind === 'indicator' && depth > 0) return [];
      const row = { ...this.headOf(node), depth, indicators: countIndicators(node) };
      return [
        row,
        ...(node.kind === 'group' ? node.children.flatMap((child) => rowOf(child, depth + 1)) : []),
      ];
    };
    return this.framework.children.flatMap((child) => rowOf(child, 0));
  }

  private nodeOf(node: TreeNode): HandbookNode[] {
    if (node.kind === 'indicator') return this.isSelected(node) ? [this.indicatorOf(node)] : [];
    if (this.depthOf(node) > this.deepest) return [];
    const children = node.children.flatMap((child) => this.nodeOf(child));
    return this.selection.indicators.length > 0 && children.length === 0
      ? []
      : [this.groupOf(node, children)];
  }

  private isSelected({ id, level }: IndicatorNode): boolean {
    const { indicators } = this.selection;
    return (
      (indicators.length === 0 || indicators.includes(id)) &&
      this.framework.levels.findIndex((each) => each.id === level) <= this.deepest
    );
  }

  private depthOf({ level }: TreeNode): number {
    return this.framework.levels.findIndex(({ id }) => id === level);
  }

  private groupOf(node: GroupNode, children: readonly HandbookNode[]): HandbookGroup {
    return {
      kind: 'group',
      ...this.headOf(node),
      source: node.source ?? null,
      description: node.description ? this.title(node.description) : null,
      caps: capsOf(node.caps, node.points),
      formerly: formerIds(node),
      children,
    };
  }

  private indicatorOf(node: IndicatorNode): HandbookIndicator {
    const { effect, basis, guidance, answeredBy, combine } = node;
    const inShares = this.framework.aggregate === 'weighted' && effect === undefined;
    return {
      kind: 'indicator',
      ...this.headOf(node),
      effect: effect ?? null,
      source: node.source ?? null,
      basis: basis ? this.title(basis) : null,
      guidance: guidance ? this.title(guidance) : null,
      documents: node.evidence.map((document) => this.title(document)),
      answeredBy,
      combine: answeredBy === 'each' ? combine : null,
      combined: answeredBy === 'each' ? combineText(node)[this.language] : null,
      fields: answerFields(node.rule)?.[this.language] ?? null,
      mayBeNotApplicable: node.mayBeNotApplicable,
      mayBeWaived: node.mayBeWaived,
      formerly: formerIds(node),
      rule: handbookRule(node, inShares, this.language),
      example: exampleFor(node),
    };
  }

  private headOf({ id, level, title, points }: TreeNode) {
    const worth = this.worths.get(id);
    return {
      id,
      level,
      title: this.title(title),
      points: machineDecimal(points),
      worth: worth === undefined ? null : showDecimal(worth),
    };
  }

  private title(title: Parameters<typeof titleText>[0]): string {
    return titleText(title, this.language);
  }
}

/** Caps in points of the total. */
export function capsOf({ bonus, deduction }: Caps, points: Rational): HandbookCaps {
  return {
    bonus: bonus === undefined ? null : machineDecimal(pointsOf(bonus, points)),
    deduction: deduction === undefined ? null : machineDecimal(pointsOf(deduction, points)),
  };
}

function formerIds({ formerly }: TreeNode): HandbookIndicator['formerly'] {
  return formerly.map(({ framework, id }) => ({ framework: framework ?? null, id }));
}

function countIndicators(node: TreeNode): number {
  if (node.kind === 'indicator') return 1;
  return node.children.reduce((count, child) => count + countIndicators(child), 0);
}
