import type {
  CheckReport,
  FindingReport,
  GateResultReport,
  WaiverReport,
} from '../../report/check-report.ts';
import type { DiagnosticReport } from '../../report/report.ts';
import { truncate } from '../../text/cells.ts';
import { guardCommands, inert } from '../../text/terminal.ts';
import { conditionRemarks, coverText, daysText, outcomeWord, waiverName } from '../wording/check.ts';
import { dateText } from '../wording/words.ts';
import { table } from './blocks.ts';

/** Conditions as rows. */
export function conditionsTable(results: readonly GateResultReport[], { language }: CheckReport): string {
  if (results.length === 0) return '';
  const ko = language === 'ko';
  return table(
    [
      { head: ko ? '판정' : 'Outcome' },
      { head: ko ? '조건' : 'Condition' },
      { head: ko ? '기준' : 'Required' },
      { head: ko ? '현황' : 'Actual' },
      { head: ko ? '차이' : 'Distance' },
      { head: ko ? '비고' : 'Note' },
    ],
    results.map((result) => [
      outcomeWord(result, language),
      result.name,
      result.expectedShown,
      result.actualShown,
      result.distanceShown ?? '',
      [
        ...conditionRemarks(result, language),
        ...(result.location === null ? [] : [placeOf(result.location)]),
      ].join('\n'),
    ]),
  );
}

/** Waivers as rows. */
export function waiversTable(waivers: readonly WaiverReport[], { language }: CheckReport): string {
  if (waivers.length === 0) return '';
  const ko = language === 'ko';
  const heads = ko
    ? ['대상', '기한', '남은 기간', '적용', '사유', '승인', '위치']
    : ['Waiver of', 'Until', 'Left', 'State', 'Reason', 'Approved by', 'Place'];
  return table(
    heads.map((head) => ({ head })),
    waivers.map((waiver) => [
      `${waiverName(waiver)}${waiver.isNew === true ? (ko ? ' (신규)' : ' (new)') : ''}`,
      dateText(waiver.until, language),
      daysText(waiver, language),
      coverText(waiver, language),
      waiver.reason,
      waiver.approver,
      placeOf(waiver.location),
    ]),
  );
}

/** Errors and warnings of files as rows. */
export function diagnosticsTable(
  diagnostics: readonly DiagnosticReport[],
  { language }: CheckReport,
): string {
  if (diagnostics.length === 0) return '';
  const ko = language === 'ko';
  const heads = ko
    ? ['위치', '구분', '내용', '고치는 법', '코드']
    : ['Place', 'Kind', 'Message', 'Help', 'Code'];
  return table(
    heads.map((head) => ({ head })),
    diagnostics.map(({ location, severity, message, help, code }) => [
      placeOf(location),
      ko ? { error: '오류', warning: '경고' }[severity] : severity,
      message,
      help,
      code,
    ]),
  );
}

/** Findings that the base does not have and that are neither gaps nor conditions, which stand elsewhere. */
export function newFindings({ findings }: CheckReport): FindingReport[] {
  return findings.filter(({ isNew, code }) => isNew === true && !/^(?:gap|gate)\//.test(code));
}

/** `file:line`, or the file alone. */
export function placeOf({ file, line }: { readonly file: string; readonly line?: number }): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** Cells of a command line that are shown. */
const mostCells = 2000;

/**
 * A command line as a block of code. Nothing is escaped inside one, so the fence is longer than any run of backticks in the
 * command, and what would begin a comment of HTML is spelled out: nobody who looks for our marker may find it here.
 */
export function commandBlock(command: string): string {
  const shown = guardCommands(truncate(inert(command), mostCells)).replaceAll('<!', '<U+003C>!');
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return `${fence}sh\n${shown}\n${fence}`;
}
