import type {
  FrameworkDiffReport,
  LevelDifferenceReport,
  NodeDifferenceReport,
} from '../../report/framework-diff.ts';
import type { Reporter } from '../reporter.ts';
import {
  changeFact,
  countsText,
  type Fact,
  idText,
  nodeFacts,
  nothing,
  placeText,
  sideText,
  stateNames,
} from '../wording/comparison.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';
import { comparisonMarkdown, factTable } from './comparison.ts';

/** `assess framework diff -f markdown`. */
export const frameworkDiffMarkdown: Reporter<FrameworkDiffReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { before, after, head, levels, assessment, language } = report;
    const ko = language === 'ko';
    return `${blocks(
      heading(1, ko ? '평가체계 비교' : 'Frameworks compared'),
      list([
        item(`${ko ? '변경 전' : 'before'}: ${sideText(before)}`),
        item(`${ko ? '변경 후' : 'after'}: ${sideText(after)}`),
      ]),
      report.same ? paragraph(ko ? '달라진 것이 없음.' : 'Nothing differs.') : '',
      head.length > 0 ? heading(2, ko ? '총괄' : 'Head') : '',
      head.length > 0
        ? factTable(
            head.map((change) => changeFact(change, language)),
            language,
          )
        : '',
      ...levels.flatMap((level) => levelBlocks(level, report)),
      ...(assessment
        ? [
            heading(
              2,
              ko
                ? `${assessment.name} ${assessment.cycle}의 점수`
                : `Scores of ${assessment.name}, ${assessment.cycle}`,
            ),
            ...comparisonMarkdown(assessment, language),
          ]
        : []),
    )}\n`;
  },
};

function levelBlocks(
  { title, counts, nodes }: LevelDifferenceReport,
  { language }: FrameworkDiffReport,
): string[] {
  const ko = language === 'ko';
  return [
    heading(2, title),
    paragraph(countsText(counts, language)),
    table(
      [
        { head: ko ? '구분' : 'State' },
        { head: title },
        { head: ko ? '내용' : 'What' },
        { head: ko ? '변경 전' : 'Before' },
        { head: ko ? '변경 후' : 'After' },
      ],
      nodes.flatMap((node) => rowsOf(node, language)),
    ),
  ];
}

/** A row for each fact; the node is named in the first. */
function rowsOf(node: NodeDifferenceReport, language: FrameworkDiffReport['language']): string[][] {
  const name = `${idText(node.before, node.after, '→')} ${node.title}`;
  const state = stateNames[node.state][language];
  if (node.state !== 'changed') return [[state, name, placeText(node, language), '', '']];
  return nodeFacts(node, language).map((fact, i) => [
    i === 0 ? state : '',
    i === 0 ? name : '',
    `${fact.name}${fact.note === null ? '' : ` (${fact.note})`}`,
    side(fact.before, language),
    side(fact.after, language),
  ]);
}

function side(texts: Fact['before'], language: FrameworkDiffReport['language']): string {
  return texts.length > 0 ? texts.join('\n') : nothing[language];
}
