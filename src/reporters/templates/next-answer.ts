import { machineDecimal, showDecimal } from '../../exact/display.ts';
import type { CarriedAnswer, CarriedSheet } from '../../load/rescore.ts';
import type { EvidenceRecord } from '../../model/assessment.ts';
import type { Answer } from '../../model/files.ts';
import type { Framework } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import { reasonText } from '../../report/rescore.ts';
import { answerStatusNames, evidenceStateNames, reviewStageNames } from '../../report/terms.ts';
import { valueText } from '../../report/value-text.ts';
import { nextValue } from '../../rules/next-value.ts';
import { judgementOf } from '../../scoring/reviewed.ts';
import type { Score } from '../../scoring/score.ts';
import { entryLines } from '../../source/entry-text.ts';
import { yamlOf } from '../../source/yaml-of.ts';
import { wrap } from '../../text/cells.ts';
import { inert } from '../../text/terminal.ts';
import { titleText } from '../../text/title.ts';

/** What the answers of the last cycle are told from. */
export interface PastGround {
  /** The last cycle's assessment, scored. */
  readonly score: Score;
  /** The framework of the next cycle. */
  readonly framework: Framework;
  readonly language: Language;
}

const commentWidth = 100;
/** Where the figure of the new cycle belongs: no number, so that it cannot be forgotten. */
const fresh = { ko: '새_실적', en: 'new_figure' } as const;
/** What an answer rests on: of the last cycle it holds for nothing. */
const proof: readonly string[] = ['evidence', 'approved-by'];

/**
 * An answer of the last cycle as comment lines, each with `indent` before it: what it said, word for word, what it scored, what reviewers said
 * of it, and the approval and evidence that it had then.
 */
export function pastAnswerLines(
  carried: CarriedAnswer,
  sheet: CarriedSheet,
  ground: PastGround,
  indent: string,
): string[] {
  const { language, score } = ground;
  const given = score.assessment.assignments
    .get(carried.before)
    ?.answers.find(({ department }) => department === carried.department);
  const said = carried.answer.status !== 'unanswered';
  return [
    ...comment(headText(carried, ground), indent),
    ...wordForWord(carried, sheet).map((line) => `${indent}#   ${inert(line)}`.trimEnd()),
    ...nextForm(carried, ground, indent),
    ...comments([...(said ? scoreText(carried.before, ground) : []), ...reviewText(carried, ground)], indent),
    ...comments(approvalText(carried.answer, language), indent),
    ...evidenceLines(given?.evidence ?? [], language, indent),
  ];
}

/** A text as comment lines that fit; nothing in it can end the comment. */
export function comment(text: string, indent = ''): string[] {
  return wrap(inert(text), commentWidth - indent.length - 2).map((line) => `${indent}# ${line}`.trimEnd());
}

function comments(texts: readonly string[], indent: string): string[] {
  return texts.flatMap((text) => comment(text, indent));
}

/** Whose answer it was, and what to do with it. */
function headText(carried: CarriedAnswer, { score, language }: PastGround): string {
  const { before, after, fate, answer } = carried;
  const ko = language === 'ko';
  const { id } = score.assessment.cycle;
  const moved = after !== undefined && after !== before;
  const whose = ko
    ? `지난 회차(${id})${moved ? ` ${before}의` : ''} 답`
    : `Answer of the last cycle (${id})${moved ? ` to ${before}` : ''}`;
  if (fate === 'withdrawn')
    return `${whose}: ${{ ko: '폐지된 지표', en: 'the indicator is withdrawn' }[language]}`;
  if (fate === 'unfit') {
    const reason = reasonText(carried, language) ?? '';
    return ko
      ? `${whose}(그대로 쓸 수 없음): ${reason}`
      : `${whose}, which cannot be used as it is: ${reason}`;
  }
  if (answer.status === 'unanswered') return `${whose}: ${answerStatusNames['unanswered']![language]}`;
  if (answer.status === 'not-applicable')
    return ko
      ? `${whose}: 지금도 해당하지 않으면 status를 아래와 같이 바꾸고 승인을 새로 받을 것`
      : `${whose}: if it still does not apply, put these in place of the status above and have them approved anew`;
  if (answer.status !== undefined)
    return ko
      ? `${whose}: 지금도 그대로이면 status를 아래와 같이 바꿀 것`
      : `${whose}: if nothing has changed, put this in place of the status above`;
  return ko
    ? `${whose}: 그대로 쓰려면 status 대신 값을 옮겨 적고 새 증빙을 붙일 것`
    : `${whose}: to use it again, put it in place of the status above and add new evidence`;
}

/** The answer as it stands in the old sheet, without what it rested on. */
function wordForWord({ before, answer }: CarriedAnswer, { sheet }: CarriedSheet): string[] {
  return Object.entries(answer)
    .filter(([key, value]) => !proof.includes(key) && (key !== 'status' || value !== 'unanswered'))
    .flatMap(
      ([key, value]) =>
        entryLines(sheet.source, ['answers', before, key]) ??
        yamlOf({ [key]: value })
          .trimEnd()
          .split('\n'),
    );
}

/** The answer with its past moved on, to be completed by the new figure. */
function nextForm(
  { after, fate, answer }: CarriedAnswer,
  { framework, language }: PastGround,
  indent: string,
): string[] {
  if (after === undefined || fate === 'unfit' || answer.value === undefined) return [];
  const text = nextValue(answer.value, framework.indicators.get(after)!.rule, fresh[language]);
  if (text === undefined) return [];
  const name = fresh[language];
  const head =
    language === 'ko'
      ? `지난 실적을 넘긴 답(${name} 자리에 이번 실적을 적을 것)`
      : `The same with the figures moved on (put the new one in place of ${name})`;
  return [...comment(head, indent), `${indent}#   value: ${text}`];
}

/** What the indicator scored, of a bonus or deduction what was added or taken before any cap. */
function scoreText(id: string, { score, language }: PastGround): string[] {
  const { claimed, substantiated, reviewed } = score;
  const node = claimed.nodes.get(id);
  if (node?.indicator === undefined) return [];
  const ko = language === 'ko';
  const isOut = (tree: typeof claimed) => {
    const { notApplicable, applicable } = tree.nodes.get(id)!;
    return notApplicable && applicable.isZero;
  };
  const none = answerStatusNames['not-applicable']![language];
  const of = (tree: typeof claimed) => {
    const adjusted = tree.adjustments.items.find(({ indicator }) => indicator.indicator.id === id);
    return isOut(tree) ? none : showDecimal(adjusted?.points ?? tree.nodes.get(id)!.score);
  };
  const { points } = node.indicator.indicator;
  const figures = [
    `${ko ? '답' : 'claimed'} ${of(claimed)}`,
    `${ko ? '증빙 확인' : 'substantiated'} ${of(substantiated)}`,
    ...(reviewed ? [`${ko ? '심사' : 'reviewed'} ${of(reviewed)}`] : []),
  ];
  const text = isOut(claimed) && isOut(reviewed ?? claimed) ? none : figures.join(', ');
  return [
    ko
      ? `지난 회차의 지표 점수(배점 ${machineDecimal(points)}): ${text}`
      : `Score of the indicator then (of ${machineDecimal(points)}): ${text}`,
  ];
}

/** What the last review that spoke of an indicator found of a department's answer, and why; nothing where none did. */
export function reviewText(
  { before, department }: Pick<CarriedAnswer, 'before' | 'department'>,
  { score, language }: PastGround,
): string[] {
  const found = judgementOf(before, score.assessment);
  if (found === undefined) return [];
  const ko = language === 'ko';
  const { review, answers, reason } = found;
  const own = answers?.get(department);
  const value =
    own && (own.value === undefined ? answerStatusNames[own.status]![language] : valueText(own.value));
  const said = [
    ...(reason === undefined ? [] : [titleText(reason, language)]),
    ...(value === undefined ? [] : [ko ? `인정한 답 ${value}` : `answer as reviewed ${value}`]),
  ];
  if (said.length === 0) return [];
  const who = `${reviewStageNames[review.stage][language]}, ${titleText(review.reviewer, language)}, ${review.date}`;
  return [`${ko ? '지난 회차의 심사' : 'Review then '}(${who}): ${said.join(' / ')}`];
}

function approvalText(answer: Answer, language: Language): string[] {
  const approver = answer['approved-by'];
  if (approver === undefined) return [];
  return [
    language === 'ko'
      ? `지난 회차의 승인자(새로 승인받을 것): ${approver}`
      : `Approved then by (to be approved anew): ${approver}`,
  ];
}

/** The records of then, a line each: they prove nothing now. */
function evidenceLines(records: readonly EvidenceRecord[], language: Language, indent: string): string[] {
  if (records.length === 0) return [];
  const head =
    language === 'ko'
      ? '지난 회차의 증빙(이번 회차의 증빙이 아님):'
      : 'Evidence of the last cycle, which is none in this one:';
  return [
    ...comment(head, indent),
    ...records.flatMap(({ record, state }) => {
      const { document, title, approved, approver, file } = record;
      const facts = [document, title && titleText(title, language), approved, approver, file];
      const told = facts.filter((fact) => fact !== undefined).join(', ');
      const was = evidenceStateNames[state][language];
      return comment(`- ${told} (${language === 'ko' ? `당시 ${was}` : `${was} then`})`, indent);
    }),
  ];
}
