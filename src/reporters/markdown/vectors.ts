import type { Language } from '../../model/language.ts';
import type { FrameworkRun, VectorReport, VectorRun } from '../../report/vector-run.ts';
import type { Reporter } from '../reporter.ts';
import {
  countsText,
  expectedText,
  missedIndicatorText,
  missedVerdictText,
  reachedText,
} from '../wording/vectors.ts';
import { blocks, heading, item, list, paragraph, table } from './blocks.ts';

/** `assess test -f markdown`: the vectors as a table, what came out otherwise, and what is not reached. */
export const vectorsMarkdown: Reporter<VectorRun> = {
  name: 'markdown',
  extension: 'md',
  render: ({ frameworks, diagnostics, language }) =>
    `${blocks(
      heading(1, language === 'ko' ? '시험 벡터 결과' : 'Test vectors'),
      list(
        diagnostics.map(({ location: { file, line }, message }) =>
          item(`${file}${line === undefined ? '' : `:${line}`}: ${message}`),
        ),
      ),
      ...frameworks.map((run) => frameworkBlocks(run, language)),
    )}\n`,
};

function frameworkBlocks(run: FrameworkRun, language: Language): string {
  const ko = language === 'ko';
  const { id, version, title } = run.framework;
  const { missedVerdict, missedOutcomes } = run.coverage;
  const missed = [
    ...missedVerdict.map((each) => missedVerdictText(each, language)),
    ...missedOutcomes.map(missedIndicatorText),
  ];
  const [word, text] = ko ? ['쓴 곳', '쓴 것'] : ['Written at', 'Text'];
  return blocks(
    heading(2, `${title} (${id} ${version})`),
    paragraph(countsText(run, language)),
    vectorTable(run.vectors, language),
    differenceTable(run.vectors, language),
    run.written.length === 0
      ? ''
      : table(
          [{ head: ko ? '벡터' : 'Vector' }, { head: word! }, { head: text! }],
          run.written.map(({ vector, location, lines }) => [
            vector,
            `${location.file}:${location.line}`,
            lines.join('\n'),
          ]),
        ),
    paragraph(reachedText(run, language)),
    missed.length === 0 ? '' : heading(3, ko ? '시험하지 않은 것' : 'Not reached'),
    list(missed.map((each) => item(each))),
  );
}

function vectorTable(vectors: readonly VectorReport[], language: Language): string {
  const ko = language === 'ko';
  const results = ko
    ? { passed: '통과', failed: '실패', 'no-expect': '기대하는 결과 없음' }
    : { passed: 'passed', failed: 'failed', 'no-expect': 'expects nothing' };
  if (vectors.length === 0) return '';
  return table(
    [{ head: ko ? '벡터' : 'Vector' }, { head: ko ? '결과' : 'Result' }, { head: ko ? '위치' : 'Place' }],
    vectors.map(({ id, title, status, location }) => [
      title === null ? id : `${id} ${title}`,
      results[status],
      `${location.file}:${location.line}`,
    ]),
  );
}

function differenceTable(vectors: readonly VectorReport[], language: Language): string {
  const rows = vectors.flatMap(({ id, differences }) =>
    differences.map(({ key, expected, actual, location }) => [
      id,
      key,
      expectedText(expected, language),
      expectedText(actual, language),
      `${location.file}:${location.line}`,
    ]),
  );
  const heads =
    language === 'ko'
      ? ['벡터', '항목', '기대', '실제', '위치']
      : ['Vector', 'Key', 'Expected', 'Actual', 'Place'];
  return rows.length === 0
    ? ''
    : table(
        heads.map((head) => ({ head })),
        rows,
      );
}
