import type { CauseItemReport, DiffReport, GapChangeReport } from '../../report/diff-report.ts';
import type { RenderContext } from '../reporter.ts';
import { causeItemText, changedName, gapChangeText, gapTitles } from '../wording/diff.ts';
import {
  type ChangedIndicator,
  causesText,
  changedIndicators,
  itemName,
  placeText,
  scoreText,
} from '../wording/diff-changes.ts';
import { frameworkFacts, frameworkLines, movedCounts } from '../wording/diff-facts.ts';
import { arrowOf, factLines } from './comparison.ts';
import { lines } from './lines.ts';
import { departmentOf } from './top-gaps.ts';

/** Every indicator whose score differs, with what differs in it. Empty where there is none. */
export function indicatorBlock(report: DiffReport, context: RenderContext): string {
  const { changed } = changedIndicators(report);
  const title = {
    ko: `점수가 달라진 지표 ${changed.length}개`,
    en: `Indicators that score differently: ${changed.length}`,
  };
  return titled(
    title[report.language],
    changed.flatMap((each) => indicatorLines(each, report, context)),
    context,
  );
}

function indicatorLines(
  { node, items }: ChangedIndicator,
  { language }: DiffReport,
  context: RenderContext,
): string[] {
  const arrow = arrowOf(context);
  const causes = causesText(node.causes, language);
  return [
    ...lines(`${changedName(node, language, arrow)}: ${scoreText(node, language, arrow)}`, context, 2),
    ...items.flatMap((item) => itemLines(item, causeItemText(item, language, arrow), context)),
    ...(causes === '' ? [] : lines(`${{ ko: '원인', en: 'causes' }[language]}: ${causes}`, context, 6)),
  ];
}

function itemLines(item: CauseItemReport, text: string, context: RenderContext): string[] {
  const place = placeText(item);
  return [
    ...lines(text, context, 6),
    ...(place === '' ? [] : lines(place, context, 6).map(context.palette.place)),
  ];
}

/** What else differs: entries of no indicator, and of those that score as before. Empty where there is nothing. */
export function otherBlock(report: DiffReport, context: RenderContext): string {
  const { language } = report;
  const { others } = changedIndicators(report);
  const title = { ko: `그 밖의 변경 ${others.length}건`, en: `Other changes: ${others.length}` };
  return titled(
    title[language],
    others.flatMap((item) => [
      ...lines(itemName(item), context, 2),
      ...itemLines(item, causeItemText(item, language, arrowOf(context)), context),
    ]),
    context,
  );
}

/** New, closed and changed gaps, a block each. */
export function gapBlocks(report: DiffReport, context: RenderContext): string[] {
  const { gaps, language } = report;
  return (['new', 'closed', 'changed'] as const).map((change) =>
    titled(
      gapTitles[change](gaps[change].length, language),
      gaps[change].flatMap((gap) => gapLines(gap, report, context)),
      context,
    ),
  );
}

function gapLines(gap: GapChangeReport, { language }: DiffReport, context: RenderContext): string[] {
  const place = placeText(gap);
  const facts = [gapChangeText(gap, language, arrowOf(context)), departmentOf(gap, language === 'ko')];
  return [
    ...lines(`${gap.indicator} ${gap.title}: ${facts.join(' | ')}`, context, 2),
    ...(place === '' ? [] : lines(place, context, 6).map(context.palette.place)),
  ];
}

/** The change of framework in short. Empty where it is the same. */
export function frameworkBlock(report: DiffReport, context: RenderContext): string {
  const { language } = report;
  return titled(
    { ko: '평가체계 변경', en: 'Change of framework' }[language],
    [
      ...frameworkFacts(report).flatMap((fact) => factLines(fact, language, context, 2)),
      ...frameworkLines(report).flatMap((line) => lines(line, context, 2)),
    ],
    context,
  );
}

/** Answered and excluded indicators and gaps in number, where these have moved. */
export function countBlock(report: DiffReport, context: RenderContext): string {
  const { language } = report;
  const facts = movedCounts(report).flatMap((fact) => factLines(fact, language, context, 0));
  return facts.join('\n');
}

function titled(title: string, body: readonly string[], context: RenderContext): string {
  if (body.length === 0) return '';
  return [...lines(title, context).map(context.palette.strong), ...body].join('\n');
}
