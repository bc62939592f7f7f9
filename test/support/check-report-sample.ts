import type { Language } from '../../src/model/language.ts';
import type { CheckReport, GateResultReport, WaiverReport } from '../../src/report/check-report.ts';
import type { DiffReport } from '../../src/report/diff-report.ts';
import type { Report } from '../../src/report/report.ts';
import { brokenSample, checkSample } from './check-sample.ts';
import { diffSample, sameSample } from './diff-sample.ts';
import { cause, shift } from './diff-sample-amounts.ts';

/** The checks that every form is tested with, by name. */
export function samplesIn(language: Language): Readonly<Record<string, CheckReport>> {
  return {
    failed: failedSample(language),
    passed: passedSample(language),
    framework: frameworkSample(language),
    same: sameCheckSample(language),
    alone: aloneSample(language),
    broken: brokenSample(language),
  };
}

/** A check that fails, with something of everything: a base, waivers in each state, a baseline, new findings. */
export function failedSample(language: Language, overrides: Partial<CheckReport> = {}): CheckReport {
  const sample = checkSample({ language });
  const report = sample.report!;
  return {
    ...sample,
    gate: { ...sample.gate, results: [...sample.gate.results, ...moreResults(report, language)] },
    waivers: [...sample.waivers, ...moreWaivers(report, language)],
    diff: diffOf(report, language),
    findings: sample.findings.map((found) =>
      found.code.startsWith('evidence/') ? { ...found, isNew: true } : found,
    ),
    ...overrides,
  };
}

/** A check that passes, with a base that was a little worse. */
export function passedSample(language: Language): CheckReport {
  const sample = checkSample({ language, passed: true });
  return { ...sample, diff: diffOf(sample.report!, language) };
}

/** A check of a change that alters the framework as well. */
export function frameworkSample(language: Language): CheckReport {
  return failedSample(language, { diff: diffSample({ language }) });
}

/** A check that passes where nothing differs from the base and nothing is new. */
export function sameCheckSample(language: Language): CheckReport {
  const sample = checkSample({ language, passed: true });
  const results = sample.gate.results.map((result) => ({ ...result, asked: 'here' as const }));
  return {
    ...sample,
    gate: { ...sample.gate, results },
    diff: sameSample({ language }),
    findings: sample.findings.map((found) => ({ ...found, isNew: false })),
  };
}

/** A check without a base and without a configuration, whose base could not be read. */
export function aloneSample(language: Language): CheckReport {
  const sample = checkSample({ language, passed: true });
  const ko = language === 'ko';
  return {
    ...sample,
    gate: { ...sample.gate, source: 'default', file: null },
    waivers: [],
    baseline: null,
    baseNote: ko ? '「main」에서 파일의 오류로 채점하지 못했습니다.' : 'The files of "main" have errors.',
    findings: sample.findings.map((found) => ({ ...found, isNew: null })),
  };
}

/** A comparison that fits the report: its total is that of the sample, 3.2 more than before. */
function diffOf(report: Report, language: Language): DiffReport {
  const { items, ...sample } = diffSample({ language });
  const [excluded] = report.notApplicable;
  return {
    ...sample,
    claimed: shift('824.84', report.total.claimed.shown),
    substantiated: shift('790.68', report.total.substantiated.shown),
    bonus: null,
    before: { ...sample.before, bar: '800', points: '1000', passed: true, substantiated: false },
    after: { ...sample.after, bar: '800', points: '1000', passed: true, substantiated: false, unmet: [] },
    causes: [cause('answers', null, '5', '5'), cause('applicability', null, '-1.8', '-4')],
    items: [
      ...items.filter((item) => item.cause !== 'applicability'),
      {
        cause: 'applicability',
        kind: null,
        indicator: excluded!.indicator,
        title: excluded!.title,
        department: excluded!.department,
        departmentName: excluded!.departmentName,
        before: language === 'ko' ? '미시행' : 'not implemented',
        after: language === 'ko' ? '해당없음' : 'not applicable',
        location: excluded!.location,
      },
    ],
    framework: null,
    frameworkChanged: false,
  };
}

/** A condition of the gate with what is not given as it mostly is. */
export function resultOf(given: Partial<GateResultReport>): GateResultReport {
  return {
    kind: 'group',
    name: 'F1',
    id: null,
    severity: 'error',
    expected: null,
    actual: null,
    distance: null,
    expectedShown: '',
    actualShown: '',
    distanceShown: null,
    judged: true,
    passed: false,
    note: null,
    asked: 'here',
    location: null,
    ...given,
  };
}

function moreResults(report: Report, language: Language): GateResultReport[] {
  const ko = language === 'ko';
  const [area] = report.tree;
  return [
    resultOf({
      kind: 'group',
      name: ko ? `최소 점수: ${area!.id} ${area!.title}` : `floor: ${area!.id} ${area!.title}`,
      id: area!.id,
      judged: false,
      expected: '0.6',
      expectedShown: ko ? '60% 이상' : 'at least 60%',
      note: ko ? '해당하는 지표가 없어 판정할 수 없습니다.' : 'Nothing applies, so it cannot be judged.',
    }),
    resultOf({
      kind: 'evidence',
      name: ko ? '미인정·누락 증빙 없음' : 'no evidence missing or not counting',
      severity: 'warn',
      judged: false,
      note: ko ? '증빙을 요구하는 지표가 없습니다.' : 'No indicator asks for evidence.',
    }),
  ];
}

function moreWaivers({ gaps }: Report, language: Language): WaiverReport[] {
  const ko = language === 'ko';
  const common = {
    title: null,
    finding: null,
    department: null,
    departmentName: null,
    reason: ko ? '예산 확보 뒤 시행' : 'It waits for the budget',
    approver: ko ? '민원여권과장' : 'Head of Civil Affairs',
    isNew: false,
    covers: 0,
    location: { file: 'examples/seodaemun-2014/waivers.yaml', line: 9, column: 5 },
  } as const;
  return [
    {
      ...common,
      indicator: gaps[1]!.indicator,
      title: gaps[1]!.title,
      finding: 'gap/partial',
      department: 'audit',
      departmentName: ko ? '감사담당관' : 'Audit Office',
      until: '2014-08-29',
      state: 'active',
      daysLeft: 0,
      isNew: true,
      covers: 1,
    },
    {
      ...common,
      indicator: null,
      finding: 'evidence/expired',
      until: '2014-08-26',
      state: 'expired',
      daysLeft: -3,
    },
    {
      ...common,
      indicator: null,
      finding: 'gap/unanswered',
      until: ko ? '내년까지' : 'next year',
      state: 'expired',
      daysLeft: null,
    },
    {
      ...common,
      indicator: null,
      finding: 'evidence/undated',
      until: '2014-09-10',
      state: 'unused',
      daysLeft: 12,
    },
  ];
}
