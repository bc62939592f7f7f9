import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { Rational } from '../../../src/exact/rational.ts';
import { sparkHeights, sparkLevels } from '../../../src/report/sparkline.ts';
import { type ChartRow, trendChart } from '../../../src/report/trend-chart.ts';

const points = (value: number, of = 1) => Rational.of(value, of);

function row(claimed: Rational, more: Partial<ChartRow> = {}): ChartRow {
  return {
    full: points(100),
    claimed,
    substantiated: claimed,
    bar: points(80),
    frameworkChanged: false,
    ...more,
  };
}

const share = fc.tuple(fc.integer({ min: 0, max: 997 }), fc.integer({ min: 1, max: 13 }));
const value = share.map(([n, d]) => Rational.of(n, d * 10));

describe('a sparkline', () => {
  it('runs from the least to the greatest, rounded to the nearest height', () => {
    expect(sparkLevels([points(1), points(2), points(8)])).toEqual([0, 1, 7]);
    // 7 × 1/2 = 3.5 is rounded up
    expect(sparkLevels([points(0), points(1, 3), points(1, 6)])).toEqual([0, 7, 4]);
  });

  it('stands in the middle where all are alike, and leaves out what is not known', () => {
    expect(sparkLevels([points(5), undefined, points(5)])).toEqual([4, null, 4]);
    expect(sparkLevels([undefined])).toEqual([null]);
    expect(sparkLevels([])).toEqual([]);
  });

  it('never puts a greater value lower', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 20 }), (values) => {
        const levels = sparkLevels(values);
        values.forEach((a, i) => {
          expect(levels[i]).toBeGreaterThanOrEqual(0);
          expect(levels[i]).toBeLessThan(sparkHeights);
          values.forEach((b, j) => {
            if (a.isLessThan(b)) expect(levels[i]).toBeLessThanOrEqual(levels[j]!);
          });
        });
      }),
    );
  });
});

describe('a chart, reckoned by hand', () => {
  // values from 60 to 95: steps of two twentieths, from 50 to 100; 200 pixels for 50 points
  const chart = trendChart([
    row(points(75)),
    row(points(95), { substantiated: points(60) }),
    row(points(250, 3)),
  ]);

  it('has lines across at round figures, from below the least to above the greatest', () => {
    expect(chart.ticks).toEqual([
      { y: '292', label: '50' },
      { y: '252', label: '60' },
      { y: '212', label: '70' },
      { y: '172', label: '80' },
      { y: '132', label: '90' },
      { y: '92', label: '100' },
    ]);
  });

  it('places scores exactly, to a tenth of a pixel', () => {
    // across: 520 pixels less 64 + 56 + 2 × 96 + 56, half of which goes before; down: 292 − 25 × 4 = 192; 292 − 45 × 4 = 112; 292 − 100/3 × 4 = 158.66…
    expect(chart.series[0]?.runs).toEqual([
      [
        { x: '196', y: '192', row: 0 },
        { x: '292', y: '112', row: 1 },
        { x: '388', y: '158.7', row: 2 },
      ],
    ]);
  });

  it('draws a bar that stays as one line, half a step beyond the rows', () => {
    expect(chart.bars).toEqual([{ x1: '148', x2: '436', y: '172', label: '80' }]);
  });

  it('draws a bar that changes in pieces, and marks where the framework does', () => {
    const changed = trendChart([
      row(points(75)),
      row(points(75), { bar: points(70), frameworkChanged: true }),
    ]);
    expect(changed.bars.map(({ label }) => label)).toEqual(['80', '70']);
    expect(changed.bars[0]?.x2).toBe(changed.bars[1]?.x1);
    expect(changed.changes).toEqual([{ x: changed.bars[1]!.x1 }]);
  });

  it('breaks a line where a row was not scored', () => {
    const gap = trendChart([row(points(75)), undefined, row(points(80)), row(points(90))]);
    expect(gap.series[0]?.runs.map((run) => run.map((point) => point.row))).toEqual([[0], [2, 3]]);
    expect(gap.columns).toHaveLength(4);
  });

  it('compares rows of other full points as percentages', () => {
    const other = { full: points(1000), bar: points(800) };
    const mixed = trendChart([row(points(75)), row(points(750), other)]);
    expect(mixed.unit).toBe('percent');
    const [first, second] = mixed.series[0]!.runs[0]!;
    expect(first!.y).toBe(second!.y);
    expect(mixed.bars).toHaveLength(1);
  });

  it('stands where there is nothing, or a framework of no points', () => {
    expect(trendChart([]).series.flatMap(({ runs }) => runs)).toEqual([]);
    expect(trendChart([undefined]).columns).toHaveLength(1);
    const none = { full: points(0), bar: points(0), substantiated: points(0) };
    expect(trendChart([row(points(0), none), row(points(5))]).series[0]?.runs[0]).toHaveLength(2);
  });

  it('names every row of a few, and of many those that have room', () => {
    const rows = (count: number) => Array.from({ length: count }, () => row(points(75)));
    const named = (count: number) =>
      trendChart(rows(count))
        .columns.map(({ isNamed }, i) => (isNamed ? i : -1))
        .filter((i) => i >= 0);
    expect(named(3)).toEqual([0, 1, 2]);
    expect(named(10)).toEqual([1, 3, 5, 7, 9]);
    expect(named(30)).toEqual([1, 5, 9, 13, 17, 21, 25, 29]);
  });
});

describe('any chart', () => {
  const decimal = /^-?\d+(\.\d)?$/;

  it('keeps all within its frame, in their order', () => {
    const rows = fc.array(fc.option(fc.tuple(value, value), { nil: undefined }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const chart = trendChart(pairs.map((pair) => pair && row(pair[0], { substantiated: pair[1] })));
        expect(chart.ticks.length).toBeGreaterThanOrEqual(2);
        expect(chart.ticks.length).toBeLessThanOrEqual(8);
        const known = chart.series.flatMap(({ runs }) => runs.flat());
        for (const { x, y } of known) {
          expect(x).toMatch(decimal);
          expect(y).toMatch(decimal);
          const [across, down] = [parseDecimal(x)!, parseDecimal(y)!];
          expect(across.isLessThan(points(chart.left)) || points(chart.right).isLessThan(across)).toBe(false);
          expect(down.isLessThan(points(chart.top)) || points(chart.bottom).isLessThan(down)).toBe(false);
        }
        const claimed = chart.series[0]!.runs.flat();
        for (const a of claimed)
          for (const b of claimed)
            if (pairs[a.row]![0].isLessThan(pairs[b.row]![0]))
              expect(parseDecimal(a.y)!.isAtLeast(parseDecimal(b.y)!)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
