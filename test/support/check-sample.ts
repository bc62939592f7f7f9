import { createHash } from 'node:crypto';
import type { Language } from '../../src/model/language.ts';
import type {
  CheckReport,
  FindingReport,
  GateResultReport,
  WaiverReport,
} from '../../src/report/check-report.ts';
import { findingRules } from '../../src/report/finding-rules.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf } from './report-of.ts';

const folder = 'examples/seodaemun-2014';

const reports: Partial<Record<Language, Report>> = {};

/** The example's report in one language, made once. */
function sampleReport(language: Language): Report {
  reports[language] ??= reportOf(folder, language);
  return reports[language];
}

/**
 * What `assess check` may say of the example, with a base known: where it has not `passed` (the default) the total has dropped and
 * a gap is worse than the baseline says. In Korean unless another `language` is given; `overrides` replace whole fields.
 */
export function checkSample(overrides: Partial<CheckReport> = {}): CheckReport {
  const { language = 'ko', passed = false } = overrides;
  const report = sampleReport(language);
  return {
    schemaVersion: 1,
    language,
    path: folder,
    subject: 'seodaemun/2014',
    command: `assess check ${folder} --on 2014-08-29 --base main`,
    passed,
    report,
    gate: { source: 'file', file: `${folder}/assess.config.yaml`, results: results(passed, language) },
    waivers: waivers(report, language),
    baseline: {
      file: `${folder}/baseline.yaml`,
      known: 3,
      improved: 1,
      fresh: passed ? 0 : 1,
      updated: null,
    },
    diff: null,
    baseNote: null,
    findings: findingsOf(report, passed, language),
    rules: findingRules(language),
    diagnostics: report.diagnostics,
    ...overrides,
  };
}

/** The same where files have errors: nothing is scored, and one error concerns a file as a whole. */
export function brokenSample(language: Language = 'ko'): CheckReport {
  const ko = language === 'ko';
  const given = [
    {
      code: 'yaml/tab',
      message: ko ? '탭으로 들여 쓴 줄이 2줄 있습니다.' : '2 lines are indented with tabs.',
      help: ko ? '탭을 빈칸으로 바꾸십시오.' : 'Replace the tabs with spaces.',
      location: { file: `${folder}/departments/audit.yaml`, line: 7, column: 1 },
    },
    {
      code: 'file/missing',
      message: ko ? '파일이 없습니다.' : 'The file does not exist.',
      help: ko ? '경로를 확인하십시오.' : 'Check the path.',
      location: { file: `${folder}/departments/tax-1.yaml` },
    },
  ];
  return checkSample({
    language,
    report: null,
    gate: { source: 'default', file: null, results: [] },
    waivers: [],
    baseline: null,
    findings: given.map((each) => finding({ ...each, level: 'error' })),
    diagnostics: given.map((each) => ({ ...each, severity: 'error', place: null, related: null })),
  });
}

/** A finding with what is not given as it mostly is; its fingerprint follows from code, indicator, department and file. */
export function finding(
  given: Pick<FindingReport, 'code' | 'level' | 'message' | 'location'> & Partial<FindingReport>,
): FindingReport {
  const { code, indicator = null, department = null, location } = given;
  const about = JSON.stringify([code, indicator, department, location.file]);
  return {
    help: '',
    indicator,
    department,
    fingerprint: createHash('sha256').update(about).digest('hex'),
    waiver: null,
    inBaseline: false,
    isNew: null,
    ...given,
  };
}

/** Errors, warnings and notes; the first gap is waived, the second is in the baseline. */
function findingsOf(report: Report, passed: boolean, language: Language): FindingReport[] {
  const ko = language === 'ko';
  const help = ko ? '채점규칙을 확인하고 개선하십시오.' : 'See what the rule asks for, and improve on it.';
  const gaps = report.gaps.map((gap, i) =>
    finding({
      code: `gap/${gap.state}`,
      level: i < 2 ? 'note' : !passed && i === 2 ? 'error' : 'warning',
      message: ko
        ? `${gap.indicator} ${gap.title}: 감점 ${gap.lostShown}점(배점 ${gap.points}점)`
        : `${gap.indicator} ${gap.title}: ${gap.lostShown} of ${gap.points} points lost`,
      help,
      indicator: gap.indicator,
      department: gap.department,
      location: { ...gap.location, endColumn: gap.location.column + gap.indicator.length },
      waiver: i === 0 ? 0 : null,
      inBaseline: i === 1,
      isNew: i === 2,
    }),
  );
  const drop = finding({
    code: 'gate/no-drop',
    level: 'error',
    message: ko ? '총점이 변경 전보다 3.2점 낮습니다.' : 'The total is 3.2 points lower than at the base.',
    location: { file: `./${folder}/assess.config.yaml`, line: 9, column: 5, endColumn: 12 },
    isNew: true,
  });
  const shipped = finding({
    code: 'gap/unanswered',
    level: 'warning',
    message: ko ? 'Z9-99 담당 부서가 없는 지표' : 'Z9-99 An indicator that no department answers',
    indicator: 'Z9-99',
    location: { file: 'assess:minwon-2014/Z9.yaml', line: 3, column: 5 },
    isNew: false,
  });
  const faults = report.diagnostics.map(({ code, message, help, location }, i) =>
    finding({
      code,
      level: 'warning',
      message,
      help,
      location,
      isNew: false,
      fingerprint: createHash('sha256').update(`${code} ${i}`).digest('hex'),
    }),
  );
  const all = [...(passed ? [] : [drop]), ...gaps, shipped, ...faults];
  return (['error', 'warning', 'note'] as const).flatMap((level) =>
    all.filter((each) => each.level === level),
  );
}

function waivers({ gaps }: Report, language: Language): WaiverReport[] {
  const ko = language === 'ko';
  const { indicator, title } = gaps[0]!;
  return [
    {
      indicator,
      title,
      finding: null,
      department: null,
      departmentName: null,
      reason: ko ? '2015년 예산 편성 뒤 시행' : 'It follows the budget of 2015',
      approver: ko ? '민원여권과장' : 'Head of Civil Affairs',
      until: '2015-06-30',
      state: 'active',
      daysLeft: 305,
      isNew: false,
      covers: 1,
      location: { file: `${folder}/waivers.yaml`, line: 3, column: 5 },
    },
  ];
}

function results(passed: boolean, language: Language): GateResultReport[] {
  const ko = language === 'ko';
  const location = { file: `${folder}/assess.config.yaml`, line: 3, column: 5 };
  const common = { id: null, severity: 'error', judged: true, note: null, asked: 'here', location } as const;
  return [
    {
      ...common,
      kind: 'total',
      name: ko ? '총점' : 'total',
      expected: '800',
      actual: '828.04',
      distance: '28.04',
      expectedShown: ko ? '800점 이상' : 'at least 800 points',
      actualShown: ko ? '828.04점' : '828.04 points',
      distanceShown: ko ? '28.04점 넘음' : '28.04 points above',
      passed: true,
    },
    {
      ...common,
      kind: 'no-drop',
      name: ko ? '변경 전보다 낮아지지 않음: 총점' : 'no drop: total',
      expected: '828.04',
      actual: passed ? '828.04' : '824.84',
      distance: passed ? '0' : '-3.2',
      expectedShown: ko ? '828.04점 이상' : 'at least 828.04 points',
      actualShown: passed ? (ko ? '828.04점' : '828.04 points') : ko ? '824.84점' : '824.84 points',
      distanceShown: passed ? null : ko ? '3.2점 모자람' : '3.2 points short',
      passed,
      asked: 'base',
    },
    {
      ...common,
      kind: 'coverage',
      name: ko ? '응답률' : 'coverage',
      severity: 'warn',
      expected: '1',
      actual: '0.985',
      distance: '-0.015',
      expectedShown: '100%',
      actualShown: '98.5%',
      distanceShown: ko ? '1.5%p 모자람' : '1.5 percentage points short',
      note: ko ? '미작성 지표가 2개입니다.' : '2 indicators are not answered.',
      passed: false,
    },
  ];
}
