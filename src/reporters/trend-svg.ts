import type { ChartPoint, ChartSeries, TrendChart } from '../report/trend-chart.ts';
import type { TrendReport, TrendRowReport } from '../report/trend-report.ts';
import { cellWidth, truncate, wrap } from '../text/cells.ts';
import { inert } from '../text/terminal.ts';
import { type XmlElement, xmlDocument } from './ci/xml.ts';
import type { Reporter } from './reporter.ts';
import { labelPlace, strokesOf } from './trend-labels.ts';
import { grouped } from './wording/figures.ts';
import { noteTexts, stateText, trendSigns, trendTitle } from './wording/trend.ts';

// told apart by dashes and marks too, and readable on white and on black alike
const ink = '#767676';
const bar = '#c2453a';
const looks = {
  claimed: { colour: '#2f7fc1', dash: 'none' },
  substantiated: { colour: '#2f8f5b', dash: '6 4' },
  reviewed: { colour: '#b06a12', dash: '2 3' },
} as const;
const fonts = "system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', sans-serif";
/** Cells that the name of a row may take, and pixels that a cell of its letters does. */
const nameCells = 14;
const cellPixels = 7;
/** Pixels of a line of the title, and of a cell of its letters, which are bold. */
const titlePixels = 20;
const titleCellPixels = 11;
const mostTitleLines = 4;

/** A line chart that stands by itself: no scripts, no fonts from elsewhere, the same bytes for the same rows. */
export const trendSvg: Reporter<TrendReport> = {
  name: 'svg',
  extension: 'svg',
  render(report) {
    const { chart } = report;
    const title = titleLines(report);
    // more lines than one grow upwards, so that all else stays where it is
    const more = (title.length - 1) * titlePixels;
    return xmlDocument({
      name: 'svg',
      attributes: {
        xmlns: 'http://www.w3.org/2000/svg',
        width: chart.width,
        height: chart.height + more,
        viewBox: `0 ${-more} ${chart.width} ${chart.height + more}`,
        role: 'img',
        'aria-labelledby': 'assess-trend-title assess-trend-desc',
        'font-family': fonts,
        'font-size': 12,
        fill: ink,
      },
      children: [
        { name: 'title', attributes: { id: 'assess-trend-title' }, children: [trendTitle(report)] },
        { name: 'desc', attributes: { id: 'assess-trend-desc' }, children: [description(report)] },
        ...title.map((shown, i) =>
          text(chart.left, 28 - more + i * titlePixels, shown, { 'font-size': 16, 'font-weight': 'bold' }),
        ),
        text(chart.left, 48, unitText(report)),
        ...legend(report),
        ...grid(chart),
        ...changes(chart, report),
        ...bars(chart),
        ...shownSeries(report).flatMap((series) => drawn(series, report)),
        ...report.rows.flatMap((row, i) => named(row, i, report)),
      ],
    });
  },
};

/** The title in lines that have room beside the axis; what is longer than a few is cut, as the whole stands in `title`. */
function titleLines(report: TrendReport): string[] {
  const cells = Math.floor((report.chart.right - report.chart.left) / titleCellPixels);
  const lines = wrap(inert(trendTitle(report)), cells);
  const kept = lines.slice(0, mostTitleLines - 1);
  const rest = lines.slice(mostTitleLines - 1);
  return rest.length === 0 ? kept : [...kept, truncate(rest.join(' '), cells)];
}

/** The rows in words, for those who do not see the chart. */
function description(report: TrendReport): string {
  const rows = report.rows.map((row) => rowText(row, report));
  return [unitText(report), ...rows, ...noteTexts(report, trendSigns(report.language, false))].join('; ');
}

function rowText(row: TrendRowReport, report: TrendReport): string {
  const { label, figures } = row;
  if (figures === null) return `${label}: ${stateText(row, report.language)}`;
  const scores = shownSeries(report).flatMap(({ name }) => {
    const amount = figures[name];
    return amount === null ? [] : [`${seriesName(name, report)} ${grouped(amount.shown)}`];
  });
  return `${label}: ${scores.join(', ')} (${figures.percent}%)`;
}

function unitText({ chart, rows, language }: TrendReport): string {
  const full = rows.find(({ figures }) => figures !== null)?.figures?.framework.points ?? '0';
  if (chart.unit === 'percent')
    return language === 'ko' ? '만점에 대한 비율(%)' : 'per cent of the full points';
  return language === 'ko' ? `점수(만점 ${grouped(full)}점)` : `points of ${grouped(full)}`;
}

function seriesName(name: ChartSeries['name'], { language }: TrendReport): string {
  const names = {
    claimed: { ko: '득점', en: 'claimed' },
    substantiated: { ko: '확인된 점수', en: 'substantiated' },
    reviewed: { ko: '심사 점수', en: 'reviewed' },
  };
  return names[name][language];
}

/** Where no framework asks for evidence, the substantiated score is the claimed one. */
function shownSeries({ chart, evidenceRequired }: TrendReport): ChartSeries[] {
  return chart.series.filter(
    ({ name, runs }) => runs.length > 0 && (name !== 'substantiated' || evidenceRequired),
  );
}

function legend(report: TrendReport): XmlElement[] {
  const { chart, language } = report;
  const entries: { name: string; colour: string; dash: string; kind: ChartSeries['name'] | null }[] = [
    ...shownSeries(report).map(({ name }) => ({
      name: seriesName(name, report),
      ...looks[name],
      kind: name,
    })),
    ...(chart.bars.length > 0
      ? [{ name: language === 'ko' ? '합격선' : 'bar', colour: bar, dash: '10 4', kind: null }]
      : []),
  ];
  let x = chart.left;
  return entries.flatMap(({ name, colour, dash, kind }) => {
    const start = x;
    x += 40 + cellWidth(name) * cellPixels + 16;
    return [
      line({ x1: start, y1: 68, x2: start + 32, y2: 68 }, colour, dash),
      ...(kind === null ? [] : [mark(kind, { x: String(start + 16), y: '68', row: 0 }, '')]),
      text(start + 40, 72, name),
    ];
  });
}

function grid({ ticks, left, right }: TrendChart): XmlElement[] {
  return ticks.flatMap(({ y, label }) => [
    line({ x1: left, y1: y, x2: right, y2: y }, ink, 'none', '0.5'),
    text(left - 8, y, grouped(label), { 'text-anchor': 'end', dy: '0.35em' }),
  ]);
}

function bars({ bars: pieces }: TrendChart): XmlElement[] {
  return pieces.flatMap(({ x1, x2, y, label }, i) => [
    line({ x1, y1: y, x2, y2: y }, bar, '10 4'),
    // a piece at the height of the one before needs no figure of its own
    ...(pieces[i - 1]?.label === label
      ? []
      : [text(x1, y, grouped(label), { dy: '-0.4em', fill: bar, 'font-size': 11 })]),
  ]);
}

function changes({ changes: places, top, bottom }: TrendChart, { language }: TrendReport): XmlElement[] {
  const name = { ko: '평가체계 변경', en: 'other framework' }[language];
  return places.flatMap(({ x }) => [
    line({ x1: x, y1: top, x2: x, y2: bottom }, ink, '1 3'),
    text(x, bottom - 6, name, { dx: 4, 'font-size': 10 }),
  ]);
}

function drawn({ name, runs }: ChartSeries, report: TrendReport): XmlElement[] {
  const { colour, dash } = looks[name];
  return runs.flatMap((run) => [
    ...(run.length < 2
      ? []
      : [
          {
            name: 'polyline',
            attributes: {
              points: run.map(({ x, y }) => `${x},${y}`).join(' '),
              fill: 'none',
              stroke: colour,
              'stroke-width': 2,
              ...(dash !== 'none' && { 'stroke-dasharray': dash }),
            },
          },
        ]),
    ...run.flatMap((point) => [
      mark(name, point, rowText(report.rows[point.row]!, report)),
      ...(name === 'claimed' && report.chart.columns[point.row]!.isNamed ? [figure(point, report)] : []),
    ]),
  ]);
}

/** The claimed score above its mark, or where a line would cross it beside or below, in the unit of the axis. */
function figure(point: ChartPoint, report: TrendReport): XmlElement {
  const { rows, chart } = report;
  const { claimed, percent } = rows[point.row]!.figures!;
  const shown = chart.unit === 'percent' ? `${percent}%` : grouped(claimed.shown);
  const place = labelPlace(point, shown, strokesOf(shownSeries(report), chart.bars), chart.bottom);
  return text(point.x, point.y, shown, { ...place, fill: looks.claimed.colour });
}

/** A circle, a square or a diamond; what it stands for shows where a pointer rests on it. */
function mark(series: ChartSeries['name'], { x, y }: ChartPoint, title: string): XmlElement {
  const { colour } = looks[series];
  const place = { fill: colour, transform: `translate(${x} ${y})` };
  const children: XmlElement[] = title === '' ? [] : [{ name: 'title', children: [title] }];
  switch (series) {
    case 'claimed':
      return { name: 'circle', attributes: { r: 4, ...place }, children };
    case 'substantiated':
      return { name: 'rect', attributes: { x: -4, y: -4, width: 8, height: 8, ...place }, children };
    case 'reviewed':
      return { name: 'polygon', attributes: { points: '0,-5 5,0 0,5 -5,0', ...place }, children };
  }
}

/** The name and the day of a row below its place; of one that was not scored, why. */
function named(row: TrendRowReport, i: number, { chart, language }: TrendReport): XmlElement[] {
  const { x, isNamed } = chart.columns[i]!;
  if (!isNamed && row.figures !== null) return [];
  const middle = { 'text-anchor': 'middle' };
  const second = row.figures === null ? stateText(row, language) : row.figures.on;
  return [
    text(x, chart.bottom + 22, truncate(inert(row.label), nameCells), middle),
    text(x, chart.bottom + 38, second, { ...middle, 'font-size': 11 }),
  ];
}

interface Ends {
  readonly x1: number | string;
  readonly y1: number | string;
  readonly x2: number | string;
  readonly y2: number | string;
}

function line(ends: Ends, stroke: string, dash: string, width = '2'): XmlElement {
  const dashes = dash === 'none' ? {} : { 'stroke-dasharray': dash };
  return { name: 'line', attributes: { ...ends, stroke, 'stroke-width': width, ...dashes } };
}

function text(
  x: number | string,
  y: number | string,
  shown: string,
  more: Readonly<Record<string, string | number>> = {},
): XmlElement {
  return { name: 'text', attributes: { x, y, ...more }, children: [shown] };
}
