import type { Language } from '../../model/language.ts';
import type { ScoreComparisonReport, ShiftReport } from '../../report/score-comparison.ts';
import { guardCommands, inert } from '../../text/terminal.ts';
import type { RenderContext } from '../reporter.ts';
import {
  adjustmentShifts,
  type Fact,
  figureText,
  type NamedShift,
  nothing,
  outcomeFacts,
  shiftedText,
  unmetText,
  weightNote,
} from '../wording/comparison.ts';
import { lines } from './lines.ts';
import { type Column, drawTable } from './table.ts';

/** The sign between what was and what is. */
export function arrowOf({ ascii }: RenderContext): string {
  return ascii ? '->' : '→';
}

/** A fact on one line where it fits, else both sides below its name. */
export function factLines(fact: Fact, language: Language, context: RenderContext, indent: number): string[] {
  const { name, note } = fact;
  const [before, after] = [fact.before, fact.after].map((side) =>
    side.length > 0 ? side : [nothing[language]],
  );
  const tail = note === null ? '' : ` (${figureText(note)})`;
  if (before!.length === 1 && after!.length === 1) {
    const isSame = before![0] === after![0];
    const now = isSame ? after![0] : `${before![0]} ${arrowOf(context)} ${after![0]}`;
    const whole = lines(`${name}: ${now}${tail}`, context, indent);
    if (whole.length === 1) return whole;
  }
  const words = language === 'ko' ? ['전', '후'] : ['before', 'after'];
  const side = (word: string, texts: readonly string[]) =>
    texts.length === 1
      ? lines(`${word}: ${texts[0]}`, context, indent + 2)
      : [
          ...lines(`${word}:`, context, indent + 2),
          ...texts.flatMap((text) => lines(`- ${text}`, context, indent + 4)),
        ];
  return [
    ...lines(`${name}${tail}`, context, indent),
    ...side(words[0]!, before!),
    ...side(words[1]!, after!),
  ];
}

/** The totals, the verdict and every node whose score differs, of the same answers under two frameworks. */
export function comparisonBlocks(
  comparison: ScoreComparisonReport,
  language: Language,
  context: RenderContext,
): string[] {
  const ko = language === 'ko';
  const unmet = unmetText(comparison.after, language);
  const outcome = [
    ...outcomeFacts(comparison, language).flatMap((fact) => factLines(fact, language, context, 0)),
    ...unmet.flatMap((text) =>
      lines(`${ko ? '변경 후' : 'after'} ${text}`, context, 2).map(context.palette.warn),
    ),
  ];
  const note = weightNote(comparison, language);
  return [
    totalsTable(comparison, language, context),
    outcome.join('\n'),
    nodeTable(comparison, language, context),
    ...(note === null ? [] : [lines(note, context).join('\n')]),
  ];
}

/** The totals, claimed and substantiated, and what bonuses and deductions are of them. */
export function totalsTable(
  comparison: Omit<ScoreComparisonReport, 'before' | 'after' | 'nodes'>,
  language: Language,
  context: RenderContext,
): string {
  const ko = language === 'ko';
  const totals = [
    [ko ? '총점' : 'total', ...figures(comparison.claimed)],
    [ko ? '증빙으로 확인된 총점' : 'total, substantiated', ...figures(comparison.substantiated)],
    ...(comparison.reviewed
      ? [[ko ? '심사에서 인정된 총점' : 'total, reviewed', ...figures(comparison.reviewed)]]
      : []),
    ...adjustmentShifts(comparison, language).map(([name, shift]) => [name, ...figures(shift)]),
  ];
  return drawTable(columns(ko ? '점수' : 'Score', ko), totals, context.width, context.ascii);
}

function nodeTable({ nodes }: ScoreComparisonReport, language: Language, context: RenderContext): string {
  const ko = language === 'ko';
  if (nodes.length === 0)
    return lines(
      ko ? '점수가 달라지는 묶음과 지표가 없습니다.' : 'No group or indicator scores differently.',
      context,
    ).join('\n');
  const named = nodes.map((node) => ({ ...node, name: shiftedText(node, language, arrowOf(context)) }));
  return shiftTable(ko ? '묶음·지표' : 'Group, indicator', named, language, context);
}

/** What each of several things scored and scores, below a head that says what they are. */
export function shiftTable(
  head: string,
  shifts: readonly NamedShift[],
  language: Language,
  context: RenderContext,
): string {
  const ko = language === 'ko';
  const rows = shifts.map(({ name, claimed, substantiated }) => [
    guardCommands(inert(name)),
    ...figures(claimed),
    figureText(substantiated.difference.shown),
  ]);
  const last: Column = { head: ko ? '확인 증감' : 'Substantiated', align: 'right', optional: 1 };
  return drawTable([...columns(head, ko), last], rows, context.width, context.ascii);
}

function columns(head: string, ko: boolean): Column[] {
  return [
    { head, flexible: true },
    { head: ko ? '변경 전' : 'Before', align: 'right' },
    { head: ko ? '변경 후' : 'After', align: 'right' },
    { head: ko ? '증감' : 'Change', align: 'right' },
  ];
}

function figures({ before, after, difference }: ShiftReport): string[] {
  return [before, after, difference].map(({ shown }) => figureText(shown));
}
