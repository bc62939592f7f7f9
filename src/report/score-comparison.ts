import { parseDecimal } from '../exact/decimal.ts';
import { machineDecimal, showDecimal } from '../exact/display.ts';
import type { Framework } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import type { Effect } from '../scoring/adjustments.ts';
import type { NodeShift, ScoreComparison, Shift } from '../scoring/rescore.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import { toAmount, toAmounts } from './amounts.ts';
import { levelTitle } from './levels.ts';
import type { Amount, BandReport, ConditionReport } from './report.ts';
import { reportVerdict } from './verdict.ts';

/** A framework as a comparison names it. */
export interface FrameworkSide {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly title: string;
  readonly points: string;
}

/** A score before and after. The difference bears its sign, also as it is shown: `+2.5`, `-1`, `0`. */
export interface ShiftReport {
  readonly before: Amount;
  readonly after: Amount;
  readonly difference: Amount;
}

/** A group or an indicator whose score differs. */
export interface NodeShiftReport {
  readonly kind: 'group' | 'indicator';
  readonly effect: 'bonus' | 'deduction' | null;
  readonly level: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly title: string;
  readonly claimed: ShiftReport;
  readonly substantiated: ShiftReport;
}

/** What an assessment amounts to under one framework. */
export interface OutcomeReport {
  readonly points: string;
  readonly bar: string | null;
  /** Null where the framework asks for nothing. */
  readonly passed: boolean | null;
  readonly substantiated: boolean | null;
  readonly band: BandReport | null;
  /** The conditions beside the bar that are not met. */
  readonly unmet: readonly ConditionReport[];
}

/** The same answers under two frameworks, in one language. */
export interface ScoreComparisonReport {
  readonly claimed: ShiftReport;
  readonly substantiated: ShiftReport;
  /** Only where both sides have been reviewed. */
  readonly reviewed?: ShiftReport;
  /** What bonuses add and deductions take after all caps; null where neither framework has any. */
  readonly bonus: ShiftReport | null;
  readonly deduction: ShiftReport | null;
  readonly before: OutcomeReport;
  readonly after: OutcomeReport;
  /** Whether points of indicators are weights on either side, so that differences of nodes do not add up. */
  readonly weighted: boolean;
  readonly nodes: readonly NodeShiftReport[];
}

/** Names a framework. */
export function reportSide(
  { id, version, sha256, title, points }: Framework,
  language: Language,
): FrameworkSide {
  return { id, version, sha256, title: titleText(title, language), points: machineDecimal(points) };
}

/** Words a comparison of scores. */
export function reportComparison(comparison: ScoreComparison, language: Language): ScoreComparisonReport {
  const { before, after, claimed, substantiated, nodes } = comparison;
  const hasAny = (effect: Effect) =>
    [before, after].some(({ claimed: { adjustments } }) =>
      adjustments.items.some((item) => item.effect === effect),
    );
  const isWeighted = ({ assessment }: Score) => assessment.framework.aggregate === 'weighted';
  return {
    claimed: reportShift(claimed),
    substantiated: reportShift(substantiated),
    bonus: hasAny('bonus') ? reportShift(comparison.bonus) : null,
    deduction: hasAny('deduction') ? reportShift(comparison.deduction) : null,
    before: reportOutcome(before, language),
    after: reportOutcome(after, language),
    weighted: isWeighted(before) || isWeighted(after),
    nodes: nodes.map((node) => reportNode(node, comparison, language)),
  };
}

function reportOutcome(score: Score, language: Language): OutcomeReport {
  const { passed, bar, band, conditions, substantiated } = reportVerdict(score, language);
  return {
    points: machineDecimal(score.assessment.framework.points),
    bar,
    passed,
    substantiated: substantiated.passed,
    band,
    unmet: conditions.filter((condition) => !condition.passed),
  };
}

function reportNode(
  shift: NodeShift,
  { before, after }: ScoreComparison,
  language: Language,
): NodeShiftReport {
  const node = (shift.after ?? shift.before)!;
  const { framework } = (shift.after ? after : before).assessment;
  const level = framework.levels.find(({ id }) => id === node.level);
  return {
    kind: node.kind,
    effect: (node.kind === 'indicator' && node.effect) || null,
    level: level ? levelTitle(level, language) : node.level,
    before: shift.before?.id ?? null,
    after: shift.after?.id ?? null,
    title: titleText(node.title, language),
    claimed: reportShift(shift.claimed),
    substantiated: reportShift(shift.substantiated),
  };
}

/** The difference is shown as that of the figures beside it. */
function reportShift({ before, after, difference }: Shift): ShiftReport {
  const [old, young] = toAmounts([before, after]);
  const shown = showDecimal(parseDecimal(young.shown)!.minus(parseDecimal(old.shown)!));
  return {
    before: old,
    after: young,
    difference: { ...toAmount(difference), shown: signed(shown) },
  };
}

/** A figure with its sign, a plus too. */
export function signed(shown: string): string {
  return shown.startsWith('-') || shown === '0' ? shown : `+${shown}`;
}
