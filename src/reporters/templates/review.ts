import { isShownInFull, machineDecimal, showDecimal } from '../../exact/display.ts';
import type { Rational } from '../../exact/rational.ts';
import type { DepartmentAnswer } from '../../model/assessment.ts';
import type { IndicatorNode } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import type { Review, ReviewStage } from '../../model/life-cycle.ts';
import { answerStatusNames, reviewStageNames } from '../../report/terms.ts';
import { worthOf } from '../../report/worth.ts';
import { yamlOf } from '../../source/yaml-of.ts';
import { wrap } from '../../text/cells.ts';
import { inert } from '../../text/terminal.ts';
import { titleText } from '../../text/title.ts';

/** An indicator to review, with its answers and what they earn now. */
export interface ReviewTemplateEntry {
  readonly indicator: IndicatorNode;
  readonly answers: readonly DepartmentAnswer[];
  readonly claimed: Rational;
  readonly substantiated: Rational;
  readonly applies: boolean;
}

/** What a new review is made from. */
export interface ReviewTemplate {
  readonly stage: ReviewStage;
  readonly reviewer: string;
  readonly date: string;
  /** What holds now for indicators that no review speaks of; it must not change before the reviewer writes. */
  readonly unlisted: Review['unlisted'];
  readonly entries: readonly ReviewTemplateEntry[];
  readonly evidenceRequired: boolean;
  readonly language: Language;
}

/** Path of the schema from a review. */
const schemaLine = '# yaml-language-server: $schema=../.assess/review.schema.json';
const commentWidth = 100;

const how = {
  ko: [
    '쓰는 법: 심사한 지표의 award 줄에서 「# 」을 지우고 인정한 점수를 적습니다. 답한 점수와 다르면 reason(사유)도 적습니다.',
    '그대로 인정해도 award를 적어야 심사한 것이 됩니다. seen만 있는 지표는 심사하지 않은 것으로 봅니다.',
    '답을 고치지 못하게 하려면 「lock: true」를 더합니다. seen은 심사할 때의 답이므로 고치지 않습니다.',
    '다 적은 뒤 「assess validate」로 확인하고 「assess review compare」로 비교합니다.',
  ],
  en: [
    'How to review: take the "# " from the line "award" of what you have reviewed and write the points that you award,',
    'with a reason where they differ from what is claimed. A claim that stands needs its award too: an indicator with nothing',
    'but "seen" counts as not reviewed. "lock: true" keeps the answer as it is; "seen" is that answer and stays as it is.',
    'Check the review with "assess validate", then see "assess review compare".',
  ],
} as const;

/** A review, ready to fill in: every indicator with its title, points, what is claimed, and the answer that is reviewed. */
export function reviewTemplate(template: ReviewTemplate): string {
  const { stage, reviewer, date, unlisted, entries, language } = template;
  const head = {
    kind: 'review',
    stage,
    reviewer,
    date,
    // the default needs no line
    unlisted: unlisted === 'substantiated' ? undefined : unlisted,
  };
  return `${[
    schemaLine,
    `# ${reviewStageNames[stage][language]}`,
    ...how[language].map((line) => `# ${line}`),
    yamlOf(head).trimEnd(),
    'indicators:',
    ...entries.flatMap((entry) => ['', ...entryLines(entry, template)]),
  ].join('\n')}\n`;
}

function entryLines(entry: ReviewTemplateEntry, template: ReviewTemplate): string[] {
  const { indicator, answers } = entry;
  const { language } = template;
  const seen = Object.fromEntries(answers.map((answer) => [answer.department, answerData(answer)]));
  return [
    ...comment(`${indicator.id} ${titleText(indicator.title, language)} (${worthOf(indicator)[language]})`),
    ...comment(standing(entry, template)),
    `  ${indicator.id}:`,
    ...finding(entry).map((line) => `    # ${line}`),
    '    # reason:',
    ...indented(yamlOf({ seen }), 4),
  ];
}

/** What the answers earn now. */
function standing(
  { claimed, substantiated, applies }: ReviewTemplateEntry,
  { evidenceRequired, language }: ReviewTemplate,
): string {
  if (!applies) return answerStatusNames['not-applicable']![language];
  const [own, proven] = [showDecimal(claimed), showDecimal(substantiated)];
  if (language === 'ko')
    return `답한 점수 ${own}점${evidenceRequired ? `, 증빙으로 확인된 점수 ${proven}점` : ''}`;
  return `claimed ${own}${evidenceRequired ? `, substantiated ${proven}` : ''}`;
}

/** The finding that confirms what is claimed: its points, or where no short decimal says that the answer itself. */
function finding({ indicator, answers, claimed, applies }: ReviewTemplateEntry): string[] {
  if (applies && isShownInFull(claimed) && !indicator.points.isZero)
    return [`award: ${machineDecimal(claimed)}`];
  const own = Object.fromEntries(answers.map((answer) => [answer.department, answerData(answer)]));
  const data = indicator.answeredBy === 'each' ? { answers: own } : { answer: Object.values(own)[0] };
  return yamlOf(data).trimEnd().split('\n');
}

function answerData({ status, value }: DepartmentAnswer) {
  return status === 'answered' ? { value } : { status };
}

function indented(text: string, by: number): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(by) + line);
}

/** A text as comment lines that fit; nothing in it can end the comment. */
function comment(text: string): string[] {
  return wrap(inert(text), commentWidth - 4).map((line) => `  # ${line}`);
}
