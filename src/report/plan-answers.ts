import { Rational } from '../exact/rational.ts';
import type { DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { readYesNo } from '../rules/scales/yes-no.ts';
import { isSame } from '../scoring/same.ts';
import { titleText } from '../text/title.ts';
import type { AnswerChange } from './plan-report.ts';
import { answerStatusNames } from './terms.ts';
import { valueWords } from './value-text.ts';

/** An answer for people: yes and no in their language, the parts of a checklist that are met, a status by its name. */
export function answerWords(
  { status, value }: Pick<DepartmentAnswer, 'status' | 'value'>,
  { rule }: IndicatorNode,
  language: Language,
): string {
  if (status !== 'answered') return answerStatusNames[status]![language];
  const ko = language === 'ko';
  if (rule.kind === 'yes-no') {
    const isYes = readYesNo(value) === true;
    return ko ? (isYes ? '예' : '아니오') : isYes ? 'yes' : 'no';
  }
  if (rule.kind !== 'checklist') return valueWords(value, language);
  const met = rule.parts.filter(({ id }) => isMet(id, value)).length;
  return ko ? `${rule.parts.length}개 중 ${met}개 충족` : `${met} of ${rule.parts.length} met`;
}

/** An answer beside the one that is planned; `planned` is undefined where it stays as it is. */
export function answerChange(
  own: Pick<DepartmentAnswer, 'status' | 'value'>,
  planned: { readonly value: unknown } | undefined,
  indicator: IndicatorNode,
  language: Language,
): AnswerChange {
  const words = (answer: Pick<DepartmentAnswer, 'status' | 'value'>) =>
    answerWords(answer, indicator, language);
  if (planned === undefined) return { now: words(own), planned: null, added: [] };
  const [now, then] = differing(own.value, planned.value);
  return {
    now: words({ ...own, value: now }),
    planned: words({ status: 'answered', value: then }),
    added: addedParts(own.value, planned.value, indicator, language),
  };
}

/** Of two answers with the same figures those that differ; other answers as they are. */
function differing(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!isMapping(before) || !isMapping(after)) return [before, after];
  const names = Object.keys(after).filter(
    (name) => after[name] instanceof Rational && !isSame(before[name], after[name]),
  );
  const isWhole = names.length === 0 || !names.every((name) => before[name] instanceof Rational);
  if (isWhole) return [before, after];
  const only = (value: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.map((name) => [name, value[name]]));
  return [only(before), only(after)];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Rational);
}

/** The parts of a checklist that one answer meets and another does not, by title or id; none of any other rule. */
function addedParts(before: unknown, after: unknown, { rule }: IndicatorNode, language: Language): string[] {
  if (rule.kind !== 'checklist') return [];
  return rule.parts
    .filter(({ id }) => isMet(id, after) && !isMet(id, before))
    .map(({ id, title }) => (title ? titleText(title, language) : id));
}

function isMet(id: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.includes(id);
  return readYesNo((value as Readonly<Record<string, unknown>> | undefined)?.[id]) === true;
}
