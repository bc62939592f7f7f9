import type { ExplainedAnswer, Explanation } from '../../report/explanation.ts';
import type { ReviewExplanation } from '../../report/review-explanation.ts';
import { answerStatusNames, evidenceStateNames } from '../../report/terms.ts';
import { markdownCell, markdownText } from '../../text/markdown.ts';
import type { Reporter } from '../reporter.ts';
import { combineNames } from '../terms.ts';
import { worthText } from '../wording/explanation.ts';
import { explainedReviewText, reviewedScoreText } from '../wording/review.ts';

/** `assess explain INDICATOR -f markdown`. */
export const explanationMarkdown: Reporter<Explanation> = {
  name: 'markdown',
  extension: 'md',
  render(explained) {
    const ko = explained.language === 'ko';
    const blocks = [
      `# ${markdownText(`${explained.indicator} ${explained.title}`)}`,
      worthText(explained),
      ...(explained.guidance === null ? [] : [markdownText(explained.guidance)]),
      `## ${ko ? '채점규칙' : 'Rule'}`,
      bullets([
        ...(explained.combine === null ? [] : [combineNames[explained.combine][explained.language]]),
        ...explained.rule,
        ...referenceLine(explained),
      ]),
      `## ${ko ? '답' : 'Answers'}`,
      answers(explained),
      ...(explained.review ? reviews(explained.review, explained) : []),
      `## ${ko ? '계산' : 'Arithmetic'}`,
      table(
        ko ? ['단계', '계산', '결과'] : ['Step', 'Formula', 'Result'],
        explained.arithmetic.map(({ label, formula, result }) => [label, formula, result]),
      ),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function referenceLine({ reference, language }: Explanation): string[] {
  if (reference === null) return [];
  const { id, value, location } = reference;
  return [
    `${language === 'ko' ? '기준값' : 'reference'} ${id} = ${value} (${location.file}:${location.line})`,
  ];
}

function answers(explained: Explanation): string {
  const { language } = explained;
  const ko = language === 'ko';
  const isSum = explained.combine === 'sum';
  const head = ko
    ? ['부서', '답', isSum ? '수치' : '득점률', '증빙', '위치']
    : ['Department', 'Answer', isSum ? 'Figure' : 'Share', 'Evidence', 'Place'];
  return table(
    head,
    explained.answers.map((answer) => [
      answer.name,
      given(answer, language),
      isSum ? (answer.steps.at(-1)?.formula ?? '') : answer.percent === null ? '' : `${answer.percent}%`,
      answer.evidence
        .map(({ document, file, state }) => `${document ?? file}: ${evidenceStateNames[state][language]}`)
        .join('\n'),
      `${answer.location.file}:${answer.location.line}`,
    ]),
  );
}

function reviews(review: ReviewExplanation, { language }: Explanation): string[] {
  return [
    `## ${language === 'ko' ? '심사' : 'Reviews'}`,
    bullets([
      reviewedScoreText(review, language),
      ...review.reviews.map((each) => {
        const { file, line } = each.location;
        return `${explainedReviewText(each, language)} (${file}:${line})`;
      }),
    ]),
  ];
}

/** The answer, or its status with the reason and who approved it. */
function given(
  { value, status, reason, approvedBy }: ExplainedAnswer,
  language: Explanation['language'],
): string {
  if (value !== null) return value;
  const approved =
    approvedBy === null ? null : `${language === 'ko' ? '승인' : 'approved by'}: ${approvedBy}`;
  return [answerStatusNames[status]?.[language] ?? status, reason, approved]
    .filter((fact) => fact !== null)
    .join('\n');
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(markdownCell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
