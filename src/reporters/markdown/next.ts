import type { NextReport } from '../../report/next-report.ts';
import type { Reporter } from '../reporter.ts';
import { idText } from '../wording/comparison.ts';
import { countLine, fateText, headFacts, titleOf } from '../wording/next.ts';
import { filesSection, nextSections } from '../wording/next-sections.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

/** `assess next -f markdown`: the same as for people. */
export const nextMarkdown: Reporter<NextReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { language } = report;
    return `${blocks(
      heading(1, titleOf(report)),
      list(headFacts(report).map(([name, text]) => item(`${name}: ${text}`))),
      heading(2, { ko: '지난 답', en: 'Old answers' }[language]),
      paragraph(countLine(report)),
      changedTable(report),
      ...[...nextSections(report), filesSection(report)].flatMap(({ title, items }) => [
        heading(2, title),
        list(items.map((text) => item(text))),
      ]),
    )}\n`;
  },
};

/** Answers to indicators that are as they were are only counted. */
function changedTable({ answers, language }: NextReport): string {
  const changed = answers.filter(({ fate }) => fate !== 'kept');
  if (changed.length === 0) return '';
  const heads =
    language === 'ko' ? ['지표', '부서', '결과', '사유'] : ['Indicator', 'Department', 'Result', 'Reason'];
  return table(
    heads.map((head) => ({ head })),
    changed.map((answer) => [
      `${idText(answer.before, answer.after, '→')} ${answer.title}`,
      answer.departmentName,
      fateText(answer, language),
      answer.reason ?? '',
    ]),
  );
}
