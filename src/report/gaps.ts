import { machineDecimal, showDecimal } from '../exact/display.ts';
import type { Assessment, DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { Action } from '../model/life-cycle.ts';
import type { Step } from '../rules/measures/measure.ts';
import { ruleWords } from '../rules/rule.ts';
import { readYesNo } from '../rules/scales/yes-no.ts';
import type { Gap, GapPart } from '../scoring/gaps.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toLoss } from './amounts.ts';
import { levelTitle } from './levels.ts';
import { locationOf } from './location.ts';
import type { GapPartReport, GapReport } from './report.ts';
import { stepText } from './shares.ts';
import { valueWords } from './value-text.ts';

type Path = GapReport['path'];

/** The gaps with everything that a reader needs to close them. */
export function reportGaps(score: Score, language: Language): GapReport[] {
  const { assessment } = score;
  const names = new Map(assessment.departments.map(({ id, name }) => [id, titleText(name, language)]));
  const paths = pathsOf(assessment.framework.children, language, score);
  return score.gaps.map((gap) => reportGap(gap, score, language, names, paths));
}

function reportGap(
  gap: Gap,
  { assessment, claimed }: Score,
  language: Language,
  names: ReadonlyMap<string, string>,
  paths: ReadonlyMap<string, Path>,
): GapReport {
  const { indicator, parts } = gap;
  const scored = claimed.nodes.get(indicator.id)!;
  const { lead, answers } = assessment.assignments.get(indicator.id)!;
  const actions = assessment.actionPlan?.actions.filter(({ indicators }) =>
    indicators.includes(indicator.id),
  );
  const first = parts[0]?.answer ?? answers[0];
  return {
    indicator: indicator.id,
    title: titleText(indicator.title, language),
    path: paths.get(indicator.id)!,
    points: machineDecimal(indicator.points),
    score: machineDecimal(scored.score),
    lost: machineDecimal(gap.lost),
    atRisk: machineDecimal(gap.atRisk),
    impact: machineDecimal(gap.impact),
    lostShown: toLoss(scored.applicable, scored.score).shown,
    atRiskShown: showDecimal(gap.atRisk),
    impactShown: showDecimal(gap.impact),
    impactAtRiskShown: showDecimal(gap.impactAtRisk),
    exact: {
      lost: gap.lost.toString(),
      atRisk: gap.atRisk.toString(),
      impact: gap.impact.toString(),
      impactAtRisk: gap.impactAtRisk.toString(),
    },
    state: gap.state,
    department: lead ?? null,
    departmentName: lead === undefined ? null : names.get(lead)!,
    cooperating: helpersOf(gap, assessment, actions).map((id) => ({ id, name: names.get(id)! })),
    ...(actions && { actions: actions.map(({ id }) => id) }),
    combined: combinedText(scored.indicator!.steps.at(-2), language),
    parts: parts.map((part) => reportPart(part, indicator, language, names)),
    rule: ruleWords(indicator.rule, indicator.points)[language],
    guidance: indicator.guidance ? titleText(indicator.guidance, language) : null,
    basis: indicator.basis ? titleText(indicator.basis, language) : null,
    documents: indicator.evidence.map((title) => titleText(title, language)),
    location: locationOf(first?.origin ?? indicator.origin),
  };
}

/** Who helps: the cooperating departments of the indicator, then those of its actions, each once. */
function helpersOf(
  { indicator }: Gap,
  { assignments }: Assessment,
  actions: readonly Action[] = [],
): readonly string[] {
  const { lead, cooperating } = assignments.get(indicator.id)!;
  const others = actions.flatMap(({ cooperates }) => cooperates).filter((id) => id !== lead);
  return [...new Set([...cooperating, ...others])];
}

/** Before the last step, the scale's, stands the figure that the answers add up to. */
function combinedText(step: Step | undefined, language: Language): string | null {
  if (step === undefined) return null;
  const { label, formula } = stepText(step, language);
  return `${label}: ${formula}`;
}

function reportPart(
  { answer, state }: GapPart,
  indicator: IndicatorNode,
  language: Language,
  names: ReadonlyMap<string, string>,
): GapPartReport {
  const proven = answer.evidence.some((record) => record.state === 'valid');
  return {
    department: answer.department,
    name: names.get(answer.department)!,
    state,
    status: answer.status,
    now: answer.status === 'answered' ? valueWords(answer.value, language) : null,
    unmet: unmetParts(answer, indicator, language),
    note: answer.note ? titleText(answer.note, language) : null,
    evidence: proven ? [] : answer.evidence.map((record) => record.state),
    location: locationOf(answer.origin),
  };
}

function unmetParts(
  { status, value }: DepartmentAnswer,
  { rule }: IndicatorNode,
  language: Language,
): string[] {
  if (rule.kind !== 'checklist' || status !== 'answered') return [];
  const isMet = (id: string) =>
    Array.isArray(value)
      ? value.includes(id)
      : readYesNo((value as Readonly<Record<string, unknown>>)[id]) === true;
  return rule.parts
    .filter(({ id }) => !isMet(id))
    .map(({ id, title }) => (title ? titleText(title, language) : id));
}

function pathsOf(nodes: readonly TreeNode[], language: Language, score: Score): Map<string, Path> {
  const titles = new Map(
    score.assessment.framework.levels.map((level) => [level.id, levelTitle(level, language)]),
  );
  const found = new Map<string, Path>();
  descend(nodes, []);
  return found;

  function descend(children: readonly TreeNode[], path: Path): void {
    for (const node of children) {
      found.set(node.id, path);
      if (node.kind === 'group') {
        descend(node.children, [
          ...path,
          {
            id: node.id,
            level: titles.get(node.level) ?? node.level,
            title: titleText(node.title, language),
          },
        ]);
      }
    }
  }
}
