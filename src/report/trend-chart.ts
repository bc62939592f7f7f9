import { cutDecimal } from '../exact/decimal.ts';
import { showDecimal } from '../exact/display.ts';
import { greatest, least, Rational, toCount } from '../exact/rational.ts';
import { round } from '../exact/round.ts';

/** What a chart draws of one row: exact points. */
export interface ChartRow {
  readonly full: Rational;
  readonly claimed: Rational;
  readonly substantiated: Rational;
  readonly reviewed?: Rational;
  readonly bar?: Rational;
  readonly frameworkChanged: boolean;
}

/** A place in the chart, in pixels with at most one decimal. */
export interface ChartPoint {
  readonly x: string;
  readonly y: string;
  /** The number of the row. */
  readonly row: number;
}

export interface ChartSeries {
  readonly name: 'claimed' | 'substantiated' | 'reviewed';
  /** Runs of neighbouring rows: a row that has no such score ends one. */
  readonly runs: readonly (readonly ChartPoint[])[];
}

/** A chart of scores over rows: where everything stands, so that reporters only draw. */
export interface TrendChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Points where all rows have the same full points; else percentages of these. */
  readonly unit: 'points' | 'percent';
  /** Lines across, from below, with what they stand for. */
  readonly ticks: readonly { readonly y: string; readonly label: string }[];
  /** The bar, in pieces where it changes. */
  readonly bars: readonly {
    readonly x1: string;
    readonly x2: string;
    readonly y: string;
    readonly label: string;
  }[];
  readonly series: readonly ChartSeries[];
  /** Where the rows stand, and whether their names have room. */
  readonly columns: readonly { readonly x: string; readonly isNamed: boolean }[];
  /** Lines between rows whose frameworks differ. */
  readonly changes: readonly { readonly x: string }[];
}

const frame = { left: 64, top: 92, bottom: 292, height: 348, margin: 56, narrowest: 520 };
/** Pixels that the names of a row need. */
const nameWidth = 96;

/** Lays out the scores of some rows; undefined where a row has none. */
export function trendChart(rows: readonly (ChartRow | undefined)[]): TrendChart {
  const known = rows.filter((row) => row !== undefined);
  const full = known[0]?.full ?? Rational.of(100);
  const isSame = known.every((row) => row.full.equals(full));
  const scale = (value: Rational, row: ChartRow) =>
    isSame || row.full.isZero ? value : value.times(Rational.of(100)).dividedBy(row.full);
  const values = known.flatMap((row) =>
    [row.claimed, row.substantiated, row.reviewed, row.bar].flatMap((each) =>
      each ? [scale(each, row)] : [],
    ),
  );
  const axis = axisOf(values, isSame ? full : Rational.of(100));
  const across = acrossOf(rows.length);
  const place = (value: Rational, row: ChartRow) => axis.place(scale(value, row));
  return {
    ...across.size,
    left: frame.left,
    top: frame.top,
    bottom: frame.bottom,
    height: frame.height,
    unit: isSame ? 'points' : 'percent',
    ticks: axis.ticks.map((value) => ({ y: axis.place(value), label: showDecimal(value) })),
    bars: barsOf(rows, scale, axis, across),
    series: (['claimed', 'substantiated', 'reviewed'] as const).map((name) => ({
      name,
      runs: runsOf(rows, (row) => row[name], place, across),
    })),
    columns: rows.map((_, i) => ({
      x: pixels(across.at(i)),
      isNamed: (rows.length - 1 - i) % across.every === 0,
    })),
    changes: rows.flatMap((row, i) =>
      row?.frameworkChanged ? [{ x: pixels(across.at(i).minus(across.half)) }] : [],
    ),
  };
}

interface Axis {
  readonly ticks: readonly Rational[];
  /** The height of a value in pixels from the top. */
  place(value: Rational): string;
}

/** From a multiple below the least value to one above the greatest, in steps of a twentieth of the full mark or more, at most six of them. */
function axisOf(values: readonly Rational[], full: Rational): Axis {
  const unit = full.isZero ? Rational.one : full.dividedBy(Rational.of(20));
  const [first = Rational.zero] = values;
  const [low, high] = [values.reduce(least, first), values.reduce(greatest, first)];
  const multiple = [1, 2, 4, 5, 10, 20, 40].find((each) => stepsFor(each) <= 6) ?? 80;
  const step = unit.times(Rational.of(multiple));
  const start = startFor(multiple);
  const ticks = Array.from({ length: stepsFor(multiple) + 1 }, (_, i) => step.times(Rational.of(start + i)));
  const [bottom, top] = [ticks[0]!, ticks.at(-1)!];
  const room = Rational.of(frame.bottom - frame.top);
  return {
    ticks,
    place: (value) =>
      pixels(Rational.of(frame.bottom).minus(value.minus(bottom).times(room).dividedBy(top.minus(bottom)))),
  };

  function startFor(each: number): number {
    const steps = toCount(round(low.dividedBy(unit.times(Rational.of(each))), 0, 'down'));
    return Math.max(0, low.equals(unit.times(Rational.of(each * steps))) ? steps - 1 : steps);
  }

  function stepsFor(each: number): number {
    const size = unit.times(Rational.of(each));
    const steps = toCount(round(high.dividedBy(size), 0, 'down'));
    // always a step above the greatest, so that its figure has room
    return steps + 1 - startFor(each);
  }
}

interface Across {
  readonly size: { readonly width: number; readonly right: number };
  /** So many rows share the room of one name. */
  readonly every: number;
  readonly half: Rational;
  at(row: number): Rational;
}

/** The rows side by side: closer together where there are many. */
function acrossOf(count: number): Across {
  const gap = count <= 8 ? nameWidth : count <= 24 ? nameWidth / 2 : nameWidth / 4;
  const needed = frame.left + frame.margin + gap * Math.max(0, count - 1) + frame.margin;
  const width = Math.max(frame.narrowest, needed);
  const free = width - needed;
  const first = frame.left + frame.margin + Math.floor(free / 2);
  return {
    size: { width, right: width - 8 },
    every: nameWidth / gap,
    half: Rational.of(gap, 2),
    at: (row) => Rational.of(first + gap * row),
  };
}

type Place = (value: Rational, row: ChartRow) => string;

function runsOf(
  rows: readonly (ChartRow | undefined)[],
  pick: (row: ChartRow) => Rational | undefined,
  place: Place,
  { at }: Across,
): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  let open = false;
  for (const [i, row] of rows.entries()) {
    const value = row && pick(row);
    if (row === undefined || value === undefined) {
      open = false;
      continue;
    }
    const point = { x: pixels(at(i)), y: place(value, row), row: i };
    if (open) runs.at(-1)!.push(point);
    else runs.push([point]);
    open = true;
  }
  return runs;
}

function barsOf(
  rows: readonly (ChartRow | undefined)[],
  scale: (value: Rational, row: ChartRow) => Rational,
  axis: Axis,
  { at, half }: Across,
): TrendChart['bars'] {
  const pieces: { x1: string; x2: string; y: string; label: string }[] = [];
  for (const [i, row] of rows.entries()) {
    if (row?.bar === undefined) continue;
    const bar = scale(row.bar, row);
    const y = axis.place(bar);
    const [x1, x2] = [pixels(at(i).minus(half)), pixels(at(i).plus(half))];
    const last = pieces.at(-1);
    if (last?.y === y && last.x2 === x1) last.x2 = x2;
    else pieces.push({ x1, x2, y, label: showDecimal(bar) });
  }
  return pieces;
}

function pixels(value: Rational): string {
  return cutDecimal(round(value, 1, 'half-up'), 1);
}
