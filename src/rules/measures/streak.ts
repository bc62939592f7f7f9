import { issue } from '../../diagnostics/issue.ts';
import { Rational, toCount } from '../../exact/rational.ts';
import { decimalText } from '../amount.ts';
import { isIssue, type MeasureContext, type MeasureKind, type MeasureOf } from './measure.ts';
import { mean, periodsOf, readFields, series } from './reading.ts';

/** Improvements in a row that an example shows at most. */
const mostPeriods = 12;

/** How many periods in a row, up to the last, improved on the period before (or on the mean of the N before). */
export const streak: MeasureKind<MeasureOf<'streak'>> = {
  read(value, measure) {
    const reading = readFields(value, { figures: 'series' }, 'streak');
    if (isIssue(reading)) return reading;
    const needed = (periodsOf(measure) ?? 1) + 1;
    const given = series(reading, 'figures').length;
    return given < needed ? issue('answer/too-few-figures', { needed, given }, ['figures']) : reading;
  },
  figure(reading, measure, context) {
    const figures = series(reading, 'figures');
    let periods = 0;
    for (
      let i = figures.length - 1;
      i >= (periodsOf(measure) ?? 1) && improves(figures, i, measure, context);
      i--
    )
      periods++;
    const shown = figures.map(decimalText).join(' → ');
    return {
      value: Rational.of(periods),
      steps: [
        {
          label: { ko: '연속 개선 기간', en: 'periods improved in a row' },
          formula: `${shown}: ${periods}`,
        },
      ],
    };
  },
  words(measure, better) {
    const n = periodsOf(measure);
    const keep = measure['keep-counts'];
    return {
      ko: `${n ? `직전 ${n}개 기간 평균` : '직전 기간'} 대비 연속 ${better === 'lower' ? '감소' : '상승'}${keep ? '(유지 포함)' : ''} 기간 수`,
      en: `the number of periods in a row that ${better === 'lower' ? 'fell below' : 'rose above'}${keep ? ' or kept' : ''} ${n ? `the mean of the ${n} before` : 'the one before'}`,
    };
  },
  example(measure, best, better) {
    const periods = Math.min(Math.max(best ? toCount(best) : 2, 1), mostPeriods);
    const figures = Array.from({ length: (periodsOf(measure) ?? 1) + periods }, (_, i) => 10 + i);
    return `{ figures: [${(better === 'lower' ? figures.reverse() : figures).join(', ')}] }`;
  },
};

function improves(
  figures: readonly Rational[],
  i: number,
  measure: MeasureOf<'streak'>,
  { better }: MeasureContext,
): boolean {
  const before = mean(figures.slice(i - (periodsOf(measure) ?? 1), i));
  const order = figures[i]!.compare(before);
  if (order === 0) return measure['keep-counts'] === true;
  return better === 'lower' ? order < 0 : order > 0;
}
