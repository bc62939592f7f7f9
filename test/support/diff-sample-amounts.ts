import { parseDecimal } from '../../src/exact/decimal.ts';
import type { Language } from '../../src/model/language.ts';
import { toAmount, toAmounts } from '../../src/report/amounts.ts';
import type { Cause, CauseKind, CausePartReport } from '../../src/report/diff-report.ts';
import type { Amount } from '../../src/report/report.ts';
import { type ShiftReport, signed } from '../../src/report/score-comparison.ts';

/** A shift between two decimals. */
export function shift(before: string, after: string): ShiftReport {
  const [old, young] = toAmounts([parseDecimal(before)!, parseDecimal(after)!]);
  return { before: old, after: young, difference: change(difference(before, after)) };
}

/** A part of a change, in decimals. */
export function cause(name: Cause, kind: CauseKind, claimed: string, substantiated: string): CausePartReport {
  return { cause: name, kind, claimed: change(claimed), substantiated: change(substantiated) };
}

/** A decimal as an amount. */
export function amount(decimal: string): Amount {
  return toAmount(parseDecimal(decimal)!);
}

/** A decimal as an amount that is a change. */
export function change(decimal: string): Amount {
  const plain = amount(decimal);
  return { ...plain, shown: signed(plain.shown) };
}

function difference(before: string, after: string): string {
  return toAmount(parseDecimal(after)!.minus(parseDecimal(before)!)).score;
}

/** One of two texts. */
export function choose(language: Language, ko: string, en: string): string {
  return language === 'ko' ? ko : en;
}
