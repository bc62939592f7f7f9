import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { sum } from '../../../src/exact/rational.ts';
import type { Language } from '../../../src/model/language.ts';
import type { DiffReport } from '../../../src/report/diff-report.ts';
import { diffMarkdown } from '../../../src/reporters/markdown/diff.ts';
import {
  causesTable,
  changedGroupsTable,
  folded,
  gapChangeList,
} from '../../../src/reporters/markdown/diff-parts.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { diffSample, sameSample, savedSample } from '../../support/diff-sample.ts';
import { cellsOf, headingsOf, tablesOf } from '../../support/markdown-parts.ts';
import { reportOf } from '../../support/report-of.ts';

const parser = new MarkdownIt({ html: true, linkify: true });
const languages: readonly Language[] = ['ko', 'en'];
const samples = { diffSample, savedSample, sameSample, longSample };

const allowedTags = [
  'br',
  'code',
  'details',
  'h1',
  'h2',
  'li',
  'p',
  'strong',
  'summary',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
];
const hostile = [
  '| a | b `x` <script>alert(1)</script> @org/team\n\n# h\n- x ](javascript:alert(1)) [a](https://e.kr) ![i](x)',
  '**굵게** _i_ ~~s~~ <!-- </td></table> ::error:: \\| &lt; $x$ #12 ```',
  '</details></summary>\n<details>\n---\n| --- |\n1. one\n> q\n    code\n끝)',
  '<!-- assess:report x --> GH-1 점수(100)',
];

/** Keys whose texts come from files or from a command line, ids among them: a saved result may hold any. */
const written =
  /^(?:title|name|label|path|file|departmentName|before|after|cycle|institution|version|id|indicator|level|sha256)$/;

/** The report with something hostile after every text that others write; equal texts stay equal. */
function poisoned(report: DiffReport, evil: (text: string) => string): DiffReport {
  const visit = (value: unknown, isText: boolean): unknown => {
    if (typeof value === 'string') return isText ? evil(value) : value;
    if (Array.isArray(value)) return value.map((entry) => visit(entry, isText));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, visit(entry, written.test(key))]),
    );
  };
  return visit(report, false) as DiffReport;
}

function render(report: DiffReport): string {
  return diffMarkdown.render(report, { width: 80, palette: plain, ascii: false });
}

/** A comparison with so many entries that lists are folded. */
function longSample(overrides: Partial<DiffReport> = {}): DiffReport {
  const sample = diffSample(overrides);
  const many = <T>(entry: T, of: (i: number) => Partial<T>) =>
    Array.from({ length: 40 }, (_, i) => ({ ...entry, ...of(i) }));
  const [group, indicator] = [sample.groups[0]!, sample.indicators[0]!];
  const [gap, item] = [sample.gaps.new[0]!, sample.items[0]!];
  return {
    ...sample,
    groups: many(group, (i) => ({ before: `G${i}`, after: `G${i}` })),
    indicators: many(indicator, (i) => ({ before: `X-${i}`, after: `X-${i}` })),
    items: many(item, (i) => ({ indicator: i < 20 ? `X-${i}` : `Y-${i}` })),
    gaps: { ...sample.gaps, new: many(gap, (i) => ({ indicator: `X-${i}` })) },
  };
}

const shape = (markdown: string) =>
  parser
    .parse(markdown, {})
    .filter(({ type }) => type !== 'inline')
    .map(({ type, tag }) => `${type} ${tag}`);

const each = languages.flatMap((language) =>
  (Object.keys(samples) as (keyof typeof samples)[]).map((name) => ({ name, language })),
);

describe('markdown', () => {
  it.each(each)('$name in $language lets no text of others become markup', ({ name, language }) => {
    const report = samples[name]({ language });
    const text = render(poisoned(report, (own) => own + hostile[own.length % hostile.length]!));
    const html = parser.render(text);
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*|!)/gi)].map(([, tag]) => tag!));
    expect([...tags].filter((tag) => !allowedTags.includes(tag))).toEqual([]);
    expect(html).not.toMatch(/<[a-z0-9]+ (?!style="text-align:right">)/i);
    expect(html).not.toMatch(/@org|<!--/);
    expect(html.match(/<code>.*?<\/code>/g) ?? []).toEqual(
      report.before.kind === 'commit' ? ['<code>a1b2c3d4</code>'] : [],
    );
    expect(shape(text)).toEqual(shape(render(report)));
    for (const tag of ['details', 'summary'])
      expect(html.split(`<${tag}>`).length).toBe(html.split(`</${tag}>`).length);
  });

  it('has the blocks of the harmless report whatever others write', () => {
    const report = longSample();
    const expected = shape(render(report));
    const attack = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[-+*#|<>`_~[\]()!&$@:/\\\n\t a1]*$/),
      fc.constantFrom(...hostile),
    );
    fc.assert(
      fc.property(attack, fc.boolean(), (text, isBefore) => {
        const evil = poisoned(report, (own) => (isBefore ? text + own : own + text));
        expect(shape(render(evil))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it.each(each)("$name in $language gives every row its head's number of cells", ({ name, language }) => {
    const report = samples[name]({ language });
    const text = render(poisoned(report, (own) => own + hostile[own.length % hostile.length]!));
    for (const [head, ...rows] of tablesOf(text))
      expect(rows.map((row) => cellsOf(row).length)).toEqual(rows.map(() => cellsOf(head!).length));
  });

  it.each(each)('$name in $language says nothing that is not a word', ({ name, language }) => {
    const text = render(samples[name]({ language }));
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\)|: $|, ,| {2,}(?![- |])/m);
    expect(text).toMatch(/[^\n]\n$/);
    expect(render(samples[name]({ language }))).toBe(text);
  });

  it.each([
    [
      'ko',
      [
        '점수와 판정',
        '증감 원인',
        '구분별 증감',
        '부서별 증감',
        '점수가 달라진 지표 8개',
        '그 밖의 변경 2건',
        '신규 미흡지표 2개',
        '해소된 미흡지표 1개',
        '달라진 미흡지표 1개',
        '평가체계 변경',
        '지표 수',
      ],
    ],
    [
      'en',
      [
        'Score and verdict',
        'Causes',
        'Groups',
        'Departments',
        'Indicators that score differently: 8',
        'Other changes: 2',
        'New gaps: 2',
        'Closed gaps: 1',
        'Changed gaps: 1',
        'Change of framework',
        'Numbers of indicators',
      ],
    ],
  ] as const)('has its chapters in %s', (language, chapters) => {
    const text = render(diffSample({ language }));
    expect(headingsOf(text).slice(1)).toEqual(chapters.map((chapter) => `## ${chapter}`));
    expect(headingsOf(render(sameSample({ language })))).toHaveLength(1);
  });

  it.each(languages)('counts the warnings about the files in %s', (language) => {
    const report = reportOf('examples/seodaemun-2014', language);
    const found = report.diagnostics.slice(0, 1);
    const last = { ko: '경고 1건이 있음', en: '1 warning about the files' }[language];
    expect(
      render(diffSample({ language, diagnostics: found }))
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toContain(last);
    expect(render(diffSample({ language }))).not.toMatch(/경고|warning/);
  });

  it('folds long lists and no others', () => {
    expect(render(diffSample())).not.toContain('<details>');
    const text = render(longSample());
    expect(text.split('<details>\n<summary>전체 40건 보기</summary>\n\n')).toHaveLength(4);
    expect(text.split('<summary>전체 20건 보기</summary>')).toHaveLength(2);
    for (let i = 0; i < 40; i++) expect(text).toContain(`\n- **X-${i} `);
  });
});

describe('parts', () => {
  it('the causes add up, each with as many decimals', () => {
    const [lines] = tablesOf(causesTable(diffSample()));
    const rows = lines!.slice(2).map(cellsOf);
    for (const column of [1, 2]) {
      const figures = rows.map((row) => parseDecimal(row[column]!.replace('+', ''))!);
      expect(sum(figures.slice(0, -1)).equals(figures.at(-1)!)).toBe(true);
      expect(new Set(rows.map((row) => row[column]!.split('.')[1]!.length)).size).toBe(1);
    }
    expect(rows.at(-1)).toEqual(['계', '+5.4', '-14.6']);
    expect(causesTable(diffSample({ causes: [] }))).toBe('');
  });

  const idsOf = (markdown: string) =>
    tablesOf(markdown).flatMap((table) => table.slice(2).map((row) => cellsOf(row)[0]!.split(' ')[0]));

  it('groups are all, or those of the highest level that differs', () => {
    const sample = diffSample();
    expect(idsOf(changedGroupsTable(sample, false))).toEqual(['F', 'F1', 'R', 'R1', 'R2']);
    expect(idsOf(changedGroupsTable(sample, true))).toEqual(['F', 'R']);
    // where what changes within the areas makes up for itself, the level below is the highest that differs
    const groups = sample.groups.filter(({ depth }) => depth !== 0);
    expect(idsOf(changedGroupsTable({ ...sample, groups }, true))).toEqual(['F1', 'R1', 'R2']);
    expect(changedGroupsTable({ ...sample, groups: [] }, true)).toBe('');
  });

  it('a list of gaps says what it leaves out', () => {
    const { gaps } = longSample();
    const items = (limit: number, language: Language = 'ko') =>
      gapChangeList(gaps.new, language, limit).split('\n');
    expect(items(40)).toHaveLength(40);
    expect(items(5)).toHaveLength(6);
    expect(items(5)[0]).toBe(
      '- **X-0 민원인 만족도**: 증빙 미비, 증빙 미비 점수 10 · 민원팀 · cities/our-city/departments/team.yaml:21',
    );
    expect(items(5).at(-1)).toBe('- 외 35건');
    expect(items(39, 'en').at(-1)).toBe('- and 1 more');
    expect(gapChangeList([], 'ko', 5)).toBe('');
  });

  it('a folded block keeps its summary as text', () => {
    const html = parser.render(folded('<b>x</b> `y`', '- a'));
    expect(html).toContain('<summary>&lt;b&gt;x&lt;/b&gt; &#96;y&#96;</summary>');
    expect(html).toMatch(/<\/summary>\n<ul>\n<li>a<\/li>\n<\/ul>\n<\/details>/);
  });
});
