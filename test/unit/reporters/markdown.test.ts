import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import type { Report } from '../../../src/report/report.ts';
import { documentMarkdown } from '../../../src/reporters/markdown/document.ts';
import { gapsMarkdown } from '../../../src/reporters/markdown/gaps.ts';
import { scoreMarkdown } from '../../../src/reporters/markdown/score.ts';
import { plain } from '../../../src/reporters/palette.ts';
import type { Reporter } from '../../../src/reporters/reporter.ts';
import { reportOf } from '../../support/report-of.ts';

const context = { width: 80, palette: plain, ascii: false };
const parser = new MarkdownIt({ html: true, linkify: true });
const languages: readonly Language[] = ['ko', 'en'];
const examples = [
  ['examples/seodaemun-2014', '2014-08-29'],
  ['examples/quick-start', '2025-12-31'],
] as const;
const reporters: Readonly<Record<string, Reporter<Report>>> = {
  score: scoreMarkdown(),
  'score of leaves': scoreMarkdown({ levels: ['indicator'] }),
  'score by department': scoreMarkdown({ levels: 'department' }),
  gaps: gapsMarkdown,
  document: documentMarkdown,
};

const allowedTags = [
  'br',
  'h1',
  'h2',
  'h3',
  'li',
  'p',
  'strong',
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
  '```\n<details>\n---\n| --- |\n1. one\n> q\n    code\n끝)',
  '점수(100)',
];

/** Keys whose texts come from files in the words of whoever wrote them. */
const written =
  /^(?:title|name|note|reason|approvedBy|guidance|basis|rule|documents|departmentName|coordinator|file|cycle|version)$/;

/** The report with something hostile after every text from a file; equal texts stay equal. */
function poisoned(value: unknown, isText = false): unknown {
  if (typeof value === 'string') return isText ? value + hostile[value.length % hostile.length] : value;
  if (Array.isArray(value)) return value.map((entry) => poisoned(entry, isText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, poisoned(entry, written.test(key))]),
  );
}

function render(reporter: Reporter<Report>, report: Report): string {
  return reporter.render(report, context);
}

/** The tables of a Markdown text, each as its lines. */
function tablesOf(markdown: string): string[][] {
  return markdown
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => block.trimEnd().split('\n'));
}

function headingsOf(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('#'));
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe.each(languages)('every reporter, in %s', (language) => {
  const report = reportOf('examples/seodaemun-2014', language);
  const evil = poisoned(report) as Report;

  it.each(Object.keys(reporters))('%s lets no text of a file become markup', (name) => {
    const html = parser.render(render(reporters[name]!, evil));
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*|!)/gi)].map(([, tag]) => tag!));
    expect([...tags].filter((tag) => !allowedTags.includes(tag))).toEqual([]);
    expect(html).not.toMatch(/<[a-z0-9]+ (?!style="text-align:right">)/i);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/@org/);
  });

  it.each(Object.keys(reporters))('%s has the blocks of the harmless report and no others', (name) => {
    const shape = (markdown: string) =>
      parser
        .parse(markdown, {})
        .filter(({ type }) => type !== 'inline')
        .map(({ type, tag }) => `${type} ${tag}`);
    expect(shape(render(reporters[name]!, evil))).toEqual(shape(render(reporters[name]!, report)));
  });

  it.each(Object.keys(reporters))("%s gives every row of a table its head's number of cells", (name) => {
    const tables = tablesOf(render(reporters[name]!, evil));
    expect(tables.length).toBeGreaterThan(0);
    for (const [head, ...rows] of tables) {
      const columns = cellsOf(head!).length;
      expect(rows.map((row) => cellsOf(row).length)).toEqual(rows.map(() => columns));
    }
  });

  it.each(Object.keys(reporters))('%s puts nothing that is not a word into a sentence', (name) => {
    for (const [folder, on] of examples) {
      const text = render(reporters[name]!, reportOf(folder, language, on));
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\)|: $|, ,| {2,}(?![- |])/m);
      expect(text).toMatch(/[^\n]\n$/);
      for (const line of tablesOf(text).flat()) expect(line).not.toMatch(/[□○※①]/);
    }
  });

  it.each(Object.keys(reporters))('%s says the same twice', (name) => {
    expect(render(reporters[name]!, report)).toBe(
      render(reporters[name]!, reportOf('examples/seodaemun-2014', language)),
    );
  });
});

describe('score', () => {
  const report = reportOf('examples/seodaemun-2014', 'ko');

  it('begins with the verdict', () => {
    expect(render(scoreMarkdown(), report)).toMatch(/^## 합격 기준 충족: 총점 828\.04점 \/ 1,000점\n/);
    expect(render(scoreMarkdown(), reportOf('examples/seodaemun-2014', 'en'))).toMatch(
      /^## Pass: 828\.04 of 1,000 points\n/,
    );
  });

  it('has the groups and the ten largest gaps', () => {
    const [, groups, gaps] = tablesOf(render(scoreMarkdown(), report));
    expect(groups!.slice(2).map((row) => cellsOf(row)[1]!.split(' ')[0])).toEqual([
      'F',
      'F1',
      'F2',
      'O',
      'O1',
      'O2',
      'R',
      'R1',
      'R2',
    ]);
    expect(gaps!.slice(2).map((row) => cellsOf(row)[0])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
  });

  it('shows the levels that are asked for', () => {
    const [, groups] = tablesOf(render(scoreMarkdown({ levels: ['area'] }), report));
    expect(groups!.slice(2).map((row) => cellsOf(row)[1]!.split(' ')[0])).toEqual(['F', 'O', 'R']);
  });

  it('shows the departments, and last the indicators that all of them answer', () => {
    const [, departments] = tablesOf(render(scoreMarkdown({ levels: 'department' }), report));
    expect(departments!.length).toBe(2 + report.departments.length + 1);
    expect(cellsOf(departments!.at(-1)!)[0]).toBe('모든 부서 공통');
  });
});

describe('gaps', () => {
  it('has a row for every gap, with its place', () => {
    const report = reportOf('examples/seodaemun-2014', 'ko');
    const rows = tablesOf(render(gapsMarkdown, report))[0]!.slice(2).map(cellsOf);
    expect(rows.map(([, indicator]) => indicator!.split(' ')[0])).toEqual(
      report.gaps.map(({ indicator }) => indicator),
    );
    expect(rows[0]!.at(-1)).toBe(`${report.gaps[0]!.location.file}:${report.gaps[0]!.location.line}`);
    expect(rows.map((row) => row[5])).toContain('모든 부서');
  });

  it('leaves out points at risk where there are none, and says when there is no gap', () => {
    const report = reportOf('examples/seodaemun-2014', 'en');
    const safe = { ...report, gaps: report.gaps.filter(({ atRisk }) => atRisk === '0') };
    expect(tablesOf(render(gapsMarkdown, safe))[0]![0]).not.toContain('At risk');
    expect(render(gapsMarkdown, { ...report, gaps: [] })).toBe(
      '## No gaps\n\nNo indicator loses points or lacks evidence.\n',
    );
  });
});

describe('document', () => {
  const korean = reportOf('examples/seodaemun-2014', 'ko');
  const english = reportOf('examples/seodaemun-2014', 'en');

  it('has the chapters of an official report in order', () => {
    const text = render(documentMarkdown, korean);
    expect(headingsOf(text)[0]).toBe(
      '# 서울특별시 서대문구 「민원서비스 우수기관 인증 2014」 자율진단 결과 보고',
    );
    expect(headingsOf(text).filter((line) => line.startsWith('## '))).toEqual([
      '## Ⅰ. 진단 개요',
      '## Ⅱ. 진단 결과',
      '## Ⅲ. 미흡지표 및 보완계획',
      '## Ⅳ. 향후 계획',
      '## 붙임',
    ]);
    expect(text.trimEnd().endsWith('\n끝.')).toBe(true);
  });

  it('has the same chapters in English', () => {
    const text = render(documentMarkdown, english);
    expect(headingsOf(text).filter((line) => line.startsWith('## '))).toEqual([
      '## 1. Overview',
      '## 2. Results',
      '## 3. Shortfalls and remedies',
      '## 4. Next steps',
      '## Annex',
    ]);
    expect(headingsOf(text).length).toBe(headingsOf(render(documentMarkdown, korean)).length);
  });

  it.each([
    '진단분야: 3개 영역 6개 진단항목 133개 세부지표(만점 1,000점)',
    '제출기한: 2014. 8. 29.(금) 18:00',
    '추진부서: 민원여권과 외 22개 부서',
    '유효기간: 인증서 수여일로부터 2년(재인증 시 3년)',
  ])('states %s', (fact) => {
    expect(render(documentMarkdown, korean)).toContain(`\n- ${fact}\n`);
  });

  it('lists every gap once, under the department that leads it', () => {
    const text = render(documentMarkdown, korean);
    const chapter = text.slice(text.indexOf('## Ⅲ.'), text.indexOf('## Ⅳ.'));
    const listed = [...chapter.matchAll(/^- \*\*([A-Z]\d-\d\d) /gm)].map(([, id]) => id!);
    expect([...listed].sort()).toEqual(korean.gaps.map(({ indicator }) => indicator).sort());
    const leads = korean.departments
      .filter(({ id }) => korean.gaps.some((gap) => gap.department === id))
      .map(({ name }) => name);
    expect(
      headingsOf(chapter)
        .slice(2)
        .map((line) => line.slice(4).replace(/ \(.*/, '')),
    ).toEqual([...leads, '모든 부서 공통']);
  });

  it('lists every indicator in the annex', () => {
    const rows = tablesOf(render(documentMarkdown, english))
      .find(([head]) => head!.startsWith('| Id '))!
      .slice(2);
    expect(rows.length).toBe(english.coverage.total);
  });

  it('has figures that agree with each other on the page', () => {
    const text = render(documentMarkdown, korean);
    expect(text).toContain(
      '총점은 828.04점(만점 1,000점)으로 합격선 800점을 28.04점 넘어 합격 기준을 충족함',
    );
    expect(text).toContain('791.68점으로 합격선 800점에 8.32점 모자람');
    expect(text).toContain('818.11 ÷ 988 × 1,000 = 409055/494');
  });

  it.each([
    [
      { claimed: '799.99' },
      '합격선 800점에 0.01점 모자라 합격 기준에 미달함',
      '0.01 points below the bar of 800: not passed.',
    ],
    [{ claimed: '800' }, '합격선 800점과 같아 합격 기준을 충족함', 'exactly at the bar of 800: passed.'],
    [
      { claimed: '801', failed: true },
      '합격선 800점을 1점 넘었으나 조건 1건을 충족하지 못하여 합격 기준에 미달함',
      '1 point above the bar of 800, with 1 condition not met: not passed.',
    ],
    [
      { claimed: '700', failed: true },
      '합격선 800점에 100점 모자라고 조건 1건을 충족하지 못하여 합격 기준에 미달함',
      '100 points below the bar of 800, with 1 condition not met: not passed.',
    ],
    [
      { claimed: '700', bar: null },
      '이며 조건을 모두 갖추어 합격 기준을 충족함',
      'The total is 700 of 1,000 points: passed.',
    ],
    [
      { claimed: '700', bar: null, silent: true },
      '평가체계에 합격 기준이 없어 판정하지 않음',
      'the framework sets no bar, so there is no verdict.',
    ],
  ])('words the verdict of %j', (change, ko, en) => {
    expect(render(documentMarkdown, judged(korean, change))).toContain(ko);
    expect(render(documentMarkdown, judged(english, change))).toContain(en);
  });

  it('names no step towards a deadline that has passed', () => {
    const text = render(documentMarkdown, reportOf('examples/seodaemun-2014', 'ko', '2014-10-01'));
    expect(text).toContain('제출기한(2014. 8. 29.(금) 18:00)이 지남: 아래 사항은 다음 회차에 대비하여 추진');
    expect(text).not.toContain('자율진단 결과 제출:');
  });

  it('is whole where there is nothing to improve', () => {
    const text = render(documentMarkdown, { ...korean, gaps: [], notApplicable: [] });
    expect(text).toContain('## Ⅲ. 미흡지표 및 보완계획\n\n미흡지표 없음\n');
    expect(text).not.toContain('검토사항(');
  });
});

interface Change {
  readonly claimed: string;
  readonly bar?: null;
  readonly failed?: boolean;
  readonly silent?: boolean;
}

/** A report with another total and what follows from it. */
function judged(report: Report, { claimed, bar, failed = false, silent = false }: Change): Report {
  const [whole, fraction = ''] = claimed.split('.') as [string, string?];
  const amount = {
    score: claimed,
    shown: claimed,
    exact: fraction === '' ? whole : `${whole}${fraction}/${10 ** fraction.length}`,
  };
  const barShown = bar === null ? null : '800';
  const passed = silent ? null : !failed && (bar === null || Number(whole) >= 800);
  const conditions = report.verdict.conditions.map((condition) => ({ ...condition, passed: !failed }));
  return {
    ...report,
    total: { ...report.total, claimed: amount, barShown },
    verdict: { ...report.verdict, bar: barShown, passed, conditions },
  };
}
