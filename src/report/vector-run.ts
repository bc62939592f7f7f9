import { Rational } from '../exact/rational.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { decimalText } from '../rules/amount.ts';
import type { VectorCoverage, VerdictCoverage } from '../scoring/vector-coverage.ts';
import type { Difference, VectorResult, VectorValue } from '../scoring/vectors.ts';
import { titleText } from '../text/title.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { locationOf } from './location.ts';
import type { DiagnosticReport, Location } from './report.ts';

/** A value as a vector writes it; a list of conditions as such. Null where nothing came out. */
export type ValueReport = string | boolean | readonly string[] | null;

/** What came out otherwise than expected, and where that is said. */
export interface DifferenceReport {
  /** Its place under `expect`: `total`, `scores.F1`. */
  readonly key: string;
  readonly expected: ValueReport;
  readonly actual: ValueReport;
  readonly location: Location;
}

/** A vector, and whether what it expects came out. */
export interface VectorReport {
  readonly id: string;
  readonly title: string | null;
  readonly status: 'passed' | 'failed' | 'no-expect';
  readonly location: Location;
  readonly differences: readonly DifferenceReport[];
}

/** What no vector reaches of an indicator. */
export interface MissedIndicator {
  readonly indicator: string;
  readonly title: string;
  readonly reached: number;
  readonly outcomes: number;
  readonly missed: readonly { readonly key: string; readonly label: string }[];
}

/** A way in which the verdict never comes out. */
export interface MissedVerdict {
  readonly kind: VerdictCoverage['kind'];
  readonly id: string | null;
  readonly title: string | null;
  /** Whether the condition is never met (true) or never missed; null for a band. */
  readonly passed: boolean | null;
}

/** How much of a framework its vectors reach. */
export interface CoverageReport {
  readonly complete: boolean;
  readonly outcomes: { readonly reached: number; readonly total: number };
  readonly verdict: { readonly reached: number; readonly total: number };
  readonly missedOutcomes: readonly MissedIndicator[];
  readonly missedVerdict: readonly MissedVerdict[];
}

/** What was written into a test file. */
export interface WrittenReport {
  readonly vector: string;
  readonly location: Location;
  /** The new text, line by line. */
  readonly lines: readonly string[];
}

/** The vectors of one framework. */
export interface FrameworkRun {
  readonly framework: { readonly id: string; readonly version: string; readonly title: string };
  readonly passed: number;
  readonly failed: number;
  readonly vectors: readonly VectorReport[];
  readonly coverage: CoverageReport;
  readonly written: readonly WrittenReport[];
}

/** What `assess test` found. */
export interface VectorRun {
  readonly schemaVersion: 1;
  readonly language: Language;
  /** Whether every vector of every framework passed. */
  readonly passed: boolean;
  readonly frameworks: readonly FrameworkRun[];
  readonly diagnostics: readonly DiagnosticReport[];
}

/** A framework with its results, as they are before they are worded. `nodes` are all its groups and indicators. */
export interface RunOf {
  readonly framework: Framework;
  readonly nodes: readonly TreeNode[];
  readonly results: readonly VectorResult[];
  readonly coverage: VectorCoverage;
  readonly written: readonly WrittenReport[];
}

/** Words the results of some frameworks. */
export function buildVectorRun(
  runs: readonly RunOf[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): VectorRun {
  const frameworks = runs.map((each) => frameworkRun(each, language));
  return {
    schemaVersion: 1,
    language,
    passed: frameworks.every(({ failed }) => failed === 0),
    frameworks,
    diagnostics: reportDiagnostics(diagnostics, language),
  };
}

/** A score as a vector writes it, exactly: a decimal where it ends, else a fraction. */
export function exactText(score: Rational | 'n/a'): string {
  return score instanceof Rational ? decimalText(score) : score;
}

function frameworkRun(
  { framework, nodes, results, coverage, written }: RunOf,
  language: Language,
): FrameworkRun {
  const { id, version, title } = framework;
  const passed = results.filter((each) => each.passed).length;
  return {
    framework: { id, version, title: titleText(title, language) },
    passed,
    failed: results.length - passed,
    vectors: results.map((each) => vectorReport(each, language)),
    coverage: coverageReport(coverage, nodes, language),
    written,
  };
}

function vectorReport({ vector, passed, differences }: VectorResult, language: Language): VectorReport {
  const { id, title, origin, expected } = vector;
  return {
    id,
    title: title === undefined ? null : titleText(title, language),
    status: expected === undefined ? 'no-expect' : passed ? 'passed' : 'failed',
    location: locationOf(origin),
    differences: differences.map((each) => differenceReport(each, vector)),
  };
}

function differenceReport(
  { path, expected, actual }: Difference,
  { origin }: VectorResult['vector'],
): DifferenceReport {
  return {
    key: path.join('.'),
    expected: valueReport(expected),
    actual: valueReport(actual),
    location: locationOf({ locator: origin.locator, path: [...origin.path, 'expect', ...path] }),
  };
}

function valueReport(value: VectorValue): ValueReport {
  if (value === undefined) return null;
  return value instanceof Rational ? exactText(value) : value;
}

function coverageReport(
  { indicators, verdict }: VectorCoverage,
  nodes: readonly TreeNode[],
  language: Language,
): CoverageReport {
  const titles = new Map(nodes.map(({ id, title }) => [id, titleText(title, language)]));
  const missedOutcomes = indicators.flatMap(({ indicator, outcomes }) => {
    const missed = outcomes.filter(({ reached }) => !reached);
    if (missed.length === 0) return [];
    return [
      {
        indicator: indicator.id,
        title: titleText(indicator.title, language),
        reached: outcomes.length - missed.length,
        outcomes: outcomes.length,
        missed: missed.map(({ outcome }) => ({ key: outcome.key, label: outcome.label[language] })),
      },
    ];
  });
  const missedVerdict = verdict
    .filter(({ reached }) => !reached)
    .map(({ kind, id, band, passed }) => ({
      kind,
      id: id ?? null,
      title: band ? bandTitle(band, language) : id === undefined ? null : (titles.get(id) ?? null),
      passed: passed ?? null,
    }));
  const all = indicators.flatMap(({ outcomes }) => outcomes);
  return {
    complete: missedOutcomes.length === 0 && missedVerdict.length === 0,
    outcomes: { reached: all.filter(({ reached }) => reached).length, total: all.length },
    verdict: { reached: verdict.length - missedVerdict.length, total: verdict.length },
    missedOutcomes,
    missedVerdict,
  };
}

function bandTitle({ id, title }: NonNullable<VerdictCoverage['band']>, language: Language): string {
  return title === undefined ? id : titleText(title, language);
}
