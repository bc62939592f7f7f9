import { issue } from '../../diagnostics/issue.ts';
import { Rational, sum, toCount } from '../../exact/rational.ts';
import { squareRoot } from '../../exact/root.ts';
import { decimalText } from '../amount.ts';
import { enclosedFigure, enclosedText, inDeviations, rootText } from './enclosed.ts';
import { trendExample } from './examples.ts';
import { factor, resultText, subtrahend } from './formula.ts';
import type { MeasureKind, MeasureOf, Step } from './measure.ts';
import { mean, series } from './reading.ts';
import { actualAndPast, meanStep, readPast, signOf } from './targets.ts';

type Trend = MeasureOf<'trend'>;

/**
 * 추세치 of the 2026 evaluation manual (편람): z = (actual − predicted) ÷ S, its sign turned with `better: lower`. The least squares line
 * through (1, y1) … (n, yn) predicts y at n + 1; S is the standard error of the line (÷ n − 2), of a new figure, or the root of the
 * mean square (÷ n).
 */
export const trend: MeasureKind<Trend> = {
  read: (value, measure) => readPast(value, toCount(measure.periods), 'trend'),
  check(reading, measure) {
    return varianceOf(lineOf(series(reading, 'past')), measure).isZero
      ? issue('answer/no-spread', { about: 'line' }, ['past'])
      : undefined;
  },
  figure(reading, measure, context) {
    const { actual, past } = actualAndPast(reading);
    const line = lineOf(past);
    const variance = varianceOf(line, measure);
    const [first, second] = context.better === 'lower' ? [line.predicted, actual] : [actual, line.predicted];
    const z = inDeviations(actual.minus(line.predicted).times(signOf(context)), variance);
    const s = squareRoot(variance);
    return {
      ...enclosedFigure(z),
      steps: [
        ...lineSteps(past, line),
        {
          label: { ko: errorNames[kindOf(measure)].ko, en: errorNames[kindOf(measure)].en },
          formula: errorText(line, measure),
        },
        {
          label: { ko: '추세치와의 차이 z', en: 'distance from the trend, z' },
          formula: `(${decimalText(first)} − ${subtrahend(second)}) ÷ ${s.low.equals(s.high) ? factor(s.low) : enclosedText(s)} = ${enclosedText(z)}`,
        },
      ],
    };
  },
  words(measure, better) {
    const n = toCount(measure.periods);
    const name = errorNames[kindOf(measure)];
    return {
      ko: `추세치: (${better === 'lower' ? '예측값 − 실적' : '실적 − 예측값'}) ÷ ${name.ko}, 예측값은 과거 ${n}개 기간 추세선의 다음 값`,
      en: `trend: (${better === 'lower' ? 'predicted − actual' : 'actual − predicted'}) ÷ ${name.en}, predicted by the line through the ${n} periods before`,
    };
  },
  example(measure, best, better) {
    const count = toCount(measure.periods);
    const unitVariance = errorFactor(count, kindOf(measure));
    return trendExample({ length: count, factor: unitVariance, z: best ?? Rational.one, better });
  },
};

type Deviation = NonNullable<Trend['deviation']>;

const errorNames = {
  regression: { ko: '추정의 표준오차 S', en: 'the standard error S of the line' },
  prediction: { ko: '예측의 표준오차 S', en: 'the standard error S of a prediction' },
  population: { ko: '잔차의 모표준편차 S', en: 'the population deviation S of the residuals' },
} as const;

/** The least squares line: what it is made of, what it predicts next, and the squares of what it leaves (RSS). */
interface Line {
  readonly count: number;
  readonly sxx: Rational;
  readonly sxy: Rational;
  readonly slope: Rational;
  readonly predicted: Rational;
  readonly squares: Rational;
}

function kindOf({ deviation = 'regression' }: Trend): Deviation {
  return deviation;
}

function lineOf(past: readonly Rational[]): Line {
  const xs = past.map((_, i) => Rational.of(i + 1));
  const [x, y] = [mean(xs), mean(past)];
  const sxx = sum(xs.map((each) => each.minus(x).times(each.minus(x))));
  const sxy = sum(past.map((each, i) => xs[i]!.minus(x).times(each.minus(y))));
  const slope = sxy.dividedBy(sxx);
  const at = (each: Rational) => y.plus(slope.times(each.minus(x)));
  const left = past.map((each, i) => each.minus(at(xs[i]!)));
  return {
    count: past.length,
    sxx,
    sxy,
    slope,
    predicted: at(Rational.of(past.length + 1)),
    squares: sum(left.map((each) => each.times(each))),
  };
}

/** S² ÷ RSS: with n periods x̄ is (n + 1) ÷ 2 and Sxx n(n² − 1) ÷ 12, so that 1 + 1 ÷ n + (n + 1 − x̄)² ÷ Sxx is (n + 1)(n + 2) ÷ n(n − 1). */
function errorFactor(count: number, kind: Deviation): Rational {
  if (kind === 'population') return Rational.of(1, count);
  const regression = Rational.of(1, count - 2);
  return kind === 'regression' ? regression : regression.times(predictionFactor(count));
}

function predictionFactor(count: number): Rational {
  return Rational.of((count + 1) * (count + 2), count * (count - 1));
}

function varianceOf({ count, squares }: Line, measure: Trend): Rational {
  return squares.times(errorFactor(count, kindOf(measure)));
}

function lineSteps(past: readonly Rational[], { count, sxx, sxy, slope, predicted, squares }: Line): Step[] {
  const way = decimalText(Rational.of(count + 1, 2));
  return [
    meanStep(past),
    {
      label: { ko: '기울기', en: 'slope' },
      formula: `Σ(x − x̄)(y − ȳ) ÷ Σ(x − x̄)² = ${factor(sxy)} ÷ ${factor(sxx)} = ${resultText(slope)}`,
    },
    {
      label: { ko: `예측값(${count + 1}번째 기간)`, en: `predicted (period ${count + 1})` },
      formula: `${decimalText(mean(past))} + ${factor(slope)} × ${way} = ${resultText(predicted)}`,
    },
    { label: { ko: '잔차제곱합', en: 'sum of squared residuals' }, formula: resultText(squares) },
  ];
}

function errorText(line: Line, measure: Trend): string {
  const kind = kindOf(measure);
  const under = kind === 'population' ? line.count : line.count - 2;
  const more = kind === 'prediction' ? ` × ${factor(predictionFactor(line.count))}` : '';
  return `√(${factor(line.squares)} ÷ ${under}${more}) = ${rootText(varianceOf(line, measure))}`;
}
