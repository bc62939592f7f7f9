import type { GapReport, Report } from '../../report/report.ts';
import type { RenderContext } from '../reporter.ts';
import { gapStateNames } from '../terms.ts';
import { isWeighted } from '../wording/gaps.ts';
import { drawTable } from './table.ts';

const most = 10;

/** The gaps that lose most, and how many more there are. */
export function topGaps(report: Report, context: RenderContext): string {
  const { gaps, language } = report;
  const ko = language === 'ko';
  const weighted = isWeighted(report);
  if (gaps.length === 0) return ko ? '미흡지표가 없습니다.' : 'There are no gaps.';
  const shown = gaps.slice(0, most);
  const table = drawTable(
    [
      { head: ko ? '미흡지표' : 'Gap', flexible: true },
      {
        head: ko ? '상태' : 'State',
        paint: (line, row) => (shown[row]!.state === 'no-evidence' ? context.palette.warn(line) : line),
      },
      { head: ko ? '감점' : 'Lost', align: 'right', decimals: true },
      ...(weighted
        ? [{ head: ko ? '총점 영향' : 'Effect on total', align: 'right', decimals: true } as const]
        : []),
      { head: ko ? '소관부서' : 'Department', flexible: true, optional: 1 },
    ],
    shown.map((gap) => [
      `${gap.indicator} ${gap.title}`,
      gapStateNames[gap.state][language],
      lostText(gap),
      ...(weighted ? [effectText(gap)] : []),
      departmentOf(gap, ko),
    ]),
    context.width,
    context.ascii,
  );
  const more = gaps.length - shown.length;
  if (more <= 0) return table;
  const line = ko
    ? `이 밖에 ${more}개가 더 있습니다. 「assess gaps」로 모두 볼 수 있습니다.`
    : `${more} more; "assess gaps" lists them all.`;
  return `${table}\n${context.palette.faint(line)}`;
}

/** The points lost; where none are lost, those at risk, in brackets. */
function lostText(gap: GapReport): string {
  return gap.lost === '0' ? `(${gap.atRiskShown})` : gap.lostShown;
}

function effectText(gap: GapReport): string {
  return gap.lost === '0' ? `(${gap.impactAtRiskShown})` : gap.impactShown;
}

/** The department that leads, or that every department answers. */
export function departmentOf(gap: Pick<GapReport, 'departmentName'>, ko: boolean): string {
  return gap.departmentName ?? (ko ? '모든 부서' : 'every department');
}
