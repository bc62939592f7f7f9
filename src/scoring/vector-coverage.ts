import { Rational, sum } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Band, Framework, IndicatorNode } from '../model/framework.ts';
import type { Reading } from '../rules/measures/measure.ts';
import { addReadings } from '../rules/measures/reading.ts';
import { type Outcome, outcomesReached, ruleOutcomes } from '../rules/outcomes.ts';
import type { VectorResult } from './vectors.ts';

/** An outcome that an indicator's answers can have, and whether some vector has it. */
export interface OutcomeCoverage {
  readonly outcome: Outcome;
  readonly reached: boolean;
}

/** The outcomes of one indicator that can be reached at all. */
export interface IndicatorCoverage {
  readonly indicator: IndicatorNode;
  readonly outcomes: readonly OutcomeCoverage[];
}

/** One way in which a verdict can come out, and whether some vector has it. */
export interface VerdictCoverage {
  readonly kind: 'band' | 'bar' | 'floor' | 'must';
  /** The band, or the group or indicator. */
  readonly id?: string;
  readonly band?: Band;
  /** Of a condition. */
  readonly passed?: boolean;
  readonly reached: boolean;
}

/** What a framework's vectors reach. */
export interface VectorCoverage {
  readonly indicators: readonly IndicatorCoverage[];
  readonly verdict: readonly VerdictCoverage[];
}

/**
 * What the answers of the vectors reach: of every indicator the outcomes of its rule, and of the verdict each band, and that the bar,
 * each floor and each must-have is met and is missed. Outcomes that no answer can have are left out.
 */
export function coverageOf(framework: Framework, results: readonly VectorResult[]): VectorCoverage {
  return {
    indicators: [...framework.indicators.values()].map((indicator) => {
      const reached = new Set(results.flatMap(({ vector }) => reachedBy(indicator, vector.assessment)));
      const outcomes = ruleOutcomes(indicator.rule, indicator.points)
        .filter(({ reachable }) => reachable)
        .map((outcome) => ({ outcome, reached: reached.has(outcome.key) }));
      return { indicator, outcomes };
    }),
    verdict: verdictCoverage(framework, results),
  };
}

/** How much is reached, counting every outcome and every way of the verdict. */
export function reachedCount({ indicators, verdict }: VectorCoverage): number {
  const all = [...indicators.flatMap(({ outcomes }) => outcomes), ...verdict];
  return all.filter(({ reached }) => reached).length;
}

/** The outcomes of an indicator that an assessment's answers have: where figures are added, only their sum has one. */
function reachedBy(indicator: IndicatorNode, assessment: Assessment): readonly string[] {
  const answers = assessment.assignments.get(indicator.id)!.answers;
  const given = answers.filter(({ status }) => status === 'answered').map(({ value }) => value);
  const isSum = indicator.answeredBy === 'each' && indicator.combine === 'sum';
  const silent = answers.some(({ status }) => status !== 'answered' && status !== 'not-applicable');
  // what a sum earns while somebody is silent is not what its figure says
  const judged = isSum ? (silent ? [] : addedUp(given)) : given;
  return judged.flatMap((value) =>
    outcomesReached(value, indicator.rule, indicator.points, assessment.references),
  );
}

function addedUp(values: readonly unknown[]): readonly unknown[] {
  if (values.length === 0) return [];
  if (values.every((value) => value instanceof Rational)) return [sum(values as Rational[])];
  const added = addReadings(values as readonly Reading[]);
  return added === undefined ? [] : [added];
}

function verdictCoverage({ verdict }: Framework, results: readonly VectorResult[]): VerdictCoverage[] {
  const verdicts = results.map(({ score }) => score.verdict.claimed);
  const bars = verdicts.flatMap(({ distance }) => (distance === undefined ? [] : [!distance.isNegative]));
  const met = (kind: 'floor' | 'must', id: string) =>
    verdicts.flatMap(({ conditions }) =>
      conditions
        .filter((condition) => condition.kind === kind && condition.id === id)
        .map(({ passed }) => passed),
    );
  return [
    ...verdict.bands.map((band) => ({
      kind: 'band' as const,
      id: band.id,
      band,
      reached: verdicts.some((each) => each.band?.id === band.id),
    })),
    ...(verdict.bar === undefined ? [] : bothWays({ kind: 'bar' }, bars)),
    ...verdict.floors.flatMap(({ group: id }) => bothWays({ kind: 'floor', id }, met('floor', id))),
    ...verdict.must.flatMap((id) => bothWays({ kind: 'must', id }, met('must', id))),
  ];
}

function bothWays(
  condition: Pick<VerdictCoverage, 'kind' | 'id'>,
  found: readonly boolean[],
): VerdictCoverage[] {
  return [true, false].map((passed) => ({ ...condition, passed, reached: found.includes(passed) }));
}
