import { showDecimal } from '../../exact/display.ts';
import type { Language } from '../../model/language.ts';
import type { ConditionReport, Report } from '../../report/report.ts';
import { type Column, table } from './blocks.ts';
import { grouped, shownDifference } from './figures.ts';
import { pointsText } from './words.ts';

/** `합격 기준 충족`, `Pass`; null where the framework asks for nothing. */
export function verdictWord(passed: boolean | null, language: Language): string | null {
  if (passed === null) return null;
  if (language === 'ko') return passed ? '합격 기준 충족' : '합격 기준 미달';
  return passed ? 'Pass' : 'Fail';
}

/** How far a shown score is from the bar: `합격선 800점을 28.04점 넘음`. */
export function distanceText(shown: string, bar: string, language: Language): string {
  const difference = shownDifference(shown, bar);
  const by = pointsText(showDecimal(difference.isNegative ? difference.negated() : difference), language);
  if (language === 'ko') {
    if (difference.isZero) return `합격선 ${pointsText(bar, language)}과 같음`;
    if (difference.isNegative) return `합격선 ${pointsText(bar, language)}에 ${by} 모자람`;
    return `합격선 ${pointsText(bar, language)}을 ${by} 넘음`;
  }
  if (difference.isZero) return `exactly at the bar of ${grouped(bar)}`;
  return `${by} ${difference.isNegative ? 'below' : 'above'} the bar of ${grouped(bar)}`;
}

/** The band and what is missing for the next; empty where the framework has none. */
export function bandText({ verdict, total, language }: Report): string {
  const { band, next } = verdict;
  if (!band && !next) return '';
  const ko = language === 'ko';
  const own = band ? band.title : ko ? '없음' : 'none';
  if (!next) return ko ? `등급: ${own}` : `Band: ${own}`;
  const missing = pointsText(showDecimal(shownDifference(next.atLeast, total.claimed.shown)), language);
  return ko
    ? `등급: ${own}(다음 등급 「${next.title}」까지 ${missing})`
    : `Band: ${own} (${missing} more for “${next.title}”)`;
}

/** How many indicators have been answered, of those that count. */
export function coverageText({ coverage, language }: Report): string {
  const { answered, applicable, total } = coverage;
  const [open, excluded] = [applicable - answered, total - applicable];
  if (language === 'ko') {
    const remark = excluded > 0 ? `(전체 ${total}개 중 해당없음 ${excluded}개 제외)` : '';
    if (open === 0) return `작성 현황: 진단 대상 지표 ${applicable}개 모두 작성${remark}`;
    return `작성 현황: 진단 대상 지표 ${applicable}개 중 ${answered}개 작성, ${open}개 미작성(0점)${remark}`;
  }
  const remark = excluded > 0 ? ` (${excluded} of ${total} do not apply)` : '';
  if (open === 0) return `Coverage: all ${applicable} applicable indicators answered${remark}`;
  return `Coverage: ${answered} of ${applicable} applicable indicators answered, ${open} open and counted as 0${remark}`;
}

/** The conditions beside the bar as a table; empty where there are none. */
export function conditionTable({ verdict, language }: Report): string {
  if (verdict.conditions.length === 0) return '';
  const ko = language === 'ko';
  const columns: Column[] = [
    { head: ko ? '조건' : 'Condition' },
    { head: ko ? '대상' : 'Subject' },
    { head: ko ? '기준' : 'Required', align: 'right' },
    { head: ko ? '결과' : 'Actual', align: 'right' },
    { head: ko ? '판정' : 'Outcome' },
  ];
  return table(
    columns,
    verdict.conditions.map((condition) => conditionRow(condition, language)),
  );
}

const conditionNames = {
  floor: { ko: '최소 점수', en: 'Minimum score' },
  must: { ko: '필수지표 만점', en: 'Must-have at full points' },
  'not-applicable-limit': { ko: '해당없음 배점 한도', en: 'Limit on points not applicable' },
  answered: { ko: '판정할 답변', en: 'Answers to judge' },
} as const;

function conditionRow(
  { kind, id, title, expected, actual, passed }: ConditionReport,
  language: Language,
): string[] {
  const ko = language === 'ko';
  const amount = (figure: string) =>
    kind === 'answered' ? countText(figure, language) : pointsText(figure, language);
  const limit = kind === 'not-applicable-limit';
  const required = ko
    ? `${amount(expected)} ${limit ? '이하' : '이상'}`
    : `${limit ? 'at most' : 'at least'} ${amount(expected)}`;
  return [
    conditionNames[kind][language],
    id === null ? (ko ? '전체' : 'The whole') : `${id} ${title ?? ''}`.trim(),
    required,
    amount(actual),
    passed ? (ko ? '충족' : 'met') : ko ? '미충족' : 'not met',
  ];
}

function countText(figure: string, language: Language): string {
  return language === 'ko' ? `${figure}개` : figure;
}
