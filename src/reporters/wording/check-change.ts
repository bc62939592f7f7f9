import type { Language } from '../../model/language.ts';
import type { CheckReport } from '../../report/check-report.ts';
import type { DiffReport } from '../../report/diff-report.ts';
import type { NotApplicableReport } from '../../report/report.ts';
import { type Fact, figureText, nothing } from './comparison.ts';
import { causeName, changeFigure, sideName, verdictChangeText } from './diff.ts';
import { causesText } from './diff-changes.ts';
import { frameworkFacts, frameworkLines } from './diff-facts.ts';
import { pointsText } from './words.ts';

/** A change of points with its sign and unit: `+3.2점`, `변동 없음`. */
export function totalChangeText({ claimed, language }: DiffReport): string {
  const figure = changeFigure(claimed);
  if (figure === '0') return language === 'ko' ? '변동 없음' : 'unchanged';
  return language === 'ko' ? `${figure}점` : `${figure} ${/^[+-]1$/.test(figure) ? 'point' : 'points'}`;
}

/** What became of the totals and the verdict since the base, a line each. */
export function changeLines(diff: DiffReport, arrow: string): string[] {
  const { language, claimed, substantiated, reviewed, before, gaps } = diff;
  const ko = language === 'ko';
  const base = sideName(before, language);
  const moved = `${figureText(claimed.before.shown)} ${arrow} ${figureText(claimed.after.shown)}`;
  const proven = changeFigure(substantiated);
  const found = reviewed ? changeFigure(reviewed) : '0';
  const counts = [
    [ko ? '신규' : 'new', gaps.new.length],
    [ko ? '해소' : 'closed', gaps.closed.length],
    [ko ? '변경' : 'changed', gaps.changed.length],
  ] as const;
  const some = counts.filter(([, count]) => count > 0);
  return [
    [
      ko
        ? `변경 전 ${base} 대비: 총점 ${totalChangeText(diff)} (${moved})`
        : `Since ${base}: total ${totalChangeText(diff)} (${moved})`,
      verdictChangeText(diff, language, arrow),
      ...(proven === '0' ? [] : [ko ? `확인된 점수 ${proven}` : `substantiated ${proven}`]),
      ...(found === '0' ? [] : [ko ? `심사 점수 ${found}` : `reviewed ${found}`]),
    ].join(ko ? ', ' : '; '),
    ...causeLines(diff),
    ...(some.length === 0
      ? []
      : [
          `${ko ? '미흡지표' : 'gaps'}: ${some.map(([name, count]) => (ko ? `${name} ${count}건` : `${count} ${name}`)).join(', ')}`,
        ]),
  ];
}

/** What moved the total; no line where nothing did. */
function causeLines({ causes, language }: DiffReport): string[] {
  const [first, ...others] = causes;
  if (first === undefined) return [];
  const parts =
    others.length > 0 ? causesText(causes, language) : causeName(first.cause, first.kind, language);
  return [`${language === 'ko' ? '원인' : 'causes'}: ${parts}`];
}

/** That the framework is another one, and in what; empty where it is the same. */
export function frameworkChangeLines(diff: DiffReport, arrow: string): string[] {
  const { language } = diff;
  return [...frameworkFacts(diff).map((fact) => factText(fact, language, arrow)), ...frameworkLines(diff)];
}

function factText({ name, before, after, note }: Fact, language: Language, arrow: string): string {
  const [old, young] = [before, after].map((texts) =>
    texts.length === 0 ? nothing[language] : texts.join(' / '),
  );
  return `${name}: ${old} ${arrow} ${young}${note === null ? '' : ` (${figureText(note)})`}`;
}

/** The heading of what differs in the framework. */
export function frameworkChangedText({ language }: CheckReport): string {
  return { ko: '이 변경은 평가체계를 바꿈', en: 'This change alters the framework' }[language];
}

/**
 * What else a reviewer must not miss, whether or not it moved a score: conditions that the change loosens, who is responsible, reference
 * figures, the window of evidence, departments.
 */
export function alsoChangedLines({ gate, diff, language }: CheckReport, arrow: string): string[] {
  const ko = language === 'ko';
  const loosened = gate.results
    .filter(({ asked }) => asked === 'base')
    .map(({ name }) => (ko ? `점검 조건 완화·삭제: ${name}` : `condition loosened or removed: ${name}`));
  const items = (diff?.items ?? []).filter(
    ({ indicator, cause }) => indicator === null || cause === 'responsibility',
  );
  const nobody = nothing[language];
  return [
    ...loosened,
    ...items.map(({ indicator, title, cause, kind, before, after }) => {
      const name = indicator === null ? title : `${indicator} ${title}`;
      return `${causeName(cause, kind, language)}: ${name}, ${before ?? nobody} ${arrow} ${after ?? nobody}`;
    }),
  ];
}

/** The heading above them. */
export function alsoChangedText({ language }: CheckReport): string {
  return { ko: '함께 바뀐 것', en: 'Also changed' }[language];
}

/** Answers that newly take an indicator out of the reckoning, in the order of the comparison; none without a base. */
export function newlyNotApplicable({ report, diff }: CheckReport): NotApplicableReport[] {
  if (report === null || diff === null) return [];
  const key = (indicator: string | null, department: string | null) =>
    JSON.stringify([indicator, department]);
  const moved = new Set(
    diff.items
      .filter(({ cause, before, after }) => cause === 'applicability' && before !== after)
      .map(({ indicator, department }) => key(indicator, department)),
  );
  return report.notApplicable.filter(({ indicator, department }) => moved.has(key(indicator, department)));
}

/** What points an answer of not applicable is about, whose it is, why, and where it stands. */
export function notApplicableFacts(
  { points, departmentName, reason, approvedBy, location }: NotApplicableReport,
  { language }: CheckReport,
): string[] {
  const ko = language === 'ko';
  return [
    ko ? `배점 ${pointsText(points, language)}` : pointsText(points, language),
    departmentName,
    ko ? `사유: ${reason}` : `reason: ${reason}`,
    ...(approvedBy === null ? [] : [ko ? `승인: ${approvedBy}` : `approved by ${approvedBy}`]),
    `${location.file}:${location.line}`,
  ];
}
