import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrend, type TrendSource } from '../../../src/report/trend.ts';
import type { TrendReport } from '../../../src/report/trend-report.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { trendSvg } from '../../../src/reporters/trend-svg.ts';
import { cellWidth } from '../../../src/text/cells.ts';
import { scoreOf } from '../../support/build.ts';
import { elementsOf, type ParsedElement, parseXml } from './ci/xml.ts';

const context = { width: 80, palette: plain, ascii: false };

function source(label: string, value: number, name: string): TrendSource {
  const score = scoreOf({
    framework: {
      points: 100,
      levels: ['indicator'],
      evidence: { required: true },
      verdict: { bar: 60 },
      indicators: [{ id: 'X', title: 'X', points: 100, rule: { kind: 'linear', zero: 0, full: 100 } }],
    },
    assessment: { institution: { id: 'test', name } },
    sheets: { one: { X: { value } } },
  });
  return { label, kind: 'folder', commit: null, path: label, score };
}

const failed: TrendSource = { label: 'gone', kind: 'commit', commit: 'a'.repeat(40), path: 'x' };

function parsed(report: TrendReport): ParsedElement {
  return parseXml(trendSvg.render(report, context));
}

function all(element: ParsedElement): ParsedElement[] {
  return [element, ...element.children.flatMap(all)];
}

describe.each(['ko', 'en'] as const)('the chart, in %s', (language) => {
  const report = buildTrend(
    [source('2012', 55, '우리구'), failed, source('2014', 80, '우리구'), source('2017', 95, '우리구')],
    undefined,
    [],
    language,
  );
  const root = parsed(report);

  it('is well-formed and says what it shows to those who do not see it', () => {
    expect(root.name).toBe('svg');
    expect(root.attributes).toMatchObject({ role: 'img', xmlns: 'http://www.w3.org/2000/svg' });
    const ids = root.attributes['aria-labelledby']!.split(' ');
    const [title, desc] = ids.map((id) => root.children.find(({ attributes }) => attributes['id'] === id));
    expect([title?.name, desc?.name]).toEqual(['title', 'desc']);
    expect(title?.text).toContain('우리구');
    for (const label of ['2012', 'gone', '2014', '2017']) expect(desc?.text).toContain(label);
  });

  it('marks every score, with its row in words', () => {
    const titled = elementsOf(root, 'circle').filter(({ children }) => children.length > 0);
    expect(titled.map(({ children }) => children[0]!.text.slice(0, 4))).toEqual(['2012', '2014', '2017']);
    // the row that was not scored breaks the line: 2012 stands alone
    expect(
      elementsOf(root, 'polyline').map(({ attributes }) => attributes['points']!.split(' ').length),
    ).toEqual([2, 2]);
  });

  it('stands by itself: no script, no style, no link, nothing from elsewhere', () => {
    const elements = all(root);
    const names = new Set(elements.map(({ name }) => name));
    expect([...names].sort()).toEqual(
      ['circle', 'desc', 'line', 'polyline', 'rect', 'svg', 'text', 'title'].sort(),
    );
    const keys = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(keys.filter((key) => /^on|href|style|class|src/i.test(key))).toEqual([]);
    const values = elements.flatMap(({ attributes }) => Object.values(attributes));
    expect(values.filter((value) => /url\(|https?:/.test(value))).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('is the same for the same rows', () => {
    expect(trendSvg.render(report, context)).toBe(trendSvg.render(report, { ...context, width: 20 }));
  });

  it('keeps every figure of its places to a tenth of a pixel', () => {
    const places = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height'];
    for (const { attributes } of all(root))
      for (const place of places) {
        const value = attributes[place];
        if (value !== undefined) expect(value).toMatch(/^-?\d+(\.\d)?$/);
      }
  });
});

it('is well-formed whatever names there are', () => {
  const base = buildTrend([source('x', 70, 'x')], undefined, [], 'ko');
  const nasty = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(nasty, nasty, (label, name) => {
      const report = { ...base, name, rows: base.rows.map((row) => ({ ...row, label })) };
      const root = parsed(report);
      expect(new Set(all(root).map((element) => element.name)).has('script')).toBe(false);
    }),
    { numRuns: 200 },
  );
});

it('leaves the substantiated score out where no evidence is asked for', () => {
  const score = scoreOf({
    framework: {
      points: 10,
      levels: ['indicator'],
      indicators: [{ id: 'X', title: 'X', points: 10, rule: { kind: 'yes-no' } }],
    },
    sheets: { one: { X: { value: true } } },
  });
  const report = buildTrend([{ ...failed, label: 'v1', score }], undefined, [], 'en');
  expect(elementsOf(parsed(report), 'rect')).toEqual([]);
});

describe('a title', () => {
  const base = buildTrend([source('x', 70, 'x')], undefined, [], 'ko');
  const titleOf = (name: string) => {
    const root = parsed({ ...base, name });
    const lines = elementsOf(root, 'text').filter(({ attributes }) => attributes['font-weight'] === 'bold');
    return { root, lines: lines.map(({ text }) => text), ys: lines.map(({ attributes }) => attributes['y']) };
  };

  it('that is longer than the chart is wide goes on in lines above it', () => {
    const { root, lines, ys } = titleOf('서울특별시 여러 자치구 공동 민원서비스 혁신 협의회 사무국');
    expect(lines.join(' ')).toBe(
      '서울특별시 여러 자치구 공동 민원서비스 혁신 협의회 사무국: 회차별 점수 추이',
    );
    expect(ys).toEqual(['8', '28']);
    expect(root.attributes).toMatchObject({ height: '368', viewBox: '0 -20 520 368' });
  });

  it('never has a line wider than its room, and says where it was cut', () => {
    const name = fc.array(fc.constantFrom('가나다라마바사', 'Long', ' ', 'i', '구'), { maxLength: 80 });
    fc.assert(
      fc.property(name, (parts) => {
        const { lines } = titleOf(parts.join('').trim() || 'x');
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(40);
      }),
    );
    expect(titleOf('가'.repeat(200)).lines.at(-1)).toMatch(/\.\.$/);
  });
});
