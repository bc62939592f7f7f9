import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import type { CheckReport } from '../../../src/report/check-report.ts';
import { checkMarkdown, checkSummary } from '../../../src/reporters/markdown/check.ts';
import { plain } from '../../../src/reporters/palette.ts';
import type { Reporter } from '../../../src/reporters/reporter.ts';
import { crowdedSample, hostile, poisoned, shapeOf } from '../../support/check-hostile.ts';
import { failedSample, resultOf, samplesIn } from '../../support/check-report-sample.ts';
import { cellsOf, headingsOf, tablesOf } from '../../support/markdown-parts.ts';

const languages: readonly Language[] = ['ko', 'en'];

function render(reporter: Reporter<CheckReport>, value: CheckReport): string {
  return reporter.render(value, { width: 80, palette: plain, ascii: false });
}

describe.each(languages)('the document and the summary, in %s', (language) => {
  const samples = samplesIn(language);

  it.each(Object.keys(samples))('are the same for the sample "%s", which is short enough', (name) => {
    expect(render(checkSummary, samples[name]!)).toBe(render(checkMarkdown, samples[name]!));
  });

  it.each(Object.keys(samples))(
    'have the blocks of the sample "%s" and no others, whatever the texts',
    (name) => {
      for (const text of hostile) {
        const evil = render(checkMarkdown, poisoned(samples[name]!, text));
        expect(shapeOf(evil), text).toEqual(shapeOf(render(checkMarkdown, samples[name]!)));
        const html = new MarkdownIt({ html: true, linkify: true }).render(evil);
        expect(html).not.toMatch(/<(?!\/?(?:h\d|p|ul|li|strong|table|thead|tbody|tr|t[hd]|br|pre|code)\b)/);
        const shown = html.replaceAll(/<pre>.*?<\/pre>/gs, '');
        expect(shown).not.toMatch(/<[a-z0-9]+ (?!style="text-align:right">)[^>]*>|@(?!\u200b)/);
      }
    },
  );

  it.each(Object.keys(samples))('gives every row of the sample "%s" its head\'s number of cells', (name) => {
    for (const [head, ...rows] of tablesOf(render(checkMarkdown, poisoned(samples[name]!, hostile[0]!))))
      for (const row of rows) expect(cellsOf(row).length).toBe(cellsOf(head!).length);
  });
});

describe('the document', () => {
  it('has its parts in order', () => {
    expect(headingsOf(render(checkMarkdown, failedSample('ko')))).toEqual([
      '## 점검 불통과: 조건 2건 미충족, 경고 2건',
      '### 점검 조건',
      '### 함께 바뀐 것',
      '### 변경 전과의 비교',
      '### 새로 해당없음으로 답한 지표',
      '### 새로 발견된 사항',
      '### 새 미흡지표 2건',
      '### 달라진 미흡지표 1건',
      '### 해소된 미흡지표 1건',
      '### 유예 5건: 적용 중 2건, 적용 대상 없음 1건, 기한 경과 1건, 기한이 날짜가 아님 1건',
      '### 자료에 대한 경고',
      '### 미흡지표 83개',
    ]);
    expect(headingsOf(render(checkMarkdown, samplesIn('en')['framework']!))).toContain(
      '### This change alters the framework',
    );
  });

  it('has a row for each condition, waiver and gap', () => {
    const value = failedSample('ko');
    const tables = tablesOf(render(checkMarkdown, value));
    const rowsOf = (head: string) => tables.find(([first]) => first!.startsWith(`| ${head} `))!.slice(2);
    expect(rowsOf('판정').map((row) => cellsOf(row)[0])).toEqual([
      '미충족',
      '판정 불가',
      '판정 불가(경고)',
      '경고',
      '충족',
    ]);
    expect(rowsOf('대상').length).toBe(value.waivers.length);
    expect(rowsOf('연번').length).toBe(value.report!.gaps.length);
  });

  it('has no score where files have errors, but all of these', () => {
    const text = render(checkMarkdown, samplesIn('ko')['broken']!);
    expect(headingsOf(text)).toEqual(['## 점검 불통과: 파일 오류 2건', '### 파일 오류']);
    expect(tablesOf(text)[0]!.length).toBe(4);
  });

  it('has every finding that the base does not have, where it stands', () => {
    const text = render(checkMarkdown, failedSample('ko'));
    expect(text).toContain(
      '\n- 증빙 파일 「evidence/O2-15-one-visit-counter.txt」의 SHA-256이 적힌 값과 다릅니다. (examples/seodaemun-2014/departments/civil-affairs.yaml:217)\n',
    );
    expect(text).not.toContain('Z9-99');
  });

  it('says what figures of weights mean', () => {
    const { diff, ...value } = failedSample('en');
    expect(render(checkMarkdown, { ...value, diff: { ...diff!, weighted: true } })).toContain(
      '\n\nPoints of groups and indicators are weights: their scores do not add up.\n\n',
    );
  });
});

describe('a summary of very much', () => {
  const text = render(checkSummary, crowdedSample());
  const bytes = new TextEncoder().encode(text).length;

  it('is as long as it may be and no longer', () => {
    expect(bytes).toBeLessThanOrEqual(1_000_000);
    expect(bytes).toBeGreaterThan(990_000);
  });

  it('has the verdict first and whole', () => {
    expect(text).toMatch(
      /^## 점검 불통과: 조건 2,?000건 미충족\n\n.*\n\n합격 기준 충족: 총점 828\.04점 \/ 1,000점\n/,
    );
  });

  it('is cut between rows, and says how many are left out', () => {
    for (const [head, ...rows] of tablesOf(text))
      for (const row of rows) expect(cellsOf(row).length).toBe(cellsOf(head!).length);
    const conditions = tablesOf(text).find(([head]) => head!.startsWith('| 판정 '))!;
    expect(conditions.length).toBe(2002);
    const more = [...text.matchAll(/\n\n외 (\d+)건\n/g)].map(([, count]) => Number(count));
    const listed = text.split('\n').filter((line) => line.startsWith('- **D')).length;
    expect(more[0]! + listed).toBe(400_000);
  });

  it('holds its bound for texts of any length', () => {
    const long = '민&<|'.repeat(2000);
    const { report, ...rest } = failedSample('ko');
    const value = poisoned({ ...rest, report: { ...report!, gaps: report!.gaps.slice(0, 5) } }, long);
    const all = render(checkSummary, value);
    expect(new TextEncoder().encode(all).length).toBeLessThanOrEqual(1_000_000);
    expect(all).toMatch(/^## 점검 불통과: 조건 2건 미충족, 경고 2건\n/);
    const wide = resultOf({ name: long, note: long });
    const gate = { source: 'file', file: long, results: Array(50).fill(wide) } as const;
    const cut = render(checkSummary, failedSample('ko', { gate }));
    expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(1_000_000);
    expect(cut).toMatch(/\n\n외 \d+건\n/);
  });
});
