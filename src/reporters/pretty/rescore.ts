import type { CarriedAnswerReport, RescoreReport } from '../../report/rescore.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { idText, sideText } from '../wording/comparison.ts';
import { answerText, assumedText, countLine, evidenceText, fateNames, openText } from '../wording/rescore.ts';
import { arrowOf, comparisonBlocks } from './comparison.ts';
import { labelled, lines } from './lines.ts';

/** `assess rescore` for people: the scores, then what becomes of every answer, then what is to be answered and copied. */
export const rescorePretty: Reporter<RescoreReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const { language, comparison } = report;
    return `${[
      head(report, context),
      ...comparisonBlocks(comparison, language, context),
      answerBlock(report, context),
      ...openBlock(report, context),
      ...noteBlocks(report, context),
    ].join('\n\n')}\n`;
  },
};

function head(report: RescoreReport, context: RenderContext): string {
  const { name, cycle, before, after, language } = report;
  const ko = language === 'ko';
  const title = ko
    ? `${name} ${cycle}: 다른 평가체계로 다시 채점`
    : `${name}, ${cycle}: scored under another framework`;
  return [
    ...lines(title, context).map(context.palette.strong),
    ...labelled(ko ? '변경 전' : 'before', sideText(before), context),
    ...labelled(ko ? '변경 후' : 'after', sideText(after), context),
  ].join('\n');
}

/** Answers that are as they were by their ids alone, the others with what they say and why. */
function answerBlock(report: RescoreReport, context: RenderContext): string {
  const { answers, kept, language } = report;
  return [
    ...lines(countLine(report), context).map(context.palette.strong),
    ...(kept.length > 0 ? lines(`${fateNames.kept[language]}: ${keptText(report)}`, context, 2) : []),
    ...answers
      .filter(({ fate }) => fate !== 'kept')
      .flatMap((answer) => answerLines(answer, report, context)),
  ].join('\n');
}

/** Ids, with the number of answers where several departments answered. */
function keptText({ kept, language }: RescoreReport): string {
  return kept
    .map(({ indicator, answers }) => {
      if (answers === 1) return indicator;
      return language === 'ko' ? `${indicator}(부서 ${answers}곳)` : `${indicator} (${answers} departments)`;
    })
    .join(', ');
}

function answerLines(
  answer: CarriedAnswerReport,
  { language }: RescoreReport,
  context: RenderContext,
): string[] {
  const { palette } = context;
  const { fate, before, after, title, departmentName, reason, location } = answer;
  const name = `${idText(before, after, arrowOf(context))} ${title}`;
  const said = lines(
    `${name}: ${fateNames[fate][language]} | ${departmentName} | ${answerText(answer, language)}`,
    context,
    2,
  );
  return [
    ...(fate === 'renumbered' ? said : said.map(palette.warn)),
    ...(reason === null ? [] : lines(`${reason.message} ${reason.help}`, context, 6)),
    ...(fate === 'renumbered'
      ? []
      : lines(`${location.file}:${location.line}:${location.column}`, context, 6).map(palette.place)),
  ];
}

function openBlock(report: RescoreReport, context: RenderContext): string[] {
  const { open, language } = report;
  if (open.length === 0) return [];
  const title = { ko: `답해야 할 지표 ${open.length}개`, en: `To be answered: ${open.length}` }[language];
  return [
    [
      ...lines(title, context).map(context.palette.strong),
      ...open.flatMap((each) =>
        lines(`${each.indicator} ${each.title} (${openText(each, language)})`, context, 2),
      ),
    ].join('\n'),
  ];
}

function noteBlocks(report: RescoreReport, context: RenderContext): string[] {
  const { written } = report;
  const evidence = evidenceText(report);
  const notes = [assumedText(report), evidence].filter((note) => note !== null);
  return notes.map((note) =>
    [
      ...lines(note, context).map(context.palette.warn),
      ...(note === evidence ? written!.evidence.flatMap((file) => lines(file, context, 2)) : []),
    ].join('\n'),
  );
}
