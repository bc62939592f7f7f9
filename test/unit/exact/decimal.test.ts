import { describe, expect, it } from 'vitest';
import { cutDecimal, decimalPlaces, parseDecimal, parsePercent } from '../../../src/exact/decimal.ts';
import { Rational } from '../../../src/exact/rational.ts';

const of = Rational.of;

describe('parseDecimal', () => {
  it.each([
    ['0', '0'],
    ['800', '800'],
    ['-3', '-3'],
    ['12.50', '25/2'],
    ['0.1', '1/10'],
    ['-0.05', '-1/20'],
    ['799.995', '159999/200'],
    ['0.0', '0'],
    ['10', '10'],
    ['0.0000000001', '1/10000000000'],
  ])('%s is %s', (written, expected) => {
    expect(parseDecimal(written)?.toString()).toBe(expected);
  });

  it.each([
    '',
    '.5',
    '5.',
    '+1',
    '1e3',
    '01',
    '-01',
    '00',
    '1,000',
    '1_000',
    ' 1',
    '1 ',
    '--1',
    '1.2.3',
    '１',
    'NaN',
    '1\n',
    '0x1',
  ])('%j is no spelling of a number', (written) => {
    expect(parseDecimal(written)).toBeUndefined();
  });
});

describe('parsePercent', () => {
  it.each([
    ['50%', '1/2'],
    ['100%', '1'],
    ['0%', '0'],
    ['62.5%', '5/8'],
    ['0.1%', '1/1000'],
    ['33.3%', '333/1000'],
  ])('%s is %s', (written, expected) => {
    expect(parsePercent(written)?.toString()).toBe(expected);
  });

  it.each(['50', '%', '5 %', '050%', '50%%', '1e1%', '%50'])('%j is no percentage', (written) => {
    expect(parsePercent(written)).toBeUndefined();
  });
});

describe('cutDecimal', () => {
  it.each([
    [of(2, 3), 2, '0.66'],
    [of(-2, 3), 2, '-0.66'],
    [of(999, 1000), 2, '0.99'],
    [of(-999, 1000), 2, '-0.99'],
    [of(999, 1000), 0, '0'],
    [of(-999, 1000), 0, '0'],
    [of(-1, 1000), 2, '0'],
    [of(5, 2), 2, '2.5'],
    [of(5), 2, '5'],
    [of(100), 0, '100'],
    [of(100), 2, '100'],
    [of(1, 20), 2, '0.05'],
    [of(1, 20), 1, '0'],
    [of(1, 200), 4, '0.005'],
    [of(12345, 100), 1, '123.4'],
    [Rational.zero, 3, '0'],
    [of(-5, 2), 0, '-2'],
    [of(159999, 200), 2, '799.99'],
  ] as const)('%s to %s places is %s', (value, places, expected) => {
    expect(cutDecimal(value, places)).toBe(expected);
  });
});

describe('decimalPlaces', () => {
  it.each([
    [of(0), 0],
    [of(7), 0],
    [of(1, 2), 1],
    [of(1, 4), 2],
    [of(1, 5), 1],
    [of(1, 25), 2],
    [of(1, 8), 3],
    [of(1, 40), 3],
    [of(1, 50), 2],
    [of(3413, 4), 2],
    [of(-1, 1000), 3],
    [of(1, 3), undefined],
    [of(1, 6), undefined],
    [of(1, 15), undefined],
    [of(1, 7), undefined],
  ] as const)('%s ends after %s places', (value, expected) => {
    expect(decimalPlaces(value)).toBe(expected);
  });
});
