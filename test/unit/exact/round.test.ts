import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { machineDecimal } from '../../../src/exact/display.ts';
import { Rational } from '../../../src/exact/rational.ts';
import { round } from '../../../src/exact/round.ts';

describe('round', () => {
  // value, places, half-up, half-even, down
  it.each([
    ['0', 2, '0', '0', '0'],
    ['2.5', 0, '3', '2', '2'],
    ['3.5', 0, '4', '4', '3'],
    ['0.5', 0, '1', '0', '0'],
    ['1.5', 0, '2', '2', '1'],
    ['2.4999999999', 0, '2', '2', '2'],
    ['2.5000000001', 0, '3', '3', '2'],
    ['2.6', 0, '3', '3', '2'],
    ['2.4', 0, '2', '2', '2'],
    ['-2.5', 0, '-3', '-2', '-2'],
    ['-3.5', 0, '-4', '-4', '-3'],
    ['-0.5', 0, '-1', '0', '0'],
    ['-2.6', 0, '-3', '-3', '-2'],
    ['-2.4', 0, '-2', '-2', '-2'],
    ['799.995', 2, '800', '800', '799.99'],
    ['799.985', 2, '799.99', '799.98', '799.98'],
    ['799.9949', 2, '799.99', '799.99', '799.99'],
    ['1.005', 2, '1.01', '1', '1'],
    ['1.015', 2, '1.02', '1.02', '1.01'],
    ['9.995', 2, '10', '10', '9.99'],
    ['12.25', 1, '12.3', '12.2', '12.2'],
    ['12.35', 1, '12.4', '12.4', '12.3'],
    ['5.8702', 2, '5.87', '5.87', '5.87'],
    ['4.17', 2, '4.17', '4.17', '4.17'],
    ['0.00000000015', 10, '0.0000000002', '0.0000000002', '0.0000000001'],
    ['123', 2, '123', '123', '123'],
  ] as const)('%s to %s places', (value, places, up, even, down) => {
    const exact = parseDecimal(value)!;
    const rounded = (['half-up', 'half-even', 'down'] as const).map((mode) =>
      machineDecimal(round(exact, places, mode)),
    );
    expect(rounded).toEqual([up, even, down]);
  });

  it.each([
    [Rational.of(1, 3), '0.33', '0.33'],
    [Rational.of(2, 3), '0.67', '0.66'],
    [Rational.of(-2, 3), '-0.67', '-0.66'],
    [Rational.of(-1, 3), '-0.33', '-0.33'],
  ] as const)('%s, which does not end', (value, nearest, down) => {
    expect(machineDecimal(round(value, 2, 'half-up'))).toBe(nearest);
    expect(machineDecimal(round(value, 2, 'half-even'))).toBe(nearest);
    expect(machineDecimal(round(value, 2, 'down'))).toBe(down);
  });
});
