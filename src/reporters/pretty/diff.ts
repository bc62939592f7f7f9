import type { DiffReport, NodeChangeReport } from '../../report/diff-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { standardFacts, unmetText, weightNote } from '../wording/comparison.ts';
import {
  causeName,
  changedName,
  changeFigure,
  nothingChangedText,
  provenVerdictText,
  signedFigure,
  sumName,
  verdictChangeText,
} from '../wording/diff.ts';
import { sideLines } from '../wording/diff-facts.ts';
import { arrowOf, factLines, shiftTable, totalsTable } from './comparison.ts';
import { countBlock, frameworkBlock, gapBlocks, indicatorBlock, otherBlock } from './diff-details.ts';
import { diagnosticCountLine } from './headline.ts';
import { labelled, lines } from './lines.ts';
import { drawTable } from './table.ts';

/** `assess diff` for people: the verdict, the totals, what moved them, then everything that differs. */
export const diffPretty: Reporter<DiffReport> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const blocks = report.same
      ? [head(report, context), nothingBlock(report, context)]
      : [
          head(report, context),
          verdictBlock(report, context),
          totalsTable(report, report.language, context),
          standardBlock(report, context),
          causeTable(report, context),
          ...nodeBlocks(report, context),
          indicatorBlock(report, context),
          otherBlock(report, context),
          ...gapBlocks(report, context),
          frameworkBlock(report, context),
          countBlock(report, context),
        ];
    return `${[...blocks, diagnosticCountLine(report, context)].filter((block) => block !== '').join('\n\n')}\n`;
  },
};

function head(report: DiffReport, context: RenderContext): string {
  const { name, cycle, language } = report;
  const title = { ko: `${name} ${cycle}: 변경 전후 비교`, en: `${name}, ${cycle}: before and after` };
  return [
    ...lines(title[language], context).map(context.palette.strong),
    ...sideLines(report, arrowOf(context)).flatMap(([label, text]) => labelled(label, text, context)),
  ].join('\n');
}

function nothingBlock(report: DiffReport, context: RenderContext): string {
  const { language } = report;
  return lines(nothingChangedText(language), context).join('\n');
}

/** What became of the verdict, of both totals; one line where there is no bar on either side. */
function verdictBlock(report: DiffReport, context: RenderContext): string {
  const { after, language } = report;
  const { strong } = context.palette;
  const ko = language === 'ko';
  const arrow = arrowOf(context);
  const [claimed, proven] = [verdictChangeText, provenVerdictText].map((text) =>
    text(report, language, arrow),
  );
  const paint = paintOf(after.passed, context);
  return [
    ...lines(`${ko ? '판정' : 'verdict'}: ${claimed}`, context).map((line) => strong(paint(line))),
    ...(hasVerdict(report)
      ? lines(`${ko ? '확인된 점수의 판정' : 'verdict, substantiated'}: ${proven}`, context, 2).map(
          paintOf(after.substantiated, context),
        )
      : []),
  ].join('\n');
}

function hasVerdict({ before, after }: DiffReport): boolean {
  return [before, after].some(({ passed, substantiated }) => passed !== null || substantiated !== null);
}

function paintOf(passed: boolean | null, { palette }: RenderContext): (line: string) => string {
  if (passed === null) return (line) => line;
  return passed ? palette.good : palette.bad;
}

/** The full mark, the bar and the grade, and what else is not met now. */
function standardBlock(report: DiffReport, context: RenderContext): string {
  const { after, language } = report;
  const now = { ko: '변경 후', en: 'after' }[language];
  return [
    ...standardFacts(report, language).flatMap((fact) => factLines(fact, language, context, 0)),
    ...unmetText(after, language).flatMap((text) =>
      lines(`${now} ${text}`, context, 2).map(context.palette.warn),
    ),
  ].join('\n');
}

/** What moved the total, a row each, and the sum. */
function causeTable(
  { causes, claimed, substantiated, language }: DiffReport,
  context: RenderContext,
): string {
  if (causes.length === 0) return '';
  const ko = language === 'ko';
  return drawTable(
    [
      { head: ko ? '원인' : 'Cause', flexible: true },
      { head: ko ? '증감' : 'Change', align: 'right' },
      { head: ko ? '확인 증감' : 'Substantiated', align: 'right' },
    ],
    [
      ...causes.map((part) => [
        causeName(part.cause, part.kind, language),
        signedFigure(part.claimed),
        signedFigure(part.substantiated),
      ]),
      [sumName[language], changeFigure(claimed), changeFigure(substantiated)],
    ],
    context.width,
    context.ascii,
  );
}

/** The groups and the departments whose score differs, a table each. */
function nodeBlocks(report: DiffReport, context: RenderContext): string[] {
  const { groups, departments, indicators, language } = report;
  const ko = language === 'ko';
  const tableOf = (head: string, nodes: readonly NodeChangeReport[]) => {
    if (nodes.length === 0) return '';
    const named = nodes.map((node) => ({ ...node, name: changedName(node, language, arrowOf(context)) }));
    return shiftTable(head, named, language, context);
  };
  const note = weightNote({ ...report, nodes: [...groups, ...indicators] }, language);
  return [
    tableOf(ko ? '구분' : 'Group', groups),
    tableOf(ko ? '부서' : 'Department', departments),
    note === null ? '' : lines(note, context).join('\n'),
  ];
}
