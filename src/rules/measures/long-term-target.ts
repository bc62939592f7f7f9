import { issue } from '../../diagnostics/issue.ts';
import { parsePercent } from '../../exact/decimal.ts';
import { Rational, toCount } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { factor, resultText, subtrahend } from './formula.ts';
import { isIssue, type MeasureKind, type MeasureOf, type Reading, type Step } from './measure.ts';
import { mean, mostTerms, one, readFields, series } from './reading.ts';
import { meanOf, place, placeText, targetSteps } from './targets.ts';

type LongTermTarget = MeasureOf<'long-term-target'>;

/**
 * 중장기 목표부여 of the 2026 evaluation manual (편람). α = (goal − base) ÷ years, the targets are base ± span × α, this year's ratio r
 * is (actual − lowest) ÷ (highest − lowest), and the figure a × r + (1 − a) × the mean of the ratios of the years before and r.
 */
export const longTermTarget: MeasureKind<LongTermTarget> = {
  read(value, measure) {
    const years = meanOf(measure) - 1;
    const fields = { actual: 'one', base: 'one', goal: 'one' } as const;
    const reading = readFields(
      value,
      years === 0 ? fields : { ...fields, ratios: 'series' },
      years === 0 ? 'long-term-target' : 'long-term-target-ratios',
    );
    if (isIssue(reading) || years === 0) return reading;
    const given = series(reading, 'ratios').length;
    return given === years ? reading : issue('answer/ratio-years', { years, given }, ['ratios']);
  },
  faults: (measure) =>
    Rational.one.isLessThan(weightOf(measure))
      ? [issue('rule/weight-above-whole', { weight: measure.weight! }, ['weight'])]
      : [],
  check(reading, _measure, { better }) {
    const [base, goal] = [one(reading, 'base'), one(reading, 'goal')];
    if (goal.equals(base))
      return issue('answer/no-range', { what: 'goal', figure: decimalText(goal) }, ['goal']);
    return goal.isLessThan(base) === (better === 'lower')
      ? undefined
      : issue('answer/goal-direction', { goal: decimalText(goal), base: decimalText(base), better }, [
          'goal',
        ]);
  },
  figure(reading, measure) {
    const { step, highest, lowest } = targetsOf(reading, measure);
    const [actual, base, goal] = [one(reading, 'actual'), one(reading, 'base'), one(reading, 'goal')];
    const span = decimalText(spanOf(measure));
    const way = `${span} × ${factor(step)}`;
    const ratio = place(actual, lowest, highest);
    const steps: Step[] = [
      {
        label: { ko: '연간 변화분 α', en: 'yearly step α' },
        formula: `(${decimalText(goal)} − ${subtrahend(base)}) ÷ ${toCount(measure.years)} = ${resultText(step)}`,
      },
      ...targetSteps(
        `${decimalText(base)} + ${way} = ${resultText(highest)}`,
        `${decimalText(base)} − ${way} = ${resultText(lowest)}`,
      ),
      {
        label: { ko: '올해 달성비율', en: "this year's ratio" },
        formula: placeText(actual, lowest, highest),
      },
    ];
    if (meanOf(measure) === 1) return { value: ratio, steps };
    const weighed = weigh(ratio, series(reading, 'ratios'), measure);
    return { value: weighed.value, steps: [...steps, ...weighed.steps] };
  },
  words(measure, better) {
    const [years, span, n] = [toCount(measure.years), decimalText(spanOf(measure)), meanOf(measure)];
    const goal = better === 'lower' ? { ko: '감소', en: 'fall' } : { ko: '증가', en: 'rise' };
    const a = measure.weight ?? usualWeight;
    const rest = decimalText(Rational.one.minus(weightOf(measure)).times(Rational.of(100)));
    return {
      ko: `중장기 목표부여: 기준값 ± ${span} × 연간 ${goal.ko}분(${years}년 계획) 사이의 위치${n === 1 ? '' : `, 올해 ${a}와 최근 ${n}년 평균 ${rest}%`}`,
      en: `long-term target: the place between the base ± ${span} × the yearly ${goal.en} (plan of ${years} ${years === 1 ? 'year' : 'years'})${n === 1 ? '' : `, ${a} this year and ${rest}% the mean of the last ${n} years`}`,
    };
  },
  example(measure, best, better) {
    const ratio = best ?? Rational.one;
    const yearly = Rational.of(better === 'lower' ? -10 : 10);
    const base = Rational.of(10 * Math.max(10, 2 * toCount(measure.years)));
    const goal = base.plus(yearly.times(measure.years));
    const way = spanOf(measure).times(yearly);
    // the lowest target and so much of the way to the highest
    const actual = base.minus(way).plus(way.times(Rational.of(2)).times(ratio));
    const years = Array.from({ length: meanOf(measure) - 1 }, () => decimalText(ratio));
    const ratios = years.length > 0 ? `, ratios: [${years.join(', ')}]` : '';
    return `{ actual: ${decimalText(actual)}, base: ${decimalText(base)}, goal: ${decimalText(goal)}${ratios} }`;
  },
};

const usualWeight = '50%';

function weightOf({ weight = usualWeight }: LongTermTarget): Rational {
  return parsePercent(weight) ?? Rational.one;
}

function spanOf({ span }: LongTermTarget): Rational {
  return span ?? Rational.of(2);
}

function targetsOf(reading: Reading, measure: LongTermTarget) {
  const base = one(reading, 'base');
  const step = one(reading, 'goal').minus(base).dividedBy(measure.years);
  const way = spanOf(measure).times(step);
  return { step, highest: base.plus(way), lowest: base.minus(way) };
}

/** a × this year's ratio + (1 − a) × the mean of the ratios, this year's included. */
function weigh(ratio: Rational, before: readonly Rational[], measure: LongTermTarget) {
  const ratios = [...before, ratio];
  const [a, average] = [weightOf(measure), mean(ratios)];
  const rest = Rational.one.minus(a);
  const value = a.times(ratio).plus(rest.times(average));
  const terms = ratios.map((each, i) => (i === 0 ? decimalText(each) : subtrahend(each))).join(' + ');
  const steps: Step[] = [
    {
      label: {
        ko: `최근 ${ratios.length}년 평균(올해 포함)`,
        en: `mean of ${ratios.length} years, this one included`,
      },
      formula:
        ratios.length > mostTerms
          ? resultText(average)
          : `(${terms}) ÷ ${ratios.length} = ${resultText(average)}`,
    },
    {
      label: { ko: '중장기 목표부여', en: 'long-term target' },
      formula: `${decimalText(a)} × ${factor(ratio)} + ${decimalText(rest)} × ${factor(average)} = ${resultText(value)}`,
    },
  ];
  return { value, steps };
}
