import type { Language } from '../../src/model/language.ts';
import type {
  CauseItemReport,
  DiffReport,
  DiffSideReport,
  GapChangeReport,
  GapSideReport,
} from '../../src/report/diff-report.ts';
import type { FrameworkDiffReport } from '../../src/report/framework-diff.ts';
import type { FrameworkSide } from '../../src/report/score-comparison.ts';
import { amount, change, choose } from './diff-sample-amounts.ts';

/** The earlier state: a commit. */
export function sideBefore(language: Language): DiffSideReport {
  const text = (ko: string, en: string) => choose(language, ko, en);
  return {
    label: 'main',
    kind: 'commit',
    commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678',
    path: 'cities/our-city',
    on: '2014-08-29',
    framework: frameworkSide('1.0.0', language),
    points: '100',
    bar: '70',
    passed: true,
    substantiated: false,
    band: { id: 'good', title: text('우수', 'Good'), atLeast: '70' },
    unmet: [],
    coverage: { answered: 6, applicable: 8, total: 8 },
    gapCount: 4,
  };
}

/** The later state: the working tree. */
export function sideAfter(language: Language): DiffSideReport {
  const text = (ko: string, en: string) => choose(language, ko, en);
  return {
    ...sideBefore(language),
    label: '',
    kind: 'working-tree',
    commit: null,
    framework: frameworkSide('1.1.0', language),
    bar: '75',
    passed: false,
    unmet: [
      {
        kind: 'floor',
        id: 'R',
        title: text('처리성과', 'Results'),
        expected: '40',
        actual: '37',
        distance: '-3',
        judged: true,
        passed: false,
      },
    ],
    coverage: { answered: 7, applicable: 7, total: 8 },
    gapCount: 5,
  };
}

function frameworkSide(version: '1.0.0' | '1.1.0', language: Language): FrameworkSide {
  return {
    id: 'service-2014',
    version,
    sha256: (version === '1.0.0' ? '1f' : '2e').repeat(32),
    title: choose(language, '민원서비스 2014', 'Civil service 2014'),
    points: '100',
  };
}

/** What differs in the sample's framework. */
export function frameworkChange(language: Language): FrameworkDiffReport {
  const text = (ko: string, en: string) => choose(language, ko, en);
  const none = { added: 0, withdrawn: 0, renumbered: 0, moved: 0, points: 0, rule: 0, other: 0 };
  return {
    schemaVersion: 1,
    language,
    before: frameworkSide('1.0.0', language),
    after: frameworkSide('1.1.0', language),
    same: false,
    head: [
      { field: 'bar', name: text('합격선', 'bar'), before: ['70'], after: ['75'], difference: null },
      {
        field: 'bands',
        name: text('등급', 'bands'),
        before: [text('우수: 70점 이상', 'Good: at least 70')],
        after: [text('우수: 75점 이상', 'Good: at least 75')],
        difference: null,
      },
    ],
    levels: [
      {
        level: 'indicator',
        title: text('세부지표', 'Indicator'),
        counts: { ...none, added: 1, withdrawn: 1, renumbered: 1, points: 1 },
        nodes: [],
      },
    ],
    assessment: null,
  };
}

/** What differs in the sample's answers, evidence and other entries. */
export function itemsOf(language: Language): CauseItemReport[] {
  const text = (ko: string, en: string) => choose(language, ko, en);
  const team = { department: 'team', departmentName: text('민원팀', 'Service team') };
  const desk = { department: 'desk', departmentName: text('접수창구', 'Front desk') };
  const at = (department: string, line: number) => ({
    file: `cities/our-city/departments/${department}.yaml`,
    line,
    column: 3,
  });
  return [
    {
      cause: 'answers',
      kind: null,
      indicator: 'F1-01',
      title: text('추진계획 수립', 'A plan'),
      ...team,
      before: text('미시행', 'not implemented'),
      after: text('예', 'yes'),
      location: at('team', 5),
    },
    {
      cause: 'responsibility',
      kind: null,
      indicator: 'F1-02',
      title: text('직원 교육', 'Training'),
      department: null,
      departmentName: null,
      before: text('접수창구', 'Front desk'),
      after: text('민원팀', 'Service team'),
      location: { file: 'cities/our-city/assessment.yaml', line: 12, column: 3 },
    },
    {
      cause: 'answers',
      kind: null,
      indicator: 'F1-04',
      title: text('종이 민원함', 'Paper boxes'),
      ...team,
      before: text('부분: 3/5', 'partial: 3/5'),
      after: text('부분: 4/5', 'partial: 4/5'),
      location: at('team', 12),
    },
    {
      cause: 'references',
      kind: null,
      indicator: null,
      title: text('전국 평균 처리기간', 'National mean time'),
      department: null,
      departmentName: null,
      before: '5',
      after: '4.5',
      location: { file: 'cities/our-city/assessment.yaml', line: 20, column: 5 },
    },
    {
      cause: 'evidence',
      kind: 'files',
      indicator: 'R1-02',
      title: text('민원인 만족도', 'Satisfaction'),
      ...team,
      before: text('증빙 1건(유효)', '1 record (valid)'),
      after: text('증빙 1건(파일 없음)', '1 record (file missing)'),
      location: at('team', 21),
    },
    {
      cause: 'answers',
      kind: null,
      indicator: 'R2-02',
      title: text('온라인 접수', 'Online desk'),
      ...desk,
      before: null,
      after: '4/5',
      location: at('desk', 9),
    },
    {
      cause: 'applicability',
      kind: null,
      indicator: 'R2-03',
      title: text('옥외 창구 운영', 'Outdoor desk'),
      ...team,
      before: text('예', 'yes'),
      after: text('해당없음', 'not applicable'),
      location: at('team', 30),
    },
    {
      cause: 'answers',
      kind: null,
      indicator: 'B-01',
      title: text('수상 실적', 'Awards'),
      ...team,
      before: null,
      after: text('1건', '1'),
      location: at('team', 35),
    },
    {
      cause: 'answers',
      kind: null,
      indicator: 'R2-01',
      title: text('전화 응대 점검', 'Telephone checks'),
      ...desk,
      before: text('예', 'yes'),
      after: null,
      location: at('desk', 5),
    },
  ];
}

/** What differs in the sample's gaps. */
export function gapsOf(language: Language): DiffReport['gaps'] {
  const text = (ko: string, en: string) => choose(language, ko, en);
  const team = { department: 'team', departmentName: text('민원팀', 'Service team') };
  const at = (line: number) => ({ file: 'cities/our-city/departments/team.yaml', line, column: 3 });
  return {
    new: [
      {
        change: 'new',
        indicator: 'R1-02',
        title: text('민원인 만족도', 'Satisfaction'),
        ...team,
        before: null,
        after: gapSide('no-evidence', '0', '10'),
        difference: change('0'),
        location: at(21),
      },
      {
        change: 'new',
        indicator: 'R2-02',
        title: text('온라인 접수', 'Online desk'),
        department: null,
        departmentName: null,
        before: null,
        after: gapSide('partial', '1', '0'),
        difference: change('1'),
        location: { file: 'cities/our-city/departments/desk.yaml', line: 9, column: 3 },
      },
    ],
    closed: [
      {
        change: 'closed',
        indicator: 'R2-04',
        title: text('수수료 안내', 'Fees displayed'),
        ...team,
        before: gapSide('unanswered', '2', '0'),
        after: null,
        difference: change('-2'),
        location: null,
      },
    ],
    changed: [gapChanged(language)],
  };
}

function gapChanged(language: Language): GapChangeReport {
  return {
    change: 'changed',
    indicator: 'F1-04',
    title: choose(language, '종이 민원함', 'Paper boxes'),
    department: 'team',
    departmentName: choose(language, '민원팀', 'Service team'),
    before: gapSide('partial', '4', '0'),
    after: { ...gapSide('partial', '1.6', '0'), impact: amount('1.7') },
    difference: change('-2.3'),
    location: { file: 'cities/our-city/departments/team.yaml', line: 12, column: 3 },
  };
}

/** One side of a gap, in decimals; what is lost is as much of the total. */
export function gapSide(state: GapSideReport['state'], lost: string, atRisk: string): GapSideReport {
  return { state, lost: amount(lost), atRisk: amount(atRisk), impact: amount(lost) };
}
