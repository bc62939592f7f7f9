import type { Result } from '../../load/document.ts';
import type { Host } from '../../load/host.ts';
import { allNodes } from '../../load/members.ts';
import { loadVectors, type VectorSuite } from '../../load/vectors.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { buildVectorRun, type RunOf, type WrittenReport } from '../../report/vector-run.ts';
import { coverageOf } from '../../scoring/vector-coverage.ts';
import { runVector, type VectorResult } from '../../scoring/vectors.ts';
import { withParticle } from '../../text/particles.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { writeValidation } from '../open.ts';
import { requestedOutputs, writeOutputs } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { namedFramework } from './framework-open.ts';
import { runScaffold } from './test-scaffold.ts';
import { writeExpected } from './test-write.ts';

/** `assess test`: a framework's test vectors, scored and compared with what they expect. */
export async function runTest(
  context: CommandContext,
  args: readonly string[],
  options: Options,
): Promise<ExitCode> {
  checkOptions(options);
  const { host, language } = context;
  const paths = frameworksNamed(args, host);
  if (options['scaffold']) return runScaffold(paths, context, options);
  const loaded = paths.map((path) => loadVectors(path, host));
  const suites = loaded.flatMap(({ value }) => value ?? []);
  if (suites.length < loaded.length) return refuseVectors(loaded, options, context);
  const tested = options['write']
    ? paths.map((path, i) => writeExpected(path, suites[i]!, options['update'] === true, host))
    : loaded.map(({ value, diagnostics }) => ({ suite: value!, diagnostics, written: [] }));
  const runs = tested.map(({ suite, written }) => runOf(suite, written));
  const run = buildVectorRun(runs, shown(tested, options), language);
  const [{ vectorsPretty }, { vectorsJson }, { vectorsMarkdown }] = await Promise.all([
    import('../../reporters/pretty/vectors.ts'),
    import('../../reporters/json.ts'),
    import('../../reporters/markdown/vectors.ts'),
  ]);
  const reporters = [vectorsPretty(options['coverage'] === true), vectorsJson, vectorsMarkdown];
  writeOutputs(run, reporters, requestedOutputs(options, 'pretty'), options, host);
  const covered = !options['coverage'] || run.frameworks.every(({ coverage }) => coverage.complete);
  return run.passed && covered ? exitCode.done : exitCode.failed;
}

/** Says what is wrong in the files: to find that out is what the command is for, so it goes to the standard output. */
export function refuseVectors(
  loaded: readonly Result<unknown>[],
  options: Options,
  context: CommandContext,
): Promise<ExitCode> {
  return writeValidation(
    [],
    loaded.flatMap((each) => each.diagnostics),
    options,
    context,
  );
}

/** Every vector of a suite, scored. */
export function resultsOf({ files }: VectorSuite): VectorResult[] {
  return files.flatMap(({ vectors }) => vectors.map(runVector));
}

function runOf(suite: VectorSuite, written: readonly WrittenReport[]): RunOf {
  const { framework } = suite;
  const results = resultsOf(suite);
  return {
    framework,
    nodes: allNodes(framework),
    results,
    coverage: coverageOf(framework, results),
    written,
  };
}

/** --quiet leaves warnings out. */
function shown(
  tested: readonly { readonly diagnostics: readonly Diagnostic[] }[],
  { quiet }: Options,
): Diagnostic[] {
  return tested
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity }) => severity === 'error' || !quiet);
}

function checkOptions(options: Options): void {
  if (options['update'] && !options['write'])
    throw new UsageError({
      ko: '--update는 --write와 함께 씁니다.',
      en: '--update goes with --write.',
    });
  const other = (['write', 'coverage', 'json', 'format'] as const).find((name) => options[name]);
  if (options['scaffold'] && other !== undefined)
    throw new UsageError(
      {
        ko: `--scaffold와 ${withParticle(`--${other}`, '은/는')} 함께 쓸 수 없습니다.`,
        en: `--scaffold and --${other} cannot be used together.`,
      },
      {
        ko: '먼저 --scaffold로 파일을 만들고, 다음에 --write로 채우십시오.',
        en: 'Make the file with --scaffold first, then fill it in with --write.',
      },
    );
}

/** The folder or file of each framework named; with none the framework in the current folder. */
function frameworksNamed(args: readonly string[], host: Host): readonly string[] {
  if (args.length > 0) return [...new Set(args)].map((given) => namedFramework(given, host));
  if (host.kindOf('framework.yaml') === 'file') return ['framework.yaml'];
  throw new UsageError(
    { ko: '이 폴더에 framework.yaml이 없습니다.', en: 'There is no framework.yaml in this folder.' },
    {
      ko: '평가체계를 적으십시오: assess test our-standard',
      en: 'Name a framework: assess test our-standard',
    },
  );
}
