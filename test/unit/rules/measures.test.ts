import { describe, expect, it } from 'vitest';
import { earned, type Plain } from '../../support/build.ts';
import { figure } from '../../support/figure.ts';

/**
 * The figure of a measure, seen through a straight line from −1000 to 1000 over 2000 points: the points earned are the
 * figure + 1000. Where less is better and the measure does not turn the figure itself, the line falls: 1000 − figure.
 */
function read(measure: Plain, value: unknown, better?: 'lower', assessment: Plain = {}) {
  const turns = measure['kind'] !== 'number' && measure['kind'] !== 'ratio';
  const ends = better === 'lower' && !turns ? { zero: 1000, full: -1000 } : { zero: -1000, full: 1000 };
  return earned({ kind: 'linear', ...ends, measure, ...(better ? { better } : {}) }, value, 2000, assessment);
}

describe('number and ratio', () => {
  it.each([
    [{ kind: 'number' }, figure('12.5'), undefined, '2025/2'],
    [{ kind: 'number', unit: '%' }, 50, undefined, '1050'],
    [{ kind: 'number' }, 50, 'lower', '950'],
    [{ kind: 'ratio' }, { numerator: 1, denominator: 4 }, undefined, '4001/4'],
    [{ kind: 'ratio', unit: '%' }, { numerator: 1, denominator: 4 }, undefined, '1025'],
    [{ kind: 'ratio', unit: '건' }, { numerator: 1, denominator: 4 }, undefined, '4001/4'],
    [{ kind: 'ratio', unit: '%' }, { denominator: 3, numerator: 1 }, undefined, '3100/3'],
    [{ kind: 'ratio', unit: '%' }, { numerator: 0, denominator: 3 }, undefined, '1000'],
    [{ kind: 'ratio', unit: '%' }, { numerator: -1, denominator: 4 }, undefined, '975'],
    [{ kind: 'ratio', unit: '%' }, { numerator: 1, denominator: 4 }, 'lower', '975'],
  ] as const)('%j of %j, better %s', (measure, value, better, expected) => {
    expect(read(measure, value, better)).toBe(expected);
  });

  it.each([
    [{ kind: 'ratio' }, { numerator: 1, denominator: 0 }, 'answer/zero-denominator'],
    [{ kind: 'ratio' }, { numerator: 1, denominator: -4 }, 'answer/zero-denominator'],
    [{ kind: 'ratio' }, { numerator: 1 }, 'answer/missing-field'],
    [{ kind: 'ratio' }, { denominator: 1 }, 'answer/missing-field'],
    [{ kind: 'ratio' }, { numerator: 1, denominator: 4, unit: 1 }, 'answer/unknown-field'],
    [{ kind: 'ratio' }, { numerator: '1', denominator: 4 }, 'answer/not-a-number'],
    [{ kind: 'ratio' }, { numerator: [1], denominator: 4 }, 'answer/not-a-number'],
    [{ kind: 'ratio' }, 3, 'answer/wrong-shape'],
    [{ kind: 'ratio' }, [1, 4], 'answer/wrong-shape'],
    [{ kind: 'ratio' }, 'yes', 'answer/wrong-shape'],
    [{ kind: 'number' }, { value: 3 }, 'answer/wrong-shape'],
    [{ kind: 'number' }, [3], 'answer/wrong-shape'],
    [{ kind: 'number' }, true, 'answer/wrong-shape'],
  ])('%j does not read %j: %s', (measure, value, code) => {
    expect(read(measure, value)).toEqual([code]);
  });
});

describe('achievement', () => {
  it.each([
    [{ kind: 'achievement' }, { actual: 95, target: 100 }, undefined, '20019/20'],
    [{ kind: 'achievement', unit: '%' }, { actual: 95, target: 100 }, undefined, '1095'],
    [{ kind: 'achievement', unit: '%' }, { actual: 0, target: 100 }, undefined, '1000'],
    [{ kind: 'achievement', unit: '%' }, { actual: 120, target: 100 }, undefined, '1120'],
    // less is better: target ÷ actual
    [{ kind: 'achievement', unit: '%' }, { actual: 80, target: 100 }, 'lower', '1125'],
    [{ kind: 'achievement' }, { actual: 80, target: 100 }, 'lower', '4005/4'],
    [{ kind: 'achievement', unit: '%' }, { actual: 80, target: 0 }, 'lower', '1000'],
  ] as const)('%j of %j, better %s', (measure, value, better, expected) => {
    expect(read(measure, value, better)).toBe(expected);
  });

  it.each([
    [{ actual: 1, target: 0 }, undefined, 'answer/zero-denominator'],
    [{ actual: 1, target: -1 }, undefined, 'answer/zero-denominator'],
    [{ actual: 0, target: 1 }, 'lower', 'answer/zero-denominator'],
    [{ actual: 1 }, undefined, 'answer/missing-field'],
    [{ actual: 1, target: 1, goal: 1 }, undefined, 'answer/unknown-field'],
    [7, undefined, 'answer/wrong-shape'],
  ] as const)('%j, better %s: %s', (value, better, code) => {
    expect(read({ kind: 'achievement' }, value, better)).toEqual([code]);
  });
});

describe('change', () => {
  it.each([
    [{}, { actual: 12, previous: 10 }, undefined, '1002'],
    [{}, { actual: 12, past: [10] }, undefined, '1002'],
    [{}, { actual: 10, previous: 12 }, undefined, '998'],
    [{}, { actual: 10, previous: 12 }, 'lower', '1002'],
    [{}, { actual: 12, previous: 10 }, 'lower', '998'],
    [{}, { actual: 5, previous: 0 }, undefined, '1005'],
    [{ as: 'difference' }, { actual: 12, previous: 10 }, undefined, '1002'],
    [{ as: 'percent' }, { actual: 12, previous: 10 }, undefined, '1020'],
    [{ as: 'percent' }, { actual: 12, previous: 10 }, 'lower', '980'],
    [{ as: 'percent' }, { actual: 9, previous: 12 }, 'lower', '1025'],
    // of the size of the past figure, so that up stays up
    [{ as: 'percent' }, { actual: -8, previous: -10 }, undefined, '1020'],
    [{ as: 'percent' }, { actual: -8, previous: -10 }, 'lower', '980'],
    [{ 'mean-of': 3 }, { actual: 12, past: [9, 10, 11] }, undefined, '1002'],
    [{ 'mean-of': 3 }, { actual: 12, past: [9, 10, 12] }, undefined, '3005/3'],
    [{ 'mean-of': 3 }, { actual: 12, past: [9, 10, 11] }, 'lower', '998'],
    [{ 'mean-of': 2, as: 'percent' }, { actual: 12, past: [5, 15] }, undefined, '1020'],
  ] as const)('%j of %j, better %s', (measure, value, better, expected) => {
    expect(read({ kind: 'change', ...measure }, value, better)).toBe(expected);
  });

  it.each([
    [{}, { actual: 12 }, 'answer/wrong-shape'],
    [{}, { actual: 12, previous: 10, past: [10] }, 'answer/wrong-shape'],
    [{}, { previous: 10 }, 'answer/missing-field'],
    [{}, { actual: 12, past: [9, 10] }, 'answer/periods'],
    [{ 'mean-of': 3 }, { actual: 12, past: [9, 10] }, 'answer/periods'],
    [{ 'mean-of': 3 }, { actual: 12, past: [9, 10, 11, 12] }, 'answer/periods'],
    [{ 'mean-of': 3 }, { actual: 12, previous: 10 }, 'answer/periods'],
    [{}, { actual: 12, past: [] }, 'answer/not-a-series'],
    [{}, { actual: 12, past: 10 }, 'answer/not-a-series'],
    [{}, { actual: 12, past: ['10'] }, 'answer/not-a-series'],
    [{}, { actual: '12', past: [10] }, 'answer/not-a-number'],
    [{ as: 'percent' }, { actual: 12, previous: 0 }, 'answer/zero-past'],
    [{ as: 'percent', 'mean-of': 2 }, { actual: 12, past: [-3, 3] }, 'answer/zero-past'],
    [{}, { actual: 12, before: 10 }, 'answer/unknown-field'],
    [{}, 12, 'answer/wrong-shape'],
  ])('%j does not read %j: %s', (measure, value, code) => {
    expect(read({ kind: 'change', ...measure }, value)).toEqual([code]);
  });
});

describe('streak', () => {
  it.each([
    [{}, [1, 2], undefined, 1],
    [{}, [2, 1], undefined, 0],
    [{}, [1, 1], undefined, 0],
    [{}, [1, 2, 3, 4], undefined, 3],
    [{}, [5, 2, 3, 4], undefined, 2],
    [{}, [1, 2, 2, 3], undefined, 1],
    [{}, [1, 2, 3, 2], undefined, 0],
    [{}, [3, 2, 1], 'lower', 2],
    [{}, [figure('7.1'), figure('6.8'), figure('6.5')], 'lower', 2],
    [{}, [3, 2, 2], 'lower', 0],
    [{ 'keep-counts': true }, [1, 2, 2, 3], undefined, 3],
    [{ 'keep-counts': true }, [1, 1], undefined, 1],
    [{ 'keep-counts': true }, [1, 2, 1, 1], undefined, 1],
    [{ 'keep-counts': true }, [3, 2, 2], 'lower', 2],
    [{ 'keep-counts': false }, [1, 1], undefined, 0],
    // each against the mean of the two before
    [{ 'mean-of': 2 }, [1, 3, 3], undefined, 1],
    [{ 'mean-of': 2 }, [1, 3, 2], undefined, 0],
    [{ 'mean-of': 2 }, [9, 1, 3, 4], undefined, 1],
    [{ 'mean-of': 2 }, [1, 1, 3, 3], undefined, 2],
    [{ 'mean-of': 2 }, [5, 3, 3], 'lower', 1],
    [{ 'mean-of': 2, 'keep-counts': true }, [1, 3, 2], undefined, 1],
  ] as const)('%j of %j, better %s: %s in a row', (measure, figures, better, periods) => {
    expect(read({ kind: 'streak', ...measure }, { figures }, better)).toBe(`${1000 + periods}`);
  });

  it.each([
    [{}, { figures: [1] }, 'answer/too-few-figures'],
    [{ 'mean-of': 2 }, { figures: [1, 2] }, 'answer/too-few-figures'],
    [{}, { figures: [] }, 'answer/not-a-series'],
    [{}, { figures: 3 }, 'answer/not-a-series'],
    [{}, {}, 'answer/missing-field'],
    [{}, [1, 2], 'answer/wrong-shape'],
  ])('%j does not read %j: %s', (measure, value, code) => {
    expect(read({ kind: 'streak', ...measure }, value)).toEqual([code]);
  });
});

describe('against', () => {
  const references = { references: { mean: { value: 40, source: 'x' } } };
  const against = (more: Plain, value: unknown, better?: 'lower', assessment: Plain = references) =>
    read({ kind: 'against', reference: 'mean', ...more }, value, better, assessment);

  it.each([
    [{}, 50, undefined, '1010'],
    [{}, 30, undefined, '990'],
    [{}, 30, 'lower', '1010'],
    [{}, figure('40.5'), 'lower', '1999/2'],
    [{ as: 'difference' }, 50, undefined, '1010'],
    [{ as: 'percent' }, 50, undefined, '1125'],
    [{ as: 'percent' }, 50, 'lower', '1080'],
    [{ as: 'percent' }, 0, undefined, '1000'],
  ] as const)('%j of %s, better %s', (more, value, better, expected) => {
    expect(against(more, value, better)).toBe(expected);
  });

  it('a reference may be a bare figure, of which its source is missed', () => {
    const rule = { kind: 'linear', zero: 0, full: 100, measure: { kind: 'against', reference: 'mean' } };
    expect(earned(rule, 90, 100, { references: { mean: 40 } })).toBe('50');
  });

  it('a reference that is missing or cannot divide is refused', () => {
    expect(against({}, 50, undefined, {})).toEqual(['assessment/unknown-reference']);
    const of = (value: number) => ({ references: { mean: { value, source: 'x' } } });
    expect(against({ as: 'percent' }, 50, undefined, of(0))).toEqual(['answer/zero-denominator']);
    expect(against({ as: 'percent' }, 50, undefined, of(-1))).toEqual(['answer/zero-denominator']);
    expect(against({ as: 'percent' }, 0, 'lower')).toEqual(['answer/zero-denominator']);
    expect(against({}, 50, undefined, of(0))).toBe('1050');
    expect(against({}, '50')).toEqual(['answer/wrong-shape']);
  });
});
