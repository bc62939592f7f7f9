import type { AdjustedScores, AdjustmentsReport } from '../report/adjustments-report.ts';
import type { Explanation } from '../report/explanation.ts';
import type { Handbook } from '../report/handbook.ts';
import type { Amount, DiagnosticReport, GapReport, NodeReport, Report, Scores } from '../report/report.ts';
import type { Validation } from '../report/validation.ts';
import type { VectorRun } from '../report/vector-run.ts';
import { jsonText } from '../text/json.ts';
import { actionData } from './actions-json.ts';
import type { Reporter } from './reporter.ts';

/** `assess score -f json` and `report -f json`: the whole report. Its shape is published as `assess schema score-output`. */
export const scoreJson: Reporter<Report> = json(scoreData);

/** `assess gaps -f json`: the total, the verdict and the gaps. */
export const gapsJson: Reporter<Report> = json((report) => {
  const { schemaVersion, framework, assessment, total, adjustments, verdict, gaps, actions } =
    scoreData(report);
  return {
    schemaVersion,
    framework,
    assessment,
    total,
    adjustments,
    verdict,
    gapCount: report.gapCount,
    gaps,
    ...(actions && { actions }),
  };
});

/** `assess actions -f json`: the actions as they stand. Its shape is published as `assess schema actions-output`. */
export const actionsJson: Reporter<Report> = json((report) => {
  const { schemaVersion, language, framework, assessment, actions } = scoreData(report);
  const { effortUnit, count, gain, withoutAction } = report.actions!;
  return {
    schemaVersion,
    language,
    framework,
    assessment,
    effortUnit,
    actionCount: count,
    gain: amount(gain),
    withoutAction,
    actions,
  };
});

/** `assess explain INDICATOR -f json`. */
export const explanationJson: Reporter<Explanation> = json((explained) => explained);

/** `assess framework show -f json`: everything that the framework says, or the part that was asked for. */
export const handbookJson: Reporter<Handbook> = json((handbook) => handbook);

/** `assess validate -f json`, and what every command says with `--json` when the input has errors. */
export const validationJson: Reporter<Validation> = json((validation) => ({
  ...validation,
  diagnostics: validation.diagnostics.map(diagnosticData),
}));

/** `assess test -f json`. */
export const vectorsJson: Reporter<VectorRun> = json((run) => ({
  ...run,
  diagnostics: run.diagnostics.map(diagnosticData),
}));

function json<T>(data: (value: T) => unknown): Reporter<T> {
  return { name: 'json', extension: 'json', render: (value) => jsonText(data(value)) };
}

/** A report without what is only for reading: the data of `score-output`. */
export function scoreData(report: Report) {
  const { framework, total } = report;
  return {
    schemaVersion: report.schemaVersion,
    language: report.language,
    framework,
    assessment: report.assessment,
    total: { points: total.points, applicable: total.applicable, ...scores(total) },
    adjustments: report.adjustments === null ? null : adjustmentsData(report.adjustments),
    verdict: report.verdict,
    coverage: report.coverage,
    tree: report.tree.map(nodeData),
    gaps: report.gaps.map(gapData),
    ...(report.actions && { actions: report.actions.items.map(actionData) }),
    departments: report.departments.map((department) => ({
      ...department,
      points: department.points.score,
      claimed: amount(department.claimed),
      substantiated: amount(department.substantiated),
      reviewed: department.reviewed && amount(department.reviewed),
      atRisk: amount(department.atRisk),
    })),
    notApplicable: report.notApplicable,
    diagnostics: report.diagnostics.map(diagnosticData),
  };
}

function adjustmentsData({ base, bonus, deduction, items, caps, ...rest }: AdjustmentsReport) {
  const both = ({ claimed, substantiated, reviewed }: AdjustedScores) => ({
    claimed: amount(claimed),
    substantiated: amount(substantiated),
    ...(reviewed && { reviewed: amount(reviewed) }),
  });
  return {
    base: both(base),
    bonus: both(bonus),
    deduction: both(deduction),
    ...rest,
    items: items.map((item) => ({ ...item, ...both(item) })),
    caps: caps.map((cap) => ({ ...cap, sum: amount(cap.sum) })),
  };
}

function nodeData(node: NodeReport): object {
  const { id, level, title, source, points, applicable, status, percent, lost, children } = node;
  return {
    id,
    level,
    title,
    source,
    points,
    applicable,
    status,
    percent,
    ...scores(node),
    lost: amount(lost),
    ...(children ? { children: children.map(nodeData) } : {}),
  };
}

function gapData({
  lostShown: _lost,
  impactShown: _impact,
  atRiskShown: _risk,
  impactAtRiskShown: _impactAtRisk,
  exact: { lost, atRisk, impact },
  ...gap
}: GapReport) {
  return { ...gap, exact: { lost, atRisk, impact }, cooperating: gap.cooperating.map(({ id }) => id) };
}

/** A diagnostic without its lines of code. */
export function diagnosticData({ code, severity, message, help, location }: DiagnosticReport) {
  return { code, severity, message, help, location };
}

function scores({ claimed, substantiated, reviewed }: Scores) {
  return {
    claimed: amount(claimed),
    substantiated: amount(substantiated),
    reviewed: reviewed && amount(reviewed),
  };
}

function amount({ score, exact }: Amount) {
  return { score, exact };
}
