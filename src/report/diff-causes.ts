import type { Rational } from '../exact/rational.ts';
import type { CauseName, CausePart } from '../scoring/score-diff.ts';
import type { Cause, CauseKind, CausePartReport } from './diff-report.ts';
import type { ShiftReport } from './score-comparison.ts';
import type { BothScores } from './score-figures.ts';
import { shiftWithParts } from './shift-parts.ts';

/** A cause's two names: what it is, and which part of it. */
export function causeOf(name: CauseName): { readonly cause: Cause; readonly kind: CauseKind } {
  const [cause, kind] = name.split('/') as [Cause, Exclude<CauseKind, null> | undefined];
  return { cause, kind: kind ?? null };
}

/** A score before and after in both views, with what each cause adds. */
export interface Change {
  readonly claimed: ShiftReport;
  readonly substantiated: ShiftReport;
  readonly causes: readonly CausePartReport[];
}

/** Words a change; `beside` are figures that it must not show like, such as the bar. */
export function reportChange(
  before: BothScores,
  after: BothScores,
  causes: readonly CausePart[],
  beside: readonly Rational[] = [],
): Change {
  const [claimed, substantiated] = (['claimed', 'substantiated'] as const).map((view) =>
    shiftWithParts(
      before[view],
      after[view],
      causes.map((part) => part[view]),
      beside,
    ),
  );
  return {
    claimed: claimed!.shift,
    substantiated: substantiated!.shift,
    causes: causes.map(({ cause }, i) => ({
      ...causeOf(cause),
      claimed: claimed!.parts[i]!,
      substantiated: substantiated!.parts[i]!,
    })),
  };
}
