import type { ExplainedAnswer, Explanation } from '../../report/explanation.ts';
import type { ReviewExplanation } from '../../report/review-explanation.ts';
import { answerStatusNames, evidenceStateNames } from '../../report/terms.ts';
import { koreanDate } from '../../text/dates.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { combineNames, sourceNames } from '../terms.ts';
import { worthText } from '../wording/explanation.ts';
import { explainedReviewText, reviewedScoreText } from '../wording/review.ts';
import { labelled, lines } from './lines.ts';

/** `assess explain F1-04` for people: the question, the rule, the answers, the arithmetic, and where each stands. */
export const explanationPretty: Reporter<Explanation> = {
  name: 'pretty',
  extension: 'txt',
  render(explained, context) {
    const sections = [
      question(explained, context),
      rule(explained, context),
      ...explained.answers.map((answer) => answerLines(answer, explained, context)),
      ...(explained.review ? [reviewLines(explained.review, explained, context)] : []),
      arithmetic(explained, context),
    ];
    return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
  },
};

function heading(text: string, context: RenderContext): string[] {
  return lines(text, context).map(context.palette.strong);
}

function placeLine(
  { file, line, column }: Explanation['location'],
  context: RenderContext,
  indent = 2,
): string[] {
  return lines(`${file}:${line}:${column}`, context, indent).map(context.palette.place);
}

function question(explained: Explanation, context: RenderContext): string[] {
  const ko = explained.language === 'ko';
  return [
    ...heading(`${explained.indicator} ${explained.title}`, context),
    ...lines(worthText(explained), context, 2),
    ...(explained.source === null
      ? []
      : labelled(
          ko ? '출처' : 'Source',
          sourceNames[explained.source]?.[explained.language] ?? explained.source,
          context,
        )),
    ...(explained.basis === null ? [] : labelled(ko ? '근거' : 'Basis', explained.basis, context)),
    ...(explained.guidance === null
      ? []
      : labelled(ko ? '인정 기준' : 'Guidance', explained.guidance, context)),
    ...(explained.documents.length === 0
      ? []
      : labelled(ko ? '증빙자료' : 'Documents', explained.documents.join('; '), context)),
    ...placeLine(explained.location, context),
  ];
}

function rule(explained: Explanation, context: RenderContext): string[] {
  const ko = explained.language === 'ko';
  const combine =
    explained.combine === null ? [] : lines(combineNames[explained.combine][explained.language], context, 2);
  return [
    ...heading(ko ? '채점규칙' : 'Rule', context),
    ...combine,
    ...explained.rule.flatMap((line) => lines(`- ${line}`, context, 2)),
    ...referenceLines(explained, context),
    ...labelled(ko ? '답의 예' : 'Example answer', `value: ${explained.example}`, context),
    ...(explained.fields === null ? [] : lines(explained.fields, context, 4)),
  ];
}

function referenceLines({ reference, language }: Explanation, context: RenderContext): string[] {
  if (reference === null) return [];
  const label = language === 'ko' ? '기준값' : 'reference';
  return [
    ...lines(`${label} ${reference.id} = ${reference.value}`, context, 2),
    ...placeLine(reference.location, context, 4),
  ];
}

function answerLines(answer: ExplainedAnswer, { language }: Explanation, context: RenderContext): string[] {
  const ko = language === 'ko';
  const given = answer.value ?? answerStatusNames[answer.status]?.[language] ?? answer.status;
  return [
    ...heading(`${ko ? '답' : 'Answer'} (${answer.name}): ${given}`, context),
    ...placeLine(answer.location, context),
    ...(answer.note === null ? [] : labelled(ko ? '비고' : 'Note', answer.note, context)),
    ...(answer.reason === null ? [] : labelled(ko ? '사유' : 'Reason', answer.reason, context)),
    ...(answer.approvedBy === null ? [] : labelled(ko ? '승인' : 'Approved by', answer.approvedBy, context)),
    ...answer.steps.flatMap(({ label, formula }) => lines(`${label}: ${formula}`, context, 2)),
    ...answer.evidence.flatMap((evidence) => evidenceLines(evidence, language, context)),
    ...(answer.value === null || answer.substantiated === null
      ? []
      : lines(substantiation(answer, ko), context, 2)),
  ];
}

/** Whether the answer's evidence bears it out. */
function substantiation({ substantiated, evidence }: ExplainedAnswer, ko: boolean): string {
  if (substantiated) return ko ? '증빙으로 확인됨' : 'substantiated by its evidence';
  if (evidence.length === 0) return ko ? '증빙이 없어 확인 점수에서 제외' : 'no evidence, so claimed only';
  return ko ? '인정되는 증빙이 없어 확인 점수에서 제외' : 'none of the evidence counts, so claimed only';
}

function evidenceLines(
  evidence: ExplainedAnswer['evidence'][number],
  language: Explanation['language'],
  context: RenderContext,
): string[] {
  const approved =
    evidence.approved === null ? null : language === 'ko' ? koreanDate(evidence.approved) : evidence.approved;
  const facts = [evidence.document, evidence.title, approved, evidence.file].filter((fact) => fact !== null);
  const state = evidenceStateNames[evidence.state][language];
  return [
    ...lines(`${language === 'ko' ? '증빙' : 'Evidence'} [${state}]: ${facts.join(', ')}`, context, 2),
    ...placeLine(evidence.location, context, 4),
  ];
}

/** What reviewers made of it, and where each review says so. */
function reviewLines(review: ReviewExplanation, { language }: Explanation, context: RenderContext): string[] {
  return [
    ...heading(language === 'ko' ? '심사' : 'Reviews', context),
    ...lines(reviewedScoreText(review, language), context, 2),
    ...review.reviews.flatMap((each) => [
      ...lines(explainedReviewText(each, language), context, 2),
      ...placeLine(each.location, context, 4),
    ]),
  ];
}

function arithmetic(explained: Explanation, context: RenderContext): string[] {
  const body = explained.arithmetic.flatMap(({ label, formula, result, location }) => [
    ...lines(`${label}: ${formula}${result === '' || result === formula ? '' : ` = ${result}`}`, context, 2),
    ...(location ? placeLine(location, context, 4) : []),
  ]);
  return [...heading(explained.language === 'ko' ? '계산' : 'Arithmetic', context), ...body];
}
