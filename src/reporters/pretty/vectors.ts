import type { Language } from '../../model/language.ts';
import type { DifferenceReport, FrameworkRun, VectorReport, VectorRun } from '../../report/vector-run.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import {
  countsText,
  expectedText,
  missedIndicatorText,
  missedVerdictText,
  reachedText,
} from '../wording/vectors.ts';
import { diagnosticsPretty } from './diagnostics.ts';
import { lines } from './lines.ts';

/** As many things that are not reached are listed; where all are wanted, all. */
const mostMissed = 10;

/** `assess test` for people; with `all` everything that is not reached is listed. */
export function vectorsPretty(all: boolean): Reporter<VectorRun> {
  return {
    name: 'pretty',
    extension: 'txt',
    render(run, context) {
      const found = diagnosticsPretty(run.diagnostics, run.language, context);
      const frameworks = run.frameworks.map(
        (each) => `${frameworkLines(each, run.language, all, context).join('\n')}\n`,
      );
      return [...(found === '' ? [] : [found]), ...frameworks].join('\n');
    },
  };
}

function frameworkLines(
  run: FrameworkRun,
  language: Language,
  all: boolean,
  context: RenderContext,
): string[] {
  const { id, version, title } = run.framework;
  const signs = symbols(context.ascii);
  const sum = `${run.failed === 0 ? signs.passed : signs.failed} ${countsText(run, language)}`;
  return [
    ...lines(`${title} (${id} ${version})`, context).map(context.palette.strong),
    ...run.vectors.flatMap((vector) => vectorLines(vector, language, context)),
    ...writtenLines(run, language, context),
    ...lines(sum, context).map(run.failed === 0 ? context.palette.good : context.palette.bad),
    ...coverageLines(run, language, all, context),
  ];
}

/** A vector with its sign, and below it what came out otherwise. */
function vectorLines(vector: VectorReport, language: Language, context: RenderContext): string[] {
  const signs = symbols(context.ascii);
  const isGood = vector.status === 'passed';
  const name = vector.title === null ? vector.id : `${vector.id} ${vector.title}`;
  const none = language === 'ko' ? ': 기대하는 결과가 없음' : ': expects nothing';
  const head = `${isGood ? signs.passed : signs.failed} ${name}${vector.status === 'no-expect' ? none : ''}`;
  const { file, line } = vector.location;
  return [
    ...lines(head, context, 2).map(isGood ? context.palette.good : context.palette.bad),
    ...(isGood ? [] : lines(`${file}:${line}`, context, 4).map(context.palette.place)),
    ...vector.differences.flatMap((difference) => differenceLines(difference, language, context)),
  ];
}

function differenceLines(
  { key, expected, actual, location }: DifferenceReport,
  language: Language,
  context: RenderContext,
): string[] {
  const [wanted, came] = [expectedText(expected, language), expectedText(actual, language)];
  const words = language === 'ko' ? ['기대', '실제'] : ['expected', 'actual'];
  return [
    ...lines(`${key} (${location.file}:${location.line})`, context, 4),
    ...lines(`- ${words[0]} ${wanted}`, context, 6).map(context.palette.bad),
    ...lines(`+ ${words[1]} ${came}`, context, 6).map(context.palette.good),
  ];
}

/** What was written, to be reviewed. */
function writtenLines({ written }: FrameworkRun, language: Language, context: RenderContext): string[] {
  if (written.length === 0) return [];
  const head =
    language === 'ko' ? '파일에 쓴 것(맞는지 확인하십시오)' : 'Written into the files; please review';
  return [
    ...lines(head, context).map(context.palette.strong),
    ...written.flatMap(({ vector, location: { file, line }, lines: text }) => [
      ...lines(`${vector} (${file}:${line})`, context, 2),
      ...text.flatMap((each) => lines(each.trimStart(), context, 4 + indentOf(each))),
    ]),
  ];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** How much is reached, and what is not. */
function coverageLines(
  run: FrameworkRun,
  language: Language,
  all: boolean,
  context: RenderContext,
): string[] {
  const ko = language === 'ko';
  const { coverage } = run;
  const missed = [
    ...coverage.missedVerdict.map((each) => missedVerdictText(each, language)),
    ...coverage.missedOutcomes.map(missedIndicatorText),
  ];
  const shown = all ? missed : missed.slice(0, mostMissed);
  const rest = missed.length - shown.length;
  return [
    ...lines(reachedText(run, language), context),
    ...(missed.length === 0
      ? []
      : lines(ko ? '시험하지 않은 것' : 'Not reached', context).map(context.palette.strong)),
    ...shown.flatMap((text) => lines(`- ${text}`, context, 2)),
    ...(rest === 0
      ? []
      : lines(
          ko ? `외 ${rest}개(모두 보려면 --coverage)` : `and ${rest} more (--coverage lists all)`,
          context,
          2,
        )),
  ];
}
