import { decimalText } from '../amount.ts';
import type { MeasureKind, MeasureOf } from './measure.ts';
import { one, readNumber } from './reading.ts';

/** The number as it is. */
export const number: MeasureKind<MeasureOf<'number'>> = {
  read: readNumber,
  figure(reading) {
    const value = one(reading, 'value');
    return { value, steps: [{ label: { ko: '수치', en: 'figure' }, formula: decimalText(value) }] };
  },
  words: ({ unit }) => ({
    ko: unit ? `수치(${unit})` : '수치',
    en: unit ? `the figure (${unit})` : 'the figure',
  }),
  example: (_measure, best) => (best ? decimalText(best) : '12'),
};
