import { machineDecimal } from '../exact/display.ts';
import type { Framework } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { FrameworkDifference, NodeDifference, NodeField } from '../scoring/framework-diff.ts';
import type { Placed } from '../scoring/lineage.ts';
import type { ScoreComparison } from '../scoring/rescore.ts';
import { titleText } from '../text/title.ts';
import { headNames, headWords, nodeNames, nodeWords } from './framework-words.ts';
import { levelTitle } from './levels.ts';
import { locationOf } from './location.ts';
import type { Location } from './report.ts';
import {
  type FrameworkSide,
  reportComparison,
  reportSide,
  type ScoreComparisonReport,
  signed,
} from './score-comparison.ts';

/** One thing that differs, in words, a line each; no line where nothing was or is said. */
export interface ChangeReport {
  readonly field: string;
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** After − before with its sign, of points. */
  readonly difference: string | null;
}

/** A group as it is named beside a node. */
export interface GroupName {
  readonly id: string;
  readonly title: string;
}

/** A group or an indicator that differs. */
export interface NodeDifferenceReport {
  readonly kind: 'group' | 'indicator';
  readonly state: 'added' | 'withdrawn' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
  readonly title: string;
  readonly points: string;
  readonly effect: 'bonus' | 'deduction' | null;
  /** The group that it belongs to (belonged to, where it is withdrawn); null at the top. */
  readonly group: GroupName | null;
  readonly renumbered: boolean;
  /** Where it belongs to another group: both; null at the top. */
  readonly moved: { readonly from: GroupName | null; readonly to: GroupName | null } | null;
  readonly changes: readonly ChangeReport[];
  readonly location: Location;
}

/** How many nodes of a level differ, and how. */
export interface DifferenceCounts {
  readonly added: number;
  readonly withdrawn: number;
  readonly renumbered: number;
  readonly moved: number;
  readonly points: number;
  readonly rule: number;
  /** Something else, such as the title or the guidance. */
  readonly other: number;
}

export interface LevelDifferenceReport {
  readonly level: string;
  readonly title: string;
  readonly counts: DifferenceCounts;
  readonly nodes: readonly NodeDifferenceReport[];
}

/** Everything that reporters see of two frameworks that are compared. */
export interface FrameworkDiffReport {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly before: FrameworkSide;
  readonly after: FrameworkSide;
  /** Whether nothing but ids and versions of the frameworks differs. */
  readonly same: boolean;
  readonly head: readonly ChangeReport[];
  /** From the top; levels at which nothing differs are left out. */
  readonly levels: readonly LevelDifferenceReport[];
  /** What an assessment of the earlier framework would gain or lose, where one was named. */
  readonly assessment: (ScoreComparisonReport & { readonly name: string; readonly cycle: string }) | null;
}

/** Words everything in which two frameworks differ. */
export function buildFrameworkDiff(
  difference: FrameworkDifference,
  language: Language,
  comparison?: ScoreComparison,
): FrameworkDiffReport {
  const { before, after, head, nodes, lineage } = difference;
  const assessment = comparison?.before.assessment;
  return {
    schemaVersion: 1,
    language,
    before: reportSide(before, language),
    after: reportSide(after, language),
    same: head.length === 0 && nodes.length === 0,
    head: head.map((field) => ({
      field,
      name: headNames[field][language],
      before: headWords(field, before, lineage.before, language),
      after: headWords(field, after, lineage.after, language),
      difference: field === 'points' ? signed(machineDecimal(after.points.minus(before.points))) : null,
    })),
    levels: levelsOf(difference, language),
    assessment:
      comparison && assessment
        ? {
            name: titleText(assessment.institution.name, language),
            cycle: assessment.cycle.id,
            ...reportComparison(comparison, language),
          }
        : null,
  };
}

/** By the depth at which nodes stand, indicators last: the two frameworks may call their levels differently. */
function levelsOf(
  { before, after, nodes }: FrameworkDifference,
  language: Language,
): LevelDifferenceReport[] {
  const levels = [
    ...after.levels,
    ...before.levels.filter(({ id }) => !after.levels.some((each) => each.id === id)),
  ];
  return levels.flatMap((level) => {
    const own = nodes.filter((node) => placedOf(node).node.level === level.id);
    if (own.length === 0) return [];
    return [
      {
        level: level.id,
        title: levelTitle(level, language),
        counts: countsOf(own),
        nodes: own.map((node) => reportNode(node, language)),
      },
    ];
  });
}

function placedOf({ before, after }: NodeDifference): Placed {
  return (after ?? before)!;
}

function countsOf(nodes: readonly NodeDifference[]): DifferenceCounts {
  const count = (is: (node: NodeDifference) => boolean) => nodes.filter(is).length;
  const named: readonly NodeField[] = ['points', 'rule'];
  return {
    added: count(({ before }) => !before),
    withdrawn: count(({ after }) => !after),
    renumbered: count(({ renumbered }) => renumbered),
    moved: count(({ moved }) => moved),
    points: count(({ fields }) => fields.includes('points')),
    rule: count(({ fields }) => fields.includes('rule')),
    other: count(({ fields }) => fields.some((field) => !named.includes(field))),
  };
}

function reportNode(found: NodeDifference, language: Language): NodeDifferenceReport {
  const { before, after, renumbered, moved, fields } = found;
  const { node, parent } = placedOf(found);
  return {
    kind: node.kind,
    state: !before ? 'added' : !after ? 'withdrawn' : 'changed',
    before: before?.node.id ?? null,
    after: after?.node.id ?? null,
    title: titleText(node.title, language),
    points: machineDecimal(node.points),
    effect: (node.kind === 'indicator' && node.effect) || null,
    group: groupName(parent, language),
    renumbered,
    moved: moved
      ? { from: groupName(before?.parent, language), to: groupName(after?.parent, language) }
      : null,
    changes: fields.map((field) => ({
      field,
      name: nodeNames[field][language],
      before: nodeWords(field, before!.node, language),
      after: nodeWords(field, after!.node, language),
      difference:
        field === 'points' ? signed(machineDecimal(after!.node.points.minus(before!.node.points))) : null,
    })),
    location: locationOf(node.origin),
  };
}

function groupName(group: Placed['parent'] | Framework, language: Language): GroupName | null {
  return group ? { id: group.id, title: titleText(group.title, language) } : null;
}
