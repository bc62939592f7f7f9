import { showDecimal } from '../../../exact/display.ts';
import type { Rational } from '../../../exact/rational.ts';
import type { DocumentReport } from '../../../report/document.ts';
import type { GapReport, Report } from '../../../report/report.ts';
import { gapStates } from '../../../scoring/gaps.ts';
import { gapStateNames } from '../../terms.ts';
import { type GapSums, grouped, scalingOf, shownDifference, sumGaps } from '../../wording/figures.ts';
import { isWeighted, lossText, riskText } from '../../wording/gaps.ts';
import { indicatorsText, valueText } from '../../wording/words.ts';
import { blocks, type Column, heading, list, paragraph, table } from '../blocks.ts';
import { chapterHeading } from './chapter.ts';
import { gapBlock } from './gap-block.ts';

/** The chapter of every indicator that falls short, by the department that leads it, with what full marks need. */
export function shortfallsChapter(report: DocumentReport, number: number): string {
  const { shortfalls: gaps, departments, language } = report;
  const ko = language === 'ko';
  const title = chapterHeading(
    number,
    { ko: '미흡지표 및 보완계획', en: 'Shortfalls and remedies' },
    language,
  );
  if (gaps.length === 0) return blocks(title, paragraph(ko ? '미흡지표 없음' : 'No indicator falls short.'));
  const named: { id: string | null; name: string }[] = [
    ...departments,
    { id: null, name: ko ? '모든 부서 공통' : 'Every department' },
  ];
  const sections = named
    .map(({ id, name }) => ({ name, own: gaps.filter(({ department }) => department === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }, i) => section(name, own, i + 2, report));
  return blocks(
    title,
    heading(3, ko ? '상태별 현황' : 'By state', 1),
    stateTable(report),
    worth(report),
    ...sections,
  );
}

function section(name: string, gaps: readonly GapReport[], number: number, report: Report): string {
  return blocks(
    heading(3, `${name} (${sumsText(gaps, report)})`, number),
    list(gaps.map((gap) => gapBlock(gap, report))),
  );
}

/** `지표 4개, 감점 40점, 증빙 미비 점수 6점` */
function sumsText(gaps: readonly GapReport[], report: Report): string {
  const { language } = report;
  const { lost, atRisk } = sumGaps(gaps, report);
  const parts = [indicatorsText(gaps.length, language)];
  if (!lost.isZero) parts.push(lossText(lost, report));
  if (!atRisk.isZero) parts.push(riskText(atRisk, report));
  return parts.join(', ');
}

function stateTable(report: Report): string {
  const { gaps, language } = report;
  const ko = language === 'ko';
  const all = sumGaps(gaps, report);
  const weighted = isWeighted(report);
  const [lostHead, riskHead] = ko
    ? [weighted ? '총점 영향' : '감점', weighted ? '증빙 미비의 총점 영향' : '증빙 미비 점수']
    : [weighted ? 'Effect on total' : 'Points lost', weighted ? 'Of the total at risk' : 'Points at risk'];
  const columns: Column[] = [
    { head: ko ? '상태' : 'State' },
    { head: ko ? '지표 수' : 'Indicators', align: 'right' },
    { head: lostHead!, align: 'right' },
    ...(all.atRisk.isZero ? [] : [{ head: riskHead!, align: 'right' } as const]),
  ];
  const row = (name: string, count: number, { lost, atRisk }: GapSums) => [
    name,
    String(count),
    grouped(showDecimal(lost)),
    ...(all.atRisk.isZero ? [] : [grouped(showDecimal(atRisk))]),
  ];
  const rows = gapStates.flatMap((state) => {
    const own = gaps.filter((gap) => gap.state === state);
    return own.length === 0 ? [] : [row(gapStateNames[state][language], own.length, sumGaps(own, report))];
  });
  return table(columns, [...rows, row(ko ? '계' : 'Sum', gaps.length, all)]);
}

/** What points lost and points at risk mean for the total, where that is scaled. */
function worth(report: Report): string {
  const { gaps, total, coverage, language } = report;
  if (scalingOf(report) === 'none' && coverage.applicable === coverage.total) return '';
  const { lost, atRisk } = sumGaps(gaps, report);
  const missing = shownDifference(total.points, total.claimed.shown);
  const open = shownDifference(total.claimed.shown, total.substantiated.shown);
  if (showDecimal(lost) === showDecimal(missing)) return '';
  const both = !atRisk.isZero && !open.isZero;
  const text = (value: Rational) => valueText(value, language);
  if (isWeighted(report))
    return paragraph(
      language === 'ko'
        ? `※ 총점 영향 ${text(lost)}은 반올림하기 전의 값이며, 총점은 만점에 ${text(missing)} 모자람`
        : `Note: the effect of ${text(lost)} is that before rounding; the total is ${text(missing)} below full points.`,
    );
  if (language === 'ko') {
    const own = both ? `감점 ${text(lost)}과 증빙 미비 점수 ${text(atRisk)}` : `감점 ${text(lost)}`;
    return paragraph(
      `※ 지표 배점 기준임. ${own}은 환산한 총점에서 ${both ? `각각 ${text(missing)}과 ${text(open)}` : text(missing)}에 해당함`,
    );
  }
  const own = both ? `${text(lost)} lost and ${text(atRisk)} at risk` : `${text(lost)} lost`;
  const worthOf = both ? `${text(missing)} and ${text(open)}` : text(missing);
  return paragraph(
    `Note: these are points of the indicators; ${own} stand for ${worthOf} of the scaled total.`,
  );
}
