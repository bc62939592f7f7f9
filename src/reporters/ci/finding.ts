import type { CheckReport, FindingReport, WaiverReport } from '../../report/check-report.ts';
import { graphemes } from '../../text/graphemes.ts';
import { guardCommands, inert, inertLine } from '../../text/terminal.ts';
import { dateText } from '../wording/words.ts';

/** Characters of the parts of a message: with everything that may stand beside it, a finding stays within 4,000. */
const most = { message: 2400, help: 700, path: 300, reason: 300, name: 60 };

/** How many characters a text takes where it will stand, escaped. */
type Measure = (text: string) => number;

const plainly: Measure = (text) => text.length;

/** Where a finding is shown: always a file of the repository. */
export interface FindingPlace {
  /** The path as the file system has it, without `./`. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endColumn?: number;
  /** The place in a shipped framework, which is no file of the repository; the finding then stands at the assessment's own file. */
  readonly shipped: string | null;
}

/** The place of a finding. */
export function placeOf({ location }: FindingReport, { path }: CheckReport): FindingPlace {
  const { file, line } = location;
  if (!file.startsWith('assess:')) return { ...location, file: withoutDot(file), shipped: null };
  const folder = path.replace(/\/+$/, '');
  const assessment = folder === '' || folder === '.' ? 'assessment.yaml' : `${folder}/assessment.yaml`;
  return { file: withoutDot(assessment), shipped: line === undefined ? file : `${file}:${line}` };
}

function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/+)+(?=.)/, '');
}

/**
 * A path as it is shown: inert. A name in another Unicode form keeps that form, for services compare it byte by byte with
 * the repository's.
 */
export function pathText(path: string): string {
  const shown = inert(path);
  return guardCommands(shown === path.normalize('NFC') ? path : shown);
}

/**
 * What a finding says, with the place in a shipped framework and with what excuses it: one line that holds no command.
 * `measure` counts characters as they will stand in the output.
 */
export function findingText(found: FindingReport, report: CheckReport, measure = plainly): string {
  const { shipped } = placeOf(found, report);
  return [
    lineText(found.message, most.message, measure),
    ...(shipped === null ? [] : [`[${clipped(pathText(shipped), most.path, measure)}]`]),
    ...excuses(found, report, measure).map((excuse) => `(${excuse})`),
  ].join(' ');
}

/** How to mend a finding, one line; empty where nothing is said. */
export function helpText({ help }: FindingReport, measure = plainly): string {
  return lineText(help, most.help, measure);
}

/** Why a finding does not count: the waiver that covers it, and the baseline. Empty where it counts. */
export function excuses(found: FindingReport, report: CheckReport, measure = plainly): string[] {
  const { language, waivers } = report;
  const waiver = found.waiver === null ? undefined : waivers[found.waiver];
  const tolerated = { ko: '기존 미흡 목록에 있음', en: 'listed in the baseline' }[language];
  return [...(waiver ? [waiverText(waiver, report, measure)] : []), ...(found.inBaseline ? [tolerated] : [])];
}

function waiverText(
  { until, approver, reason }: WaiverReport,
  { language }: CheckReport,
  measure: Measure,
): string {
  const part = (text: string, length: number) => lineText(text, length, measure);
  const day = part(dateText(until, language), most.name);
  const by = part(approver, most.name);
  const why = part(reason, most.reason);
  return language === 'ko'
    ? `유예: ${day}까지, 승인 ${by}, 사유: ${why}`
    : `waived until ${day}, approved by ${by}: ${why}`;
}

/** What a finding is, for a heading: `F1-04 gap/partial`, with `(new)` where the base does not have it. */
export function findingTitle({ code, indicator, isNew }: FindingReport, { language }: CheckReport): string {
  const what = indicator === null ? code : `${indicator} ${code}`;
  const mark = { ko: ' (신규)', en: ' (new)' }[language];
  return `${lineText(what, 150)}${isNew ? mark : ''}`;
}

/** Whether a finding is a diagnostic: a fault of a file, and neither a gap nor a condition. */
export function isDiagnostic({ code }: FindingReport): boolean {
  return !code.startsWith('gap/') && !code.startsWith('gate/');
}

/** Text from a file as a line that holds no command, of at most `length` characters as `measure` counts them. */
export function lineText(text: string, length: number, measure = plainly): string {
  // what is left of so long a beginning is longer than the line, however much it is composed: the rest need not be looked at
  return clipped(inertLine(text.slice(0, length * 8)), length, measure);
}

/** The text, or as much of its beginning as takes `length` characters with the `…` after it; no grapheme is cut. */
function clipped(text: string, length: number, measure: Measure): string {
  if (measure(text) <= length) return text;
  let kept = '';
  let used = measure('…');
  for (const grapheme of graphemes(text)) {
    used += measure(grapheme);
    if (used > length) break;
    kept += grapheme;
  }
  return `${kept}…`;
}
