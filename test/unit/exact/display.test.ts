import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import {
  isShownInFull,
  machineDecimal,
  showAgainst,
  showDecimal,
  showDistinct,
  showPercent,
} from '../../../src/exact/display.ts';
import { parseFraction, Rational } from '../../../src/exact/rational.ts';

const of = Rational.of;
const decimal = (text: string) => parseDecimal(text)!;

describe('showDecimal', () => {
  it.each([
    [of(800), '800', true],
    [of(1, 2), '0.5', true],
    [decimal('799.995'), '799.995', true],
    [decimal('799.9999'), '799.9999', true],
    [decimal('799.99999'), '799.99', false],
    [decimal('0.0001'), '0.0001', true],
    [decimal('0.00001'), '0.00001', false],
    [decimal('-0.00001'), '-0.00001', false],
    [decimal('0.000001'), '0.000001', false],
    [of(1, 3), '0.33', false],
    [of(2, 3), '0.66', false],
    [of(-2, 3), '-0.66', false],
    [of(1, 300), '0.0033', false],
    [of(1, 128), '0.0078', false],
    [Rational.zero, '0', true],
  ] as const)('%s is shown as %s', (value, shown, full) => {
    expect(showDecimal(value)).toBe(shown);
    expect(isShownInFull(value)).toBe(full);
  });
});

describe('showDistinct', () => {
  it('different values never print alike: digits are added until they differ', () => {
    const justBelow = decimal('799.99999');
    expect(showDistinct([justBelow, of(800)])).toEqual(['799.99', '800']);
    expect(showDistinct([justBelow, decimal('799.99')])).toEqual(['799.9999', '799.99']);
    expect(showDistinct([of(1, 3), decimal('0.33')])).toEqual(['0.3333', '0.33']);
    expect(showDistinct([of(1, 3), of(1, 3).plus(decimal('0.0000000001'))])).toEqual([
      '0.3333333333',
      '0.3333333334',
    ]);
  });

  it('the greater value prints greater: nothing is cut below a neighbour that it exceeds', () => {
    expect(showDistinct([decimal('799.99999'), decimal('799.9999')])).toEqual(['799.99999', '799.9999']);
    expect(showDistinct([of(200, 3), decimal('66.665')])).toEqual(['66.6666', '66.665']);
    expect(showDistinct([decimal('66.665'), of(200, 3)])).toEqual(['66.665', '66.6666']);
    expect(showDistinct([decimal('-66.665'), of(-200, 3)])).toEqual(['-66.665', '-66.6666']);
  });

  it('of three values each pair differs', () => {
    expect(showDistinct([of(1, 3), of(2, 3), decimal('0.33')])).toEqual(['0.3333', '0.6666', '0.33']);
    expect(showDistinct([decimal('0.33'), of(2, 3), of(1, 3)])).toEqual(['0.33', '0.6666', '0.3333']);
  });

  it('equal values print alike', () => {
    expect(showDistinct([of(1, 3), of(2, 6), of(1, 3)])).toEqual(['0.33', '0.33', '0.33']);
    expect(showDistinct([])).toEqual([]);
  });

  it('a value just below a bar never prints as the bar, however near', () => {
    for (const places of [3, 5, 10, 20, 39]) {
      const bar = of(800);
      const below = bar.minus(of(1n, 10n ** BigInt(places)));
      const [shown, shownBar] = showDistinct([below, bar]) as [string, string];
      expect(shownBar).toBe('800');
      expect(decimal(shown).isLessThan(bar)).toBe(true);
    }
  });

  it('a value just above a bar prints at least the bar, and not alike', () => {
    expect(showDistinct([decimal('800.00001'), of(800)])).toEqual(['800.00001', '800']);
    expect(showDistinct([of(2401, 3), of(800)])).toEqual(['800.33', '800']);
  });

  it('ends, even for values that no file can tell apart', () => {
    const shown = showDistinct([of(1, 3), of(1, 3).plus(of(1n, 10n ** 60n))]);
    expect(shown.map((text) => text.length)).toEqual([42, 42]);
  });
});

describe('showPercent', () => {
  it.each([
    [Rational.one, '100'],
    [Rational.zero, '0'],
    [decimal('0.9999'), '99.9'],
    [of(999999, 1000000), '99.9'],
    [of(1, 3), '33.3'],
    [of(2, 3), '66.6'],
    [of(1, 2), '50'],
    [decimal('0.0001'), '0.01'],
    [of(1, 3000000), '0.00003'],
    [decimal('0.001'), '0.1'],
  ] as const)('a share of %s is %s %%', (share, expected) => {
    expect(showPercent(share)).toBe(expected);
  });

  it('ends for the smallest share', () => {
    expect(showPercent(of(1n, 10n ** 60n))).toBe('0');
  });
});

describe('machineDecimal', () => {
  it.each([
    [of(3413, 4), '853.25'],
    [decimal('0.0000000001'), '0.0000000001'],
    [of(1, 3), '0.333333'],
    [of(2, 3), '0.666666'],
    [of(-2, 3), '-0.666666'],
    [of(1000), '1000'],
  ] as const)('%s is %s', (value, expected) => {
    expect(machineDecimal(value)).toBe(expected);
  });
});

describe('showAgainst', () => {
  const value = (text: string) => parseFraction(text) ?? parseDecimal(text)!;
  it.each([
    // [value, bar, shown]
    ['828.046', '800', '828.046'],
    ['409055/494', '800', '828.04'],
    ['195545/247', '800', '791.68'],
    ['79.9999999996', '80', '79.9999999996'],
    ['80.0000000001', '80', '80.0000000001'],
    ['799.995', '800', '799.995'],
    ['2399999/3000', '800', '799.99966'],
    ['2400001/3000', '800', '800.00033'],
    ['800', '800', '800'],
    ['0', '800', '0'],
  ])('%s beside a bar of %s is %s', (text, bar, shown) => {
    expect(showAgainst(value(text), value(bar))).toBe(shown);
  });
});
