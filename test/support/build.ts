import { type CollectionTag, type ScalarTag, stringify } from 'yaml';
import type { Rational } from '../../src/exact/rational.ts';
import { loadAssessment } from '../../src/load/assessment.ts';
import type { Host, Output } from '../../src/load/host.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { type Score, score } from '../../src/scoring/score.ts';
import { Figure } from './figure.ts';
import { memoryFiles, memoryRoot } from './memory-files.ts';

/** A YAML mapping as a plain object; a number that a float cannot hold is a `Figure`. */
export type Plain = { readonly [key: string]: unknown };

/** What an assessment is made of. Whatever is left out gets the least that the format asks for. */
export interface Parts {
  /** `framework.yaml`; kind, id, version and title may be left out. */
  readonly framework: Plain;
  /** `assessment.yaml`; by default one department for each sheet, of which the first coordinates. */
  readonly assessment?: Plain;
  /** The answers of each department. */
  readonly sheets?: Readonly<Record<string, Plain>>;
  /** Further files by path in the assessment's folder: evidence, indicator files under `framework/`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly on?: string;
}

export interface Built {
  /** Absent when some file has an error. */
  readonly score?: Score;
  readonly diagnostics: readonly Diagnostic[];
  /** The codes of all diagnostics, in their order. */
  readonly codes: readonly string[];
}

const figureTag: ScalarTag = {
  identify: (value) => value instanceof Figure,
  default: true,
  tag: 'tag:yaml.org,2002:float',
  resolve: (text) => new Figure(text),
  stringify: ({ value }) => (value as Figure).text,
};

/** A value as YAML text, block style; figures as they are written. */
export function yamlText(value: unknown): string {
  const customTags = (tags: (CollectionTag | ScalarTag)[]) => [figureTag, ...tags];
  return stringify(value, { customTags: customTags as never, aliasDuplicateObjects: false, lineWidth: 0 });
}

/** The files of an assessment, by path from its folder. */
export function filesOf({
  framework,
  assessment,
  sheets = {},
  files = {},
}: Parts): Record<string, string | Uint8Array> {
  const departments = Object.keys(sheets).map((id, i) => ({
    id,
    name: id,
    ...(i === 0 ? { coordinates: true } : {}),
  }));
  const main = {
    kind: 'assessment',
    framework: './framework',
    institution: { id: 'test', name: 'Test' },
    cycle: { id: '2014' },
    departments: departments.length > 0 ? departments : [{ id: 'one', name: 'one', coordinates: true }],
    ...assessment,
  };
  const texts = Object.entries(sheets).map(([department, answers]) => [
    `departments/${department}.yaml`,
    yamlText({ kind: 'department', department, answers }),
  ]);
  return {
    'framework/framework.yaml': yamlText({
      kind: 'framework',
      id: 'test',
      version: '1.0.0',
      title: 'Test',
      ...framework,
    }),
    'assessment.yaml': yamlText(main),
    ...Object.fromEntries(texts),
    ...files,
  };
}

/** Writes the parts as files (in memory), reads them back through the loader, and scores what it gives. */
export function buildScore(parts: Parts): Built {
  return scoreFiles(filesOf(parts), parts.on ?? '2014-08-29');
}

/** Loads and scores the files of an assessment. */
export function scoreFiles(files: Readonly<Record<string, string | Uint8Array>>, on: string): Built {
  const { value, diagnostics } = loadAssessment(memoryRoot, memoryHost(files), on);
  const codes = diagnostics.map(({ code }) => code);
  return value === undefined ? { diagnostics, codes } : { score: score(value), diagnostics, codes };
}

/** The score of parts that must be right. */
export function scoreOf(parts: Parts): Score {
  const { score: scored, codes } = buildScore(parts);
  if (scored === undefined) throw new Error(`not scored: ${codes.join(', ')}`);
  return scored;
}

/** A framework of one indicator `X`, with the answers of a single department (or of several, by `more`). */
export function oneIndicator(rule: Plain, points: unknown, more: Plain = {}): Plain {
  return { points, levels: ['indicator'], indicators: [{ id: 'X', title: 'X', points, rule, ...more }] };
}

/** What an answer to a rule earns of `points` (100 by default), as text, or the codes of the errors. */
export function earned(
  rule: Plain,
  value: unknown,
  points: unknown = 100,
  assessment: Plain = {},
): string | readonly string[] {
  const { score: scored, codes } = buildScore({
    framework: oneIndicator(rule, points),
    assessment,
    sheets: { one: { X: { value } } },
  });
  return scored === undefined ? codes : scored.claimed.total.toString();
}

/** The codes of what is wrong with a rule of an indicator worth `points`, which nobody has answered. */
export function ruleFaults(rule: Plain, points: unknown = 100): readonly string[] {
  return buildScore({ framework: oneIndicator(rule, points) }).codes;
}

/** A value as its exact fraction. */
export function text(value: Rational | undefined): string | undefined {
  return value?.toString();
}

/** A host with files in memory and streams that nobody reads. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  const silent: Output = { isTerminal: false, columns: undefined, write: () => undefined };
  return {
    ...memoryFiles(files),
    env: {},
    frameworks: '/none',
    version: '0',
    now: () => 0,
    stdout: silent,
    stderr: silent,
    runGit: () => ({ problem: 'no-git' }),
  };
}
