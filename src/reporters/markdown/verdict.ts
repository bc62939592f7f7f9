import { showDecimal } from '../../exact/display.ts';
import type { Language } from '../../model/language.ts';
import type { ConditionReport, Report } from '../../report/report.ts';
import { conditionFigures, missingText } from '../wording/condition.ts';
import { scalingOf, shownDifference } from '../wording/figures.ts';
import { pointsText } from '../wording/words.ts';
import { type Column, table } from './blocks.ts';

/** `합격 기준 충족`, `Pass`; null where the framework asks for nothing. */
export function verdictWord(passed: boolean | null, language: Language): string | null {
  if (passed === null) return null;
  if (language === 'ko') return passed ? '합격 기준 충족' : '합격 기준 미달';
  return passed ? 'Pass' : 'Fail';
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
    if (applicable === 0) return `작성 현황: 진단 대상 지표 없음(전체 ${total}개 모두 해당없음)`;
    if (open === 0) return `작성 현황: 진단 대상 지표 ${applicable}개 모두 작성${remark}`;
    return `작성 현황: 진단 대상 지표 ${applicable}개${remark} 중 ${answered}개 작성, ${open}개에 미작성이 남음. 미작성은 0점 처리`;
  }
  if (applicable === 0) return `Coverage: none of the ${total} indicators applies`;
  const remark = excluded > 0 ? ` (${excluded} of ${total} ${excluded === 1 ? 'does' : 'do'} not apply)` : '';
  if (open === 0) return `Coverage: all ${applicable} applicable indicators answered${remark}`;
  return `Coverage: ${answered} of ${applicable} applicable indicators answered${remark}; ${open} still ${open === 1 ? 'lacks' : 'lack'} answers, which count 0`;
}

/** How the total comes from the sum of its parts where it is not that sum; empty where it is. */
export function scalingText(report: Report): string {
  const { total, language } = report;
  const [full, applicable] = [pointsText(total.points, language), pointsText(total.applicable, language)];
  const ko = language === 'ko';
  switch (scalingOf(report)) {
    case 'none':
      return '';
    case 'excluded':
      return ko
        ? `총점은 해당없음 배점을 뺀 ${applicable}에서의 득점을 만점 ${full}으로 환산한 점수임`
        : `The total is the score on the ${applicable} that apply, scaled to ${full}.`;
    case 'weights':
      return ko
        ? `배점은 가중치이며, 총점은 만점 ${full}으로 환산한 점수임`
        : `The points of the groups are weights; the total is scaled to ${full}.`;
  }
}

/** The conditions beside the bar as a table; empty where there are none. */
export function conditionTable(report: Report): string {
  const { verdict, language } = report;
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
    verdict.conditions.map((condition) => conditionRow(condition, report)),
  );
}

const conditionNames = {
  floor: { ko: '최소 점수', en: 'Minimum score' },
  must: { ko: '필수지표 만점', en: 'Must-have at full points' },
  'not-applicable-limit': { ko: '해당없음 배점 한도', en: 'Limit on points not applicable' },
  answered: { ko: '판정할 답변', en: 'Answers to judge' },
} as const;

function conditionRow(condition: ConditionReport, report: Report): string[] {
  const { language } = report;
  const { kind, id, title, judged } = condition;
  const ko = language === 'ko';
  const { expected, actual } = conditionFigures(condition, report);
  return [
    conditionNames[kind][language],
    id === null ? (ko ? '전체' : 'The whole') : `${id} ${title ?? ''}`.trim(),
    expected,
    judged || kind === 'answered'
      ? actual
      : ko
        ? '판정 불가(해당없음)'
        : 'cannot be judged (nothing applies)',
    outcomeText(condition, report),
  ];
}

function outcomeText(condition: ConditionReport, report: Report): string {
  const ko = report.language === 'ko';
  if (condition.passed) return ko ? '충족' : 'met';
  const missing = missingText(condition, report);
  const word = ko ? '미충족' : 'not met';
  if (missing === '') return word;
  return ko ? `${word}(${missing})` : `${word} (${missing})`;
}
