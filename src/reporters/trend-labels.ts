import type { ChartPoint, ChartSeries, TrendChart } from '../report/trend-chart.ts';

/** A straight line from left to right, in pixels. */
export interface Stroke {
  readonly x1: string;
  readonly y1: string;
  readonly x2: string;
  readonly y2: string;
}

/** Where a figure stands beside its mark, as attributes of a text. */
export interface LabelPlace {
  readonly 'text-anchor': 'start' | 'middle' | 'end';
  readonly dx?: number;
  readonly dy: string;
}

interface Candidate extends LabelPlace {
  /** The pixels that the letters take, from the mark downwards. */
  readonly from: number;
  readonly to: number;
}

/** Pixels that a digit takes. */
const digitPixels = 7;

/** The best place first. */
const candidates: readonly Candidate[] = [
  { 'text-anchor': 'middle', dy: '-0.8em', from: -20, to: -8 },
  { 'text-anchor': 'middle', dy: '1.6em', from: 8, to: 21 },
  { 'text-anchor': 'end', dx: -8, dy: '-0.6em', from: -18, to: -6 },
  { 'text-anchor': 'start', dx: 8, dy: '-0.6em', from: -18, to: -6 },
  { 'text-anchor': 'end', dx: -8, dy: '1.4em', from: 6, to: 18 },
  { 'text-anchor': 'start', dx: 8, dy: '1.4em', from: 6, to: 18 },
];

/** The place beside a mark where a figure is crossed by the fewest lines, above the mark where that is as good as any, and never below `bottom`. */
export function labelPlace(
  point: ChartPoint,
  shown: string,
  strokes: readonly Stroke[],
  bottom: number,
): LabelPlace {
  const [x, y] = [Number(point.x), Number(point.y)];
  const crossings = candidates.map((candidate) => {
    const box = boxOf(candidate, x, y, shown.length * digitPixels);
    return box.bottom > bottom ? strokes.length + 1 : strokes.filter((stroke) => crosses(stroke, box)).length;
  });
  const { from: _from, to: _to, ...place } = candidates[crossings.indexOf(Math.min(...crossings))]!;
  return place;
}

/** Every line that is drawn of some series and of the bar. */
export function strokesOf(series: readonly ChartSeries[], bars: TrendChart['bars']): Stroke[] {
  const pairs = series
    .flatMap(({ runs }) => runs)
    .flatMap((run) => run.slice(1).map((point, i) => [run[i]!, point] as const));
  return [
    ...pairs.map(([a, b]) => ({ x1: a.x, y1: a.y, x2: b.x, y2: b.y })),
    ...bars.map(({ x1, x2, y }) => ({ x1, y1: y, x2, y2: y })),
  ];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(
  { 'text-anchor': anchor, dx = 0, from, to }: Candidate,
  x: number,
  y: number,
  width: number,
): Box {
  const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y + from, bottom: y + to };
}

function crosses(stroke: Stroke, { left, right, top, bottom }: Box): boolean {
  const [x1, y1, x2, y2] = [stroke.x1, stroke.y1, stroke.x2, stroke.y2].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const [from, to] = [Math.max(x1, left), Math.min(x2, right)];
  if (from > to) return false;
  const heightAt = (x: number) => (x1 === x2 ? y1 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1));
  const [start, end] = [heightAt(from), heightAt(to)];
  return Math.min(start, end) <= bottom && Math.max(start, end) >= top;
}
