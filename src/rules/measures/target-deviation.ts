import { issue } from '../../diagnostics/issue.ts';
import { Rational, sum, toCount } from '../../exact/rational.ts';
import { squareRoot } from '../../exact/root.ts';
import { decimalText } from '../amount.ts';
import { along, enclosedFigure, enclosedText, inDeviations, rootText } from './enclosed.ts';
import { deviationExample } from './examples.ts';
import { resultText, subtrahend } from './formula.ts';
import type { MeasureKind, MeasureOf, Step } from './measure.ts';
import { mean, mostTerms, series } from './reading.ts';
import {
  actualAndPast,
  baseOf,
  baseSteps,
  meanOf,
  meanStep,
  readPast,
  signOf,
  targetSteps,
} from './targets.ts';

type TargetDeviation = MeasureOf<'target-deviation'>;

/**
 * 목표부여(편차) of the 2026 evaluation manual (편람): (actual − lowest) ÷ (highest − lowest) with targets so many standard deviations
 * σ of the past from the base value; with `better: lower` the sign of σ is turned. It equals (z − lowest) ÷ (highest − lowest) in
 * deviations, z = ±(actual − base) ÷ σ, and is computed so: one root, exact wherever z is a fraction.
 */
export const targetDeviation: MeasureKind<TargetDeviation> = {
  read: (value, measure) =>
    readPast(value, Math.max(meanOf(measure), deviationOf(measure)), 'target-deviation'),
  faults: ({ highest, lowest }) =>
    lowest.isLessThan(highest)
      ? []
      : [
          issue(
            'rule/target-order',
            { highest: decimalText(highest), lowest: decimalText(lowest), asked: 'always' },
            ['highest'],
            { related: ['lowest'] },
          ),
        ],
  check(reading, measure) {
    return varianceOf(series(reading, 'past'), measure).isZero
      ? issue('answer/no-spread', { about: 'past' }, ['past'])
      : undefined;
  },
  figure(reading, measure, context) {
    const { actual, past } = actualAndPast(reading);
    const variance = varianceOf(past, measure);
    const base = baseOf(lastOf(past, meanOf(measure)), context.better);
    const { highest, lowest } = measure;
    const z = inDeviations(actual.minus(base).times(signOf(context)), variance);
    const figure = along(z, lowest, highest.minus(lowest));
    const at = (deviations: Rational) => targetTexts(base, deviations.times(signOf(context)), variance);
    const [top, bottom] = [at(highest), at(lowest)];
    const under = bottom.result.startsWith('-') ? `(${bottom.result})` : bottom.result;
    return {
      ...enclosedFigure(figure),
      steps: [
        ...baseSteps(lastOf(past, meanOf(measure)), context.better),
        ...deviationSteps(past, measure),
        ...targetSteps(top.formula, bottom.formula),
        {
          label: { ko: '목표부여(편차)', en: 'target deviation' },
          formula: `(${decimalText(actual)} − ${under}) ÷ (${top.result} − ${under}) = ${enclosedText(figure)}`,
        },
      ],
    };
  },
  words(measure, better) {
    const [n, m] = [meanOf(measure), deviationOf(measure)];
    const [high, low] = [inSigma(measure.highest, better), inSigma(measure.lowest, better)];
    const name = deviationNames[measure.deviation];
    return {
      ko: `목표부여(편차): 기준값(직전 실적과 과거 ${n}개 기간 평균 중 ${better === 'lower' ? '작은' : '큰'} 값) ${low}일 때 0, ${high}일 때 1(σ: 과거 ${m}개 기간의 ${name.ko})`,
      en: `target deviation: 0 at the base value ${low} and 1 at ${high} (base: the ${better === 'lower' ? 'lesser' : 'greater'} of the last figure and the mean of the ${n} before; σ: ${name.en} of ${m} figures)`,
    };
  },
  example(measure, best, better) {
    const n = deviationOf(measure);
    const { highest, lowest } = measure;
    // so many deviations from the base the actual must lie
    const z = lowest.plus((best ?? Rational.one).times(highest.minus(lowest)));
    const length = Math.max(n, meanOf(measure));
    return deviationExample({ length, spread: n, divisor: divisorOf(measure), z, better });
  },
};

const deviationNames = {
  population: { ko: '모표준편차', en: 'population deviation' },
  sample: { ko: '표본표준편차', en: 'sample deviation' },
} as const;

/** Where a target lies from the base value: `− 2σ`, turned where less is better. */
function inSigma(deviations: Rational, better: 'higher' | 'lower'): string {
  const turned = deviations.times(signOf({ better }));
  return turned.isNegative ? `− ${decimalText(turned.negated())}σ` : `+ ${decimalText(turned)}σ`;
}

function deviationOf(measure: TargetDeviation): number {
  return measure['deviation-of'] === undefined ? meanOf(measure) : toCount(measure['deviation-of']);
}

function divisorOf(measure: TargetDeviation): number {
  return measure.deviation === 'sample' ? deviationOf(measure) - 1 : deviationOf(measure);
}

function lastOf(past: readonly Rational[], count: number): readonly Rational[] {
  return past.slice(past.length - count);
}

function squaresOf(figures: readonly Rational[]): Rational {
  const average = mean(figures);
  return sum(figures.map((figure) => figure.minus(average).times(figure.minus(average))));
}

function varianceOf(past: readonly Rational[], measure: TargetDeviation): Rational {
  return squaresOf(lastOf(past, deviationOf(measure))).dividedBy(Rational.of(divisorOf(measure)));
}

function deviationSteps(past: readonly Rational[], measure: TargetDeviation): Step[] {
  const figures = lastOf(past, deviationOf(measure));
  const squares = squaresOf(figures);
  const average = subtrahend(mean(figures));
  const terms = figures.map((figure) => `(${decimalText(figure)} − ${average})²`).join(' + ');
  const own = deviationOf(measure) === meanOf(measure) ? [] : [meanStep(figures)];
  const name = deviationNames[measure.deviation];
  return [
    ...own,
    {
      label: { ko: '편차제곱합', en: 'sum of squared deviations' },
      formula: figures.length > mostTerms ? resultText(squares) : `${terms} = ${resultText(squares)}`,
    },
    {
      label: { ko: `σ(${name.ko})`, en: `σ (${name.en})` },
      formula: `√(${decimalText(squares)} ÷ ${divisorOf(measure)}) = ${rootText(varianceOf(past, measure))}`,
    },
  ];
}

/** A target, base + deviations × σ: how it is computed, and its value as text. */
function targetTexts(base: Rational, deviations: Rational, variance: Rational) {
  const { low, high } = squareRoot(variance);
  const [a, b] = [base.plus(deviations.times(low)), base.plus(deviations.times(high))];
  const value = b.isLessThan(a) ? { low: b, high: a } : { low: a, high: b };
  const root = enclosedText({ low, high });
  const result = enclosedText(value);
  return { result, formula: `${decimalText(base)} + ${subtrahend(deviations)} × ${root} = ${result}` };
}
