import type { Assessment, Department, DepartmentAnswer } from '../model/assessment.ts';
import type { IndicatorNode } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { decimalText } from '../rules/amount.ts';
import type { Factor, Transition } from '../scoring/causes.ts';
import { pairsOf } from '../scoring/leaf-change.ts';
import { isSame } from '../scoring/same.ts';
import { titleText } from '../text/title.ts';
import { causeOf } from './diff-causes.ts';
import type { CauseItemReport } from './diff-report.ts';
import { locationOf } from './location.ts';
import { answerStatusNames, evidenceStateNames } from './terms.ts';
import { valueWords } from './value-text.ts';

/** Every answer, evidence, reference figure and responsibility that differs, with what it said and says. */
export function reportItems(transition: Transition, language: Language): CauseItemReport[] {
  const { before, after } = transition;
  const names = namesOf([...before.departments, ...after.departments], language);
  const indicators = [...after.framework.indicators.values()].flatMap((indicator) => [
    ...answerItems(indicator, transition, names, language),
    ...leadItems(indicator, transition, names, language),
  ]);
  return [
    ...indicators,
    ...referenceItems(before, after),
    ...windowItems(before, after, language),
    ...departmentItems(before, after, language),
  ];
}

function answerItems(
  indicator: IndicatorNode,
  transition: Transition,
  names: ReadonlyMap<string, string>,
  language: Language,
): CauseItemReport[] {
  const leaf = transition.leaves.get(indicator.id);
  const factor = transition.factorOf(indicator.id);
  if (!leaf || factor === undefined) return [];
  return pairsOf(leaf.before, leaf.after).flatMap(([old, young]) => {
    const [was, is] = [old, young].map((answer) => answer && answerWords(answer, factor, language));
    if (was === is && isSame(old?.value, young?.value)) return [];
    const { department, origin } = (young ?? old)!;
    return [
      {
        ...causeOf(factor),
        indicator: indicator.id,
        title: titleText(indicator.title, language),
        department,
        departmentName: names.get(department) ?? department,
        before: was ?? null,
        after: is ?? null,
        location: locationOf(origin),
      },
    ];
  });
}

/** What matters of an answer: its evidence where that is the cause, else its value or its status. */
function answerWords(
  { status, value, evidence, reason }: DepartmentAnswer,
  factor: Factor,
  language: Language,
): string {
  if (factor.startsWith('evidence/')) return evidenceWords(evidence, language);
  if (status === 'answered') return valueWords(value, language);
  const name = answerStatusNames[status]![language];
  return status === 'not-applicable' && reason ? `${name}: ${titleText(reason, language)}` : name;
}

function evidenceWords(records: DepartmentAnswer['evidence'], language: Language): string {
  if (records.length === 0) return language === 'ko' ? '증빙 없음' : 'no evidence';
  return records
    .map(({ record, state }) => {
      const name = record.document ?? record.file ?? '';
      return `${name} (${evidenceStateNames[state][language]})`;
    })
    .join(', ');
}

function leadItems(
  indicator: IndicatorNode,
  { leaves }: Transition,
  names: ReadonlyMap<string, string>,
  language: Language,
): CauseItemReport[] {
  const leaf = leaves.get(indicator.id);
  if (!leaf?.moved) return [];
  const nameOf = (lead: string | undefined) => (lead === undefined ? null : (names.get(lead) ?? lead));
  return [
    {
      cause: 'responsibility',
      kind: null,
      indicator: indicator.id,
      title: titleText(indicator.title, language),
      department: leaf.after.lead ?? null,
      departmentName: nameOf(leaf.after.lead),
      before: nameOf(leaf.before.lead),
      after: nameOf(leaf.after.lead),
      location: null,
    },
  ];
}

function referenceItems(before: Assessment, after: Assessment): CauseItemReport[] {
  const ids = [...new Set([...after.references.keys(), ...before.references.keys()])];
  return ids.flatMap((id) => {
    const [old, young] = [before.references.get(id), after.references.get(id)];
    if (isSame(old, young)) return [];
    const { locator, path } = (young ? after : before).origin;
    return [
      {
        cause: 'references',
        kind: null,
        indicator: null,
        title: id,
        department: null,
        departmentName: null,
        before: old ? decimalText(old) : null,
        after: young ? decimalText(young) : null,
        location: locationOf({ locator, path: [...path, 'references', id] }),
      },
    ];
  });
}

/** The window in which evidence must be approved: a wider one lets in what did not count. */
function windowItems(before: Assessment, after: Assessment, language: Language): CauseItemReport[] {
  const [old, young] = [before.cycle.window, after.cycle.window];
  if (isSame(old, young)) return [];
  const words = (window: typeof old) => (window ? `${window.from} ~ ${window.to}` : null);
  const { locator, path } = after.origin;
  return [
    {
      ...nobodys,
      cause: 'evidence',
      kind: 'dates',
      title: language === 'ko' ? '실적 인정기간' : 'window of evidence',
      before: words(old),
      after: words(young),
      location: locationOf({ locator, path: [...path, 'cycle'] }),
    },
  ];
}

/** Departments that came or went. */
function departmentItems(before: Assessment, after: Assessment, language: Language): CauseItemReport[] {
  const missing = (all: readonly Department[], others: readonly Department[]) =>
    all.filter(({ id }) => !others.some((other) => other.id === id));
  const item = (department: Department, isGone: boolean): CauseItemReport => {
    const name = titleText(department.name, language);
    return {
      ...nobodys,
      cause: 'responsibility',
      kind: null,
      title: language === 'ko' ? `부서 ${department.id}` : `department ${department.id}`,
      before: isGone ? name : null,
      after: isGone ? null : name,
      location: null,
    };
  };
  return [
    ...missing(after.departments, before.departments).map((each) => item(each, false)),
    ...missing(before.departments, after.departments).map((each) => item(each, true)),
  ];
}

const nobodys = { indicator: null, department: null, departmentName: null } as const;

function namesOf(departments: readonly Department[], language: Language): Map<string, string> {
  return new Map(departments.map(({ id, name }) => [id, titleText(name, language)]));
}
