import { showDecimal } from '../../exact/display.ts';
import type { Language } from '../../model/language.ts';
import type { Scores } from '../../report/report.ts';
import type {
  ChangedNodeReport,
  SuppositionReport,
  WhatIfReport,
  WhatIfSideReport,
} from '../../report/what-if-report.ts';
import { exactOf, grouped, shownDifference, signedText } from './figures.ts';
import { pointsText } from './words.ts';

/** The scores that are shown: what evidence bears out only where evidence is asked for, what reviewers award where they have. */
export function viewsIn({ framework, before }: WhatIfReport): readonly (keyof Scores)[] {
  return [
    'claimed',
    ...(framework.evidenceRequired ? (['substantiated'] as const) : []),
    ...(before.total.reviewed ? (['reviewed'] as const) : []),
  ];
}

/** The verdict before and after, in a sentence. */
export function verdictChange({ before, after, language }: WhatIfReport, arrow: string): string {
  const ko = language === 'ko';
  if (after.passed === null) return ko ? '합격 기준이 없는 평가체계' : 'The framework has no bar to pass';
  const [old, young] = [before, after].map(({ passed }) => word(passed, ko));
  if (old === young) return ko ? `가정하여도 ${young}` : `Still a ${young!.toLowerCase()}`;
  return `${old} ${arrow} ${young}`;
}

/** One of the totals before and after with its distance from the bar: `자율진단 790점 → 805점(+15점), 합격선을 5점 넘음`. */
export function totalChange(report: WhatIfReport, view: keyof Scores, arrow: string): string {
  const { before, after, bar, language } = report;
  const ko = language === 'ko';
  const names = {
    claimed: ko ? '자율진단' : 'claimed',
    substantiated: ko ? '증빙 확인' : 'substantiated',
    reviewed: ko ? '심사' : 'reviewed',
  };
  const [old, young] = [before.total[view]!, after.total[view]!];
  const figures =
    old.exact === young.exact
      ? `${pointsText(young.shown, language)} (${ko ? '변동 없음' : 'no change'})`
      : `${grouped(old.shown)} ${arrow} ${pointsText(young.shown, language)} (${differenceText(old.shown, young.shown)})`;
  const head = `${names[view]} ${figures}`;
  if (bar === null) return head;
  const off = shownDifference(young.shown, bar.shown);
  const size = pointsText(showDecimal(off.isNegative ? off.negated() : off), language);
  const barText = pointsText(bar.shown, language);
  if (off.isZero)
    return ko ? `${head}, 합격선 ${barText}과 같음` : `${head}, exactly at the bar of ${barText}`;
  if (ko) return `${head}, 합격선 ${barText}${off.isNegative ? `에 ${size} 모자람` : `을 ${size} 넘음`}`;
  return `${head}, ${size} ${off.isNegative ? 'below' : 'above'} the bar of ${barText}`;
}

/** `+12.14`, `-3`. */
export function differenceText(before: string, after: string): string {
  return signedText(showDecimal(shownDifference(after, before)));
}

/** A supposed answer: `F1-04 지표 (감사담당관): 미시행 → 예`. */
export function suppositionText(
  { indicator, title, name, before, after }: SuppositionReport,
  arrow: string,
): string {
  return `${indicator} ${title} (${name}): ${before} ${arrow} ${after}`;
}

/** What is to be known of supposed answers and evidence; empty where none is asked for. */
export function evidenceNote({ framework, suppositions, language }: WhatIfReport): string {
  const claiming = suppositions.filter(({ claims }) => claims);
  if (!framework.evidenceRequired || claiming.length === 0) return '';
  const bare = claiming.filter(({ substantiated }) => !substantiated).length;
  const kept =
    language === 'ko' ? '증빙은 지금 있는 것을 그대로 봄' : 'Each answer keeps the evidence that it has now';
  if (bare === 0) return kept;
  return language === 'ko'
    ? `${kept}: 가정한 답 ${bare}건은 유효한 증빙이 없어 증빙 확인 점수에 들지 않음`
    : `${kept}: ${bare} of the supposed answers ${bare === 1 ? 'has' : 'have'} none that counts and ${bare === 1 ? 'is' : 'are'} not substantiated`;
}

/** The band before and after; empty where it stays or there is none. */
export function bandChange({ before, after, language }: WhatIfReport, arrow: string): string {
  if (before.band === after.band) return '';
  const none = language === 'ko' ? '없음' : 'none';
  const name = ({ band }: WhatIfSideReport) => band ?? none;
  return `${language === 'ko' ? '등급' : 'band'}: ${name(before)} ${arrow} ${name(after)}`;
}

/**
 * A score before and after: `8 → 12`; `8 → 해당없음` of an indicator that does not apply any more; where a group is scored out of other points
 * than before, with these: `350.75/395 → 342.75/383`.
 */
export function scoreChange(
  changed: ChangedNodeReport,
  view: 'claimed' | 'substantiated',
  language: Language,
  arrow: string,
): string {
  const { before, after, applicable, isGroup } = changed;
  const away = language === 'ko' ? '해당없음' : 'not applicable';
  const isOther = countsOther(changed, view);
  const side = (scores: Scores, counted: Scores | undefined) => {
    const score = grouped(scores[view].shown);
    if (!isOther || counted === undefined) return score;
    if (exactOf(counted[view]).isZero) return away;
    return isGroup ? `${score}/${grouped(counted[view].shown)}` : score;
  };
  const [old, young] = [side(before, applicable?.before), side(after, applicable?.after)];
  return old === young ? young : `${old} ${arrow} ${young}`;
}

/** How much a claimed score rises or falls; a dash where it is scored out of other points than before. */
export function scoreDifference(changed: ChangedNodeReport): string {
  if (countsOther(changed, 'claimed')) return '–';
  const { before, after } = changed;
  return differs(before, after, 'claimed') ? differenceText(before.claimed.shown, after.claimed.shown) : '0';
}

function countsOther({ applicable }: ChangedNodeReport, view: keyof Scores): boolean {
  return applicable !== null && differs(applicable.before, applicable.after, view);
}

/** Whether a score of one view differs. */
export function differs(before: Scores, after: Scores, view: keyof Scores): boolean {
  return !exactOf(before[view]!).equals(exactOf(after[view]!));
}

function word(passed: boolean | null, ko: boolean): string {
  if (ko) return passed ? '합격 기준 충족' : '합격 기준 미충족';
  return passed ? 'PASS' : 'FAIL';
}
