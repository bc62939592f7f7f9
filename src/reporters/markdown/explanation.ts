import type { Explanation } from '../../report/explanation.ts';
import { markdownCell, markdownText } from '../../text/markdown.ts';
import type { Reporter } from '../reporter.ts';
import { answerStatusNames, combineNames, evidenceStateNames } from '../terms.ts';

/** `assess explain INDICATOR -f markdown`. */
export const explanationMarkdown: Reporter<Explanation> = {
  name: 'markdown',
  extension: 'md',
  render(explained) {
    const ko = explained.language === 'ko';
    const { score } = explained;
    const facts = ko
      ? `배점 ${explained.points}점, 득점 ${score.claimed}점, 감점 ${score.lost}점`
      : `${explained.points} points, score ${score.claimed}, lost ${score.lost}`;
    const blocks = [
      `# ${markdownText(`${explained.indicator} ${explained.title}`)}`,
      facts,
      ...(explained.guidance === null ? [] : [markdownText(explained.guidance)]),
      `## ${ko ? '채점규칙' : 'Rule'}`,
      bullets([
        ...(explained.combine === null ? [] : [combineNames[explained.combine][explained.language]]),
        ...explained.rule,
      ]),
      `## ${ko ? '답' : 'Answers'}`,
      answers(explained),
      `## ${ko ? '계산' : 'Arithmetic'}`,
      table(
        ko ? ['단계', '계산', '결과'] : ['Step', 'Formula', 'Result'],
        explained.arithmetic.map(({ label, formula, exact, decimal }) => [
          label,
          formula,
          decimal === exact ? exact : `${exact} (${decimal})`,
        ]),
      ),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function answers(explained: Explanation): string {
  const { language } = explained;
  const ko = language === 'ko';
  return table(
    ko ? ['부서', '답', '득점률', '증빙', '위치'] : ['Department', 'Answer', 'Share', 'Evidence', 'Place'],
    explained.answers.map((answer) => [
      answer.name,
      answer.value ?? answerStatusNames[answer.status]?.[language] ?? answer.status,
      answer.percent === null ? '' : `${answer.percent}%`,
      answer.evidence
        .map(({ document, file, state }) => `${document ?? file}: ${evidenceStateNames[state][language]}`)
        .join('\n'),
      `${answer.location.file}:${answer.location.line}`,
    ]),
  );
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(markdownCell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
