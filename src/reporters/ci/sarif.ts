import type { CheckReport, FindingReport, FindingRule } from '../../report/check-report.ts';
import { jsonText } from '../../text/json.ts';
import { inertLine } from '../../text/terminal.ts';
import type { Reporter } from '../reporter.ts';
import { excuses, findingText, placeOf } from './finding.ts';

/** As many results of a run are shown by the services that take them. */
const mostResults = 5000;

/** `assess check -f sarif`: a SARIF 2.1.0 log with one run, every rule, and the findings as results. */
export const checkSarif: Reporter<CheckReport> = {
  name: 'sarif',
  extension: 'sarif',
  render: (report) => jsonText(log(report)),
};

function log(report: CheckReport): object {
  const places = new Map(report.rules.map(({ code }, index) => [code, index]));
  const broken = report.report === null || report.diagnostics.some(({ severity }) => severity === 'error');
  const rest = report.findings.length - mostResults;
  return {
    // an identifier that some services ask for; nothing is read from there
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'assess', rules: report.rules.map(rule) } },
        language: report.language,
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !broken,
            ...(rest > 0 ? { toolExecutionNotifications: [notification(rest, report)] } : {}),
          },
        ],
        results: report.findings
          .slice(0, mostResults)
          .map((found) => result(found, places.get(found.code), report)),
      },
    ],
  };
}

function rule({ code, level, title, help }: FindingRule): object {
  return {
    id: inertLine(code),
    shortDescription: { text: messageText(title) },
    fullDescription: { text: messageText(help === '' ? title : `${title} ${help}`) },
    help: { text: messageText(help === '' ? title : help) },
    defaultConfiguration: { level },
  };
}

function notification(rest: number, { language }: CheckReport): object {
  const text = {
    ko: `외 ${rest}건은 결과가 ${mostResults}건을 넘어 싣지 않았습니다.`,
    en: `${rest} more findings are left out: no more than ${mostResults} are taken.`,
  }[language];
  return { level: 'warning', message: { text } };
}

function result(found: FindingReport, ruleIndex: number | undefined, report: CheckReport): object {
  const { code, level, fingerprint, isNew, indicator, department } = found;
  const properties = {
    ...(indicator === null ? {} : { indicator: inertLine(indicator) }),
    ...(department === null ? {} : { department: inertLine(department) }),
  };
  return {
    ruleId: inertLine(code),
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level,
    message: { text: messageText(findingText(found, report)) },
    locations: [location(found, report)],
    partialFingerprints: { 'assess/v1': fingerprint },
    ...(isNew === null ? {} : { baselineState: isNew ? 'new' : 'unchanged' }),
    // of a run either every result says what suppresses it, or none does
    suppressions: excuses(found, report).map((text) => ({
      kind: 'external',
      status: 'accepted',
      justification: messageText(text),
    })),
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
  };
}

/** Services refuse a whole log for one result without a file, so each has one. */
function location(found: FindingReport, report: CheckReport): object {
  const { file, line, column, endColumn } = placeOf(found, report);
  const region = {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(column === undefined || endColumn === undefined ? {} : { endColumn }),
  };
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(file) },
      ...(line === undefined ? {} : { region }),
    },
  };
}

/** A path as a URI reference: every character but letters, figures and a few marks is percent-encoded UTF-8. */
function relativeUri(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** Text in which nothing is a link, `[text](target)`, or a placeholder, `{0}`: a space parts them. */
function messageText(text: string): string {
  return inertLine(text)
    .replace(/\](?=\()/g, '] ')
    .replace(/\{(?=\d+\})/g, '{ ');
}
