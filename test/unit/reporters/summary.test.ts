import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import type { DocumentReport } from '../../../src/report/document.ts';
import { buildSummary } from '../../../src/report/summary.ts';
import { documentMarkdown } from '../../../src/reporters/markdown/document.ts';
import { summaryMarkdown } from '../../../src/reporters/markdown/summary.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { cellWidth } from '../../../src/text/cells.ts';
import { cellsOf, tablesOf } from '../../support/markdown-parts.ts';
import { documentOf, fullDocument } from '../../support/report-of.ts';

const context = { width: 80, palette: plain, ascii: false };
const render = (document: DocumentReport) => summaryMarkdown.render(buildSummary(document), context);
const languages: readonly Language[] = ['ko', 'en'];

describe.each(languages)('the summary in %s', (language) => {
  const documents = [documentOf('examples/seodaemun-2014', language), fullDocument(language)];

  it('fits on a page', () => {
    for (const document of documents) {
      const text = render(document);
      expect(text.split('\n').length).toBeLessThanOrEqual(46);
      const [table] = tablesOf(text);
      expect(table!.length - 2).toBeLessThanOrEqual(5);
    }
  });

  it('cuts names that are too long by their width, and only those', () => {
    const [document] = documents;
    const long = '가'.repeat(300);
    const gaps = document!.gaps.map((gap) => ({ ...gap, title: long }));
    const rows = tablesOf(render({ ...document!, gaps }))[0]!.slice(2);
    for (const row of rows) {
      const [name = ''] = cellsOf(row);
      expect(name.endsWith('…')).toBe(true);
      expect(cellWidth(name)).toBeLessThanOrEqual(48);
    }
    const short = document!.gaps.map((gap) => ({ ...gap, title: '짧은 이름' }));
    expect(render({ ...document!, gaps: short })).toContain(`${short[0]!.indicator} 짧은 이름 |`);
  });

  it('has the figures of the long report', () => {
    for (const document of documents) {
      const long = documentMarkdown.render(document, context);
      const result = render(document).split('\n## ')[1]!;
      const figures = [...result.matchAll(/\d[\d,]*\.\d+/g)].map(([figure]) => figure);
      expect(figures.length).toBeGreaterThan(1);
      for (const figure of figures) expect(long).toContain(figure);
    }
  });

  it('names whoever owes most first', () => {
    const { departments } = buildSummary(documents[0]!);
    const unproven = departments.map((each) => each.unproven);
    expect(unproven).toEqual([...unproven].sort((a, b) => b - a));
    expect(departments[0]!.id).toBe('civil-affairs');
    for (const { open, overdue, unproven: lacking, gaps, shared, helps } of departments)
      expect(open + overdue + lacking + gaps + shared + helps).toBeGreaterThan(0);
  });

  it('says so where nothing is open', () => {
    const [document] = documents;
    const text = render({ ...document!, gaps: [], gapCount: 0, departments: [] });
    expect(text).toContain(language === 'ko' ? '- 미흡지표 없음' : '- No indicator falls short.');
    expect(text).toContain(language === 'ko' ? '- 없음' : '- Nothing');
  });
});
