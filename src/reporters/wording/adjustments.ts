import type { AdjustmentReport, AdjustmentsReport, CapReport } from '../../report/adjustments-report.ts';
import type { Report } from '../../report/report.ts';
import { effectNames } from '../../report/worth.ts';
import { grouped, readable } from './figures.ts';
import { pointsText } from './words.ts';

/** What is added and taken, in one line: `기본 점수 92.5점 + 가점 1점 − 감점 0.5점`; empty where the framework has neither. */
export function adjustmentText({ adjustments, language, total }: Report): string {
  if (adjustments === null) return '';
  const { base, bonus, deduction, held } = adjustments;
  const ko = language === 'ko';
  const terms = [
    `${ko ? '기본 점수' : 'base'} ${pointsText(base.claimed.shown, language)}`,
    ...(hasEffect(adjustments, 'bonus')
      ? [`+ ${ko ? '가점' : 'bonus'} ${pointsText(bonus.claimed.shown, language)}`]
      : []),
    ...(hasEffect(adjustments, 'deduction')
      ? [`− ${ko ? '감점' : 'deduction'} ${pointsText(deduction.claimed.shown, language)}`]
      : []),
  ].join(' ');
  if (held === null) return terms;
  const limit = pointsText(held === 'full' ? total.points : '0', language);
  return ko ? `${terms}, 총점은 ${limit}까지만 인정` : `${terms}; the total is held to ${limit}`;
}

/** Whether there is an indicator of that effect at all. */
export function hasEffect({ items }: AdjustmentsReport, effect: AdjustmentReport['effect']): boolean {
  return items.some((item) => item.effect === effect);
}

/** `가점`, `감점`. */
export function effectName(effect: AdjustmentReport['effect'], { language }: Report): string {
  return effectNames[effect][language];
}

/** What one of them comes to, with its sign: `+1점`, `-0.5점`; a silence says so. */
export function adjustmentFigure({ effect, claimed, state }: AdjustmentReport, { language }: Report): string {
  const ko = language === 'ko';
  if (state === 'not-applicable') return ko ? '해당없음' : 'n/a';
  const sign = claimed.exact === '0' ? '' : effect === 'bonus' ? '+' : '-';
  const silent = state === 'unanswered' ? (ko ? ' (미작성)' : ' (not answered)') : '';
  return `${sign}${grouped(claimed.shown)}${silent}`;
}

/** A cap that holds something back, in words. */
export function capText({ effect, group, title, sum, cap }: CapReport, report: Report): string {
  const { language } = report;
  const name = effectName(effect, report);
  const [most, all] = [pointsText(readable(cap), language), pointsText(sum.shown, language)];
  const whose = group === null ? '' : `${group} ${title} `;
  return language === 'ko'
    ? `${whose}${name} 한도 ${most} 적용(합계 ${all})`
    : `${whose}${name} held to its cap of ${most} (${all} in all)`;
}

/** The deductions that count in full because nobody has answered them; empty where there are none. */
export function silentDeductionText({ adjustments, language }: Report): string {
  const silent = (adjustments?.items ?? []).filter(
    ({ effect, state }) => effect === 'deduction' && state === 'unanswered',
  );
  if (silent.length === 0) return '';
  const named = silent.map(({ indicator, title, departmentName }) => {
    const who = departmentName === null ? '' : `, ${departmentName}`;
    return `${indicator} ${title}${who}`;
  });
  return language === 'ko'
    ? `감점 지표 ${silent.length}개 미작성, 미작성은 최대로 감점: ${named.join('; ')}`
    : `${silent.length} ${silent.length === 1 ? 'deduction' : 'deductions'} not answered, which ${silent.length === 1 ? 'takes' : 'take'} all that silence can cost: ${named.join('; ')}`;
}
