import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../src/exact/decimal.ts';
import { type Rational, sum } from '../../../src/exact/rational.ts';
import type { Language } from '../../../src/model/language.ts';
import type { Cause, CauseKind, DiffReport, DiffSideReport } from '../../../src/report/diff-report.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { diffPretty } from '../../../src/reporters/pretty/diff.ts';
import {
  causeItemText,
  causeName,
  changeFigure,
  gapChangeText,
  sideName,
  signedFigure,
  verdictChangeText,
} from '../../../src/reporters/wording/diff.ts';
import { exactOf } from '../../../src/reporters/wording/figures.ts';
import { diffSample, sameSample, savedSample } from '../../support/diff-sample.ts';
import { amount, shift } from '../../support/diff-sample-amounts.ts';
import { gapSide } from '../../support/diff-sample-content.ts';
import { reportOf } from '../../support/report-of.ts';

const languages: readonly Language[] = ['ko', 'en'];

function render(report: DiffReport, width = 80): string {
  return diffPretty.render(report, { width, palette: plain, ascii: false });
}

describe('names', () => {
  it.each<[Cause, CauseKind, string, string]>([
    ['answers', null, '답변', 'answers'],
    ['applicability', null, '해당없음', 'not applicable'],
    ['framework', 'points', '평가체계: 배점', 'framework: points'],
    ['framework', 'rules', '평가체계: 채점규칙', 'framework: rules'],
    ['framework', 'added', '평가체계: 신설 지표', 'framework: new indicators'],
    ['framework', 'withdrawn', '평가체계: 폐지 지표', 'framework: withdrawn indicators'],
    ['framework', 'scoring', '평가체계: 계산 방식', 'framework: way of scoring'],
    ['evidence', 'records', '증빙: 추가·삭제', 'evidence: added or removed'],
    ['evidence', 'dates', '증빙: 기한', 'evidence: dates'],
    ['evidence', 'files', '증빙: 파일', 'evidence: files'],
    ['references', null, '기준값', 'reference figures'],
    ['responsibility', null, '소관 변경', 'responsibility'],
    ['rounding', null, '반올림', 'rounding'],
    [
      'mixed',
      null,
      '원인 미상(저장된 결과로는 나눌 수 없음)',
      'unknown (a saved result cannot tell causes apart)',
    ],
  ])('of the cause %s/%s', (cause, kind, ko, en) => {
    expect(causeName(cause, kind, 'ko')).toBe(ko);
    expect(causeName(cause, kind, 'en')).toBe(en);
  });

  const commit = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
  it.each<[Partial<DiffSideReport>, string, string]>([
    [{ kind: 'commit', label: 'main', commit }, 'main (a1b2c3d4)', 'main (a1b2c3d4)'],
    [{ kind: 'commit', label: 'a1b2c3d', commit }, 'a1b2c3d4', 'a1b2c3d4'],
    [{ kind: 'commit', label: '', commit }, 'a1b2c3d4', 'a1b2c3d4'],
    [{ kind: 'commit', label: 'HEAD~1', commit: null }, 'HEAD~1', 'HEAD~1'],
    [{ kind: 'working-tree', label: '' }, '작업 폴더', 'working tree'],
    [{ kind: 'folder', label: '../2013', path: 'x' }, '../2013', '../2013'],
    [{ kind: 'folder', label: '', path: 'cities/a' }, 'cities/a', 'cities/a'],
    [{ kind: 'saved', label: 'r.json' }, 'r.json(저장된 결과)', 'r.json (a saved result)'],
  ])('of the side %j', (side, ko, en) => {
    const whole = { ...diffSample().before, ...side };
    expect(sideName(whole, 'ko')).toBe(ko);
    expect(sideName(whole, 'en')).toBe(en);
  });

  it.each([
    [true, false, '합격 → 불합격', 'pass → fail'],
    [false, true, '불합격 → 합격', 'fail → pass'],
    [true, true, '합격 유지', 'pass, as before'],
    [false, false, '불합격 유지', 'fail, as before'],
    [null, null, '합격 기준 없음', 'no bar'],
    [null, true, '합격 기준 없음 → 합격', 'no bar → pass'],
    [false, null, '불합격 → 합격 기준 없음', 'fail → no bar'],
  ])('of the verdicts %s, %s', (old, young, ko, en) => {
    const sample = diffSample();
    const report = {
      ...sample,
      before: { ...sample.before, passed: old },
      after: { ...sample.after, passed: young },
    };
    expect(verdictChangeText(report, 'ko')).toBe(ko);
    expect(verdictChangeText(report, 'en')).toBe(en);
    expect(verdictChangeText(report, 'en', '->')).toBe(en.replace('→', '->'));
  });

  it('of figures bear their sign', () => {
    expect(changeFigure(shift('1000', '2234.5'))).toBe('+1,234.5');
    expect(changeFigure(shift('2234.5', '1000'))).toBe('-1,234.5');
    expect(changeFigure(shift('7', '7'))).toBe('0');
    expect(signedFigure(amount('3'))).toBe('+3');
  });

  it('of gaps say what became of them', () => {
    const [first] = diffSample().gaps.changed;
    const gap = { ...first!, before: gapSide('partial', '1', '0'), after: gapSide('not-met', '3', '2') };
    expect(gapChangeText(gap, 'ko')).toBe('부분 → 미충족, 감점 1 → 3, 증빙 미비 점수 0 → 2');
    expect(gapChangeText(gap, 'en')).toBe('partial → not met, 1 → 3 lost, 0 → 2 at risk');
    expect(gapChangeText({ ...gap, before: null }, 'en', '->')).toBe('not met, 3 lost, 2 at risk');
    const scaled = { ...gap.before, impact: amount('1.25') };
    expect(gapChangeText({ ...gap, before: scaled, after: null }, 'ko')).toBe('부분, 감점 1, 총점 영향 1.25');
  });

  it('of entries say what they said, why they count and whose they are', () => {
    const [answer, lead] = diffSample().items;
    expect(causeItemText(answer!, 'ko')).toBe('미시행 → 예 (답변, 민원팀)');
    expect(causeItemText({ ...answer!, before: null }, 'en')).toBe('(none) → 예 (answers, 민원팀)');
    expect(causeItemText({ ...lead!, departmentName: '민원팀' }, 'ko')).toBe('접수창구 → 민원팀 (소관 변경)');
  });
});

describe('the sample', () => {
  it('adds up', () => {
    const report = diffSample();
    for (const view of ['claimed', 'substantiated'] as const) {
      const total = exactOf(report[view].difference);
      expect(sum(report.causes.map((part) => exactOf(part[view]))).equals(total)).toBe(true);
      const changes = (nodes: DiffReport['groups']) =>
        sum(nodes.map((node) => exactOf(node[view].difference)));
      expect(changes(report.indicators).equals(total)).toBe(true);
      for (const node of [...report.groups, ...report.indicators, ...report.departments]) {
        const own = sum(node.causes.map((part) => exactOf(part[view])));
        expect(own.equals(exactOf(node[view].difference)), `${node.title} ${view}`).toBe(true);
      }
    }
  });
});

describe.each(languages)('pretty in %s', (language) => {
  const text = render(diffSample({ language }), 120);

  it('shows causes that add up to the change', () => {
    const rows = tableBelow(text, { ko: '원인', en: 'Cause' }[language]);
    for (const column of [1, 2]) {
      const figures = rows.map((row) => figureOf(row[column]!));
      expect(sum(figures.slice(0, -1)).equals(figures.at(-1)!)).toBe(true);
    }
    expect(rows.at(-1)!.slice(1)).toEqual(['+5.4', '-14.6']);
  });

  it('names every group, department, indicator and gap that differs, with its place', () => {
    const { groups, departments, indicators, gaps, items } = diffSample({ language });
    for (const node of [...groups, ...departments, ...indicators]) expect(text).toContain(node.title);
    for (const gap of [...gaps.new, ...gaps.closed, ...gaps.changed])
      expect(text).toContain(`${gap.indicator} ${gap.title}: `);
    for (const { location } of items) expect(text).toContain(`${location!.file}:${location!.line}\n`);
  });

  it('says nothing that is not a word', () => {
    for (const report of [diffSample({ language }), savedSample({ language }), sameSample({ language })])
      expect(render(report)).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\)|: $|, ,|\n\n\n/m);
  });

  it('says in one line that nothing differs, below the date of both sides', () => {
    const blocks = render(sameSample({ language }), 200).trimEnd().split('\n\n');
    expect(blocks).toHaveLength(2);
    expect(blocks[0]).toContain({ ko: '기준일: 2014. 8. 29.', en: 'as of: 29 August 2014' }[language]);
    expect(blocks[1]).toBe(
      {
        ko: '달라진 것이 없음: 점수, 판정, 미흡지표, 답변, 평가체계가 모두 같음',
        en: 'Nothing differs: scores, verdict, gaps, answers and framework are the same',
      }[language],
    );
  });

  it('leaves out what has not moved', () => {
    const { after } = diffSample({ language });
    const still = { before: after, causes: [], items: [], groups: [], indicators: [], departments: [] };
    const none = { gaps: { new: [], closed: [], changed: [] }, framework: null, frameworkChanged: false };
    const quiet = render(diffSample({ language, ...still, ...none }));
    const words = {
      ko: /원인|구분|부서|지표|평가체계 변경|해당없음/,
      en: /Cause|Group|Department|ndicator|Change of|not applicable|gaps/,
    };
    expect(quiet).not.toMatch(words[language]);
  });

  it('cuts no list', () => {
    const sample = diffSample({ language });
    const many = Array.from({ length: 300 }, (_, i) => ({ ...sample.indicators[0]!, after: `X-${i}` }));
    const gaps = many.map(({ after }) => ({ ...sample.gaps.new[0]!, indicator: after }));
    const long = render({ ...sample, indicators: many, gaps: { ...sample.gaps, new: gaps } });
    for (const { after } of many) expect(long.split(`${after} `).length).toBeGreaterThanOrEqual(3);
  });

  it('lets no text of a file command a terminal or a runner', () => {
    const evil = `\n::error::x \u001b[31m\u202e##[group]`;
    const sample = diffSample({ language, name: evil, cycle: evil });
    const text = render({
      ...sample,
      before: { ...sample.before, label: evil, path: evil },
      groups: sample.groups.map((node) => ({ ...node, title: evil })),
      items: sample.items.map((item) => ({ ...item, before: evil, departmentName: evil })),
      gaps: { ...sample.gaps, new: sample.gaps.new.map((gap) => ({ ...gap, title: evil })) },
    });
    expect(text).not.toMatch(/\u001b|\u202e|^\s*::|##\[/m);
  });
});

describe('pretty', () => {
  it('lists the entries of an indicator below it, and the others apart', () => {
    const text = render(diffSample(), 120);
    const [, indicators] = text.split('점수가 달라진 지표 8개\n');
    const [own, others] = indicators!.split('그 밖의 변경 2건\n');
    expect(own).toContain(
      'F1-01 추진계획 수립: 득점 0 → 10 (+10), 확인 점수 0\n      미시행 → 예 (답변, 민원팀)\n',
    );
    expect(own).toContain('      원인: 답변 +2, 평가체계: 배점 -1.6\n');
    expect(own).not.toContain('전국 평균');
    expect(others).toContain('  F1-02 직원 교육\n      접수창구 → 민원팀 (소관 변경)\n');
  });

  it('gives no entry to an indicator that is gone where another has its id now', () => {
    const sample = diffSample();
    const gone = { ...sample.indicators.at(-1)!, before: 'F1-01', title: '옛 지표' };
    const text = render({ ...sample, indicators: [...sample.indicators, gone] }, 120);
    expect(text.split('미시행 → 예 (답변, 민원팀)')).toHaveLength(2);
    expect(text).toContain('  F1-01 옛 지표 (폐지): 득점 5 → 0 (-5)\n\n');
  });

  it('tells frameworks of one version apart, and where their ids and versions differ names both', () => {
    const sample = diffSample();
    const sha256 = 'f'.repeat(64);
    const framework = { ...sample.before.framework, sha256 };
    expect(render({ ...sample, after: { ...sample.after, framework } }, 120)).toContain(
      '평가체계: service-2014 1.0.0 (sha256 1f1f1f1f) → service-2014 1.0.0 (sha256 ffffffff)\n',
    );
    expect(render({ ...sample, framework: null, frameworkChanged: false }, 120)).toContain(
      '  평가체계: service-2014 1.0.0 → service-2014 1.1.0\n\n판정',
    );
  });

  it('ends with the warnings about the files', () => {
    const { diagnostics } = reportOf('examples/seodaemun-2014', 'ko');
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const report of [diffSample({ diagnostics }), sameSample({ diagnostics })])
      expect(render(report)).toMatch(
        new RegExp(`\\n\\n경고 ${diagnostics.length}건이 있습니다\\.[^\\n]*\\n$`),
      );
  });

  it('shows both dates where they differ', () => {
    const sample = sameSample();
    const text = render({ ...sample, before: { ...sample.before, on: '2014-08-01' } }, 200);
    expect(text).toContain('기준일: 2014. 8. 1. → 2014. 8. 29.');
  });
});

/** The rows of the table that begins with a head, cell by cell. */
function tableBelow(text: string, head: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`│ ${head}`));
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => line.startsWith('└')),
    )
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function figureOf(text: string): Rational {
  return parseDecimal(text.replace('+', ''))!;
}
