import type { Language, Localized } from '../../model/language.ts';
import type {
  ChangeReport,
  DifferenceCounts,
  GroupName,
  NodeDifferenceReport,
} from '../../report/framework-diff.ts';
import type {
  FrameworkSide,
  NodeShiftReport,
  OutcomeReport,
  ScoreComparisonReport,
  ShiftReport,
} from '../../report/score-comparison.ts';
import { effectNames } from '../../report/worth.ts';
import { sourceNames } from '../terms.ts';
import { grouped } from './figures.ts';
import { durationText, pointsText } from './words.ts';

/** What something scored and scores, under the name that a table gives it. */
export interface NamedShift {
  readonly name: string;
  readonly claimed: ShiftReport;
  readonly substantiated: ShiftReport;
}

/** Something that was one thing and is another: a line each, none where nothing was or is said. */
export interface Fact {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What the two amount to, such as `+2`. */
  readonly note: string | null;
}

/** What stands where nothing was or is said. */
export const nothing: Localized = { ko: '(없음)', en: '(none)' };

/** `minwon-2014 1.0.0, 민원서비스 …`. */
export function sideText({ id, version, title }: FrameworkSide): string {
  return `${id} ${version}, ${title}`;
}

/** A change as a fact; what stays as it is in the file is put into words. */
export function changeFact(
  { field, name, before, after, difference }: ChangeReport,
  language: Language,
): Fact {
  const word = (line: string) => {
    if (field === 'source') return sourceNames[line]?.[language] ?? line;
    return field === 'certificate' ? durationText(line, language) : line;
  };
  return { name, before: before.map(word), after: after.map(word), note: difference };
}

/** Everything in which a node differs, its id and its group first. */
export function nodeFacts(node: NodeDifferenceReport, language: Language): Fact[] {
  const ko = language === 'ko';
  const { before, after, renumbered, moved, changes } = node;
  const group = (name: GroupName | null) => [
    name ? `${name.id} ${name.title}` : { ko: '맨 위', en: 'the top' }[language],
  ];
  return [
    ...(renumbered ? [{ name: ko ? '번호' : 'id', before: [before!], after: [after!], note: null }] : []),
    ...(moved
      ? [{ name: ko ? '상위 묶음' : 'group', before: group(moved.from), after: group(moved.to), note: null }]
      : []),
    ...changes.map((change) => changeFact(change, language)),
  ];
}

/** What is to be said of a node that is added or withdrawn: its points and where it stands or stood. */
export function placeText(
  { points, effect, group, state }: NodeDifferenceReport,
  language: Language,
): string {
  const kind = effect === null ? null : effectNames[effect][language];
  const worth = pointsText(points, language);
  const facts = [kind === null ? worth : `${kind} ${worth}`];
  if (group) {
    const where = { added: { ko: '아래', en: 'in' }, withdrawn: { ko: '아래에 있었음', en: 'was in' } };
    const { ko, en } = state === 'withdrawn' ? where.withdrawn : where.added;
    facts.push(language === 'ko' ? `${group.id} ${ko}` : `${en} ${group.id}`);
  }
  return facts.join(', ');
}

/** What became of a node. */
export const stateNames: Readonly<Record<NodeDifferenceReport['state'], Localized>> = {
  added: { ko: '추가', en: 'added' },
  withdrawn: { ko: '폐지', en: 'withdrawn' },
  changed: { ko: '변경', en: 'changed' },
};

const countNames: Readonly<Record<keyof DifferenceCounts, Localized>> = {
  added: stateNames.added,
  withdrawn: stateNames.withdrawn,
  renumbered: { ko: '번호 변경', en: 'renumbered' },
  moved: { ko: '이동', en: 'moved' },
  points: { ko: '배점 변경', en: 'with other points' },
  rule: { ko: '채점규칙 변경', en: 'with another rule' },
  other: { ko: '그 밖의 변경', en: 'otherwise changed' },
};

/** `추가 2, 폐지 1`; a node that differs in several ways counts in each. */
export function countsText(counts: DifferenceCounts, language: Language): string {
  return (Object.keys(countNames) as (keyof DifferenceCounts)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      language === 'ko' ? `${countNames[kind].ko} ${counts[kind]}` : `${counts[kind]} ${countNames[kind].en}`,
    )
    .join(', ');
}

/** The id of a node on both sides, `F1-05 → F1-04`; one id where it has kept it or is on one side only. */
export function idText(before: string | null, after: string | null, arrow: string): string {
  if (before === null || after === null || before === after) return (after ?? before)!;
  return `${before} ${arrow} ${after}`;
}

/** What a shifted node is called in a table: whether it is new or gone, and whether it adds or takes. */
export function shiftedText(
  { before, after, title, effect }: Pick<NodeShiftReport, 'before' | 'after' | 'title' | 'effect'>,
  language: Language,
  arrow: string,
): string {
  const facts = [
    ...(effect === null ? [] : [effectNames[effect][language]]),
    ...(before === null ? [stateNames.added[language]] : []),
    ...(after === null ? [stateNames.withdrawn[language]] : []),
  ];
  return `${idText(before, after, arrow)} ${title}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
}

/** What two sides amount to. */
type Outcomes = Pick<ScoreComparisonReport, 'before' | 'after'>;

/** The bar, the grade and the verdict on both sides. */
export function outcomeFacts(outcomes: Outcomes, language: Language): Fact[] {
  const ko = language === 'ko';
  return [
    ...standardFacts(outcomes, language),
    ...outcomeFact(ko ? '판정' : 'verdict', outcomes, ({ passed }) => verdictText(passed, language)),
    ...outcomeFact(ko ? '확인된 점수의 판정' : 'verdict, substantiated', outcomes, ({ substantiated }) =>
      verdictText(substantiated, language),
    ),
  ];
}

/** What both sides are judged by, the full mark and the bar, and the grade. */
export function standardFacts(outcomes: Outcomes, language: Language): Fact[] {
  const ko = language === 'ko';
  const points = (figure: string | null) => (figure === null ? null : pointsText(figure, language));
  return [
    ...outcomeFact(ko ? '만점' : 'full mark', outcomes, (outcome) => points(outcome.points)),
    ...outcomeFact(ko ? '합격선' : 'bar', outcomes, (outcome) => points(outcome.bar)),
    ...outcomeFact(ko ? '등급' : 'band', outcomes, ({ band }) => band?.title ?? null),
  ];
}

function outcomeFact(
  name: string,
  { before, after }: Outcomes,
  of: (outcome: OutcomeReport) => string | null,
): Fact[] {
  const [old, young] = [of(before), of(after)];
  if (old === null && young === null) return [];
  const lines = (text: string | null) => (text === null ? [] : [text]);
  return [{ name, before: lines(old), after: lines(young), note: null }];
}

function verdictText(passed: boolean | null, language: Language): string | null {
  if (passed === null) return null;
  if (language === 'ko') return passed ? '합격 기준 충족' : '합격 기준 미충족';
  return passed ? 'pass' : 'fail';
}

const conditionNames: Readonly<Record<OutcomeReport['unmet'][number]['kind'], Localized>> = {
  floor: { ko: '과락', en: 'below the floor' },
  must: { ko: '필수지표 미충족', en: 'must-have not met' },
  'not-applicable-limit': { ko: '해당없음 한도 초과', en: 'above the not-applicable limit' },
  answered: { ko: '판정할 응답 없음', en: 'nothing answered to judge' },
};

/** The conditions beside the bar that are not met under a framework: `과락: F 운영기반`. */
export function unmetText({ unmet }: Pick<OutcomeReport, 'unmet'>, language: Language): string[] {
  return unmet.map(({ kind, id, title }) => {
    const name = conditionNames[kind][language];
    return id === null ? name : `${name}: ${id} ${title}`;
  });
}

/** A shown score with thousands set apart, its sign kept. */
export function figureText(shown: string): string {
  const sign = /^[+-]/.exec(shown)?.[0] ?? '';
  return sign + grouped(shown.slice(sign.length));
}

/** What figures of nodes mean, where that is not plain. */
export function weightNote(
  { weighted, nodes }: { readonly weighted: boolean; readonly nodes: readonly unknown[] },
  language: Language,
): string | null {
  if (weighted && nodes.length > 0)
    return {
      ko: '가중치 방식이므로 묶음과 지표의 점수는 각자의 가중치를 만점으로 한 것이며 더해지지 않습니다.',
      en: 'Points of groups and indicators are weights: their scores do not add up.',
    }[language];
  return null;
}

/** What bonuses add and deductions take in all, by name: as part of the total, after every cap. */
export function adjustmentShifts(
  { bonus, deduction }: Pick<ScoreComparisonReport, 'bonus' | 'deduction'>,
  language: Language,
): (readonly [string, ShiftReport])[] {
  const names = {
    bonus: { ko: '그중 가점(한도 적용)', en: 'of it bonus, after caps' },
    deduction: { ko: '그중 감점(한도 적용)', en: 'of it deduction, after caps' },
  };
  return [
    ...(bonus === null ? [] : [[names.bonus[language], bonus] as const]),
    ...(deduction === null ? [] : [[names.deduction[language], deduction] as const]),
  ];
}
