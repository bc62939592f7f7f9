import type { RescoreReport } from '../../report/rescore.ts';
import type { Reporter } from '../reporter.ts';
import { idText, sideText } from '../wording/comparison.ts';
import { answerText, assumedText, countLine, evidenceText, fateNames, openText } from '../wording/rescore.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';
import { comparisonMarkdown } from './comparison.ts';

/** `assess rescore -f markdown`: the same as for people, with a row for every answer. */
export const rescoreMarkdown: Reporter<RescoreReport> = {
  name: 'markdown',
  extension: 'md',
  render(report) {
    const { name, cycle, before, after, comparison, open, written, language } = report;
    const ko = language === 'ko';
    const [assumed, evidence] = [assumedText(report), evidenceText(report)];
    return `${blocks(
      heading(
        1,
        ko
          ? `${name} ${cycle}: 다른 평가체계로 다시 채점`
          : `${name}, ${cycle}: scored under another framework`,
      ),
      list([
        item(`${ko ? '변경 전' : 'before'}: ${sideText(before)}`),
        item(`${ko ? '변경 후' : 'after'}: ${sideText(after)}`),
      ]),
      heading(2, ko ? '점수' : 'Scores'),
      ...comparisonMarkdown(comparison, language),
      heading(2, ko ? '답' : 'Answers'),
      paragraph(countLine(report)),
      answerTable(report),
      open.length === 0 ? '' : heading(2, ko ? '답해야 할 지표' : 'To be answered'),
      list(open.map((each) => item(`${each.indicator} ${each.title} (${openText(each, language)})`))),
      assumed === null && evidence === null ? '' : heading(2, ko ? '확인할 것' : 'To be seen to'),
      assumed === null ? '' : paragraph(assumed),
      evidence === null ? '' : paragraph(evidence),
      list((written?.evidence ?? []).map((file) => item(file))),
    )}\n`;
  },
};

function answerTable({ answers, language }: RescoreReport): string {
  if (answers.length === 0) return '';
  const ko = language === 'ko';
  const heads = ko
    ? ['지표', '부서', '답', '결과', '사유', '위치']
    : ['Indicator', 'Department', 'Answer', 'Result', 'Reason', 'Place'];
  return table(
    heads.map((head) => ({ head })),
    answers.map((answer) => [
      `${idText(answer.before, answer.after, '→')} ${answer.title}`,
      answer.departmentName,
      answerText(answer, language),
      fateNames[answer.fate][language],
      answer.reason === null ? '' : `${answer.reason.message} ${answer.reason.help}`,
      `${answer.location.file}:${answer.location.line}`,
    ]),
  );
}
