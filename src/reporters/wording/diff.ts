import type { Language, Localized } from '../../model/language.ts';
import type {
  Cause,
  CauseItemReport,
  CauseKind,
  DiffReport,
  DiffSideReport,
  GapChangeReport,
  GapSideReport,
  NodeChangeReport,
} from '../../report/diff-report.ts';
import type { Amount } from '../../report/report.ts';
import type { ShiftReport } from '../../report/score-comparison.ts';
import { gapStateNames } from '../terms.ts';
import { nothing, shiftedText, stateNames } from './comparison.ts';
import { grouped, signedText } from './figures.ts';

const causeNames: Readonly<Record<Cause, Localized>> = {
  answers: { ko: '답변', en: 'answers' },
  applicability: { ko: '해당없음', en: 'not applicable' },
  framework: { ko: '평가체계', en: 'framework' },
  evidence: { ko: '증빙', en: 'evidence' },
  references: { ko: '기준값', en: 'reference figures' },
  responsibility: { ko: '소관 변경', en: 'responsibility' },
  rounding: { ko: '반올림', en: 'rounding' },
  mixed: {
    ko: '원인 미상(저장된 결과로는 나눌 수 없음)',
    en: 'unknown (a saved result cannot tell causes apart)',
  },
};

const kindNames: Readonly<Record<NonNullable<CauseKind>, Localized>> = {
  points: { ko: '배점', en: 'points' },
  rules: { ko: '채점규칙', en: 'rules' },
  added: { ko: '신설 지표', en: 'new indicators' },
  withdrawn: { ko: '폐지 지표', en: 'withdrawn indicators' },
  scoring: { ko: '계산 방식', en: 'way of scoring' },
  records: { ko: '추가·삭제', en: 'added or removed' },
  dates: { ko: '기한', en: 'dates' },
  files: { ko: '파일', en: 'files' },
};

/** What a cause is called: `답변`, `평가체계: 배점`. */
export function causeName(cause: Cause, kind: CauseKind, language: Language): string {
  const name = causeNames[cause][language];
  return kind === null ? name : `${name}: ${kindNames[kind][language]}`;
}

/** Digits of a commit's hash that are shown. */
const shortHash = 8;

/** The beginning of the hash of a side's commit, as `sideName` shows it; empty where there is none. */
export function hashText({ kind, commit }: DiffSideReport): string {
  return kind === 'commit' && commit !== null ? commit.slice(0, shortHash) : '';
}

/** What one side is called: `main (a1b2c3d4)`, `작업 폴더`, a path; of a saved result also that it is one. */
export function sideName({ kind, label, commit, path }: DiffSideReport, language: Language): string {
  switch (kind) {
    case 'commit': {
      const hash = (commit ?? '').slice(0, shortHash);
      if (label === '' || commit === null || commit.startsWith(label)) return hash || label;
      return `${label} (${hash})`;
    }
    case 'working-tree':
      return { ko: '작업 폴더', en: 'working tree' }[language];
    case 'folder':
      return label || path;
    case 'saved':
      return { ko: `${label || path}(저장된 결과)`, en: `${label || path} (a saved result)` }[language];
  }
}

/** What became of the verdict over the claimed total: `합격 → 불합격`, `합격 유지`, `합격 기준 없음`. */
export function verdictChangeText({ before, after }: DiffReport, language: Language, arrow = '→'): string {
  return passedText(before.passed, after.passed, language, arrow);
}

/** The same over the total that evidence bears out. */
export function provenVerdictText({ before, after }: DiffReport, language: Language, arrow = '→'): string {
  return passedText(before.substantiated, after.substantiated, language, arrow);
}

const passedNames = {
  true: { ko: '합격', en: 'pass' },
  false: { ko: '불합격', en: 'fail' },
  null: { ko: '합격 기준 없음', en: 'no bar' },
} as const;

function passedText(
  before: boolean | null,
  after: boolean | null,
  language: Language,
  arrow: string,
): string {
  const name = (passed: boolean | null) => passedNames[`${passed}`][language];
  if (before !== after) return `${name(before)} ${arrow} ${name(after)}`;
  if (after === null) return name(after);
  return language === 'ko' ? `${name(after)} 유지` : `${name(after)}, as before`;
}

/** By how much a score differs, with its sign: `+3.2`, `-1,000`, `0`. */
export function changeFigure({ difference }: ShiftReport): string {
  return signedFigure(difference);
}

/** An amount that is a change, with its sign, a plus too. */
export function signedFigure({ shown }: Amount): string {
  return signedText(shown);
}

/** What became of a gap, without its name: `부분 → 미시행, 감점 1 → 3`; one that is new or closed in its one state. */
export function gapChangeText({ before, after }: GapChangeReport, language: Language, arrow = '→'): string {
  const sides = [before, after].filter((side) => side !== null);
  return [
    movedText(
      sides.map(({ state }) => gapStateNames[state][language]),
      arrow,
    ),
    ...gapFigures(sides, language, arrow),
  ].join(', ');
}

/** What is lost, what that means for the total where it is not the same, and what is at risk. */
function gapFigures(sides: readonly GapSideReport[], language: Language, arrow: string): string[] {
  const names = {
    lost: (text: string) => ({ ko: `감점 ${text}`, en: `${text} lost` })[language],
    impact: (text: string) => ({ ko: `총점 영향 ${text}`, en: `effect on total ${text}` })[language],
    atRisk: (text: string) => ({ ko: `증빙 미비 점수 ${text}`, en: `${text} at risk` })[language],
  };
  const has = (field: keyof typeof names) =>
    field === 'impact'
      ? sides.some(({ lost, impact }) => lost.exact !== impact.exact)
      : sides.some((side) => side[field].exact !== '0');
  return (['lost', 'impact', 'atRisk'] as const).filter(has).map((field) =>
    names[field](
      movedText(
        sides.map((side) => grouped(side[field].shown)),
        arrow,
      ),
    ),
  );
}

/** `a → b`, or what there is where both are the same or only one is. */
export function movedText(sides: readonly string[], arrow: string): string {
  return sides.filter((text, i) => i === 0 || text !== sides[i - 1]).join(` ${arrow} `);
}

/** What differs in an answer or another entry, its cause and whose it is: `부분: 3/10 → 7/10 (답변, 민원여권과)`. */
export function causeItemText(
  { cause, kind, before, after, departmentName }: CauseItemReport,
  language: Language,
  arrow = '→',
): string {
  const said = movedText([before ?? nothing[language], after ?? nothing[language]], arrow);
  // a change of responsibility says itself whose it is
  const who = cause === 'responsibility' || departmentName === null ? [] : [departmentName];
  const facts = [causeName(cause, kind, language), ...who];
  return `${said} (${facts.join(', ')})`;
}

/** That nothing differs, in a clause without its full stop. */
export function nothingChangedText(language: Language): string {
  return {
    ko: '달라진 것이 없음: 점수, 판정, 미흡지표, 답변, 평가체계가 모두 같음',
    en: 'Nothing differs: scores, verdict, gaps, answers and framework are the same',
  }[language];
}

/** What a group, an indicator or a department is called in a table, and whether it is new or gone. */
export function changedName(node: NodeChangeReport, language: Language, arrow = '→'): string {
  if (node.kind !== 'department') return shiftedText(node, language, arrow);
  const state = node.before === null ? 'added' : node.after === null ? 'withdrawn' : null;
  return state === null ? node.title : `${node.title} (${stateNames[state][language]})`;
}

/** The last row below causes, which they add up to. */
export const sumName: Localized = { ko: '계', en: 'Sum' };

/** What is said where a list is cut. */
export function moreText(count: number, language: Language): string {
  return language === 'ko' ? `외 ${count}건` : `and ${count} more`;
}

/** How many gaps are new, closed or different. */
export const gapTitles: Readonly<
  Record<GapChangeReport['change'], (count: number, language: Language) => string>
> = {
  new: (count, language) => ({ ko: `신규 미흡지표 ${count}개`, en: `New gaps: ${count}` })[language],
  closed: (count, language) => ({ ko: `해소된 미흡지표 ${count}개`, en: `Closed gaps: ${count}` })[language],
  changed: (count, language) =>
    ({ ko: `달라진 미흡지표 ${count}개`, en: `Changed gaps: ${count}` })[language],
};
