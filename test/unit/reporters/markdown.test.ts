import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import type { DocumentReport } from '../../../src/report/document.ts';
import { buildSummary } from '../../../src/report/summary.ts';
import { documentMarkdown } from '../../../src/reporters/markdown/document.ts';
import { gapsMarkdown } from '../../../src/reporters/markdown/gaps.ts';
import { scoreMarkdown } from '../../../src/reporters/markdown/score.ts';
import { summaryMarkdown } from '../../../src/reporters/markdown/summary.ts';
import { plain } from '../../../src/reporters/palette.ts';
import type { Reporter } from '../../../src/reporters/reporter.ts';
import { cellsOf, tablesOf } from '../../support/markdown-parts.ts';
import { documentOf, fullDocument } from '../../support/report-of.ts';

const context = { width: 80, palette: plain, ascii: false };
const parser = new MarkdownIt({ html: true, linkify: true });
const languages: readonly Language[] = ['ko', 'en'];
const examples = [
  ['examples/seodaemun-2014', '2014-08-29'],
  ['examples/quick-start', '2025-12-31'],
] as const;
const reporters: Readonly<Record<string, Reporter<DocumentReport>>> = {
  score: scoreMarkdown(),
  'score of leaves': scoreMarkdown({ levels: ['indicator'] }),
  'score by department': scoreMarkdown({ levels: 'department' }),
  gaps: gapsMarkdown,
  document: documentMarkdown,
  summary: {
    ...summaryMarkdown,
    render: (report, shape) => summaryMarkdown.render(buildSummary(report), shape),
  },
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
  /^(?:title|name|note|reason|approvedBy|guidance|basis|rule|documents|departmentName|ownerName|reviewer|path|effortUnit|coordinator|file|cycle|version|now|unmet|combined)$/;

/** The report with something hostile after every text from a file; equal texts stay equal. */
function poisoned(value: unknown, isText = false): unknown {
  if (typeof value === 'string') return isText ? value + hostile[value.length % hostile.length] : value;
  if (Array.isArray(value)) return value.map((entry) => poisoned(entry, isText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, poisoned(entry, isWritten(key, entry))]),
  );
}

/** What a framework says, before and after, is a list of lines; elsewhere these keys hold ids and figures. */
function isWritten(key: string, entry: unknown): boolean {
  return written.test(key) || (Array.isArray(entry) && /^(?:before|after)$/.test(key));
}

function render(reporter: Reporter<DocumentReport>, report: DocumentReport): string {
  return reporter.render(report, context);
}

const documents = [
  ['an example', (language: Language) => documentOf('examples/seodaemun-2014', language)],
  ['a report with everything', fullDocument],
] as const;

describe.each(
  languages.flatMap((language) => documents.map(([name, make]) => [language, name, make] as const)),
)('every reporter, in %s, of %s', (language, _, make) => {
  const report = make(language);
  const evil = poisoned(report) as DocumentReport;

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
    for (const each of [report, ...examples.map(([folder, on]) => documentOf(folder, language, on))]) {
      const text = render(reporters[name]!, each);
      expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\)|: $|, ,| {2,}(?![- |])/m);
      expect(text).toMatch(/[^\n]\n$/);
      for (const line of tablesOf(text).flat()) expect(line).not.toMatch(/[□○※①]/);
    }
  });

  it.each(Object.keys(reporters))('%s says the same twice', (name) => {
    expect(render(reporters[name]!, report)).toBe(render(reporters[name]!, make(language)));
  });
});

describe('score', () => {
  const report = documentOf('examples/seodaemun-2014', 'ko');

  it('begins with the verdict', () => {
    expect(render(scoreMarkdown(), report)).toMatch(/^## 합격 기준 충족: 총점 828\.04점 \/ 1,000점\n/);
    expect(render(scoreMarkdown(), documentOf('examples/seodaemun-2014', 'en'))).toMatch(
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
    const report = documentOf('examples/seodaemun-2014', 'ko');
    const rows = tablesOf(render(gapsMarkdown, report)).at(-1)!.slice(2).map(cellsOf);
    expect(rows.map(([, indicator]) => indicator!.split(' ')[0])).toEqual(
      report.gaps.map(({ indicator }) => indicator),
    );
    expect(rows[0]!.at(-1)).toBe(`${report.gaps[0]!.location.file}:${report.gaps[0]!.location.line}`);
    expect(rows.map((row) => row[5])).toContain('모든 부서');
  });

  it('leaves out points at risk where there are none, and says when there is no gap', () => {
    const report = documentOf('examples/seodaemun-2014', 'en');
    const safe = { ...report, gaps: report.gaps.filter(({ atRisk }) => atRisk === '0') };
    expect(tablesOf(render(gapsMarkdown, safe)).at(-1)![0]).not.toContain('At risk');
    const none = render(gapsMarkdown, { ...report, gaps: [], gapCount: 0 });
    expect(none).toMatch(
      /^## No gaps\n\nNo indicator loses points or lacks evidence\.\n\nPass: 828\.04 of 1,000/,
    );
  });
});
