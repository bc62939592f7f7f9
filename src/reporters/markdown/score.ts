import type { NodeReport, Report } from '../../report/report.ts';
import type { Reporter } from '../reporter.ts';
import type { ScoreView } from '../score-view.ts';
import { silentDeductionText } from '../wording/adjustments.ts';
import { distanceText } from '../wording/distance.ts';
import { grouped } from '../wording/figures.ts';
import { dateText, pointsText } from '../wording/words.ts';
import { adjustmentBlock } from './adjustments.ts';
import { blocks, heading, item, list, paragraph } from './blocks.ts';
import { departmentRemark, departmentTable } from './departments.ts';
import { cutFootnote } from './footnotes.ts';
import { gapTable } from './gap-table.ts';
import { nodeTable } from './nodes.ts';
import { bandText, conditionTable, coverageText, scalingText, verdictWord } from './verdict.ts';

/** Gaps listed below the table. */
const gapsShown = 10;

/** The score in Markdown, for a summary in CI or a comment. Without a view, the table has every level but the indicators. */
export function scoreMarkdown(view?: ScoreView): Reporter<Report> {
  return {
    name: 'markdown',
    extension: 'md',
    render: (report) =>
      `${blocks(heading(2, verdictLine(report)), paragraph(subject(report)), keyFigures(report), conditionTable(report), tableOf(report, view), adjustments(report), topGaps(report), cutFootnote(report), warningsNote(report))}\n`,
  };
}

/** The verdict, the total and the conditions beside the bar, for outputs that are about something else. */
export function verdictBlock(report: Report): string {
  return blocks(paragraph(verdictLine(report)), keyFigures(report), conditionTable(report));
}

function adjustments(report: Report): string {
  const block = adjustmentBlock(report);
  const title = report.language === 'ko' ? '가점·감점' : 'Bonuses and deductions';
  return block === '' ? '' : blocks(heading(3, title), block);
}

function verdictLine({ total, verdict, language }: Report): string {
  const word = verdictWord(verdict.passed, language);
  const score =
    language === 'ko'
      ? `총점 ${pointsText(total.claimed.shown, language)} / ${pointsText(total.points, language)}`
      : `${grouped(total.claimed.shown)} of ${pointsText(total.points, language)}`;
  return word === null ? score : `${word}: ${score}`;
}

function subject({ framework, assessment, language }: Report): string {
  const ko = language === 'ko';
  const on = dateText(assessment.on, language);
  return [assessment.name, framework.title, assessment.cycle, ko ? `기준일 ${on}` : `as of ${on}`].join(
    ' · ',
  );
}

function keyFigures(report: Report): string {
  const { total, verdict, framework, language } = report;
  const ko = language === 'ko';
  const distance = (shown: string) =>
    total.barShown === null ? '' : distanceText(shown, total.barShown, language);
  const scaling = scalingText(report);
  const proven = pointsText(total.substantiated.shown, language);
  const beside = distance(total.substantiated.shown);
  return list([
    ...(total.barShown === null
      ? []
      : [item(ko ? `총점: ${distance(total.claimed.shown)}` : `Total: ${distance(total.claimed.shown)}`)]),
    ...(framework.evidenceRequired
      ? [
          item(
            ko
              ? `확인 점수(증빙으로 확인된 점수): ${proven}${beside && `, ${beside}`}`
              : `Substantiated by evidence: ${proven}${beside && `, ${beside}`}`,
          ),
        ]
      : []),
    ...(total.reviewed ? [item(reviewedFigure(total.reviewed.shown))] : []),
    ...(verdict.band || verdict.next ? [item(bandText(report))] : []),
    item(coverageText(report)),
    ...(silentDeductionText(report) === '' ? [] : [item(silentDeductionText(report))]),
    ...(scaling === '' ? [] : [item(scaling)]),
  ]);

  function reviewedFigure(shown: string): string {
    const [points, apart] = [pointsText(shown, language), distance(shown)];
    const name = ko ? '심사 점수(심사에서 인정된 점수)' : 'Awarded by review';
    return `${name}: ${points}${apart && `, ${apart}`}`;
  }
}

function tableOf(report: Report, view: ScoreView | undefined): string {
  const ko = report.language === 'ko';
  if (view?.levels === 'department') {
    return blocks(
      heading(3, ko ? '부서별 현황' : 'By department'),
      departmentTable(report),
      paragraph(departmentRemark(report)),
    );
  }
  const levels = view?.levels ?? report.framework.levels.slice(0, -1).map(({ id }) => id);
  const nodes = collect(report.tree, levels);
  if (nodes.length === 0) return '';
  return blocks(
    heading(3, ko ? '구분별 점수' : 'Scores'),
    nodeTable(nodes, report, { levels: true, total: false }),
  );
}

function collect(nodes: readonly NodeReport[], levels: readonly string[]): NodeReport[] {
  return nodes.flatMap((node) => [
    ...(levels.includes(node.level) ? [node] : []),
    ...collect(node.children ?? [], levels),
  ]);
}

function topGaps(report: Report): string {
  const { gaps, language } = report;
  if (gaps.length === 0) return '';
  const shown = gaps.slice(0, gapsShown);
  const rest = shown.length < gaps.length;
  const ko = rest
    ? `감점이 큰 미흡지표 (${gaps.length}개 중 ${shown.length}개)`
    : `미흡지표 (${gaps.length}개)`;
  const en = rest ? `Largest gaps (${shown.length} of ${gaps.length})` : `Gaps (${gaps.length})`;
  return blocks(heading(3, language === 'ko' ? ko : en), gapTable(shown, report, false));
}

/** How many warnings the files have, and where to see them; empty where there are none. */
export function warningsNote({ diagnostics, language }: Pick<Report, 'diagnostics' | 'language'>): string {
  const { length } = diagnostics;
  if (length === 0) return '';
  return paragraph(
    language === 'ko'
      ? `※ 자료에 대한 경고 ${length}건이 있음(「assess validate」로 확인)`
      : `Note: ${length} ${length === 1 ? 'warning' : 'warnings'} about the files; see “assess validate”.`,
  );
}
