import { type Issue, issue } from '../../diagnostics/issue.ts';
import { greatest, least, Rational, toCount } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { factor, resultText, subtrahend } from './formula.ts';
import { isIssue, type MeasureContext, type Reading, type Step } from './measure.ts';
import { mean, mostTerms, one, readFields, series } from './reading.ts';

/** Over how many figures an official method takes its mean where the rule does not say. */
const usualPeriods = Rational.of(3);

/** Over how many figures the mean of an official method is. */
export function meanOf(measure: { readonly 'mean-of'?: Rational }): number {
  return toCount(measure['mean-of'] ?? usualPeriods);
}

/** Reads `{ actual, past }` with exactly so many past figures. */
export function readPast(value: unknown, periods: number, form: string): Reading | Issue {
  const reading = readFields(value, { actual: 'one', past: 'series' }, form);
  if (isIssue(reading)) return reading;
  const given = series(reading, 'past').length;
  return given === periods ? reading : issue('answer/periods', { periods, given }, ['past']);
}

/** The base value (기준값): the better one of the last past figure and the mean of the past. */
export function baseOf(past: readonly Rational[], better: 'higher' | 'lower'): Rational {
  return (better === 'lower' ? least : greatest)(past.at(-1)!, mean(past));
}

/** The mean of the past and the base value, as steps. */
export function baseSteps(past: readonly Rational[], better: 'higher' | 'lower'): Step[] {
  const pick = better === 'lower' ? 'min' : 'max';
  const [last, average] = [past.at(-1)!, mean(past)];
  return [
    meanStep(past),
    {
      label:
        better === 'lower'
          ? {
              ko: '기준값(직전 실적과 평균 중 작은 값)',
              en: 'base value (the lesser of the last figure and the mean)',
            }
          : {
              ko: '기준값(직전 실적과 평균 중 큰 값)',
              en: 'base value (the greater of the last figure and the mean)',
            },
      formula: `${pick}(${decimalText(last)}, ${decimalText(average)}) = ${resultText(baseOf(past, better))}`,
    },
  ];
}

/** The mean of past figures as a step; above twelve figures only their count and the mean. */
export function meanStep(past: readonly Rational[]): Step {
  const terms = past.map((figure, i) => (i === 0 ? decimalText(figure) : subtrahend(figure))).join(' + ');
  return {
    label: { ko: `과거 ${past.length}개 기간 평균`, en: `mean of the ${past.length} periods before` },
    formula:
      past.length > mostTerms
        ? resultText(mean(past))
        : `(${terms}) ÷ ${past.length} = ${resultText(mean(past))}`,
  };
}

/** Where an actual lies between two targets: 0 at the lowest, 1 at the highest. */
export function place(actual: Rational, lowest: Rational, highest: Rational): Rational {
  return actual.minus(lowest).dividedBy(highest.minus(lowest));
}

/** The place between two targets as text: `(105 − 82.4) ÷ (113.3 − 82.4) = 226/309 (0.731391…)`. */
export function placeText(actual: Rational, lowest: Rational, highest: Rational): string {
  const under = subtrahend(lowest);
  return `(${decimalText(actual)} − ${under}) ÷ (${decimalText(highest)} − ${under}) = ${resultText(place(actual, lowest, highest))}`;
}

/** The two targets as steps, the formulas given. */
export function targetSteps(highest: string, lowest: string): Step[] {
  return [
    { label: { ko: '최고목표', en: 'highest target' }, formula: highest },
    { label: { ko: '최저목표', en: 'lowest target' }, formula: lowest },
  ];
}

/** A product of a figure and what is written behind it: `103 × 110% = 113.3`. */
export function productText(figure: Rational, by: string, product: Rational): string {
  return `${factor(figure)} × ${by} = ${resultText(product)}`;
}

/** The actual and the past of an answer. */
export function actualAndPast(reading: Reading): { actual: Rational; past: readonly Rational[] } {
  return { actual: one(reading, 'actual'), past: series(reading, 'past') };
}

/** +1 where more is better, −1 where less is. */
export function signOf({ better }: Pick<MeasureContext, 'better'>): Rational {
  return better === 'lower' ? Rational.one.negated() : Rational.one;
}
