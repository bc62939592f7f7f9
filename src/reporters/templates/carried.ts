import { type CarriedAnswer, type CarriedSheet, carriedFile } from '../../load/rescore.ts';
import type { AssessmentFile } from '../../model/files.ts';
import type { IndicatorNode } from '../../model/framework.ts';
import type { Language } from '../../model/language.ts';
import { reasonText } from '../../report/rescore.ts';
import { closingComments, entryLines } from '../../source/entry-text.ts';
import { yamlOf } from '../../source/yaml-of.ts';
import { wrap } from '../../text/cells.ts';
import { withParticle } from '../../text/particles.ts';
import { inert } from '../../text/terminal.ts';
import { sheetEntry } from './sheet.ts';

/** Both frameworks by id and version, `minwon-2014 1.0.0`. */
export interface CarriedBetween {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
}

const commentWidth = 100;

/** `assessment.yaml` of an assessment that was carried over to another framework, named as `framework`. */
export function carriedAssessmentText(
  file: AssessmentFile,
  framework: string,
  between: CarriedBetween,
): string {
  const { kind, framework: _old, version, ...rest } = file;
  return `${comment(headText(between)).join('\n')}\n${yamlOf({ kind, framework, version, ...rest })}`;
}

/**
 * A department's sheet that was carried over: the answers that fit, the indicators that it must still answer, as in a new sheet, then as
 * comments, word for word, the answers that do not fit.
 */
export function carriedSheetText(
  carried: CarriedSheet,
  open: readonly IndicatorNode[],
  between: CarriedBetween,
): string {
  const left = carried.answers.filter(({ fate }) => fate === 'unfit' || fate === 'withdrawn');
  const { answers, ...head } = carriedFile(carried);
  const closing = closingComments(carried.sheet.source);
  const lines = [
    ...comment(headText(between)),
    ...yamlOf(Object.keys(answers).length > 0 ? { ...head, answers } : head)
      .trimEnd()
      .split('\n'),
    ...openLines(Object.keys(answers).length === 0, open, between),
    // what an earlier edition could not take over is still nowhere else
    ...(closing.length > 0 ? ['', ...closing] : []),
  ];
  if (left.length === 0) return `${lines.join('\n')}\n`;
  return `${[...lines, '', ...comment(leftText(left.length, between)), ...left.flatMap((answer) => leftLines(answer, carried, between))].join('\n')}\n`;
}

/** The sheet of a department that had none and now has something to answer. */
export function openSheetText(
  department: string,
  open: readonly IndicatorNode[],
  between: CarriedBetween,
): string {
  const head = [...comment(headText(between)), 'kind: department', `department: ${department}`];
  return `${[...head, ...openLines(true, open, between)].join('\n')}\n`;
}

/** The indicators that are still to be answered; `isFirst` says that no answer stands above them. */
function openLines(isFirst: boolean, open: readonly IndicatorNode[], { language }: CarriedBetween): string[] {
  if (open.length === 0) return isFirst ? ['answers: {}'] : [];
  const entries = open.flatMap((indicator) => ['', ...sheetEntry(indicator, language)]);
  return isFirst ? ['answers:', ...entries] : entries;
}

function headText({ before, after, language }: CarriedBetween): string {
  return language === 'ko'
    ? `「assess rescore」로 ${before}에서 ${withParticle(after, '으로/로')} 옮김`
    : `Carried over from ${before} to ${after} by "assess rescore"`;
}

function leftText(count: number, { after, language }: CarriedBetween): string {
  return language === 'ko'
    ? `${withParticle(after, '으로/로')} 옮기지 못한 답 ${count}건(원문 그대로)`
    : `${count} ${count === 1 ? 'answer' : 'answers'} that could not be carried over to ${after}, word for word`;
}

function leftLines(answer: CarriedAnswer, { sheet }: CarriedSheet, { language }: CarriedBetween): string[] {
  const { before, after, origin } = answer;
  const { line } = origin.locator.place(origin.path, 'key');
  const entry =
    entryLines(sheet.source, ['answers', before]) ??
    yamlOf({ [before]: answer.answer })
      .trimEnd()
      .split('\n');
  const id = after === undefined || after === before ? before : `${before} → ${after}`;
  const why =
    reasonText(answer, language) ?? { ko: '폐지된 지표입니다.', en: 'The indicator is withdrawn.' }[language];
  return [
    '#',
    ...comment(`${id} (${sheet.source.file}:${line}): ${why}`),
    ...entry.map((text) => `#   ${text}`.trimEnd()),
  ];
}

/** A text as comment lines that fit; nothing in it can end the comment. */
function comment(text: string): string[] {
  return wrap(inert(text), commentWidth - 2).map((line) => `# ${line}`);
}
