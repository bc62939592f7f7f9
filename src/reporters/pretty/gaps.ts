import type { GapPartReport, GapReport, Report } from '../../report/report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { evidenceStateNames, gapStateNames } from '../terms.ts';
import { lines } from './lines.ts';
import { departmentOf } from './top-gaps.ts';

/** `assess gaps` for people: every gap with its state, points, departments and place. */
export const gapsPretty: Reporter<Report> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const { gaps } = report;
    if (gaps.length === 0) return `${noGaps(report)}\n`;
    const blocks = gaps.map((gap, i) => gapLines(gap, i + 1, report, context).join('\n'));
    return `${[summary(report), ...blocks].join('\n\n')}\n`;
  },
};

function summary({ gaps: { length: count }, gapCount, language }: Report): string {
  const filtered = count < gapCount;
  if (language === 'ko') return `미흡지표 ${filtered ? `${gapCount}개 중 ` : ''}${count}개 (감점이 큰 순)`;
  const gaps = filtered ? `${count} of ${gapCount} gaps` : `${count} ${count === 1 ? 'gap' : 'gaps'}`;
  return `${gaps}, most lost points first`;
}

/** There are none, or none that the filters let through. */
function noGaps({ gapCount, language }: Report): string {
  if (gapCount === 0) return language === 'ko' ? '미흡지표가 없습니다.' : 'There are no gaps.';
  return language === 'ko'
    ? `조건에 맞는 미흡지표가 없습니다(전체 ${gapCount}개).`
    : `No gap matches the filters (of ${gapCount}).`;
}

function gapLines(gap: GapReport, number: number, report: Report, context: RenderContext): string[] {
  const ko = report.language === 'ko';
  const { palette } = context;
  const state = gapStateNames[gap.state][report.language];
  const facts = [state, ...pointsText(gap, report), departmentOf(gap, ko), ...cooperatingText(gap, ko)];
  return [
    ...lines(`${number}. ${gap.indicator} ${gap.title}`, context).map(palette.strong),
    ...lines(facts.join(' | '), context, 3),
    ...gap.parts.flatMap((part) => partLines(part, gap, report, context)),
    ...(gap.parts.length === 0 ? lines(place(gap.location), context, 3).map(palette.place) : []),
  ];
}

/** What is lost, in points of the indicator; where points are weights, in points of the total. */
function pointsText(gap: GapReport, { language, framework }: Report): string[] {
  const ko = language === 'ko';
  const weighted = framework.aggregate === 'weighted';
  const lost = ko
    ? `감점 ${gap.lostShown}점${weighted ? '' : ` (${gap.points}점 중)`}`
    : `${gap.lostShown} ${weighted ? 'points of the total' : `of ${gap.points} points`} lost`;
  const risk = ko ? `증빙 미비 ${gap.atRiskShown}점` : `${gap.atRiskShown} points without evidence`;
  const moved = ko ? `총점 영향 ${gap.impactShown}점` : `${gap.impactShown} of the total`;
  return [
    ...(gap.lost === '0' ? [] : [lost]),
    ...(weighted || gap.impact === gap.lost ? [] : [moved]),
    ...(gap.atRisk === '0' ? [] : [risk]),
  ];
}

function cooperatingText({ cooperating }: GapReport, ko: boolean): string[] {
  if (cooperating.length === 0) return [];
  const names = cooperating.map(({ name }) => name).join(', ');
  return [ko ? `협조 ${names}` : `with ${names}`];
}

/** One department's answer: why it falls short and its place; where several departments answer, a line for each. */
function partLines(
  part: GapPartReport,
  gap: GapReport,
  { language }: Report,
  context: RenderContext,
): string[] {
  const why = [
    ...(part.note === null ? [] : [part.note]),
    ...part.evidence.map((state) => evidenceStateNames[state][language]),
  ];
  if (gap.department === null)
    return lines(`${part.name} (${gapStateNames[part.state][language]}) ${place(part.location)}`, context, 3);
  return [
    ...(why.length > 0 ? lines(why.join(' | '), context, 3) : []),
    ...lines(place(part.location), context, 3).map(context.palette.place),
  ];
}

function place({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}
