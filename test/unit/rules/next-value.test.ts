import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import { nextValue } from '../../../src/rules/next-value.ts';
import { answerExample, answerFault } from '../../../src/rules/rule.ts';
import { readSource } from '../../../src/source/read-source.ts';

const fresh = '새_실적';
const three = Rational.of(3);
const linear = { kind: 'linear', zero: Rational.zero, full: Rational.one } as const;

/** A value as a sheet has it. */
function readFlow(flow: string): unknown {
  const { document } = readSource('a.yaml', new TextEncoder().encode(`value: ${flow}\n`));
  return (document!.values as { value: unknown }).value;
}

const measures = {
  change: { kind: 'change' },
  mean: { kind: 'change', 'mean-of': three, as: 'percent' },
  streak: { kind: 'streak' },
  range: { kind: 'target-range', highest: '110%', lowest: '80%' },
  deviation: { kind: 'target-deviation', highest: three, lowest: Rational.one, deviation: 'sample' },
  trend: { kind: 'trend', periods: three },
} as const;

describe('the next answer', () => {
  it.each([
    ['change', '{ actual: 12.50, previous: 9 }', `{ actual: ${fresh}, previous: 12.5 }`],
    ['change', '{ actual: -3, past: [9] }', `{ actual: ${fresh}, past: [-3] }`],
    ['mean', '{ actual: 12, past: [20, 18, 16] }', `{ actual: ${fresh}, past: [18, 16, 12] }`],
    ['range', '{ actual: 0.1, past: [1, 2, 3] }', `{ actual: ${fresh}, past: [2, 3, 0.1] }`],
    ['deviation', '{ past: [1, 2, 3], actual: 4 }', `{ actual: ${fresh}, past: [2, 3, 4] }`],
    ['trend', '{ actual: 4, past: [1, 2, 4] }', `{ actual: ${fresh}, past: [2, 4, 4] }`],
    ['streak', '{ figures: [1, 2.5] }', `{ figures: [1, 2.5, ${fresh}] }`],
  ] as const)('of %s moves the past on: %s', (name, before, after) => {
    const rule = { ...linear, measure: measures[name] } as never;
    expect(answerFault(readFlow(before), rule, new Map())).toBeUndefined();
    expect(nextValue(readFlow(before), rule, fresh)).toBe(after);
  });

  it.each(Object.entries(measures))('of %s fits only once the new figure is there', (_, measure) => {
    const rule = { ...linear, measure } as never;
    const next = nextValue(readFlow(answerExample(rule, three)), rule, fresh)!;
    expect(answerFault(readFlow(next), rule, new Map())?.code).toMatch(/^answer\/not-a-(number|series)$/);
    const given = answerFault(readFlow(next.replace(fresh, '95')), rule, new Map());
    // figures that happen not to differ are the reader's affair; the form is right
    expect([undefined, 'answer/no-spread']).toContain(given?.code);
  });

  it('of a series that is full leaves the oldest figure out', () => {
    const figures = Array.from({ length: 100 }, (_, i) => i);
    const rule = { ...linear, measure: measures.streak } as never;
    const next = nextValue(readFlow(`{ figures: [${figures.join(', ')}] }`), rule, '100');
    const kept = [...figures.slice(1), 100];
    expect(next).toBe(`{ figures: [${kept.join(', ')}] }`);
  });

  it('is not there where the measure has no past', () => {
    const none = [
      linear,
      { ...linear, measure: { kind: 'ratio' } },
      { ...linear, measure: { kind: 'achievement' } },
      { ...linear, measure: { kind: 'long-term-target', years: three, 'mean-of': three } },
      { kind: 'yes-no' },
      { kind: 'checklist', parts: [{ id: 'a' }] },
    ];
    for (const rule of none) expect(nextValue('yes', rule as never, fresh)).toBeUndefined();
  });
});
