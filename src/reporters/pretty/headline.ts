import { showDecimal } from '../../exact/display.ts';
import type { Report } from '../../report/report.ts';
import { englishDate, koreanDate } from '../../text/dates.ts';
import type { RenderContext } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import { adjustmentText, silentDeductionText } from '../wording/adjustments.ts';
import { conditionText } from '../wording/condition.ts';
import { distanceText } from '../wording/distance.ts';
import { grouped, scalingOf, shownDifference } from '../wording/figures.ts';
import { pointsText } from '../wording/words.ts';
import { lines } from './lines.ts';

/** Which evaluation of whom: framework, institution, cycle and window. */
export function headline(
  { framework, assessment, language }: Pick<Report, 'framework' | 'assessment' | 'language'>,
  context: RenderContext,
): string {
  const ko = language === 'ko';
  const type =
    assessment.type === null
      ? ''
      : ko
        ? { new: ' 신규', renewal: ' 재인증' }[assessment.type]
        : { new: ', new', renewal: ', renewal' }[assessment.type];
  const { window } = assessment;
  const period =
    window &&
    (ko
      ? `${koreanDate(window.from)} ~ ${koreanDate(window.to)}`
      : `${englishDate(window.from)} to ${englishDate(window.to)}`);
  const second = [
    assessment.name,
    ko ? `${assessment.cycle}${type}` : `${assessment.cycle}${type}`,
    ...(period ? [period] : []),
  ];
  return [
    ...lineOf(framework.title, context).map(context.palette.strong),
    ...lineOf(second.join(' | '), context),
  ].join('\n');
}

/** Pass or fail, total, bar and distance; below it what evidence bears out. */
export function verdictLines(report: Report, context: RenderContext): string[] {
  const { total, verdict, language } = report;
  const { palette } = context;
  const ko = language === 'ko';
  const points = pointsText(total.points, language);
  const full = ko
    ? `${pointsText(total.claimed.shown, language)} / ${points}`
    : `${grouped(total.claimed.shown)} of ${points}`;
  const first = verdict.passed === null ? full : `${wordOf(verdict.passed, report, context)}  ${full}`;
  const paint = verdict.passed === null ? palette.strong : verdict.passed ? palette.good : palette.bad;
  const shown = lineOf(first, context).map((line) => palette.strong(paint(line)));
  if (verdict.bar !== null)
    shown.push(...lineOf(`  ${distanceText(total.claimed.shown, total.barShown!, language)}`, context));
  const adjustments = adjustmentText(report);
  if (adjustments !== '') shown.push(...lineOf(`  ${adjustments}`, context));
  if (report.framework.evidenceRequired) shown.push(...viewLines('substantiated', report, context));
  if (total.reviewed) shown.push(...viewLines('reviewed', report, context));
  if (verdict.band) shown.push(...lineOf(`  ${bandText(report)}`, context));
  if (scalingOf(report) === 'excluded') {
    const applicable = pointsText(total.applicable, language);
    const text = ko
      ? `  해당없음을 뺀 배점 ${applicable}에서의 득점을 ${points} 만점으로 환산`
      : `  scaled to ${grouped(total.points)} from the ${applicable} that apply`;
    shown.push(...lineOf(text, context));
  }
  return shown;
}

/** The conditions beside the bar, each with its sign. */
export function conditionLines(report: Report, context: RenderContext): string[] {
  const signs = symbols(context.ascii);
  return report.verdict.conditions.flatMap((condition) => {
    const sign = condition.passed ? signs.passed : signs.failed;
    const paint = condition.passed ? context.palette.good : context.palette.bad;
    return lineOf(`  ${sign} ${conditionText(condition, report)}`, context).map(paint);
  });
}

/** How many indicators are answered. */
export function countLine(report: Report, context: RenderContext): string[] {
  const { coverage, language } = report;
  const { answered, applicable, total } = coverage;
  const [excluded, open] = [total - applicable, applicable - answered];
  const text =
    language === 'ko'
      ? `  응답 ${answered}/${applicable}개 지표${excluded > 0 ? ` (해당없음 ${excluded}개 제외)` : ''}${open > 0 ? `, 미작성이 남은 지표 ${open}개(미작성은 0점)` : ''}`
      : `  ${answered} of ${applicable} indicators answered${excluded > 0 ? ` (${excluded} not applicable)` : ''}${open > 0 ? `; ${open} still ${open === 1 ? 'lacks' : 'lack'} answers, which count 0` : ''}`;
  const silent = silentDeductionText(report);
  return [
    ...lineOf(text, context),
    ...(silent === '' ? [] : lineOf(`  ${silent}`, context).map(context.palette.bad)),
  ];
}

/** What was noticed in the files, and where to see it. */
export function diagnosticCountLine(
  { diagnostics, language }: Pick<Report, 'diagnostics' | 'language'>,
  context: RenderContext,
): string {
  if (diagnostics.length === 0) return '';
  const text =
    language === 'ko'
      ? `경고 ${diagnostics.length}건이 있습니다. 「assess validate」로 확인하십시오.`
      : `${diagnostics.length} ${diagnostics.length === 1 ? 'warning' : 'warnings'}; see "assess validate".`;
  return lineOf(text, context).map(context.palette.warn).join('\n');
}

/** What evidence bears out, or reviewers award, and its distance from the bar. */
function viewLines(
  view: 'substantiated' | 'reviewed',
  { total, verdict, language }: Report,
  context: RenderContext,
): string[] {
  const ko = language === 'ko';
  const score = total[view]!.shown;
  const words = {
    substantiated: ko ? `증빙으로 확인된 점수 ${score}점` : `substantiated by evidence: ${score} points`,
    reviewed: ko ? `심사에서 인정된 점수 ${score}점` : `awarded by review: ${score} points`,
  };
  const head = `  ${words[view]}`;
  if (verdict.bar === null) return lineOf(head, context);
  const shown = lineOf(`${head}, ${distanceText(score, total.barShown!, language)}`, context);
  return verdict[view]!.passed === false ? shown.map(context.palette.warn) : shown;
}

function bandText({ verdict, total, language }: Report): string {
  const band = verdict.band!.title;
  if (!verdict.next) return language === 'ko' ? `등급: ${band}` : `band: ${band}`;
  const { title, atLeast } = verdict.next;
  return language === 'ko'
    ? `등급: ${band} (다음 등급 「${title}」까지 ${showDecimal(shownDifference(atLeast, total.claimed.shown))}점)`
    : `band: ${band} (${showDecimal(shownDifference(atLeast, total.claimed.shown))} more for "${title}")`;
}

function wordOf(passed: boolean, { language }: Report, context: RenderContext): string {
  const signs = symbols(context.ascii);
  if (language === 'ko')
    return passed ? `${signs.passed} 합격 기준 충족` : `${signs.failed} 합격 기준 미충족`;
  return passed ? `${signs.passed} PASS` : `${signs.failed} FAIL`;
}

function lineOf(text: string, context: RenderContext): string[] {
  const indent = /^ */.exec(text)![0].length;
  return lines(text.slice(indent), context, indent);
}
