import { machineDecimal } from '../exact/display.ts';
import type { Rational } from '../exact/rational.ts';
import type { Supposition } from '../load/what-if.ts';
import type { IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { PartScore } from '../scoring/indicator.ts';
import { pointsIn } from '../scoring/node-points.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toAmount, toAmounts, toTotals } from './amounts.ts';
import { answerWords } from './plan-answers.ts';
import type { Amount, Scores } from './report.ts';
import { reportCondition, reportVerdict } from './verdict.ts';
import type {
  ChangedNodeReport,
  SuppositionReport,
  WhatIfReport,
  WhatIfSideReport,
} from './what-if-report.ts';

/** Makes the one value that reporters see of supposed answers, in one language. */
export function reportWhatIf(
  before: Score,
  after: Score,
  suppositions: readonly Supposition[],
  language: Language,
): WhatIfReport {
  const { assessment, verdict } = before;
  const { framework, institution, cycle, on } = assessment;
  const { bar } = verdict.claimed;
  const sides = [before, after];
  const totals = toTotals(
    sides.flatMap(({ claimed, substantiated, reviewed }) =>
      [claimed, substantiated, reviewed ?? claimed].map(({ total }) => total),
    ),
    bar,
  ).scores;
  const scoresOf = (side: 0 | 1): Scores => ({
    claimed: totals[side * 3]!,
    substantiated: totals[side * 3 + 1]!,
    reviewed: sides[side]!.reviewed ? totals[side * 3 + 2]! : null,
  });
  return {
    schemaVersion: 1,
    language,
    framework: {
      id: framework.id,
      version: framework.version,
      title: titleText(framework.title, language),
      points: machineDecimal(framework.points),
      evidenceRequired: framework.evidenceRequired,
    },
    assessment: {
      institution: institution.id,
      name: titleText(institution.name, language),
      cycle: cycle.id,
      on,
    },
    bar: bar ? toAmount(bar) : null,
    suppositions: suppositions.map((each) => reportSupposition(each, after, language)),
    before: reportSide(before, scoresOf(0), language),
    after: reportSide(after, scoresOf(1), language),
    changed: changedNodes(before, after, language),
    failing: after.verdict.claimed.conditions
      .filter(({ passed }) => !passed)
      .map((condition) => reportCondition(condition, after.assessment, after.claimed, language)),
  };
}

function reportSide(score: Score, total: Scores, language: Language): WhatIfSideReport {
  const { passed, distance, substantiated, band } = reportVerdict(score, language);
  return { total, passed, distance, substantiated, band: band?.title ?? null };
}

function reportSupposition(
  { indicator, before, after }: Supposition,
  { assessment, claimed }: Score,
  language: Language,
): SuppositionReport {
  const { department } = after;
  const named = assessment.departments.find(({ id }) => id === department)!;
  const part = claimed.nodes
    .get(indicator.id)!
    .indicator!.parts.find(({ answer }) => answer.department === department);
  return {
    indicator: indicator.id,
    title: titleText(indicator.title, language),
    department,
    name: titleText(named.name, language),
    before: answerWords(before, indicator, language),
    after: answerWords(after, indicator, language),
    substantiated: part?.substantiated ?? false,
    claims: part !== undefined && claimsPoints(part, indicator),
  };
}

/** What is deducted needs no evidence, and a figure that is added up earns nothing by itself. */
function claimsPoints({ answer, share }: PartScore, { effect, combine }: IndicatorNode): boolean {
  return answer.status === 'answered' && effect !== 'deduction' && (combine === 'sum' || !share.isZero);
}

function changedNodes(before: Score, after: Score, language: Language): ChangedNodeReport[] {
  const { children, adjustments } = before.assessment.framework;
  return [...children, ...adjustments].flatMap((node) => changedBelow(node, before, after, language));
}

function changedBelow(node: TreeNode, before: Score, after: Score, language: Language): ChangedNodeReport[] {
  const below =
    node.kind === 'group'
      ? [...node.children, ...node.adjustments].flatMap((child) =>
          changedBelow(child, before, after, language),
        )
      : [];
  const views = ['claimed', 'substantiated', 'reviewed'] as const;
  const [old, young] = [before, after].map((score) =>
    views.map((view) => (score[view] ? pointsIn(score[view], node.id) : undefined)),
  );
  const [counted, counting] = [before, after].map((score) =>
    views.map((view) => score[view]?.nodes.get(node.id)?.applicable),
  );
  const isSame = (from: Values, to: Values) =>
    from.every((value, i) => value === undefined || value.equals(to[i]!));
  if (isSame(old!, young!) && isSame(counted!, counting!)) return below;
  const changed: ChangedNodeReport = {
    id: node.id,
    level: node.level,
    title: titleText(node.title, language),
    isGroup: node.kind === 'group',
    ...sidesOf(old!, young!),
    applicable: counted![0] === undefined ? null : sidesOf(counted!, counting!),
  };
  return [changed, ...below];
}

/** A value for each view; undefined where nothing is reviewed. */
type Values = readonly (Rational | undefined)[];

function sidesOf(before: Values, after: Values): { readonly before: Scores; readonly after: Scores } {
  const shown = toAmounts([...before, ...after].map((value) => value ?? before[0]!));
  const side = (values: Values, amounts: readonly Amount[]): Scores => ({
    claimed: amounts[0]!,
    substantiated: amounts[1]!,
    reviewed: values[2] === undefined ? null : amounts[2]!,
  });
  return {
    before: side(before, shown.slice(0, before.length)),
    after: side(after, shown.slice(before.length)),
  };
}
