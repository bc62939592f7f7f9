import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { documentMarkdown } from '../../../src/reporters/markdown/document.ts';
import { deadlineText, durationText, levelCountText } from '../../../src/reporters/markdown/words.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { cellsOf, headingsOf, tablesOf } from '../../support/markdown-parts.ts';
import { reportOf } from '../../support/report-of.ts';

const render = (report: Report) => documentMarkdown.render(report, { width: 80, palette: plain, ascii: false });

describe('document', () => {
  const korean = reportOf('examples/seodaemun-2014', 'ko');
  const english = reportOf('examples/seodaemun-2014', 'en');

  it('has the chapters of an official report in order', () => {
    const text = render(korean);
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
    const text = render(english);
    expect(headingsOf(text).filter((line) => line.startsWith('## '))).toEqual([
      '## 1. Overview',
      '## 2. Results',
      '## 3. Shortfalls and remedies',
      '## 4. Next steps',
      '## Annex',
    ]);
    expect(headingsOf(text).length).toBe(headingsOf(render(korean)).length);
  });

  it.each([
    '진단분야: 3개 영역 6개 진단항목 133개 세부지표(만점 1,000점)',
    '제출기한: 2014. 8. 29.(금) 18:00',
    '추진부서: 민원여권과 외 22개 부서',
    '유효기간: 인증서 수여일로부터 2년(재인증 시 3년)',
  ])('states %s', (fact) => {
    expect(render(korean)).toContain(`\n- ${fact}\n`);
  });

  it('lists every gap once, under the department that leads it', () => {
    const text = render(korean);
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
    const rows = tablesOf(render(english))
      .find(([head]) => head!.startsWith('| Id '))!
      .slice(2);
    expect(rows.length).toBe(english.coverage.total);
  });

  it('has figures that agree with each other on the page', () => {
    const text = render(korean);
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
    expect(render(judged(korean, change))).toContain(ko);
    expect(render(judged(english, change))).toContain(en);
  });

  it('names no step towards a deadline that has passed', () => {
    const text = render(reportOf('examples/seodaemun-2014', 'ko', '2014-10-01'));
    expect(text).toContain('제출기한 경과: 2014. 8. 29.(금) 18:00. 아래 사항은 다음 회차에 대비하여 추진');
    expect(text).not.toContain('자율진단 결과 제출:');
  });

  it('is whole where there is nothing to improve', () => {
    const text = render({ ...korean, gaps: [], notApplicable: [] });
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
