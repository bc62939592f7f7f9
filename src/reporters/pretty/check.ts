import type { CheckReport, WaiverReport } from '../../report/check-report.ts';
import type { RenderContext, Reporter } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import {
  baselineText,
  checkLine,
  hintText,
  tallyOf,
  waiverFacts,
  waiverName,
  waiversText,
} from '../wording/check.ts';
import {
  alsoChangedLines,
  alsoChangedText,
  changeLines,
  frameworkChangedText,
  frameworkChangeLines,
} from '../wording/check-change.ts';
import { nothingChangedText, sideName } from '../wording/diff.ts';
import { conditionBlocks } from './check-conditions.ts';
import { arrowOf } from './comparison.ts';
import { diagnosticsPretty } from './diagnostics.ts';
import { conditionLines, countLine, diagnosticCountLine, headline, verdictLines } from './headline.ts';
import { lines } from './lines.ts';

/**
 * `assess check` for people: whether it passes, the score, what has changed, every condition, waivers, baseline, errors of files. `quiet`
 * leaves out the warnings, or how many there are, and what to do next.
 */
export const checkPretty = (quiet: boolean): Reporter<CheckReport> => ({
  name: 'pretty',
  extension: 'txt',
  render(report, context) {
    const blocks = [
      verdict(report, context),
      ...scoreBlocks(report, context),
      changeBlock(report, context),
      alsoBlock(report, context),
      ...conditionBlocks(report, context),
      waiverBlock(report, context),
      baselineBlock(report, context),
      diagnosticBlock(report, quiet, context),
      quiet ? '' : hintBlock(report, context),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  },
});

function verdict(report: CheckReport, context: RenderContext): string {
  const { palette } = context;
  const signs = symbols(context.ascii);
  const paint = report.passed ? palette.good : palette.bad;
  const sign = report.passed ? signs.passed : signs.failed;
  return lines(`${sign} ${checkLine(report)}`, context)
    .map((line) => palette.strong(paint(line)))
    .join('\n');
}

/** What `assess score` begins with. */
function scoreBlocks({ report, path }: CheckReport, context: RenderContext): string[] {
  if (report === null) return [lines(path, context).join('\n')];
  return [
    headline(report, context),
    [
      ...verdictLines(report, context),
      ...conditionLines(report, context),
      ...countLine(report, context),
    ].join('\n'),
  ];
}

/** What has changed since the base, in short: `assess diff` says all of it. */
function changeBlock(report: CheckReport, context: RenderContext): string {
  const { diff, baseNote, language } = report;
  const { palette } = context;
  const note = baseNote === null ? [] : lines(baseNote, context).map(palette.warn);
  if (diff === null) return note.join('\n');
  if (diff.same) {
    const base = sideName(diff.before, language);
    const text = language === 'ko' ? `변경 전 ${base} 대비: ` : `Since ${base}: `;
    return [...note, ...lines(`${text}${nothingChangedText(language)}`, context)].join('\n');
  }
  const [first, ...others] = changeLines(diff, arrowOf(context));
  const framework = frameworkChangeLines(diff, arrowOf(context));
  return [
    ...note,
    ...lines(first!, context).map(palette.strong),
    ...others.flatMap((line) => lines(line, context, 2)),
    ...(framework.length === 0 ? [] : lines(frameworkChangedText(report), context).map(palette.warn)),
    ...framework.flatMap((line) => lines(line, context, 2)),
  ].join('\n');
}

/** What must not be missed beside the score. */
function alsoBlock(report: CheckReport, context: RenderContext): string {
  const also = alsoChangedLines(report, arrowOf(context));
  if (also.length === 0) return '';
  return [
    ...lines(alsoChangedText(report), context).map(context.palette.warn),
    ...also.flatMap((line) => lines(line, context, 2)),
  ].join('\n');
}

function waiverBlock(report: CheckReport, context: RenderContext): string {
  if (report.waivers.length === 0) return '';
  return [
    ...lines(waiversText(report), context).map(context.palette.strong),
    ...report.waivers.flatMap((waiver) => waiverLines(waiver, report, context)),
  ].join('\n');
}

function waiverLines(waiver: WaiverReport, { language }: CheckReport, context: RenderContext): string[] {
  const { palette } = context;
  const { location, state, isNew } = waiver;
  const said = lines(`${waiverName(waiver)}: ${waiverFacts(waiver, language).join(', ')}`, context, 2);
  return [
    ...(state === 'expired' || isNew === true ? said.map(palette.warn) : said),
    ...lines(`${location.file}:${location.line}:${location.column}`, context, 4).map(palette.place),
  ];
}

function baselineBlock({ baseline, language }: CheckReport, context: RenderContext): string {
  return baseline === null ? '' : lines(baselineText(baseline, language), context).join('\n');
}

/** Where files have errors everything that was found in them, or with `quiet` the errors alone; else how many warnings there are. */
function diagnosticBlock(report: CheckReport, quiet: boolean, context: RenderContext): string {
  const { diagnostics, language } = report;
  if (tallyOf(report).errors === 0)
    return quiet ? '' : diagnosticCountLine({ diagnostics, language }, context);
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  return diagnosticsPretty(shown, language, context).trimEnd();
}

function hintBlock(report: CheckReport, context: RenderContext): string {
  const hint = hintText(report);
  return hint === null ? '' : lines(hint, context).map(context.palette.faint).join('\n');
}
