import { machineDecimal } from '../exact/display.ts';
import type { Rational } from '../exact/rational.ts';
import type { Band } from '../model/framework.ts';
import type { Language } from '../model/language.ts';
import { pointsOf } from '../rules/amount.ts';
import type { Score } from '../scoring/score.ts';
import { titleText } from '../text/title.ts';
import type { BandReport, VerdictReport } from './report.ts';

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
    conditions: conditions.map(({ kind, id, expected, actual, judged, passed: held }) => ({
      kind,
      id: id ?? null,
      title: id === undefined ? null : titleText(claimed.nodes.get(id)!.node.title, language),
      expected: machineDecimal(expected),
      actual: machineDecimal(actual),
      judged,
      passed: held,
    })),
    substantiated: {
      passed: verdict.substantiated.passed ?? null,
      distance: orNull(verdict.substantiated.distance),
    },
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
