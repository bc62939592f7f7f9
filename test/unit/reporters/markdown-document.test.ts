import { describe, expect, it } from 'vitest';
import type { DocumentReport } from '../../../src/report/document.ts';
import type { Report } from '../../../src/report/report.ts';
import { documentMarkdown } from '../../../src/reporters/markdown/document.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { deadlineText, durationText, levelCountText } from '../../../src/reporters/wording/words.ts';
import { headingsOf, tablesOf } from '../../support/markdown-parts.ts';
import { documentOf } from '../../support/report-of.ts';

const render = (report: DocumentReport) =>
  documentMarkdown.render(report, { width: 80, palette: plain, ascii: false });

describe('document', () => {
  const korean = bare(documentOf('examples/seodaemun-2014', 'ko'));
  const english = bare(documentOf('examples/seodaemun-2014', 'en'));

  it('has the chapters of an official report in order', () => {
    const text = render(korean);
    expect(headingsOf(text)[0]).toBe(
      '# 서울특별시 서대문구 「민원서비스 우수기관 인증 2014」 자율진단 결과 보고',
    );
    expect(headingsOf(text).filter((line) => line.startsWith('## '))).toEqual([
      '## Ⅰ. 진단 개요',
      '## Ⅱ. 진단 결과',
      '## Ⅲ. 미흡지표 및 보완계획',
      '## Ⅳ. 개선계획(안)',
      '## Ⅴ. 추진일정',
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
      '## 4. Plan',
      '## 5. Schedule',
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
    ).toEqual([...leads, '모든 부서 공통'].map((name, i) => `${i + 2}. ${name}`));
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
    expect(text).toContain('818.11 ÷ 988 × 1,000 = 828.04…');
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
    const text = render(documentOf('examples/seodaemun-2014', 'ko', '2014-10-01'));
    expect(text).toContain('제출기한 경과: 2014. 8. 29.(금) 18:00. 아래 사항은 다음 회차에 대비하여 추진');
    expect(text).not.toContain('자율진단 결과 제출:');
  });

  it('names what is open: departments without an answer, conditions, evidence', () => {
    const gap = korean.gaps.find(({ department }) => department === null)!;
    const parts = gap.parts
      .slice(0, 2)
      .map((part) => ({ ...part, state: 'unanswered' as const, note: null, evidence: [] }));
    const open = { ...gap, state: 'partial' as const, parts };
    const coverage = { ...korean.coverage, answered: korean.coverage.applicable - 1 };
    const text = render({ ...judged(korean, { claimed: '790', failed: true }), gaps: [open], coverage });
    expect(text).toContain(`□ 작성사항(미작성 지표)\n\n- ${gap.indicator} `);
    expect(text).toContain(`(미작성 부서: ${parts.map(({ name }) => name).join(', ')})`);
    expect(text).toContain(
      '\n  - 미작성 지표 1개의 답변 작성\n  - 합격선까지 부족한 10점 확보(Ⅲ의 미흡지표 보완)\n  - 충족하지 못한 조건 1건 해소\n',
    );
  });

  it('says why evidence does not count, where that costs points', () => {
    const gap = english.gaps.find(({ atRisk, department }) => atRisk !== '0' && department !== null)!;
    const having = (evidence: Report['gaps'][number]['parts'][number]['evidence'], atRisk: string) =>
      render({
        ...english,
        shortfalls: [
          {
            ...gap,
            atRisk,
            state: 'partial',
            parts: [{ ...gap.parts[0]!, state: 'partial', now: null, note: null, evidence }],
          },
        ],
      });
    expect(having(['undated', 'undated', 'expired'], '1')).toContain(
      'Reason: the requirement is met in part; evidence does not count (no date of approval, expired)\n',
    );
    expect(having([], '1')).toContain('Reason: the requirement is met in part; no evidence is recorded\n');
    expect(having(['undated'], '0')).toContain('Reason: the requirement is met in part\n');
  });

  it('says how a total comes from weights', () => {
    const text = render({ ...english, tree: english.tree.map((area) => ({ ...area, points: '3' })) });
    expect(text).toContain(
      'Note: the points of the groups are weights; the total is scaled to 1,000 points.',
    );
    expect(text).not.toContain('| Sum |  ');
  });

  it('is whole where there is nothing to improve', () => {
    const text = render({ ...korean, gaps: [], shortfalls: [], notApplicable: [] });
    expect(text).toContain('## Ⅲ. 미흡지표 및 보완계획\n\n미흡지표 없음\n');
    expect(text).not.toContain('검토사항(');
  });
});

describe('its words', () => {
  it.each([
    ['2014-08-29T18:00+09:00', '2014. 8. 29.(금) 18:00', '18:00 (UTC+09:00) on Friday, 29 August 2014'],
    ['2024-02-29T09:30:15Z', '2024. 2. 29.(목) 09:30(UTC)', '09:30 (UTC) on Thursday, 29 February 2024'],
  ])('a deadline %s', (deadline, ko, en) => {
    expect(deadlineText(deadline, 'ko')).toBe(ko);
    expect(deadlineText(deadline, 'en')).toBe(en);
  });

  it.each([
    ['2 years', '2년', '2 years'],
    ['1 year', '1년', '1 year'],
    ['6 months', '6개월', '6 months'],
    ['90 days', '90일', '90 days'],
  ])('a length of time %s', (duration, ko, en) => {
    expect(durationText(duration, 'ko')).toBe(ko);
    expect(durationText(duration, 'en')).toBe(en);
  });

  it.each([
    [3, 'Area', '3 areas'],
    [1, 'Item', '1 item'],
    [2, 'Category', '2 categories'],
    [2, 'Security Practices', '2 × Security Practices'],
    [2, '영역', '2 × 영역'],
  ])('%d of level %s', (count, title, en) => {
    expect(levelCountText(count, title, 'en')).toBe(en);
    expect(levelCountText(count, title, 'ko')).toBe(`${count}개 ${title}`);
  });
});

interface Change {
  readonly claimed: string;
  readonly bar?: null;
  readonly failed?: boolean;
  readonly silent?: boolean;
}

/** A report without what not every assessment has: reviews, actions, a plan. */
function bare({ actions: _actions, ...document }: DocumentReport): DocumentReport {
  const gaps = document.gaps.map(({ actions: _own, ...gap }) => gap);
  return { ...document, gaps, review: null, plan: null };
}

/** A report with another total and what follows from it. */
function judged(
  report: DocumentReport,
  { claimed, bar, failed = false, silent = false }: Change,
): DocumentReport {
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
