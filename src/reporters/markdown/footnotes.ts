import type { Report } from '../../report/report.ts';
import { isAnyCut } from '../wording/figures.ts';
import { isWeighted } from '../wording/gaps.ts';
import { paragraph } from './blocks.ts';

/** What a reader must know of the report's figures that are cut for display; empty where none is. */
export function cutFootnote(report: Report): string {
  return isAnyCut(report) ? footnote(report) : '';
}

/** The same for a table of gaps. */
export function gapFootnote(report: Report): string {
  const cut = report.gaps.some(
    (gap) =>
      gap.lostShown !== gap.lost ||
      gap.atRiskShown !== gap.atRisk ||
      (isWeighted(report) && gap.impactShown !== gap.impact),
  );
  return cut ? footnote(report) : '';
}

function footnote({ language }: Report): string {
  return paragraph(
    language === 'ko'
      ? '※ 표시 점수는 소수 둘째 자리 아래를 절사한 값이며, 합계는 정확한 값으로 계산함'
      : 'Note: scores that do not end are cut after two decimals for display; sums are of the exact values.',
  );
}
