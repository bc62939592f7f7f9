import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/model/language.ts';
import type { CheckReport } from '../../../src/report/check-report.ts';
import { checkJson } from '../../../src/reporters/check-json.ts';
import { checkMarkdown, checkSummary } from '../../../src/reporters/markdown/check.ts';
import { checkComment } from '../../../src/reporters/markdown/comment.ts';
import { plain } from '../../../src/reporters/palette.ts';
import { checkPretty } from '../../../src/reporters/pretty/check.ts';
import type { Reporter } from '../../../src/reporters/reporter.ts';
import { grouped } from '../../../src/reporters/wording/figures.ts';
import { cellWidth } from '../../../src/text/cells.ts';
import { failedSample, frameworkSample, resultOf, samplesIn } from '../../support/check-report-sample.ts';
import { checkSample } from '../../support/check-sample.ts';
import { diffSample } from '../../support/diff-sample.ts';

const languages: readonly Language[] = ['ko', 'en'];
const texts: readonly Reporter<CheckReport>[] = [
  checkPretty(false),
  checkMarkdown,
  checkSummary,
  checkComment,
];

function render(reporter: Reporter<CheckReport>, value: CheckReport, width = 100, ascii = false): string {
  return reporter.render(value, { width, palette: plain, ascii });
}

describe.each(languages)('every form of a check, in %s', (language) => {
  const samples = samplesIn(language);
  const words = language === 'ko' ? ['점검 통과', '점검 불통과'] : ['Check passed', 'Check failed'];

  it.each(Object.keys(samples))('of the sample "%s" has the same verdict and total', (name) => {
    const value = samples[name]!;
    const data = JSON.parse(render(checkJson, value)) as {
      passed: boolean;
      report: { total: { claimed: { score: string } } } | null;
    };
    expect(data.passed).toBe(value.passed);
    for (const reporter of texts) {
      const text = render(reporter, value);
      if (name === 'same' && reporter === checkComment) {
        expect(text).toBe('');
        continue;
      }
      expect(text).toContain(words[value.passed ? 0 : 1]);
      expect(text).not.toContain(words[value.passed ? 1 : 0]);
      if (data.report === null) {
        expect(text).not.toMatch(/1,000/);
      } else {
        expect(data.report.total.claimed.score).toBe(value.report!.total.claimed.score);
        expect(text).toContain(grouped(value.report!.total.claimed.shown));
      }
    }
  });

  it.each(Object.keys(samples))('of the sample "%s" has words only, and the same ones twice', (name) => {
    for (const reporter of [...texts, checkJson]) {
      const text = render(reporter, samples[name]!);
      expect(text).toBe(render(reporter, samplesIn(language)[name]!));
      expect(text).not.toMatch(/undefined|NaN|\[object|\(\)|: $|, ,/m);
      if (reporter !== checkJson) expect(text).not.toMatch(/\bnull\b/);
      if (text !== '') expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it.each([40, 80, 120, 200])('pretty fits a terminal of %d cells', (width) => {
    for (const ascii of [false, true]) {
      for (const value of Object.values(samples)) {
        const lines = render(checkPretty(false), value, width, ascii).split('\n');
        // a path is never broken
        const broken = /^\S+ (?:오류|error)$/;
        for (const line of lines)
          if (!broken.test(line)) expect(cellWidth(line), line).toBeLessThanOrEqual(width);
        const rows = lines.filter((line) => /^(?:[│┌├└|]|\+-)/.test(line));
        expect(new Set(rows.map(cellWidth)).size, rows.join('\n')).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('pretty', () => {
  const firstLine = (value: CheckReport) => render(checkPretty(false), value).split('\n')[0];

  it('says first whether it passes, and why it does not', () => {
    const { failed, passed, broken } = samplesIn('ko');
    expect(firstLine(failed!)).toBe('✗ 점검 불통과: 조건 2건 미충족, 경고 2건');
    expect(firstLine(passed!)).toBe('✓ 점검 통과: 경고 1건');
    expect(firstLine(broken!)).toBe('✗ 점검 불통과: 파일 오류 2건');
    expect(firstLine(samplesIn('en')['failed']!)).toBe('✗ Check failed: 2 conditions not met, 2 warnings');
    const one = checkSample({
      language: 'en',
      gate: { source: 'default', file: null, results: [resultOf({})] },
    });
    expect(firstLine(one)).toBe('✗ Check failed: 1 condition not met');
  });

  it('has a row for each condition, what fails first, with a sign and a word', () => {
    const results = [
      resultOf({ name: 'C1', passed: true }),
      resultOf({ name: 'C2' }),
      resultOf({ name: 'C3', severity: 'warn' }),
      resultOf({ name: 'C4', judged: false }),
      resultOf({ name: 'C5', judged: false, severity: 'warn' }),
    ];
    const value = failedSample('ko', { gate: { source: 'file', file: 'g.yaml', results } });
    const rows = render(checkPretty(false), value)
      .split('\n')
      .filter((line) => line.startsWith('│'))
      .map((line) => line.split('│').map((cell) => cell.trim()));
    expect(rows.slice(1).map(([, outcome, name]) => [outcome, name])).toEqual([
      ['✗ 미충족', 'C2'],
      ['✗ 판정 불가', 'C4'],
      ['! 판정 불가(경고)', 'C5'],
      ['! 경고', 'C3'],
      ['✓ 충족', 'C1'],
    ]);
  });

  it('says below the table what else there is to say of conditions that are not met', () => {
    const text = render(checkPretty(false), failedSample('ko'));
    expect(text).toContain('\n  ! 응답률: 미작성 지표가 2개입니다.\n    examples/');
    expect(text).toContain(
      '✗ 변경 전보다 낮아지지 않음: 총점: 변경 전의 점검 조건으로, 이번 변경이 완화하거나 삭제했습니다.\n',
    );
    expect(text).not.toContain('✓ 총점:');
    const met = resultOf({ name: 'C1', passed: true, asked: 'base', note: '세지 않음: 유예 2개.' });
    const waived = failedSample('ko', { gate: { source: 'file', file: 'g.yaml', results: [met] } });
    expect(render(checkPretty(false), waived)).toContain('\n  ✓ C1: 세지 않음: 유예 2개.\n\n');
  });

  it('has no hint where every condition is off: the note says what to do', () => {
    const off = resultOf({ kind: 'gate', judged: false, note: '켜진 조건이 하나도 없습니다.' });
    const value = failedSample('ko', { gate: { source: 'file', file: 'g.yaml', results: [off] } });
    expect(render(checkPretty(false), value)).not.toContain('다음:');
  });

  it('names the gate', () => {
    const { failed, alone } = samplesIn('ko');
    expect(render(checkPretty(false), failed!)).toContain(
      '\n점검 조건: examples/seodaemun-2014/assess.config.yaml\n',
    );
    expect(render(checkPretty(false), alone!)).toContain('\n기본 점검 조건: assess.config.yaml이 없음\n');
  });

  it('leaves the warnings out where it is to be quiet', () => {
    const broken = samplesIn('en')['broken']!;
    const [first] = broken.diagnostics;
    const warned = {
      ...broken,
      diagnostics: [...broken.diagnostics, { ...first!, severity: 'warning' as const, code: 'a/warning' }],
    };
    expect(render(checkPretty(false), warned)).toContain('a/warning');
    const quiet = render(checkPretty(true), warned);
    expect(quiet).not.toMatch(/warning/);
    for (const { code } of broken.diagnostics) expect(quiet).toContain(code);
  });

  it('says how long waivers hold', () => {
    const text = render(checkPretty(false), failedSample('ko'), 200);
    expect(text).toContain(
      '\n유예 5건: 적용 중 2건, 적용 대상 없음 1건, 기한 경과 1건, 기한이 날짜가 아님 1건\n',
    );
    expect(text).toContain('gap/partial, 감사담당관: 신규, 오늘까지 (2014. 8. 29.), 1건에 적용');
    expect(text).toContain('evidence/expired: 3일 지남 (2014. 8. 26.), 승인');
    expect(text).toContain('evidence/undated: 12일 남음 (2014. 9. 10.), 적용 대상 없음');
    expect(text).toContain('gap/unanswered: 기한이 날짜가 아님: 내년까지, 승인');
    const english = render(checkPretty(false), failedSample('en'), 200);
    expect(english).toContain('evidence/expired: expired 3 days ago (26 August 2014), approved by');
    expect(english).toContain('12 days left');
    expect(english).toContain('last day today');
  });

  it('shows the change and its causes, or why there is none', () => {
    const { failed, alone, same, framework } = samplesIn('ko');
    expect(render(checkPretty(false), failed!)).toContain(
      [
        '\n변경 전 main (a1b2c3d4) 대비: 총점 +3.2점 (824.84 → 828.04), 합격 유지, 확인된 점수 +1',
        '  원인: 답변 +5, 해당없음 -1.8 (확인 -4)',
        '  미흡지표: 신규 2건, 해소 1건, 변경 1건\n',
      ].join('\n'),
    );
    expect(render(checkPretty(false), alone!)).toContain(
      '\n「main」에서 파일의 오류로 채점하지 못했습니다.\n',
    );
    expect(render(checkPretty(false), same!)).toContain('대비: 달라진 것이 없음');
    expect(render(checkPretty(false), framework!)).toContain(
      '\n이 변경은 평가체계를 바꿈\n  평가체계: service-2014 1.0.0 → service-2014 1.1.0\n',
    );
  });

  it('names the only cause without repeating its figure', () => {
    const [cause] = diffSample().causes;
    const text = render(checkPretty(false), failedSample('ko', { diff: diffSample({ causes: [cause!] }) }));
    expect(text).toContain('\n  원인: 답변\n');
  });

  it('shows errors of files with what to do, and never a score', () => {
    const text = render(checkPretty(false), samplesIn('ko')['broken']!);
    expect(text).toContain('departments/audit.yaml:7:1 오류 yaml/tab\n');
    expect(text).toContain('\n  고치는 법: 탭을 빈칸으로 바꾸십시오.\n');
    expect(text).not.toContain('│');
  });

  it('ends with what to do next, where there is something', () => {
    const last = (value: CheckReport) => render(checkPretty(false), value, 200).trimEnd().split('\n').at(-1);
    const { passed, broken } = samplesIn('ko');
    expect(last(failedSample('ko'))).toContain('「assess explain gate/no-drop」');
    expect(last(passed!)).toContain('「assess explain gate/coverage」');
    expect(last(broken!)).toContain('다음: 오류를 고친 뒤');
    const met = { ...passed!, gate: { ...passed!.gate, results: [resultOf({ passed: true })] } };
    expect(last(met)).toContain('「assess check --update-baseline」');
    const done = { ...met, baseline: { ...met.baseline!, improved: 0 } };
    expect(last(done)).not.toContain('다음');
  });

  it('says what an update did to the baseline', () => {
    const baseline = { file: 'b.yaml', known: 3, improved: 0, fresh: 2, updated: { added: 0, removed: 4 } };
    expect(render(checkPretty(false), failedSample('ko', { baseline }), 200)).toContain(
      '\n기존 미흡 목록 b.yaml: 그대로 3건, 해소·개선 0건, 신규·악화 2건 (갱신함: 추가 0건, 삭제 4건)\n',
    );
  });

  it('has no sign beyond ASCII in ASCII, but those of the texts', () => {
    const ascii = render(checkPretty(false), frameworkSample('en'), 100, true);
    expect(ascii).not.toMatch(/[✓✗│→]/);
    expect(ascii).toContain('[x] Check failed');
    expect(ascii).toContain('(73 -> 78.4)');
  });
});
