import type {
  FrameworkDiffReport,
  LevelDifferenceReport,
  NodeDifferenceReport,
} from '../../report/framework-diff.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import {
  changeFact,
  countsText,
  idText,
  nodeFacts,
  placeText,
  sideText,
  stateNames,
} from '../wording/comparison.ts';
import { arrowOf, comparisonBlocks, factLines } from './comparison.ts';
import { labelled, lines } from './lines.ts';

/** `assess framework diff` for people: the head, then level by level, then what an assessment would gain or lose. */
export const frameworkDiffPretty: Reporter<FrameworkDiffReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const { language, assessment } = report;
    const blocks = [
      sides(report, context),
      ...(report.same ? [nothingText(report, context)] : []),
      ...(report.head.length > 0 ? [headBlock(report, context)] : []),
      ...report.levels.map((level) => levelBlock(level, report, context)),
      ...(assessment
        ? [assessmentTitle(report, context), ...comparisonBlocks(assessment, language, context)]
        : []),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function sides({ before, after, language }: FrameworkDiffReport, context: RenderContext): string {
  const ko = language === 'ko';
  const title = lines(ko ? '평가체계 비교' : 'Frameworks compared', context).map(context.palette.strong);
  return [
    ...title,
    ...labelled(ko ? '변경 전' : 'before', sideText(before), context),
    ...labelled(ko ? '변경 후' : 'after', sideText(after), context),
  ].join('\n');
}

function nothingText({ language }: FrameworkDiffReport, context: RenderContext): string {
  const text = {
    ko: '달라진 것이 없습니다: 총괄, 배점, 지표, 채점규칙이 모두 같습니다.',
    en: 'Nothing differs: head, points, indicators and rules are the same.',
  };
  return lines(text[language], context).join('\n');
}

function headBlock({ head, language }: FrameworkDiffReport, context: RenderContext): string {
  return [
    context.palette.strong({ ko: '총괄', en: 'Head' }[language]),
    ...head.flatMap((change) => factLines(changeFact(change, language), language, context, 2)),
  ].join('\n');
}

function levelBlock(
  { title, counts, nodes }: LevelDifferenceReport,
  { language }: FrameworkDiffReport,
  context: RenderContext,
): string {
  return [
    ...lines(`${title}: ${countsText(counts, language)}`, context).map(context.palette.strong),
    ...nodes.flatMap((node) => nodeLines(node, language, context)),
  ].join('\n');
}

function nodeLines(
  node: NodeDifferenceReport,
  language: FrameworkDiffReport['language'],
  context: RenderContext,
): string[] {
  const { palette } = context;
  const { state, before, after, title } = node;
  const name = `${idText(before, after, arrowOf(context))} ${title}`;
  if (state === 'changed')
    return [
      ...lines(`~ ${name}`, context, 2),
      ...nodeFacts(node, language).flatMap((fact) => factLines(fact, language, context, 6)),
    ];
  const sign = state === 'added' ? '+' : '-';
  const paint = state === 'added' ? palette.good : palette.bad;
  return lines(
    `${sign} ${name} (${stateNames[state][language]}; ${placeText(node, language)})`,
    context,
    2,
  ).map(paint);
}

function assessmentTitle({ assessment, language }: FrameworkDiffReport, context: RenderContext): string {
  const { name, cycle } = assessment!;
  const text = { ko: `${name} ${cycle}의 점수`, en: `Scores of ${name}, ${cycle}` };
  return lines(text[language], context).map(context.palette.strong).join('\n');
}
