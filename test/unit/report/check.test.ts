import { describe, expect, it } from 'vitest';
import { Rational } from '../../../src/exact/rational.ts';
import type { GateCondition } from '../../../src/model/files.ts';
import type { Language } from '../../../src/model/language.ts';
import { buildBrokenCheck, buildCheck, type CheckInput } from '../../../src/report/check.ts';
import type { CheckReport } from '../../../src/report/check-report.ts';
import { buildScore, type Plain } from '../../support/build.ts';
import { Figure } from '../../support/figure.ts';
import { baseOf, type CheckParts, check, gateOf } from '../../support/gate.ts';
import { answers, away, group, leaf, tree } from '../../support/tree.ts';

const framework = tree(1000, 2, [group('A', 600, leaf('A1', 600)), group('B', 400, leaf('B1', 400))]);
const named = { ...framework, levels: [{ id: 'L1', title: { ko: '영역', en: 'Area' } }, 'L2'] };
const assessment: Plain = {
  departments: [
    { id: 'one', name: { ko: '민원과', en: 'Civil Affairs' }, coordinates: true },
    { id: 'two', name: { ko: '세무과', en: 'Tax' } },
  ],
  responsible: { B: 'two' },
};
const frame = { path: 'town', command: 'assess check town', diagnostics: [] };

function checked(a: unknown, b: unknown, more: Partial<CheckParts> = {}) {
  const sheets = { one: answers({ A1: a }), two: answers({ B1: b }) };
  return check({ framework: named, assessment, sheets, ...more });
}

function built(
  state: ReturnType<typeof checked>,
  conditions: readonly GateCondition[],
  language: Language = 'ko',
  more: Partial<CheckInput> = {},
): CheckReport {
  const { score, waivers = [] } = state;
  return buildCheck({ ...frame, score, waivers, gate: gateOf(conditions), ...more }, language);
}

const told = (report: CheckReport) =>
  report.gate.results.map(({ name, expectedShown, actualShown, distanceShown }) =>
    [name, expectedShown, actualShown, distanceShown].join(' | '),
  );

describe('results in words', () => {
  const conditions: GateCondition[] = [
    { kind: 'total', 'at-least': '80%' },
    { kind: 'group', level: 'L1', 'at-least': '80%' },
    { kind: 'group', group: 'A', 'at-least': '80%' },
    { kind: 'department', 'at-least': '50%' },
    { kind: 'coverage', 'at-least': '100%' },
    { kind: 'not-applicable', 'at-most': '5%' },
    { kind: 'must-haves', indicators: ['A1'] },
    { kind: 'waivers' },
    { kind: 'no-drop', of: 'total' },
    { kind: 'evidence' },
    { kind: 'verdict' },
  ];

  it('in Korean', () => {
    expect(told(built(checked(90, 60), conditions))).toEqual([
      '총점 | 80%(800점) 이상 | 78%(780점) | 20점 모자람',
      '영역별 최소 점수: A A | 80%(480점) 이상 | 90%(540점) | 60점 넘음',
      '영역별 최소 점수: B B | 80%(320점) 이상 | 60%(240점) | 80점 모자람',
      '최소 점수: A A | 80%(480점) 이상 | 90%(540점) | 60점 넘음',
      '부서별 최소 점수: 민원과 | 50%(300점) 이상 | 90%(540점) | 240점 넘음',
      '부서별 최소 점수: 세무과 | 50%(200점) 이상 | 60%(240점) | 40점 넘음',
      '응답률 | 100% 이상 | 100%(2/2) | 기준과 같음',
      '해당없음 배점 | 5%(50점) 이하 | 0%(0점) | 50점 여유',
      '필수지표 응답: A1 | 1개 이상 | 1개 | 기준과 같음',
      '기한이 지난 유예 없음 | 0건 | 0건 | 기준과 같음',
      '총점 유지 | 변경 전보다 낮아지지 않음 | 판정 불가 | ',
      '미인정·누락 증빙 없음 | 없음 | 판정 불가 | ',
      '평가체계의 판정 | 합격 | 판정 불가 | ',
    ]);
  });

  it('in English', () => {
    expect(told(built(checked(90, 60), conditions, 'en'))).toEqual([
      'total | at least 80% (800 points) | 78% (780 points) | 20 points short',
      'least score of each area: A A | at least 80% (480 points) | 90% (540 points) | 60 points above',
      'least score of each area: B B | at least 80% (320 points) | 60% (240 points) | 80 points short',
      'least score: A A | at least 80% (480 points) | 90% (540 points) | 60 points above',
      'least score of each department: Civil Affairs | at least 50% (300 points) | 90% (540 points) | 240 points above',
      'least score of each department: Tax | at least 50% (200 points) | 60% (240 points) | 40 points above',
      'coverage | at least 100% | 100% (2/2) | exactly as asked',
      'points not applicable | at most 5% (50 points) | 0% (0 points) | 50 points to spare',
      'must-haves answered: A1 | at least 1 indicator | 1 indicator | exactly as asked',
      'no expired waivers | 0 waivers | 0 waivers | exactly as asked',
      'no drop of the total | no lower than the base | not judged | ',
      'no evidence missing or not counting | none | not judged | ',
      'verdict of the framework | pass | not judged | ',
    ]);
  });

  it('are called what is asked', () => {
    const asked: GateCondition[] = [
      { kind: 'waivers', new: 'forbidden' },
      { kind: 'evidence', 'at-most': Rational.zero },
      { kind: 'evidence', 'at-most': Rational.of(3) },
    ];
    const names = (language: Language) =>
      built(checked(90, 60), asked, language).gate.results.map(({ name }) => name);
    expect(names('ko')).toEqual([
      '기한이 지난 유예 없음',
      '새 유예 없음',
      '미인정·누락 증빙 없음',
      '미인정·누락 증빙 한도',
    ]);
    expect(names('en')).toEqual([
      'no expired waivers',
      'no new waivers',
      'no evidence missing or not counting',
      'limit of evidence missing or not counting',
    ]);
  });

  it('say distances of shares in percentage points', () => {
    const half = check({ framework: named, assessment, sheets: { one: answers({ A1: 90 }) } });
    const distance = (language: Language, least: string) =>
      built(half, [{ kind: 'coverage', 'at-least': least }], language).gate.results[0]!.distanceShown;
    expect(distance('ko', '100%')).toMatch(/^\d+(?:\.\d+)?%p 모자람$/);
    expect(distance('en', '100%')).toMatch(/^\d+(?:\.\d+)? percentage points short$/);
    const { actual } = built(half, [{ kind: 'coverage', 'at-least': '100%' }]).gate.results[0]!;
    expect(actual).toBe('0.5');
    expect(distance('en', '51%')).toBe('1 percentage point short');
  });

  it('have one for a gate in which nothing is on, whose finding says why', () => {
    const off: GateCondition[] = [{ kind: 'waivers', severity: 'off' }];
    const { gate, findings } = built(checked(90, 60), off, 'en');
    expect(gate.results.map(({ name, judged }) => [name, judged])).toEqual([['a condition to check', false]]);
    expect(findings.find(({ code }) => code === 'gate/gate')!.message).toMatch(/^Every condition is off/);
  });

  it('never show a figure as its limit', () => {
    const near = checked(new Figure('66.665833333'), 100, { framework: named });
    const [result] = built(near, [{ kind: 'total', 'at-least': '80%' }]).gate.results;
    expect(result).toMatchObject({ passed: false, expectedShown: '80%(800점) 이상' });
    expect(result!.actualShown).toMatch(/^79\.9%\(799\.99\d*점\)$/);
    expect(result!.distance).toMatch(/^-0\.00/);
    const least = checked(new Figure('66.6666'), new Figure('99.999'));
    const [failed] = built(least, [{ kind: 'total', 'at-least': '80%' }]).gate.results;
    expect(failed).toMatchObject({
      actual: '799.9956',
      actualShown: '79.9%(799.9956점)',
      distanceShown: '0.0044점 모자람',
    });
  });

  it('have names of their own', () => {
    const state = checked(90, 60);
    const twins: GateCondition[] = [{ kind: 'total', 'at-least': '80%' }];
    const base = gateOf([{ kind: 'total', 'at-least': '90%' }]);
    const names = built(state, twins, 'ko', { baseGate: base }).gate.results.map(({ name }) => name);
    expect(names).toEqual(['총점', '총점 (변경 전의 조건)']);
  });
});

describe('what a check says as a whole', () => {
  const total = (least: string): GateCondition => ({ kind: 'total', 'at-least': least });

  it('has passed or not', () => {
    const report = built(checked(90, 60), [total('78%')]);
    expect(report).toMatchObject({
      passed: true,
      subject: 'test/2014',
      path: 'town',
      diff: null,
      baseNote: null,
    });
    expect(report.gate).toMatchObject({ source: 'default', file: null });
    expect(built(checked(90, 60), [total('78.1%')]).passed).toBe(false);
  });

  it('names the configuration and the places of its conditions', () => {
    const state = checked(90, 60, { conditions: [{ kind: 'total', 'at-least': 800 }] });
    const report = buildCheck({ ...frame, score: state.score, waivers: [], gate: state.gate! }, 'ko');
    expect(report.gate).toMatchObject({ source: 'file', file: 'assess.config.yaml' });
    expect(report.gate.results[0]!.location).toEqual({ file: 'assess.config.yaml', line: 3, column: 5 });
    expect(report.findings[0]).toMatchObject({
      code: 'gate/total',
      level: 'error',
      message: '점검 조건 「총점」을 충족하지 못했습니다: 800점 이상, 현재 780점, 20점 모자람.',
      location: { file: 'assess.config.yaml', line: 3 },
    });
  });

  it('has only what is wrong where files have errors', () => {
    const { diagnostics } = check({
      framework: named,
      assessment,
      conditions: [{ kind: 'no-drop', of: 'x' }],
    });
    const report = buildBrokenCheck(diagnostics, { path: 'town', command: 'assess check town' }, 'en');
    expect(report).toMatchObject({ passed: false, report: null, subject: 'town', waivers: [] });
    expect(report.findings.map(({ code, level }) => `${level} ${code}`)).toEqual([
      'error gate/unknown-level',
    ]);
  });

  it('tells the waivers with the days that are left', () => {
    const waiver = { reason: '예산', approver: '과장', indicator: 'A1' };
    const waivers = [
      { ...waiver, until: '2014-09-10' },
      { ...waiver, indicator: 'B1', until: '2014-08-28' },
      { ...waiver, department: 'two', until: '2014-08-29' },
      { ...waiver, finding: 'gap/partial', until: '무기한' },
    ];
    const state = checked(90, 60, { waivers });
    expect(
      built(state, [total('10%')], 'en').waivers.map(({ department, departmentName }) => [
        department,
        departmentName,
      ]),
    ).toEqual([
      [null, null],
      [null, null],
      ['two', 'Tax'],
      [null, null],
    ]);
    expect(
      built(state, [total('10%')]).waivers.map(({ state: now, daysLeft, covers }) => [now, daysLeft, covers]),
    ).toEqual([
      ['active', 12, 1],
      ['expired', -1, 0],
      ['unused', 0, 0],
      ['expired', null, 0],
    ]);
  });
});

describe('findings', () => {
  const total: GateCondition = { kind: 'total', 'at-least': '10%' };

  it('are the gaps, worst first', () => {
    const { findings } = built(checked(90, 60), [total]);
    expect(findings.map(({ code, level, indicator, message }) => [code, level, indicator, message])).toEqual([
      [
        'gap/partial',
        'warning',
        'B1',
        'B1 B1: 세무과가 배점의 일부만 득점했습니다(400점 가운데 160점 감점).',
      ],
      ['gap/partial', 'warning', 'A1', 'A1 A1: 민원과가 배점의 일부만 득점했습니다(600점 가운데 60점 감점).'],
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(findings.every(({ fingerprint }) => /^[0-9a-f]{64}$/.test(fingerprint))).toBe(true);
  });

  it('keep their fingerprint while they last, whatever the language and the figure', () => {
    const prints = (b: number, language: Language) =>
      built(checked(90, b), [total], language).findings.map(({ fingerprint }) => fingerprint);
    expect(prints(60, 'ko')).toEqual(prints(70, 'en'));
  });

  it('that are waived or known are notes', () => {
    const waivers = [{ indicator: 'B1', reason: '예산', approver: '과장', until: '2015-01-01' }];
    const state = checked(90, 60, { waivers });
    const levels = built(state, [total]).findings.map(({ level, indicator, waiver }) => [
      level,
      indicator,
      waiver,
    ]);
    expect(levels).toEqual([
      ['warning', 'A1', null],
      ['note', 'B1', 0],
    ]);
  });

  it('are new where the base does not have them as bad', () => {
    const base = checked(100, 60);
    const state = checked(90, 60);
    const news = (head: typeof state) =>
      built(head, [total], 'ko', { base: baseOf(base, head.score) }).findings.map(
        ({ indicator, level, isNew }) => [indicator, level, isNew],
      );
    expect(news(state)).toEqual([
      ['A1', 'warning', true],
      ['B1', 'note', false],
    ]);
    expect(news(checked(100, 59))).toEqual([['B1', 'warning', true]]);
    expect(news(checked(100, 61))).toEqual([['B1', 'note', false]]);
  });

  it('of evidence are tied to the answer', () => {
    const record = { document: 'D-1', title: '문서', approved: '2014-01-02', 'valid-until': '2014-08-28' };
    const sheets = { one: { A1: { value: 100, evidence: [record, record] } }, two: answers({ B1: 100 }) };
    const parts: CheckParts = { framework: { ...named, evidence: { required: true } }, assessment, sheets };
    const { score, diagnostics } = buildScore(parts);
    const found = buildCheck(
      { ...frame, diagnostics, score: score!, waivers: [], gate: gateOf([total]) },
      'ko',
    ).findings;
    const evidence = found.filter(({ code }) => code === 'evidence/expired');
    expect(evidence.map(({ indicator, department, level }) => [indicator, department, level])).toEqual([
      ['A1', 'one', 'warning'],
      ['A1', 'one', 'warning'],
    ]);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  });

  it('every code has its rule', () => {
    const report = built(checked(away, 60), [{ kind: 'total', 'at-least': '100%' }]);
    const codes = new Set(report.rules.map(({ code }) => code));
    expect(report.findings.filter(({ code }) => !codes.has(code))).toEqual([]);
    const off = built(checked(50, 60), [{ ...total, severity: 'off' } as GateCondition]);
    expect(off.findings.filter(({ code }) => !codes.has(code))).toEqual([]);
  });
});
