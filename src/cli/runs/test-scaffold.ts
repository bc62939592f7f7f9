import { join } from 'node:path';
import { displayPath } from '../../load/paths.ts';
import { indicatorsWithoutFull } from '../../load/vector-answers.ts';
import { loadVectors, testsFolder, type VectorSuite, vectorsIn } from '../../load/vectors.ts';
import type { Language } from '../../model/language.ts';
import { type PlannedVector, planVectors, type Scaffold, unanswered } from '../../report/vector-scaffold.ts';
import { vectorsTemplate } from '../../reporters/templates/vectors.ts';
import { coverageOf, reachedCount } from '../../scoring/vector-coverage.ts';
import { runVector, type VectorResult } from '../../scoring/vectors.ts';
import type { Options } from '../command.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCode } from '../exit-codes.ts';
import { writeFile } from '../outputs.ts';
import { UsageError } from '../usage-error.ts';
import { refuseVectors } from './test.ts';

const fileName = 'coverage.yaml';

/** `assess test --scaffold`: vectors for what none reaches yet, in a file of their own. Nothing is overwritten. */
export async function runScaffold(
  paths: readonly string[],
  context: CommandContext,
  options: Options,
): Promise<ExitCode> {
  const { host, language } = context;
  const loaded = paths.map((path) => loadVectors(path, host, true));
  const suites = loaded.flatMap(({ value }) => value ?? []);
  if (suites.length < loaded.length) return refuseVectors(loaded, options, context);
  const targets = suites.map(({ folder }) => join(testsFolder(folder), fileName));
  const there = targets.filter((target) => host.kindOf(target) !== 'missing');
  if (there.length > 0) throw exists(there.map((target) => displayPath(target, host)));
  const plans = suites.map((suite, i) => ({ target: targets[i]!, scaffold: plan(suite, language) }));
  for (const { target, scaffold } of plans) {
    if (scaffold.vectors.length > 0) {
      writeFile(target, vectorsTemplate({ ...scaffold, language }), host);
      host.stdout.write(`${displayPath(target, host)}\n`);
    }
    if (!options.quiet) host.stderr.write(`${hint(scaffold, language)}\n`);
  }
  return exitCode.done;
}

/** First everything full and nothing answered, as far as they reach something new; then what is still missing. */
function plan({ framework, files }: VectorSuite, language: Language): Scaffold {
  const results = files.flatMap(({ vectors }) => vectors.map(runVector));
  const taken = results.map(({ vector }) => vector.id);
  const notFull = indicatorsWithoutFull(framework);
  const plain: readonly PlannedVector[] = [
    { id: free('everything-full', taken), others: 'full', answers: new Map(unanswered(notFull)) },
    { id: free('nothing-answered', taken), others: 'unanswered', answers: new Map() },
  ];
  const tried = vectorsIn(vectorsTemplate({ vectors: plain, left: [], language }), framework).map(runVector);
  const kept: VectorResult[] = [];
  for (const result of tried) {
    const before = reachedCount(coverageOf(framework, [...results, ...kept]));
    if (reachedCount(coverageOf(framework, [...results, ...kept, result])) > before) kept.push(result);
  }
  const keptIds = kept.map(({ vector }) => vector.id);
  const coverage = coverageOf(framework, [...results, ...kept]);
  const rest = planVectors(framework, coverage, notFull, (k) => free(`coverage-${k}`, taken));
  return { ...rest, vectors: [...plain.filter(({ id }) => keptIds.includes(id)), ...rest.vectors] };
}

/** An id that no vector has yet. */
function free(id: string, taken: readonly string[]): string {
  return taken.includes(id) ? free(`${id}-more`, taken) : id;
}

/** What was made and what comes next. */
function hint({ vectors, left }: Scaffold, language: Language): string {
  const ko = language === 'ko';
  const open =
    left.length === 0
      ? ''
      : ko
        ? ` 직접 써야 하는 지표: ${left.length}개.`
        : ` Indicators to be written by hand: ${left.length}.`;
  if (vectors.length === 0) return ko ? `만들 벡터가 없습니다.${open}` : `There is no vector to make.${open}`;
  return ko
    ? `벡터 ${vectors.length}개를 만들었습니다.${open} 다음: 「assess test --write」로 기대하는 결과를 채우고 확인하십시오.`
    : `Made ${vectors.length} ${vectors.length === 1 ? 'vector' : 'vectors'}.${open} Next: fill in what must come out with "assess test --write" and review it.`;
}

function exists(files: readonly string[]): UsageError {
  return new UsageError(
    { ko: `이미 있습니다: ${files.join(', ')}`, en: `This exists already: ${files.join(', ')}` },
    {
      ko: '있는 파일은 덮어쓰지 않습니다. 이름을 바꾸면 남은 것만 새로 만듭니다.',
      en: 'Nothing is overwritten. Rename it, and what is still missing goes into a new one.',
    },
  );
}
