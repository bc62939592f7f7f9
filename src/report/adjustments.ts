import { machineDecimal } from '../exact/display.ts';
import { Rational } from '../exact/rational.ts';
import type { Language } from '../model/language.ts';
import type { AdjustmentScore, CapScore } from '../scoring/adjustments.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import type { AdjustedScores, AdjustmentReport, AdjustmentsReport, CapReport } from './adjustments-report.ts';
import { toAmount } from './amounts.ts';
import { locationOf } from './location.ts';

/** The bonuses and deductions of a score, apart from the points that add up; null where the framework has none. */
export function reportAdjustments(score: Score, language: Language): AdjustmentsReport | null {
  const { claimed, substantiated, reviewed, assessment } = score;
  if (claimed.adjustments.items.length === 0) return null;
  const raw = claimed.base.plus(claimed.bonus).minus(claimed.deduction);
  const isAbove = assessment.framework.points.isLessThan(raw) && !assessment.framework.aboveFull;
  return {
    base: part('base'),
    bonus: part('bonus'),
    deduction: part('deduction'),
    aboveFull: assessment.framework.aboveFull,
    held: isAbove ? 'full' : raw.isLessThan(Rational.zero) ? 'zero' : null,
    items: claimed.adjustments.items.map((item, i) => ({
      ...reportItem(item, substantiated.adjustments.items[i]!, score, language),
      ...(reviewed && { reviewed: toAmount(reviewed.adjustments.items[i]!.points) }),
    })),
    caps: claimed.adjustments.caps.map((cap) => reportCap(cap, language)),
  };

  function part(name: 'base' | 'bonus' | 'deduction'): AdjustedScores {
    return {
      claimed: toAmount(claimed[name]),
      substantiated: toAmount(substantiated[name]),
      ...(reviewed && { reviewed: toAmount(reviewed[name]) }),
    };
  }
}

function reportItem(
  item: AdjustmentScore,
  proven: AdjustmentScore,
  { assessment }: Score,
  language: Language,
): AdjustmentReport {
  const { indicator, parts, notApplicable } = item.indicator;
  const { lead } = assessment.assignments.get(indicator.id)!;
  const department = assessment.departments.find(({ id }) => id === lead);
  const isSilent = parts.some(
    ({ answer }) => answer.status !== 'answered' && answer.status !== 'not-applicable',
  );
  return {
    indicator: indicator.id,
    title: titleText(indicator.title, language),
    effect: item.effect,
    most: machineDecimal(indicator.points),
    claimed: toAmount(item.points),
    substantiated: toAmount(proven.points),
    state: notApplicable ? 'not-applicable' : isSilent ? 'unanswered' : 'answered',
    department: lead ?? null,
    departmentName: department ? titleText(department.name, language) : null,
    location: locationOf(parts[0]?.answer.origin ?? indicator.origin),
  };
}

function reportCap({ effect, group, sum, cap }: CapScore, language: Language): CapReport {
  return {
    effect,
    group: group?.id ?? null,
    title: group ? titleText(group.title, language) : null,
    sum: toAmount(sum),
    cap: machineDecimal(cap),
    reached: cap.isLessThan(sum),
  };
}
