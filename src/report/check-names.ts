import { Rational } from '../exact/rational.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Language, Localized } from '../model/language.ts';
import type { GateResult } from '../scoring/gate-outcome.ts';
import { titleText } from '../text/title.ts';
import { levelTitle } from './levels.ts';
import { gapStateNames } from './state-names.ts';

/** What each result of a gate is called; no two alike. */
export function resultNames(
  results: readonly GateResult[],
  assessment: Assessment,
  language: Language,
): string[] {
  const used = new Set<string>();
  return results.map((result) => {
    const name = nameOf(result, assessment, language);
    let unique = name;
    for (let n = 2; used.has(unique); n++) unique = `${name} (${n})`;
    used.add(unique);
    return unique;
  });
}

function nameOf(result: GateResult, assessment: Assessment, language: Language): string {
  const ko = language === 'ko';
  const { condition, subject, asked } = result;
  const base = baseName(result, assessment, language);
  const about = subject === undefined ? '' : `: ${subjectName(subject, language)}`;
  const view =
    condition && 'score' in condition && condition.score === 'substantiated'
      ? ko
        ? '(증빙으로 확인된 점수)'
        : ' (substantiated)'
      : '';
  const whose = asked === 'here' ? '' : ko ? ' (변경 전의 조건)' : ' (asked for by the base)';
  return `${base}${view}${about}${whose}`;
}

function subjectName(subject: NonNullable<GateResult['subject']>, language: Language): string {
  if ('department' in subject) return titleText(subject.department.name, language);
  return `${subject.node.id} ${titleText(subject.node.title, language)}`;
}

/** What a condition asks for, so that it reads well beside 「충족」, before its subject. */
function baseName(
  { kind, condition, aspect, subject }: GateResult,
  assessment: Assessment,
  language: Language,
): string {
  const ko = language === 'ko';
  switch (condition?.kind) {
    case 'group': {
      const { level, group } = condition;
      if (level !== undefined)
        return ko
          ? `${titleOfLevel(level, assessment, language)}별 최소 점수`
          : `least score of each ${titleOfLevel(level, assessment, language)}`;
      const name = ko ? '최소 점수' : 'least score';
      return subject === undefined ? `${name}: ${group}` : name;
    }
    case 'department': {
      if (condition.department === undefined)
        return ko ? '부서별 최소 점수' : 'least score of each department';
      const name = ko ? '부서 최소 점수' : 'least score of a department';
      return subject === undefined ? `${name}: ${condition.department}` : name;
    }
    case 'gaps': {
      const states = [...new Set(condition.states)].map((state) => gapStateNames[state][language]);
      const which = states.length === 0 ? '' : `${ko ? '' : ' '}(${states.join(', ')})`;
      const { department } = condition;
      const found = assessment.departments.find(({ id }) => id === department);
      const whose =
        department === undefined ? '' : `: ${found ? titleText(found.name, language) : department}`;
      return `${ko ? '미흡지표' : 'gaps'}${which}${whose}`;
    }
    case 'must-haves': {
      const listed = condition.indicators === undefined ? '' : `: ${condition.indicators.join(', ')}`;
      return `${ko ? '필수지표 응답' : 'must-haves answered'}${listed}`;
    }
    case 'no-drop': {
      const { of } = condition;
      const names = ko
        ? { total: '총점 유지', department: '부서별 점수 유지' }
        : { total: 'no drop of the total', department: 'no drop of any department' };
      if (of === 'total' || of === 'department') return names[of];
      const title = titleOfLevel(of, assessment, language);
      return ko ? `${title}별 점수 유지` : `no drop of any ${title}`;
    }
    case 'evidence': {
      const most = condition['at-most'];
      if (most === undefined || Rational.of(0).equals(most)) break;
      return ko ? '미인정·누락 증빙 한도' : 'limit of evidence missing or not counting';
    }
    case 'actions-overdue': {
      const most = condition['at-most'];
      if (most === undefined || Rational.of(0).equals(most)) break;
      return ko ? '기한이 지난 조치 한도' : 'limit of overdue actions';
    }
    case 'waivers':
      if (aspect === 'new') return ko ? '새 유예 없음' : 'no new waivers';
      break;
    case 'locked-unchanged':
      if (aspect === 'loosened') return ko ? '심사 결과와 잠금 유지' : 'no review withdrawn or loosened';
  }
  return plainNames[kind]![language];
}

const plainNames: Readonly<Record<string, Localized>> = {
  verdict: { ko: '평가체계의 판정', en: 'verdict of the framework' },
  total: { ko: '총점', en: 'total' },
  coverage: { ko: '응답률', en: 'coverage' },
  'not-applicable': { ko: '해당없음 배점', en: 'points not applicable' },
  evidence: { ko: '미인정·누락 증빙 없음', en: 'no evidence missing or not counting' },
  'actions-overdue': { ko: '기한이 지난 조치 없음', en: 'no overdue actions' },
  waivers: { ko: '기한이 지난 유예 없음', en: 'no expired waivers' },
  'framework-unchanged': { ko: '평가체계 유지', en: 'framework unchanged' },
  'locked-unchanged': { ko: '잠근 답 유지', en: 'locked answers unchanged' },
  'baseline-new': { ko: '기존 미흡 목록 밖의 미흡지표 없음', en: 'no gaps outside of the baseline' },
  'baseline-grown': { ko: '기존 미흡 목록에 추가·악화된 항목 없음', en: 'no entries added to the baseline' },
  gate: { ko: '점검 대상 조건', en: 'a condition to check' },
};

/** A level's title inside a phrase. */
function titleOfLevel(id: string, { framework }: Assessment, language: Language): string {
  const level = framework.levels.find((each) => each.id === id);
  const title = level ? levelTitle(level, language) : id;
  return language === 'en' && /^[A-Z][a-z]/.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}
