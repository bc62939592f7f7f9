import { dirname, join } from 'node:path';
import { checkSums } from '../checks/sums.ts';
import { checkVector, expectsNothing } from '../checks/vectors.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { locateAll, under } from '../diagnostics/issue.ts';
import { parseFraction, Rational } from '../exact/rational.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Exact, VectorsFile } from '../model/files.ts';
import type { Framework, TreeNode } from '../model/framework.ts';
import type { Expectation, Vector, VectorScore } from '../model/vectors.ts';
import { readSource, type SourceDocument } from '../source/read-source.ts';
import { folderDiagnostic, type Loaded, loadDocument, type Result } from './document.ts';
import { loadFramework } from './framework.ts';
import type { FileSystem } from './host.ts';
import { allNodes } from './members.ts';
import { displayPath } from './paths.ts';
import { vectorAssessment } from './vector-answers.ts';

/** A file of test vectors: where it lies, what it says, and its bytes as they are. */
export interface VectorFile {
  readonly path: string;
  readonly source: SourceDocument;
  readonly bytes: Uint8Array;
  readonly vectors: readonly Vector[];
}

/** A framework with all its test vectors, in the order of the files' names. */
export interface VectorSuite {
  readonly framework: Framework;
  /** The framework's folder. */
  readonly folder: string;
  readonly files: readonly VectorFile[];
}

/** The folder of the test files of a framework, by the framework's own folder. */
export function testsFolder(folder: string): string {
  return join(folder, 'tests');
}

/**
 * Loads and checks a framework and the vectors under its `tests/`. `path` is its folder or its `framework.yaml`. That there is no
 * vector is an error, unless `mayBeNone`.
 */
export function loadVectors(path: string, files: FileSystem, mayBeNone = false): Result<VectorSuite> {
  const folder = files.kindOf(path) === 'folder' ? path : dirname(path);
  const framework = loadFramework(path, files);
  const read = readFiles(
    folder,
    files,
    mayBeNone ? undefined : displayPath(join(folder, 'framework.yaml'), files),
  );
  const diagnostics = [...framework.diagnostics, ...read.diagnostics];
  if (!framework.value) return { diagnostics };
  const nodes = allNodes(framework.value);
  const checked = read.loaded.map((each) => checkFile(each, framework.value!, nodes));
  diagnostics.push(...checked.flatMap((each) => each.diagnostics), ...duplicates(checked));
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  return {
    ...(broken
      ? {}
      : { value: { framework: framework.value, folder, files: checked.map(({ file }) => file) } }),
    diagnostics,
  };
}

/** The vectors of a text that was made for a framework, and so fits it. */
export function vectorsIn(text: string, framework: Framework): readonly Vector[] {
  const bytes = new TextEncoder().encode(text);
  const source = readSource('tests', bytes).document!;
  const file = source.values as VectorsFile;
  return checkFile({ path: '', file, source, bytes }, framework, allNodes(framework)).file.vectors;
}

interface Read extends Loaded<'vectors'> {
  readonly path: string;
}

function readFiles(
  folder: string,
  files: FileSystem,
  /** Where to say that there is no vector; undefined where that is no error. */
  blamed: string | undefined,
): { loaded: readonly Read[]; diagnostics: Diagnostic[] } {
  const tests = testsFolder(folder);
  const listed = files.listFolder(tests);
  if ('problem' in listed && listed.problem !== 'missing')
    return { loaded: [], diagnostics: [folderDiagnostic(listed, displayPath(tests, files))] };
  const names = 'names' in listed ? listed.names.filter((name) => /^[^.].*\.ya?ml$/i.test(name)) : [];
  if (names.length === 0) {
    const shown = displayPath(tests, files);
    return {
      loaded: [],
      diagnostics:
        blamed === undefined ? [] : [diagnose('vectors/no-tests', { folder: shown }, { file: blamed })],
    };
  }
  const results = names.map((name) => {
    const path = join(tests, name);
    return { path, ...loadDocument('vectors', path, folder, files) };
  });
  return {
    loaded: results.flatMap(({ path, value }) => (value ? [{ path, ...value }] : [])),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Checked {
  readonly file: VectorFile;
  readonly diagnostics: readonly Diagnostic[];
}

function checkFile(
  { path, file, source, bytes }: Read,
  framework: Framework,
  nodes: readonly TreeNode[],
): Checked {
  const made = file.vectors.map((entry, i) => {
    const origin = { locator: source, path: ['vectors', i] };
    const { assessment, issues } = vectorAssessment(entry, framework, origin);
    const found = [...checkVector(entry, framework, nodes), ...issues];
    const isSound = issues.length === 0 && !found.some(({ path: [key] }) => key === 'answers');
    return {
      vector: toVector(entry, { assessment, origin }),
      issues: found.map((each) => under(origin.path, each)),
      // only answers that fit can be added
      sums: isSound ? checkSums(framework, assessment.assignments) : [],
    };
  });
  const issues = made.flatMap((each) => each.issues);
  const diagnostics = [...locateAll(issues, source), ...made.flatMap(({ sums }) => sums)];
  return {
    file: { path, source, bytes, vectors: made.map(({ vector }) => vector) },
    diagnostics,
  };
}

function toVector(
  entry: VectorsFile['vectors'][number],
  made: Pick<Vector, 'assessment' | 'origin'>,
): Vector {
  const { id, title } = entry;
  const expected = expectsNothing(entry) ? undefined : expectationOf(entry.expect!);
  return { id, ...(title && { title }), ...made, ...(expected && { expected }) };
}

function expectationOf(expect: NonNullable<VectorsFile['vectors'][number]['expect']>): Expectation {
  const { total, bonus, deduction, passed, band, failed, scores } = expect;
  return {
    ...(total === undefined ? {} : { total: scoreOf(total) }),
    ...(bonus === undefined ? {} : { bonus: scoreOf(bonus) }),
    ...(deduction === undefined ? {} : { deduction: scoreOf(deduction) }),
    ...(passed === undefined ? {} : { passed }),
    ...(band === undefined ? {} : { band }),
    ...(failed === undefined ? {} : { failed }),
    scores: new Map(Object.entries(scores ?? {}).map(([id, score]) => [id, scoreOf(score)])),
  };
}

/** The schema has seen to it that a text is `n/a` or a fraction. */
function scoreOf(score: Exact): VectorScore {
  return score instanceof Rational ? score : (parseFraction(score) ?? 'n/a');
}

/** An id stands once in all files of a framework. */
function duplicates(checked: readonly Checked[]): Diagnostic[] {
  const first = new Map<string, Place>();
  return checked
    .flatMap(({ file }) => file.vectors)
    .flatMap(({ id, origin }) => {
      const place = origin.locator.place([...origin.path, 'id']);
      const earlier = first.get(id);
      if (earlier) return [diagnose('vectors/duplicate-id', { id }, place, earlier)];
      first.set(id, place);
      return [];
    });
}
