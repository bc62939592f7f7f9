import { machineDecimal, showPercent } from '../exact/display.ts';
import { type Rational, sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { NodeScore } from '../scoring/aggregate.ts';
import type { DepartmentScore } from '../scoring/departments.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { reportActions } from './actions.ts';
import { reportAdjustments } from './adjustments.ts';
import { toAmount, toAmounts, toLoss, toTotals } from './amounts.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { reportGaps } from './gaps.ts';
import { levelTitle } from './levels.ts';
import { locationOf } from './location.ts';
import type {
  AssessmentReport,
  DepartmentReport,
  FrameworkReport,
  NodeReport,
  NotApplicableReport,
  Report,
} from './report.ts';
import { reportVerdict } from './verdict.ts';

/** Makes the one value that reporters see, in one language. */
export function buildReport(score: Score, diagnostics: readonly Diagnostic[], language: Language): Report {
  const { assessment, claimed, substantiated, reviewed } = score;
  const { points } = assessment.framework;
  const bar = score.verdict.claimed.bar;
  const views = [claimed, substantiated, ...(reviewed ? [reviewed] : [])].map(({ total }) => total);
  const { scores, barShown } = toTotals(views, bar);
  const [total, proven, awarded] = scores;
  const actions = reportActions(score, language);
  return {
    schemaVersion: 1,
    language,
    framework: reportFramework(assessment, language),
    assessment: reportAssessment(assessment, language),
    total: {
      points: machineDecimal(points),
      applicable: machineDecimal(claimed.applicable),
      claimed: total!,
      substantiated: proven!,
      reviewed: awarded ?? null,
      barShown,
      rounded: !claimed.total.equals(claimed.unrounded),
    },
    adjustments: reportAdjustments(score, language),
    verdict: reportVerdict(score, language),
    coverage: score.coverage,
    tree: claimed.children.map((node) => reportNode(node, score, language)),
    gaps: reportGaps(score, language),
    gapCount: score.gaps.length,
    ...(actions && { actions }),
    departments: score.departments.map((department) => reportDepartment(department, language)),
    shared: reportShared(score),
    notApplicable: reportNotApplicable(assessment, language),
    diagnostics: reportDiagnostics(diagnostics, language),
  };
}

function reportFramework({ framework }: Assessment, language: Language): FrameworkReport {
  const { id, version, sha256, title, points, levels, aggregate, evidenceRequired, certificate } = framework;
  return {
    id,
    version,
    sha256,
    title: titleText(title, language),
    points: machineDecimal(points),
    levels: levels.map((level) => ({ id: level.id, title: levelTitle(level, language) })),
    aggregate,
    evidenceRequired,
    certificate: certificate ?? null,
  };
}

/** Whose assessment it is, and of which cycle. */
export function reportAssessment(
  { institution, cycle, on, departments }: Assessment,
  language: Language,
): AssessmentReport {
  const coordinator = departments.find(({ coordinates }) => coordinates);
  return {
    institution: institution.id,
    name: titleText(institution.name, language),
    tier: institution.tier ?? null,
    cycle: cycle.id,
    type: cycle.type ?? null,
    window: cycle.window ?? null,
    submitBy: cycle.submitBy ?? null,
    on,
    coordinator: coordinator ? titleText(coordinator.name, language) : null,
  };
}

function reportNode(scored: NodeScore, score: Score, language: Language): NodeReport {
  const { node, applicable, notApplicable } = scored;
  const proven = score.substantiated.nodes.get(node.id)!;
  const awarded = score.reviewed?.nodes.get(node.id);
  const amounts = toAmounts([scored.score, proven.score, applicable, awarded?.score ?? applicable]);
  const [claimedAmount, provenAmount, , awardedAmount] = amounts;
  return {
    id: node.id,
    level: node.level,
    title: titleText(node.title, language),
    source: node.source ?? null,
    points: machineDecimal(node.points),
    applicable: machineDecimal(applicable),
    status: notApplicable ? 'not-applicable' : 'scored',
    claimed: claimedAmount,
    substantiated: provenAmount,
    reviewed: awarded ? awardedAmount : null,
    percent: applicable.isZero ? null : showPercent(scored.score.dividedBy(applicable)),
    lost: toLoss(applicable, scored.score),
    ...(node.kind === 'group'
      ? { children: scored.children.map((child) => reportNode(child, score, language)) }
      : {}),
  };
}

function reportDepartment(scored: DepartmentScore, language: Language): DepartmentReport {
  const { department, assigned, answered, notApplicable } = scored;
  const [points, claimed, substantiated, reviewed] = toAmounts([
    scored.points,
    scored.claimed,
    scored.substantiated,
    scored.reviewed ?? scored.points,
  ]);
  return {
    id: department.id,
    name: titleText(department.name, language),
    coordinates: department.coordinates,
    assigned,
    answered,
    notApplicable,
    open: assigned - answered - notApplicable,
    points,
    claimed,
    substantiated,
    reviewed: scored.reviewed ? reviewed : null,
    atRisk: toAmount(scored.claimed.minus(scored.substantiated)),
  };
}

/** The indicators that every department answers, together. */
function reportShared({ assessment, claimed, substantiated, reviewed }: Score): Report['shared'] {
  const ids = [...assessment.framework.indicators.values()]
    .filter(({ answeredBy }) => answeredBy === 'each')
    .map(({ id }) => id);
  const total = (pick: (id: string) => Rational) => sum(ids.map(pick));
  const worth = total((id) => claimed.nodes.get(id)!.applicable);
  const own = total((id) => claimed.nodes.get(id)!.score);
  const proven = total((id) => substantiated.nodes.get(id)!.score);
  const awarded = reviewed && total((id) => reviewed.nodes.get(id)!.score);
  const [points, claimedAmount, provenAmount, awardedAmount] = toAmounts([
    worth,
    own,
    proven,
    awarded ?? worth,
  ]);
  return {
    indicators: ids.length,
    points,
    claimed: claimedAmount,
    substantiated: provenAmount,
    reviewed: awarded ? awardedAmount : null,
    atRisk: toAmount(own.minus(proven)),
  };
}

function reportNotApplicable(assessment: Assessment, language: Language): NotApplicableReport[] {
  const names = new Map(assessment.departments.map(({ id, name }) => [id, titleText(name, language)]));
  return [...assessment.framework.indicators.values()].flatMap((indicator) =>
    assessment.assignments
      .get(indicator.id)!
      .answers.filter(({ status }) => status === 'not-applicable')
      .map((answer) => ({
        indicator: indicator.id,
        title: titleText(indicator.title, language),
        points: machineDecimal(indicator.points),
        department: answer.department,
        departmentName: names.get(answer.department)!,
        reason: answer.reason === undefined ? '' : titleText(answer.reason, language),
        approvedBy: answer.approvedBy ?? null,
        location: locationOf(answer.origin),
      })),
  );
}
