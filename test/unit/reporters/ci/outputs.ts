import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { CheckReport } from '../../../../src/report/check-report.ts';
import { checkGithub } from '../../../../src/reporters/ci/github.ts';
import { checkGitlab } from '../../../../src/reporters/ci/gitlab.ts';
import { checkJunit } from '../../../../src/reporters/ci/junit.ts';
import { checkSarif } from '../../../../src/reporters/ci/sarif.ts';
import { plain } from '../../../../src/reporters/palette.ts';
import type { Reporter } from '../../../../src/reporters/reporter.ts';
import { root } from '../../../support/host.ts';
import { type WorkflowCommand, workflowCommands } from './commands.ts';
import { type ParsedElement, parseXml } from './xml.ts';

const context = { width: 80, palette: plain, ascii: false };

/** All formats for machines that show findings. */
export const ciReporters: readonly Reporter<CheckReport>[] = [
  checkGithub,
  checkSarif,
  checkJunit,
  checkGitlab,
];

/** One output as it is written. */
export function rendered(reporter: Reporter<CheckReport>, report: CheckReport): string {
  return reporter.render(report, context);
}

/** The workflow commands of a report. */
export function githubOf(report: CheckReport): WorkflowCommand[] {
  return workflowCommands(rendered(checkGithub, report));
}

/** The part of a SARIF result that tests look at. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region?: {
          readonly startLine: number;
          readonly startColumn?: number;
          readonly endColumn?: number;
        };
      };
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions: readonly {
    readonly kind: string;
    readonly status: string;
    readonly justification: string;
  }[];
  readonly properties?: Readonly<Record<string, string>>;
}

/** The one run of a SARIF log. */
export interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly rules: readonly { readonly id: string; readonly defaultConfiguration: { level: string } }[];
    };
  };
  readonly columnKind: string;
  readonly language: string;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
    },
  ];
  readonly results: readonly SarifResult[];
}

const schemaFile = join(root, 'test/published/sarif/sarif-schema-2.1.0.json');
// draft-04 names the schema by `id`; nothing else in it differs from the draft that ajv takes. A pattern of it is none with the u flag
const { $schema: _draft, id: _id, ...sarifSchema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const validSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  sarifSchema,
);

/** What the official schema finds wrong with a log; empty where it is valid. */
export function sarifFaults(log: unknown): readonly string[] {
  validSarif(log);
  return (validSarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The run of a report's SARIF log, which the official schema accepts. */
export function sarifOf(report: CheckReport): SarifRun {
  const log = JSON.parse(rendered(checkSarif, report));
  const faults = sarifFaults(log);
  if (faults.length > 0) throw new Error(faults.slice(0, 5).join('; '));
  return log.runs[0];
}

/** The root of a report's JUnit document. */
export function junitOf(report: CheckReport): ParsedElement {
  return parseXml(rendered(checkJunit, report));
}

/** One entry of a code quality report. */
export interface QualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** The entries of a report's code quality report. */
export function gitlabOf(report: CheckReport): QualityIssue[] {
  return JSON.parse(rendered(checkGitlab, report));
}
