import type { CheckReport, GateResultReport } from '../../report/check-report.ts';
import type { RenderContext } from '../reporter.ts';
import { symbols } from '../symbols.ts';
import { conditionRemarks, gateText, outcomeWord, worstFirst } from '../wording/check.ts';
import { lines } from './lines.ts';
import { drawTable } from './table.ts';

/** The sign of what only warns; the word beside it says the same. */
const warningSign = '!';

/** Whose conditions they are, how each came out, and below what else is to be said of them; empty where there are none. */
export function conditionBlocks(report: CheckReport, context: RenderContext): string[] {
  const results = worstFirst(report.gate.results);
  if (results.length === 0) return [];
  const remarks = results.flatMap((result) => remarkLines(result, report, context));
  const source = lines(gateText(report), context).map(context.palette.strong);
  return [[...source, conditionTable(results, report, context)].join('\n'), remarks.join('\n')];
}

function conditionTable(
  results: readonly GateResultReport[],
  { language }: CheckReport,
  context: RenderContext,
): string {
  const ko = language === 'ko';
  return drawTable(
    [
      {
        head: ko ? '판정' : 'Outcome',
        paint: (line, row) => paintOf(results[row]!, context)(line),
      },
      { head: ko ? '조건' : 'Condition', flexible: true },
      { head: ko ? '기준' : 'Required', flexible: true },
      { head: ko ? '현황' : 'Actual', flexible: true },
      { head: ko ? '차이' : 'Distance', flexible: true, optional: 1 },
    ],
    results.map((result) => [
      `${signOf(result, context)} ${outcomeWord(result, language)}`,
      result.name,
      result.expectedShown,
      result.actualShown,
      result.distanceShown ?? '',
    ]),
    context.width,
    context.ascii,
  );
}

/** What else is to be said of a condition, and where it stands. */
function remarkLines(result: GateResultReport, { language }: CheckReport, context: RenderContext): string[] {
  const { location } = result;
  const remarks = conditionRemarks(result, language);
  if (remarks.length === 0) return [];
  const text = `${signOf(result, context)} ${result.name}: ${remarks.join(' ')}`;
  return [
    ...lines(text, context, 2).map(paintOf(result, context)),
    ...(location === null
      ? []
      : lines(`${location.file}:${location.line}:${location.column}`, context, 4).map(context.palette.place)),
  ];
}

function signOf({ passed, severity }: GateResultReport, { ascii }: RenderContext): string {
  const signs = symbols(ascii);
  if (passed) return signs.passed;
  return severity === 'error' ? signs.failed : warningSign;
}

function paintOf(
  { passed, severity }: GateResultReport,
  { palette }: RenderContext,
): (line: string) => string {
  if (passed) return palette.good;
  return severity === 'error' ? palette.bad : palette.warn;
}
