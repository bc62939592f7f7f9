import type { Language } from '../../model/language.ts';
import type { ScoreComparisonReport, ShiftReport } from '../../report/score-comparison.ts';
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
import { evenDecimals } from '../wording/figures.ts';
import { type Column, item, list, paragraph, table } from './blocks.ts';

/** Facts as a table: what, before, after, difference. */
export function factTable(facts: readonly Fact[], language: Language): string {
  const ko = language === 'ko';
  const side = (texts: readonly string[]) => (texts.length > 0 ? texts.join('\n') : nothing[language]);
  const noted = facts.some(({ note }) => note !== null);
  return table(
    [
      { head: ko ? '항목' : 'What' },
      { head: ko ? '변경 전' : 'Before' },
      { head: ko ? '변경 후' : 'After' },
      ...(noted ? [{ head: ko ? '증감' : 'Change', align: 'right' } as const] : []),
    ],
    facts.map(({ name, before, after, note }) => [
      name,
      side(before),
      side(after),
      ...(noted ? [note === null ? '' : figureText(note)] : []),
    ]),
  );
}

/** The totals, the verdict and every node whose score differs, as blocks of Markdown. */
export function comparisonMarkdown(comparison: ScoreComparisonReport, language: Language): string[] {
  const ko = language === 'ko';
  const { nodes, after } = comparison;
  const unmet = unmetText(after, language);
  const note = weightNote(comparison, language);
  return [
    totalsTable(comparison, language),
    factTable(outcomeFacts(comparison, language), language),
    ...(unmet.length === 0 ? [] : [list(unmet.map((text) => item(`${ko ? '변경 후' : 'after'} ${text}`)))]),
    nodes.length === 0
      ? paragraph(ko ? '점수가 달라지는 묶음과 지표 없음.' : 'No group or indicator scores differently.')
      : shiftTable(
          ko ? '묶음·지표' : 'Group, indicator',
          nodes.map((node) => ({ ...node, name: shiftedText(node, language, '→') })),
          language,
        ),
    ...(note === null ? [] : [paragraph(note)]),
  ];
}

/** The totals, claimed and substantiated, and what bonuses and deductions are of them. */
export function totalsTable(
  comparison: Omit<ScoreComparisonReport, 'before' | 'after' | 'nodes'>,
  language: Language,
): string {
  const ko = language === 'ko';
  const rows = [
    [ko ? '총점' : 'Total', ...figures(comparison.claimed)],
    [ko ? '증빙으로 확인된 총점' : 'Total, substantiated', ...figures(comparison.substantiated)],
    ...(comparison.reviewed
      ? [[ko ? '심사에서 인정된 총점' : 'Total, reviewed', ...figures(comparison.reviewed)]]
      : []),
    ...adjustmentShifts(comparison, language).map(([name, shift]) => [name, ...figures(shift)]),
  ];
  return table(columns(ko ? '점수' : 'Score', ko), withEvenChanges(rows));
}

/** What each of several things scored and scores, below a head that says what they are. */
export function shiftTable(head: string, shifts: readonly NamedShift[], language: Language): string {
  const ko = language === 'ko';
  return table(
    [...columns(head, ko), { head: ko ? '확인 점수 증감' : 'Change, substantiated', align: 'right' }],
    withEvenChanges(
      shifts.map(({ name, claimed, substantiated }) => [
        name,
        ...figures(claimed),
        figureText(substantiated.difference.shown),
      ]),
    ),
  );
}

/** Rows of a name and figures, in which figures with a plus have as many decimals as those without. */
export function withEvenChanges(rows: readonly (readonly string[])[]): string[][] {
  const columns = (rows[0] ?? []).map((_, i) => {
    const column = rows.map((row) => row[i]!);
    if (i === 0) return column;
    const plain = column.map((text) => text.replace(/^\+(?=\d)/, ''));
    return evenDecimals(plain).map((text, r) => (plain[r] === column[r] ? text : `+${text}`));
  });
  return rows.map((_, r) => columns.map((column) => column[r]!));
}

function columns(head: string, ko: boolean): Column[] {
  return [
    { head },
    { head: ko ? '변경 전' : 'Before', align: 'right' },
    { head: ko ? '변경 후' : 'After', align: 'right' },
    { head: ko ? '증감' : 'Change', align: 'right' },
  ];
}

function figures({ before, after, difference }: ShiftReport): string[] {
  return [before, after, difference].map(({ shown }) => figureText(shown));
}
