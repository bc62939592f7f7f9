import type { CheckReport, FindingReport, GateResultReport } from '../../report/check-report.ts';
import type { NodeReport } from '../../report/report.ts';
import { inertLine } from '../../text/terminal.ts';
import { findingText, helpText, isDiagnostic, lineText, pathText, placeOf } from './finding.ts';

/** What is tested alike. */
export interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
  /** What belongs to no case, a line each. */
  readonly output: readonly string[];
}

/** One test: it passes where it has no outcome. */
export interface TestCase {
  readonly group: string;
  readonly name: string;
  readonly outcome:
    | {
        readonly kind: 'failure';
        readonly code: string;
        readonly message: string;
        readonly text: readonly string[];
      }
    | { readonly kind: 'skipped'; readonly message: string }
    | null;
  readonly output: readonly string[];
}

/** A test case for each condition of the gate; it fails where one of severity `error` is not met. */
export function gateSuite(report: CheckReport): Suite {
  const cases = report.gate.results.map((result): TestCase => {
    const code = `gate/${result.kind}`;
    const text = conditionLines(result, report);
    const isError = result.severity === 'error';
    return {
      group: shortName(code),
      name: shortName(result.name),
      outcome:
        isError && !result.passed
          ? { kind: 'failure', code: shortName(code), message: text[0]!, text }
          : null,
      output: isError || result.passed ? [] : text,
    };
  });
  return { name: 'gate', cases, output: [] };
}

function conditionLines(result: GateResultReport, { language }: CheckReport): string[] {
  const ko = language === 'ko';
  const { expectedShown, actualShown, distanceShown, note, asked, location } = result;
  const figures = ko
    ? `기준 ${expectedShown}, 현황 ${actualShown}`
    : `expected ${expectedShown}, got ${actualShown}`;
  const askedByBase = ko
    ? '변경 전의 점검 조건: 변경으로 완화되거나 삭제됨'
    : 'A condition of the base, which the change has loosened or removed.';
  return [
    distanceShown === null ? figures : `${figures}, ${distanceShown}`,
    ...(note === null ? [] : [note]),
    ...(asked === 'base' ? [askedByBase] : []),
    ...(location === null ? [] : [`${pathText(location.file)}:${location.line}:${location.column}`]),
  ].map((line) => lineText(line, 4000));
}

/** A test case for each indicator: it fails where a gap of it is an error, and is skipped where it is not applicable. */
export function indicatorSuite(report: CheckReport): Suite {
  const gaps = report.findings.filter(({ code }) => code.startsWith('gap/'));
  const byIndicator = new Map<string | null, FindingReport[]>();
  for (const gap of gaps) {
    const others = byIndicator.get(gap.indicator);
    if (others) others.push(gap);
    else byIndicator.set(gap.indicator, [gap]);
  }
  const indicators = indicatorsOf(report.report?.tree ?? [], []);
  const ids = new Set(indicators.map(({ node }) => node.id));
  return {
    name: 'indicators',
    cases: indicators.map((each) => indicatorCase(each, byIndicator.get(each.node.id) ?? [], report)),
    output: gaps
      .filter(({ indicator }) => indicator === null || !ids.has(indicator))
      .map((gap) => findingText(gap, report)),
  };
}

/** An indicator with the groups above it, from the top. */
interface PlacedIndicator {
  readonly node: NodeReport;
  readonly groups: readonly NodeReport[];
}

function indicatorsOf(nodes: readonly NodeReport[], groups: readonly NodeReport[]): PlacedIndicator[] {
  return nodes.flatMap((node) =>
    node.children === undefined ? [{ node, groups }] : indicatorsOf(node.children, [...groups, node]),
  );
}

function indicatorCase(
  { node, groups }: PlacedIndicator,
  gaps: readonly FindingReport[],
  report: CheckReport,
): TestCase {
  const path = groups.map(({ id, title }) => shortName(`${id} ${title}`)).join(' / ');
  const failing = gaps.filter(({ level }) => level === 'error');
  const lines = (found: readonly FindingReport[]) => found.flatMap((gap) => findingLines(gap, report));
  return {
    group: path === '' ? 'indicators' : path,
    name: shortName(`${node.id} ${node.title}`),
    outcome:
      failing.length > 0
        ? {
            kind: 'failure',
            code: shortName(failing[0]!.code),
            message: findingText(failing[0]!, report),
            text: lines(failing),
          }
        : skipped(node, report),
    output: lines(gaps.filter(({ level }) => level !== 'error')),
  };
}

const notApplicable = { ko: '해당없음', en: 'not applicable' };

function skipped({ id, status }: NodeReport, { report, language }: CheckReport): TestCase['outcome'] {
  if (status !== 'not-applicable') return null;
  const reasons = (report?.notApplicable ?? []).flatMap(({ indicator, departmentName, reason }) =>
    indicator === id ? [`${departmentName}: ${reason}`] : [],
  );
  const message = reasons.length > 0 ? reasons.join('; ') : notApplicable[language];
  return { kind: 'skipped', message: lineText(message, 2400) };
}

/** A failing test case for each error in a file, or else one that passes; warnings stand beside them. */
export function fileSuite(report: CheckReport): Suite {
  const found = report.findings.filter(isDiagnostic);
  const errors = found.filter(({ level }) => level === 'error');
  const none = { ko: '파일 오류 없음', en: 'no errors in files' }[report.language];
  return {
    name: 'files',
    cases:
      errors.length === 0
        ? [{ group: 'files', name: none, outcome: null, output: [] }]
        : errors.map((error) => fileCase(error, report)),
    output: found
      .filter(({ level }) => level !== 'error')
      .flatMap((each) => [`${whereText(each, report)} ${inertLine(each.code)}`, ...saidOf(each, report)]),
  };
}

function fileCase(error: FindingReport, report: CheckReport): TestCase {
  return {
    group: 'files',
    name: shortName(`${whereText(error, report)} ${error.code}`),
    outcome: {
      kind: 'failure',
      code: shortName(error.code),
      message: findingText(error, report),
      text: findingLines(error, report),
    },
    output: [],
  };
}

/** A finding in full: what it says, how to mend it, and where. */
function findingLines(found: FindingReport, report: CheckReport): string[] {
  return [...saidOf(found, report), whereText(found, report)];
}

function saidOf(found: FindingReport, report: CheckReport): string[] {
  return [findingText(found, report), helpText(found)].filter((text) => text !== '');
}

function whereText(found: FindingReport, report: CheckReport): string {
  const { file, line, column } = placeOf(found, report);
  return [pathText(file), line, column].filter((part) => part !== undefined).join(':');
}

function shortName(text: string): string {
  return lineText(text, 300);
}
