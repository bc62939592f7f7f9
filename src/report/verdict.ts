import { machineDecimal, showPercent } from '../exact/display.ts';
import type { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Band } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { pointsOf } from '../rules/amount.ts';
import type { TreeScore } from '../scoring/aggregate.ts';
import type { Score } from '../scoring/score.ts';
import type { Condition, Verdict } from '../scoring/verdict.ts';
import { titleText } from '../text/title.ts';
import type { BandReport, ConditionReport, VerdictReport } from './report.ts';

/** The verdict over the claimed total, with that over the substantiated one beside it. */
export function reportVerdict({ assessment, claimed, verdict }: Score, language: Language): VerdictReport {
  const { passed, bar, distance, band, next, conditions } = verdict.claimed;
  const points = assessment.framework.points;
  return {
    passed: passed ?? null,
    bar: orNull(bar),
    distance: orNull(distance),
    band: band ? reportBand(band, points, language) : null,
    next: next ? { ...reportBand(next.band, points, language), missing: machineDecimal(next.missing) } : null,
    conditions: conditions.map((condition) => reportCondition(condition, assessment, claimed, language)),
    substantiated: judgement(verdict.substantiated),
    reviewed: verdict.reviewed ? judgement(verdict.reviewed) : null,
  };
}

function judgement({ passed, distance }: Verdict): VerdictReport['substantiated'] {
  return { passed: passed ?? null, distance: orNull(distance) };
}

/** A condition of a verdict, with the title of what it is about and its shares from the scored tree. */
export function reportCondition(
  condition: Condition,
  { framework }: Assessment,
  tree: TreeScore,
  language: Language,
): ConditionReport {
  const { kind, id, expected, actual, judged, passed } = condition;
  const scored = id === undefined ? undefined : tree.nodes.get(id)!;
  const share =
    kind === 'floor' ? framework.verdict.floors.find(({ group }) => group === id)?.atLeast : undefined;
  return {
    kind,
    id: id ?? null,
    title: scored ? titleText(scored.node.title, language) : null,
    expected: machineDecimal(expected),
    actual: machineDecimal(actual),
    distance: machineDecimal(
      kind === 'not-applicable-limit' ? expected.minus(actual) : actual.minus(expected),
    ),
    ...(typeof share === 'string' && judged
      ? { shares: { expected: share, actual: `${showPercent(actual.dividedBy(scored!.applicable))}%` } }
      : {}),
    judged,
    passed,
  };
}

function reportBand(band: Band, points: Rational, language: Language): BandReport {
  return {
    id: band.id,
    title: band.title ? titleText(band.title, language) : band.id,
    atLeast: machineDecimal(pointsOf(band.atLeast, points)),
  };
}

function orNull(value: Rational | undefined): string | null {
  return value === undefined ? null : machineDecimal(value);
}
