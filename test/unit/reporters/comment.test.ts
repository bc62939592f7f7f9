import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import type { CheckReport } from '../../../src/report/check-report.ts';
import { checkComment } from '../../../src/reporters/markdown/comment.ts';
import { commentMarker } from '../../../src/reporters/markdown/comment-marker.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { crowdedSample, hostile, poisoned, shapeOf } from '../../support/check-hostile.ts';
import {
  failedSample,
  frameworkSample,
  resultOf,
  sameCheckSample,
  samplesIn,
} from '../../support/check-report-sample.ts';
import { finding } from '../../support/check-sample.ts';
import { cellsOf, headingsOf, tablesOf } from '../../support/markdown-parts.ts';

const languages: readonly Language[] = ['ko', 'en'];
const parser = new MarkdownIt({ html: true, linkify: true });

function render(value: CheckReport): string {
  return checkComment.render(value, { width: 80, palette: plain, ascii: false });
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Sections by their headings, and what is folded by its summary. */
function partOf(text: string, title: string): string {
  const start = text.indexOf(`${title}`);
  expect(start, title).toBeGreaterThan(0);
  const end = /\n(?:#|<\/?details)/.exec(text.slice(start))?.index ?? text.length;
  return text.slice(start, start + end);
}

describe('the marker', () => {
  it.each([
    ['seodaemun/2014', 'seodaemun/2014'],
    ['서대문구/2014.1_a', '서대문구/2014.1_a'],
    ['서대문구/2014'.normalize('NFD'), '서대문구/2014'],
    ['a--b---c', 'a-%2Db-%2D%2Dc'],
    ['-a-', '%2Da%2D'],
    ['a b>c', 'a%20b%3Ec'],
    ['a%20b', 'a%2520b'],
    ['--> <script>', '%2D%2D%3E%20%3Cscript%3E'],
    ['樂', '%E6%A8%82'],
    ['\ud800', '%EF%BF%BD'],
  ])('of %j is found again', (subject, safe) => {
    expect(commentMarker(subject)).toBe(`<!-- assess:report ${safe} -->`);
  });

  it('is one comment of HTML, whatever the subject, and differs where subjects do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [first, second] = [commentMarker(a), commentMarker(b)];
        expect(first).toMatch(/^<!-- assess:report [A-Za-z0-9_./가-힣%-]* -->$/);
        expect(first.slice(4, -3)).not.toMatch(/--|>/);
        expect(first === second).toBe(a.normalize('NFC') === b.normalize('NFC'));
      }),
    );
  });
});

describe('a comment', () => {
  it('begins with its marker, then the verdict with the change', () => {
    const [marker, , verdict] = render(samplesIn('ko')['passed']!).split('\n');
    expect(marker).toBe('<!-- assess:report seodaemun/2014 -->');
    expect(verdict).toBe('<strong>점검 통과</strong> · 828.04 / 1,000점(+3.2점) · 합격 기준 충족 · 경고 1건');
    expect(render(samplesIn('en')['failed']!).split('\n')[2]).toBe(
      '<strong>Check failed</strong> · 828.04 of 1,000 points (+3.2 points) · verdict: pass · 2 conditions not met, 2 warnings',
    );
    expect(render(samplesIn('ko')['alone']!).split('\n')[2]).toContain(' · 828.04 / 1,000점 · ');
  });

  it('names the commit of the base so that its hash can be copied', () => {
    expect(render(failedSample('ko'))).toContain(' · 변경 전 main (`a1b2c3d4`)\n');
    expect(render(failedSample('en'))).toContain(' · base main (`a1b2c3d4`)\n');
  });

  it('has its parts in order', () => {
    const text = render(failedSample('ko'));
    expect(headingsOf(text)).toEqual([
      '### 충족하지 못한 조건',
      '### 함께 바뀐 것',
      '### 새 유예',
      '### 기한이 지난 유예',
      '### 기한이 날짜가 아닌 유예',
      '### 새로 해당없음으로 답한 지표',
      '### 점수가 달라진 구분',
      '### 달라진 원인',
      '### 보완 효과가 큰 미흡지표',
    ]);
    expect([...text.matchAll(/<summary>(.*)<\/summary>/g)].map(([, title]) => title)).toEqual([
      '경고 2건',
      '새로 발견된 사항 2건',
      '새 미흡지표 2건',
      '달라진 미흡지표 1건',
      '해소된 미흡지표 1건',
    ]);
    expect(text).toContain(
      '\n```sh\nassess check examples/seodaemun-2014 --on 2014-08-29 --base main\n```\n',
    );
  });

  it('lists failed conditions with figures and notes, and folds warnings', () => {
    const text = render(failedSample('ko'));
    expect(partOf(text, '### 충족하지 못한 조건')).toBe(
      [
        '### 충족하지 못한 조건',
        '',
        '- <strong>변경 전보다 낮아지지 않음: 총점</strong>: 기준 828.04점 이상 · 현황 824.84점 · 3.2점 모자람',
        '  - 변경 전의 점검 조건으로, 이번 변경이 완화하거나 삭제했습니다.',
        '- <strong>최소 점수: F 민원행정서비스 운영기반 구축</strong>: 판정 불가 · 기준 60% 이상',
        '  - 해당하는 지표가 없어 판정할 수 없습니다.',
        '',
      ].join('\n'),
    );
    expect(partOf(text, '<summary>경고 2건')).toContain('\n- <strong>응답률</strong>: 기준 100%');
  });

  it('says plainly that the framework changes, not folded', () => {
    const text = render(frameworkSample('ko'));
    const part = partOf(text, '### 이 변경은 평가체계를 바꿈');
    expect(part).toContain('\n- 평가체계: service-2014 1.0.0 → service-2014 1.1.0\n');
    expect(text.indexOf(part)).toBeLessThan(text.indexOf('<details>'));
    expect(render(failedSample('ko'))).not.toContain('평가체계를 바꿈');
  });

  it('lists what newly does not apply, with its points', () => {
    expect(partOf(render(failedSample('ko')), '### 새로 해당없음으로 답한 지표')).toContain(
      '\n- <strong>O2-12 거부처분 이의신청의 기한 내 결정</strong>: 배점 6점 · 민원여권과 · 사유: ',
    );
    const value = failedSample('ko');
    const items = value.diff!.items.map((item) => ({ ...item, before: item.after }));
    expect(render({ ...value, diff: { ...value.diff!, items } })).not.toContain('새로 해당없음');
  });

  it('lists the five gaps that would bring most', () => {
    const value = failedSample('ko');
    const table = tablesOf(render(value)).find(([head]) => head!.startsWith('| 연번 '))!;
    const rows = table.slice(2).map(cellsOf);
    expect(rows.map(([, name]) => name!.split(' ')[0])).toEqual(
      value.report!.gaps.slice(0, 5).map(({ indicator }) => indicator),
    );
    expect(rows[0]!.at(-1)).toBe('examples/seodaemun-2014/departments/policy-planning.yaml:6');
  });

  it('has the first ten errors of files', () => {
    const broken = samplesIn('ko')['broken']!;
    const [one] = broken.diagnostics;
    const diagnostics = Array.from({ length: 13 }, (_, i) => ({
      ...one!,
      location: { file: 'a.yaml', line: i + 1, column: 1 },
    }));
    const text = render({ ...broken, diagnostics });
    expect(text).toContain(' · 파일에 오류가 있어 채점하지 못함 · 파일 오류 13건\n');
    expect([...text.matchAll(/<strong>a\.yaml:(\d+)<\/strong>/g)].map(([, line]) => line)).toEqual(
      Array.from({ length: 10 }, (_, i) => String(i + 1)),
    );
    expect(text).toContain('\n\n외 3건 — 전체는 점검 요약(step summary)에\n');
  });
});

describe('silence', () => {
  const same = sameCheckSample('ko');

  it('is kept where nothing has moved', () => {
    expect(render(same)).toBe('');
    expect(render({ ...same, passed: false })).toBe('');
  });

  it.each<[string, Partial<CheckReport>]>([
    ['there is no base', { diff: null }],
    ['something differs', { diff: { ...same.diff!, same: false } }],
    ['files have errors', { report: null }],
    [
      'the change loosens the gate',
      { gate: { ...same.gate, results: [{ ...same.gate.results[0]!, asked: 'base' }] } },
    ],
    [
      'the change spoils the baseline',
      {
        gate: {
          ...same.gate,
          results: [{ ...same.gate.results[0]!, kind: 'baseline-grown', passed: false }],
        },
      },
    ],
    ['a waiver is new', { waivers: [{ ...same.waivers[0]!, isNew: true }] }],
    ['a waiver has expired', { waivers: [{ ...same.waivers[0]!, state: 'expired', daysLeft: -1 }] }],
    [
      'a finding is new',
      {
        findings: [
          finding({
            code: 'evidence/expired',
            level: 'warning',
            message: 'x',
            location: { file: 'a' },
            isNew: true,
          }),
        ],
      },
    ],
  ])('is broken where %s', (_, change) => {
    expect(render({ ...same, ...change })).toMatch(/^<!-- assess:report seodaemun\/2014 -->\n\n<strong>/);
  });
});

describe.each(languages)('texts of others, in %s', (language) => {
  const samples = samplesIn(language);

  const check = (value: CheckReport, text: string) => {
    const evil = render(poisoned(value, text));
    expect(shapeOf(evil)).toEqual(shapeOf(render(value)));
    expect(evil.match(/<!--/g) ?? []).toEqual(['<!--']);
    const html = parser.render(evil);
    expect(html.match(/<!--/g)).toEqual(['<!--']);
    expect(html).not.toMatch(
      /<(?!!--|\/?(?:h3|p|ul|li|strong|table|thead|tbody|tr|t[hd]|br|pre|code|details|summary)\b)/,
    );
    const shown = html.slice(html.indexOf('\n')).replaceAll(/<pre>.*?<\/pre>/gs, '');
    expect(shown).not.toMatch(/<[a-z0-9]+ (?!style="text-align:right">)[^>]*>/);
    expect(shown).not.toMatch(/@(?!\u200b)|#(?=\d)|GH-\d/);
    const prose = evil.replaceAll(/^(`{3,})sh\n.*\n\1$/gm, '').replace('`a1b2c3d4`', '');
    expect(prose).not.toMatch(/[$`~]/);
    expect(bytesOf(evil)).toBeLessThanOrEqual(60_000);
  };

  it.each(Object.keys(samples).filter((name) => name !== 'same'))('stay texts in the sample "%s"', (name) => {
    for (const text of hostile) check(samples[name]!, text);
  });

  it('stay texts whatever they are', () => {
    const value = failedSample(language);
    const { report } = value;
    const short = { ...value, report: { ...report!, gaps: report!.gaps.slice(0, 5), tree: [] }, rules: [] };
    const unit = fc.oneof(
      fc.constantFrom(
        ...hostile.flatMap((text) => text.split(/(?=[ \n])/)),
        '<!--',
        '-->',
        '``````',
        '|',
        '\\',
      ),
      fc.string({ unit: 'binary' }),
    );
    const text = fc.array(unit, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => check(short, each)),
      { numRuns: 40 },
    );
  });
});

describe('a comment on very much', () => {
  const text = render(crowdedSample());

  it('is as long as it may be and no longer', () => {
    expect(bytesOf(text)).toBeLessThanOrEqual(60_000);
    expect(bytesOf(text)).toBeGreaterThan(59_500);
  });

  it('keeps marker and verdict, and of the failed conditions as many as fit', () => {
    expect(text).toMatch(
      /^<!-- assess:report seodaemun\/2014 -->\n\n<strong>점검 불통과<\/strong> · 828\.04 \/ 1,000점/,
    );
    const listed = partOf(text, '### 충족하지 못한 조건').match(/^- /gm)!.length;
    expect(listed).toBeGreaterThan(200);
    expect(text).toContain(`\n\n외 ${2000 - listed}건 — 전체는 점검 요약(step summary)에\n`);
  });

  it('gives up gaps before conditions', () => {
    const value = crowdedSample();
    const few = render({ ...value, gate: { ...value.gate, results: value.gate.results.slice(0, 50) } });
    expect(partOf(few, '### 충족하지 못한 조건').match(/^- /gm)!.length).toBe(50);
    expect(partOf(few, '### 새 유예')).toContain('\n외 1900건 — 전체는');
    expect(partOf(few, '<summary>해소된 미흡지표 400000건')).toMatch(/\n외 4000?\d+건 — 전체는/);
    expect(bytesOf(few)).toBeLessThanOrEqual(60_000);
  });

  it('holds its bound for texts of any length', () => {
    for (const long of ['민'.repeat(9000), '&<|#'.repeat(3000), 'a '.repeat(5000), '`'.repeat(9000)]) {
      const value = poisoned(failedSample('ko'), long);
      const results = Array(60).fill(resultOf({ name: long, note: long, expectedShown: long }));
      for (const each of [value, { ...value, gate: { ...value.gate, results } }]) {
        const all = render(each);
        expect(bytesOf(all)).toBeLessThanOrEqual(60_000);
        expect(all).toMatch(
          /^<!-- assess:report [^\n]{1000} -->\n\n<strong>점검 불통과<\/strong> · 828\.04 \//,
        );
      }
    }
  });
});
