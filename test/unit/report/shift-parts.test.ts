import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { Rational, sum } from '../../../src/exact/rational.ts';
import { shiftWithParts } from '../../../src/report/shift-parts.ts';

const of = (top: number, bottom = 1) => Rational.of(BigInt(top), BigInt(bottom));
const shownNumber = (shown: string) => parseDecimal(shown.replace(/^\+/, ''))!;

/** Before, after, change and parts, as they are shown. */
function shown(before: Rational, after: Rational, ...parts: Rational[]): string[] {
  const { shift, parts: found } = shiftWithParts(before, after, parts);
  return [shift.before, shift.after, shift.difference, ...found].map((each) => each.shown);
}

describe('shiftWithParts', () => {
  it('shows decimals that end as they are', () => {
    expect(shown(of(1, 8), of(1), of(7, 8))).toEqual(['0.125', '1', '+0.875', '+0.875']);
  });

  it('gives what is missing to those that lost most, of equal ones to the first', () => {
    expect(shown(of(0), of(1), of(1, 3), of(1, 3), of(1, 3)).slice(2)).toEqual([
      '+1',
      '+0.34',
      '+0.33',
      '+0.33',
    ]);
    expect(shown(of(0), of(1), of(1, 6), of(5, 6)).slice(2)).toEqual(['+1', '+0.17', '+0.83']);
  });

  it('takes as many places as a small part needs to show', () => {
    expect(shown(of(0), of(1, 3), of(999, 3000), of(1, 3000)).at(-1)).toBe('+0.0003');
  });

  it('shows every digit of a change whose parts need more than four places', () => {
    const [before, after] = [of(7, 3), of(14000061, 3000000)];
    const small = of(14, 1000000);
    const found = shown(before, after, after.minus(before).minus(small), small);
    expect(found.slice(2)).toEqual(['+2.333354', '+2.33334', '+0.000014']);
  });

  it('shows no change and parts that make up for each other', () => {
    expect(shown(of(5), of(5), of(-1, 3), of(1, 3))).toEqual(['5', '5', '0', '-0.33', '+0.33']);
  });

  it('adds up across 0, where more is cut off than there are parts', () => {
    expect(shown(of(199, 300), of(-199, 300), of(-398, 300))).toEqual(['0.66', '-0.66', '-1.32', '-1.32']);
    expect(shown(of(-7, 13), of(6, 13), of(1))).toEqual(['-0.53', '0.46', '+0.99', '+0.99']);
  });

  it('keeps a score below the bar below it', () => {
    const { shift } = shiftWithParts(of(60), of(699999, 10000), [of(99999, 10000)], [of(70)]);
    expect(shift.after.shown).not.toBe('70');
  });

  it('always adds up as shown: before and the change to after, the parts to the change; exact ones too', () => {
    const fraction = fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 97 }))
      .map(([top, bottom]) => of(top, bottom));
    fc.assert(
      fc.property(fraction, fc.array(fraction, { minLength: 1, maxLength: 6 }), (before, parts) => {
        const after = before.plus(sum(parts));
        const { shift, parts: found } = shiftWithParts(before, after, parts);
        const change = shownNumber(shift.difference.shown);
        expect(`${shownNumber(shift.before.shown).plus(change)}`).toBe(`${shownNumber(shift.after.shown)}`);
        expect(`${sum(found.map((part) => shownNumber(part.shown)))}`).toBe(`${change}`);
        expect(shift.difference.exact).toBe(`${after.minus(before)}`);
        const isAcross = before.isNegative !== after.isNegative;
        for (const [i, part] of parts.entries()) {
          const difference = shownNumber(found[i]!.shown).minus(part);
          expect(difference.compare(of(isAcross ? 2 : 1, 100))).toBeLessThanOrEqual(0);
          expect(difference.compare(of(isAcross ? -2 : -1, 100))).toBe(1);
          if (!isAcross) expect(found[i]!.shown === '0').toBe(part.isZero);
        }
      }),
    );
  });
});
