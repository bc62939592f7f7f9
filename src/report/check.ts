import { daysBetween } from '../checks/dates.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Baseline, Gate, Waiver } from '../model/gate.ts';
import type { Language } from '../model/language.ts';
import type { Origin } from '../model/place.ts';
import { compareBaseline } from '../scoring/baseline.ts';
import { type Finding, findingsOf } from '../scoring/findings.ts';
import { isPassed, judgeGate } from '../scoring/gate.ts';
import type { GateBase, GateResult } from '../scoring/gate-outcome.ts';
import type { Score } from '../scoring/score.ts';
import { covers, isExpired, isNewWaiver } from '../scoring/waivers.ts';
import { titleText } from '../text/title.ts';
import { buildReport } from './build.ts';
import { reportFigures } from './check-figures.ts';
import { reportFileFindings, reportFindings } from './check-findings.ts';
import { resultNames } from './check-names.ts';
import { noteText } from './check-notes.ts';
import type { BaselineReport, CheckReport, GateResultReport, WaiverReport } from './check-report.ts';
import { reportDiagnostics } from './diagnostics.ts';
import type { DiffReport } from './diff-report.ts';
import { findingRules } from './finding-rules.ts';
import type { Location } from './report.ts';

/** What is told from outside: how the run was asked for, and what it compares with. */
export interface CheckFrame {
  /** The assessment's folder as messages show it. */
  readonly path: string;
  /** The command line that gives the same result. */
  readonly command: string;
  /** Why there is no comparison although a base was named. */
  readonly baseNote?: string;
}

/** Everything that a check is made of. */
export interface CheckInput extends CheckFrame {
  readonly score: Score;
  /** Those of the assessment, its gate, its waivers and its baseline; none of them an error. */
  readonly diagnostics: readonly Diagnostic[];
  readonly gate: Gate;
  readonly waivers: readonly Waiver[];
  /** The baseline as it is now, also where this run has written it. */
  readonly baseline?: {
    readonly file: string;
    readonly value: Baseline;
    /** What `--update-baseline` did. */
    readonly updated?: { readonly added: number; readonly removed: number };
  };
  readonly base?: GateBase;
  /** The gate of the base. */
  readonly baseGate?: Gate;
  /** The comparison with the base. */
  readonly diff?: DiffReport;
}

/** Judges an assessment against its gate and words everything, in one language. */
export function buildCheck(input: CheckInput, language: Language): CheckReport {
  const { score, diagnostics, gate, waivers, baseline, base } = input;
  const { assessment } = score;
  const { institution, cycle, on } = assessment;
  const state = {
    score,
    waivers,
    on,
    ...(baseline && { baseline: baseline.value }),
    ...(base && { base }),
  };
  const results = judgeGate({ ...state, gate, ...(input.baseGate && { baseGate: input.baseGate }) });
  const findings = findingsOf({ ...state, diagnostics, results });
  const names = resultNames(results, assessment, language);
  const reports = new Map(
    results.map((result, i) => [result, reportResult(result, names[i]!, score, language)]),
  );
  const rules = findingRules(language);
  return {
    ...frameOf(input, language),
    subject: `${institution.id}/${cycle.id}`,
    passed: isPassed(results),
    report: buildReport(score, diagnostics, language),
    gate: {
      source: gate.file === undefined ? 'default' : 'file',
      file: gate.file ?? null,
      results: [...reports.values()],
    },
    waivers: waivers.map((waiver) => reportWaiver(waiver, findings, input, language)),
    baseline: baseline === undefined ? null : reportBaseline(baseline, score),
    diff: input.diff ?? null,
    findings: reportFindings(findings, reports, score, rules, language),
    rules,
    diagnostics: reportDiagnostics(diagnostics, language),
  };
}

/** A check that could not be made, because files have errors: it has not passed, and says what is wrong. */
export function buildBrokenCheck(
  diagnostics: readonly Diagnostic[],
  frame: CheckFrame,
  language: Language,
): CheckReport {
  return {
    ...frameOf(frame, language),
    subject: frame.path,
    passed: false,
    report: null,
    gate: { source: 'default', file: null, results: [] },
    waivers: [],
    baseline: null,
    diff: null,
    findings: reportFileFindings(diagnostics, language),
    rules: findingRules(language),
    diagnostics: reportDiagnostics(diagnostics, language),
  };
}

function frameOf({ path, command, baseNote }: CheckFrame, language: Language) {
  return { schemaVersion: 1 as const, language, path, command, baseNote: baseNote ?? null };
}

function reportResult(
  result: GateResult,
  name: string,
  { assessment }: Score,
  language: Language,
): GateResultReport {
  const { kind, condition, subject, severity, figures, note, judged, passed, asked, origin } = result;
  const named = condition && 'department' in condition ? condition.department : undefined;
  const group = condition?.kind === 'group' ? condition.group : undefined;
  const id = subject && ('node' in subject ? subject.node.id : subject.department.id);
  return {
    kind,
    name,
    id: id ?? named ?? group ?? null,
    severity,
    ...reportFigures(result, assessment, language),
    judged,
    passed,
    note: noteText(note, assessment, language, figures?.unit),
    asked,
    location: origin === undefined ? null : placeOf(origin),
  };
}

/** A condition or a waiver is an item of a list, which has no key. */
function placeOf({ locator, path }: Origin): Location {
  const { file, line, column } = locator.place(path);
  return { file, line, column };
}

function reportWaiver(
  waiver: Waiver,
  findings: readonly Finding[],
  { score, base }: CheckInput,
  language: Language,
): WaiverReport {
  const { framework, on } = score.assessment;
  const node = waiver.indicator === undefined ? undefined : framework.indicators.get(waiver.indicator);
  const covered = findings.filter(({ code, indicator, department }) => {
    const about = indicator === undefined ? undefined : framework.indicators.get(indicator);
    if (about === undefined || department === undefined) return false;
    return covers(waiver, { code, indicator: about, department }, on);
  }).length;
  const former = base === undefined || 'fault' in base ? undefined : base;
  return {
    indicator: waiver.indicator ?? null,
    title: node === undefined ? null : titleText(node.title, language),
    finding: waiver.finding ?? null,
    department: waiver.department ?? null,
    departmentName: departmentName(waiver.department, score, language),
    reason: titleText(waiver.reason, language),
    approver: waiver.approver,
    until: waiver.until,
    state: isExpired(waiver, on) ? 'expired' : covered > 0 ? 'active' : 'unused',
    daysLeft: waiver.isDated ? daysBetween(on, waiver.until) : null,
    isNew: former?.waivers === undefined ? null : isNewWaiver(waiver, former.waivers, former.lineage),
    covers: covered,
    location: placeOf(waiver.origin),
  };
}

function departmentName(id: string | undefined, { assessment }: Score, language: Language): string | null {
  const found = assessment.departments.find((department) => department.id === id);
  return found ? titleText(found.name, language) : (id ?? null);
}

function reportBaseline(
  { file, value, updated }: NonNullable<CheckInput['baseline']>,
  score: Score,
): BaselineReport {
  const { known, improved, fresh } = compareBaseline(value, score);
  return { file, known: known.length, improved, fresh: fresh.length, updated: updated ?? null };
}
