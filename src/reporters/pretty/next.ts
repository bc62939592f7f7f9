import type { NextReport } from '../../report/next-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { idText } from '../wording/comparison.ts';
import { countLine, fateText, headFacts, titleOf } from '../wording/next.ts';
import { filesSection, type NextSection, nextSections, restText } from '../wording/next-sections.ts';
import { arrowOf } from './comparison.ts';
import { labelled, lines } from './lines.ts';

/** `assess next` for people: both cycles, what becomes of the old answers, what is to be seen to, and the files. */
export const nextPretty: Reporter<NextReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    return `${[
      head(report, context),
      answerBlock(report, context),
      ...[...nextSections(report), filesSection(report)].map((section) => block(section, report, context)),
    ].join('\n\n')}\n`;
  },
};

function head(report: NextReport, context: RenderContext): string {
  return [
    ...lines(titleOf(report), context).map(context.palette.strong),
    ...headFacts(report).flatMap(([name, text]) => labelled(name, text, context)),
  ].join('\n');
}

/** Answers to indicators that are as they were are only counted. */
function answerBlock(report: NextReport, context: RenderContext): string {
  const { answers, language } = report;
  const changed = answers.filter(({ fate }) => fate !== 'kept');
  return [
    ...lines(countLine(report), context).map(context.palette.strong),
    ...changed.flatMap((answer) => {
      const name = `${idText(answer.before, answer.after, arrowOf(context))} ${answer.title}`;
      const facts = [fateText(answer, language), answer.departmentName, answer.reason];
      return lines(`${name}: ${facts.filter((fact) => fact !== null).join(' | ')}`, context, 2);
    }),
  ].join('\n');
}

function block(
  { title, items, enough = items.length }: NextSection,
  { language }: NextReport,
  context: RenderContext,
): string {
  const rest = items.length - enough;
  return [
    ...lines(title, context).map(context.palette.strong),
    ...items.slice(0, enough).flatMap((item) => lines(item, context, 2)),
    ...(rest > 0 ? lines(restText(rest, language), context, 2) : []),
  ].join('\n');
}
