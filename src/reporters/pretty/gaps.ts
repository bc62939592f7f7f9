import type { GapPartReport, GapReport, Report } from '../../report/report.ts';
import { evidenceStateNames } from '../../report/terms.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { gapStateNames } from '../terms.ts';
import { actionFacts, actionsOf } from '../wording/actions.ts';
import { silentDeductionText } from '../wording/adjustments.ts';
import { grouped } from '../wording/figures.ts';
import { combinedText, isWeighted, ownPoints, stateOfThings } from '../wording/gaps.ts';
import { conditionLines, verdictLines } from './headline.ts';
import { lines } from './lines.ts';
import { departmentOf } from './top-gaps.ts';

/** `assess gaps` for people: every gap with its state, points, departments and place. */
export const gapsPretty: Reporter<Report> = {
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const { gaps } = report;
    const silent = silentDeductionText(report);
    const verdict = [
      ...verdictLines(report, context),
      ...conditionLines(report, context),
      ...(silent === '' ? [] : lines(silent, context, 2).map(context.palette.bad)),
    ].join('\n');
    if (gaps.length === 0) return `${verdict}\n\n${noGaps(report)}\n`;
    const blocks = gaps.map((gap, i) => gapLines(gap, i + 1, report, context).join('\n'));
    return `${[verdict, summary(report), ...blocks].join('\n\n')}\n`;
  },
};

function summary(report: Report): string {
  const { gapCount, language } = report;
  const count = report.gaps.length;
  const weighted = isWeighted(report);
  const filtered = count < gapCount;
  if (language === 'ko')
    return `미흡지표 ${filtered ? `${gapCount}개 중 ` : ''}${count}개 (${weighted ? '총점 영향이' : '감점이'} 큰 순)`;
  const gaps = filtered ? `${count} of ${gapCount} gaps` : `${count} ${count === 1 ? 'gap' : 'gaps'}`;
  return `${gaps}, ${weighted ? 'most effect on the total' : 'most lost points'} first`;
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
  const facts = [...pointsText(gap, report), departmentOf(gap, ko), ...cooperatingText(gap, ko)];
  return [
    ...lines(`${number}. ${gap.indicator} ${gap.title}`, context).map(palette.strong),
    ...lines(facts.join(' | '), context, 3),
    ...combinedText(gap, report.language).flatMap((text) => lines(text, context, 3)),
    ...gap.parts.flatMap((part) => partLines(part, gap, report, context)),
    ...(gap.parts.length === 0 ? lines(place(gap.location), context, 3).map(palette.place) : []),
    ...actionLines(gap, report, context),
  ];
}

/** A line for each action that names the gap, or that there is none. */
function actionLines(gap: GapReport, report: Report, context: RenderContext): string[] {
  const { language } = report;
  const actions = actionsOf(gap, report);
  if (actions === undefined) return [];
  if (actions.length === 0) return lines(language === 'ko' ? '조치 없음' : 'No action', context, 3);
  return actions.flatMap((action) => {
    const text = `${language === 'ko' ? '조치' : 'Action'}: ${actionFacts(action, language).join(' | ')}`;
    const paint = action.overdue ? context.palette.warn : (line: string) => line;
    return lines(text, context, 3).map(paint);
  });
}

/** The state and what is lost, in points of the indicator, and what that means for the total where it differs. */
function pointsText(gap: GapReport, report: Report): string[] {
  const ko = report.language === 'ko';
  const state = gapStateNames[gap.state][report.language];
  const points = ownPoints(gap.points, report);
  const own = ownPoints(gap.lostShown, report);
  const risk = ownPoints(gap.atRiskShown, report);
  const lost = ko ? `감점 ${own}(배점 ${points})` : `${grouped(gap.lostShown)} of ${points} lost`;
  const proof = ko ? `증빙 미비 ${risk}` : `${risk} without evidence`;
  return [
    ...(gap.state === 'no-evidence' ? [] : [state]),
    ...(gap.lost === '0' ? [] : [lost]),
    ...(gap.lost === '0' || gap.exact.impact === gap.exact.lost ? [] : [effect(gap.impactShown, ko)]),
    ...(gap.atRisk === '0' ? [] : [proof]),
    ...(gap.lost === '0' && isWeighted(report) ? [effect(gap.impactAtRiskShown, ko)] : []),
  ];
}

function effect(shown: string, ko: boolean): string {
  return ko ? `총점 영향 ${grouped(shown)}점` : `effect on total ${grouped(shown)}`;
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
    ...stateOfThings(part, language),
    ...(part.note === null ? [] : [part.note]),
    ...part.evidence.map((state) => evidenceStateNames[state][language]),
  ];
  if (gap.department === null) {
    const facts = [gapStateNames[part.state][language], ...stateOfThings(part, language)];
    return lines(`${part.name} (${facts.join(', ')}) ${place(part.location)}`, context, 3);
  }
  return [
    ...(why.length > 0 ? lines(why.join(' | '), context, 3) : []),
    ...lines(place(part.location), context, 3).map(context.palette.place),
  ];
}

function place({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}
